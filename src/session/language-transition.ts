/** Code of one language mode that works for code of another. */
import { LanguageMode, languageModes } from '../objects/language-mode.ts';
import { type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { setLanguageMode } from './current-context.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Runs work in a language mode, and puts back the mode that was before. */
export function withLanguageMode<T>(context: ExecutionContext, mode: number, work: () => Step<T>): Step<T> {
  const before = context.languageMode;
  setLanguageMode(context, mode);
  let r: Step<T>;
  try {
    r = work();
  } catch (e) {
    setLanguageMode(context, before);
    throw e;
  }
  if (r instanceof Suspension) return new Suspension(modeRest(context, before, r));
  setLanguageMode(context, before);
  return r;
}

function* modeRest<T>(context: ExecutionContext, before: number, s: Suspension<T>): Steps<T> {
  try {
    return yield* s.rest;
  } finally {
    setLanguageMode(context, before);
  }
}

/** Runs work as the binding of arguments of a trusted command: nothing is refused then but making objects of hashtables. */
export function inTransition<T>(context: ExecutionContext, work: () => Step<T>): Step<T> {
  const before = languageModes.inTransition;
  languageModes.inTransition = true;
  try {
    return withLanguageMode(context, LanguageMode.Full, work);
  } finally {
    languageModes.inTransition = before;
  }
}

/** Binds the arguments of a script command in the mode of the command: a trusted one looks at them in its own language (CommandProcessor.Prepare). */
export function bindInMode<T>(context: ExecutionContext, mode: number, work: () => Step<T>): Step<T> {
  if (mode === context.languageMode) return work();
  return mode === LanguageMode.Full ? inTransition(context, work) : withLanguageMode(context, mode, work);
}
