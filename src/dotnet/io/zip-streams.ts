/** The streams over the content of ZIP entries. */
import { exceptionOf } from '../../errors/throw.ts';
import { NetMemoryStream, NetStream, notReadable, notWritable } from './streams.ts';

const unsupported = (message: string): never => {
  throw exceptionOf('System.NotSupportedException', message);
};

/** The content of an entry, forward only. */
export class ZipReadStream extends NetStream {
  private at = 0;
  constructor(private readonly data: Uint8Array) {
    super();
  }
  get canRead(): boolean {
    return !this.isClosed;
  }
  readonly canWrite = false;
  readonly canSeek = false;
  get length(): number {
    return unsupported('This stream from ZipArchiveEntry does not support seeking.');
  }
  get position(): number {
    return unsupported('This stream from ZipArchiveEntry does not support seeking.');
  }
  set position(_value: number) {
    unsupported('This stream from ZipArchiveEntry does not support seeking.');
  }
  read(count: number): Uint8Array {
    this.checkOpen();
    const part = this.data.slice(this.at, this.at + count);
    this.at += part.length;
    return part;
  }
  write(): void {
    notWritable();
  }
  setLength(): void {
    unsupported('SetLength requires a stream that supports seeking and writing.');
  }
}

/** An entry that is being written (WrappedStream): its data are compressed when it is closed. In Update mode it holds the old content. */
export class ZipWriteStream extends NetMemoryStream {
  constructor(
    initial: Uint8Array,
    private readonly updates: boolean,
    private readonly done: (data: Uint8Array) => void,
  ) {
    super(initial);
  }
  override get canRead(): boolean {
    return this.updates && !this.isClosed;
  }
  override get canSeek(): boolean {
    return this.updates && !this.isClosed;
  }
  override read(count: number): Uint8Array {
    if (!this.updates) notReadable();
    return super.read(count);
  }
  override close(): void {
    if (this.isClosed) return;
    super.close();
    this.done(this.toArray());
  }
}
