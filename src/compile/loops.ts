import {
  type DoUntilStatementAst,
  type DoWhileStatementAst,
  type ForEachStatementAst,
  type ForStatementAst,
  VariableExpressionAst,
  type WhileStatementAst,
} from '../../grammar/index.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { getEnumerable } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { isWaitingIterator, type WaitingIterator } from '../objects/waiting-iterator.ts';
import { safepoint } from '../scheduler/scheduler.ts';
import { type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import { PSVariable } from '../session/ps-variable.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import { foreachEnumerator, walksRange } from './foreach-enumerator.ts';
import type { Flow, Frame, Stmt } from './frame.ts';
import { compileForEachLoop, newLoop } from './loop-compiler/loop-compiler.ts';
import { afterBody, afterThrow, goOn, LoopHeat, LoopStop, type LoopTurn, otherFrame, runBody } from './loop-turns.ts';
import { assignTo } from './places.ts';

/** `for (…; …; …) {…}`. */
export function compileFor(ast: ForStatementAst, c: CompileContext): Stmt {
  const loop = newLoop(ast, c);
  return (f) => loop.run(f);
}

/** `while (…) {…}`, `do {…} while (…)`, `do {…} until (…)`. */
export function compileWhile(ast: WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst, c: CompileContext): Stmt {
  // a debugger finds the statements of the body before the condition
  return c.watch === null ? whileLoop(ast, c, null) : c.watch.inLoop(() => whileLoop(ast, c, compileBlock(ast.body, c)));
}

function whileLoop(ast: WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst, c: CompileContext, body: Stmt | null): Stmt {
  const loop = newLoop(ast, c, body);
  return (f) => loop.run(f);
}

/** The elements that `foreach` and `switch` walk over: a collection's, or the one value itself; nothing for null. */
export function elementsOf(value: Value): Iterable<Value> {
  if (value === null || value === AutomationNull) return [];
  if (value instanceof PSArray) return value.items;
  if (typeof value === 'object') return getEnumerable(value) ?? [value];
  return [value];
}

/** `foreach ($x in …) {…}`. `$foreach` exists only in loops that mention it. */
export function compileForEach(ast: ForEachStatementAst, c: CompileContext): Stmt {
  const label = ast.label;
  const where = ast.condition.extent;
  const next = ast.variable.extent;
  const collection = compiler.walked(ast.condition, c);
  const set = assignTo(ast.variable, c);
  const body = compileBlock(ast.body, c);
  const usesForeach =
    ast.body.find((n) => n instanceof VariableExpressionAst && n.variablePath.userPath.toLowerCase() === 'foreach', true) !== null;
  const isRange = usesForeach && walksRange(ast);
  const heat = new LoopHeat((f, speculates) => (usesForeach ? null : compileForEachLoop(ast, c, f, speculates)));
  const turns = (f: Frame, iterator: Iterator<Value>): Flow | undefined | LoopStop => {
    if (heat.compiled !== null) {
      const r = heat.compiled(f, iterator, heat.bails);
      if (r !== otherFrame) return r;
      heat.otherFrame();
    }
    for (let n = iterator.next(); !n.done; n = iterator.next()) {
      const assigned = set(f, n.value);
      if (assigned !== undefined) return new LoopStop('test', assigned);
      if (safepoint()) return new LoopStop('pause', null);
      const turn = runBody(f, body, label);
      if (turn !== goOn) return turn;
      // a collection that was changed is an error of the loop, not of the statement that changed it
      f.position = next;
      if (heat.isHot()) {
        heat.make(f);
        return turns(f, iterator);
      }
    }
    return undefined;
  };
  const walk = (f: Frame, iterator: Iterator<Value>): ReturnType<Stmt> => {
    if (isWaitingIterator(iterator)) return new Suspension(waitingWalk(f, iterator));
    const r = turns(f, iterator);
    return r instanceof LoopStop ? new Suspension(forEachRest(f, iterator, r)) : r;
  };
  function* waitingWalk(f: Frame, iterator: WaitingIterator): Steps<Flow | undefined> {
    for (;;) {
      const wait = iterator.ready();
      if (wait) yield* wait.rest;
      const n = iterator.next();
      if (n.done) return undefined;
      const assigned = set(f, n.value);
      if (assigned) yield* assigned.rest;
      if (safepoint()) yield sliceEnd;
      let turn: LoopTurn = goOn;
      try {
        const r = yield* bodySteps(f);
        if (r !== undefined) turn = afterBody(r, label);
      } catch (e) {
        turn = afterThrow(e, label);
      }
      if (turn !== goOn) return turn;
    }
  }
  function* bodySteps(f: Frame): Steps<Flow | undefined> {
    const r = body(f);
    return r instanceof Suspension ? yield* r.rest : r;
  }
  function* forEachRest(f: Frame, iterator: Iterator<Value>, first: LoopStop): Steps<Flow | undefined> {
    for (let stop = first; ; ) {
      const { phase } = stop;
      let { pending } = stop;
      if (phase === 'pause') yield sliceEnd;
      else if (phase === 'test') yield* pending!.rest;
      if (phase !== 'body') pending = new Suspension(bodySteps(f));
      let turn: LoopTurn = goOn;
      try {
        const r = (yield* pending!.rest) as Flow | undefined;
        if (r !== undefined) turn = afterBody(r, label);
      } catch (e) {
        turn = afterThrow(e, label);
      }
      if (turn !== goOn) return turn;
      f.position = next;
      heat.review();
      const r = turns(f, iterator);
      if (!(r instanceof LoopStop)) return r;
      stop = r;
    }
  }
  const run = (f: Frame, value: Value): ReturnType<Stmt> => {
    const elements = elementsOf(value);
    if (value === null && f.context.strictMode > 0) set(f, null);
    if (!usesForeach) {
      const walked = Array.isArray(elements) ? arrayWalk(elements) : elements[Symbol.iterator]();
      return walk(f, c.watch === null ? walked : c.watch.turns(f, ast.variable.extent, walked));
    }
    const object = foreachEnumerator(value, elements, isRange);
    const iterator = object[Symbol.iterator]();
    const before = f.scope.localVariable('foreach');
    f.scope.putVariable('foreach', new PSVariable('foreach', object));
    const restore = (): void => {
      if (before) f.scope.putVariable('foreach', before);
      else f.scope.removeVariable('foreach');
    };
    let r: ReturnType<Stmt>;
    try {
      r = walk(f, iterator);
    } catch (e) {
      restore();
      throw e;
    }
    if (r instanceof Suspension) return new Suspension(finishForeach(r, restore));
    restore();
    return r;
  };
  return (f) => {
    f.position = where;
    const value = collection(f);
    if (value instanceof Suspension) return new Suspension(forEachFromCollection(f, value, run));
    return run(f, value);
  };
}

/** Walks an array by index, seeing elements that change while the loop runs, and without an iterator result for each turn. */
function arrayWalk(items: readonly Value[]): Iterator<Value> {
  let i = 0;
  const result = { done: false, value: null as Value };
  return {
    next: () => {
      if (i >= items.length) return { done: true, value: undefined };
      result.value = items[i++]!;
      return result as IteratorResult<Value>;
    },
  };
}

function* finishForeach(s: Suspension<Flow | undefined>, restore: () => void): Steps<Flow | undefined> {
  try {
    return yield* s.rest;
  } finally {
    restore();
  }
}

function* forEachFromCollection(
  f: Frame,
  s: Suspension<Value>,
  run: (f: Frame, value: Value) => ReturnType<Stmt>,
): Steps<Flow | undefined> {
  const r = run(f, yield* s.rest);
  return r instanceof Suspension ? yield* r.rest : r;
}
