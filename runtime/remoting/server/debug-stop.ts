/** A script of a session that has stopped and waits for its client (ServerRemoteDebugger). */
import type { Frame } from '../../../src/compile/frame.ts';
import type { DebuggerStopEventArgs } from '../../../src/debugger/debugger-objects.ts';
import { debuggerOf, type ScriptDebugger, setUpDebugger } from '../../../src/debugger/script-debugger.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Pipe } from '../../../src/pipeline/pipe.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { commandResultsBag, resumeActionFromBag, stopBag } from '../debugger-bags.ts';
import { type RemoteCommand, remoteCommandOf } from '../power-shell-data.ts';
import { type Invocation, invokeCommands } from './invoke-commands.ts';

/** The debugger of a session: scripts that stop wait until the client says how they go on. */
export class ServerRemoteDebugger {
  private release: (() => void) | null = null;
  private at: { readonly debug: ScriptDebugger; readonly frame: Frame; readonly stop: DebuggerStopEventArgs } | null = null;

  /** @param tell tells the client where a script has stopped */
  constructor(
    private readonly context: ExecutionContext,
    tell: (stop: Value) => void,
  ) {
    setUpDebugger(context, (d) => {
      d.unhandled = 'Wait';
      d.handler = (debug, frame, stop) => this.halt(debug, frame, stop, tell);
    });
  }

  get isStopped(): boolean {
    return this.at !== null;
  }

  private *halt(debug: ScriptDebugger, frame: Frame, stop: DebuggerStopEventArgs, tell: (stop: Value) => void): Steps<void> {
    if (debug.unhandled === 'Ignore') return;
    const { globalState } = this.context;
    const setLevel = (level: number): void => void globalState.setVariable('NestedPromptLevel', level, globalState.globalScope);
    this.at = { debug, frame, stop };
    setLevel(1);
    tell(stopBag(stop));
    try {
      yield* waitEvent<void>((resume) => {
        this.release = () => resume(undefined);
        return () => undefined;
      });
    } finally {
      this.at = null;
      this.release = null;
      setLevel(0);
    }
  }

  /** Does what one of the commands by which a client debugs says. @returns what it gives; null for any other command */
  answer({ text, parameters }: RemoteCommand): readonly Value[] | null {
    const argument = parameters[0]?.value ?? null;
    switch (text.toLowerCase()) {
      case '__get-psdebuggerstopargs':
        return this.at === null ? [] : [stopBag(this.at.stop)];
      case '__set-psdebuggeraction':
        if (this.at !== null) this.at.stop.resumeAction = resumeActionFromBag(argument) ?? 'Continue';
        this.release?.();
        return [];
      case '__set-psdebuggerstepmode':
        debuggerOf(this.context).setStepMode(argument === true);
        return [];
      case '__set-psunhandledbreakpointmode':
        debuggerOf(this.context).unhandled = Number(argument) === 1 ? 'Ignore' : 'Wait';
        return [];
      case '__set-psdebugmode':
        return [];
      default:
        return null;
    }
  }

  /** Runs what a client types while a script has stopped: a command of the debugger, or commands where the script stands (ProcessCommand). */
  *run(invocation: Invocation, out: Pipe): Steps<void> {
    const { at } = this;
    const [only, second] = invocation.commands;
    if (at === null || only === undefined) return;
    let { commands } = invocation;
    if (second === undefined) {
      const shown: Value[] = [];
      const meant = at.debug.commands.process(only.text.trim(), at.stop.invocationInfo, (value) => void shown.push(value));
      for (const value of shown) yield* complete(out.add(value));
      if (meant.resumeAction !== null || meant.executedByDebugger) {
        yield* complete(out.add(commandResultsBag(meant.resumeAction, true)));
        return;
      }
      if (meant.command !== only.text.trim()) commands = [{ ...remoteCommandOf(meant.command, [], []), merges: only.merges }];
    }
    yield* invokeCommands({ ...invocation, commands, at: at.frame });
  }
}
