import { normalizeFullPath, processDirectory } from '../dotnet/io/path.ts';
import { tempPath } from '../dotnet/io/path-types.ts';
import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { containsWildcardCharacters, unescapeWildcard, WildcardPattern } from '../objects/wildcard.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { lookupActions } from '../session/lookup-actions.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { ClassProvider } from './class-provider.ts';
import { currentDirectory, setCurrentDirectory } from './current-directory.ts';
import { ending } from './failures.ts';
import { fileSystemProvider } from './file-system-provider.ts';
import { PathInfo, type Provider, PSDriveInfo } from './provider.ts';
import { aliasProvider, environmentProvider, functionProvider, variableProvider } from './session-providers.ts';

const allProviders: Provider[] = [aliasProvider, environmentProvider, fileSystemProvider, functionProvider, variableProvider];

/** Every provider, in the order of Get-PSProvider; those that modules bring come last. */
export const providers: readonly Provider[] = allProviders;

/** Adds a provider that a module brings. @returns what takes it away again */
export function addProvider(provider: Provider): () => void {
  allProviders.push(provider);
  return () => {
    const at = allProviders.indexOf(provider);
    if (at >= 0) allProviders.splice(at, 1);
  };
}

const m = 'System.Management.Automation.';

/** What a SessionStateException about a path or drive tells beside its message. */
const about = (name: string): Record<string, string> => ({ ItemName: name, SessionStateCategory: 'Drive' });

/** ItemNotFoundException: "Cannot find path '…' because it does not exist." */
export function itemNotFound(path: string): NetException {
  const e = exceptionOf(`${m}ItemNotFoundException`, `Cannot find path '${path}' because it does not exist.`, null, about(path));
  e.errorRecord = newErrorRecord(e, 'PathNotFound', 'ObjectNotFound', path);
  return e;
}

/** DriveNotFoundException. */
export function driveNotFound(name: string): NetException {
  const e = exceptionOf(
    `${m}DriveNotFoundException`,
    `Cannot find drive. A drive with the name '${name}' does not exist.`,
    null,
    about(name),
  );
  e.errorRecord = newErrorRecord(e, 'DriveNotFound', 'ObjectNotFound', name);
  return e;
}

/** ProviderNotFoundException. */
export function providerNotFound(name: string): NetException {
  const details = { ItemName: name, SessionStateCategory: 'CmdletProvider' };
  const e = exceptionOf(`${m}ProviderNotFoundException`, `Cannot find a provider with the name '${name}'.`, null, details);
  e.errorRecord = newErrorRecord(e, 'ProviderNotFound', 'ObjectNotFound', name);
  return e;
}

/** A path after its drive and provider are known; wildcards are still in it. */
export interface ProviderPath {
  readonly provider: Provider;
  readonly drive: PSDriveInfo | null;
  /** The provider's own path. */
  readonly path: string;
  /** True where a separator stands at the end of the path as it was given: names of the item keep it (NavigationCmdletProvider.MakePath). */
  readonly isSlashed?: boolean;
  /** What stood before `::` in the path as it was given: resolved paths keep it. */
  readonly qualifier?: string;
}

/** The name of an item as PowerShell shows it: a separator that was given at the end stays. */
export function fullName(p: ProviderPath): string {
  return p.isSlashed && !p.path.endsWith('/') ? `${p.path}/` : p.path;
}

/** True for a path whose last part is a name with a separator behind it: `./`, `../` and `~/` lose theirs. */
function endsWithSeparator(path: string): boolean {
  const trimmed = path.replace(/[/\\]+$/, '');
  return trimmed !== path && trimmed !== '~' && /[^/\\.]|[^/\\]{3}/.test(trimmed);
}

/**
 * How an error names a path that does not exist (LocationGlobber): the full path; on a drive of its own from the drive on, where `fromDrive` is set;
 * a path that begins with two separators as it was given. A separator at the end stays.
 */
export function missingName(given: string, p: ProviderPath, fromDrive: boolean): string {
  if (p.provider instanceof ClassProvider) return p.provider.isNavigation || !p.drive ? given : `${p.drive.name}:/${p.path}`;
  if (p.provider.name !== 'FileSystem')
    return !fromDrive || p.provider.isNavigation ? p.path : `${p.drive?.name ?? p.provider.name}:/${p.path}`;
  if (/^(?:\/\/|\\\\)/.test(given)) return given;
  const { drive } = p;
  const isBelow = fromDrive && drive !== null && drive.root !== '/';
  const name = isBelow ? `${drive.name}:/${p.path.slice(drive.root.length).replace(/^\//, '')}` : p.path;
  return /[^/\\:][/\\]+$/.test(given) ? `${name}/` : name;
}

/** Drives and the location of a runspace (PathIntrinsics, DriveManagementIntrinsics). */
export class PathIntrinsics {
  readonly drives = new Map<string, PSDriveInfo>();
  current: PathInfo;
  /** Stacks of Push-Location by name. */
  readonly stacks = new Map<string, PathInfo[]>();
  defaultStack = 'default';
  private readonly before: PathInfo[] = [];
  private readonly after: PathInfo[] = [];
  /** The drive of each provider that was current last. */
  private readonly lastDrives = new Map<Provider, PSDriveInfo>();

  constructor(readonly context: ExecutionContext) {
    const root = new PSDriveInfo('/', fileSystemProvider, '/');
    const add = (d: PSDriveInfo, description: string): void => {
      d.description = description;
      this.drives.set(d.name.toLowerCase(), d);
    };
    add(new PSDriveInfo('Alias', aliasProvider, ''), 'Drive that contains a view of the aliases stored in a session state');
    add(new PSDriveInfo('Env', environmentProvider, ''), 'Drive that contains a view of the environment variables for the process');
    add(new PSDriveInfo('Temp', fileSystemProvider, tempPath()), 'Drive that maps to the temporary directory path for the current user');
    add(new PSDriveInfo('Function', functionProvider, ''), 'Drive that contains a view of the functions stored in a session state');
    add(new PSDriveInfo('Variable', variableProvider, ''), 'Drive that contains a view of those variables stored in a session state');
    add(root, '');
    const folder = currentDirectory(context);
    this.current = new PathInfo(context, root, fileSystemProvider, folder);
    root.currentLocation = folder.slice(1);
    this.lastDrives.set(fileSystemProvider, root);
  }

  /** A drive that is visible from the current scope: New-PSDrive makes them in a scope, those of the session are global. */
  drive(name: string): PSDriveInfo | undefined {
    const key = name.toLowerCase();
    for (let scope: SessionStateScope | null = this.context.sessionState.currentScope; scope; scope = scope.parent) {
      const own = scope.drives?.get(key);
      if (own instanceof PSDriveInfo) return own;
    }
    return this.drives.get(key);
  }

  /** Every visible drive, those of the session first; only those of one scope when it is given. */
  visibleDrives(only?: SessionStateScope): PSDriveInfo[] {
    const found = new Map<string, PSDriveInfo>();
    const isGlobal = only === undefined || only === this.context.globalState.globalScope;
    if (isGlobal) for (const [key, drive] of this.drives) found.set(key, drive);
    for (let scope: SessionStateScope | null = only ?? this.context.sessionState.currentScope; scope; scope = only ? null : scope.parent)
      for (const [key, drive] of scope.drives ?? []) if (drive instanceof PSDriveInfo && !found.has(key)) found.set(key, drive);
    return [...found.values()];
  }

  /** Puts a drive into a scope. */
  addDrive(drive: PSDriveInfo, scope: SessionStateScope): void {
    scope.drives ??= new Map();
    scope.drives.set(drive.name.toLowerCase(), drive);
  }

  /** Takes a drive out of the nearest scope that has it, or out of the given one. Answers false when there is none. */
  removeDrive(name: string, only?: SessionStateScope): boolean {
    const key = name.toLowerCase();
    for (let scope: SessionStateScope | null = only ?? this.context.sessionState.currentScope; scope; scope = only ? null : scope.parent)
      if (scope.drives?.delete(key)) return true;
    return (only === undefined || only === this.context.globalState.globalScope) && this.drives.delete(key);
  }

  /** Splits drive and provider off a path and makes it absolute. @throws DriveNotFoundException, ProviderNotFoundException */
  parse(path: string): ProviderPath {
    const qualified = /^((?:[^:/\\]+\\)?([^:/\\]+))::(.*)$/s.exec(path);
    if (qualified) {
      const [, qualifier = '', name = '', rest = ''] = qualified;
      const provider = providers.find((p) => p.name.toLowerCase() === name.toLowerCase());
      if (!provider) throw providerNotFound(name);
      if (provider instanceof ClassProvider && provider.isNavigation)
        return { provider, drive: null, path: rest.replace(/(?<=.)[/\\]$/, ''), qualifier };
      if (!provider.isNavigation) return { provider, drive: null, path: trimSlashes(rest), qualifier };
      return { provider, drive: null, path: normalizeFullPath(rest), qualifier, ...slashed(endsWithSeparator(rest)) };
    }
    const withDrive = /^([^/\\:.]+):(.*)$/s.exec(path);
    if (withDrive) {
      const drive = this.drive(withDrive[1]!);
      if (!drive) throw driveNotFound(withDrive[1]!);
      const path = this.onDrive(drive, withDrive[2]!);
      if (!drive.provider.isNavigation || drive.provider instanceof ClassProvider) return { provider: drive.provider, drive, path };
      const isRoot = drive.root.endsWith('/') && path === drive.root.slice(0, -1);
      return { provider: drive.provider, drive, path, ...slashed(isRoot || endsWithSeparator(withDrive[2]!)) };
    }
    const { current } = this;
    if (current.provider instanceof ClassProvider && current.provider.isNavigation && !/^[/\\~]/.test(path)) {
      const below = current.drive ? this.onDrive(current.drive, path) : current.provider.pathBelow(current.providerPath, path);
      return { provider: current.provider, drive: current.drive, path: below };
    }
    if (current.provider.isNavigation || /^[/\\~]/.test(path)) return { ...this.fileSystemPath(path), ...slashed(endsWithSeparator(path)) };
    return { provider: current.provider, drive: current.drive, path: trimSlashes(path.replace(/^\.[/\\]?/, '')) };
  }

  /** The provider that a path leads to; undefined where its drive or provider does not exist. */
  providerOf(path: string): Provider | undefined {
    const named = /^(?:[\w.]+\\)?([^:/\\]+)::/.exec(path)?.[1]?.toLowerCase();
    if (named !== undefined) return providers.find((p) => p.name.toLowerCase() === named);
    const drive = /^([^/\\:.]+):/.exec(path)?.[1];
    if (drive !== undefined) return this.drive(drive)?.provider;
    return /^[/\\]/.test(path) ? fileSystemProvider : this.current.provider;
  }

  private onDrive(drive: PSDriveInfo, rest: string): string {
    if (!drive.provider.isNavigation) return trimSlashes(rest);
    const below = rest.replaceAll('\\', '/');
    const from = below === '' || !below.startsWith('/') ? `${drive.currentLocation}/` : '';
    if (drive.provider instanceof ClassProvider) return drive.provider.pathBelow(drive.root, from + below);
    return belowRoot(drive.root, normalizeFullPath(`/${from}${below}`));
  }

  /** A path of the FileSystem provider; a relative one begins at the location and stays on its drive. */
  private fileSystemPath(path: string): ProviderPath {
    const provider = fileSystemProvider;
    const slashed = path.replaceAll('\\', '/');
    const root = this.drives.get('/') ?? null;
    if (slashed === '~' || slashed.startsWith('~/'))
      return { provider, drive: root, path: normalizeFullPath((process.env['HOME'] ?? '/') + slashed.slice(1)) };
    if (slashed.startsWith('/')) return { provider, drive: root, path: normalizeFullPath(slashed) };
    const { current } = this;
    const drive = current.provider === provider ? current.drive : root;
    if (drive === null || drive.root === '/')
      return {
        provider,
        drive,
        path: normalizeFullPath(`${current.provider === provider ? current.providerPath : processDirectory()}/${slashed}`),
      };
    const inside = current.providerPath.slice(drive.root.replace(/\/$/, '').length);
    return { provider, drive, path: belowRoot(drive.root, normalizeFullPath(`${inside}/${slashed}`)) };
  }

  /** What a path with wildcards matches; without wildcards the path itself, whether it exists or not. */
  glob(path: string, force = false): ProviderPath[] {
    const parsed = this.parse(path);
    if (!containsWildcardCharacters(path)) return [{ ...parsed, path: unescapeWildcard(parsed.path) }];
    const { provider } = parsed;
    if (!provider.isNavigation) {
      const pattern = new WildcardPattern(parsed.path, true);
      return (provider.patternNames?.(this.context) ?? provider.childNames(this.context, ''))
        .filter((n) => pattern.isMatch(n))
        .map((n) => ({ ...parsed, path: n }));
    }
    // paths of a user's provider begin as it wants them to
    const isOwn = provider instanceof ClassProvider && !parsed.path.startsWith('/');
    let found = [isOwn ? '' : '/'];
    let isFixed = true;
    const parts = parsed.path.split('/').filter((p) => p !== '');
    const pattern = parts.findIndex((part) => containsWildcardCharacters(part));
    const fixed = `${isOwn ? '' : '/'}${parts.slice(0, pattern).map(unescapeWildcard).join('/')}`;
    for (const part of parts) {
      const next: string[] = [];
      for (const folder of found) {
        const prefix = folder === '/' || folder === '' ? folder : `${folder}/`;
        if (!containsWildcardCharacters(part)) {
          const child = prefix + unescapeWildcard(part);
          if (provider.exists(this.context, child)) next.push(child);
          else if (isFixed) throw itemNotFound(fixed);
          continue;
        }
        isFixed = false;
        if (!provider.isContainer(this.context, folder)) continue;
        const pattern = new WildcardPattern(part, true);
        for (const name of provider.childNames(this.context, folder)) {
          const child = prefix + name;
          if (!pattern.isMatch(name)) continue;
          if (!force && provider.isHidden(this.context, child)) continue;
          next.push(child);
        }
      }
      found = next;
    }
    return found.map((p) => ({ ...parsed, path: p, isSlashed: false }));
  }

  /** Where the provider was last: the location on its drive that was current last, on its first drive before (PathIntrinsics.CurrentProviderLocation). */
  providerLocation(provider: Provider): PathInfo | null {
    const last = this.lastDrives.get(provider);
    const drive = last && this.drive(last.name) === last ? last : [...this.drives.values()].find((d) => d.provider === provider);
    if (!drive) return null;
    const { currentLocation } = drive;
    return this.info({ provider, drive, path: provider.isNavigation ? belowRoot(drive.root, currentLocation) : currentLocation });
  }

  /**
   * A path as seen from another of the same provider (NavigationCmdletProvider.ContractRelativePath): what lies above is reached by `../`,
   * and the place itself is `../` and its own name.
   */
  relative(path: string, base: string): string {
    // At the root of a drive there is no parent to come from.
    const rootOfDrive = this.current.drive?.root.replace(/(?<=.)\/$/, '');
    const split = (p: string): string[] => p.split('/').filter((part) => part !== '');
    const to = split(path);
    const from = split(base);
    let same = 0;
    while (same < to.length && same < from.length && to[same]!.toLowerCase() === from[same]!.toLowerCase()) same++;
    const leaf = to[to.length - 1] ?? '';
    if (same === to.length && same === from.length && leaf !== '') return path === rootOfDrive ? './' : `../${leaf}`;
    const up = '../'.repeat(from.length - same);
    const result = same === to.length && leaf !== '' ? `../${up}${leaf}` : up + to.slice(same).join('/');
    return result.startsWith('.') ? result : `./${result}`;
  }

  /** A path below another one; among flat names it is the name alone. */
  below(parent: ProviderPath, name: string): ProviderPath {
    return {
      ...parent,
      path: parent.provider.isNavigation ? normalizeFullPath(`${parent.path}/${name.replaceAll('\\', '/')}`) : trimSlashes(name),
    };
  }

  info(p: ProviderPath): PathInfo {
    return new PathInfo(this.context, p.drive, p.provider, fullName(p), p.qualifier);
  }

  /** Makes the location what `Set-Location -` goes back to: also where the place that is gone to next does not exist. */
  remember(): void {
    this.before.push(this.current);
    if (this.before.length > 20) this.before.shift();
    this.after.length = 0;
  }

  /** Goes to an existing container. */
  setLocation(p: ProviderPath): PathInfo {
    return this.move(p);
  }

  /** `Set-Location -` and `+`: back and forth in the locations so far. @throws InvalidOperationException at the end */
  travel(direction: '-' | '+'): PathInfo {
    const [from, to] = direction === '-' ? [this.before, this.after] : [this.after, this.before];
    const target = from.pop();
    if (!target) {
      const e = exceptionOf(
        'System.InvalidOperationException',
        `There is no location history left to navigate ${direction === '-' ? 'backwards' : 'forwards'}.`,
      );
      e.errorRecord = newErrorRecord(e, 'System.InvalidOperationException', 'NotSpecified', null);
      throw ending(e);
    }
    to.push(this.current);
    return this.move({ provider: target.provider, drive: target.drive, path: target.providerPath });
  }

  private move(p: ProviderPath): PathInfo {
    const info = new PathInfo(this.context, p.drive, p.provider, p.path);
    const before = this.current;
    this.current = info;
    if (p.drive) this.lastDrives.set(p.provider, p.drive);
    if (p.drive) p.drive.currentLocation = trimSlashes(p.path.startsWith(p.drive.root) ? p.path.slice(p.drive.root.length) : p.path);
    if (p.provider === fileSystemProvider) setCurrentDirectory(this.context, p.path);
    lookupActions(this.context)?.locationChanged(this.context, before, info);
    return info;
  }

  /** Takes the location on top of a stack; a stack that is empty then is one no more (LocationStacks of SessionStateInternal). */
  popLocation(name: string | null): PathInfo | undefined {
    const key = (name ?? this.defaultStack) || 'default';
    const stack = this.stack(name);
    const top = stack.pop();
    if (stack.length === 0 && key !== 'default') this.stacks.delete(key);
    return top;
  }

  stack(name: string | null): PathInfo[] {
    const key = (name ?? this.defaultStack) || 'default';
    let stack = this.stacks.get(key);
    if (!stack) this.stacks.set(key, (stack = []));
    return stack;
  }
}

const slashed = (is: boolean): { isSlashed?: true } => (is ? { isSlashed: true } : {});

function belowRoot(root: string, path: string): string {
  return normalizeFullPath(`${root}/${path}`);
}

function trimSlashes(path: string): string {
  return path.replace(/^[/\\]+|[/\\]+$/g, '');
}

const key = Symbol('PathIntrinsics');

/** Drives and location of a runspace. */
export function paths(context: ExecutionContext): PathIntrinsics {
  return context.service(key, () => new PathIntrinsics(context));
}

/** Drops drives and location of a runspace: they are made anew, beginning at its {@link currentDirectory}. */
export function forgetPaths(context: ExecutionContext): void {
  context.services.delete(key);
}
