import type { ScriptExtent } from '../../grammar/index.ts';
import type { Frame } from '../compile/frame.ts';
import { invokeScriptBlock } from '../compile/invoke.ts';
import { watching } from '../compile/watching.ts';
import { hasListeners, raiseEvent, raiseEventSteps } from '../dotnet/events.ts';
import { BreakException, PipelineStoppedException } from '../errors/exceptions.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import { nullPipe } from '../pipeline/pipe.ts';
import { andThen, type Done, lift, type Steps } from '../scheduler/suspension.ts';
import { waitEvent } from '../scheduler/wait.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import type { BlockWatch } from './block-watch.ts';
import { type Breakpoint, CommandBreakpoint, LineBreakpoint, VariableBreakpoint } from './breakpoints.ts';
import { DebuggerCommandProcessor } from './debugger-commands.ts';
import {
  type BreakpointUpdate,
  BreakpointUpdatedEventArgs,
  DebuggerStopEventArgs,
  PSDebugContext,
  type ResumeAction,
} from './debugger-objects.ts';
import { useDebuggerPrompt } from './debugger-prompt-function.ts';
import { Stepping } from './stepping.ts';

const none = (): undefined => undefined;

/** The breakpoints that stand in a block, by the number of the point. */
type Bound = ReadonlyMap<number, readonly LineBreakpoint[]>;

/** Who asks what is to be done where a script has stopped, besides those that have subscribed: the console. It sets the answer. */
export type StopHandler = (stopped: ScriptDebugger, f: Frame, stop: DebuggerStopEventArgs) => Steps<void>;

/** UnhandledBreakpointProcessingMode: whether a script waits where it stops and nobody has subscribed. */
export type UnhandledBreakpoints = 'Ignore' | 'Wait';

/** The debugger of a runspace (ScriptDebugger in debugger.cs): its breakpoints, its stepping and its tracing. */
export class ScriptDebugger extends NetObject {
  private readonly all = new Map<number, Breakpoint>();
  private version = 0;
  private readonly bound = new WeakMap<BlockWatch, { version: number; points: Bound }>();
  private level = 0;
  private counted = false;
  /** While the action of a breakpoint runs, nothing stops. */
  private busy = 0;
  private readonly stepping = new Stepping();
  private readonly stops: { readonly frame: Frame; readonly args: DebuggerStopEventArgs }[] = [];
  private readonly waiting = new Set<() => void>();
  private waits = false;
  private trigger: Value = null;
  /** DebugMode; Default where it is null. */
  mode: Value = null;
  readonly commands = new DebuggerCommandProcessor();
  /** Asked at a stop. */
  handler: StopHandler | null = null;
  unhandled: UnhandledBreakpoints = 'Ignore';
  /** Told when a stop begins to wait for somebody, and when it ends. */
  onWaiting: ((waits: boolean) => void) | null = null;
  constructor(readonly context: ExecutionContext) {
    super();
  }

  /** True where a statement has to ask. */
  get isOn(): boolean {
    return this.counted && this.busy === 0;
  }
  /** DebugMode None: nothing stops. */
  get isOff(): boolean {
    return this.mode !== null && toText(this.mode) === 'None';
  }
  /** True while a script has stopped, or waits for somebody who asks where it is. */
  get inBreakpoint(): boolean {
    return this.stops.length > 0 || this.waits;
  }
  /** The place of the present stop; null where nothing has stopped. */
  get stop(): DebuggerStopEventArgs | null {
    return this.stops.at(-1)?.args ?? null;
  }
  /** The call that has stopped: the call stack begins with it (TopFrameAtBreakpoint). */
  get stoppedFrame(): Frame | null {
    return this.stops.at(-1)?.frame ?? null;
  }
  get isStepping(): boolean {
    return this.stepping.isOn;
  }
  get isSubscribed(): boolean {
    return this.handler !== null || hasListeners(this, 'DebuggerStop');
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
    this.updated(breakpoint, 'Set');
    return breakpoint;
  }
  /** @returns whether it was there */
  remove(breakpoint: Breakpoint): boolean {
    const was = this.all.delete(breakpoint.id);
    this.update();
    if (was) this.updated(breakpoint, 'Removed');
    return was;
  }
  /** @returns the breakpoint; null when this debugger does not have it */
  enable(breakpoint: Breakpoint, enabled: boolean): Breakpoint | null {
    if (!this.all.has(breakpoint.id)) return null;
    breakpoint.enabled = enabled;
    this.updated(breakpoint, enabled ? 'Enabled' : 'Disabled');
    return breakpoint;
  }

  private updated(breakpoint: Breakpoint, type: BreakpointUpdate): void {
    if (hasListeners(this, 'BreakpointUpdated'))
      raiseEvent(this, 'BreakpointUpdated', [this, new BreakpointUpdatedEventArgs(breakpoint, type, this.all.size)]);
  }

  /** No breakpoints, no stepping (ResetDebugger): the runspace is reset. */
  reset(): void {
    this.all.clear();
    this.stepping.end();
    this.level = 0;
    this.mode = null;
    this.unhandled = 'Ignore';
    this.release();
    this.update();
  }

  private update(): void {
    this.version++;
    const on = this.all.size > 0 || this.level > 0 || this.stepping.isOn;
    if (on === this.counted) return;
    this.counted = on;
    watching.active += on ? 1 : -1;
    // call sites that know a function know its plain form
    this.context.commandsChanged();
  }

  /** Whether the next statement is stopped at (SetDebuggerStepMode). */
  setStepMode(on: boolean): void {
    this.resume(on ? 'StepInto' : 'Continue', null);
  }

  private resume(action: ResumeAction, f: Frame | null): void {
    const before = this.stepping.isOn;
    this.stepping.resume(action, f);
    if (before !== this.stepping.isOn) this.update();
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
    if (this.level > 0 && !watch.isHidden && !watch.isSteppedThrough) this.traceLine(extent);
    if (this.stepping.stopsAt(f)) {
      if (!watch.isHidden) return lift(this.halt(f, new InvocationInfo(null, extent), []));
      if (this.stepping.stopsAnywhere) this.resume('StepOut', f);
      return undefined;
    }
    if (watch.isHidden) return undefined;
    const here = this.boundTo(watch)
      .get(index)
      ?.filter((b) => b.enabled);
    if (here === undefined || here.length === 0) return undefined;
    return andThen(lift(this.trip(f, here, new InvocationInfo(null, extent))), none) as Done;
  }

  /** A block is entered (EnterScriptFunction): its command, then its first statement. */
  enter(f: Frame, watch: BlockWatch, index: number): Done {
    return lift(this.enterSteps(f, watch, index));
  }

  private *enterSteps(f: Frame, watch: BlockWatch, index: number): Steps<undefined> {
    f.position = watch.points[index] ?? f.position;
    this.stepping.enter(f);
    const stops = f.invocation === null || watch.isHidden ? false : yield* this.commandSteps(f, f.invocation);
    if (watch.isSteppedThrough && this.stepping.stopsAnywhere) this.resume('StepOut', f);
    if (!stops && index < watch.points.length) {
      const s = this.reach(f, watch, index);
      if (s) yield* s.rest;
    }
    if (this.level > 1 && !watch.isHidden && !watch.isSteppedThrough) {
      const file = f.file === null ? '' : `  (defined in file '${f.file}')`;
      this.trace(`    ! CALL function '${f.name}'${file}`);
    }
    return undefined;
  }

  /** A block is left (ExitScriptFunction). */
  leave(f: Frame): void {
    const before = this.stepping.isOn;
    this.stepping.leave(f);
    if (before !== this.stepping.isOn) this.update();
  }

  /** A command is about to begin (CheckCommand). */
  command(f: Frame, call: InvocationInfo): Done {
    const meant = this.meantBy(call);
    return meant.length === 0
      ? undefined
      : (andThen(lift(this.trip(f, meant, new InvocationInfo(call.myCommand, f.position))), none) as Done);
  }

  private meantBy(call: InvocationInfo): Breakpoint[] {
    return this.breakpoints.filter((b) => b instanceof CommandBreakpoint && b.enabled && b.matches(call));
  }

  private *commandSteps(f: Frame, call: InvocationInfo): Steps<boolean> {
    const meant = this.meantBy(call);
    return meant.length > 0 && (yield* this.trip(f, meant, new InvocationInfo(call.myCommand, f.position)));
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
    return meant.length === 0 ? undefined : (andThen(lift(this.trip(f, meant, new InvocationInfo(null, f.position))), none) as Done);
  }

  /** Runs the actions; those that say `break`, and those that have no action, stop the script. @returns whether it was stopped */
  private *trip(f: Frame, hit: readonly Breakpoint[], where: InvocationInfo): Steps<boolean> {
    const stops: Breakpoint[] = [];
    for (const b of hit) if (b.enabled && (yield* this.runAction(f, b))) stops.push(b);
    if (stops.length === 0) return false;
    yield* this.halt(f, where, stops);
    return true;
  }

  /**
   * Stops where a script stands, because of an object that a stream was told to stop for, or because it asked for it (Debugger.Break).
   * @param f the innermost call
   */
  *breakAt(f: Frame, trigger: Value): Steps<undefined> {
    if (!this.isSubscribed) this.unhandled = 'Wait';
    this.trigger = trigger;
    this.resume('StepInto', null);
    if (this.busy === 0 && f.position !== null) yield* this.halt(f, new InvocationInfo(null, f.position), []);
    return undefined;
  }

  /** Tells those who wait for it that a script has stopped, and goes on as they say (OnDebuggerStop). */
  private *halt(f: Frame, where: InvocationInfo, breakpoints: readonly Breakpoint[]): Steps<undefined> {
    if (this.isOff) return undefined;
    const { context, stops } = this;
    const { questionMark } = context;
    const { position, scope } = f;
    this.stepping.end();
    this.busy++;
    const args = new DebuggerStopEventArgs(where, breakpoints);
    try {
      if (!this.isSubscribed && !(yield* this.untilSubscribed())) {
        this.busy--;
        this.update();
        this.busy++;
        return undefined;
      }
      scope.setLocal('PSDebugContext', new PSDebugContext(where, breakpoints, this.trigger));
      this.commands.reset();
      stops.push({ frame: f, args });
      const usualPrompt = useDebuggerPrompt(context);
      try {
        yield* raiseEventSteps(this, 'DebuggerStop', [this, args]);
        if (this.handler !== null) yield* this.handler(this, f, args);
      } finally {
        usualPrompt();
        stops.pop();
        scope.removeVariable('psdebugcontext');
      }
    } finally {
      this.busy--;
      context.questionMark = questionMark;
      f.position = position;
    }
    try {
      this.stepping.resume(args.resumeAction, f);
    } finally {
      this.update();
    }
    return undefined;
  }

  /** With UnhandledBreakpointMode Wait a script stays where it stops until somebody subscribes. @returns whether somebody has */
  private *untilSubscribed(): Steps<boolean> {
    if (this.unhandled === 'Ignore') return false;
    this.waits = true;
    this.onWaiting?.(true);
    try {
      yield* waitEvent<void>((resume) => {
        const go = (): void => resume(undefined);
        this.waiting.add(go);
        return () => this.waiting.delete(go);
      });
    } finally {
      this.waits = false;
      this.onWaiting?.(false);
    }
    return this.isSubscribed;
  }

  /** Lets a script go on that waits for somebody (ReleaseSavedDebugStop). */
  release(): void {
    const all = [...this.waiting];
    this.waiting.clear();
    for (const go of all) go();
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
  return context.service(key, () => {
    const made = new ScriptDebugger(context);
    (context.services.get(setupKey) as DebuggerSetup | undefined)?.(made);
    return made;
  });
}

const setupKey = Symbol('DebuggerSetup');
type DebuggerSetup = (made: ScriptDebugger) => void;

/** How the debugger of a runspace is readied, once it is made, which few sessions ever do: who is asked where scripts stop. */
export function setUpDebugger(context: ExecutionContext, setup: DebuggerSetup): void {
  context.services.set(setupKey, setup);
}

/** The debugger of a runspace, if anybody has asked for it. */
export function knownDebugger(context: ExecutionContext): ScriptDebugger | null {
  return (context.services.get(key) as ScriptDebugger | undefined) ?? null;
}

/** The debugger of a runspace if statements have to ask it. */
export function askedDebugger(context: ExecutionContext): ScriptDebugger | null {
  if (watching.active === 0) return null;
  const known = context.services.get(key) as ScriptDebugger | undefined;
  return known?.isOn ? known : null;
}
