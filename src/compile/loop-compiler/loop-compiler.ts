import type { ForEachStatementAst } from '../../../grammar/index.ts';
import type { CompileContext } from '../compile-context.ts';
import type { Frame, Stmt } from '../frame.ts';
import { type CompiledElements, type CompiledTurns, forParts, Loop, otherFrame, whileParts } from '../loop-turns.ts';
import { expressionSource } from './expression-source.ts';
import { mayCompile, newFunction, settled } from './new-function.ts';
import { bail } from './simple-operations.ts';
import { type LoopAst, SourceWriter } from './source-writer.ts';
import { elementsSource, turnsSource } from './statement-source.ts';
import { failedAt } from './stopped-at.ts';

/** More names than this, times the statements that are run as nodes, and the variables travel to and fro too much. */
const mostTransfers = 64;
/** So many operations of its own a loop must have for each statement that is run as a node. */
const operationsForCall = 2;

function isWorthIt(w: SourceWriter): boolean {
  return w.operations > operationsForCall * w.calls && w.calls * w.registerCount <= mostTransfers;
}

/** The loops that are nodes: a loop that stands in a compiled one goes on as the node that it was before. */
const loops = new WeakMap<LoopAst, { readonly context: CompileContext; readonly loop: Loop }>();

/** A loop as a node that is compiled once it has run often. @param body its body, where that is compiled already */
export function newLoop(ast: LoopAst, c: CompileContext, body: Stmt | null = null): Loop {
  const parts = ast.kind === 'ForStatementAst' ? forParts(ast, c) : whileParts(ast, c, body);
  const loop = new Loop(parts, (f, speculates) => compileLoop(ast, c, f, speculates));
  loops.set(ast, { context: c, loop });
  return loop;
}

/** The node of a loop, made when there is none. */
function nodeOf(ast: LoopAst, c: CompileContext): Loop {
  const known = loops.get(ast);
  return known?.context === c ? known.loop : newLoop(ast, c);
}

/**
 * Makes JavaScript of a loop that has run often (LoopCompiler.cs): variables that hold integers and doubles are variables of JavaScript while it runs.
 * @param f the frame in which it runs: its variables tell what kinds are to be expected
 * @param speculates false after expectations have been wrong
 * @returns null for loops whose head may have to wait, and for code that a debugger or a language mode looks at
 */
function compileLoop(ast: LoopAst, c: CompileContext, f: Frame, speculates: boolean): CompiledTurns | null {
  return compile(c, f, speculates, 'tests', (w) => turnsSource(ast, w, 'tests'));
}

/** {@link compileLoop} of a `foreach` that does not look at its enumerator. */
export function compileForEachLoop(ast: ForEachStatementAst, c: CompileContext, f: Frame, speculates: boolean): CompiledElements | null {
  return compile(c, f, speculates, 'iterator', (w) => elementsSource(ast, w, 'iterator'));
}

/** @param parameter what the made function takes besides the frame and {@link Bails}, as `turns` calls it */
function compile<T>(
  c: CompileContext,
  f: Frame,
  speculates: boolean,
  parameter: string,
  turns: (w: SourceWriter) => string | null,
): T | null {
  if (!mayCompile(c)) return null;
  const made = settled((widened) => {
    const w = new SourceWriter(c, f, speculates, widened, (inner) => nodeOf(inner, c), expressionSource);
    const text = turns(w);
    return text === null || !isWorthIt(w) ? null : { w, text };
  });
  return made && evaluate(made.text, parameter, made.w, f);
}

function evaluate<T>(turns: string, parameter: string, w: SourceWriter, f: Frame): T | null {
  const store = w.complete(w.store());
  const other = w.constant(otherFrame);
  const shape = w.constant(f.shape);
  const failed = w.constant(failedAt);
  const places = w.constant(w.places);
  const body = w.complete(turns);
  const text = `return function turns(f, ${parameter}, bails) {
if (f.shape !== ${shape}) return ${other};
const S = f.slots, c = f.context, P = ${places};
${w.declarations(`return ${other};`)}
// the first time it only takes the variables and gives them back, so that V8 has seen that when it optimizes the loop in the midst of it
for (let isFresh = bails.isFresh; ; isFresh = bails.isFresh = false) {
try { OUT: {
if (isFresh) break OUT;
${body}
} } catch (e) {
if (!shared) { ${store} if (q) c.questionMark = true; }
if (d > 0) e = ${w.constant(bail)};
if (e === ${w.constant(bail)}) bails.count++;
return ${failed}(f, P[at], e, element);
}
${store}
if (isFresh) continue;
if (q) c.questionMark = true;
return r;
}
}`;
  return newFunction<T>(text, w);
}
