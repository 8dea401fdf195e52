/** What Select-Xml emits (SelectXmlInfo, XmlCommands.cs). */
import { defineType } from '../../dotnet/registry.ts';
import type { NetXmlNode } from '../../dotnet/xml/index.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';

const inputStream = 'InputStream';

/** A node that a query found. */
export class SelectXmlInfo extends NetObject {
  private held = inputStream;
  constructor(
    public node: NetXmlNode,
    path: string,
    public pattern: string,
  ) {
    super();
    this.path = path;
  }
  get path(): string {
    return this.held;
  }
  set path(value: string) {
    this.held = value === '' ? inputStream : value;
  }
  override toString(): string {
    const text = (this.node.value ?? this.node.innerXml).trim();
    return this.held === inputStream ? text : `${text}:${this.held}`;
  }
}

defineType({
  name: 'Microsoft.PowerShell.Commands.SelectXmlInfo',
  sealed: true,
  jsClass: SelectXmlInfo,
  methods: { 'string ToString()': (self: SelectXmlInfo) => self.toString() },
  properties: {
    'System.Xml.XmlNode Node': {
      get: (self: SelectXmlInfo): Value => self.node,
      set: (self: SelectXmlInfo, v: NetXmlNode) => void (self.node = v),
    },
    'string Path': { get: (self: SelectXmlInfo) => self.path, set: (self: SelectXmlInfo, v: string) => void (self.path = v) },
    'string Pattern': { get: (self: SelectXmlInfo) => self.pattern, set: (self: SelectXmlInfo, v: string) => void (self.pattern = v) },
  },
});
