import type { PSHost } from '../host/ps-host.ts';
import type { Value } from '../objects/net-object.ts';
import { Int64 } from '../objects/numbers.ts';
import type { Done } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ProgressRecord } from './progress-record.ts';

const sources = new WeakMap<object, Int64>();
let lastUsedSource = 0n;

/** The number of a command that shows progress: each gets the next one when it first does (MshCommandRuntime.WriteProgress). */
export function progressSource(command: object): Int64 {
  let source = sources.get(command);
  if (source === undefined) {
    source = new Int64(++lastUsedSource);
    sources.set(command, source);
  }
  return source;
}

/**
 * Shows a state of a progress bar: to who collects the streams of the runspace, else on its host (InternalHostUserInterface.WriteProgress).
 * @param source the number of what it comes from (-SourceId)
 */
export function showProgress(context: ExecutionContext, record: ProgressRecord, source: Value = null): Done {
  const progress = context.streams?.progress;
  if (progress) return progress.add(record);
  showProgressOn(context.host, record, source);
  return undefined;
}

/** Shows a state of a progress bar on a host (PSHostUserInterface.WriteProgress). */
export function showProgressOn(host: PSHost, record: ProgressRecord, source: Value = null): void {
  if (host.writeProgressRecord) host.writeProgressRecord(source ?? new Int64(0n), record);
  else host.writeProgress(record.activity ?? '', record.status ?? '', record.percentComplete ?? -1, record.completed ?? false);
}
