import { nullPipe, type Pipe } from './pipe.ts';

/** Where the records of the streams other than output go. Redirection makes a changed copy; commands inside inherit it. */
export interface Streams {
  readonly error: Pipe;
  readonly warning: Pipe;
  readonly verbose: Pipe;
  readonly debug: Pipe;
  readonly information: Pipe;
  /** Where progress goes that no host shows: the collection of a job. Absent: to the host. */
  readonly progress?: Pipe;
  /** True where records are collected for somebody else: the information stream then gets every record, whatever its preference says. */
  readonly isBuffered?: boolean;
  /**
   * Where errors of scripts go that .NET calls: methods of classes, ScriptBlock.Invoke, validation (LocalPipeline's ExternalErrorOutput); no
   * redirection changes it. Absent: it is {@link error} of the outermost streams.
   */
  readonly externalError?: Pipe;
  /** True while the error stream is neither the host's nor redirected to nothing: native programs then give their stderr as records. */
  readonly errorRedirected?: boolean;
}

/**
 * What becomes of the errors that commands of a script write (ScriptBlock.ErrorHandlingBehavior): they go where those of the caller go, to the
 * outermost error stream, or nowhere.
 */
export type ErrorHandling = 'current' | 'external' | 'swallow';

const detached = new WeakMap<Streams, Streams>();

/** The streams of a script that .NET calls: as the caller's, but with the error stream that `handling` says. */
export function streamsFor(handling: ErrorHandling, streams: Streams, outermost: Streams): Streams {
  if (handling === 'current') return streams;
  if (handling === 'swallow') return { ...streams, error: nullPipe, externalError: nullPipe };
  const error = streams.externalError ?? outermost.externalError ?? outermost.error;
  if (streams.error === error) return streams;
  let copy = detached.get(streams);
  if (!copy || copy.error !== error) detached.set(streams, (copy = { ...streams, error }));
  return copy;
}
