import { currentThread } from '../dotnet/system/threading.ts';
import { NetDateTime } from '../dotnet/time/date-time.ts';
import type { Value } from '../objects/net-object.ts';
import { InformationRecord } from './records.ts';

/** A record that this thread makes now (the constructor of InformationRecord). */
export function recordOfThisThread(data: Value, source: string): InformationRecord {
  const record = new InformationRecord(data, source);
  record.timeGenerated = NetDateTime.now;
  record.processId = process.pid;
  // The thread that began the process has its number.
  record.nativeThreadId = process.pid;
  record.managedThreadId = currentThread().id;
  return record;
}
