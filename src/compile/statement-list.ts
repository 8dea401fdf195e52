import { type Steps, Suspension } from '../scheduler/suspension.ts';
import type { Flow, Frame, Stmt } from './frame.ts';
import { statementFailed } from './statement-errors.ts';

/** Runs statements in order. An exception ends its statement; what then happens is {@link statementFailed}'s to say. */
export function statementList(statements: readonly Stmt[]): Stmt {
  const count = statements.length;
  if (count === 0) return () => undefined;
  if (count === 1) return single(statements[0]!);
  return (f) => {
    let i = 0;
    for (;;) {
      try {
        for (; i < count; i++) {
          const r = statements[i]!(f);
          if (r !== undefined) return r instanceof Suspension ? new Suspension(listRest(f, statements, i, r)) : r;
        }
        return undefined;
      } catch (e) {
        const reported = statementFailed(f, e);
        if (reported !== undefined) return new Suspension(listRest(f, statements, i, reported));
        i++;
      }
    }
  };
}

function single(statement: Stmt): Stmt {
  const statements = [statement];
  return (f) => {
    try {
      const r = statement(f);
      return r instanceof Suspension ? new Suspension(listRest(f, statements, 0, r)) : r;
    } catch (e) {
      return statementFailed(f, e);
    }
  };
}

/** The rest of a list from a statement on: what has to be waited for of it, or null where it is still to be run. */
export function* listRest(
  f: Frame,
  statements: readonly Stmt[],
  at: number,
  first: Suspension<Flow | undefined> | null,
): Steps<Flow | undefined> {
  let pending = first;
  for (let i = at; i < statements.length; i++) {
    try {
      const s: ReturnType<Stmt> = pending ?? statements[i]!(f);
      pending = null;
      const r: Flow | undefined = s instanceof Suspension ? yield* s.rest : s;
      if (r !== undefined) return r;
    } catch (e) {
      const reported = statementFailed(f, e);
      if (reported !== undefined) yield* reported.rest;
    }
  }
  return undefined;
}
