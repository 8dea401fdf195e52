// biome-ignore-all lint/suspicious/noTemplateCurlyInString: PowerShell text
/** Scripts made at random from the grammar, all of them valid. */

import fc from 'fast-check';

const name = fc.constantFrom('a', 'Foo', 'x1', 'if', 'in', 'Get_It');
const variable = fc.oneof(
  name.map((n) => `$${n}`),
  fc.constantFrom('$_', '$script:x', '${a b}', '$env:PATH', '$true', '${a`}b}', '$a:b'),
);
const number = fc.constantFrom('1', '0', '1.5', '.5', '1e3', '0x1F', '10kb', '5l', '1.1d', '7uy', '2147483648', '0b101');
const word = fc.constantFrom(
  'foo',
  'Get-Item',
  './x',
  'a.b',
  'a/b',
  '*.txt',
  'a`$b',
  'a`"b',
  "a'b c'd",
  'a"b$c"',
  '-1',
  '1x',
  'x$y/z',
  '`-x',
  '`#x',
  'a#b',
  '$x-y',
);
const type = fc.constantFrom('int', 'string[]', 'System.Collections.Generic.List[int]', 'a[,]', 'Dictionary[string, int[]]', 'a.b+c');
const binary = fc.constantFrom(
  '+',
  '-',
  '*',
  '/',
  '%',
  '-eq',
  '-like',
  '-and',
  '-or',
  '-xor',
  '-band',
  '..',
  '-f',
  '-join',
  '-split',
  '-is',
  '??',
  '-shl',
  '-cmatch',
);
const plain = fc.constantFrom('text', 'a b', "it''s", '', ' ', '`n', '{0}', '#', '%');

const { statement } = fc.letrec<{
  statement: string;
  expression: string;
  operand: string;
  block: string;
  command: string;
  pipeline: string;
}>((tie) => {
  const depth = { maxDepth: 4, depthIdentifier: 'script' } as const;
  const expandable = fc.array(
    fc.oneof(
      plain.map((t) => t.replace("''", '`"')),
      variable.map((v) => (v[1] === '{' ? v : `\${${v.slice(1)}}`)),
      tie('operand').map((o) => `$(${o.replace(/"/g, '`"')})`),
    ),
    { maxLength: 3 },
  );
  return {
    operand: fc.oneof(
      depth,
      variable,
      number,
      plain.map((t) => `'${t}'`),
      expandable.map((parts) => `"${parts.join('')}"`),
      fc.tuple(tie('operand'), name).map(([o, n]) => `(${o}).${n}`),
      fc.tuple(variable, tie('expression')).map(([v, e]) => `${v}[${e}]`),
      fc.tuple(variable, name, fc.array(tie('operand'), { maxLength: 2 })).map(([v, n, args]) => `${v}.${n}(${args.join(', ')})`),
      fc.tuple(type, name).map(([t, n]) => `[${t}]::${n}`),
      tie('pipeline').map((p) => `(${p})`),
      tie('statement').map((s) => `$(${s})`),
      fc.array(tie('statement'), { maxLength: 2 }).map((s) => `@(${s.join('\n')})`),
      tie('block'),
      fc
        .array(fc.tuple(name, tie('operand')), { maxLength: 2 })
        .map((pairs) => `@{${pairs.map(([k, v], i) => `${k}${i} = ${v}`).join('; ')}}`),
    ),
    expression: fc.oneof(
      depth,
      tie('operand'),
      fc.tuple(tie('operand'), binary, tie('operand'), binary, tie('operand')).map(([a, o, b, p, c]) => `${a} ${o} ${b} ${p} ${c}`),
      fc.tuple(fc.constantFrom('-not ', '!', '- ', '-bnot ', ',', '-join ', '-split '), tie('operand')).map(([o, e]) => o + e),
      fc.tuple(type, tie('operand')).map(([t, e]) => `[${t}]${e}`),
      fc.tuple(tie('operand'), tie('operand'), tie('operand')).map(([a, b, c]) => `${a} ? ${b} : ${c}`),
      fc.array(tie('operand'), { minLength: 2, maxLength: 3 }).map((a) => a.join(', ')),
      variable.map((v) => `${v}++`),
    ),
    block: fc.array(tie('statement'), { maxLength: 2 }).map((statements) => `{\n${statements.join('\n')}\n}`),
    command: fc
      .tuple(
        fc.constantFrom('foo', 'Get-Item', '& $x', '. ./f', 'a.b', "& 'a b'"),
        fc.array(
          fc.oneof(
            word,
            tie('operand').filter((o) => !/^[.[]/.test(o)),
            name.map((n) => `-${n}`),
            tie('operand').map((o) => `-P:(${o})`),
          ),
          { maxLength: 3 },
        ),
        fc.constantFrom('', ' > out', ' 2>&1', ' *>> $f'),
      )
      .map(([n, args, redirection]) => [n, ...args].join(' ') + redirection),
    pipeline: fc.oneof(
      depth,
      tie('expression'),
      tie('command'),
      fc.tuple(tie('command'), tie('command')).map(([a, b]) => `${a} | ${b}`),
      fc.tuple(tie('command'), tie('command')).map(([a, b]) => `${a} && ${b}`),
    ),
    statement: fc.oneof(
      depth,
      tie('pipeline'),
      fc.tuple(variable, fc.constantFrom('=', '+=', '??='), tie('pipeline')).map(([v, o, p]) => `${v} ${o} ${p}`),
      fc.tuple(tie('pipeline'), tie('block'), tie('block')).map(([c, a, b]) => `if (${c}) ${a} elseif ($y) ${b} else {}`),
      fc.tuple(variable, tie('pipeline'), tie('block')).map(([v, p, b]) => `:l foreach (${v} in ${p}) ${b}`),
      fc.tuple(tie('pipeline'), tie('block')).map(([p, b]) => `do ${b} while (${p})`),
      fc.tuple(tie('pipeline'), tie('block')).map(([p, b]) => `for ($i = 0; ${p}; $i++) ${b}`),
      fc
        .tuple(tie('pipeline'), tie('operand'), tie('block'))
        .map(([p, o, b]) => `switch -wildcard (${p}) { (${o}) ${b} a* {} default ${b} }`),
      fc.tuple(tie('block'), tie('block')).map(([a, b]) => `try ${a} catch [x], [y.z] ${b} finally {}`),
      fc
        .tuple(name, tie('operand'), tie('block'))
        .map(([n, d, b]) => `function ${n}-It([int]$a = ${d}, [Parameter(Mandatory)][string[]]$b) ${b}`),
      fc.tuple(fc.constantFrom('return', 'throw', 'exit'), tie('pipeline')).map(([k, p]) => `${k} ${p}`),
      tie('operand').map((o) => `class C : B { [int]$p = ${o}; C() : base(${o}) {} static [void] M($x) { ${o} } }`),
      fc.constantFrom('break l', 'continue', 'enum E { A = 1; B }', 'trap [x] { 1 }'),
    ),
  };
});

/** A valid script of a few statements. */
export const arbitraryScript = fc.array(statement, { minLength: 1, maxLength: 3 }).map((statements) => statements.join('\n'));
