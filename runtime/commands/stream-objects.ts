import type { CmdletRuntime, ReplayStream } from '../../src/commands/cmdlet.ts';
import { ErrorRecord } from '../../src/errors/error-record.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { DebugRecord, VerboseRecord, WarningRecord } from '../../src/pipeline/records.ts';
import { type Done, lift } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { HostCall, type PSStreamObject, type PSStreamObjectType } from '../jobs/ps-stream-object.ts';

/** What of a cmdlet is needed to write what a job or another runspace has given. */
export type StreamObjectWriter = Pick<CmdletRuntime, 'write' | 'replay' | 'collectWarning'> & { readonly context: ExecutionContext };

const replayStreams: Partial<Record<PSStreamObjectType, ReplayStream>> = {
  Error: 'error',
  Verbose: 'verbose',
  Debug: 'debug',
  Warning: 'warning',
  Progress: 'progress',
  Information: 'information',
};

/** Writes one result to the stream that it came from (PSStreamObject.WriteStreamObject). @throws an Exception among the results */
export function writeStreamObject(cmd: StreamObjectWriter, item: PSStreamObject): Done {
  const { value } = item;
  if (item.objectType === 'Output') return cmd.write(value);
  if (value instanceof HostCall) return lift(value.execute(cmd.context));
  if (item.objectType === 'Exception') throw value;
  if (item.objectType === 'WarningRecord') {
    // The job's host shows it.
    cmd.collectWarning(value);
    return undefined;
  }
  const stream = replayStreams[item.objectType];
  return stream ? cmd.replay(stream, recordOf(item)) : undefined;
}

/** Interleaved results of remoting children may hold the text of a record alone. */
function recordOf(item: PSStreamObject): Value {
  const { value } = item;
  if (value instanceof ErrorRecord || typeof value !== 'string') return value;
  if (item.objectType === 'Warning') return new WarningRecord(value);
  return item.objectType === 'Verbose' ? new VerboseRecord(value) : new DebugRecord(value);
}
