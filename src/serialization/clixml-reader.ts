/** Makes objects from CLIXML (serialization.cs, InternalDeserializer). */
import { ArrayList } from '../dotnet/collections/array-list.ts';
import type { NetList } from '../dotnet/collections/generic-list.ts';
import { OrderedDictionary } from '../dotnet/collections/ordered-dictionary.ts';
import { PlainQueue, PlainStack } from '../dotnet/collections/queue-types.ts';
import { ignoreCaseKeys } from '../dotnet/comparers.ts';
import { Hashtable } from '../dotnet/hashtable.ts';
import type { NetXmlElement } from '../dotnet/xml/nodes.ts';
import type { NetException } from '../errors/exceptions.ts';
import type { NetDictionary } from '../objects/collections.ts';
import { addMember } from '../objects/member-access.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { type PSMemberInfo, PSMemberSet, PSNoteProperty } from '../objects/ps-member-info.ts';
import { PSObject } from '../objects/ps-object.ts';
import { typeHierarchy } from '../objects/type-names.ts';
import { typeOf } from '../objects/type-of.ts';
import { DeserializedProperty, getTypeMethod, setDeserializedProperties, toStringMethod } from './deserialized-object.ts';
import { decodeText } from './encoded-text.ts';
import { primitiveTypeByTag } from './primitive-types.ts';
import { rehydrated } from './rehydration.ts';
import { XmlSource } from './xml-source.ts';

const prefix = 'Deserialized.';
const containers = new Set(['LST', 'IE', 'STK', 'QUE', 'DCT']);
const structure = new Set(['TN', 'TNRef', 'ToString', 'Props', 'MS']);

/** Reads the objects of one text, one after another. */
export class ClixmlReader {
  private readonly source: XmlSource;
  private readonly objects = new Map<string, Value>();
  private readonly typeNames = new Map<string, readonly string[]>();

  /** @throws XmlException */
  constructor(text: string) {
    this.source = new XmlSource(text);
    const { root } = this.source;
    const version = root.attribute('Version')?.value ?? '1.1.0.1';
    if (!/^\d+(\.\d+){1,3}$/.test(version)) throw this.source.inside(root, 'Version of PSObject is not valid.');
    const major = Number.parseInt(version, 10);
    if (major !== 1) throw this.source.inside(root, `Version of incoming PSObject is ${major}. Expected value is 1.`);
  }

  /** The objects. @throws XmlException where one is not valid */
  *[Symbol.iterator](): IterableIterator<Value> {
    for (const element of this.source.elements(this.source.root)) yield this.read(element);
  }

  private name(element: NetXmlElement): string {
    const name = element.attribute('N')?.value;
    if (name === undefined) throw this.source.at(element, 'N attribute was expected.');
    return decodeText(name);
  }

  private unknownTag(element: NetXmlElement): NetException {
    return this.source.at(element, `${element.localName} XML tag is not recognized.`);
  }

  private read(element: NetXmlElement): Value {
    const { localName } = element;
    if (localName === 'Nil') return null;
    if (localName === 'Ref') return this.referenced(element);
    if (localName === 'Obj') return rehydrated(this.object(element));
    return this.primitive(element);
  }

  private referenced(element: NetXmlElement): Value {
    const id = element.attribute('RefId')?.value;
    if (id === undefined) throw this.source.at(element, 'RefId attribute was expected.');
    const found = this.objects.get(id);
    if (found === undefined) throw this.source.at(element, `No object found for referenceId ${id}`);
    return found;
  }

  private primitive(element: NetXmlElement): Value {
    const type = primitiveTypeByTag(element.localName);
    if (!type) throw this.unknownTag(element);
    const value = type.read(element.contentText);
    if (value === undefined) throw this.source.after(element, `The contents of the ${type.typeName} primitive type are not valid.`);
    return value;
  }

  private object(element: NetXmlElement): NetObject {
    const parts = this.source.elements(element);
    const names = parts.find((p) => p.localName === 'TN' || p.localName === 'TNRef');
    const inner = parts.find((p) => !structure.has(p.localName));
    const isContainer = inner !== undefined && containers.has(inner.localName);
    const typeNames = names ? this.readTypeNames(names) : undefined;
    const result = isContainer ? emptyContainer(inner.localName, typeNames) : new PSObject();
    const id = element.attribute('RefId')?.value;
    if (id !== undefined) this.objects.set(id, result);
    if (typeNames) result.typeNames = [...typeNames];
    let properties: DeserializedProperty[] | null = null;
    for (const part of parts) {
      if (part.localName === 'Props') {
        properties = this.source.elements(part).map((p) => new DeserializedProperty(this.name(p), this.read(p)));
        addMember(result, getTypeMethod());
      } else if (part.localName === 'MS') for (const member of this.members(part)) addMember(result, member);
      else if (part.localName === 'ToString') this.setText(result, part);
      else if (structure.has(part.localName)) continue;
      else if (isContainer) this.fill(result as NetList | NetDictionary, part);
      else this.setBase(result as PSObject, this.baseOf(part), typeNames === undefined);
    }
    if (properties) {
      setDeserializedProperties(result, properties);
      for (const property of properties) if (!result.instanceMembers?.get(property.name)) addMember(result, property);
    }
    return result;
  }

  private setText(target: NetObject, element: NetXmlElement): void {
    if (!(target instanceof PSObject)) return;
    target.deserializedText = decodeText(element.contentText);
    addMember(target, toStringMethod());
  }

  private baseOf(element: NetXmlElement): Value {
    return element.localName === 'Obj' ? this.read(element) : this.primitive(element);
  }

  private setBase(target: PSObject, base: Value, ownNames: boolean): void {
    if (base === null) return;
    (target as { baseObject: Value }).baseObject = base;
    if (ownNames && base instanceof NetObject && base.typeNames) target.typeNames = [...base.typeNames];
    else if (ownNames) target.typeNames = [...typeHierarchy(typeOf(base))];
  }

  private readTypeNames(element: NetXmlElement): readonly string[] {
    const id = element.attribute('RefId')?.value;
    if (element.localName === 'TNRef') {
      if (id === undefined) throw this.source.at(element, 'RefId attribute was expected.');
      const known = this.typeNames.get(id);
      if (!known) throw this.source.at(element, `Cannot process names because no TypeNames were found for referenceId ${id}.`);
      return known;
    }
    const names: string[] = [];
    for (const part of this.source.elements(element)) {
      if (part.localName !== 'T') throw this.unknownTag(part);
      const name = decodeText(part.contentText);
      if (name !== '') names.push(name.toLowerCase().startsWith('deserialized.') ? name : prefix + name);
    }
    if (id !== undefined) this.typeNames.set(id, names);
    return names;
  }

  private members(element: NetXmlElement): PSMemberInfo[] {
    return this.source.elements(element).map((part) => {
      const name = this.name(part);
      return part.localName === 'MS' ? new PSMemberSet(name, this.members(part)) : new PSNoteProperty(name, this.read(part));
    });
  }

  private fill(target: NetList | NetDictionary, element: NetXmlElement): void {
    const parts = this.source.elements(element);
    if (element.localName !== 'DCT') for (const part of parts) (target as NetList).push(this.read(part));
    else for (const part of parts) this.entry(target as NetDictionary, part);
  }

  private entry(target: NetDictionary, element: NetXmlElement): void {
    if (element.localName !== 'En') throw this.source.at(element, `Element 'En' was not found.`);
    const [keyPart, valuePart] = this.source.elements(element);
    if (!keyPart) throw this.source.inside(element, 'Key for dictionary entry is not specified.');
    if (this.name(keyPart).toLowerCase() !== 'key')
      throw this.source.at(keyPart, 'Name attribute for dictionary key is incorrectly specified.');
    const key = this.read(keyPart);
    if (key === null) throw this.source.after(keyPart, 'Null is specified as dictionary key.');
    if (!valuePart) throw this.source.after(keyPart, 'Value for dictionary entry is not specified.');
    if (this.name(valuePart).toLowerCase() !== 'value')
      throw this.source.at(valuePart, 'Name attribute for dictionary value is incorrectly specified.');
    const value = this.read(valuePart);
    if (target.containsKey(key))
      throw this.source.after(valuePart, 'The contents of the System.Collections.Hashtable primitive type are not valid.');
    target.add(key, value);
  }
}

/** The collection that elements of this name are read into. */
function emptyContainer(tag: string, typeNames: readonly string[] | undefined): NetList | NetDictionary {
  if (tag === 'STK') return new PlainStack([]);
  if (tag === 'QUE') return new PlainQueue([]);
  if (tag !== 'DCT') return new ArrayList();
  const isOrdered = typeNames?.[0]?.toLowerCase() === `${prefix}System.Collections.Specialized.OrderedDictionary`.toLowerCase();
  return isOrdered ? new OrderedDictionary(ignoreCaseKeys) : Hashtable.literal();
}
