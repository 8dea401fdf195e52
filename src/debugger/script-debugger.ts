import type { ScriptExtent } from '../../grammar/index.ts';
import type { Frame } from '../compile/frame.ts';
import { invokeScriptBlock } from '../compile/invoke.ts';
import { watching } from '../compile/watching.ts';
import { BreakException, PipelineStoppedException } from '../errors/exceptions.ts';
import { nullPipe } from '../pipeline/pipe.ts';
import { type Done, lift, type Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import type { BlockWatch } from './block-watch.ts';
import { type Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from './breakpoints.ts';
import { reportStop } from './debugger-stop.ts';

/** The breakpoints that stand in a block, by the number of the point. */
type Bound = ReadonlyMap<number, readonly LineBreakpoint[]>;

/** The debugger of a runspace (ScriptDebugger in debugger.cs): its breakpoints and its tracing. */
export class ScriptDebugger {
  private readonly all = new Map<number, Breakpoint>();
  private version = 0;
  private readonly bound = new WeakMap<BlockWatch, { version: number; points: Bound }>();
  private level = 0;
  private counted = false;
  /** While the action of a breakpoint runs, nothing stops. */
  private busy = 0;
  constructor(private readonly context: ExecutionContext) {}

  /** True where a statement has to ask. */
  get isOn(): boolean {
    return this.counted && this.busy === 0;
  }
  /** 0, 1 (lines) or 2 (also calls and assignments): Set-PSDebug -Trace. */
  get traceLevel(): number {
    return this.level;
  }
  set traceLevel(level: number) {
    this.level = level;
    this.update();
  }

  /** The breakpoints in the order in which they were set. */
  get breakpoints(): readonly Breakpoint[] {
    return [...this.all.values()].sort((a, b) => a.id - b.id);
  }
  breakpoint(id: number): Breakpoint | undefined {
    return this.all.get(id);
  }
  add<T extends Breakpoint>(breakpoint: T): T {
    this.all.set(breakpoint.id, breakpoint);
    this.update();
    return breakpoint;
  }
  /** @returns whether it was there */
  remove(breakpoint: Breakpoint): boolean {
    const was = this.all.delete(breakpoint.id);
    this.update();
    return was;
  }

  private update(): void {
    this.version++;
    const on = this.all.size > 0 || this.level > 0;
    if (on === this.counted) return;
    this.counted = on;
    watching.active += on ? 1 : -1;
    // call sites that know a function know its plain form
    this.context.commandsChanged();
  }

  private boundTo(watch: BlockWatch): Bound {
    const known = this.bound.get(watch);
    if (known?.version === this.version) return known.points;
    const points = new Map<number, LineBreakpoint[]>();
    const { file } = watch.ast.extent;
    if (file !== null)
      for (const b of this.breakpoints) {
        if (!(b instanceof LineBreakpoint) || !b.isFor(file)) continue;
        const at = b.pointIn(watch.ast, watch.points);
        if (at >= 0) points.set(at, [...(points.get(at) ?? []), b]);
      }
    this.bound.set(watch, { version: this.version, points });
    return points;
  }

  /** A statement is reached (OnSequencePointHit). */
  reach(f: Frame, watch: BlockWatch, index: number): Done {
    const extent = watch.points[index]!;
    f.position = extent;
    if (this.level > 0) this.traceLine(extent);
    const here = this.boundTo(watch)
      .get(index)
      ?.filter((b) => b.enabled);
    return here === undefined || here.length === 0 ? undefined : lift(this.trigger(f, here, new InvocationInfo(null, extent)));
  }

  /** A block is entered (EnterScriptFunction): its command, then its first statement. */
  enter(f: Frame, watch: BlockWatch, index: number): Done {
    return lift(this.enterSteps(f, watch, index));
  }

  private *enterSteps(f: Frame, watch: BlockWatch, index: number): Steps<undefined> {
    f.position = watch.points[index] ?? f.position;
    if (f.invocation !== null) {
      const s = this.command(f, f.invocation);
      if (s) yield* s.rest;
    }
    if (index < watch.points.length) {
      const s = this.reach(f, watch, index);
      if (s) yield* s.rest;
    }
    if (this.level > 1) {
      const file = f.file === null ? '' : `  (defined in file '${f.file}')`;
      this.trace(`    ! CALL function '${f.name}'${file}`);
    }
    return undefined;
  }

  /** A command is about to begin (CheckCommand). */
  command(f: Frame, call: InvocationInfo): Done {
    const meant = this.breakpoints.filter((b) => b instanceof CommandBreakpoint && b.enabled && b.matches(call));
    return meant.length === 0 ? undefined : lift(this.trigger(f, meant, new InvocationInfo(call.myCommand, f.position)));
  }

  /** A variable was written, or is about to be read (CheckVariableRead, CheckVariableWrite). */
  variable(f: Frame, name: string, access: 'Read' | 'Write'): Done {
    const meant = this.breakpoints.filter(
      (b) =>
        b instanceof VariableBreakpoint &&
        b.enabled &&
        (b.variable.toLowerCase() === name || (name === '_' && b.variable.toLowerCase() === 'psitem')) &&
        b.watches(access, f.file),
    );
    return meant.length === 0 ? undefined : lift(this.trigger(f, meant, new InvocationInfo(null, f.position)));
  }

  /** Runs the actions; those that say `break`, and those that have no action, stop the script. */
  private *trigger(f: Frame, hit: readonly Breakpoint[], where: InvocationInfo): Steps<undefined> {
    const stops: Breakpoint[] = [];
    for (const b of hit) if (b.enabled && (yield* this.runAction(f, b))) stops.push(b);
    if (stops.length > 0) reportStop(this.context, stops, where);
    return undefined;
  }

  private *runAction(f: Frame, b: Breakpoint): Steps<boolean> {
    b.hitCount++;
    if (b.action === null) return true;
    const { context } = this;
    const { questionMark } = context;
    const { position } = f;
    this.busy++;
    try {
      yield* invokeScriptBlock(context, b.action, nullPipe, { underbar: b, caller: f, errors: 'external' });
    } catch (e) {
      if (e instanceof PipelineStoppedException) throw e;
      // `break` stops the script; whatever else ends the action only ends the action (Breakpoint.Trigger)
      return e instanceof BreakException;
    } finally {
      this.busy--;
      context.questionMark = questionMark;
      f.position = position;
    }
    return false;
  }

  private trace(text: string): void {
    this.context.host.writeDebugLine(text);
  }

  /** The line of a statement with a mark where it begins (PositionUtilities.BriefMessage). */
  traceLine(extent: ScriptExtent): void {
    const { startLineNumber, startColumnNumber } = extent;
    const line = extent.startScriptPosition.line;
    const text =
      startColumnNumber > line.length
        ? `${line} <<<< `
        : `${line.slice(0, startColumnNumber - 1)} >>>> ${line.slice(startColumnNumber - 1)}`;
    // the line comes with its end
    this.trace(`${String(startLineNumber).padStart(4)}+ ${text}`);
  }

  /** An assignment, at trace level 2 (TraceVariableSet). */
  traceSet(name: string, text: string): void {
    const room = 60 - name.length;
    this.trace(`    ! SET $${name} = '${text.length > room ? `${text.slice(0, room)}…` : text}'.`);
  }
}

const key = Symbol('ScriptDebugger');

/** The debugger of a runspace, made when it is first asked for. */
export function debuggerOf(context: ExecutionContext): ScriptDebugger {
  return context.service(key, () => new ScriptDebugger(context));
}

/** The debugger of a runspace if statements have to ask it. */
export function askedDebugger(context: ExecutionContext): ScriptDebugger | null {
  if (watching.active === 0) return null;
  const known = context.services.get(key) as ScriptDebugger | undefined;
  return known?.isOn ? known : null;
}
