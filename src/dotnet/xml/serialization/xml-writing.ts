/** XmlSerializer.Serialize: objects as elements. */
import { exceptionOf } from '../../../errors/throw.ts';
import type { PSArray } from '../../../objects/collections.ts';
import { getEnumerable } from '../../../objects/enumerate.ts';
import type { NetObject, Value } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { type Char, Single } from '../../../objects/numbers.ts';
import { baseObject } from '../../../objects/ps-object.ts';
import { runNow } from '../../../objects/script-hooks.ts';
import { toText } from '../../../objects/to-string.ts';
import { typeOf } from '../../../objects/type-of.ts';
import { getType } from '../../registry.ts';
import { bytesOf } from '../../values.ts';
import { NetXmlAttribute, NetXmlDocument, NetXmlElement, NetXmlText } from '../nodes.ts';
import { xmlText } from '../xml-convert.ts';
import { isBytes, isNullable, isText, itemType, membersOf, plainType, typeName } from './mapping.ts';

/** The namespace of xsi:type and xsi:nil. */
export const instance = 'http://www.w3.org/2001/XMLSchema-instance';
const schema = 'http://www.w3.org/2001/XMLSchema';

/** A value of a simple type as text. */
function textOf(value: Value, type: NetType): string {
  if (isBytes(plainType(type))) return Buffer.from(bytesOf(value as PSArray)).toString('base64');
  if (plainType(type).fullName === 'System.Char') return String((value as Char).code);
  if (plainType(type).isEnum) return toText(value).replaceAll(', ', ' ');
  if (value instanceof Single && !Number.isFinite(value.value) && !Number.isNaN(value.value)) return value.value > 0 ? 'INF' : '-INF';
  return plainType(type).fullName === 'System.Decimal'
    ? toText(value)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '')
    : xmlText(value);
}

/** Writes one document. */
export class XmlWriting {
  readonly document = new NetXmlDocument();
  constructor(private readonly namespace: string) {}

  /** The root element. @param namespaces the declarations it gets; null: those of XML Schema, where it is no simple value */
  root(value: Value, type: NetType, name: string, namespaces: readonly (readonly [string, string])[] | null): NetXmlElement {
    const given = baseObject(value);
    if (given !== null && !type.isAssignableFrom(typeOf(given)))
      throw exceptionOf(
        'System.InvalidCastException',
        `Unable to cast object of type '${typeOf(given).fullName}' to type '${type.fullName}'.`,
      );
    const root = new NetXmlElement(this.document, name, this.namespace);
    const declared =
      namespaces ??
      (isText(type) && given !== null
        ? []
        : [
            ['xsi', instance],
            ['xsd', schema],
          ]);
    for (const [prefix, uri] of declared)
      if (prefix !== '' || uri !== '')
        this.attribute(root, prefix === '' ? 'xmlns' : `xmlns:${prefix}`, 'http://www.w3.org/2000/xmlns/', uri as string);
    if (given === null) this.attribute(root, 'xsi:nil', instance, 'true');
    else this.fill(root, given, type, null);
    this.document.append(root);
    return root;
  }

  private attribute(element: NetXmlElement, name: string, uri: string, value: string): void {
    element.setAttributeNode(new NetXmlAttribute(this.document, name, uri, value));
  }

  /** The content of an element. */
  private fill(element: NetXmlElement, value: Value, declared: NetType, itemName: string | null): void {
    const actual = this.actualType(value, declared);
    if (actual !== declared && actual !== plainType(declared)) this.nameType(element, actual);
    if (isText(actual)) {
      const text = textOf(value, actual);
      if (text !== '') element.append(new NetXmlText(this.document, text));
      return;
    }
    const item = itemType(actual);
    if (item) {
      for (const v of getEnumerable(value) ?? []) this.child(element, itemName ?? typeName(item), baseObject(v), item, true);
      return;
    }
    if (actual.fullName !== 'System.Object') this.members(element, value as NetObject, actual);
  }

  private actualType(value: Value, declared: NetType): NetType {
    const plain = plainType(declared);
    return plain.isValueType || plain.kind === 'array' ? plain : typeOf(value);
  }
  private nameType(element: NetXmlElement, type: NetType): void {
    const name =
      isText(type) && !type.isEnum && !/^(guid|char|TimeSpan|dateTimeOffset)$/.test(typeName(type))
        ? `xsd:${typeName(type)}`
        : typeName(type);
    this.attribute(element, 'xsi:type', instance, name);
  }

  private members(element: NetXmlElement, target: NetObject, type: NetType): void {
    for (const { property, name, kind, itemName } of membersOf(type)) {
      const value = baseObject(runNow(property.body.get?.(target) as never) as Value);
      const of = property.propertyType;
      if (kind === 'attribute') {
        if (value !== null) this.attribute(element, name, '', textOf(value, of));
      } else if (kind === 'text') {
        if (value !== null && textOf(value, of) !== '') element.append(new NetXmlText(this.document, textOf(value, of)));
      } else if (kind === 'items') {
        const item = itemType(of) as NetType;
        for (const v of value === null ? [] : (getEnumerable(value) ?? [])) this.child(element, name, baseObject(v), item, true);
      } else this.child(element, name, value, of, isNullable(of), itemName);
    }
  }

  /** An element of a member or an item; null ones are left out unless they are said to be nil. */
  private child(parent: NetXmlElement, name: string, value: Value, type: NetType, saysNil: boolean, itemName: string | null = null): void {
    if (value === null && !saysNil) return;
    const element = new NetXmlElement(this.document, name, this.namespace);
    // an item that is no text is nil, too; a text among items is empty
    if (value === null) {
      if (type !== getType('System.String')) this.attribute(element, 'xsi:nil', instance, 'true');
    } else this.fill(element, value, type, itemName);
    parent.append(element);
  }
}
