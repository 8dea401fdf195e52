/** Where the sign and the symbol stand, by the pattern numbers of NumberFormatInfo: `n` is the number, `$` and `%` the symbol. */
export const currencyPositive = ['$n', 'n$', '$ n', 'n $'];
export const currencyNegative = [
  '($n)',
  '-$n',
  '$-n',
  '$n-',
  '(n$)',
  '-n$',
  'n-$',
  'n$-',
  '-n $',
  '-$ n',
  'n $-',
  '$ n-',
  '$ -n',
  'n- $',
  '($ n)',
  '(n $)',
  '$- n',
];
export const percentPositive = ['n %', 'n%', '%n', '% n'];
export const percentNegative = ['-n %', '-n%', '-%n', '%-n', '%n-', 'n-%', 'n%-', '-% n', 'n %-', '% n-', '% -n', 'n- %'];
export const numberNegative = ['(n)', '-n', '- n', 'n-', 'n -'];
