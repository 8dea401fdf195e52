/** Tokens of C# source. */
import type { Diagnostics } from '../diagnostics.ts';

/** One part of an interpolated string: its text, or where an expression stands. */
export type InterpolationPart = string | { readonly start: number; readonly end: number; readonly format: string | null };

/** One token: a name or keyword, a literal, or punctuation. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'interpolated' | 'char' | 'punct' | 'end';
  /** The text as written; of strings and characters the value. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly parts?: readonly InterpolationPart[];
  /** `@name`: no keyword. */
  readonly isVerbatim?: boolean;
  /** Bytes in UTF-8 rather than a text. */
  readonly isUtf8?: boolean;
}

const punctuation =
  '>>>= <<= >>= ??= ... => == != <= >= && || ?? ++ -- += -= *= /= %= &= |= ^= << :: .. -> { } ( ) [ ] ; , . < > = + - * / % & | ^ ! ~ ? : @ #'.split(
    ' ',
  );

const escapes: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '0': '\0',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** Undoes the escapes of a regular string. */
function unescapeText(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{1,4}|.)/gs, (_, e: string) =>
    /^[uUx]./.test(e) ? String.fromCodePoint(Number.parseInt(e.slice(1), 16)) : (escapes[e] ?? e),
  );
}

const blanks = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))+/y;
const numbers =
  /0[xX][0-9a-fA-F_]+[uUlL]*|0[bB][01_]+[uUlL]*|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?(?:[fFdDmM]|[uUlL]{1,2})?/y;
const names = /@?[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]*/uy;
const verbatimString = /@"(?:[^"]|"")*"/y;
const plainString = /"(?:[^"\\\n]|\\.)*"/y;
const rawString = /("{3,})([\s\S]*?)\1(?!")/y;
const charLiteral = /'(?:[^'\\\n]|\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{1,4}|.))'/y;

/** Reads the tokens of a source; problems go to the diagnostics. */
export class Lexer {
  private at = 0;
  private limit = 0;
  private readonly tokens: Token[] = [];
  /** For each `#if`: whether its text counts now, and whether some branch has. */
  private readonly conditions: { active: boolean; taken: boolean; outer: boolean }[] = [];
  private readonly symbols: Set<string>;

  constructor(
    private readonly source: string,
    private readonly diagnostics: Diagnostics,
    symbols: readonly string[] = [],
  ) {
    this.symbols = new Set(symbols);
  }

  /** The tokens between two offsets, with an end token last. */
  read(from = 0, to = this.source.length): Token[] {
    this.at = from;
    this.limit = to;
    for (;;) {
      const blank = this.match(blanks);
      if (blank !== null) this.at += blank.length;
      if (this.at >= to) break;
      if (this.source[this.at] === '#' && this.isFirstOnLine()) this.directive();
      else this.token();
    }
    this.tokens.push({ kind: 'end', text: '', start: to, end: to });
    return this.tokens;
  }

  private match(rule: RegExp): string | null {
    rule.lastIndex = this.at;
    return rule.exec(this.source)?.[0] ?? null;
  }

  private isFirstOnLine(): boolean {
    return /(?:^|\n)[^\S\n]*$/.test(this.source.slice(Math.max(0, this.at - 200), this.at));
  }

  private push(kind: Token['kind'], length: number, text: string, more: Partial<Token> = {}): void {
    this.tokens.push({ kind, text, start: this.at, end: this.at + length, ...more });
    this.at += length;
  }

  private token(): void {
    const { source, at } = this;
    const c = source[at] as string;
    if (c === '$' || (c === '@' && source[at + 1] === '$')) {
      if (this.interpolated()) return;
    }
    if (c === '@' && source[at + 1] === '"') {
      const text = this.match(verbatimString);
      if (text !== null) {
        this.push('string', text.length, text.slice(2, -1).replaceAll('""', '"'));
        return;
      }
    }
    if (c === '"') {
      rawString.lastIndex = at;
      const raw = rawString.exec(source);
      if (raw) {
        this.push('string', raw[0].length, rawText(raw[2] as string));
        return;
      }
      const text = this.match(plainString);
      // `"…"u8`
      if (text !== null && /[uU]8(?!\w)/y.exec(source.slice(at + text.length, at + text.length + 3))?.index === 0)
        this.push('string', text.length + 2, unescapeText(text.slice(1, -1)), { isUtf8: true });
      else if (text !== null) this.push('string', text.length, unescapeText(text.slice(1, -1)));
      else {
        this.diagnostics.error(at, 'CS1010');
        const line = /[^\n]*/y;
        line.lastIndex = at;
        this.push('string', line.exec(source)?.[0].length ?? 1, '');
      }
      return;
    }
    if (c === "'") {
      const text = this.match(charLiteral);
      if (text !== null) this.push('char', text.length, unescapeText(text.slice(1, -1)));
      else {
        this.diagnostics.error(at, source[at + 1] === "'" ? 'CS1011' : 'CS1012');
        this.push('char', (/'[^'\n]*'?/y.exec(source.slice(at))?.[0] ?? "'").length, '?');
      }
      return;
    }
    if (/[\d.]/.test(c)) {
      const text = this.match(numbers);
      if (text !== null && text !== '') {
        this.push('number', text.length, text);
        return;
      }
    }
    const name = this.match(names);
    if (name !== null) {
      this.push('name', name.length, name.replace(/^@/, ''), name.startsWith('@') ? { isVerbatim: true } : {});
      return;
    }
    const p = punctuation.find((x) => source.startsWith(x, at));
    if (p !== undefined) this.push('punct', p.length, p);
    else {
      this.diagnostics.error(at, 'CS1056', c);
      this.at++;
    }
  }

  /** `$"…{x,5:N2}…"`, also verbatim. False when it is none. */
  private interpolated(): boolean {
    const { source, at } = this;
    const rawOpening = /(\$+)("{3,})/y;
    rawOpening.lastIndex = at;
    const raw = rawOpening.exec(source);
    if (raw) return this.rawInterpolated((raw[1] as string).length, raw[2] as string);
    const opening = /(?:\$@|@\$|\$)"/y;
    opening.lastIndex = at;
    const open = opening.exec(source)?.[0];
    if (open === undefined) return false;
    const isVerbatim = open.includes('@');
    const parts: InterpolationPart[] = [];
    let text = '';
    const flush = (): void => {
      if (text !== '') parts.push(isVerbatim ? text.replaceAll('""', '"') : unescapeText(text));
      text = '';
    };
    let i = at + open.length;
    for (; i < source.length; i++) {
      const c = source[i] as string;
      if (c === '"' && isVerbatim && source[i + 1] === '"') {
        text += '""';
        i++;
      } else if (c === '"') break;
      else if (c === '\\' && !isVerbatim) text += c + (source[++i] ?? '');
      else if ((c === '{' || c === '}') && source[i + 1] === c) {
        text += c;
        i++;
      } else if (c === '{') {
        flush();
        const hole = this.hole(i + 1, isVerbatim);
        parts.push(hole.part);
        i = hole.close;
      } else text += c;
    }
    flush();
    this.push('interpolated', i + 1 - at, '', { parts });
    return true;
  }

  /** `$$"""…{{x}}…"""`: as many braces as there are dollars open a hole. */
  private rawInterpolated(dollars: number, quotes: string): boolean {
    const { source, at } = this;
    const begin = at + dollars + quotes.length;
    const parts: InterpolationPart[] = [];
    let text = '';
    let i = begin;
    for (; i < source.length && !source.startsWith(quotes, i); i++) {
      let braces = 0;
      while (source[i + braces] === '{') braces++;
      if (braces < dollars) {
        text += source[i];
        continue;
      }
      text += '{'.repeat(braces - dollars);
      parts.push(text);
      text = '';
      const hole = this.hole(i + braces, true);
      parts.push(hole.part);
      i = hole.close + dollars - 1;
    }
    parts.push(text);
    this.push('interpolated', i + quotes.length - at, '', { parts: outdented(parts) });
    return true;
  }

  /** The expression of an interpolation: ends at a `}` or at the `:` of its format, outside of brackets and strings. */
  private hole(start: number, isVerbatim: boolean): { part: InterpolationPart; close: number } {
    const { source } = this;
    let depth = 0;
    let end = start;
    for (; end < source.length; end++) {
      const c = source[end] as string;
      if (c === '"' || c === "'") {
        const rule = c === '"' ? plainString : charLiteral;
        rule.lastIndex = end;
        const inner = rule.exec(source)?.[0];
        if (inner) end += inner.length - 1;
      } else if (/[([{]/.test(c)) depth++;
      else if (depth > 0 && /[)\]}]/.test(c)) depth--;
      else if (depth === 0 && (c === '}' || (c === ':' && source[end + 1] !== ':'))) break;
    }
    let close = end;
    let format: string | null = null;
    if (source[end] === ':') {
      close = source.indexOf('}', end);
      if (close < 0) close = source.length;
      const text = source.slice(end + 1, close);
      format = isVerbatim ? text : unescapeText(text);
    }
    return { part: { start, end, format }, close };
  }

  private directive(): void {
    const rest = /#[^\S\n]*(\w*)[^\S\n]*([^\n]*)/y;
    rest.lastIndex = this.at;
    const found = rest.exec(this.source) as RegExpExecArray;
    this.at += found[0].length;
    const argument = (found[2] as string).replace(/\/\/.*$/, '').trim();
    switch (found[1]) {
      case 'warning':
      case 'error':
        this.diagnostics.error(this.at - (found[2] as string).length, found[1] === 'error' ? 'CS1029' : 'CS1030', argument);
        return;
      case 'define':
        this.symbols.add(argument);
        return;
      case 'undef':
        this.symbols.delete(argument);
        return;
      case 'if': {
        const active = this.isTrue(argument);
        this.conditions.push({ active, taken: active, outer: true });
        break;
      }
      case 'elif':
      case 'else': {
        const top = this.conditions.at(-1);
        if (!top) return;
        top.active = !top.taken && (found[1] === 'else' || this.isTrue(argument));
        top.taken ||= top.active;
        break;
      }
      case 'endif':
        this.conditions.pop();
        return;
      default:
        return;
    }
    if (this.conditions.at(-1)?.active === false) this.skipBranch();
  }

  /** Goes to the directive that ends a branch whose text does not count. */
  private skipBranch(): void {
    const line = /[^\S\n]*#[^\S\n]*(if|elif|else|endif)\b/y;
    let depth = 0;
    while (this.at < this.limit) {
      const next = this.source.indexOf('\n', this.at);
      this.at = next < 0 ? this.limit : Math.min(this.limit, next + 1);
      line.lastIndex = this.at;
      const found = line.exec(this.source);
      if (!found) continue;
      if (found[1] === 'if') depth++;
      else if (depth > 0 && found[1] === 'endif') depth--;
      else if (depth === 0) return;
    }
  }

  private isTrue(condition: string): boolean {
    const text = condition.replace(/[A-Za-z_]\w*/g, (name) => (name === 'true' || this.symbols.has(name) ? '1' : '0'));
    let at = 0;
    const peek = (): string => /\s*(&&|\|\||==|!=|[!()01]|$)/y.exec(text.slice(at))?.[1] ?? '';
    const take = (): string => {
      const found = /\s*(&&|\|\||==|!=|[!()01]|$)/y.exec(text.slice(at));
      at += found?.[0].length ?? 1;
      return found?.[1] ?? '';
    };
    const primary = (): boolean => {
      const t = take();
      if (t === '!') return !primary();
      if (t !== '(') return t === '1';
      const inside = any();
      take();
      return inside;
    };
    const all = (): boolean => {
      let value = primary();
      while (peek() === '&&') {
        take();
        value = primary() && value;
      }
      return value;
    };
    const any = (): boolean => {
      let value = all();
      while (peek() === '||') {
        take();
        value = all() || value;
      }
      return value;
    };
    return any();
  }
}

/** The text of `"""…"""`: over several lines it loses the first and last line break and the indentation of its last line. */
function rawText(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length < 2) return text;
  const indent = lines.at(-1) as string;
  return lines
    .slice(1, -1)
    .map((l) => (l.startsWith(indent) ? l.slice(indent.length) : l.trimStart()))
    .join('\n');
}

/** The parts of a raw interpolated string as {@link rawText} takes the text of one without holes. */
function outdented(parts: readonly InterpolationPart[]): InterpolationPart[] {
  const first = parts[0] as string;
  const indent = /\n([^\S\n]*)$/.exec(parts.at(-1) as string);
  if (!/^[^\S\n]*\r?\n/.test(first) || !indent) return [...parts];
  const lineStart = new RegExp(`\n${indent[1]}`, 'g');
  return parts.map((part, i) => {
    if (typeof part !== 'string') return part;
    let text = part;
    if (i === parts.length - 1) text = text.slice(0, text.lastIndexOf('\n')).replace(/\r$/, '');
    text = text.replace(lineStart, '\n');
    return i === 0 ? text.replace(/^[^\S\n]*\r?\n/, '') : text;
  });
}
