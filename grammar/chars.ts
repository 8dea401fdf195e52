/** What characters mean to the scanner: the counterpart of PowerShell's CharTraits.cs. */

const IdentifierStart = 0x02;
const MultiplierStart = 0x04;
const TypeSuffix = 0x08;
const Whitespace = 0x10;
const HexDigit = 0x40;
const Digit = 0x80;
const VarNameFirst = 0x100;
const ForceStartNewToken = 0x200;
const ForceStartNewAssemblyNameSpecToken = 0x400;
const ForceStartNewTokenAfterNumber = 0x800;

const traits = (() => {
  const table = new Uint16Array(128);
  const add = (characters: string, flag: number): void => {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)]! |= flag;
  };
  const digits = '0123456789';
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  add('\t\v\f ', Whitespace | ForceStartNewToken | ForceStartNewAssemblyNameSpecToken);
  add('\0\n\r', ForceStartNewToken | ForceStartNewAssemblyNameSpecToken);
  add('&(),;{|}', ForceStartNewToken);
  add(',=]', ForceStartNewAssemblyNameSpecToken);
  add('!#%*+-./<=>]', ForceStartNewTokenAfterNumber);
  add(digits, Digit | HexDigit | VarNameFirst);
  add(`${letters}_`, IdentifierStart | VarNameFirst);
  add('$:?^', VarNameFirst);
  add('ABCDEFabcdef', HexDigit);
  add('GKMPTgkmpt', MultiplierStart);
  add('DLNSUYdlnsuy', TypeSuffix);
  return table;
})();

const letterPattern = /^\p{L}$/u;
const letterOrDigitPattern = /^[\p{L}\p{Nd}]$/u;
const digitPattern = /^\p{Nd}$/u;
const separatorPattern = /^[\p{Zs}\p{Zl}\p{Zp}]$/u;

/** char.IsLetter for one UTF-16 unit; surrogates are no letters. */
export function isLetter(c: number): boolean {
  return c < 128 ? (traits[c]! & IdentifierStart) !== 0 && c !== 95 : letterPattern.test(String.fromCharCode(c));
}

/** char.IsDigit for one UTF-16 unit. */
export function isDigit(c: number): boolean {
  return c < 128 ? (traits[c]! & Digit) !== 0 : digitPattern.test(String.fromCharCode(c));
}

/** char.IsLetterOrDigit for one UTF-16 unit. */
export function isLetterOrDigit(c: number): boolean {
  return c < 128 ? (traits[c]! & (IdentifierStart | Digit)) !== 0 && c !== 95 : letterOrDigitPattern.test(String.fromCharCode(c));
}

/** Blank characters; line ends are not among them. */
export function isWhitespace(c: number): boolean {
  if (c < 128) return (traits[c]! & Whitespace) !== 0;
  if (c <= 256) return c === 0xa0 || c === 0x85;
  return separatorPattern.test(String.fromCharCode(c));
}

/** char.IsWhiteSpace: blanks and line ends. */
export function isWhiteSpaceOrNewline(c: number): boolean {
  return c === 10 || c === 13 || isWhitespace(c);
}

/** `-` and the typographic dashes that stand for it. */
export function isDash(c: number): boolean {
  return c === 45 || c === 0x2013 || c === 0x2014 || c === 0x2015;
}

/** `'` and the typographic quotes that stand for it. */
export function isSingleQuote(c: number): boolean {
  return c === 39 || (c >= 0x2018 && c <= 0x201b);
}

/** `"` and the typographic quotes that stand for it. */
export function isDoubleQuote(c: number): boolean {
  return c === 34 || (c >= 0x201c && c <= 0x201e);
}

/** Whether `c` may follow `$` in a name without braces. */
export function isVariableStart(c: number): boolean {
  return c < 128 ? (traits[c]! & VarNameFirst) !== 0 : isLetterOrDigit(c);
}

/** Whether `c` may begin an identifier or label. */
export function isIdentifierStart(c: number): boolean {
  return c < 128 ? (traits[c]! & IdentifierStart) !== 0 : isLetter(c);
}

/** Whether `c` may go on an identifier or label. */
export function isIdentifierFollow(c: number): boolean {
  return c < 128 ? (traits[c]! & (IdentifierStart | Digit)) !== 0 : isLetterOrDigit(c);
}

/** Whether `c` is a hexadecimal digit. */
export function isHexDigit(c: number): boolean {
  return c < 128 && (traits[c]! & HexDigit) !== 0;
}

/** Whether `c` is one of 0 to 9. */
export function isDecimalDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

/** Whether `c` may be a number's type suffix. */
export function isTypeSuffix(c: number): boolean {
  return c < 128 && (traits[c]! & TypeSuffix) !== 0;
}

/** Whether `c` may begin kb, mb, gb, tb or pb. */
export function isMultiplierStart(c: number): boolean {
  return c < 128 && (traits[c]! & MultiplierStart) !== 0;
}

/** Whether `c` ends a word in every mode. */
export function forceStartNewToken(c: number): boolean {
  return c < 128 ? (traits[c]! & ForceStartNewToken) !== 0 : isWhitespace(c);
}

/** Whether `c` ends a number in expression mode; `?` and `:` do so only inside a ternary. */
export function forceStartNewTokenAfterNumber(c: number, ternary: boolean): boolean {
  if (c >= 128) return isDash(c);
  return (traits[c]! & ForceStartNewTokenAfterNumber) !== 0 || (ternary && (c === 63 || c === 58));
}

/** Whether `c` ends a word of an assembly name. */
export function forceStartNewTokenInAssemblyNameSpec(c: number): boolean {
  return c < 128 ? (traits[c]! & ForceStartNewAssemblyNameSpecToken) !== 0 : isWhitespace(c);
}
