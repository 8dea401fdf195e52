import type { Value } from '../objects/net-object.ts';
import { type Done, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { Frame } from './frame.ts';
import { writeEnumerated } from './output.ts';
import { statementFailed } from './statement-errors.ts';

/** What a compiled body gives where it has written nothing. */
export const nothingWritten = Symbol('nothingWritten');

/** What a compiled body gives that has done nothing: its nodes have to run. */
export const leftToNodes = Symbol('leftToNodes');

/** What a compiled body gives: all that it writes. */
export type BodyOutput = Value | typeof nothingWritten | typeof leftToNodes;

/** Writes what a body has given, as its last statement does (compilePipeline). */
export function writeOutput(f: Frame, value: Value): Done {
  let s: Done;
  try {
    s = writeEnumerated(f.out, value);
  } catch (e) {
    return statementFailed(f, e);
  }
  if (s !== undefined) return afterWrite(f, s);
  f.context.questionMark = true;
  return undefined;
}

/** {@link writeOutput} where the value is on its way. */
export function afterWrite(f: Frame, s: Suspension<undefined>): Suspension<undefined> {
  return new Suspension(writeRest(f, s));
}

function* writeRest(f: Frame, s: Suspension<undefined>): Steps<undefined> {
  try {
    yield* s.rest;
    f.context.questionMark = true;
  } catch (e) {
    const reported = statementFailed(f, e);
    if (reported !== undefined) yield* reported.rest;
  }
  return undefined;
}
