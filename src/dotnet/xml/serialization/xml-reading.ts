/** XmlSerializer.Deserialize: elements as objects. */
import { exceptionOf } from '../../../errors/throw.ts';
import { PSArray } from '../../../objects/collections.ts';
import { convertTo } from '../../../objects/convert.ts';
import type { NetObject, Value } from '../../../objects/net-object.ts';
import type { NetType } from '../../../objects/net-type.ts';
import { charOf } from '../../../objects/numbers.ts';
import { runNow } from '../../../objects/script-hooks.ts';
import { callMethod } from '../../comparers.ts';
import { getType } from '../../registry.ts';
import { createInstance } from '../../type-members.ts';
import { byteArray } from '../../values.ts';
import { NetXmlElement } from '../nodes.ts';
import { includedTypes, isBytes, isNullable, isText, itemType, membersOf, plainType, typeName } from './mapping.ts';
import { instance } from './xml-writing.ts';

const childElements = (element: NetXmlElement): NetXmlElement[] =>
  element.children.filter((c): c is NetXmlElement => c instanceof NetXmlElement);

/** A text as a value of a simple type. @throws FormatException */
function fromText(text: string, type: NetType): Value {
  const plain = plainType(type);
  if (isBytes(plain)) return byteArray(Buffer.from(text, 'base64'));
  switch (plain.fullName) {
    case 'System.String':
      return text;
    case 'System.Char':
      return charOf(Number(text));
    case 'System.Boolean':
      if (!/^\s*(true|false|1|0)\s*$/.test(text))
        throw exceptionOf('System.FormatException', `The string '${text}' is not a valid Boolean value.`);
      return /true|1/.test(text);
    case 'System.TimeSpan': {
      const convert = getType('System.Xml.XmlConvert').getMethods('ToTimeSpan', true)[0];
      return convert?.body(null, text) as Value;
    }
    default: {
      if (plain.isEnum) return convertTo(text.replaceAll(' ', ','), plain);
      const parse = plain.getMethods('Parse', true).find((m) => m.parameters.length === 1);
      return parse && /Int|Byte|Double|Single|Decimal|Guid/.test(plain.name) ? (parse.body(null, text) as Value) : convertTo(text, plain);
    }
  }
}

/** The types that xsi:type may name where this one is declared. */
function namedType(element: NetXmlElement, declared: NetType): NetType {
  const given = element.attributeNS('type', instance)?.value;
  if (!given) return declared;
  const name = given.slice(given.indexOf(':') + 1);
  const included = includedTypes(plainType(declared)).get(name);
  if (included) return included;
  for (const type of ['String', 'Int32', 'Boolean', 'Double', 'Single', 'Decimal', 'Int64', 'Int16', 'Byte', 'DateTime', 'Guid', 'Char'])
    if (typeName(getType(`System.${type}`)) === name) return getType(`System.${type}`);
  return declared;
}

/** The value of an element. */
export function readElement(element: NetXmlElement, declared: NetType, itemName: string | null = null): Value {
  if (element.attributeNS('nil', instance)?.value === 'true') return null;
  const type = namedType(element, declared);
  if (isText(type)) return fromText(element.contentText, type);
  const item = itemType(type);
  if (item)
    return collection(
      type,
      item,
      childElements(element).filter((c) => c.localName === (itemName ?? typeName(item))),
    );
  const made = runNow(createInstance(type, []) as never) as NetObject;
  if (type.fullName !== 'System.Object') fill(made, element, type);
  return made;
}

function collection(type: NetType, item: NetType, elements: readonly NetXmlElement[], existing: Value = null): Value {
  const items = elements.map((e) => readElement(e, item));
  if (type.kind === 'array') return new PSArray(items, type);
  const made = (existing ?? runNow(createInstance(type, []) as never)) as NetObject;
  for (const v of items) callMethod(made, 'Add', [v]);
  return made;
}

function fill(made: NetObject, element: NetXmlElement, type: NetType): void {
  for (const { property, name, kind, itemName } of membersOf(type)) {
    const of = property.propertyType;
    const set = (value: Value): void => {
      if (property.body.set && (value !== null || !of.isValueType || isNullable(of))) runNow(property.body.set(made, value) as never);
    };
    const item = itemType(of);
    if (kind === 'attribute') {
      const given = element.attributeNS(name, '');
      if (given) set(fromText(given.value, of));
    } else if (kind === 'text') set(fromText(element.contentText, of));
    else {
      const found = childElements(element).filter((c) => c.localName === name);
      const parts = kind === 'items' ? found : found[0] && item ? childElements(found[0]).filter((c) => c.localName === itemName) : [];
      if (item && found.length > 0) {
        const existing = of.kind === 'array' ? null : (runNow(property.body.get?.(made) as never) as Value);
        const value = collection(of, item, parts, existing);
        if (existing === null) set(value);
      } else if (found[0]) set(readElement(found[0], of, itemName));
    }
  }
}
