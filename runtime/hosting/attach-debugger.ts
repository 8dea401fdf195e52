import type { ScriptDebugger } from '../../src/debugger/script-debugger.ts';
import { type DebuggerGuest, stopAtConsoleOf } from '../../src/host/debugger-prompt.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import { waitEvent } from '../../src/scheduler/wait.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';

/**
 * Debugs another runspace of this process from the console of one (Debugger.DebugJob, DebugRunspace): where its scripts stop, the console asks what is to be
 * done, until `detach` is typed, it has ended, or the caller is stopped. Then it goes on.
 * @param breakAll its next statement is stopped at
 * @param whenEnded calls back when nothing more runs there; gives what ends that
 */
export function* debugFrom(
  ui: ExecutionContext,
  target: ScriptDebugger,
  breakAll: boolean,
  whenEnded: (listener: () => void) => () => void,
): Steps<void> {
  const { handler } = target;
  let isOver = false;
  let forget = (): void => undefined;
  try {
    yield* waitEvent<void>((resume) => {
      const guest: DebuggerGuest = {
        ui,
        get isOver() {
          return isOver;
        },
        detach: () => resume(undefined),
      };
      target.handler = stopAtConsoleOf(guest);
      if (breakAll) target.setStepMode(true);
      target.release();
      forget = whenEnded(() => resume(undefined));
      return forget;
    });
  } finally {
    isOver = true;
    forget();
    target.handler = handler;
    target.setStepMode(false);
  }
}
