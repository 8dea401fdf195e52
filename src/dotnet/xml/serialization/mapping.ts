/** How XmlSerializer sees types: the names of simple ones, and the members of classes in the order in which they are written. */
import type { NetException } from '../../../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../../../errors/throw.ts';
import type { NetType, PropertyInfo } from '../../../objects/net-type.ts';
import { toText } from '../../../objects/to-string.ts';
import type { Attributed } from '../../reflection/custom-attributes.ts';
import { attributesNamed, attributeValue, hasAttribute } from './attributes.ts';

/** The names of simple types in XML Schema (TypeScope). */
const simple: ReadonlyMap<string, string> = new Map([
  ['System.String', 'string'],
  ['System.Int32', 'int'],
  ['System.Boolean', 'boolean'],
  ['System.Double', 'double'],
  ['System.Single', 'float'],
  ['System.Decimal', 'decimal'],
  ['System.Int64', 'long'],
  ['System.Int16', 'short'],
  ['System.Byte', 'unsignedByte'],
  ['System.SByte', 'byte'],
  ['System.UInt16', 'unsignedShort'],
  ['System.UInt32', 'unsignedInt'],
  ['System.UInt64', 'unsignedLong'],
  ['System.DateTime', 'dateTime'],
  ['System.DateTimeOffset', 'dateTimeOffset'],
  ['System.Guid', 'guid'],
  ['System.Char', 'char'],
  ['System.TimeSpan', 'TimeSpan'],
]);
const nullable = 'System.Nullable`1';

/** The type itself, without Nullable around it. */
export function plainType(type: NetType): NetType {
  return type.genericDefinition?.fullName === nullable ? (type.genericArguments[0] as NetType) : type;
}

export function isNullable(type: NetType): boolean {
  return type.genericDefinition?.fullName === nullable;
}

/** True for what is written as text: simple types, enums and arrays of bytes. */
export function isText(type: NetType): boolean {
  const plain = plainType(type);
  return simple.has(plain.fullName) || plain.isEnum || isBytes(plain);
}

export const isBytes = (type: NetType): boolean => type.elementType?.fullName === 'System.Byte';

/** The type of the items of an array or collection; undefined for what is none. */
export function itemType(type: NetType): NetType | undefined {
  if (isText(type)) return undefined;
  if (type.kind === 'array') return type.elementType ?? undefined;
  if (
    !type.interfaces.some(
      (i) => i.fullName === 'System.Collections.IEnumerable' || i.fullName.startsWith('System.Collections.Generic.IEnumerable`1'),
    )
  )
    return undefined;
  return type.getMethods('Add', false).find((m) => m.parameters.length === 1)?.parameters[0]?.type;
}

/** The name of a type in XML. */
export function typeName(type: NetType): string {
  const plain = plainType(type);
  const known = simple.get(plain.fullName);
  if (known) return known;
  if (isBytes(plain)) return 'base64Binary';
  if (plain.fullName === 'System.Object') return 'anyType';
  const item = itemType(plain);
  if (item) return `ArrayOf${upperFirst(typeName(item))}`;
  return toText(attributeValue(plain as Attributed, 'XmlType', 'TypeName') ?? plain.name.replace(/`\d+$/, ''));
}

const upperFirst = (s: string): string => s.slice(0, 1).toUpperCase() + s.slice(1);

/** A member that is written. */
export interface Member {
  readonly property: PropertyInfo;
  readonly name: string;
  readonly kind: 'element' | 'attribute' | 'text' | 'items';
  /** The name of the items of an array within its element. */
  readonly itemName: string | null;
}

/** The members of a class that are written: those of the base class first, fields before properties (TypeScope.GetAllMembers). */
export function membersOf(type: NetType): Member[] {
  const chain: NetType[] = [];
  for (let t: NetType | null = type; t; t = t.baseType) chain.unshift(t);
  const members: Member[] = [];
  const all = type.allProperties(false).filter(isWritten);
  for (const owner of chain)
    for (const isField of [true, false])
      for (const property of all)
        if (property.declaringType === owner && (property.isField === true) === isField) members.push(memberOf(property));
  const order = (m: Member): number => Number(attributeValue(m.property as Attributed, 'XmlElement', 'Order') ?? -1);
  return members.sort((a, b) => order(a) - order(b));
}

function isWritten(property: PropertyInfo): boolean {
  if (property.isHidden || property.isPrivate || property.isStatic || property.indexParameters.length > 0) return false;
  if (property.explicitInterface || hasAttribute(property as Attributed, 'XmlIgnore')) return false;
  return property.canRead && (property.canWrite || itemType(property.propertyType) !== undefined);
}

function memberOf(property: PropertyInfo): Member {
  const from = property as Attributed;
  const named = (attribute: string, key: string): string => toText(attributeValue(from, attribute, key) ?? '') || property.name;
  const isCollection = itemType(property.propertyType) !== undefined;
  if (hasAttribute(from, 'XmlText')) return { property, name: '', kind: 'text', itemName: null };
  if (hasAttribute(from, 'XmlAttribute'))
    return { property, name: named('XmlAttribute', 'AttributeName'), kind: 'attribute', itemName: null };
  if (hasAttribute(from, 'XmlElement')) {
    const name = named('XmlElement', 'ElementName');
    return { property, name, kind: isCollection ? 'items' : 'element', itemName: isCollection ? name : null };
  }
  const item = itemType(property.propertyType);
  const itemName = item ? toText(attributeValue(from, 'XmlArrayItem', 'ElementName') ?? '') || typeName(item) : null;
  return { property, name: named('XmlArray', 'ElementName'), kind: 'element', itemName };
}

/** The types that XmlInclude names, by their names in XML. */
export function includedTypes(type: NetType): Map<string, NetType> {
  const found = new Map<string, NetType>();
  for (const a of attributesNamed(type as Attributed, 'XmlInclude')) {
    const t = a.values.get('Type') as NetType;
    found.set(typeName(t), t);
  }
  return found;
}

/** Says what is wrong with a type that cannot be written (TypeScope.ImportTypeDesc). @throws NotSupportedException, InvalidOperationException */
export function checkType(type: NetType, seen: Set<NetType> = new Set()): void {
  if (seen.has(type) || isText(type) || type.fullName === 'System.Object') return;
  seen.add(type);
  if (/[<>]/.test(type.fullName.slice(0, type.fullName.lastIndexOf('.'))) && type.isScriptType)
    // PowerShell's classes in files are in namespaces that no identifier names
    throw argumentException(`Identifier '${type.fullName.slice(0, type.fullName.lastIndexOf('.'))}' is not CLS-compliant.`, 'ident');
  if (type.kind === 'interface') throw refused(`Cannot serialize interface ${type.fullName}.`);
  if (type.interfaces.some((i) => i.fullName === 'System.Collections.IDictionary'))
    throw exceptionOf('System.NotSupportedException', `The type ${type.fullName} is not supported because it implements IDictionary.`);
  const item = itemType(type);
  if (item) {
    checkType(item, seen);
    return;
  }
  if (!type.isValueType && !type.isAbstract && !type.getConstructors().some((c) => c.parameters.length === 0))
    throw refused(`${type.fullName} cannot be serialized because it does not have a parameterless constructor.`);
  for (const { property } of membersOf(type)) {
    const of = plainType(property.propertyType);
    if (seen.has(of)) continue;
    try {
      checkType(of, seen);
    } catch (e) {
      throw exceptionOf('System.InvalidOperationException', `There was an error reflecting type '${type.fullName}'.`, e as NetException);
    }
  }
}

const refused = (message: string): NetException => exceptionOf('System.InvalidOperationException', message);
