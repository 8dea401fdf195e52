/** Reading the elements of a Format.ps1xml file by rules, with errors in the words of PowerShell's loader (XmlLoaderBase.cs). */
import type { XmlElement } from './xml-tree.ts';

/** A file with more errors than this is given up. */
const maximum = 30;

/** What names a text among the resources of an assembly. */
const resource: ReadonlySet<string> = new Set(['AssemblyName', 'BaseName', 'ResourceId']);

/** Thrown to give a file up. */
export class TooManyErrors extends Error {}

/** How one kind of child is read: false ends the reading of its parent. */
export interface Rule {
  /** It may stand several times, and the path of errors counts it. */
  many?: boolean;
  /** It may have attributes, which name a resource. */
  attributes?: boolean;
  /** A second one is only reported. */
  goesOn?: boolean;
  read(node: XmlElement, index: number): boolean;
}

/** The children that an element may have. */
export type Rules = Readonly<Record<string, Rule>>;

/** What all readers of elements share: the path of the element, its errors, and values of elements. */
export class FormatXmlReader {
  readonly errors: string[] = [];
  protected readonly frames: string[] = [];

  constructor(private readonly path: string) {}

  protected fail(message: string): false {
    this.errors.push(`Error at XPath ${this.frames.map((f) => `/${f}`).join('')} in file ${this.path}: ${message}`);
    if (this.errors.length >= maximum) {
      this.errors.push(`Too many errors in file ${this.path}.`);
      throw new TooManyErrors();
    }
    return false;
  }

  protected within<T>(node: XmlElement, index: number | null, read: () => T): T {
    this.frames.push(index === null ? node.name : `${node.name}[${index + 1}]`);
    const result = read();
    this.frames.pop();
    return result;
  }

  /** Reads the children of an element by their rules; unknown ones are reported. */
  protected children(node: XmlElement, rules: Rules, required: readonly string[] = []): boolean {
    const seen = new Map<string, number>();
    if (node.text.trim() !== '') this.fail('#text is an unknown node.');
    for (const child of node.children) {
      const name = Object.keys(rules).find((n) => n.toLowerCase() === child.name.toLowerCase());
      if (name === undefined) {
        this.fail(`${child.name} is an unknown node.`);
        continue;
      }
      const rule = rules[name] as Rule;
      if (!rule.attributes && child.attributeText.trim() !== '') this.fail(`The XML element ${child.name} does not allow attributes.`);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      if (count > 0 && !rule.many) {
        this.fail('A duplicate node exists.');
        if (!rule.goesOn) return false;
        continue;
      }
      if (!rule.read(child, count)) return false;
    }
    const missing = required.find((name) => !seen.has(name));
    return missing === undefined || this.fail(`Node ${missing} is missing.`);
  }

  protected text(node: XmlElement): boolean {
    return innerText(node) !== '' || this.fail(`${node.name} is an empty node.`);
  }

  protected noChildren(node: XmlElement): boolean {
    return node.children.length === 0 || this.fail(`Node ${node.name} cannot have child objects.`);
  }

  protected flag(node: XmlElement): boolean {
    if (!this.noChildren(node)) return false;
    return /^(|true|false)$/i.test(innerText(node)) || this.fail('A Boolean value is expected.');
  }

  protected positive(node: XmlElement): boolean {
    if (!this.text(node)) return false;
    return /^\s*\+?0*[1-9]\d{0,9}\s*$/.test(innerText(node)) || this.fail('A positive integer is expected.');
  }

  protected natural(node: XmlElement): boolean {
    return this.within(node, null, () => {
      if (!this.noChildren(node)) return false;
      if (!this.text(node)) return this.fail('The inner text value is missing.');
      const text = innerText(node).trim();
      if (!/^[+-]?\d{1,10}$/.test(text)) return this.fail('An integer is expected.');
      return Number(text) >= 0 || this.fail('A non-negative integer is expected.');
    });
  }

  protected alignment(node: XmlElement): boolean {
    if (!this.text(node)) return false;
    const text = innerText(node);
    return /^(left|right|center)$/i.test(text) || this.fail(`"${text}" is not a valid alignment value.`);
  }

  /** LoadLabel and LoadText: text, or the place of a resource. */
  protected token(node: XmlElement, index: number | null = null): boolean {
    return this.within(node, index, () => {
      if (node.attributeText.trim() === '') return this.text(node);
      const [unknown] = [...node.attributeText.matchAll(/([\w:.-]+)\s*=/g)].map(([, name]) => name).filter((name) => !resource.has(name!));
      return unknown === undefined || this.fail(`${unknown} is an unknown attribute.`);
    });
  }
}

/** The text of an element, which is empty where it only breaks lines. */
export function innerText(node: XmlElement): string {
  return node.text.trim() === '' ? '' : node.text;
}
