/** The attributes that say how XmlSerializer writes types and members. */
import { NetObject, type Value } from '../../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../../objects/net-type.ts';
import type { Attributed } from '../../reflection/custom-attributes.ts';
import { defineType } from '../../registry.ts';

const ns = 'System.Xml.Serialization.';

/** An attribute: what its properties were set to. */
class SerializationAttribute extends NetObject {
  readonly values = new Map<string, Value>();
}

/** The attributes: the property that their constructor sets, and the others with their types. */
const rows: readonly (readonly [string, string, Record<string, string>])[] = [
  ['XmlRoot', 'ElementName', { ElementName: 'string', Namespace: 'string', DataType: 'string', IsNullable: 'bool' }],
  ['XmlType', 'TypeName', { TypeName: 'string', Namespace: 'string', AnonymousType: 'bool', IncludeInSchema: 'bool' }],
  ['XmlAttribute', 'AttributeName', { AttributeName: 'string', Namespace: 'string', DataType: 'string', Type: 'type' }],
  [
    'XmlElement',
    'ElementName',
    { ElementName: 'string', Namespace: 'string', DataType: 'string', IsNullable: 'bool', Order: 'int', Type: 'type' },
  ],
  ['XmlArray', 'ElementName', { ElementName: 'string', Namespace: 'string', IsNullable: 'bool', Order: 'int' }],
  ['XmlArrayItem', 'ElementName', { ElementName: 'string', Namespace: 'string', IsNullable: 'bool', Type: 'type', NestingLevel: 'int' }],
  ['XmlEnum', 'Name', { Name: 'string' }],
  ['XmlText', '', { DataType: 'string', Type: 'type' }],
  ['XmlIgnore', '', {}],
  ['XmlInclude', 'Type', { Type: 'type' }],
];

/** The value of a property of an attribute; undefined when there is no such attribute, or nobody has set the property. */
export function attributeValue(from: Attributed, name: string, property: string): Value | undefined {
  return attributesNamed(from, name)[0]?.values.get(property);
}

/** True for a type or member with this attribute. */
export function hasAttribute(from: Attributed, name: string): boolean {
  return attributesNamed(from, name).length > 0;
}

/** All attributes of a name. */
export function attributesNamed(from: Attributed, name: string): SerializationAttribute[] {
  return (from.makeAttributes?.() ?? []).filter(
    (a): a is SerializationAttribute => a instanceof SerializationAttribute && a.netType.fullName === `${ns}${name}Attribute`,
  );
}

/** What XmlRootAttribute says. */
export function rootValue(attribute: Value, property: string): Value | undefined {
  return attribute instanceof SerializationAttribute ? attribute.values.get(property) : undefined;
}

/** Defines the attributes. */
export function defineSerializationAttributes(): void {
  for (const [name, first, members] of rows) {
    const jsClass = class extends SerializationAttribute {};
    const properties: Record<string, PropertyBody> = {};
    for (const [property, type] of Object.entries(members))
      properties[`${type} ${property}`] = {
        get: (a: SerializationAttribute) =>
          a.values.get(property) ?? (type === 'string' ? '' : type === 'bool' ? false : type === 'int' ? -1 : null),
        set: (a: SerializationAttribute, v: Value) => void a.values.set(property, v),
      };
    const constructors: Record<string, MemberBody> = {};
    if (first !== 'Type') constructors['()'] = () => new jsClass();
    if (first !== '')
      constructors[`(${members[first]} ${first[0]?.toLowerCase()}${first.slice(1)})`] = (_t: NetType, v: Value) => {
        const made = new jsClass();
        made.values.set(first, v);
        return made;
      };
    defineType({ name: `${ns}${name}Attribute`, baseType: 'System.Attribute', jsClass, constructors, properties });
  }
}
