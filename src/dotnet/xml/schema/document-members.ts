/** Members of XmlDocument, XmlReaderSettings and XmlReader that concern schemas. */
import type { EnumValue } from '../../../objects/enum-value.ts';
import type { Value } from '../../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../../objects/net-type.ts';
import { eventAccessors } from '../../events.ts';
import { enumOf } from '../../values.ts';
import type { NetXmlDocument, NetXmlNode } from '../nodes.ts';
import type { NetXmlReaderSettings } from '../reader.ts';
import { schemaNs } from './schema-object.ts';
import { SchemaSet } from './schema-set.ts';
import { validateDocument } from './validating-reader.ts';

function setOf(holder: { schemas: NetXmlDocument['schemas'] }): SchemaSet {
  if (holder.schemas instanceof SchemaSet) return holder.schemas;
  const made = new SchemaSet();
  holder.schemas = made;
  return made;
}

/** Schemas of XmlDocument. */
export function documentSchemaProperties(): Record<string, PropertyBody> {
  return {
    [`${schemaNs}XmlSchemaSet Schemas`]: {
      get: (d: NetXmlDocument) => setOf(d),
      set: (d: NetXmlDocument, set: SchemaSet | null) => {
        d.schemas = set;
      },
    },
  };
}

/** XmlDocument.Validate. */
export function documentSchemaMethods(): Record<string, MemberBody> {
  const handler = `${schemaNs}ValidationEventHandler validationEventHandler`;
  const set = (d: NetXmlDocument): SchemaSet | null => (d.schemas instanceof SchemaSet ? d.schemas : null);
  return {
    [`void Validate(${handler})`]: (d: NetXmlDocument, delegate: Value) => validateDocument(d, set(d), delegate),
    [`void Validate(${handler}, System.Xml.XmlNode nodeToValidate)`]: (d: NetXmlDocument, delegate: Value, node: NetXmlNode) =>
      validateDocument(d, set(d), delegate, node),
  };
}

/** Settings of readers that validate. */
export function settingsSchemaProperties(): Record<string, PropertyBody> {
  type S = NetXmlReaderSettings;
  return {
    'System.Xml.ValidationType ValidationType': {
      get: (s: S) => enumOf('System.Xml.ValidationType', s.validation),
      set: (s: S, value: EnumValue) => {
        s.validation = Number(value.value);
      },
    },
    [`${schemaNs}XmlSchemaValidationFlags ValidationFlags`]: {
      get: (s: S) => enumOf(`${schemaNs}XmlSchemaValidationFlags`, s.validationFlags),
      set: (s: S, value: EnumValue) => {
        s.validationFlags = Number(value.value);
      },
    },
    [`${schemaNs}XmlSchemaSet Schemas`]: {
      get: (s: S) => setOf(s),
      set: (s: S, set: SchemaSet) => {
        s.schemas = set;
      },
    },
    'System.Xml.XmlNameTable NameTable': { get: () => null },
    'System.Xml.XmlResolver XmlResolver': { set: () => undefined },
  };
}

/** The event of settings of readers that validate. */
export function settingsSchemaMethods(): Record<string, MemberBody> {
  return eventAccessors('ValidationEventHandler', `${schemaNs}ValidationEventHandler`);
}
