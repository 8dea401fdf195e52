import { describe, expect, it } from 'vitest';
import { parse } from '../../grammar/index.ts';
import '../../src/dotnet/index.ts';
import '../../src/compile/compiler.ts';
import type { CompileContext } from '../../src/compile/compile-context.ts';
import type { Frame } from '../../src/compile/frame.ts';
import { bodySource } from '../../src/compile/loop-compiler/body-source.ts';
import { BodyWriter } from '../../src/compile/loop-compiler/body-writer.ts';
import { arrayOf } from '../../src/objects/collections.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { PSVariable } from '../../src/session/ps-variable.ts';
import { ScopeShape, SessionStateScope } from '../../src/session/scope.ts';

/** What becomes of a block whose `$_` is a value, in a scope of such variables; null where it stays nodes. */
function written(script: string, underbar: Value, variables: Record<string, Value> = {}): string | null {
  const { ast } = parse(script);
  const shape = new ScopeShape();
  for (const name of Object.keys(variables)) shape.add(name, name);
  const scope = new SessionStateScope(null, shape);
  scope.dollarUnder = underbar;
  for (const [name, value] of Object.entries(variables)) scope.putVariable(name, new PSVariable(name, value));
  const context: CompileContext = { shape, namespaces: [], script: ast, isMethod: false, watch: null };
  const w = new BodyWriter(context, { shape, slots: scope.slots, scope } as unknown as Frame, true, new Set());
  const text = bodySource(ast.endBlock!.statements, w);
  return text === null || !w.isConsistent ? null : w.complete(text);
}

describe('the text of a block that runs for many objects', () => {
  it.each<[string, Value, Record<string, Value>, string]>([
    ['$_ % 12 + 1', 5, {}, '((u % (12)) | 0)'],
    ['"a$_"', 5, {}, ' + u)'],
    ['"x$_ {0:d2}" -f $_', 5, {}, '(t0 = u, '],
    ['$sum += $_', 1, { sum: 2 }, 'x0 = ((n = x0 + u) === (n | 0)'],
    ['$n++; $_', 1, { n: 2 }, '.value = x0;'],
    ['if ($_ -gt 2) { $_ } else { return }', 1, {}, 'if ((u > (2)))'],
    ['return $_ * 2', 1, {}, 'return r;'],
    ['$_.Name', arrayOf([]), {}, '(u)'],
  ])('%s', (script, underbar, variables, part) => {
    expect(written(script, underbar, variables)).toContain(part);
  });

  // commands; output before the end; an effect before the end; a variable that the scope does not have; an argument of the block; a node that would have to see what is assigned
  it.each<[string, Record<string, Value>]>([
    ['Get-Date', {}],
    ['$_; $_', {}],
    ['$h[$_] = 1; $_', { h: null }],
    ['if ($_) { $_ }; 1', {}],
    ['if ($_) { return $_ }; 1', {}],
    ['$new = $_; 1', {}],
    ['$args.Count + $_', {}],
    ['$MyInvocation', {}],
    ['$n = 5; { $n }', { n: 1 }],
    ['while ($_) { }', {}],
    ['try { $_ } finally { }', {}],
    ['[void]$_.Foo(); 1', {}],
  ])('%s stays nodes', (script, variables) => {
    expect(written(script, 1, variables)).toBeNull();
  });
});
