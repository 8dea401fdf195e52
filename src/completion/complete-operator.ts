import { byName } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';

/** Operators that begin with a dash, each with what it does. */
const operators: Record<string, string> = {
  and: 'Logical and. Returns TRUE when both operands are TRUE.',
  as: 'Converts the left operand to the type on the right; gives null when that cannot be done.',
  band: 'Bitwise AND.',
  bnot: 'Bitwise NOT.',
  bor: 'Bitwise OR.',
  bxor: 'Bitwise exclusive OR.',
  ccontains: 'Containment - case sensitive.',
  ceq: 'Equal to - case sensitive.',
  cge: 'Greater than or equal to - case sensitive.',
  cgt: 'Greater than - case sensitive.',
  cin: 'Containment - case sensitive.',
  cle: 'Less than or equal to - case sensitive.',
  clike: 'Wildcard matching - case sensitive.',
  clt: 'Less than - case sensitive.',
  cmatch: 'Regular expression matching - case sensitive.',
  cne: 'Not equal to - case sensitive.',
  cnotcontains: 'Containment - case sensitive, negated.',
  cnotin: 'Containment - case sensitive, negated.',
  cnotlike: 'Wildcard matching - case sensitive, negated.',
  cnotmatch: 'Regular expression matching - case sensitive, negated.',
  contains: 'Containment - case insensitive: TRUE when the collection on the left has the value on the right.',
  creplace: 'Replaces what a regular expression matches - case sensitive.',
  csplit: 'Splits strings - case sensitive.',
  eq: 'Equal to - case insensitive.',
  f: 'Formats values with the format string on the left.',
  ge: 'Greater than or equal to - case insensitive.',
  gt: 'Greater than - case insensitive.',
  in: 'Containment - case insensitive: TRUE when the value on the left is in the collection on the right.',
  is: 'TRUE when the left operand is of the type on the right.',
  isnot: 'TRUE when the left operand is not of the type on the right.',
  isplit: 'Splits strings - case insensitive.',
  join: 'Joins strings.',
  le: 'Less than or equal to - case insensitive.',
  like: 'Wildcard matching - case insensitive.',
  lt: 'Less than - case insensitive.',
  match: 'Regular expression matching - case insensitive.',
  ne: 'Not equal to - case insensitive.',
  not: 'Logical not.',
  notcontains: 'Containment - case insensitive, negated.',
  notin: 'Containment - case insensitive, negated.',
  notlike: 'Wildcard matching - case insensitive, negated.',
  notmatch: 'Regular expression matching - case insensitive, negated.',
  or: 'Logical or. Returns TRUE when either operand is TRUE.',
  replace: 'Replaces what a regular expression matches - case insensitive.',
  shl: 'Shifts bits to the left.',
  shr: 'Shifts bits to the right.',
  split: 'Splits strings - case insensitive.',
  xor: 'Logical exclusive or. Returns TRUE when just one operand is TRUE.',
};

/** Operators that begin with a word, dash included (CompletionCompleters.CompleteOperator). */
export function completeOperator(word: string): CompletionResult[] {
  const prefix = word.slice(1).toLowerCase();
  return Object.keys(operators)
    .filter((name) => name.startsWith(prefix))
    .sort(byName)
    .map((name) => new CompletionResult(`-${name}`, name, 'ParameterName', operators[name] as string));
}
