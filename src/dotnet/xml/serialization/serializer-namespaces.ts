import { NetObject } from '../../../objects/net-object.ts';

/** System.Xml.Serialization.XmlSerializerNamespaces: prefixes with their namespaces. */
export class XmlSerializerNamespaces extends NetObject {
  readonly list: [string, string][] = [];
}
