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
        '$s.PadLeft(5)',
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

/** A script of loops. */
export const loopProgram: fc.Arbitrary<string> = fc
  .tuple(
    init,
    fc.array(parts.loop, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '', 'Set-StrictMode -Version 3'),
    fc.nat(3),
    fc.nat(15),
  )
  .map(
    ([[i, d, x], loops, mode, guarded, typed]) => `:outer foreach ($once in 1) { & {
${mode}${guarded === 0 ? "; $ErrorActionPreference = 'Stop'" : ''}
function F { $i; $script:d }
${typed & 1 ? '[int]' : ''}$i = ${i}; ${typed & 2 ? '[int]' : ''}$j = 3; ${typed & 4 ? '[double]' : ''}$d = ${d}; $e = 0.25; $s = 'abc'; $b = $true; $x = ${x}; $z = 0; $u = 1
$a = 1, 2.5, 'three', $null, 5; $n = [int[]](1, 2, 3, 4); $h = @{ a = 1; k1 = 2 }
$l = [Collections.Generic.List[object]]::new(); $m = [Collections.Generic.List[int]]::new(); $q = [Collections.Generic.Queue[object]]::new(); $t = [Collections.ArrayList]::new(); $sb = [Text.StringBuilder]::new()
${guarded === 0 ? 'try {' : ''}
${loops.join('\n')}
${guarded === 0 ? '} catch { "ended by $($_.FullyQualifiedErrorId) at $($_.InvocationInfo.Line.Trim())" }' : ''}
foreach ($v in 'i','j','d','e','s','b','x','z','u','a','n','l','m','q','t','sb') { $o = Get-Variable $v -ValueOnly -ErrorAction Ignore; "$v=$o $(if ($null -ne $o) { $o.GetType().Name })" }
$h.GetEnumerator() | Sort-Object { "$($_.Key)" } | ForEach-Object { "h[$($_.Key)]=$($_.Value)" }
} 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "ERR $($_.FullyQualifiedErrorId) $($_.InvocationInfo.ScriptLineNumber):$($_.InvocationInfo.OffsetInLine) $_" } else { "$_" } } }
'=='
`,
  );
