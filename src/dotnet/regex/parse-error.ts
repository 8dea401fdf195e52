/** Names of System.Text.RegularExpressions.RegexParseError that the parser gives, by their numbers in .NET. */
export const regexParseErrors = {
  Unknown: 0,
  AlternationHasTooManyConditions: 1,
  AlternationHasMalformedCondition: 2,
  InvalidUnicodePropertyEscape: 3,
  MalformedUnicodePropertyEscape: 4,
  UnrecognizedEscape: 5,
  UnrecognizedControlCharacter: 6,
  MissingControlCharacter: 7,
  InsufficientOrInvalidHexDigits: 8,
  QuantifierOrCaptureGroupOutOfRange: 9,
  UndefinedNamedReference: 10,
  UndefinedNumberedReference: 11,
  MalformedNamedReference: 12,
  UnescapedEndingBackslash: 13,
  UnterminatedComment: 14,
  InvalidGroupingConstruct: 15,
  AlternationHasNamedCapture: 16,
  AlternationHasComment: 17,
  AlternationHasMalformedReference: 18,
  AlternationHasUndefinedReference: 19,
  CaptureGroupNameInvalid: 20,
  CaptureGroupOfZero: 21,
  UnterminatedBracket: 22,
  ExclusionGroupNotLast: 23,
  ReversedCharacterRange: 24,
  ShorthandClassInCharacterRange: 25,
  InsufficientClosingParentheses: 26,
  ReversedQuantifierRange: 27,
  NestedQuantifiersNotParenthesized: 28,
  QuantifierAfterNothing: 29,
  InsufficientOpeningParentheses: 30,
  UnrecognizedUnicodeProperty: 31,
} as const;

/** One of {@link regexParseErrors}. */
export type RegexParseErrorName = keyof typeof regexParseErrors;

const texts: Record<RegexParseErrorName, string> = {
  Unknown: 'Unknown error.',
  AlternationHasTooManyConditions: 'Too many | in (?()|).',
  AlternationHasMalformedCondition: 'Illegal conditional (?(...)) expression.',
  InvalidUnicodePropertyEscape: 'Incomplete \\p{X} character escape.',
  MalformedUnicodePropertyEscape: 'Malformed \\p{X} character escape.',
  UnrecognizedEscape: 'Unrecognized escape sequence \\{0}.',
  UnrecognizedControlCharacter: 'Unrecognized control character.',
  MissingControlCharacter: 'Missing control character.',
  InsufficientOrInvalidHexDigits: 'Insufficient or invalid hexadecimal digits.',
  QuantifierOrCaptureGroupOutOfRange: 'Capture group numbers must be less than or equal to Int32.MaxValue.',
  UndefinedNamedReference: "Reference to undefined group name '{0}'.",
  UndefinedNumberedReference: 'Reference to undefined group number {0}.',
  MalformedNamedReference: 'Malformed \\k<...> named back reference.',
  UnescapedEndingBackslash: 'Illegal \\ at end of pattern.',
  UnterminatedComment: 'Unterminated (?#...) comment.',
  InvalidGroupingConstruct: 'Unrecognized grouping construct.',
  AlternationHasNamedCapture: 'Alternation conditions do not capture and cannot be named.',
  AlternationHasComment: 'Alternation conditions cannot be comments.',
  AlternationHasMalformedReference: 'Conditional alternation is missing a closing parenthesis after the group number {0}.',
  AlternationHasUndefinedReference: 'Conditional alternation refers to an undefined group number {0}.',
  CaptureGroupNameInvalid: 'Invalid group name: Group names must begin with a word character.',
  CaptureGroupOfZero: 'Capture number cannot be zero.',
  UnterminatedBracket: 'Unterminated [] set.',
  ExclusionGroupNotLast: 'A subtraction must be the last element in a character class.',
  ReversedCharacterRange: '[x-y] range in reverse order.',
  ShorthandClassInCharacterRange: 'Cannot include class \\{0} in character range.',
  InsufficientClosingParentheses: "Not enough )'s.",
  ReversedQuantifierRange: 'Illegal {x,y} with x > y.',
  NestedQuantifiersNotParenthesized: "Nested quantifier '{0}'.",
  QuantifierAfterNothing: "Quantifier '{0}' following nothing.",
  InsufficientOpeningParentheses: "Too many )'s.",
  UnrecognizedUnicodeProperty: "Unknown property '{0}'.",
};

/** A mistake in a pattern; `NetRegex` turns it into RegexParseException. */
export class PatternError {
  /** "Invalid pattern '…' at offset 3. …" */
  readonly message: string;
  constructor(
    readonly error: RegexParseErrorName,
    readonly offset: number,
    pattern: string,
    argument = '',
  ) {
    this.message = `Invalid pattern '${pattern}' at offset ${offset}. ${texts[error].replace('{0}', () => argument)}`;
  }
}
