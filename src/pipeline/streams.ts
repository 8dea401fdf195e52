import type { Pipe } from './pipe.ts';

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
  /** True while the error stream is neither the host's nor redirected to nothing: native programs then give their stderr as records. */
  readonly errorRedirected?: boolean;
}
