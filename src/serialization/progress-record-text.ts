/** Progress records as CLIXML (InternalSerializer.WriteProgressRecord, InternalDeserializer.DeserializeProgressRecord). */
import { ProgressRecord } from '../pipeline/progress-record.ts';
import type { ClixmlOutput } from './clixml-output.ts';

/** Writes a record as its `PR` element. */
export function writeProgressRecord(out: ClixmlOutput, property: string | null, record: ProgressRecord): void {
  out.start('PR', property);
  out.leaf('AV', null, record.activity);
  out.leaf('AI', null, String(record.activityId));
  if (record.currentOperation === null) out.empty('Nil', null);
  else out.leaf('S', null, record.currentOperation);
  out.leaf('PI', null, String(record.parentActivityId));
  out.leaf('PC', null, String(record.percentComplete));
  out.leaf('T', null, record.completed ? 'Completed' : 'Processing');
  out.leaf('SR', null, String(record.secondsRemaining));
  out.leaf('SD', null, record.status);
  out.end();
}

/** Reads one part of the element after another: `text(tag)` gives the content of the next element, `operation()` the object that stands there. */
export interface ProgressSource {
  text(tag: string): string;
  operation(): string | null;
}

/** The record that the parts of a `PR` element describe; undefined where one of them is not valid. */
export function readProgressRecord(source: ProgressSource): ProgressRecord | undefined {
  const activity = source.text('AV');
  const id = integer(source.text('AI'));
  const operation = source.operation();
  const parent = integer(source.text('PI'));
  const percent = integer(source.text('PC'));
  const type = source.text('T');
  const seconds = integer(source.text('SR'));
  const status = source.text('SD');
  if (id === undefined || parent === undefined || percent === undefined || seconds === undefined || !/^(processing|completed)$/i.test(type))
    return undefined;
  const record = new ProgressRecord(id, activity, status);
  record.currentOperation = operation;
  record.parentActivityId = parent;
  record.percentComplete = percent;
  record.completed = /^completed$/i.test(type);
  record.secondsRemaining = seconds;
  return record;
}

function integer(text: string): number | undefined {
  return /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
