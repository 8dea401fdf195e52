import {
  type DoUntilStatementAst,
  type DoWhileStatementAst,
  type ForEachStatementAst,
  type ForStatementAst,
  VariableExpressionAst,
  type WhileStatementAst,
} from '../../grammar/index.ts';
import { BreakException, ContinueException } from '../errors/exceptions.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { getEnumerable, isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { safepoint } from '../scheduler/scheduler.ts';
import { type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import { PSVariable } from '../session/ps-variable.ts';
import { assignTo } from './assignment.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import { foreachEnumerator, walksRange } from './foreach-enumerator.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { compileBlock } from './statements.ts';

/** What a loop does with how its body ended: go on, end normally, or end with a flow that is meant for somebody else. */
const goOn = Symbol('goOn');
type LoopTurn = typeof goOn | Flow | undefined;

/** True when a break or continue with this label is meant for a loop of that label. */
export function isForLoop(label: string, loopLabel: string | null): boolean {
  return label === '' || (loopLabel !== null && label.toLowerCase() === loopLabel.toLowerCase());
}

function afterBody(r: Flow, label: string | null): LoopTurn {
  if (r instanceof ContinueException && isForLoop(r.label, label)) return goOn;
  if (r instanceof BreakException && isForLoop(r.label, label)) return undefined;
  return r;
}

/** A break or continue that left a function or pipeline in the body arrives as an exception. */
function afterThrow(e: unknown, label: string | null): LoopTurn {
  if ((e instanceof ContinueException || e instanceof BreakException) && isForLoop(e.label, label)) return afterBody(e, label);
  throw e;
}

/** A loop that tests before the body (`while`, `for`) or after it (`do`). The parts that a kind of loop lacks are null. */
interface LoopParts {
  label: string | null;
  initializer: Expr | null;
  condition: Expr | null;
  iterator: Expr | null;
  body: Stmt;
  testsFirst: boolean;
  /** `do … until`: goes on while the condition is false. */
  until: boolean;
}

type Phase = 'initialize' | 'test' | 'body' | 'iterate' | 'pause';

function compileLoop(p: LoopParts): Stmt {
  const { label, initializer, condition, iterator, body, testsFirst, until } = p;
  return (f) => {
    let phase: Phase = 'initialize';
    let s: unknown;
    if (initializer !== null) {
      s = initializer(f);
      if (s instanceof Suspension) return new Suspension(loopRest(p, f, phase, s));
    }
    let test = testsFirst;
    for (;;) {
      if (test && condition !== null) {
        s = condition(f);
        if (s instanceof Suspension) return new Suspension(loopRest(p, f, 'test', s));
        if ((typeof s === 'boolean' ? s : isTrue(s as Value)) === until) return undefined;
      }
      test = true;
      phase = 'body';
      let r: ReturnType<Stmt>;
      try {
        r = body(f);
      } catch (e) {
        const turn = afterThrow(e, label);
        if (turn !== goOn) return turn;
        r = undefined;
      }
      if (r !== undefined) {
        if (r instanceof Suspension) return new Suspension(loopRest(p, f, 'body', r));
        const turn = afterBody(r, label);
        if (turn !== goOn) return turn;
      }
      if (iterator !== null) {
        s = iterator(f);
        if (s instanceof Suspension) return new Suspension(loopRest(p, f, 'iterate', s));
      }
      if (safepoint()) return new Suspension(loopRest(p, f, 'pause', null));
    }
  };
}

function* loopRest(p: LoopParts, f: Frame, at: Phase, first: Suspension | null): Steps<Flow | undefined> {
  const { label, condition, iterator, body, testsFirst, until } = p;
  let pending: Suspension | null = first;
  let phase: Phase = at;
  for (;;) {
    switch (phase) {
      case 'initialize':
        if (pending) yield* pending.rest;
        pending = null;
        phase = testsFirst ? 'test' : 'body';
        break;
      case 'test': {
        if (condition !== null) {
          const s: unknown = pending ?? condition(f);
          pending = null;
          const v = s instanceof Suspension ? ((yield* s.rest) as Value) : (s as Value);
          if (isTrue(v) === until) return undefined;
        }
        phase = 'body';
        break;
      }
      case 'body': {
        let turn: LoopTurn = goOn;
        try {
          const s: unknown = pending ?? body(f);
          pending = null;
          const r = (s instanceof Suspension ? yield* s.rest : s) as Flow | undefined;
          if (r !== undefined) turn = afterBody(r, label);
        } catch (e) {
          turn = afterThrow(e, label);
        }
        if (turn !== goOn) return turn;
        phase = 'iterate';
        break;
      }
      case 'iterate':
        if (iterator !== null) {
          const s: unknown = pending ?? iterator(f);
          pending = null;
          if (s instanceof Suspension) yield* s.rest;
        }
        phase = 'test';
        if (safepoint()) yield sliceEnd;
        break;
      case 'pause':
        yield sliceEnd;
        phase = 'test';
        break;
    }
  }
}

/** `for (…; …; …) {…}`. */
export function compileFor(ast: ForStatementAst, c: CompileContext): Stmt {
  return compileLoop({
    label: ast.label,
    initializer: ast.initializer && compiler.statementValue(ast.initializer, c),
    condition: ast.condition && compiler.statementValue(ast.condition, c),
    iterator: ast.iterator && compiler.statementValue(ast.iterator, c),
    body: compileBlock(ast.body, c),
    testsFirst: true,
    until: false,
  });
}

/** `while (…) {…}`, `do {…} while (…)`, `do {…} until (…)`. */
export function compileWhile(ast: WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst, c: CompileContext): Stmt {
  return compileLoop({
    label: ast.label,
    initializer: null,
    condition: compiler.statementValue(ast.condition!, c),
    iterator: null,
    body: compileBlock(ast.body, c),
    testsFirst: ast.kind === 'WhileStatementAst',
    until: ast.kind === 'DoUntilStatementAst',
  });
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
  const collection = compiler.statementValue(ast.condition, c);
  const set = assignTo(ast.variable, c);
  const body = compileBlock(ast.body, c);
  const usesForeach =
    ast.body.find((n) => n instanceof VariableExpressionAst && n.variablePath.userPath.toLowerCase() === 'foreach', true) !== null;
  const isRange = usesForeach && walksRange(ast);
  const walk = (f: Frame, iterator: Iterator<Value>): ReturnType<Stmt> => {
    for (let n = iterator.next(); !n.done; n = iterator.next()) {
      const assigned = set(f, n.value);
      if (assigned instanceof Suspension) return new Suspension(forEachRest(f, iterator, assigned, 'assign'));
      let r: ReturnType<Stmt>;
      try {
        r = body(f);
      } catch (e) {
        const turn = afterThrow(e, label);
        if (turn !== goOn) return turn;
        r = undefined;
      }
      if (r !== undefined) {
        if (r instanceof Suspension) return new Suspension(forEachRest(f, iterator, r, 'body'));
        const turn = afterBody(r, label);
        if (turn !== goOn) return turn;
      }
      if (safepoint()) return new Suspension(forEachRest(f, iterator, null, 'pause'));
    }
    return undefined;
  };
  function* forEachRest(
    f: Frame,
    iterator: Iterator<Value>,
    first: Suspension | null,
    at: 'next' | 'assign' | 'body' | 'pause',
  ): Steps<Flow | undefined> {
    let pending = first;
    for (let phase = at; ; phase = safepoint() ? 'pause' : 'next') {
      if (phase === 'pause') yield sliceEnd;
      if (phase === 'pause' || phase === 'next') {
        const n = iterator.next();
        if (n.done) return undefined;
        const assigned = set(f, n.value);
        if (assigned instanceof Suspension) yield* assigned.rest;
      } else if (phase === 'assign') {
        yield* pending!.rest;
        pending = null;
      }
      let turn: LoopTurn = goOn;
      try {
        const s: unknown = pending ?? body(f);
        pending = null;
        const r = (s instanceof Suspension ? yield* s.rest : s) as Flow | undefined;
        if (r !== undefined) turn = afterBody(r, label);
      } catch (e) {
        turn = afterThrow(e, label);
      }
      if (turn !== goOn) return turn;
    }
  }
  const run = (f: Frame, value: Value): ReturnType<Stmt> => {
    const elements = elementsOf(value);
    if (value === null && f.context.strictMode > 0) set(f, null);
    if (!usesForeach) return walk(f, Array.isArray(elements) ? arrayWalk(elements) : elements[Symbol.iterator]());
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
