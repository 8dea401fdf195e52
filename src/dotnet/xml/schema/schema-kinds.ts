/** The types of schema objects: their bases and properties, in the order in which reflection lists them. */

/** A type of schema objects: its name is `XmlSchema` with its kind. */
export interface SchemaKind {
  readonly base: string | undefined;
  readonly isAbstract: boolean;
  /** Type, name, and whether it can be set. Types of the namespace of schemas go without it. */
  readonly properties: readonly { readonly type: string; readonly name: string; readonly canSet: boolean }[];
}

// a line: kind, base, properties; `-` in front of a kind says that it is abstract, in front of a property that it cannot be set
const text = `
-Object||
Annotated|Object|string Id,XmlSchemaAnnotation Annotation,System.Xml.XmlAttribute[] UnhandledAttributes
|Object|XmlSchemaForm AttributeFormDefault,XmlSchemaDerivationMethod BlockDefault,XmlSchemaDerivationMethod FinalDefault,XmlSchemaForm ElementFormDefault,string TargetNamespace,string Version,-XmlSchemaObjectCollection Includes,-XmlSchemaObjectCollection Items,-bool IsCompiled,-XmlSchemaObjectTable Attributes,-XmlSchemaObjectTable AttributeGroups,-XmlSchemaObjectTable SchemaTypes,-XmlSchemaObjectTable Elements,string Id,System.Xml.XmlAttribute[] UnhandledAttributes,-XmlSchemaObjectTable Groups,-XmlSchemaObjectTable Notations
All|GroupBase|-XmlSchemaObjectCollection Items
Annotation|Object|string Id,-XmlSchemaObjectCollection Items,System.Xml.XmlAttribute[] UnhandledAttributes
Any|Particle|string Namespace,XmlSchemaContentProcessing ProcessContents
AnyAttribute|Annotated|string Namespace,XmlSchemaContentProcessing ProcessContents
AppInfo|Object|string Source,System.Xml.XmlNode[] Markup
Attribute|Annotated|string DefaultValue,string FixedValue,XmlSchemaForm Form,string Name,System.Xml.XmlQualifiedName RefName,System.Xml.XmlQualifiedName SchemaTypeName,XmlSchemaSimpleType SchemaType,XmlSchemaUse Use,-System.Xml.XmlQualifiedName QualifiedName,-System.Object AttributeType,-XmlSchemaSimpleType AttributeSchemaType
AttributeGroup|Annotated|string Name,-XmlSchemaObjectCollection Attributes,XmlSchemaAnyAttribute AnyAttribute,-System.Xml.XmlQualifiedName QualifiedName,-XmlSchemaAttributeGroup RedefinedAttributeGroup
AttributeGroupRef|Annotated|System.Xml.XmlQualifiedName RefName
Choice|GroupBase|-XmlSchemaObjectCollection Items
ComplexContent|ContentModel|bool IsMixed,XmlSchemaContent Content
ComplexContentExtension|Content|System.Xml.XmlQualifiedName BaseTypeName,XmlSchemaParticle Particle,-XmlSchemaObjectCollection Attributes,XmlSchemaAnyAttribute AnyAttribute
ComplexContentRestriction|Content|System.Xml.XmlQualifiedName BaseTypeName,XmlSchemaParticle Particle,-XmlSchemaObjectCollection Attributes,XmlSchemaAnyAttribute AnyAttribute
ComplexType|Type|bool IsAbstract,XmlSchemaDerivationMethod Block,bool IsMixed,XmlSchemaContentModel ContentModel,XmlSchemaParticle Particle,-XmlSchemaObjectCollection Attributes,XmlSchemaAnyAttribute AnyAttribute,-XmlSchemaContentType ContentType,-XmlSchemaParticle ContentTypeParticle,-XmlSchemaDerivationMethod BlockResolved,-XmlSchemaObjectTable AttributeUses,-XmlSchemaAnyAttribute AttributeWildcard
-Content|Annotated|
-ContentModel|Annotated|XmlSchemaContent Content
Documentation|Object|string Source,string Language,System.Xml.XmlNode[] Markup
Element|Particle|bool IsAbstract,XmlSchemaDerivationMethod Block,string DefaultValue,XmlSchemaDerivationMethod Final,string FixedValue,XmlSchemaForm Form,string Name,bool IsNillable,System.Xml.XmlQualifiedName RefName,System.Xml.XmlQualifiedName SubstitutionGroup,System.Xml.XmlQualifiedName SchemaTypeName,XmlSchemaType SchemaType,-XmlSchemaObjectCollection Constraints,-System.Xml.XmlQualifiedName QualifiedName,-System.Object ElementType,-XmlSchemaType ElementSchemaType,-XmlSchemaDerivationMethod BlockResolved,-XmlSchemaDerivationMethod FinalResolved
EnumerationFacet|Facet|
-External|Object|string SchemaLocation,XmlSchema Schema,string Id,System.Xml.XmlAttribute[] UnhandledAttributes
-Facet|Annotated|string Value,bool IsFixed
FractionDigitsFacet|NumericFacet|
Group|Annotated|string Name,XmlSchemaGroupBase Particle,-System.Xml.XmlQualifiedName QualifiedName
-GroupBase|Particle|-XmlSchemaObjectCollection Items
GroupRef|Particle|System.Xml.XmlQualifiedName RefName,-XmlSchemaGroupBase Particle
IdentityConstraint|Annotated|string Name,XmlSchemaXPath Selector,-XmlSchemaObjectCollection Fields,-System.Xml.XmlQualifiedName QualifiedName
Import|External|string Namespace,XmlSchemaAnnotation Annotation
Include|External|XmlSchemaAnnotation Annotation
Key|IdentityConstraint|
Keyref|IdentityConstraint|System.Xml.XmlQualifiedName Refer
LengthFacet|NumericFacet|
MaxExclusiveFacet|Facet|
MaxInclusiveFacet|Facet|
MaxLengthFacet|NumericFacet|
MinExclusiveFacet|Facet|
MinInclusiveFacet|Facet|
MinLengthFacet|NumericFacet|
Notation|Annotated|string Name,string Public,string System
-NumericFacet|Facet|
-Particle|Annotated|string MinOccursString,string MaxOccursString,decimal MinOccurs,decimal MaxOccurs
PatternFacet|Facet|
Redefine|External|-XmlSchemaObjectCollection Items,-XmlSchemaObjectTable AttributeGroups,-XmlSchemaObjectTable SchemaTypes,-XmlSchemaObjectTable Groups
Sequence|GroupBase|-XmlSchemaObjectCollection Items
SimpleContent|ContentModel|XmlSchemaContent Content
SimpleContentExtension|Content|System.Xml.XmlQualifiedName BaseTypeName,-XmlSchemaObjectCollection Attributes,XmlSchemaAnyAttribute AnyAttribute
SimpleContentRestriction|Content|System.Xml.XmlQualifiedName BaseTypeName,XmlSchemaSimpleType BaseType,-XmlSchemaObjectCollection Facets,-XmlSchemaObjectCollection Attributes,XmlSchemaAnyAttribute AnyAttribute
SimpleType|Type|XmlSchemaSimpleTypeContent Content
-SimpleTypeContent|Annotated|
SimpleTypeList|SimpleTypeContent|System.Xml.XmlQualifiedName ItemTypeName,XmlSchemaSimpleType ItemType,XmlSchemaSimpleType BaseItemType
SimpleTypeRestriction|SimpleTypeContent|System.Xml.XmlQualifiedName BaseTypeName,XmlSchemaSimpleType BaseType,-XmlSchemaObjectCollection Facets
SimpleTypeUnion|SimpleTypeContent|-XmlSchemaObjectCollection BaseTypes,System.Xml.XmlQualifiedName[] MemberTypes,-XmlSchemaSimpleType[] BaseMemberTypes
TotalDigitsFacet|NumericFacet|
Type|Annotated|string Name,XmlSchemaDerivationMethod Final,-System.Xml.XmlQualifiedName QualifiedName,-XmlSchemaDerivationMethod FinalResolved,-System.Object BaseSchemaType,-XmlSchemaType BaseXmlSchemaType,-XmlSchemaDerivationMethod DerivedBy,-XmlSchemaDatatype Datatype,bool IsMixed,-XmlTypeCode TypeCode
Unique|IdentityConstraint|
WhiteSpaceFacet|Facet|
XPath|Annotated|string XPath
`;

function read(): Map<string, SchemaKind> {
  const kinds = new Map<string, SchemaKind>();
  for (const line of text.trim().split('\n')) {
    const [name = '', base = '', list = ''] = line.split('|');
    const properties = list === '' ? [] : list.split(',').map(property);
    kinds.set(name.replace('-', ''), { base: base || undefined, isAbstract: name.startsWith('-'), properties });
  }
  return kinds;
}

function property(text: string): SchemaKind['properties'][number] {
  const canSet = !text.startsWith('-');
  const [type = '', name = ''] = (canSet ? text : text.slice(1)).split(' ');
  return { type, name, canSet };
}

let kinds: ReadonlyMap<string, SchemaKind> | null = null;

/** A kind by its name; that of XmlSchema itself is empty. */
export function schemaKind(name: string): SchemaKind | undefined {
  kinds ??= read();
  return kinds.get(name);
}

/** The names of all kinds. */
export const schemaKindNames: readonly string[] = Array.from(text.matchAll(/^-?(\w*)\|/gm), (m) => m[1] ?? '');
