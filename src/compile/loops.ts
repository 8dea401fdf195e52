import {
  type DoUntilStatementAst,
  type DoWhileStatementAst,
  type ForEachStatementAst,
  type ForStatementAst,
  type ScriptExtent,
  VariableExpressionAst,
  type WhileStatementAst,
} from '../../grammar/index.ts';
import { BreakException, ContinueException } from '../errors/exceptions.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import { getEnumerable, isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { isWaitingIterator, type WaitingIterator } from '../objects/waiting-iterator.ts';
import { safepoint } from '../scheduler/scheduler.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import { PSVariable } from '../session/ps-variable.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import { compileCondition } from './execution-status.ts';
import { foreachEnumerator, walksRange } from './foreach-enumerator.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { isSteady, Operand } from './operand.ts';
import { assignTo } from './places.ts';

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
  /** Where the initializer stands. */
  start: ScriptExtent | null;
  /** Where the condition stands: errors in it are errors there. */
  where: ScriptExtent | null;
  /** Place of the iterator of `for`. */
  iteratorExtent: ScriptExtent | null;
  iterator: Expr | null;
  body: Stmt;
  testsFirst: boolean;
  /** `do … until`: goes on while the condition is false. */
  until: boolean;
}

type Phase = 'initialize' | 'test' | 'body' | 'iterate' | 'pause';

/** Where a loop stopped because something has to wait, and what for (nothing at the end of a time slice). */
class LoopStop {
  constructor(
    readonly phase: Phase,
    readonly pending: Suspension | null,
  ) {}
}

type Turns = (f: Frame, test: boolean) => Flow | undefined | LoopStop;

/**
 * A loop runs in a plain function until something has to wait; a generator then does the rest of that one turn and goes on with the plain
 * function.
 */
function compileLoop(p: LoopParts): Stmt {
  const { initializer } = p;
  const turns = p.condition !== null && isSteady(p.condition) && p.testsFirst ? steadyTurns(p, p.condition) : plainTurns(p);
  return (f) => {
    if (initializer !== null) {
      f.position = p.start;
      const s = initializer(f);
      if (s instanceof Suspension) return new Suspension(loopRest(p, f, turns, new LoopStop('initialize', s)));
    }
    const r = turns(f, p.testsFirst);
    return r instanceof LoopStop ? new Suspension(loopRest(p, f, turns, r)) : r;
  };
}

// As PowerShell does, a loop gives way after its condition and before its body (PipelineOps.CheckForInterrupts).

/** The turns of a loop whose condition and iterator are steady. */
function steadyTurns(p: LoopParts, test: Expr): Turns {
  const { label, body, until, iterator } = p;
  const condition = new Operand(test);
  const mayWait = iterator !== null && !isSteady(iterator);
  return (f, testsFirst) => {
    for (let tests = testsFirst; ; tests = true) {
      if (tests) {
        let v: Value;
        try {
          v = condition.get(f);
        } catch (e) {
          if (p.where !== null) f.position = p.where;
          throw e;
        }
        if ((typeof v === 'boolean' ? v : isTrue(v)) === until) return undefined;
      }
      if (safepoint()) return new LoopStop('pause', null);
      let r: ReturnType<Stmt>;
      try {
        r = body(f);
      } catch (e) {
        const turn = afterThrow(e, label);
        if (turn !== goOn) return turn;
        r = undefined;
      }
      if (r !== undefined) {
        if (r instanceof Suspension) return new LoopStop('body', r);
        const turn = afterBody(r, label);
        if (turn !== goOn) return turn;
      }
      if (iterator !== null) {
        let s: Step<Value>;
        try {
          s = iterator(f);
        } catch (e) {
          f.position = p.iteratorExtent;
          throw e;
        }
        if (mayWait && s instanceof Suspension) return new LoopStop('iterate', s);
      }
    }
  };
}

/** The turns of any loop. */
function plainTurns(p: LoopParts): Turns {
  const { label, condition, iterator, body, until } = p;
  return (f, testsFirst) => {
    for (let tests = testsFirst; ; tests = true) {
      if (tests && condition !== null) {
        if (p.where !== null) f.position = p.where;
        const s = condition(f);
        if (s instanceof Suspension) return new LoopStop('test', s);
        if ((typeof s === 'boolean' ? s : isTrue(s)) === until) return undefined;
      }
      if (safepoint()) return new LoopStop('pause', null);
      let r: ReturnType<Stmt>;
      try {
        r = body(f);
      } catch (e) {
        const turn = afterThrow(e, label);
        if (turn !== goOn) return turn;
        r = undefined;
      }
      if (r !== undefined) {
        if (r instanceof Suspension) return new LoopStop('body', r);
        const turn = afterBody(r, label);
        if (turn !== goOn) return turn;
      }
      if (iterator !== null) {
        f.position = p.iteratorExtent;
        const s = iterator(f);
        if (s instanceof Suspension) return new LoopStop('iterate', s);
      }
    }
  };
}

function* loopRest(p: LoopParts, f: Frame, turns: Turns, first: LoopStop): Steps<Flow | undefined> {
  const { label, iterator, testsFirst, until } = p;
  for (let stop = first; ; ) {
    const { phase, pending } = stop;
    let tests = true;
    let turn: LoopTurn = goOn;
    switch (phase) {
      case 'initialize':
        yield* pending!.rest;
        tests = testsFirst;
        break;
      case 'test':
        if (isTrue((yield* pending!.rest) as Value) === until) return undefined;
        tests = false;
        break;
      case 'body':
        try {
          const r = (yield* pending!.rest) as Flow | undefined;
          if (r !== undefined) turn = afterBody(r, label);
        } catch (e) {
          turn = afterThrow(e, label);
        }
        if (turn !== goOn) return turn;
        if (iterator !== null) {
          const s = iterator(f);
          if (s instanceof Suspension) yield* s.rest;
        }
        break;
      case 'iterate':
        yield* pending!.rest;
        break;
      case 'pause':
        yield sliceEnd;
        tests = false;
        break;
    }
    const r = turns(f, tests);
    if (!(r instanceof LoopStop)) return r;
    stop = r;
  }
}

/** `for (…; …; …) {…}`. */
export function compileFor(ast: ForStatementAst, c: CompileContext): Stmt {
  return compileLoop({
    label: ast.label,
    initializer: ast.initializer && compiler.statementValue(ast.initializer, c),
    start: ast.initializer?.extent ?? null,
    condition: ast.condition && compileCondition(ast.condition, c),
    where: ast.condition?.extent ?? null,
    iterator: ast.iterator && compiler.statementValue(ast.iterator, c),
    iteratorExtent: ast.iterator?.extent ?? null,
    body: compileBlock(ast.body, c),
    testsFirst: true,
    until: false,
  });
}

/** `while (…) {…}`, `do {…} while (…)`, `do {…} until (…)`. */
export function compileWhile(ast: WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst, c: CompileContext): Stmt {
  // a debugger finds the statements of the body before the condition
  return c.watch === null ? whileLoop(ast, c, null) : c.watch.inLoop(() => whileLoop(ast, c, compileBlock(ast.body, c)));
}

function whileLoop(ast: WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst, c: CompileContext, body: Stmt | null): Stmt {
  return compileLoop({
    label: ast.label,
    initializer: null,
    start: null,
    condition: compileCondition(ast.condition!, c),
    where: ast.condition?.extent ?? null,
    iterator: null,
    iteratorExtent: null,
    body: body ?? compileBlock(ast.body, c),
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
  const where = ast.condition.extent;
  const next = ast.variable.extent;
  const collection = compiler.walked(ast.condition, c);
  const set = assignTo(ast.variable, c);
  const body = compileBlock(ast.body, c);
  const usesForeach =
    ast.body.find((n) => n instanceof VariableExpressionAst && n.variablePath.userPath.toLowerCase() === 'foreach', true) !== null;
  const isRange = usesForeach && walksRange(ast);
  const turns = (f: Frame, iterator: Iterator<Value>): Flow | undefined | LoopStop => {
    for (let n = iterator.next(); !n.done; n = iterator.next()) {
      const assigned = set(f, n.value);
      if (assigned !== undefined) return new LoopStop('test', assigned);
      if (safepoint()) return new LoopStop('pause', null);
      let r: ReturnType<Stmt>;
      try {
        r = body(f);
      } catch (e) {
        const turn = afterThrow(e, label);
        if (turn !== goOn) return turn;
        r = undefined;
      }
      if (r !== undefined) {
        if (r instanceof Suspension) return new LoopStop('body', r);
        const turn = afterBody(r, label);
        if (turn !== goOn) return turn;
      }
      // a collection that was changed is an error of the loop, not of the statement that changed it
      f.position = next;
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
        const r = yield* runBody(f);
        if (r !== undefined) turn = afterBody(r, label);
      } catch (e) {
        turn = afterThrow(e, label);
      }
      if (turn !== goOn) return turn;
    }
  }
  function* runBody(f: Frame): Steps<Flow | undefined> {
    const r = body(f);
    return r instanceof Suspension ? yield* r.rest : r;
  }
  function* forEachRest(f: Frame, iterator: Iterator<Value>, first: LoopStop): Steps<Flow | undefined> {
    for (let stop = first; ; ) {
      const { phase } = stop;
      let { pending } = stop;
      if (phase === 'pause') yield sliceEnd;
      else if (phase === 'test') yield* pending!.rest;
      if (phase !== 'body') pending = new Suspension(runBody(f));
      let turn: LoopTurn = goOn;
      try {
        const r = (yield* pending!.rest) as Flow | undefined;
        if (r !== undefined) turn = afterBody(r, label);
      } catch (e) {
        turn = afterThrow(e, label);
      }
      if (turn !== goOn) return turn;
      f.position = next;
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
