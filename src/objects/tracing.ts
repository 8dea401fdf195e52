/** What the engine reports while somebody traces it (PSTraceSource): null nearly always, so that asking costs nothing. */

/** Takes the reports of one trace source. */
export interface Tracer {
  /** A line (PSTraceSource.WriteLine). */
  line(text: string): void;
  /** A line, and what is reported until {@link leave} stands further right (PSTraceSource.TraceScope). */
  enter(text: string): void;
  /** Ends the innermost scope. */
  leave(): void;
  /** How many scopes are open: to leave those that an error has left open. */
  depth: number;
}

/** The sources that the engine reports to: the binding of parameters, and calls of methods. */
export const tracing: { binding: Tracer | null; invocation: Tracer | null } = { binding: null, invocation: null };
