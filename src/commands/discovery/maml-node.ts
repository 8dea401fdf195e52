import { arrayTypeOf, getType } from '../../dotnet/registry.ts';
import { type NetXmlAttribute, NetXmlElement, type NetXmlNode, NetXmlText, XmlNodeType } from '../../dotnet/xml/nodes.ts';
import { PSArray } from '../../objects/collections.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';

/**
 * Help in MAML as an object (MamlNode.cs): an element with elements in it becomes an object with them as properties, one with text alone a text, one with
 * paragraphs and lists an array of objects for each.
 */
export function mamlObject(element: NetXmlElement): PSObject {
  const made = newCustomObject([...insideProperties(element)]);
  const kind = element.attributeList.find((a) => a.name === 'type')?.value.toLowerCase();
  made.typeNames = [
    ...(kind === 'field' || kind === 'method' ? [`MamlPSClassHelpInfo#${kind}`] : []),
    `MamlCommandHelpInfo#${element.localName}`,
  ];
  return withAttributes(made, element);
}

function withAttributes(made: PSObject, node: NetXmlNode): PSObject {
  for (const { name, value } of attributesOf(node)) made.instanceMembers.set(new PSNoteProperty(name, value));
  return made;
}

function attributesOf(node: NetXmlNode): readonly NetXmlAttribute[] {
  return node instanceof NetXmlElement ? node.attributeList : [];
}

/** True for a node without elements in it (MamlNode.IsAtomic). */
function isAtomic(node: NetXmlNode): boolean {
  const { children } = node;
  return children.length === 0 || (children.length === 1 && children[0] instanceof NetXmlText);
}

const isNamed = (node: NetXmlNode, name: string): boolean => node.localName.toLowerCase() === name.toLowerCase();
const isFormatting = (node: NetXmlNode): boolean => ['para', 'list', 'definitionList'].some((name) => isNamed(node, name));

/** What a node adds to the property of its name: one value, or several of a node with paragraphs. */
function valuesOf(node: NetXmlNode): Value[] {
  if (isAtomic(node)) {
    const text = (node instanceof NetXmlElement ? node.contentText : (node.value ?? '')).trim();
    return [withAttributes(new PSObject(text), node)];
  }
  if (node.children.some(isFormatting)) return formatted(node);
  return node instanceof NetXmlElement ? [mamlObject(node)] : [];
}

/** The properties of an object: what occurs once stands alone, but for paragraphs (MamlNode.SimplifyProperties). */
function insideProperties(node: NetXmlNode): Map<string, Value> {
  const all = new Map<string, { name: string; values: Value[] }>();
  for (const child of node.children) {
    if (child.nodeType === XmlNodeType.Comment) continue;
    const key = child.localName.toLowerCase();
    const entry = all.get(key) ?? { name: child.localName, values: [] };
    all.set(key, entry);
    entry.values.push(...valuesOf(child));
  }
  const simple = new Map<string, Value>();
  for (const { name, values } of all.values()) {
    const [first] = values;
    if (values.length === 0) continue;
    const isText = first instanceof PSObject && first.typeNames?.at(-1) === 'MamlTextItem';
    simple.set(name, values.length === 1 && !isText ? (first as Value) : new PSArray(values, arrayTypeOf(getType('psobject'))));
  }
  return simple;
}

function textItem(kind: string, entries: readonly (readonly [string, Value])[]): PSObject {
  const made = newCustomObject(entries);
  made.typeNames = [kind, 'MamlTextItem'];
  return made;
}

/** Paragraphs, items of lists and definitions; all paragraphs with text but the last one end a line (MamlNode.GetMamlFormattingPSObjects). */
function formatted(node: NetXmlNode): PSObject[] {
  const last = node.children.filter((c) => isNamed(c, 'para') && c.contentText.trim() !== '').length;
  const trims = node.name.toLowerCase() !== 'maml:introduction';
  let count = 0;
  return node.children.flatMap((child) => {
    if (isNamed(child, 'para')) {
      count++;
      const text = child.contentText;
      const line = count !== last && text.trim() !== '' ? `${text.trim()}\n` : trims ? text.trim() : text;
      return [textItem('MamlParaTextItem', [['Text', line]])];
    }
    if (isNamed(child, 'list')) return listItems(child);
    return isNamed(child, 'definitionList') ? definitions(child) : [];
  });
}

/** The text of the last paragraph in a node. */
function paragraphIn(node: NetXmlNode): string {
  return node.children.findLast((c) => isNamed(c, 'para'))?.contentText.trim() ?? '';
}

function listItems(list: NetXmlNode): PSObject[] {
  const isOrdered = attributesOf(list).some((a) => a.name.toLowerCase() === 'class' && a.value.toLowerCase() === 'ordered');
  const items = list.children.filter((c) => isNamed(c, 'listItem'));
  return items.map((item, i) =>
    textItem(isOrdered ? 'MamlOrderedListTextItem' : 'MamlUnorderedListTextItem', [
      ['Text', paragraphIn(item)],
      ['Tag', isOrdered ? `${String(i + 1).padStart(2, '0')}. ` : '* '],
    ]),
  );
}

function definitions(list: NetXmlNode): PSObject[] {
  return list.children.flatMap((item) => {
    const term = item.children.findLast((c) => isNamed(c, 'term'))?.contentText.trim() ?? '';
    const definition = item.children.findLast((c) => isNamed(c, 'definition'));
    if (!isNamed(item, 'definitionListItem') || term === '') return [];
    const text = definition ? paragraphIn(definition) : null;
    return [
      textItem('MamlDefinitionTextItem', [
        ['Term', term],
        ['Definition', text],
      ]),
    ];
  });
}
