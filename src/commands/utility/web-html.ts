/** Elements of HTML that Invoke-WebRequest finds with patterns (BasicHtmlWebResponseObject.Common.cs). */
import { ReadOnlyList } from '../../dotnet/collections/generic-list.ts';
import { defineType, getType } from '../../dotnet/registry.ts';
import { getProperty, newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';

const attributes = /(?<=\s)[^"'>/=\s\p{Cc}]+(?:\s*=\s*(?:".*?"|'.*?'|[^'">\s]+))?/gsu;
const nameAndValue = /([^"'>/=\s\p{Cc}]+)(?:\s*=\s*(?:"(.*?)"|'(.*?)'|([^'">\s]+)))?/su;
const openingTag = /<\w+((\s+[^"'>/=\s\p{Cc}]+(\s*=\s*(?:".*?"|'.*?'|[^'">\s]+))?)+\s*|\s*)\/?>/su;

/** The kinds of elements: their pattern and the name that they get. */
export const htmlElements = {
  images: [/<img\s[^>]*?>/gis, 'IMG'],
  inputFields: [/<input\s+[^>]*(?:\/?>|>.*?<\/input>)/gis, 'INPUT'],
  links: [/<a\s+[^>]*(?:\/>|>.*?<\/a>)/gis, 'A'],
} as const;

/** WebCmdletElementCollection: elements that can be looked for by name or id. */
export class WebCmdletElementCollection extends ReadOnlyList {
  constructor(items: readonly Value[]) {
    super(getType('Microsoft.PowerShell.Commands.WebCmdletElementCollection'), { items });
  }
  private find(text: string | null, key: 'id' | 'name'): Value {
    return this.items.find((item) => getProperty(item, key) === text) ?? null;
  }
  byId(id: string | null): Value {
    return this.find(id, 'id');
  }
  byName(name: string | null): Value {
    return this.find(name, 'name');
  }
}

function element(html: string, tagName: string): Value {
  const pairs = new Map<string, Value>([
    ['outerHTML', html],
    ['tagName', tagName],
  ]);
  for (const [text] of (openingTag.exec(html)?.[0] ?? '').matchAll(attributes)) {
    const found = nameAndValue.exec(text);
    if (found) pairs.set(found[1] as string, found[2] ?? found[3] ?? found[4] ?? null);
  }
  return newCustomObject(pairs);
}

/** The elements of one kind in a text. */
export function elementsOf(html: string, kind: keyof typeof htmlElements): WebCmdletElementCollection {
  const [pattern, tagName] = htmlElements[kind];
  return new WebCmdletElementCollection([...html.matchAll(pattern)].map((m) => element(m[0], tagName)));
}

/** Defines the collection of elements. */
export function defineHtmlTypes(): void {
  type C = WebCmdletElementCollection;
  defineType({
    name: 'Microsoft.PowerShell.Commands.WebCmdletElementCollection',
    baseType: 'System.Collections.ObjectModel.ReadOnlyCollection[psobject]',
    jsClass: WebCmdletElementCollection,
    methods: {
      'psobject Find(string nameOrId)': (c: C, text: string | null) => c.byId(text) ?? c.byName(text),
      'psobject FindById(string id)': (c: C, id: string | null) => c.byId(id),
      'psobject FindByName(string name)': (c: C, name: string | null) => c.byName(name),
    },
  });
}
