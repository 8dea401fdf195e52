/** Debugs a session in another process from the console of this one (RemoteDebugger, RemotingJobDebugger, StandaloneDebugger of debugger.cs). */
import type { DebuggerStopEventArgs, ResumeAction } from '../../../src/debugger/debugger-objects.ts';
import { ErrorRecord } from '../../../src/errors/error-record.ts';
import { isFlowControl } from '../../../src/errors/exceptions.ts';
import { writeErrorToHost } from '../../../src/formatting/host-streams.ts';
import { OutputManager } from '../../../src/formatting/output-manager.ts';
import { showStop } from '../../../src/host/debugger-prompt.ts';
import type { InputTarget } from '../../../src/host/ps-host.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { Signal } from '../../../src/scheduler/wait.ts';
import { startInRunspace } from '../../../src/session/current-context.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { enterNestedPrompt } from '../../../src/session/nested-prompt.ts';
import type { StreamItem } from '../../remoting/client/client-messages.ts';
import { commandResultsFromBag } from '../../remoting/debugger-bags.ts';
import { PipelineResultTypes, type RemoteCommand, scriptCommand } from '../../remoting/power-shell-data.ts';
import { askServer, runNestedInSession } from './ask-server.ts';
import type { RemoteRunspace } from './remote-runspace.ts';

/** A session whose scripts are asked about. */
interface AskedSession {
  readonly runspace: RemoteRunspace;
  /** The script whose text is the prompt. */
  readonly promptScript: string;
  /** What stands before the prompt. */
  readonly promptPrefix: string;
}

/** A session that is debugged. */
export interface DebuggedSession extends AskedSession {
  /** True once nothing more runs there that could stop. */
  isOver(): boolean;
  /** Calls back when there is something to look at. @returns what ends that */
  watch(listener: () => void): () => void;
  /** Writes what has come since. */
  show(): Steps<void>;
}

/** All that commands write goes to their output, as the debugger's client reads it (MergeMyResults). */
function merged(command: RemoteCommand): RemoteCommand {
  const { All, Output } = PipelineResultTypes;
  return {
    ...command,
    merges: {
      ...command.merges,
      myResult: All,
      toResult: Output,
      error: Output,
      warning: Output,
      verbose: Output,
      debug: Output,
      information: Output,
    },
  };
}

/**
 * Asks at the console what is to be done where the session's scripts stop, until `detach` is typed, it has ended, or the caller is stopped.
 * @param breakAll its next statement is stopped at
 */
export function* debugSession(ui: ExecutionContext, session: DebuggedSession, breakAll: boolean): Steps<void> {
  const { runspace } = session;
  const signal = new Signal();
  const forget = [session.watch(() => signal.wake()), runspace.onDebuggerStop(() => signal.wake())];
  try {
    if (breakAll && runspace.debuggerStop === null)
      yield* askServer(runspace.pool, '__Set-PSDebuggerStepMode', [{ name: 'Enabled', value: true }]);
    while (!session.isOver() || runspace.debuggerStop !== null) {
      // what came before the stop
      yield* session.show();
      const stop = runspace.debuggerStop;
      if (stop !== null) {
        const isDetached = yield* askAt(ui, session, stop);
        yield* runspace.setDebuggerAction(stop.resumeAction);
        if (isDetached) return;
      }
      yield* session.show();
      if (runspace.debuggerStop === null && !session.isOver()) yield* signal.wait();
    }
    yield* session.show();
  } finally {
    for (const f of forget) f();
  }
}

/** Asks at the console where scripts of a session stop that somebody waits for (ConsoleHost.OnExecutionSuspended). @returns what ends that */
export function debugMeanwhile(ui: ExecutionContext, session: AskedSession): () => void {
  const { runspace } = session;
  const handle = function* (stop: DebuggerStopEventArgs): Steps<void> {
    yield* askAt(ui, session, stop);
    yield* runspace.setDebuggerAction(stop.resumeAction);
  };
  return runspace.onDebuggerStop(() => {
    const stop = runspace.debuggerStop;
    if (stop !== null) startInRunspace(ui, handle(stop), 'debugger of a session');
  });
}

/** The prompt at one stop. @returns true where `detach` was typed */
function* askAt(ui: ExecutionContext, session: AskedSession, stop: DebuggerStopEventArgs): Steps<boolean> {
  if (!showStop(ui, stop)) return false;
  const left = { isDetached: false };
  yield* enterNestedPrompt(ui, null, promptOf(ui, session, stop, left));
  return left.isDetached;
}

function promptOf(ui: ExecutionContext, session: AskedSession, stop: DebuggerStopEventArgs, left: { isDetached: boolean }): InputTarget {
  const { pool } = session.runspace;
  return {
    isDebugger: true,
    *prompt() {
      let text = '';
      const take = function* ({ value }: StreamItem): Steps<void> {
        if (typeof value === 'string') text += value;
      };
      yield* runNestedInSession(pool, [merged(scriptCommand(session.promptScript))], take, ui);
      return session.promptPrefix + text;
    },
    *run(text) {
      if (/^(?:d|detach)$/i.test(text.trim())) {
        left.isDetached = true;
        return true;
      }
      const action = yield* runAtStop(ui, session, text);
      if (action !== null) stop.resumeAction = action;
      return action !== null || session.runspace.debuggerStop === null;
    },
  };
}

/** Runs a line where the script stands. @returns how the script is to go on, where the line says so */
function* runAtStop(ui: ExecutionContext, { runspace }: AskedSession, text: string): Steps<ResumeAction | null> {
  const out = new OutputManager(ui.host, ui);
  let action: ResumeAction | null = null;
  const take = function* ({ stream, value }: StreamItem): Steps<void> {
    const results = commandResultsFromBag(value);
    if (results !== null) action = results.resumeAction ?? action;
    else if (value instanceof ErrorRecord) {
      yield* complete(out.flush());
      writeErrorToHost(value, ui.host, ui);
    } else if (stream === 'output') yield* complete(out.add(value));
  };
  try {
    yield* runNestedInSession(runspace.pool, [merged(scriptCommand(text))], take, ui);
    yield* complete(out.flush());
  } catch (e) {
    if (isFlowControl(e)) throw e;
    // whatever else ends a line counts as the end of the debugging, and nothing is said of it (InputLoop.Run)
    yield* complete(out.flush());
    return 'Continue';
  }
  return action;
}

/** A text as it stands between single quotes of a script. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The prompt of a runspace that is debugged (StandaloneDebugger.HandlePromptCommand). */
export function runspacePrompt(name: Value): string {
  return `'[DBG]: ' + "[Process:$($PID)]:" + ${quoted(` [${toText(name)}]: `)} + "PS $($executionContext.SessionState.Path.CurrentLocation)> "`;
}
