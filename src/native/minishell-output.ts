import { wellKnown } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../errors/throw.ts';
import { tryConvertTo } from '../objects/convert.ts';
import type { Value } from '../objects/net-object.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { InformationRecord } from '../pipeline/records.ts';
import { clixmlTag } from '../serialization/clixml-stream.ts';
import { ClixmlReader } from '../serialization/index.ts';

const streams = ['output', 'error', 'warning', 'verbose', 'debug', 'progress', 'information'] as const;
/** The streams that an object of another PowerShell can belong to. */
export type MinishellStream = (typeof streams)[number];

/** An object that another PowerShell has written, and its stream. */
export interface MinishellObject {
  readonly stream: MinishellStream;
  readonly value: Value;
}

/** How records are made of what they were serialized to; the protocol of remoting knows. */
export interface RecordDecoder {
  /** @throws PSRemotingDataStructureException */
  error(bag: Value): ErrorRecord;
  /** @throws PSRemotingDataStructureException */
  information(bag: Value): InformationRecord;
}

let decoder: RecordDecoder | null = null;

/** Set by the job system when it is part of the program. */
export function setRecordDecoder(value: RecordDecoder): void {
  decoder = value;
}

/**
 * One standard stream of a program, line by line: plain text, unless its first line says that CLIXML follows (ProcessOutputHandler).
 */
export class MinishellOutput {
  private isFirst = true;
  private isXml = false;

  /** @param program its path, for the error where the CLIXML is not valid */
  constructor(
    private readonly isOutput: boolean,
    private readonly program: string,
  ) {}

  /** The objects in a line; null where it is plain text. */
  take(line: string): MinishellObject[] | null {
    const { isFirst } = this;
    this.isFirst = false;
    if (isFirst && line === clixmlTag) {
      this.isXml = true;
      return [];
    }
    return this.isXml ? this.decode(line) : null;
  }

  private decode(line: string): MinishellObject[] {
    const found: MinishellObject[] = [];
    try {
      const reader = new ClixmlReader(line);
      for (const value of reader) {
        const name = reader.stream?.toLowerCase();
        const stream = streams.find((s) => s === name) ?? (this.isOutput ? 'output' : 'error');
        const record = stream === 'output' ? value : value === null ? undefined : recordOf(stream, value);
        if (record !== undefined) found.push({ stream, value: record });
      }
    } catch (e) {
      if (isFlowControl(e)) throw e;
      found.push({ stream: 'error', value: this.invalid(toNetException(e).message) });
    }
    return found;
  }

  private invalid(reason: string): ErrorRecord {
    const name = this.isOutput ? 'Output' : 'Error';
    const message = `Cannot process the XML from the '${name}' stream of '${this.program}': ${reason}`;
    return newErrorRecord(exceptionOf('System.Xml.XmlException', message), 'ProcessStreamReader_CliXmlError', 'SyntaxError', this.program);
  }
}

/** A record of a stream from what it was serialized to; undefined where it is none. */
function recordOf(stream: MinishellStream, value: Value): Value | undefined {
  switch (stream) {
    case 'error':
      if (value instanceof PSObject) return decoder?.error(value);
      return standardErrorRecord(toText(value), true);
    case 'information':
      return value instanceof PSObject ? decoder?.information(value) : new InformationRecord(toText(value), '');
    case 'progress':
      return value;
    default:
      return tryConvertTo(value, wellKnown.string);
  }
}

/**
 * A text that a program wrote to its standard error, as a record: the first one has another id than the rest, and a target
 * (ProcessOutputHandler.ErrorHandler).
 */
export function standardErrorRecord(text: string, isFirst: boolean): ErrorRecord {
  const exception = exceptionOf('System.Management.Automation.RemoteException', text);
  return newErrorRecord(exception, isFirst ? 'NativeCommandError' : 'NativeCommandErrorMessage', 'NotSpecified', isFirst ? text : null);
}
