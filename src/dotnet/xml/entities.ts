/** Document types and the general entities that they declare (DtdParser.ParseEntityDecl, XmlTextReaderImpl.HandleGeneralEntityReference). */

const documentType =
  /<!DOCTYPE\s+([^\s[>]+)\s*(?:PUBLIC\s+(?:"([^"]*)"|'([^']*)')\s*(?:"([^"]*)"|'([^']*)')?|SYSTEM\s+(?:"([^"]*)"|'([^']*)'))?\s*(?:\[((?:"[^"]*"|'[^']*'|<!--[\s\S]*?-->|[^\]])*)\])?\s*>/y;

/** The parts of the document type that stands at a place of a text, and where it ends; null where none is whole. */
export function documentTypeAt(
  text: string,
  at: number,
): { name: string; publicId: string | null; systemId: string | null; subset: string | null; subsetStart: number; end: number } | null {
  documentType.lastIndex = at;
  const found = documentType.exec(text);
  if (!found) return null;
  return {
    name: found[1] as string,
    publicId: found[2] ?? found[3] ?? null,
    systemId: found[4] ?? found[5] ?? found[6] ?? found[7] ?? null,
    subset: found[8] ?? null,
    subsetStart: at + found[0].indexOf('[') + 1,
    end: documentType.lastIndex,
  };
}

const declaration =
  /<!--[\s\S]*?-->|<!ENTITY\s+([^\s%"']+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*')(?:\s+NDATA\s+\S+)?)\s*>/g;
const reference = /&([^#;\s&][^;\s&]*);/g;

/** How many characters all entities of a document may give together (XmlReaderSettings.MaxCharactersFromEntities). */
const mostCharacters = 10_000_000;

/** Reports an error in the text at a place. */
export type Fail = (message: string, place?: number) => never;

/** The entities of one document, with what stands for each. */
export class Entities {
  private readonly texts = new Map<string, string>([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
  ]);
  private readonly declared = new Map<string, string>();
  private given = 0;

  /**
   * Takes the declarations of an internal subset, which begins at `start`. Of several for one name the first one counts. External entities are never
   * read: nothing stands for them, as where an XmlResolver is missing.
   */
  declare(subset: string, start: number, fail: Fail): void {
    for (const found of subset.matchAll(declaration)) {
      const [whole, name, quoted, apostrophed] = found;
      if (name === undefined || this.declared.has(name)) continue;
      this.declared.set(name, charactersOf(quoted ?? apostrophed ?? ''));
      const end = start + found.index + whole.lastIndexOf(quoted === undefined ? "'" : '"');
      for (const target of this.referencesOf(name))
        if (this.reaches(target, name)) fail(`General entity '${target}' references itself.`, end);
    }
  }

  private referencesOf(name: string): string[] {
    return [...(this.declared.get(name) ?? '').matchAll(reference)].map((m) => m[1] as string);
  }

  private reaches(from: string, name: string, seen = new Set<string>()): boolean {
    if (from === name) return true;
    if (seen.has(from)) return false;
    seen.add(from);
    return this.referencesOf(from).some((next) => this.reaches(next, name, seen));
  }

  /** What stands for an entity that has elements or other markup in it, to be read in its place; null for others. */
  markupOf(name: string): string | null {
    const text = this.declared.get(name);
    return text !== undefined && this.hasMarkup(name, new Set()) ? text : null;
  }

  private hasMarkup(name: string, seen: Set<string>): boolean {
    if (seen.has(name)) return false;
    seen.add(name);
    return (this.declared.get(name) ?? '').includes('<') || this.referencesOf(name).some((next) => this.hasMarkup(next, seen));
  }

  /** The characters that an entity means; undefined for one that is not declared. */
  textOf(name: string, fail: Fail): string | undefined {
    const known = this.texts.get(name);
    if (known !== undefined && !this.declared.has(name)) return known;
    const text = this.expanded(name, fail);
    if (text !== undefined) this.count(text.length, fail);
    return text;
  }

  private count(characters: number, fail: Fail): void {
    this.given += characters;
    if (this.given > mostCharacters) fail('The input document has exceeded a limit set by MaxCharactersFromEntities.', -1);
  }

  private expanded(name: string, fail: Fail): string | undefined {
    const known = this.texts.get(name);
    if (known !== undefined) return known;
    const own = this.declared.get(name);
    if (own === undefined) return undefined;
    let length = own.length;
    const text = charactersOf(own).replace(reference, (_whole, inner: string) => {
      const part = this.expanded(inner, fail) ?? fail(`Reference to undeclared entity '${inner}'.`);
      length += part.length;
      if (length > mostCharacters) this.count(length, fail);
      return part;
    });
    this.texts.set(name, text);
    return text;
  }
}

/** A text with its references to characters replaced. */
function charactersOf(text: string): string {
  return text.replace(/&#(?:x([0-9a-fA-F]+)|(\d+));/g, (whole, hex?: string, decimal?: string) => {
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
