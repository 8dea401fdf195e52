/** Where the sign and the symbol stand, by the pattern numbers of NumberFormatInfo: `n` is the number, `$` and `%` the symbol. */
export const currencyPositive = ['$n', 'n$', '$ n', 'n $'];
/** How negative amounts of money are written, by CurrencyNegativePattern (`n` the number, `$` the symbol, `-` the sign). */
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
/** How percentages are written, by PercentPositivePattern. */
export const percentPositive = ['n %', 'n%', '%n', '% n'];
/** How negative percentages are written, by PercentNegativePattern. */
export const percentNegative = ['-n %', '-n%', '-%n', '%-n', '%n-', 'n-%', 'n%-', '-% n', 'n %-', '% n-', '% -n', 'n- %'];
/** How negative numbers are written, by NumberNegativePattern. */
export const numberNegative = ['(n)', '-n', '- n', 'n-', 'n -'];
