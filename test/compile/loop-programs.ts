import fc from 'fast-check';

/**
 * Programs made of loops over a few variables, whose values change their kinds, overflow, fail and are looked at from elsewhere. Each ends by
 * showing all its variables.
 */

const names = ['i', 'j', 'd', 'e', 's', 'b', 'x', 'z', 'u'];

const number = fc.constantFrom(
  '0',
  '1',
  '2',
  '3',
  '7',
  '-1',
  '100',
  '2147483640',
  '-2147483648',
  '0.5',
  '2.0',
  '1e3',
  '10kb',
  '5L',
  '1.5d',
);
const literal = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom("'ab'", '"t$i"', "'5'", '$true', '$false', '$null', '@()', '(1,2)') },
);
const variable = fc.constantFrom(...names).map((n) => `$${n}`);
const arithmetic = fc.constantFrom('+', '-', '*', '/', '%');
const comparison = fc.constantFrom('-eq', '-ne', '-lt', '-le', '-gt', '-ge', '-ceq');

const expression: fc.Arbitrary<string> = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 3 },
    { weight: 4, arbitrary: variable },
    { weight: 3, arbitrary: literal },
    { weight: 6, arbitrary: fc.tuple(tie('e'), arithmetic, tie('e')).map(([l, o, r]) => `(${l} ${o} ${r})`) },
    { weight: 2, arbitrary: fc.tuple(tie('e'), comparison, tie('e')).map(([l, o, r]) => `(${l} ${o} ${r})`) },
    {
      weight: 1,
      arbitrary: fc.tuple(tie('e'), fc.constantFrom('-and', '-or', '-band', '-bor', '-bxor'), tie('e')).map((p) => `(${p.join(' ')})`),
    },
    { weight: 1, arbitrary: tie('e').map((e) => `(-not ${e})`) },
    { weight: 2, arbitrary: tie('e').map((e) => `$a[${e}]`) },
    { weight: 1, arbitrary: tie('e').map((e) => `$n[(${e}) % 4]`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '$h["k$i"]',
        "$h['a']",
        '$s[0]',
        '$a.Count',
        '$s.Length',
        '$n.Length',
        '$b.Count',
        '"<$i|$d>"',
        '[int]$d',
        '[int]($i / 2)',
        '[double]$j',
        '[int]$s',
        '[math]::Sqrt($d)',
        '[math]::Max($i, $j)',
        '[math]::Floor($e * 3)',
        '$i++',
        '$script:i',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '"<$i $($i + $e)>"',
        '"$s$($d / $j)$b"',
        '"$x $($s.Substring(1)) $z"',
        '"$($a)"',
        "('{0:N1}|{1,6}' -f $d, $i)",
        "('{0} {1}' -f $s)",
        "('{0}' -f $x)",
        "($s -replace 'a', 'b')",
        '($s -creplace $z, "$i")',
        "($z -replace '(')",
        "($s -split ',')[0]",
        "($a -join '-')",
        '($n -join $s)',
        "($s -like 'a*')",
        "($x -notlike '*1')",
        '($s + $d)',
        "('x' + $z)",
        '(1, $i, $s)[2]',
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '$s.ToUpper()',
        '"$s".Trim()',
        "$s.Replace('a', $z)",
        "$s.Replace('a', 'bc').StartsWith('b')",
        '$s.PadLeft(5)',
        '$i.ToString("x4")',
        '($z + $s)',
        "($x + 'a')",
        '[math]::Abs($j)',
        "[string]::Join('-', $i, $s)",
        '[char]::IsDigit($s, 0)',
        '$l.Contains($i)',
        '$s.Substring($j)',
        "$s.IndexOf('b')",
        '$x.ToString()',
        "$d.ToString('N1')",
        '$d.CompareTo($e)',
        "$h.ContainsKey('k1')",
        '$h.Contains($s)',
        '$h.Count',
        '$l.Count',
        '$l[0]',
        '$q.Count',
        '$sb.Length',
        '[string]::Concat($s, $i)',
        '[string]::IsNullOrEmpty($z)',
        '[math]::Round($d, 1)',
        '[convert]::ToInt32($s)',
        '$z.Missing()',
        '$o.P',
        '$o.Missing',
        '$v.Major',
        '$g.Value',
        "$g.Groups['n'].Value",
        "[int]$g.Groups['n'].Value",
        '$c.Half',
        '$c.Twice',
        '$c.M($i, $x)',
        '$c.N($s)',
        '[C]::new($j).M(1, $d)',
        '[C]::new($s).Half',
        '$a[0].P',
        "('{0:d3}<$s>{1,-4}|' -f $i, $d)",
        '("{0}$($i)}" -f $s)',
      ),
    },
  ),
})).e;

const condition = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(variable, comparison, literal).map(([l, o, r]) => `${l} ${o} ${r}`) },
  { weight: 1, arbitrary: expression },
);

const simple = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(variable, fc.constantFrom('=', '=', '+=', '-=', '*=', '/=', '%='), expression).map(([v, o, e]) => `${v} ${o} ${e}`),
  },
  { weight: 3, arbitrary: fc.tuple(variable, fc.constantFrom('++', '--')).map(([v, o]) => `${v}${o}`) },
  { weight: 2, arbitrary: fc.tuple(expression, fc.constantFrom('=', '+=', '-='), expression).map(([i, o, e]) => `$a[${i}] ${o} ${e}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('k', '"k$i"', '$i'), fc.constantFrom('=', '+='), expression)
      .map(([i, o, e]) => `$h[${i === 'k' ? "'k'" : i}] ${o} ${e}`),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('0', '$i', '5', '-1'), expression).map(([i, e]) => `$n[${i}] = ${e}`) },
  { weight: 2, arbitrary: expression },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '$l.Add($i)',
      '$l.Add($x)',
      '$l.Add("$s-$i")',
      '$l.Insert(0, $j)',
      '$l.Insert(90, $j)',
      '$m.Add($d)',
      '$m.Add($s)',
      '[void]$sb.Append($s)',
      '$null = $sb.Append($d).Append("!")',
      '$null = $sb.Append($i)',
      '$sb.Append($b)',
      '$q.Enqueue($i)',
      '$x = $q.Dequeue()',
      '$i = $q.Dequeue()',
      '$z = $q.Peek()',
      '[void]$t.Add($s)',
      '$t.Add($z)',
      '$t.Clear()',
      '$l = $t',
      '$l = [Collections.Generic.List[object]]::new()',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'break',
      'continue',
      'break outer',
      'continue outer',
      'F',
      'F | Out-Null',
      '$z = F',
      'Set-Variable i 5',
      'Remove-Variable u -ErrorAction Ignore',
      'try { $z = 1 / $i } catch { $d = "caught $($_.FullyQualifiedErrorId)" }',
      '[int]$x = 3',
      '$x = if ($i % 2) { $d } else { $i }',
      '$s = "$s."',
      '$?',
      '$script:i = 4',
      '$null = $j',
      'Write-Error bad',
      'return',
    ),
  },
);

type Nest = {
  readonly block: string;
  readonly statement: string;
  readonly loop: string;
};

let counter = 0;

const collections = ['1..9', '$a', '$n', "(1, 2, 3, 'x', 5)", '(1.5, 2.5, 3, 4.5)', '$h.Keys', '$s', '(1..3 | ForEach-Object { $_ * 2 })'];

/** A loop that ends after a number of turns whatever its body does. */
function bounded(kind: string, head: string, body: string, turns: number, label: string): string {
  const n = `k${counter++ % 10}`;
  const stop = `if (++$${n} -gt ${turns}) { break }`;
  switch (kind) {
    case 'for':
      return `$${n} = 0; ${label}for ($${n === 'k0' ? 'i' : 'j'} = 0; ${head}; $i++) { ${stop}; ${body} }`;
    case 'counted':
      return `${label}for ($${n} = 0; $${n} -lt ${turns}; $${n}++) { ${body} }`;
    case 'foreach':
      return `${label}foreach ($${turns % 2 ? 'x' : 'i'} in ${collections[turns % collections.length]}) { ${body} }`;
    case 'while':
      return `$${n} = 0; ${label}while (${head}) { ${stop}; ${body} }`;
    case 'do':
      return `$${n} = 0; ${label}do { ${stop}; ${body} } while (${head})`;
  }
  return `$${n} = 0; ${label}do { ${stop}; ${body} } until (${head})`;
}

const parts = fc.letrec<Nest>((tie) => ({
  block: fc.array(tie('statement'), { minLength: 1, maxLength: 4 }).map((s) => s.join('\n')),
  statement: fc.oneof(
    { maxDepth: 2 },
    { weight: 8, arbitrary: simple },
    { weight: 2, arbitrary: fc.tuple(condition, tie('block')).map(([c, b]) => `if (${c}) { ${b} }`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(condition, tie('block'), condition, tie('block'))
        .map(([c, b, d, o]) => `if (${c}) { ${b} } elseif (${d}) { ${o} } else { $u = 1 }`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('', '', '-CaseSensitive ', '-Wildcard '),
          fc.oneof({ weight: 3, arbitrary: fc.constantFrom('$i % 3', '$i', '$s', '$x', '$a', '$z') }, { weight: 1, arbitrary: expression }),
          fc.constantFrom(['0', '1'], ["'abc'", "'ABCD'"], ['1', "'1'"], ['$j', '2'], ['-1', "'3'"]),
          tie('block'),
          tie('block'),
          fc.constantFrom('', 'default { $u++ }', 'default { $z = "d$i"; break }', 'default { "$_" }'),
        )
        .map(([o, v, [k, l], b, c, d]) => `switch ${o}(${v}) { ${k} { ${b} } ${l} { ${c} } ${d} }`),
    },
    { weight: 2, arbitrary: tie('loop') },
  ),
  loop: fc
    .tuple(
      fc.constantFrom('for', 'counted', 'counted', 'foreach', 'foreach', 'while', 'do', 'until'),
      condition,
      tie('block'),
      fc.integer({ min: 2, max: 12 }),
      fc.constantFrom('', '', ':outer '),
    )
    .map(([kind, head, body, turns, label]) => bounded(kind, head, body, turns, label)),
}));

const init = fc.tuple(
  fc.constantFrom('0', '2147483645', '1.5', "'5'"),
  fc.constantFrom('0.0', '1', '-2.5'),
  fc.constantFrom('$null', '1', '[decimal]2'),
);

const ofMember: Readonly<Record<string, string>> = {
  i: 'this.Half',
  j: 'n',
  d: 'this.D',
  e: 'n',
  s: 'this.Text',
  b: 'v',
  x: 'v',
  z: 't',
  u: 'n',
};
/** What reads and writes variables of a script as what does so with those of a method and properties of its object. */
const inMember = (text: string): string =>
  text.replace(/\$(sb|[a-z])\b/g, (_, name: string) => `$${name === 't' ? name : (ofMember[name] ?? `script:${name}`)}`);

/** The statements of a method. */
const methodBody = fc
  .tuple(
    fc.array(
      fc.tuple(fc.constantFrom('$t', '$this.Half', '$this.D', '$this.Text', '$n', '$v'), fc.constantFrom('=', '=', '+=', '*='), expression),
      { maxLength: 3 },
    ),
    fc.option(fc.tuple(condition, expression), { freq: 2 }),
    expression,
  )
  .map(([sets, early, last]) =>
    [
      '$t = 1',
      ...sets.map(([left, operator, right]) => `${left} ${operator} ${inMember(right)}`),
      ...(early ? [`if (${inMember(early[0])}) { return ${inMember(early[1])} }`] : []),
      `return ${inMember(last)}`,
    ].join('; '),
  );

/** A class with a constructor and two methods. */
const ownClass = fc
  .tuple(
    methodBody,
    methodBody,
    fc.constantFrom('int', 'double', 'object', 'string'),
    fc.constantFrom('object', 'int', 'string'),
    expression,
  )
  .map(
    ([m, n, type, given, first]) => `class C { [int]$Half = 4; [double]$D = 0.5; $Text = 'abc'; [string] ToString() { return 'c' }
C() {}
C([${given}]$n) { $t = 1; $v = $n; $this.D = 2; $this.Text = ${inMember(first)}; $this.Half = $n }
[${type}] M([int]$n, $v) { ${m} }
[object] N($v) { $n = 3; ${n} } }`,
  );

/** What stands behind a pipe, with a block for each object; `$i` of the block is now and then the object. */
const stage = fc
  .tuple(
    fc.constantFrom('ForEach-Object', 'ForEach-Object', 'ForEach-Object', 'Where-Object', 'P', '&'),
    fc.array(simple, { maxLength: 2 }),
    fc.oneof({ weight: 3, arbitrary: expression }, { weight: 1, arbitrary: simple }, { weight: 1, arbitrary: parts.statement }),
    fc.constantFrom('', 'if', 'return', 'ifelse'),
    condition,
    fc.nat(3),
  )
  .map(([command, before, last, form, test, object]) => {
    const forms = {
      '': last,
      if: `if (${test}) { ${last} }`,
      return: /^(if|return|break|continue|while|do|for|foreach|switch|:outer)\b/.test(last) ? last : `return ${last}`,
      ifelse: `if (${test}) { $_ } else { ${last} }`,
    };
    const body = [...before, forms[form as keyof typeof forms]].join('\n');
    const block = `{ ${object === 0 ? body : body.replace(/\$i\b(?!\+\+|--)/g, '$_')} }`;
    return command === 'P' ? 'P' : command === '&' ? `& { process ${block} }` : `${command} ${block}`;
  });

/** A pipeline of blocks. */
const piped = fc
  .tuple(
    fc.constantFrom(...collections, '(1..12)', "(7, 'x', 8, $null, 2.5, 9, $o, 'y', 3)", '($g, $g, $v, $o, $c)'),
    fc.array(stage, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(
      '',
      '',
      '',
      ' | Select-Object -First 3',
      ' | Measure-Object -Sum | ForEach-Object Sum',
      ' | Sort-Object',
      ' | Out-String',
    ),
    fc.constantFrom('', '', '$z = ', '$null = '),
  )
  .map(([input, stages, end, target]) => `${target}${input} | ${stages.join(' | ')}${end}`);

/** A script of loops and pipelines. */
export const loopProgram: fc.Arbitrary<string> = fc
  .tuple(
    init,
    fc.array(fc.oneof({ weight: 3, arbitrary: parts.loop }, { weight: 2, arbitrary: piped }), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '', 'Set-StrictMode -Version 3'),
    fc.nat(3),
    fc.nat(15),
    ownClass,
  )
  .map(
    ([[i, d, x], loops, mode, guarded, typed, ownType]) => `:outer foreach ($once in 1) { & {
${mode}${guarded === 0 ? "; $ErrorActionPreference = 'Stop'" : ''}
function F { $i; $script:d }
function P { param([Parameter(ValueFromPipeline)]$In) process { $In; $i } }
${ownType}
${typed & 1 ? '[int]' : ''}$i = ${i}; ${typed & 2 ? '[int]' : ''}$j = 3; ${typed & 4 ? '[double]' : ''}$d = ${d}; $e = 0.25; $s = 'abc'; $b = $true; $x = ${x}; $z = 0; $u = 1
$a = 1, 2.5, 'three', $null, 5; $n = [int[]](1, 2, 3, 4); $h = @{ a = 1; k1 = 2 }
$l = [Collections.Generic.List[object]]::new(); $m = [Collections.Generic.List[int]]::new(); $q = [Collections.Generic.Queue[object]]::new(); $t = [Collections.ArrayList]::new(); $sb = [Text.StringBuilder]::new()
$o = [pscustomobject]@{ P = 5; Q = 'q' }; $v = [version]'1.2'; $g = [regex]::Match('a12', '(?<n>\\d+)'); $c = [C]::new(); $c | Add-Member ScriptProperty Twice { $script:d = 9; $this.Half * 2 }
${guarded === 0 ? 'try {' : ''}
${loops.join('\n')}
${guarded === 0 ? '} catch { "ended by $($_.FullyQualifiedErrorId) at $($_.InvocationInfo.Line.Trim())" }' : ''}
foreach ($v in 'i','j','d','e','s','b','x','z','u','a','n','l','m','q','t','sb') { $o = Get-Variable $v -ValueOnly -ErrorAction Ignore; "$v=$o $(if ($null -ne $o) { $o.GetType().Name })" }
$h.GetEnumerator() | Sort-Object { "$($_.Key)" } | ForEach-Object { "h[$($_.Key)]=$($_.Value)" }
} 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "ERR $($_.FullyQualifiedErrorId) $($_.InvocationInfo.ScriptLineNumber):$($_.InvocationInfo.OffsetInLine) $_" } else { "$_" } } | ForEach-Object { $_ -replace '<[0-9a-f]{5,8}>' } }
'=='
`,
  );
