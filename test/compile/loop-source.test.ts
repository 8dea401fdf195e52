import { describe, expect, it } from 'vitest';
import { ForEachStatementAst, ForStatementAst, parse, WhileStatementAst } from '../../grammar/index.ts';
import '../../src/dotnet/index.ts';
import '../../src/compile/compiler.ts';
import type { CompileContext } from '../../src/compile/compile-context.ts';
import type { Frame } from '../../src/compile/frame.ts';
import { expressionSource } from '../../src/compile/loop-compiler/expression-source.ts';
import { newLoop } from '../../src/compile/loop-compiler/loop-compiler.ts';
import { SourceWriter } from '../../src/compile/loop-compiler/source-writer.ts';
import { elementsSource, turnsSource } from '../../src/compile/loop-compiler/statement-source.ts';
import { arrayOf } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { Double } from '../../src/objects/numbers.ts';
import { PSVariable } from '../../src/session/ps-variable.ts';
import { ScopeShape, SessionStateScope } from '../../src/session/scope.ts';

const loops = [ForStatementAst, WhileStatementAst, ForEachStatementAst];

/** What becomes of the first loop of a script in a scope of such variables: its text, and how many of its statements are run as nodes. */
function written(script: string, variables: Record<string, Value>): { readonly text: string; readonly calls: number } | null {
  const { ast } = parse(script);
  const loop = ast.find((a) => loops.some((kind) => a instanceof kind), true) as InstanceType<(typeof loops)[number]> | null;
  if (loop === null) throw new Error('the script has no loop');
  const shape = new ScopeShape();
  for (const name of Object.keys(variables)) shape.add(name, name);
  const scope = new SessionStateScope(null, shape);
  for (const [name, value] of Object.entries(variables)) scope.putVariable(name, new PSVariable(name, value));
  const context: CompileContext = { shape, namespaces: [], script: ast, isMethod: false, watch: null };
  const frame = { shape, slots: scope.slots, scope } as unknown as Frame;
  const w = new SourceWriter(context, frame, true, new Set(), (inner) => newLoop(inner, context), expressionSource);
  const text = loop instanceof ForEachStatementAst ? elementsSource(loop, w, 'iterator') : turnsSource(loop, w, 'tests');
  return text === null ? null : { text: w.complete(text), calls: w.calls };
}

const d = (value: number): Double => new Double(value);

describe('the text of a loop', () => {
  it.each<[string, Record<string, Value>, string]>([
    ['while ($i -lt 5) { $i++ }', { i: 0 }, '(x0 < (5))'],
    ['while ($i -lt 5) { $i += 2 }', { i: 0 }, 'x0 = ((n = x0 + (2)) === (n | 0) ? n : k0());'],
    ['while ($true) { $x = $x * 2.0 - $y }', { x: d(1), y: d(3) }, 'x0 = ((x0 * (2)) - x1);'],
    ['for (; $i % 3 -eq 0; $i++) {}', { i: 0 }, '(((x0 % (3)) | 0) === (0))'],
    ['foreach ($e in $a) { $s += $e }', { e: 1, s: 2, a: null }, 'element.value'],
    ['while ($x) { $x = [math]::Sqrt($x) }', { x: d(1) }, '.sqrt(x0)'],
  ])('%s', (script, variables, part) => {
    expect(written(script, variables)?.text).toContain(part);
  });

  it.each<[string, Record<string, Value>, number | null]>([
    ['while ($i -lt 5) { $i++; $a[$i] = $i; if ($i -eq 3) { break } }', { i: 0, a: null }, 0],
    ['while ($i -lt 5) { for ($j = 0; $j -lt 3; $j++) { $i += $j } }', { i: 0, j: 0 }, 0],
    ['while ($i -lt 5) { Get-Date; $i++ }', { i: 0 }, 1],
    ['while ($i -lt 5) { try { $i++ } finally { } ; "$i" }', { i: 0 }, 2],
    ["while ($i -lt 5) { switch ($i % 3) { 0 { $i++ } 1 { $i += 2; break } default { $s = 'x' } } }", { i: 0, s: '' }, 0],
    ["while ($i -lt 5) { switch ($s) { 'a' { $i++ } 'b' { continue } } }", { i: 0, s: '' }, 0],
    // objects are the nodes'
    ['while ($i -lt 5) { $s = $a.M(); $s = "$a"; $s = "{0}" -f $a; $i++ }', { i: 0, s: '', a: arrayOf([]) }, 1],
    // conditions that are the same text, a clause that looks at the element, one with a command
    ["while ($i -lt 5) { switch ($i) { 1 { $i++ } '1' { $i-- } } }", { i: 0 }, 1],
    ['while ($i -lt 5) { switch ($i) { 1 { $i = $_ } } }', { i: 0 }, 1],
    ['while ($i -lt 5) { switch ($i) { 1 { Get-Date } } }', { i: 0 }, 1],
    // an assignment to what is no variable of the scope yet is the node's
    ['while ($i -lt 5) { $new = 1; $i++ }', { i: 0 }, 1],
    // heads that may have to wait
    ['while (Get-Date) { $i++ }', { i: 0 }, null],
    ['while (($i | Get-Member)) { $i++ }', { i: 0 }, null],
    [
      'while ($i -lt 5) { $s = "$i $($i * 2)" -replace "a", "b" -split " "; $s = $s[0].PadLeft(3) + ("{0:N1}" -f $i, $s); $i++ }',
      { i: 0, s: '' },
      0,
    ],
    ['while ($s.Length -lt 5) { $s = [string]::Concat($s, "x"); if ($s -like "*x") { $i++ } }', { i: 0, s: '' }, 0],
    // a method that writes what it gives, one of an object that is no collection, one whose value is to be converted
    ['while ($i -lt 5) { $s.Trim(); $s.M() ; [void]$s.M(); $null = $i.M(); $i++ }', { i: 0, s: '' }, 4],
    ['while ($i -lt 5) { $s = $s.PadLeft([int]$i); $i++ }', { i: 0, s: '' }, 1],
    ['for (; $i -lt 5; $i = Get-Random) { }', { i: 0 }, null],
    ['foreach ($script:e in $a) { $i++ }', { i: 0, a: null }, null],
  ])('%s', (script, variables, calls) => {
    expect(written(script, variables)?.calls ?? null).toBe(calls);
  });
});
