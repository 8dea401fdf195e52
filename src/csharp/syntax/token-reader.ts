/** What all parts of the parser share: looking at tokens, and types. */
import { type Diagnostics, SyntaxStop } from '../diagnostics.ts';
import type { NamePart, TypeRef } from './ast.ts';
import { Lexer, type Token } from './lexer.ts';

/** Types that keywords name. */
export const predefinedTypes: ReadonlySet<string> = new Set(
  'int string bool double float long short byte sbyte char decimal object uint ulong ushort void nint nuint'.split(' '),
);

const reserved = new Set(
  (
    'abstract as base break case catch checked class const continue default delegate do else enum event explicit extern false finally ' +
    'fixed for foreach goto if implicit in interface internal is lock namespace new null operator out override params private protected ' +
    'public readonly ref return sealed sizeof stackalloc static struct switch this throw true try typeof unchecked unsafe using virtual ' +
    'volatile while'
  ).split(' '),
);

/** Reads tokens; expressions, statements and declarations are added by the classes derived from it. */
export abstract class TokenReader {
  protected at = 0;
  protected tokens: Token[];
  constructor(
    protected readonly source: string,
    readonly diagnostics: Diagnostics,
    from = 0,
    to = source.length,
    /** What counts as defined from the start (`-define`). */
    symbols: readonly string[] = [],
  ) {
    this.tokens = new Lexer(source, diagnostics, symbols).read(from, to);
  }

  protected peek(ahead = 0): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as Token;
  }
  /** True for a keyword or a sign. */
  protected is(text: string, ahead = 0): boolean {
    const t = this.peek(ahead);
    return t.text === text && (t.kind === 'punct' || (t.kind === 'name' && !t.isVerbatim));
  }
  protected isName(ahead = 0): boolean {
    const t = this.peek(ahead);
    return t.kind === 'name' && (t.isVerbatim === true || (!reserved.has(t.text) && !predefinedTypes.has(t.text)));
  }
  protected take(): Token {
    const t = this.peek();
    if (this.at < this.tokens.length - 1) this.at++;
    return t;
  }
  protected accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.take();
    return true;
  }
  /** The end of the token before: where something is missing. */
  protected previousEnd(): number {
    return this.at === 0 ? this.peek().start : (this.tokens[this.at - 1] as Token).end;
  }
  /** Where something that is missing is reported: at the next token, or at the end of the line where that one stands on another. */
  private missingPlace(): number {
    const end = this.previousEnd();
    const { start, kind } = this.peek();
    return kind === 'end' || this.source.slice(end, start).includes('\n') ? end : start;
  }
  protected expect(text: string): void {
    // `>>` and `>=` close a list of type arguments
    if (text === '>' && /^>[>=]/.test(this.peek().text) && this.peek().kind === 'punct') {
      const rest = this.peek();
      this.tokens[this.at] = { ...rest, text: rest.text.slice(1), start: rest.start + 1 };
      return;
    }
    if (this.accept(text)) return;
    const codes: Record<string, string> = { ';': 'CS1002', '}': 'CS1513', '{': 'CS1514', ')': 'CS1026' };
    const code = codes[text];
    // a statement can end without its semicolon, and a file without the last brace
    if (text === ';' || (text === '}' && this.peek().kind === 'end')) {
      this.diagnostics.error(this.missingPlace(), code as string);
      return;
    }
    // where the source ends before a body, both of its braces are missing
    if (text === '{' && this.peek().kind === 'end') {
      this.diagnostics.error(this.missingPlace(), 'CS1514');
      this.stop(this.missingPlace(), 'CS1513');
    }
    if (code) this.stop(this.missingPlace(), code);
    this.stop(this.peek().start, 'CS1003', text);
  }
  /** Notes an error after which nothing more can be read. */
  protected stop(pos: number, code: string, ...args: string[]): never {
    this.diagnostics.error(pos, code, ...args);
    throw new SyntaxStop();
  }
  protected identifier(): string {
    if (!this.isName()) this.stop(this.peek().start, 'CS1001');
    return this.take().text;
  }
  protected qualifiedName(): string {
    let name = this.identifier();
    while (this.is('.') || this.is('::')) {
      this.take();
      name += `.${this.identifier()}`;
    }
    return name;
  }

  /** Tries something; puts everything back when it gives null or meets an error. */
  protected attempt<T>(work: () => T | null): T | null {
    const start = this.at;
    const tokens = this.tokens.slice(start, start + 60);
    const messages = this.diagnostics.list.length;
    let result: T | null = null;
    try {
      result = work();
    } catch (e) {
      if (!(e instanceof SyntaxStop)) throw e;
    }
    if (result !== null && this.diagnostics.list.length === messages) return result;
    this.diagnostics.list.length = messages;
    for (const [i, token] of tokens.entries()) this.tokens[start + i] = token;
    this.at = start;
    return null;
  }

  /** Looks whether something stands here, without taking it. */
  protected lookAhead(test: () => boolean): boolean {
    let found = false;
    this.attempt(() => {
      found = test();
      return null;
    });
    return found;
  }

  /** A type; `nullable` false leaves a `?` alone. */
  protected type(nullable = true): TypeRef {
    const isRef = this.accept('ref');
    if (isRef) this.accept('readonly');
    const start = this.peek();
    const pos = start.start;
    let parts: NamePart[] = [];
    let tuple: { type: TypeRef; name: string | null }[] | null = null;
    if (this.is('(')) tuple = this.tupleType();
    else if (start.kind === 'name' && predefinedTypes.has(start.text) && !start.isVerbatim) {
      this.take();
      parts = [{ name: start.text, args: [], pos }];
    } else parts = this.nameParts();
    const nullablePos = this.peek().start;
    const isNullable = nullable && this.accept('?');
    let isPointer = false;
    while (this.is('*') && !isNullable) {
      this.take();
      isPointer = true;
    }
    const ranks = this.rankSpecifiers(nullable);
    return { parts, tuple, nullable: isNullable, ranks, isPointer, ...(isRef && { isRef }), ...(isNullable && { nullablePos }), pos };
  }

  /** `[]`, `[,]` … of an array type, the outermost first; with `nullable` each may have a `?` behind it. */
  protected rankSpecifiers(nullable = false): number[] {
    const ranks: number[] = [];
    while (this.is('[') && (this.is(']', 1) || this.is(',', 1))) {
      this.take();
      let rank = 1;
      while (this.accept(',')) rank++;
      this.expect(']');
      ranks.push(rank);
      if (nullable && this.is('?') && !this.is('[', 1)) this.take();
    }
    return ranks;
  }

  private nameParts(): NamePart[] {
    const parts: NamePart[] = [];
    if (!this.isName()) this.stop(this.peek().start, this.peek().kind === 'name' && reserved.has(this.peek().text) ? 'CS1031' : 'CS1001');
    for (;;) {
      const { start } = this.peek();
      const name = this.identifier();
      if (this.is('::')) {
        this.take();
        continue;
      }
      parts.push({ name, args: this.is('<') ? this.typeArguments() : [], pos: start });
      if (!this.is('.') || !this.isName(1)) return parts;
      this.take();
    }
  }

  /** `<A, B>`; `<,>` gives arguments without names. */
  protected typeArguments(): TypeRef[] {
    const args: TypeRef[] = [];
    this.expect('<');
    if (this.is(',') || this.is('>')) {
      const open = (): TypeRef => ({ parts: [], tuple: null, nullable: false, ranks: [], isPointer: false, pos: this.peek().start });
      args.push(open());
      while (this.accept(',')) args.push(open());
    } else
      do {
        while (this.is('[')) this.skipBrackets();
        args.push(this.type());
      } while (this.accept(','));
    this.expect('>');
    return args;
  }

  /** A type, or null for `var`. */
  protected varOrType(isVar: boolean): TypeRef | null {
    if (!isVar) return this.type();
    this.take();
    return null;
  }

  private skipBrackets(): void {
    while (!this.accept(']')) this.take();
  }

  private tupleType(): { type: TypeRef; name: string | null }[] {
    this.expect('(');
    const items: { type: TypeRef; name: string | null }[] = [];
    do items.push({ type: this.type(), name: this.isName() ? this.identifier() : null });
    while (this.accept(','));
    this.expect(')');
    if (items.length < 2) this.stop(this.previousEnd() - 1, 'CS8124');
    return items;
  }
}
