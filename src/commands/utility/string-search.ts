/** Searching objects and files for Select-String (MatchString.cs). */
import { isFlowControl } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { readLines } from './file-access.ts';
import { type ContextTracker, contextTracker } from './match-context.ts';
import { MatchInfo } from './match-info.ts';
import type { StringMatcher } from './string-matcher.ts';

/** One invocation of Select-String. */
export class StringSearch {
  matcher!: StringMatcher;
  context: readonly [number, number] = [0, 0];
  input!: ContextTracker;
  done = false;
  record = 0;
  constructor(
    private readonly cmd: CmdletRuntime,
    private readonly flags: { raw: boolean; quiet: boolean; list: boolean },
  ) {}

  tracker(): ContextTracker {
    return this.flags.raw ? contextTracker(0, 0) : contextTracker(...this.context);
  }

  /** Writes what is ready; true when there was something. */
  *flush(tracker: ContextTracker): Steps<boolean> {
    const ready = tracker.ready.splice(0);
    const [first] = ready;
    if (!first) return false;
    const { raw, quiet, list } = this.flags;
    if (quiet && !list && !raw) yield* complete(this.cmd.write(true));
    else for (const match of list && !raw ? [first] : ready) yield* complete(this.cmd.write(raw ? match.line : match));
    return true;
  }

  /** Searches a file; true when it has a match. */
  *file(path: string, encoding: Value | undefined): Steps<boolean> {
    const tracker = this.tracker();
    let found = false;
    let number = 0;
    let lines: Iterable<string>;
    try {
      lines = readLines(path, encoding);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      const inner = toNetException(e);
      const exception = exceptionOf('System.ArgumentException', `The file ${path} cannot be read: ${inner.message}`, inner);
      yield* complete(this.cmd.writeError(newErrorRecord(exception, 'ProcessingFile', 'InvalidArgument')));
      return false;
    }
    for (const line of lines) {
      number++;
      const match = this.matcher.match(line, null);
      if (match) {
        match.path = path;
        match.lineNumber = number;
        tracker.trackMatch(match);
      } else tracker.trackLine(line);
      if (tracker.ready.length === 0) continue;
      found = true;
      if (this.flags.quiet || this.flags.list) break;
      yield* this.flush(tracker);
    }
    tracker.trackEnd();
    return (yield* this.flush(tracker)) || found;
  }

  /** Searches one piped object. */
  *object(input: Value): Steps<void> {
    this.record++;
    const base = baseObject(input);
    const earlier = base instanceof MatchInfo ? base : null;
    if (earlier && (this.context[0] > 0 || this.context[1] > 0)) {
      this.context = [0, 0];
      this.input = this.tracker();
      yield* complete(
        this.cmd.writeWarning('The option "Context" is not valid when searching results that are piped from Select-String output.'),
      );
    }
    const line = earlier ? earlier.line : toStringValue(input);
    const match = this.matcher.match(line, earlier);
    if (match) {
      if (!earlier) match.lineNumber = this.record;
      this.input.trackMatch(match);
    } else this.input.trackLine(line);
    if ((yield* this.flush(this.input)) && this.flags.quiet) this.done = true;
  }
}
