/** .NET regular expressions: what the operators and cmdlets use. */
export { CaptureCollection, GroupCollection, MatchCollection, NetCapture, NetGroup, NetMatch } from './net-match.ts';
export { escapePattern, getRegex, NetRegex, unescapePattern } from './net-regex.ts';
export { RegexOptions } from './nodes.ts';
export { defineRegexTypes } from './types.ts';
