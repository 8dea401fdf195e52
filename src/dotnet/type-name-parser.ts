/** A type name taken apart: `Dictionary[string,int[]][,]` and .NET's own form ``Dictionary`2[[System.String, X],[System.Int32, Y]]``. */
export interface ParsedTypeName {
  /** Name of the type or of the generic definition, without assembly, arguments and array brackets. */
  readonly name: string;
  /** Generic arguments; empty when there are none. */
  readonly args: readonly ParsedTypeName[];
  /** Ranks of the array brackets, innermost element first: `int[][,]` gives `[1, 2]`. */
  readonly ranks: readonly number[];
  /** Assembly of an assembly-qualified name. */
  readonly assembly: string | null;
}

/**
 * Parses a type name as text (Parser.ScanType and TypeParser of .NET read the same forms).
 * @returns undefined when the text is no type name.
 */
export function parseTypeName(text: string): ParsedTypeName | undefined {
  const parser = new TypeNameParser(text);
  const result = parser.parse(true);
  return result && parser.atEnd() ? result : undefined;
}

class TypeNameParser {
  private pos = 0;
  constructor(private readonly text: string) {}

  atEnd(): boolean {
    this.skipBlanks();
    return this.pos >= this.text.length;
  }

  parse(allowAssembly: boolean): ParsedTypeName | undefined {
    this.skipBlanks();
    const start = this.pos;
    while (this.pos < this.text.length && !'[],'.includes(this.text[this.pos]!)) {
      if (this.text[this.pos] === '\\') this.pos++;
      this.pos++;
    }
    const name = this.text.slice(start, this.pos).trim();
    if (name === '' || /\s/.test(name)) return undefined;
    const args: ParsedTypeName[] = [];
    const ranks: number[] = [];
    while (this.text[this.pos] === '[') {
      this.pos++;
      this.skipBlanks();
      const c = this.text[this.pos];
      if (c === ']' || c === ',' || c === '*') {
        let rank = 1;
        while (this.text[this.pos] === ',' || this.text[this.pos] === '*' || this.text[this.pos] === ' ') {
          if (this.text[this.pos] === ',') rank++;
          this.pos++;
        }
        if (this.text[this.pos] !== ']') return undefined;
        this.pos++;
        ranks.push(rank);
        continue;
      }
      if (args.length > 0 || ranks.length > 0) return undefined;
      for (;;) {
        this.skipBlanks();
        const bracketed = this.text[this.pos] === '[';
        if (bracketed) this.pos++;
        const arg = this.parse(bracketed);
        if (!arg) return undefined;
        if (bracketed) {
          this.skipBlanks();
          if (this.text[this.pos] !== ']') return undefined;
          this.pos++;
        }
        args.push(arg);
        this.skipBlanks();
        if (this.text[this.pos] === ',') {
          this.pos++;
          continue;
        }
        if (this.text[this.pos] !== ']') return undefined;
        this.pos++;
        break;
      }
    }
    let assembly: string | null = null;
    this.skipBlanks();
    if (allowAssembly && this.text[this.pos] === ',') {
      const from = this.pos + 1;
      while (this.pos < this.text.length && this.text[this.pos] !== ']') this.pos++;
      assembly = this.text.slice(from, this.pos).trim();
    }
    return { name, args, ranks, assembly };
  }

  private skipBlanks(): void {
    while (this.text[this.pos] === ' ' || this.text[this.pos] === '\t') this.pos++;
  }
}
