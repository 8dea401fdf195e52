import type { Value } from '../../src/objects/net-object.ts';
import type { Pipe } from '../../src/pipeline/pipe.ts';
import type { Done } from '../../src/scheduler/suspension.ts';
import type { RecordStream } from '../backends/thread/job-runspace.ts';
import type { Command } from './ps-command.ts';

/** Commands that run in a runspace of another process, and where what they give goes. */
export interface CommandBatch {
  /** The commands of each statement. */
  readonly statements: readonly (readonly Command[])[];
  /** What is piped in; null: nothing. */
  readonly input: Iterable<Value> | null;
  readonly out: Pipe;
  readonly record: (stream: RecordStream, record: Value) => Done;
}
