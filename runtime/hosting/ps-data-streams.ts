import { NetObject } from '../../src/objects/net-object.ts';
import type { RecordStream } from '../backends/thread/job-runspace.ts';
import { streamTypes } from '../jobs/job.ts';
import type { PSDataCollection } from '../jobs/ps-data-collection.ts';
import { dataCollectionOf } from '../jobs/ps-data-collection-type.ts';

/** System.Management.Automation.PSDataStreams: the records of a PowerShell object. */
export class PSDataStreams extends NetObject {
  private readonly streams = new Map<RecordStream, PSDataCollection>();
  get(name: RecordStream): PSDataCollection {
    let stream = this.streams.get(name);
    if (!stream) this.streams.set(name, (stream = dataCollectionOf(streamTypes[name])));
    return stream;
  }
  set(name: RecordStream, stream: PSDataCollection): void {
    this.streams.set(name, stream);
  }
  clear(): void {
    for (const stream of this.streams.values()) stream.clear();
  }
}
