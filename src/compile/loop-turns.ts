import type { DoUntilStatementAst, DoWhileStatementAst, ForStatementAst, ScriptExtent, WhileStatementAst } from '../../grammar/index.ts';
import { BreakException, ContinueException } from '../errors/exceptions.ts';
import { isTrue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { safepoint } from '../scheduler/scheduler.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { sliceEnd } from '../scheduler/wait.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import { compileCondition } from './execution-status.ts';
import type { Expr, Flow, Frame, Stmt } from './frame.ts';
import { isSteady, Operand } from './operand.ts';

/** What a loop does with how its body ended: go on, end normally, or end with a flow that is meant for somebody else. */
export const goOn = Symbol('goOn');
/** See {@link goOn}; undefined: end normally. */
export type LoopTurn = typeof goOn | Flow | undefined;

/** True when a break or continue with this label is meant for a loop of that label. */
export function isForLoop(label: string, loopLabel: string | null): boolean {
  return label === '' || (loopLabel !== null && label.toLowerCase() === loopLabel.toLowerCase());
}

/** What a loop does after its body has ended with a flow. */
export function afterBody(r: Flow, label: string | null): LoopTurn {
  if (r instanceof ContinueException && isForLoop(r.label, label)) return goOn;
  if (r instanceof BreakException && isForLoop(r.label, label)) return undefined;
  return r;
}

/** What a loop does after a break or continue that left a function or pipeline in the body, and arrives as an exception. Others go on up. */
export function afterThrow(e: unknown, label: string | null): LoopTurn {
  if ((e instanceof ContinueException || e instanceof BreakException) && isForLoop(e.label, label)) return afterBody(e, label);
  throw e;
}

/** Turns after which a loop is made into JavaScript of its own (LoopCompiler.cs, which EnterLoopInstruction asks for after some turns). */
export const loopCompiler = { turnsUntilCompiled: 120 };

/** How often a loop is compiled: after the first time its variables have held other kinds of values than were expected. */
const timesCompiled = 3;
/** Statements that compiled turns may leave to the nodes before they are compiled once more. */
const mostBails = 4;

/** Makes the turns of a loop that has run often; null for one that gains nothing from it. `speculates`: variables are expected to keep their kinds. */
export type LoopMaker = (f: Frame, speculates: boolean) => CompiledTurns | null;

/** A loop that tests before the body (`while`, `for`) or after it (`do`). The parts that a kind of loop lacks are null. */
export interface LoopParts {
  readonly label: string | null;
  readonly initializer: Expr | null;
  readonly condition: Expr | null;
  /** Where the initializer stands. */
  readonly start: ScriptExtent | null;
  /** Where the condition stands: errors in it are errors there. */
  readonly where: ScriptExtent | null;
  /** Place of the iterator of `for`. */
  readonly iteratorExtent: ScriptExtent | null;
  readonly iterator: Expr | null;
  readonly body: Stmt;
  readonly testsFirst: boolean;
  /** `do … until`: goes on while the condition is false. */
  readonly until: boolean;
}

/**
 * Where a loop may have to stop. `hot`: nothing has to be waited for, but the loop has run often enough to be compiled; `again`: the nodes are to do
 * what compiled turns could not, beginning with the test.
 */
export type Phase = 'initialize' | 'test' | 'body' | 'iterate' | 'pause' | 'hot' | 'again';

/** Where a loop stopped because something has to wait, and what for (nothing at the end of a time slice). */
export class LoopStop {
  constructor(
    readonly phase: Phase,
    readonly pending: Suspension | null,
  ) {}
}

/** Runs the body of a loop once: {@link goOn}, or what the loop ends or stops with. */
export function runBody(f: Frame, body: Stmt, label: string | null): LoopTurn | LoopStop {
  let r: ReturnType<Stmt>;
  try {
    r = body(f);
  } catch (e) {
    return afterThrow(e, label);
  }
  if (r === undefined) return goOn;
  return r instanceof Suspension ? new LoopStop('body', r) : afterBody(r, label);
}

/** What compiled turns answer in a frame that they were not made for. */
export const otherFrame = Symbol('otherFrame');

/** The turns of a loop until it ends or has to stop. `test` false: the first turn begins with its body. */
export type Turns = (f: Frame, test: boolean) => Flow | undefined | LoopStop;
/** Counts the statements that compiled turns have left to the nodes. */
export interface Bails {
  count: number;
  /** True until they have run. */
  isFresh: boolean;
}
/** The turns of a `foreach` over the elements that are left, made as {@link CompiledTurns} are. */
export type CompiledElements = (f: Frame, iterator: Iterator<Value>, bails: Bails) => Flow | undefined | LoopStop | typeof otherFrame;
/** {@link Turns} that were made for frames of one shape, and variables of certain kinds. */
export type CompiledTurns = (f: Frame, test: boolean, bails: Bails) => Flow | undefined | LoopStop | typeof otherFrame;

/** `for (…; …; …) {…}`. */
export function forParts(ast: ForStatementAst, c: CompileContext): LoopParts {
  return {
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
  };
}

/** `while (…) {…}`, `do {…} while (…)`, `do {…} until (…)`. @param body the body, where it is compiled already */
export function whileParts(
  ast: WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst,
  c: CompileContext,
  body: Stmt | null = null,
): LoopParts {
  return {
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
  };
}

/** How often a loop has run as nodes, and what was made of it. */
export class LoopHeat<T> {
  compiled: T | null = null;
  readonly bails: Bails = { count: 0, isFresh: true };
  private left = loopCompiler.turnsUntilCompiled;
  private times = 0;
  /** @param compile see {@link LoopMaker} */
  constructor(private readonly compile: (f: Frame, speculates: boolean) => T | null) {}

  /** Counts a turn of the nodes: true when the loop is to be compiled. */
  isHot(): boolean {
    return --this.left === 0;
  }

  /** Compiles the loop. */
  make(f: Frame): void {
    this.bails.isFresh = true;
    if (this.times < timesCompiled) this.compiled = this.compile(f, this.times++ === 0);
  }

  /** Gives up compiled turns that have not run as expected; they are made once more after as many turns as before the first time. */
  review(): void {
    if (this.bails.count <= mostBails) return;
    this.compiled = null;
    this.bails.count = 0;
    this.left = loopCompiler.turnsUntilCompiled;
  }

  /** The compiled turns were not made for the frame at hand. */
  otherFrame(): void {
    this.bails.count++;
    this.review();
  }
}

/**
 * A loop as it runs: in a plain function until something has to wait; a generator then does the rest of that one turn and goes on with the plain
 * function. A loop that has run often goes on in JavaScript that was made for it.
 */
export class Loop {
  private readonly heat: LoopHeat<CompiledTurns>;
  private readonly plain: Turns;
  constructor(
    readonly parts: LoopParts,
    compile: LoopMaker,
  ) {
    const { condition, testsFirst } = parts;
    this.heat = new LoopHeat(compile);
    this.plain = condition !== null && isSteady(condition) && testsFirst ? this.steadyTurns(condition) : this.plainTurns();
  }

  /** Runs the whole loop. */
  run(f: Frame): ReturnType<Stmt> {
    const { initializer, start, testsFirst } = this.parts;
    if (initializer !== null) {
      f.position = start;
      const s = initializer(f);
      if (s instanceof Suspension) return new Suspension(this.rest(f, new LoopStop('initialize', s)));
    }
    const r = this.turns(f, testsFirst);
    return r instanceof LoopStop ? new Suspension(this.rest(f, r)) : r;
  }

  private turns(f: Frame, test: boolean): Flow | undefined | LoopStop {
    const { heat } = this;
    if (heat.compiled !== null) {
      const r = heat.compiled(f, test, heat.bails);
      if (r !== otherFrame) return r;
      heat.otherFrame();
    }
    return this.nodes(f, test);
  }

  /** The turns as nodes, until there are enough of them. */
  private nodes(f: Frame, test: boolean): Flow | undefined | LoopStop {
    const r = this.plain(f, test);
    if (!(r instanceof LoopStop) || r.phase !== 'hot') return r;
    this.heat.make(f);
    return this.turns(f, false);
  }

  // As PowerShell does, a loop gives way after its condition and before its body (PipelineOps.CheckForInterrupts).

  /** The turns of a loop whose condition and iterator are steady. */
  private steadyTurns(test: Expr): Turns {
    const { parts: p, heat } = this;
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
          if (heat.isHot()) return new LoopStop('hot', null);
        }
        if (safepoint()) return new LoopStop('pause', null);
        const turn = runBody(f, body, label);
        if (turn !== goOn) return turn;
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
  private plainTurns(): Turns {
    const { parts: p, heat } = this;
    const { label, condition, iterator, body, until } = p;
    return (f, testsFirst) => {
      for (let tests = testsFirst; ; tests = true) {
        if (tests) {
          if (condition !== null) {
            if (p.where !== null) f.position = p.where;
            const s = condition(f);
            if (s instanceof Suspension) return new LoopStop('test', s);
            if ((typeof s === 'boolean' ? s : isTrue(s)) === until) return undefined;
          }
          if (heat.isHot()) return new LoopStop('hot', null);
        }
        if (safepoint()) return new LoopStop('pause', null);
        const turn = runBody(f, body, label);
        if (turn !== goOn) return turn;
        if (iterator !== null) {
          f.position = p.iteratorExtent;
          const s = iterator(f);
          if (s instanceof Suspension) return new LoopStop('iterate', s);
        }
      }
    };
  }

  /** The rest of a loop that has stopped. */
  *rest(f: Frame, first: LoopStop): Steps<Flow | undefined> {
    const { label, iterator, iteratorExtent, testsFirst, until } = this.parts;
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
          if (iterator !== null)
            try {
              const s = iterator(f);
              if (s instanceof Suspension) yield* s.rest;
            } catch (e) {
              f.position = iteratorExtent;
              throw e;
            }
          break;
        case 'iterate':
          yield* pending!.rest;
          break;
        case 'pause':
          yield sliceEnd;
          tests = false;
          break;
        case 'hot':
        case 'again':
          break;
      }
      this.heat.review();
      const r: Flow | undefined | LoopStop = phase === 'again' ? this.nodes(f, true) : this.turns(f, tests);
      if (!(r instanceof LoopStop)) return r;
      stop = r;
    }
  }
}
