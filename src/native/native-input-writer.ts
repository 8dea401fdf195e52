import type { NetEncoding } from '../dotnet/text/encodings.ts';
import { TextLineOutput } from '../formatting/line-output.ts';
import { OutputManager } from '../formatting/output-manager.ts';
import type { Value } from '../objects/net-object.ts';
import { type Done, lift, type Steps } from '../scheduler/suspension.ts';
import { ClixmlStream } from '../serialization/clixml-stream.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { NativeProcess } from './native-process.ts';

/** What is piped into a program. */
export interface InputWriter {
  /** Writes one object, or holds it back until the table it belongs to can be written. */
  add(value: Value): Done;
  /** Writes what was held back. */
  end(): Done;
}

/** Writes objects to the standard input of another PowerShell as CLIXML (ProcessInputWriter with NativeCommandIOFormat.Xml). */
export class ClixmlInputWriter implements InputWriter {
  private readonly stream: ClixmlStream;

  constructor(child: NativeProcess) {
    this.stream = new ClixmlStream((text) => child.write(text));
  }
  add(value: Value): Done {
    this.stream.add(value);
    return undefined;
  }
  end(): Done {
    this.stream.end();
    return undefined;
  }
}

/** Writes objects to a program's standard input as `Out-String -Stream` shows them (ProcessInputWriter). */
export class NativeInputWriter implements InputWriter {
  private readonly text: TextLineOutput;
  private readonly output: OutputManager;
  private begun = false;

  /** @param encoding that of the text; null for UTF-8 */
  constructor(
    context: ExecutionContext,
    private readonly child: NativeProcess,
    private readonly encoding: NetEncoding | null,
  ) {
    this.text = new TextLineOutput(undefined, context.host, false);
    this.output = new OutputManager(context.host, context, this.text);
  }

  add(value: Value): Done {
    const s = this.output.write(value);
    if (s !== undefined) return lift(this.after(s));
    this.send();
    return undefined;
  }

  end(): Done {
    const s = this.output.flush();
    if (s !== undefined) return lift(this.after(s));
    this.send();
    return undefined;
  }

  private *after(s: NonNullable<Done>): Steps<undefined> {
    yield* s.rest;
    this.send();
    return undefined;
  }

  private send(): void {
    const lines = this.text.drain();
    if (lines.length === 0) return;
    const text = `${lines.join('\n')}\n`;
    const { encoding } = this;
    if (encoding === null) {
      this.child.write(text);
      return;
    }
    // a StreamWriter begins with the mark of its encoding
    if (!this.begun && encoding.preamble.length > 0) this.child.write(encoding.preamble);
    this.begun = true;
    this.child.write(encoding.encode(text));
  }
}
