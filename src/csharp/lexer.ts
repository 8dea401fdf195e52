/** Tokens of C# source, as far as Add-Type reads it. */

/** One token: a name or keyword, a literal, or punctuation. */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'interpolated' | 'char' | 'punct' | 'end';
  /** The text as written; of strings and characters the value. */
  readonly text: string;
  readonly line: number;
}

/** What Add-Type cannot do with a source. */
export class CSharpError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

const punctuation =
  '>>>= <<= >>= ??= ... => == != <= >= && || ?? ?. ++ -- += -= *= /= %= &= |= ^= << :: { } ( ) [ ] ; , . < > = + - * / % & | ^ ! ~ ? : @ #'.split(
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
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** Undoes the escapes of a regular string. */
export function unescapeText(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{1,4}|.)/gs, (_, e: string) =>
    /^[ux]./.test(e) ? String.fromCharCode(Number.parseInt(e.slice(1), 16)) : (escapes[e] ?? e),
  );
}

/** @throws CSharpError for text that is no C# */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  const rules: readonly (readonly [Token['kind'] | null, RegExp])[] = [
    [null, /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
    [null, /#[^\n]*/y],
    ['interpolated', /(?:\$@|@\$)"(?:[^"]|"")*"|\$"(?:[^"\\]|\\.)*"/y],
    ['string', /@"(?:[^"]|"")*"|"(?:[^"\\\n]|\\.)*"/y],
    ['char', /'(?:[^'\\]|\\[^']*|\\')'/y],
    ['number', /0[xX][0-9a-fA-F_]+[uUlL]*|0[bB][01_]+[uUlL]*|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?[fFdDmMuUlL]*/y],
    ['name', /@?[A-Za-z_\u00c0-\uffff][\w\u00c0-\uffff]*/y],
  ];
  const push = (kind: Token['kind'], text: string): void => {
    tokens.push({ kind, text, line });
  };
  next: while (at < source.length) {
    for (const [kind, rule] of rules) {
      rule.lastIndex = at;
      const text = rule.exec(source)?.[0];
      if (!text) continue;
      if (kind === 'string') push(kind, text.startsWith('@') ? text.slice(2, -1).replaceAll('""', '"') : unescapeText(text.slice(1, -1)));
      else if (kind === 'char') push(kind, unescapeText(text.slice(1, -1)));
      else if (kind !== null) push(kind, text);
      for (const c of text) if (c === '\n') line++;
      at += text.length;
      continue next;
    }
    const p = punctuation.find((x) => source.startsWith(x, at));
    if (p === undefined) throw new CSharpError(`Unexpected character '${source[at]}'`, line);
    push('punct', p);
    at += p.length;
  }
  push('end', '');
  return tokens;
}
