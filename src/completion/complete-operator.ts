import { byName } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { startsWith } from './quoting.ts';

const collection = (verb: string, test: string): string =>
  `When the left operand is a collection, returns values from the collection that ${verb} the right operand, otherwise returns TRUE if the left operand ${test} the right operand.`;
const matching = (verb: string, test: string): string =>
  `When the left operand is a collection, returns values from the collection that ${verb} the right hand operand, otherwise returns TRUE if the left operand ${test} the right operand.`;

/** Operators that heed case or not: what they are called, and what they do. */
const comparisons: Readonly<Record<string, readonly [name: string, what: string]>> = {
  eq: ['Equal to', collection('equal', 'equals')],
  ne: ['Not equal to', collection('do not equal', 'does not equal')],
  ge: ['Greater than or equal to', collection('are greater than or equal to', 'is greater than or equal to')],
  gt: ['Greater than', collection('are greater than', 'is greater than')],
  lt: ['Less than', collection('are less than', 'is less than')],
  le: ['Less than or equal to', collection('are less than or equal to', 'is less than or equal to')],
  like: ['Wildcard matching operator', matching('match', 'matches')],
  notlike: ['Wildcard matching operator', matching('do not match', 'does not match')],
  match: ['Regular expression matching operator', matching('match', 'matches')],
  notmatch: ['Regular expression matching operator', matching('do not match', 'does not match')],
  replace: ['Replace operator', "Changes the left operand. Example: (dir *.ps1).FullName -replace '.ps1$','.ps1.bak'"],
  contains: [
    'Containment operator',
    'Returns TRUE when the test value (right operand) exactly matches at least one of the values in the left operand.',
  ],
  notcontains: [
    'Containment operator',
    'Returns TRUE when the test value (right operand) exactly matches none of the values in the left operand.',
  ],
  in: [
    'Containment operator',
    'Returns TRUE when the test value (left operand) exactly matches at least one of the values in the right operand.',
  ],
  notin: [
    'Containment operator',
    'Returns TRUE when the test value (left operand) exactly matches none of the values in the right operand.',
  ],
  split: [
    'Split',
    'Split one or more strings into substrings.\n-Split <String>\n\n<String> -Split <Delimiter>[,<Max-substrings>[,"<Options>"]]\n\n<String> -Split {<ScriptBlock>} [,<Max-substrings>]',
  ],
};

/** The other operators. */
const others: Readonly<Record<string, string>> = {
  and: 'Logical and. Returns TRUE when both statements are TRUE.',
  as: 'Converts the left operand to the specified .NET Framework type (right operand).',
  band: 'Bitwise AND',
  bnot: 'Bitwise NOT',
  bor: 'Bitwise OR (inclusive)',
  bxor: 'Bitwise OR (exclusive)',
  f: 'Formats strings by using the format method of string objects.',
  is: 'Returns TRUE when the left operand is an instance of the specified .NET Framework type (right operand).',
  isnot: 'Returns TRUE when the left operand is not an instance of the specified .NET Framework type (right operand).',
  join: 'Join - combine multiple strings into a single string.\n-Join <String[]>\n<String[]> -Join <Delimiter>',
  not: 'Logical not. Negates the statement that follows it.',
  or: 'Logical or. TRUE when either or both statements are TRUE.',
  shl: 'Shift Left bit operator. Inserts zero in right-most bit position.',
  shr: 'Shift Right bit operator. Inserts zero in the left-most bit position. For signed values, sign bit is preserved.',
  xor: 'Logical exclusive or. Returns TRUE when one of the statements is TRUE and the other is FALSE.',
};

/** What a list shows beside an operator (TabCompletionStrings.resx). */
function tip(name: string): string {
  const plain = others[name];
  if (plain !== undefined) return plain;
  const known = comparisons[name];
  const [title, what] = (known ?? comparisons[name.slice(1)]) as readonly [string, string];
  const sensitive = (!known && name.startsWith('c')) || name === 'notin';
  const text = name === 'ccontains' ? what.replace('TRUE when', 'TRUE only when') : what;
  return `${title} - case ${sensitive ? 'sensitive' : 'insensitive'}. ${text}`;
}

function allOperators(): string[] {
  const names = Object.keys(comparisons);
  return [...Object.keys(others), ...names, ...names.map((n) => `i${n}`), ...names.map((n) => `c${n}`)].sort(byName);
}

/** Operators that begin with a word, dash included (CompletionCompleters.CompleteOperator). */
export function completeOperator(word: string): CompletionResult[] {
  const prefix = word.replace(/^-/, '');
  return allOperators()
    .filter((name) => startsWith(name, prefix))
    .map((name) => new CompletionResult(`-${name}`, name, 'ParameterName', tip(name)));
}
