import { getType } from '../../dotnet/registry.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { noteItemCommand, type WrittenItem } from '../../providers/class-provider.ts';
import { isEnding } from '../../providers/failures.ts';
import { matchesFilter } from '../../providers/file-filter.ts';
import { decorated, leafOf, parentOf } from '../../providers/items.ts';
import { itemNotFound, missingName, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Done, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

/** What resolving paths needs of a command. */
export interface PathCommand {
  readonly context: ExecutionContext;
  readonly args?: object;
  writeError(record: ErrorRecord): Done;
  throwTerminatingError(record: ErrorRecord): never;
}

/** The paths of a command line: with wildcards, or literal ones. */
export interface GivenPaths {
  readonly paths: readonly string[];
  readonly literal: boolean;
  /** Errors about literal paths name the full path; else they name it as it was given. */
  readonly namesFull?: boolean;
  /** What is thrown for a literal path that does not exist, and for a pattern that matches nothing; absent: ItemNotFoundException, and nothing. */
  readonly missing?: (path: string) => NetException;
}

/** `-Path` or `-LiteralPath`. */
export function givenPaths(args: { readonly Path?: unknown; readonly LiteralPath?: unknown }): GivenPaths {
  const list = (given: unknown) => (typeof given === 'string' ? [given] : (given as readonly string[] | undefined));
  const literal = list(args.LiteralPath);
  return literal === undefined ? { paths: list(args.Path) ?? [], literal: false } : { paths: literal, literal: true };
}

/** The paths one by one, as most commands work: what the first one gives comes before what is wrong with the second. */
export function eachGivenPath(args: Parameters<typeof givenPaths>[0]): GivenPaths[] {
  const { paths, literal } = givenPaths(args);
  return paths.map((path) => ({ paths: [path], literal }));
}

/** True where the first of the paths leads to files: only then are there the parameters that the FileSystem provider adds. */
export function leadsToFiles(cmd: { readonly context: ExecutionContext; readonly args: object }): boolean {
  const [first] = givenPaths(cmd.args).paths ?? [];
  return paths(cmd.context).providerOf(first ?? '')?.name === 'FileSystem';
}

/** -Include, -Exclude and -Filter as a test of names; of a path given without wildcards -Filter takes nothing away. */
export function nameTest(
  args: { readonly Include?: unknown; readonly Exclude?: unknown; readonly Filter?: unknown },
  path?: string,
): (name: string) => boolean {
  const patterns = (p: unknown): WildcardPattern[] => ((p as readonly string[] | undefined) ?? []).map((t) => new WildcardPattern(t, true));
  const include = patterns(args.Include);
  const exclude = patterns(args.Exclude);
  const filters = path === undefined || containsWildcardCharacters(path);
  const filter = filters && typeof args.Filter === 'string' && args.Filter !== '' ? args.Filter : null;
  return (name) =>
    (include.length === 0 || include.some((p) => p.isMatch(name))) &&
    !exclude.some((p) => p.isMatch(name)) &&
    (filter === null || matchesFilter(filter, name));
}

/** No item for Get-, Set- or Add-Content, by its pattern or by -Include, -Exclude and -Filter (NavigationResources.ItemNotFound). */
export function nothingMatches(paths: readonly string[]): NetException {
  const message = `An object at the specified path ${paths[0]} does not exist, or has been filtered by the -Include or -Exclude parameter.`;
  const e = exceptionOf('System.Exception', message);
  e.errorRecord = newErrorRecord(e, 'ItemNotFound', 'ObjectNotFound', new PSArray([...paths], getType('System.String[]')));
  return e;
}

/** A path that Rename-Item or Move-Item cannot find (NavigationResources.RenameItemDoesntExist, MoveItemDoesntExist). */
export function doesNotExist(message: string): NetException {
  const e = exceptionOf('System.Management.Automation.PSInvalidOperationException', message);
  e.errorRecord = newErrorRecord(e, 'InvalidOperation', 'InvalidOperation', null);
  return e;
}

/** True for a container that the current location is in, or is (SessionStateInternal.IsCurrentLocationOrAncestor). */
export function holdsLocation(context: ExecutionContext, p: ProviderPath): boolean {
  const { current } = paths(context);
  // Only on the drive of the location: a longer way to the same place is not seen.
  if (current.provider !== p.provider || current.drive !== p.drive || !p.provider.isNavigation) return false;
  return current.providerPath === p.path || current.providerPath.startsWith(p.path === '/' ? '/' : `${p.path}/`);
}

/** PSInvalidOperationException of a command that would take the current location away. */
export const inUse = (message: string): NetException => doesNotExist(message);

/** False for a text with wildcard characters that is no pattern: a bracket is not closed. */
export function isPattern(path: string): boolean {
  try {
    if (containsWildcardCharacters(path)) new WildcardPattern(path, true).isMatch('');
    return true;
  } catch (e) {
    if (e instanceof NetException) return false;
    throw e;
  }
}

/** Turns what an operation threw into a non-terminating error of the command. */
export function* reportFailure(cmd: PathCommand, e: unknown, target: string): Steps<void> {
  if (isFlowControl(e)) throw e;
  const exception: NetException = toNetException(e);
  // An error that -ErrorAction Stop has made terminating already passes.
  if (exception.netType.name === 'ActionPreferenceStopException') throw exception;
  const known = exception.errorRecord;
  // what has a place already was thrown by a command further down the pipeline, while an item was written
  if (exception.wasThrownFromThrowStatement || (known !== undefined && known !== null && known.invocationInfo !== null)) throw exception;
  const record = known
    ? newErrorRecord(exception, known.errorId, known.category, known.targetObject)
    : newErrorRecord(exception, exception.netType.fullName, 'NotSpecified', isEnding(exception) ? null : target);
  if (isEnding(exception)) cmd.throwTerminatingError(record);
  const s = cmd.writeError(record);
  if (s) yield* s.rest;
}

/**
 * True for a name without wildcards that is not there although its folder is: with -Include or -Exclude a path is expanded as a pattern is, and
 * finding nothing is no error (LocationGlobber.ShouldPerformGlobbing). @throws ItemNotFoundException where the folder is missing too
 */
export function isChosenAway(cmd: PathCommand, path: string): boolean {
  const { Include, Exclude } = (cmd.args ?? {}) as { Include?: readonly string[]; Exclude?: readonly string[] };
  if ((Include?.length ?? 0) + (Exclude?.length ?? 0) === 0 || containsWildcardCharacters(path)) return false;
  const intrinsics = paths(cmd.context);
  if (!intrinsics.providerOf(path)) return false;
  const p = intrinsics.parse(path);
  if (p.provider.exists(cmd.context, p.path)) return false;
  const folder = parentOf(p.path);
  if (p.provider.isNavigation && !p.provider.exists(cmd.context, folder)) throw itemNotFound(folder);
  return true;
}

/** The items that paths mean. A path without wildcards that does not exist is an error; a pattern that matches nothing is not. */
export function* resolveItems(
  cmd: PathCommand,
  given: GivenPaths,
  force: boolean,
  accepts: (name: string) => boolean = () => true,
): Steps<ProviderPath[]> {
  const intrinsics = paths(cmd.context);
  noteItemCommand(cmd);
  const found: ProviderPath[] = [];
  for (const path of given.paths) {
    try {
      refuseFilter(cmd, path);
      const matches = given.literal
        ? [intrinsics.parse(path)]
        : !given.namesFull && isChosenAway(cmd, path)
          ? []
          : intrinsics.glob(path, force);
      if (matches.length === 0 && given.missing) throw given.missing(path);
      for (const match of matches) {
        if (!match.provider.exists(cmd.context, match.path))
          throw (
            (given.literal && given.missing?.(path)) ||
            itemNotFound(given.literal && !given.namesFull ? path : missingName(path, match, !given.namesFull))
          );
        if (accepts(leafOf(match.path))) found.push(match);
      }
    } catch (e) {
      yield* reportFailure(cmd, e, path);
    }
  }
  return found;
}

/** -Filter is for providers that look for items themselves, which only that of files does (ProviderCapabilities.Filter). */
function refuseFilter(cmd: PathCommand, path: string): void {
  const filter = (cmd.args as { Filter?: unknown } | undefined)?.Filter;
  if (typeof filter !== 'string' || filter === '') return;
  const provider = paths(cmd.context).providerOf(path);
  if (provider === undefined || provider.isNavigation) return;
  const message = 'Cannot call method. The provider does not support the use of filters.';
  const e = exceptionOf('System.Management.Automation.PSNotSupportedException', message);
  cmd.throwTerminatingError(newErrorRecord(e, 'NotSupported', 'NotImplemented', null));
}

/** How a path is named in errors: the full path of files, drive and name elsewhere. */
export function shown(p: ProviderPath): string {
  return p.provider.name === 'FileSystem' ? p.path : p.provider.isNavigation ? p.path : `${p.drive?.name ?? p.provider.name}:/${p.path}`;
}

/** A hidden item is found with -Force only (FileSystemProvider.GetItem). */
export function hiddenItem(path: string): NetException {
  const e = exceptionOf('System.IO.IOException', `Could not find item ${path}.`);
  e.errorRecord = newErrorRecord(e, 'ItemNotFound', 'ObjectNotFound', path);
  return e;
}

/** Writes what a provider of a user has written, with the notes that items have. */
export function* writeItems(cmd: ItemWriter, at: ProviderPath, items: readonly WrittenItem[]): Steps<void> {
  for (const { item, path } of items) yield* complete(cmd.write(decorated(paths(cmd.context), { ...at, path }, item)) ?? undefined);
}

interface ItemWriter {
  readonly context: ExecutionContext;
  write(value: Value): Done;
}
