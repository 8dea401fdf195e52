import { type NamedBlockAst, type PipelineBase, type ScriptBlockAst, ScriptExtent, type Statement } from '../../grammar/index.ts';
import type { Expr, Flow, Frame, Stmt } from '../compile/frame.ts';
import { returned } from '../compile/frame.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { toStringValue } from '../objects/to-string.ts';
import { andThen, type Done, finallyDo, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { askedDebugger, knownDebugger } from './script-debugger.ts';

/** Stores a value somewhere. */
type Store = (f: Frame, value: Value) => Done;

/** Statements whose condition, or value, is a point of its own. */
const conditional: ReadonlySet<string> = new Set([
  'IfStatementAst',
  'WhileStatementAst',
  'DoWhileStatementAst',
  'DoUntilStatementAst',
  'ForStatementAst',
  'ForEachStatementAst',
  'SwitchStatementAst',
  'ReturnStatementAst',
]);

/**
 * The points of a script block at which a debugger looks (sequence points of Compiler.cs), in the order in which PowerShell finds them, and
 * the nodes that ask it there. A block that is compiled while nobody debugs has none.
 */
export class BlockWatch {
  readonly points: ScriptExtent[] = [];
  private readonly known = new Map<string, number>();
  private loops = 0;
  /** `[DebuggerHidden()]`: nothing in it stops. */
  readonly isHidden: boolean;
  /** `[DebuggerStepThrough()]`: steps go over it, but its breakpoints stop. */
  readonly isSteppedThrough: boolean;
  constructor(readonly ast: ScriptBlockAst) {
    const attributes = ast.paramBlock?.attributes.map((a) => a.typeName.fullName.toLowerCase()) ?? [];
    const has = (name: string): boolean => attributes.some((a) => a.replace(/^.*\./, '').replace(/attribute$/, '') === name);
    this.isHidden = has('debuggerhidden');
    this.isSteppedThrough = has('debuggerstepthrough');
  }

  private point(extent: ScriptExtent): number {
    const at = `${extent.startOffset}:${extent.endOffset}`;
    let index = this.known.get(at);
    if (index === undefined) {
      index = this.points.push(extent) - 1;
      this.known.set(at, index);
    }
    return index;
  }

  /** The first point is looked at when the block is entered, unless a loop comes back to it (Compiler.UpdatePosition). */
  private asks(index: number): boolean {
    return index > 0 || this.loops > 0;
  }

  /** Compiles what stands in a `while` or `do` loop. */
  inLoop<T>(compile: () => T): T {
    this.loops++;
    try {
      return compile();
    } finally {
      this.loops--;
    }
  }

  /** A statement, with its point. */
  statement(ast: Statement, compile: () => Stmt): Stmt {
    if (!isPoint(ast)) return compile();
    const index = this.point(ast.extent);
    const asks = this.asks(index);
    const node = compile();
    return asks ? this.asking(index, node) : node;
  }

  /** A statement where its value is asked for: conditions are points, and commands anywhere but in assignments and parentheses. */
  value(ast: Statement, compile: () => Expr): Expr {
    const parent = ast.parent?.kind ?? '';
    const pure = ast.kind === 'PipelineAst' && ast.getPureExpression() !== null;
    const isCondition = conditional.has(parent);
    if (!isPoint(ast) || !(isCondition || (ast.kind === 'PipelineAst' && !pure))) return compile();
    const index = this.point(ast.extent);
    const asks = this.asks(index);
    const node = compile();
    return asks ? this.askingValue(index, node) : node;
  }

  /** The condition of a clause. */
  expression(extent: ScriptExtent, node: Expr): Expr {
    const index = this.point(extent);
    return this.asks(index) ? this.askingValue(index, node) : node;
  }

  private asking(index: number, node: Stmt): Stmt {
    return (f) => {
      const s = this.reach(f, index);
      return s === undefined ? node(f) : new Suspension(statementAfter(s, node, f));
    };
  }
  private askingValue(index: number, node: Expr): Expr {
    return (f) => {
      const s = this.reach(f, index);
      return s === undefined ? node(f) : andThen<undefined, Value>(s, () => node(f));
    };
  }

  private reach(f: Frame, index: number): Done {
    return askedDebugger(f.context)?.reach(f, this, index);
  }

  /** `$name` where it is read. */
  read(name: string, node: Expr): Expr {
    return (f) => {
      const s = askedDebugger(f.context)?.variable(f, name, 'Read');
      return s === undefined ? node(f) : andThen<undefined, Value>(s, () => node(f));
    };
  }

  /** What stores a value in `$name`. */
  write(name: string, shown: string, store: Store): Store {
    const after = (f: Frame, value: Value): Done => {
      const d = askedDebugger(f.context);
      if (d === null) return undefined;
      if (d.traceLevel > 1) d.traceSet(shown, value === AutomationNull ? '' : toStringValue(value, f.context));
      return d.variable(f, name, 'Write');
    };
    return (f, value) => {
      const s = store(f, value);
      return s === undefined ? after(f, value) : (andThen(s as Step<undefined>, () => after(f, value)) as Done);
    };
  }

  /** Asks at a point again: `switch` does before each next element. */
  again(extent: ScriptExtent): (f: Frame) => Done {
    const index = this.point(extent);
    return (f) => this.reach(f, index);
  }

  /** What `foreach` walks over: the loop variable is a point before each turn, for the trace. */
  turns<T>(f: Frame, extent: ScriptExtent, iterator: Iterator<T>): Iterator<T> {
    const d = askedDebugger(f.context);
    if (d === null || d.traceLevel === 0) return iterator;
    if (d.traceLevel > 1) d.traceSet('foreach', 'IEnumerator');
    return {
      next: () => {
        const asked = askedDebugger(f.context);
        asked?.traceLine(extent);
        const turn = iterator.next();
        if (turn.done && asked !== null && asked.traceLevel > 1) asked.traceSet('foreach', '');
        return turn;
      },
    };
  }

  /** A block: entering and leaving it are points, at its braces where it has them. */
  block(ast: NamedBlockAst, compile: () => Stmt): Stmt {
    const braces = bracesOf(ast, this.ast);
    const entry = braces === null ? this.points.length : this.point(braces.open);
    const body = compile();
    const exit = braces === null ? -1 : this.point(braces.close);
    return (f) => {
      const d = askedDebugger(f.context);
      if (d === null)
        return finallyDo(
          () => this.leaving(f, body(f), exit),
          () => knownDebugger(f.context)?.leave(f),
        );
      return new Suspension(this.entered(d.enter(f, this, entry), f, body, exit));
    };
  }

  private *entered(s: Done, f: Frame, body: Stmt, exit: number): Steps<Flow | undefined> {
    try {
      if (s) yield* s.rest;
      const r = this.leaving(f, body(f), exit);
      return r instanceof Suspension ? yield* r.rest : r;
    } finally {
      knownDebugger(f.context)?.leave(f);
    }
  }

  private leaving(f: Frame, r: ReturnType<Stmt>, exit: number): ReturnType<Stmt> {
    if (exit < 0) return r;
    if (r instanceof Suspension) return new Suspension(this.leavingRest(f, r, exit));
    if (r !== undefined && r !== returned) return r;
    const s = this.reach(f, exit);
    return s === undefined ? r : (andThen<undefined, Flow | undefined>(s, () => r) as Suspension<Flow | undefined>);
  }

  private *leavingRest(f: Frame, first: Suspension<Flow | undefined>, exit: number): Steps<Flow | undefined> {
    const r = yield* first.rest;
    if (r !== undefined && r !== returned) return r;
    const s = this.reach(f, exit);
    if (s) yield* s.rest;
    return r;
  }
}

function* statementAfter(s: Suspension<undefined>, node: Stmt, f: Frame): Steps<Flow | undefined> {
  yield* s.rest;
  const r = node(f);
  return r instanceof Suspension ? yield* r.rest : r;
}

function isPoint(ast: Statement | PipelineBase): boolean {
  switch (ast.kind) {
    case 'PipelineAst':
      return ast.parent?.kind !== 'AssignmentStatementAst' && ast.parent?.kind !== 'ParenExpressionAst';
    case 'AssignmentStatementAst':
    case 'ThrowStatementAst':
    case 'ExitStatementAst':
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
    case 'DataStatementAst':
      return true;
    case 'ReturnStatementAst':
      return ast.pipeline === null;
    default:
      return false;
  }
}

/** The braces of a named block, or those of the function or script block around an unnamed one; a file has none. */
function bracesOf(ast: NamedBlockAst, script: ScriptBlockAst): { open: ScriptExtent; close: ScriptExtent } | null {
  const { extent } = ast.unnamed ? script : ast;
  if (ast.unnamed && script.parent === null) return null;
  const { text, source, startOffset, endOffset } = extent;
  const brace = text.indexOf('{');
  if (brace < 0 || !text.endsWith('}')) return null;
  const open = startOffset + brace;
  return { open: new ScriptExtent(source, open, open + 1), close: new ScriptExtent(source, endOffset - 1, endOffset) };
}
