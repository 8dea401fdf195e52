import { extendedTypeSystemException } from '../../errors/throw.ts';
import { arrayOf } from '../../objects/collections.ts';
import { registerAdapter } from '../../objects/member-adapter.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { PSCodeMethod, PSPropertyInfo } from '../../objects/ps-member-info.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { typeHierarchy } from '../../objects/type-names.ts';
import { typeOf, typeToString } from '../../objects/type-of.ts';
import { typeTable } from '../../objects/type-table.ts';
import { typeDisplayName } from '../type-text.ts';
import { NetXmlAttribute, NetXmlElement, NetXmlNode, type NetXmlNodeList, NetXmlText, NetXmlWhitespace, XmlNodeType } from './nodes.ts';

/** Nodes of one name as a property of the node above them (XmlNodeAdapter in CoreAdapter.cs). */
class XmlNodeProperty extends PSPropertyInfo {
  readonly memberType = 'Property';
  readonly isGettable = true;
  constructor(
    name: string,
    private readonly nodes: readonly NetXmlNode[],
  ) {
    super(name);
  }
  private get value(): Value {
    const values = this.nodes.map(nodeObject);
    return values.length === 1 ? (values[0] as Value) : arrayOf(values);
  }
  get typeNameOfValue(): string {
    const { value } = this;
    return value === null ? 'System.Object' : typeToString(typeOf(value));
  }
  /** What cannot be set is refused by {@link setValue}, with a reason of its own. */
  readonly isSettable = true;
  private get looksSettable(): boolean {
    return this.nodes.length === 1 && isSimple(this.nodes[0] as NetXmlNode);
  }
  getValue(): Value {
    return this.value;
  }
  setValue(_target: Value, value: Value): void {
    const text = toStringValue(value);
    const [node] = this.nodes as [NetXmlNode];
    if (this.nodes.length > 1) this.refuse('XmlNodeSetRestrictionsMoreThanOneNode');
    if (node instanceof NetXmlText) node.data = text;
    else if (node instanceof NetXmlAttribute) node.value = text;
    else if (node instanceof NetXmlElement && node.attributeList.length > 0) this.refuse('XmlNodeSetRestrictionsNodeWithAttributes');
    else if (isSimple(node)) node.contentText = text;
    else this.refuse('XmlNodeSetRestrictionsUnknownNodeType');
  }
  private refuse(errorId: string): never {
    throw extendedTypeSystemException(
      errorId,
      `Cannot set "${this.name}" because only strings can be used as values to set XmlNode properties.`,
      'SetValueException',
    );
  }
  definition(): string {
    const { value } = this;
    const type = value === null ? 'System.Object' : typeDisplayName(typeOf(value));
    return `${type} ${this.name} {get;${this.looksSettable ? 'set;' : ''}}`;
  }
  copy(): XmlNodeProperty {
    return new XmlNodeProperty(this.name, this.nodes);
  }
}

function isSimple(node: NetXmlNode): boolean {
  if (node instanceof NetXmlText || node instanceof NetXmlAttribute) return true;
  if (node instanceof NetXmlElement && node.attributeList.length > 0) return false;
  const { children } = node;
  return children.length === 0 || (children.length === 1 && children[0]?.nodeType === XmlNodeType.Text);
}

/** What a node is as a value: text where it is nothing but text, else the node. */
function nodeObject(node: NetXmlNode): Value {
  if (node instanceof NetXmlText) return node.data;
  if (node instanceof NetXmlElement && node.attributeList.length > 0) return node;
  if (node.children.length === 0) return node.contentText;
  if (node.children.length === 1 && node.children[0]?.nodeType === XmlNodeType.Text) return node.contentText;
  return node;
}

function parts(node: NetXmlNode): NetXmlNode[] {
  // an attribute has its text below it
  if (node instanceof NetXmlAttribute) return node.value === '' ? [] : [node];
  const own = node instanceof NetXmlElement ? node.attributeList : [];
  return [...own, ...node.children.filter((c) => !(c instanceof NetXmlWhitespace))];
}

/** The name of the property that a part of a node is. */
function nameBelow(target: NetObject, part: NetXmlNode): string {
  return part === target ? '#text' : part.localName;
}

/** Registers the adapter by which elements and attributes are properties, and the code methods that show nodes by their names. */
export function registerXmlAdapter(): void {
  typeTable.addMember(
    'System.Xml.XmlNode',
    new PSCodeMethod('ToString', (node) => (node as NetXmlNode).localName, 'static string XmlNode(psobject instance)'),
  );
  typeTable.addMember(
    'System.Xml.XmlNodeList',
    new PSCodeMethod(
      'ToString',
      (list) => (list as NetXmlNodeList).items.map((n) => n.localName).join(' '),
      'static string XmlNodeList(psobject instance)',
    ),
  );
  registerAdapter('System.Xml.XmlNode', {
    getProperty(target: NetObject, name: string) {
      const lower = name.toLowerCase();
      const found = parts(target as NetXmlNode).filter((n) => nameBelow(target, n).toLowerCase() === lower);
      return found.length === 0 ? undefined : new XmlNodeProperty(nameBelow(target, found[0] as NetXmlNode), found);
    },
    properties(target: NetObject) {
      const byName = new Map<string, { name: string; nodes: NetXmlNode[] }>();
      for (const node of parts(target as NetXmlNode)) {
        const name = nameBelow(target, node);
        const key = name.toLowerCase();
        const entry = byName.get(key);
        if (entry) entry.nodes.push(node);
        else byName.set(key, { name, nodes: [node] });
      }
      return [...byName.values()].map((e) => new XmlNodeProperty(e.name, e.nodes));
    },
    typeNames(target: Value) {
      const names = typeHierarchy(typeOf(target));
      const isNamed = target instanceof NetXmlNode && target.namespaceURI !== '';
      return isNamed ? [`${names[0]}#${target.namespaceURI}#${target.localName}`, ...names] : [...names];
    },
  });
}
