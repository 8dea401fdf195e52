import type { WriteStreamType } from '../formatting/format-records.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { Done } from '../scheduler/suspension.ts';
import type { Pipe } from './pipe.ts';

/**
 * Where a merged stream goes: `2>&1`. Records remember the stream they came from (PSObject.WriteStream), so that the host shows an
 * error as an error although it came down the pipeline. PowerShell keeps that on the PSObject around the record, and `$Error` holds the
 * record without it; here a copy of the record carries it.
 */
export class TaggedPipe implements Pipe {
  constructor(
    readonly target: Pipe,
    private readonly stream: WriteStreamType,
  ) {}
  add(value: Value): Done {
    return this.target.add(tagged(value, this.stream));
  }
}

function tagged(value: Value, stream: WriteStreamType): Value {
  if (!(value instanceof NetObject) || 'writeStream' in value) return value;
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as NetObject, value, { writeStream: stream });
}
