/** Tokens: the counterpart of the classes in PowerShell's token.cs. */

import { ScriptExtent, type ScriptSource } from './extent.ts';
import type { NumberLiteral } from './numbers.ts';
import { getTraits, TokenFlags, TokenKind } from './token-kinds.ts';
import type { VariablePath } from './variable-path.ts';

export { getBinaryPrecedence, getTraits, hasTrait, TokenFlags, TokenizerMode, TokenKind, tokenKindText } from './token-kinds.ts';

/** The streams a redirection names (RedirectionStream). */
export enum RedirectionStream {
  All = 0,
  Output = 1,
  Error = 2,
  Warning = 3,
  Verbose = 4,
  Debug = 5,
  Information = 6,
}

/** A token of a script. Its extent is made when asked for; the offsets are at hand. */
export class Token {
  // Declared only, and set in the constructor: initializers of fields take a large part of a parser's time in Node 20.
  declare kind: TokenKind;
  declare tokenFlags: TokenFlags;
  declare readonly source: ScriptSource;
  declare readonly startOffset: number;
  declare readonly endOffset: number;

  constructor(source: ScriptSource, startOffset: number, endOffset: number, kind: TokenKind, flags: TokenFlags = TokenFlags.None) {
    this.source = source;
    this.startOffset = startOffset;
    this.endOffset = endOffset;
    this.kind = kind;
    this.tokenFlags = flags | getTraits(kind);
  }

  get text(): string {
    return this.source.text.slice(this.startOffset, this.endOffset);
  }
  get extent(): ScriptExtent {
    return new ScriptExtent(this.source, this.startOffset, this.endOffset);
  }
  get hasError(): boolean {
    return (this.tokenFlags & TokenFlags.TokenInError) !== 0;
  }
  toString(): string {
    return this.kind === TokenKind.EndOfInput ? '<eof>' : this.text;
  }
}

/** A number; its value is still the literal, for the interpreter to make a value of. */
export class NumberToken extends Token {
  declare readonly value: NumberLiteral;
  constructor(source: ScriptSource, start: number, end: number, value: NumberLiteral) {
    super(source, start, end, TokenKind.Number);
    this.value = value;
  }
}

/** `-Name` or `-Name:` in a command. */
export class ParameterToken extends Token {
  declare readonly parameterName: string;
  declare readonly usedColon: boolean;
  constructor(source: ScriptSource, start: number, end: number, parameterName: string, usedColon: boolean) {
    super(source, start, end, TokenKind.Parameter);
    this.parameterName = parameterName;
    this.usedColon = usedColon;
  }
}

/** `$name`, `${name}` or `@name`. */
export class VariableToken extends Token {
  declare readonly variablePath: VariablePath;
  constructor(source: ScriptSource, start: number, end: number, path: VariablePath, splatted: boolean) {
    super(source, start, end, splatted ? TokenKind.SplattedVariable : TokenKind.Variable);
    this.variablePath = path;
  }
  get name(): string {
    return this.variablePath.unqualifiedPath;
  }
}

/** A token with a text value: strings, identifiers and generic words. */
export class StringToken extends Token {
  declare readonly value: string;
  constructor(source: ScriptSource, start: number, end: number, kind: TokenKind, value: string, flags: TokenFlags = TokenFlags.None) {
    super(source, start, end, kind, flags);
    this.value = value;
  }
}

/** A string or word without expansion. */
export class StringLiteralToken extends StringToken {}

/** A string or word with variables or sub-expressions in it. */
export class StringExpandableToken extends StringToken {
  /** The tokens of the variables and sub-expressions inside; null when there are none. */
  declare nestedTokens: Token[] | null;
  /** The literal pieces with escapes undone, one more than there are expansions. */
  declare readonly literals: readonly string[];
  constructor(
    source: ScriptSource,
    start: number,
    end: number,
    kind: TokenKind,
    value: string,
    literals: readonly string[],
    nestedTokens: Token[] | null,
    flags: TokenFlags = TokenFlags.None,
  ) {
    super(source, start, end, kind, value, flags);
    this.literals = literals;
    this.nestedTokens = nestedTokens;
  }
}

/**
 * `$(…)` in a string before the parser has read it (UnscannedSubExprToken). Its text is scanned again on its own, with
 * doubled quotes made single.
 */
export class UnscannedSubExprToken extends StringToken {
  /** For each position in `value` the offset in the source; null when they differ only by `startOffset`. */
  declare readonly offsets: Int32Array | null;
  constructor(source: ScriptSource, start: number, end: number, value: string, offsets: Int32Array | null, flags: TokenFlags) {
    super(source, start, end, TokenKind.Unknown, value, flags);
    this.offsets = offsets;
  }
}

/** `:name` before a loop. */
export class LabelToken extends Token {
  declare readonly labelText: string;
  constructor(source: ScriptSource, start: number, end: number, labelText: string) {
    super(source, start, end, TokenKind.Label);
    this.labelText = labelText;
  }
}

/** Any redirection operator. */
export class RedirectionToken extends Token {}

/** `<`, which PowerShell reserves. */
export class InputRedirectionToken extends RedirectionToken {}

/** `2>&1` and the like. */
export class MergingRedirectionToken extends RedirectionToken {
  declare readonly fromStream: RedirectionStream;
  declare readonly toStream: RedirectionStream;
  constructor(source: ScriptSource, start: number, end: number, fromStream: RedirectionStream, toStream: RedirectionStream) {
    super(source, start, end, TokenKind.Redirection);
    this.fromStream = fromStream;
    this.toStream = toStream;
  }
}

/** `>`, `>>`, `2>`, `*>>` and the like. */
export class FileRedirectionToken extends RedirectionToken {
  declare readonly fromStream: RedirectionStream;
  declare readonly append: boolean;
  constructor(source: ScriptSource, start: number, end: number, fromStream: RedirectionStream, append: boolean) {
    super(source, start, end, TokenKind.Redirection);
    this.fromStream = fromStream;
    this.append = append;
  }
}
