import type { Value } from '../objects/net-object.ts';

/** A parameter as written in a signature, its type still text. */
export interface ParameterText {
  readonly type: string;
  readonly name: string;
  readonly isByRef: boolean;
  readonly isOut: boolean;
  readonly isParams: boolean;
  /** Text after `=`; undefined when the parameter is required. */
  readonly defaultText: string | undefined;
}

/** A method signature, its types still text. */
export interface SignatureText {
  readonly returnType: string;
  readonly name: string;
  /** `IList` in `int IList.Add(System.Object value)`: an explicitly implemented interface method. */
  readonly explicitInterface: string | null;
  /** `TSource`, `TResult` of `Select[TSource, TResult](…)`. */
  readonly typeParameters: readonly string[];
  readonly parameters: readonly ParameterText[];
}

/** The name in a signature key, without parsing the rest of it: `string Join(…)` gives `Join`. */
export function nameInSignature(text: string): string {
  const paren = text.indexOf('(');
  let head = (paren < 0 ? text : text.slice(0, paren)).trim();
  if (head.endsWith(']')) {
    // `Select[TSource,TResult]`: type parameters of a generic method
    const open = head.lastIndexOf('[');
    head = head.slice(0, open);
  }
  const blank = head.lastIndexOf(' ');
  const name = head.slice(blank + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(dot + 1);
}

/**
 * Parses a signature in the words of Get-Member. A constructor's key may leave out return type and name: `(int capacity)`.
 * @throws Error when the text is not a signature (a mistake in a type table).
 */
export function parseSignature(text: string): SignatureText {
  const open = findParen(text);
  const close = text.lastIndexOf(')');
  if (open < 0 || close < open) throw new Error(`not a signature: ${text}`);
  let head = text.slice(0, open).trim();
  let typeParameters: string[] = [];
  if (head.endsWith(']') && /\s\S+\[[^\s[\]]+(,\s*[^\s[\]]+)*\]$/.test(head)) {
    const bracket = head.lastIndexOf('[');
    typeParameters = head
      .slice(bracket + 1, -1)
      .split(',')
      .map((s) => s.trim());
    head = head.slice(0, bracket);
  }
  const blank = lastBlank(head);
  const fullName = head.slice(blank + 1);
  const dot = fullName.lastIndexOf('.');
  return {
    returnType: blank < 0 ? 'void' : head.slice(0, blank).trim(),
    name: dot < 0 ? fullName : fullName.slice(dot + 1),
    explicitInterface: dot < 0 ? null : fullName.slice(0, dot),
    typeParameters,
    parameters: splitTopLevel(text.slice(open + 1, close)).map(parseParameter),
  };
}

/** Index of the parenthesis that opens the parameter list. */
function findParen(text: string): number {
  return text.indexOf('(');
}

/** The last blank outside of brackets. */
function lastBlank(text: string): number {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text[i];
    if (c === ']') depth++;
    else if (c === '[') depth--;
    else if (c === ' ' && depth === 0) return i;
  }
  return -1;
}

/** Splits at commas outside of brackets and quotes. */
function splitTopLevel(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quote) {
      if (c === quote) quote = '';
    } else if (c === "'" || c === '"') quote = c;
    else if (c === '[' || c === '(') depth++;
    else if (c === ']' || c === ')') depth--;
    else if (c === ',' && depth === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== '' || parts.length > 0) parts.push(last);
  return parts;
}

function parseParameter(text: string): ParameterText {
  let rest = text;
  let isByRef = false;
  let isOut = false;
  let isParams = false;
  for (;;) {
    if (rest.startsWith('[ref] ')) {
      isByRef = true;
      rest = rest.slice(6).trimStart();
    } else if (rest.startsWith('[out] ') || rest.startsWith('out ')) {
      isByRef = true;
      isOut = true;
      rest = rest.slice(rest.indexOf(' ') + 1).trimStart();
    } else if (/^params /i.test(rest)) {
      isParams = true;
      rest = rest.slice(7).trimStart();
    } else break;
  }
  let defaultText: string | undefined;
  const equals = rest.indexOf('=');
  if (equals >= 0) {
    defaultText = rest.slice(equals + 1).trim();
    rest = rest.slice(0, equals).trim();
  }
  const blank = lastBlank(rest);
  if (blank < 0) return { type: rest, name: '', isByRef, isOut, isParams, defaultText };
  return { type: rest.slice(0, blank).trim(), name: rest.slice(blank + 1), isByRef, isOut, isParams, defaultText };
}

/** The value of a parameter's default as written: number, quoted string, `true`, `false`, `null`. Other words stay text (enum members). */
export function parseDefault(text: string): Value {
  if (text === 'null' || text === 'default') return null;
  if (text === 'true' || text === 'True') return true;
  if (text === 'false' || text === 'False') return false;
  if (/^-?\d+$/.test(text)) return Number(text);
  if (/^(['"]).*\1$/.test(text)) return text.slice(1, -1);
  return text;
}
