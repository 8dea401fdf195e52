/** Where the streams of a session end: records are written to the host as ConsoleHost and InternalHostUserInterface write them. */
import { ErrorRecord } from '../errors/error-record.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { Value } from '../objects/net-object.ts';
import { toText } from '../objects/to-string.ts';
import type { Pipe } from '../pipeline/pipe.ts';
import { HostInformationMessage, InformationalRecord, InformationRecord } from '../pipeline/records.ts';
import type { Streams } from '../pipeline/streams.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { plainText, resetSequence } from './display-cells.ts';
import { conciseErrorText, hostErrorText } from './error-view.ts';
import { writeErrorLine } from './line-output.ts';
import { holdError } from './output-manager.ts';
import { consoleColourSequence, shouldOutputPlainText } from './ps-style.ts';

/** Shows an error on the host's error channel. */
export function writeErrorToHost(record: ErrorRecord, host: PSHost, context: ExecutionContext): void {
  const text = hostErrorText(record, context);
  // it comes by Out-Default as well
  context.transcription?.result(text);
  writeErrorLine(host, text);
}

/** Shows what Write-Host or Write-Information wrote. */
export function writeInformationToHost(record: Value, host: PSHost): void {
  const data = record instanceof InformationRecord ? record.messageData : record;
  if (!(data instanceof HostInformationMessage)) {
    host.writeInformationLine(data === null ? '' : toText(data));
    return;
  }
  if (host.writeInColours && (data.foregroundColor !== null || data.backgroundColor !== null)) {
    host.writeInColours(data.foregroundColor, data.backgroundColor, data.message, !data.noNewLine);
    return;
  }
  const plain = shouldOutputPlainText(host);
  let text = plain ? plainText(data.message) : data.message;
  if (!plain && host.supportsVirtualTerminal) {
    const start = consoleColourSequence(data.foregroundColor, false) + consoleColourSequence(data.backgroundColor, true);
    if (start !== '') text = start + text + resetSequence;
  }
  if (data.noNewLine) host.write(text);
  else host.writeLine(text);
}

/** The streams of records that transcripts have. */
export type TranscribedStream = 'error' | 'warning' | 'verbose' | 'debug' | 'information';

/** Writes a record into the transcripts of its runspace (PSHostUserInterface.TranscribeResult and TranscribeError). */
export function transcribeRecord(context: ExecutionContext, stream: TranscribedStream, record: Value): void {
  const { transcription } = context;
  if (!transcription?.isActive) return;
  if (stream === 'error') transcription.result(record instanceof ErrorRecord ? conciseErrorText(record) : toText(record), true);
  else if (stream === 'information') transcription.result(toText(record), true);
  else transcription.result(`${stream.toUpperCase()}: ${messageOf(record)}`, true);
}

const messageOf = (record: Value) => (record instanceof InformationalRecord ? record.message : toText(record));

/** The streams of a session whose records nobody redirects. */
export function hostStreams(host: PSHost, context: ExecutionContext): Streams {
  const pipe = (stream: TranscribedStream, write: (record: Value) => void): Pipe => ({
    add(record) {
      if (context.transcription !== null) transcribeRecord(context, stream, record);
      write(record);
      return undefined;
    },
  });
  const showError = (record: Value): void => {
    if (record instanceof ErrorRecord) writeErrorToHost(record, host, context);
    else writeErrorLine(host, toText(record));
  };
  return {
    error: pipe('error', (record) => {
      if (host.writeErrorRecord) host.writeErrorRecord(record);
      else if (!holdError(context, () => showError(record))) showError(record);
    }),
    warning: pipe('warning', (record) => host.writeWarningLine(messageOf(record))),
    verbose: pipe('verbose', (record) => host.writeVerboseLine(messageOf(record))),
    debug: pipe('debug', (record) => host.writeDebugLine(messageOf(record))),
    information: pipe('information', (record) => {
      host.writeInformationRecord?.(record);
      writeInformationToHost(record, host);
    }),
    // The console host writes what comes out of the pipeline's own error stream as bare text (ConsoleHost's WrappedSerializer).
    ...(host.writeError && { externalError: pipe('error', (record) => host.writeError?.(toText(record))) }),
  };
}
