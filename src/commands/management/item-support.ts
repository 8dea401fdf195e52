import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, type NetException } from '../../errors/exceptions.ts';
import { newErrorRecord, toNetException } from '../../errors/throw.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { leafOf } from '../../providers/items.ts';
import { itemNotFound, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

/** What resolving paths needs of a command. */
export interface PathCommand {
  readonly context: ExecutionContext;
  writeError(record: ErrorRecord): Done;
}

/** The paths of a command line: with wildcards, or literal ones. */
export interface GivenPaths {
  readonly paths: readonly string[];
  readonly literal: boolean;
}

/** `-Path` or `-LiteralPath`. */
export function givenPaths(args: { readonly Path?: unknown; readonly LiteralPath?: unknown }): GivenPaths {
  const literal = args.LiteralPath as readonly string[] | undefined;
  if (literal !== undefined) return { paths: literal, literal: true };
  return { paths: (args.Path as readonly string[] | undefined) ?? [], literal: false };
}

/** -Include, -Exclude and -Filter as a test of names. */
export function nameTest(args: {
  readonly Include?: unknown;
  readonly Exclude?: unknown;
  readonly Filter?: unknown;
}): (name: string) => boolean {
  const patterns = (p: unknown): WildcardPattern[] => ((p as readonly string[] | undefined) ?? []).map((t) => new WildcardPattern(t, true));
  const include = patterns(args.Include);
  const exclude = patterns(args.Exclude);
  const filter = typeof args.Filter === 'string' && args.Filter !== '' ? new WildcardPattern(args.Filter, true) : null;
  return (name) =>
    (include.length === 0 || include.some((p) => p.isMatch(name))) &&
    !exclude.some((p) => p.isMatch(name)) &&
    (filter === null || filter.isMatch(name));
}

/** Turns what an operation threw into a non-terminating error of the command. */
export function* reportFailure(cmd: PathCommand, e: unknown, target: string): Steps<void> {
  if (isFlowControl(e)) throw e;
  const exception: NetException = toNetException(e);
  // An error that -ErrorAction Stop has made terminating already passes.
  if (exception.netType.name === 'ActionPreferenceStopException') throw exception;
  const known = exception.errorRecord;
  const record = known
    ? newErrorRecord(exception, known.errorId, known.category, known.targetObject)
    : newErrorRecord(exception, exception.netType.fullName, 'NotSpecified', target);
  const s = cmd.writeError(record);
  if (s) yield* s.rest;
}

/** The items that paths mean. A path without wildcards that does not exist is an error; a pattern that matches nothing is not. */
export function* resolveItems(
  cmd: PathCommand,
  given: GivenPaths,
  force: boolean,
  accepts: (name: string) => boolean = () => true,
): Steps<ProviderPath[]> {
  const intrinsics = paths(cmd.context);
  const found: ProviderPath[] = [];
  for (const path of given.paths) {
    try {
      const matches = given.literal ? [intrinsics.parse(path)] : intrinsics.glob(path, force);
      for (const match of matches) {
        if (!match.provider.exists(cmd.context, match.path)) throw itemNotFound(shown(match));
        if (accepts(leafOf(match.path))) found.push(match);
      }
    } catch (e) {
      yield* reportFailure(cmd, e, path);
    }
  }
  return found;
}

/** How a path is named in errors: the full path of files, drive and name elsewhere. */
export function shown(p: ProviderPath): string {
  return p.provider.name === 'FileSystem' ? p.path : p.provider.isNavigation ? p.path : `${p.drive?.name ?? p.provider.name}:/${p.path}`;
}
