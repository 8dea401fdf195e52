/** Which elements of a schema stand where, with which attributes, and which properties of schema objects they become (XsdBuilder.cs of System.Private.Xml). */

/** How the text of an attribute is read. */
export type AttributeForm = 'string' | 'name' | 'boolean' | 'qname' | 'qnames' | 'form' | 'derivation' | 'use' | 'process' | 'occurs';

/** What one kind of object looks like in a schema. */
export interface Grammar {
  /** Attribute → property and form, in the order in which they are written. */
  readonly attributes: ReadonlyMap<string, { readonly property: string; readonly form: AttributeForm }>;
  /** Element → kind of its object and the property that takes it; `+` behind the property for a collection. */
  readonly children: ReadonlyMap<string, { readonly kind: string; readonly property: string; readonly isMany: boolean }>;
}

const forms: Record<string, AttributeForm> = {
  s: 'string',
  n: 'name',
  b: 'boolean',
  q: 'qname',
  Q: 'qnames',
  f: 'form',
  d: 'derivation',
  u: 'use',
  p: 'process',
  o: 'occurs',
};

const occurs = 'minOccurs:MinOccurs:o maxOccurs:MaxOccurs:o';
const attributes = 'attribute:Attribute:Attributes+ attributeGroup:AttributeGroupRef:Attributes+ anyAttribute:AnyAttribute:AnyAttribute';
const groups = 'group:GroupRef:Particle all:All:Particle choice:Choice:Particle sequence:Sequence:Particle';
const items = 'element:Element:Items+ group:GroupRef:Items+ choice:Choice:Items+ sequence:Sequence:Items+ any:Any:Items+';
const facets =
  'length minLength maxLength pattern enumeration maxInclusive maxExclusive minInclusive minExclusive totalDigits fractionDigits whiteSpace'
    .split(' ')
    .map((f) => `${f}:${(f[0] as string).toUpperCase()}${f.slice(1)}Facet:Facets+`)
    .join(' ');
const simple = 'simpleType:SimpleType';
const identity = 'selector:XPath:Selector field:XPath:Fields+';

// kind | attributes | children
const text = `
|attributeFormDefault:AttributeFormDefault:f blockDefault:BlockDefault:d finalDefault:FinalDefault:d elementFormDefault:ElementFormDefault:f targetNamespace:TargetNamespace:s version:Version:s|include:Include:Includes+ import:Import:Includes+ redefine:Redefine:Includes+ annotation:Annotation:Items+ attribute:Attribute:Items+ attributeGroup:AttributeGroup:Items+ complexType:ComplexType:Items+ element:Element:Items+ group:Group:Items+ notation:Notation:Items+ simpleType:SimpleType:Items+
All|${occurs}|element:Element:Items+
Annotation||documentation:Documentation:Items+ appinfo:AppInfo:Items+
Any|${occurs} namespace:Namespace:s processContents:ProcessContents:p|
AnyAttribute|namespace:Namespace:s processContents:ProcessContents:p|
AppInfo|source:Source:s|
Attribute|default:DefaultValue:s fixed:FixedValue:s form:Form:f name:Name:n ref:RefName:q type:SchemaTypeName:q use:Use:u|${simple}:SchemaType
AttributeGroup|name:Name:n|${attributes}
AttributeGroupRef|ref:RefName:q|
Choice|${occurs}|${items}
ComplexContent|mixed:IsMixed:b|restriction:ComplexContentRestriction:Content extension:ComplexContentExtension:Content
ComplexContentExtension|base:BaseTypeName:q|${groups} ${attributes}
ComplexContentRestriction|base:BaseTypeName:q|${groups} ${attributes}
ComplexType|name:Name:n final:Final:d abstract:IsAbstract:b block:Block:d mixed:IsMixed:b|simpleContent:SimpleContent:ContentModel complexContent:ComplexContent:ContentModel ${groups} ${attributes}
Documentation|source:Source:s xml.lang:Language:s|
Element|${occurs} abstract:IsAbstract:b block:Block:d default:DefaultValue:s final:Final:d fixed:FixedValue:s form:Form:f name:Name:n nillable:IsNillable:b ref:RefName:q substitutionGroup:SubstitutionGroup:q type:SchemaTypeName:q|${simple}:SchemaType complexType:ComplexType:SchemaType key:Key:Constraints+ keyref:Keyref:Constraints+ unique:Unique:Constraints+
Facet|value:Value:s fixed:IsFixed:b|
Group|name:Name:n|all:All:Particle choice:Choice:Particle sequence:Sequence:Particle
GroupRef|${occurs} ref:RefName:q|
Import|schemaLocation:SchemaLocation:s namespace:Namespace:s|
Include|schemaLocation:SchemaLocation:s|
Key|name:Name:n|${identity}
Keyref|name:Name:n refer:Refer:q|${identity}
Notation|name:Name:n public:Public:s system:System:s|
Redefine|schemaLocation:SchemaLocation:s|attributeGroup:AttributeGroup:Items+ complexType:ComplexType:Items+ group:Group:Items+ simpleType:SimpleType:Items+
Sequence|${occurs}|${items}
SimpleContent||restriction:SimpleContentRestriction:Content extension:SimpleContentExtension:Content
SimpleContentExtension|base:BaseTypeName:q|${attributes}
SimpleContentRestriction|base:BaseTypeName:q|${simple}:BaseType ${facets} ${attributes}
SimpleType|name:Name:n final:Final:d|restriction:SimpleTypeRestriction:Content list:SimpleTypeList:Content union:SimpleTypeUnion:Content
SimpleTypeList|itemType:ItemTypeName:q|${simple}:ItemType
SimpleTypeRestriction|base:BaseTypeName:q|${simple}:BaseType ${facets}
SimpleTypeUnion|memberTypes:MemberTypes:Q|${simple}:BaseTypes+
Unique|name:Name:n|${identity}
XPath|xpath:XPath:s|
`;

function read(): Map<string, Grammar> {
  const grammars = new Map<string, Grammar>();
  for (const line of text.trim().split('\n')) {
    const [kind = '', attributeList = '', childList = ''] = line.split('|');
    const attributes = new Map<string, { property: string; form: AttributeForm }>();
    for (const [name, property, form] of entries(attributeList))
      attributes.set(name.replace('.', ':'), { property, form: forms[form] ?? 'string' });
    const children = new Map<string, { kind: string; property: string; isMany: boolean }>();
    for (const [name, childKind, property] of entries(childList))
      children.set(name, { kind: childKind, property: property.replace('+', ''), isMany: property.endsWith('+') });
    grammars.set(kind, { attributes, children });
  }
  return grammars;
}

function entries(list: string): [string, string, string][] {
  return list
    .split(' ')
    .filter((e) => e !== '')
    .map((e) => {
      const [a = '', b = '', c = ''] = e.split(':');
      return [a, b, c];
    });
}

let known: ReadonlyMap<string, Grammar> | null = null;

/** What a kind of object looks like in a schema; facets look all the same. @throws Error for a kind that no schema has */
export function grammarOf(kind: string): Grammar {
  known ??= read();
  const found = known.get(kind.endsWith('Facet') ? 'Facet' : kind);
  if (!found) throw new Error(`There is no XmlSchema${kind} in schemas.`);
  return found;
}
