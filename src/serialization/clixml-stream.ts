import type { Value } from '../objects/net-object.ts';
import { ClixmlWriter } from './clixml-writer.ts';

/** The line that says that what follows is CLIXML (Serialization.XmlCliTag). */
export const clixmlTag = '#< CLIXML';

/** The depth of objects that travel between PowerShells (SerializationContext.DefaultDepth). */
const depth = 2;

/** A writer of objects that travel between PowerShells. */
export function travellingWriter(): ClixmlWriter {
  return new ClixmlWriter(depth, false, true, true);
}

/** Objects of several streams as one text, which begins when the first object is written (WrappedSerializer). */
export class ClixmlStream {
  private writer: ClixmlWriter | null = null;

  /** @param send takes the text, piece by piece */
  constructor(private readonly send: (text: string) => void) {}

  /** Writes an object; `stream` is the one that it belongs to, null where there is only one. */
  add(value: Value, stream: string | null = null): void {
    if (this.writer === null) {
      this.writer = travellingWriter();
      this.send(`${clixmlTag}\n`);
    }
    this.writer.write(value, true, stream);
    this.send(this.writer.take());
  }

  /** Ends the text; nothing where nothing has been written. */
  end(): void {
    if (this.writer !== null) this.send(this.writer.end());
    this.writer = null;
  }
}
