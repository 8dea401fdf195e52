/** The implicit Out-Default: OutputManager.cs. */
import type { ErrorRecord } from '../errors/error-record.ts';
import { runtimeException } from '../errors/throw.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { Value } from '../objects/net-object.ts';
import type { Pipe } from '../pipeline/pipe.ts';
import { type Done, lift, type Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { HostLineOutput, type LineOutput } from './line-output.ts';
import { OutCommandInner } from './out-command.ts';

const key = Symbol('Out-Default');

/** Gives an error of a session its turn behind rows that its Out-Default holds back; false where there are none. */
export function holdError(context: ExecutionContext, show: () => void): boolean {
  return (context.services.get(key) as OutputManager | undefined)?.hold(show) ?? false;
}

/**
 * Shows objects. One instance lives as long as the pipeline it ends: for a script file that is the whole run, so the first object
 * formatted decides the view of what follows. Give it another {@link LineOutput} to collect text instead.
 */
export class OutputManager implements Pipe {
  private inner: OutCommandInner | null = null;
  private readonly output: LineOutput;
  /** True unless text is collected: native programs then write to the terminal themselves. */
  readonly isHostOutput: boolean;

  constructor(
    host: PSHost,
    private readonly context: ExecutionContext,
    output?: LineOutput,
  ) {
    this.output = output ?? new HostLineOutput(host, context);
    this.isHostOutput = output === undefined;
  }

  /** Shows one object. */
  write(value: Value): Done {
    const inner = this.inner ?? this.begin();
    if (typeof value === 'string') {
      if (inner.writeText(value)) return undefined;
    } else if (typeof value === 'number' && inner.writeText(String(value))) return undefined;
    return lift<undefined>(run(inner, value));
  }

  private begin(): OutCommandInner {
    if (this.isHostOutput) this.context.services.set(key, this);
    this.inner = new OutCommandInner(this.context, this.output, throwRecord, this.context.globalState.globalScope);
    return this.inner;
  }

  /** See {@link holdError}. */
  hold(show: () => void): boolean {
    return this.inner?.hold(show) ?? false;
  }

  /** As {@link write}, so that it can stand at the end of a pipeline. */
  add(value: Value): Done {
    return this.write(value);
  }

  /** Ends tables and lists and writes what was held back; what comes later begins anew. */
  flush(): Done {
    const inner = this.inner;
    this.inner = null;
    inner?.end();
    return undefined;
  }

  /**
   * Forgets what was held back. So ends a pipeline that an exception, `exit` or a stray `break` leaves: Out-Default's end does not run then,
   * and a table whose rows were still waiting for its widths is never shown.
   */
  discard(): void {
    const inner = this.inner;
    this.inner = null;
    inner?.abandon();
  }
}

function* run(inner: OutCommandInner, value: Value): Steps<undefined> {
  yield* inner.process(value);
  return undefined;
}

/** Ends a pipeline with a record, where there is no cmdlet to do it. */
function throwRecord(record: ErrorRecord): never {
  const exception = runtimeException(record.errorId, record.category, record.message, record.targetObject, undefined, record.exception);
  exception.errorRecord = record;
  throw exception;
}
