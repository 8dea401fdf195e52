import { Frame } from '../compile/frame.ts';
import { TerminateException } from '../errors/exceptions.ts';
import type { ResumeAction } from './debugger-objects.ts';

/** The call itself: commands that run blocks make a frame that is like it but for the output. */
function original(f: Frame): Frame {
  const like: unknown = Object.getPrototypeOf(f);
  return like instanceof Frame ? original(like) : f;
}

function isAround(outer: Frame, f: Frame): boolean {
  for (let at: Frame | null = f; at !== null; at = at.caller) if (original(at) === outer) return true;
  return false;
}

/** How far a script runs after a stop (the stepping mode of ScriptDebugger in debugger.cs). */
export class Stepping {
  private mode = false;
  /** The call whose next statement is stopped at; null: the next statement of any. */
  private until: Frame | null = null;
  /** The blocks that have been entered while the debugger looked, the innermost last. */
  private readonly entered: Frame[] = [];

  /** True when some next statement is to be stopped at. */
  get isOn(): boolean {
    return this.mode;
  }
  /** True when the next statement of whatever call is stopped at. */
  get stopsAnywhere(): boolean {
    return this.mode && this.until === null;
  }

  enter(f: Frame): void {
    this.entered.push(f);
  }

  /** A block is left: whoever stepped over its last statement stops in the block around it. When the outermost one is left, stepping has ended. */
  leave(f: Frame): void {
    if (this.until === original(f)) this.until = null;
    const at = this.entered.lastIndexOf(f);
    if (at >= 0) this.entered.length = at;
    if (f.callDepth <= 1 && this.entered.length === 0) this.mode = false;
  }

  /** Whether the statement that a call has come to is stopped at. */
  stopsAt(f: Frame): boolean {
    if (!this.mode) return false;
    const { until } = this;
    if (until === null || until === original(f)) return true;
    // of a block that was compiled before anybody debugged nobody tells that it is left
    if (this.entered.includes(until) || isAround(until, f)) return false;
    this.until = null;
    return true;
  }

  /** A stop begins, or everything ends. */
  end(): void {
    this.mode = false;
    this.until = null;
  }

  /** A script goes on (ResumeExecution). @throws TerminateException for Stop */
  resume(action: ResumeAction, f: Frame | null): void {
    this.end();
    switch (action) {
      case 'StepInto':
        this.mode = true;
        return;
      case 'StepOver':
        this.mode = true;
        this.until = f === null ? null : original(f);
        return;
      case 'StepOut': {
        const outer = f?.caller ?? null;
        // out of the outermost call there is nothing to step to
        if (outer === null || outer.caller === null) return;
        this.mode = true;
        this.until = original(outer);
        return;
      }
      case 'Stop':
        throw new TerminateException();
      case 'Continue':
        return;
    }
  }
}
