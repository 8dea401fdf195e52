import { tempPath } from '../dotnet/io/path-types.ts';
import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { containsWildcardCharacters, unescapeWildcard, WildcardPattern } from '../objects/wildcard.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { setCurrentDirectory } from './current-directory.ts';
import { fileSystemProvider } from './file-system-provider.ts';
import { PathInfo, type Provider, PSDriveInfo } from './provider.ts';
import { aliasProvider, environmentProvider, functionProvider, variableProvider } from './session-providers.ts';

/** Every provider, in the order of Get-PSProvider. */
export const providers: readonly Provider[] = [aliasProvider, environmentProvider, fileSystemProvider, functionProvider, variableProvider];

const m = 'System.Management.Automation.';

/** ItemNotFoundException: "Cannot find path '…' because it does not exist." */
export function itemNotFound(path: string): NetException {
  const e = exceptionOf(`${m}ItemNotFoundException`, `Cannot find path '${path}' because it does not exist.`);
  e.errorRecord = newErrorRecord(e, 'PathNotFound', 'ObjectNotFound', path);
  return e;
}

/** DriveNotFoundException. */
export function driveNotFound(name: string): NetException {
  const e = exceptionOf(`${m}DriveNotFoundException`, `Cannot find drive. A drive with the name '${name}' does not exist.`);
  e.errorRecord = newErrorRecord(e, 'DriveNotFound', 'ObjectNotFound', name);
  return e;
}

/** A path after its drive and provider are known; wildcards are still in it. */
export interface ProviderPath {
  readonly provider: Provider;
  readonly drive: PSDriveInfo | null;
  /** The provider's own path. */
  readonly path: string;
}

/** Drives and the location of a runspace (PathIntrinsics, DriveManagementIntrinsics). */
export class PathIntrinsics {
  readonly drives = new Map<string, PSDriveInfo>();
  current: PathInfo;
  /** Stacks of Push-Location by name. */
  readonly stacks = new Map<string, PathInfo[]>();
  defaultStack = 'default';

  constructor(readonly context: ExecutionContext) {
    const root = new PSDriveInfo('/', fileSystemProvider, '/');
    const add = (d: PSDriveInfo): void => void this.drives.set(d.name.toLowerCase(), d);
    add(root);
    add(new PSDriveInfo('Alias', aliasProvider, ''));
    add(new PSDriveInfo('Env', environmentProvider, ''));
    add(new PSDriveInfo('Function', functionProvider, ''));
    add(new PSDriveInfo('Temp', fileSystemProvider, tempPath()));
    add(new PSDriveInfo('Variable', variableProvider, ''));
    this.current = new PathInfo(context, root, fileSystemProvider, process.cwd());
  }

  /** Splits drive and provider off a path and makes it absolute. @throws DriveNotFoundException */
  parse(path: string): ProviderPath {
    const qualified = /^(?:[\w.]+\\)?(\w+)::(.*)$/s.exec(path);
    if (qualified) {
      const provider = providers.find((p) => p.name.toLowerCase() === qualified[1]!.toLowerCase());
      if (provider) return { provider, drive: null, path: provider.isNavigation ? normalize(qualified[2]!) : trimSlashes(qualified[2]!) };
    }
    const withDrive = /^([^/\\:.]+):(.*)$/s.exec(path);
    if (withDrive) {
      const drive = this.drives.get(withDrive[1]!.toLowerCase());
      if (!drive) throw driveNotFound(withDrive[1]!);
      return { provider: drive.provider, drive, path: this.onDrive(drive, withDrive[2]!) };
    }
    const { current } = this;
    if (current.provider.isNavigation || /^[/~]/.test(path)) {
      const drive = this.drives.get('/')!;
      return {
        provider: fileSystemProvider,
        drive: current.provider.isNavigation ? (current.drive ?? drive) : drive,
        path: this.fileSystemPath(path),
      };
    }
    return { provider: current.provider, drive: current.drive, path: trimSlashes(path.replace(/^\.[/\\]?/, '')) };
  }

  private onDrive(drive: PSDriveInfo, rest: string): string {
    if (!drive.provider.isNavigation) return trimSlashes(rest);
    const below = rest.replaceAll('\\', '/');
    return normalize(`${drive.root}/${below}`);
  }

  private fileSystemPath(path: string): string {
    const slashed = path.replaceAll('\\', '/');
    if (slashed === '~' || slashed.startsWith('~/')) return normalize((process.env['HOME'] ?? '/') + slashed.slice(1));
    if (slashed.startsWith('/')) return normalize(slashed);
    const base = this.current.provider === fileSystemProvider ? this.current.providerPath : process.cwd();
    return normalize(`${base}/${slashed}`);
  }

  /** What a path with wildcards matches; without wildcards the path itself, whether it exists or not. */
  glob(path: string, force = false): ProviderPath[] {
    const parsed = this.parse(path);
    if (!containsWildcardCharacters(path)) return [{ ...parsed, path: unescapeWildcard(parsed.path) }];
    const { provider } = parsed;
    if (!provider.isNavigation) {
      const pattern = new WildcardPattern(parsed.path, true);
      return provider
        .childNames(this.context, '')
        .filter((n) => pattern.isMatch(n))
        .map((n) => ({ ...parsed, path: n }));
    }
    let found = ['/'];
    const parts = parsed.path.split('/').filter((p) => p !== '');
    for (const [i, part] of parts.entries()) {
      const next: string[] = [];
      for (const folder of found) {
        const prefix = folder === '/' ? '/' : `${folder}/`;
        if (!containsWildcardCharacters(part)) {
          const child = prefix + unescapeWildcard(part);
          if (provider.exists(this.context, child)) next.push(child);
          continue;
        }
        if (!provider.isContainer(this.context, folder)) continue;
        const pattern = new WildcardPattern(part, true);
        for (const name of provider.childNames(this.context, folder)) {
          const child = prefix + name;
          if (!pattern.isMatch(name)) continue;
          if (!force && i === parts.length - 1 && provider.isHidden(this.context, child) && !part.startsWith('.')) continue;
          next.push(child);
        }
      }
      found = next;
    }
    return found.map((p) => ({ ...parsed, path: p }));
  }

  info(p: ProviderPath): PathInfo {
    return new PathInfo(this.context, p.drive, p.provider, p.path);
  }

  /** Set-Location to an existing container. */
  setLocation(p: ProviderPath): PathInfo {
    const info = this.info(p);
    this.current = info;
    if (p.provider === fileSystemProvider) setCurrentDirectory(this.context, p.path);
    return info;
  }

  stack(name: string | null): PathInfo[] {
    const key = (name ?? this.defaultStack) || 'default';
    let stack = this.stacks.get(key);
    if (!stack) this.stacks.set(key, (stack = []));
    return stack;
  }
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function trimSlashes(path: string): string {
  return path.replace(/^[/\\]+|[/\\]+$/g, '');
}

const key = Symbol('PathIntrinsics');

/** Drives and location of a runspace. */
export function paths(context: ExecutionContext): PathIntrinsics {
  return context.service(key, () => new PathIntrinsics(context));
}
