import type { Pipe } from './pipe.ts';

/** Where the records of the streams other than output go. Redirection makes a changed copy; commands inside inherit it. */
export interface Streams {
  readonly error: Pipe;
  readonly warning: Pipe;
  readonly verbose: Pipe;
  readonly debug: Pipe;
  readonly information: Pipe;
  /** True while the error stream is neither the host's nor redirected to nothing: native programs then give their stderr as records. */
  readonly errorRedirected?: boolean;
}
