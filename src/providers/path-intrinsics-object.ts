import { GenericCollection } from '../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';
import type { PSReference } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { containsWildcardCharacters } from '../objects/wildcard.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { badArgument, notSupported } from './failures.ts';
import { leafOf, parentOf } from './items.ts';
import { providerNamed } from './management-intrinsics.ts';
import { fullName, itemNotFound, type ProviderPath, paths } from './path-intrinsics.ts';
import { PathInfoStack, ProviderInfo } from './provider.ts';

/** `$ExecutionContext.SessionState.Path`. */
export class PathIntrinsicsObject extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

/** What a path with wildcards matches. @throws ItemNotFoundException where it has none and nothing is there */
function resolved(context: ExecutionContext, path: string): ProviderPath[] {
  const found = paths(context).glob(path);
  const existing = found.filter((p) => p.provider.exists(context, p.path));
  if (existing.length === 0 && !containsWildcardCharacters(path)) throw itemNotFound(found[0] ? fullName(found[0]) : path);
  return existing;
}

/** The provider's paths that a path with wildcards stands for. @throws ItemNotFoundException when there are none */
export function resolvedProviderPaths(context: ExecutionContext, path: string, provider: PSReference | null): Value {
  const found = resolved(context, path);
  if (provider) provider.value = new ProviderInfo(found[0]?.provider ?? paths(context).parse(path).provider, context);
  return collection(
    'System.String',
    found.map((p) => p.path),
  );
}

/** Where a provider was last (PathIntrinsics.CurrentProviderLocation). @throws ProviderNotFoundException */
export function providerLocation(context: ExecutionContext, name: string): Value {
  return paths(context).providerLocation(providerNamed(name));
}

function collection(type: string, items: readonly Value[]): Value {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType(type)), [...items]);
}

const m = 'System.Management.Automation.';

const invalidArgument = (name: string): string =>
  `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`;

/** The provider's path of a path, whether there is such an item or not; an empty one is the location. */
export function unresolvedPath(context: ExecutionContext, path: string): string {
  const intrinsics = paths(context);
  return path === '' ? intrinsics.current.providerPath : intrinsics.parse(path).path;
}

/** Matches of a provider's own path, as it begins: relative ones stay so. */
function providerPaths(context: ExecutionContext, path: string, provider: string): Value {
  const qualified = `${providerNamed(provider).name}::`;
  const isRelative = qualified === 'FileSystem::' && !path.startsWith('/');
  const below = `${paths(context).current.providerPath.replace(/\/$/, '')}/`;
  return collection(
    'System.String',
    resolved(context, qualified + (isRelative ? below + path : path)).map((p) => (isRelative ? p.path.slice(below.length) : p.path)),
  );
}

/** Goes to the place on top of a stack; an empty one changes nothing. @throws PSArgumentException where there is no such stack */
function popLocation(context: ExecutionContext, name: string): Value {
  const intrinsics = paths(context);
  if (name && !intrinsics.stacks.has(name))
    throw badArgument(`Cannot find location stack '${name}'. It does not exist or it is not a container.`);
  const before = intrinsics.popLocation(name || null);
  if (!before) return intrinsics.current;
  return intrinsics.setLocation({ provider: before.provider, drive: before.drive, path: before.providerPath });
}

function stackNamed(context: ExecutionContext, name: string, check: () => void): Value {
  check();
  return new PathInfoStack(name, [...paths(context).stack(name)].reverse());
}

/** MakePath of a provider: one separator between the two, and none where one is missing. */
function makePath(parent: string, child: string): string {
  const left = parent.replaceAll('\\', '/');
  const right = child.replaceAll('\\', '/');
  return left === '' ? right : `${left.replace(/(?<=.)\/$/, '')}/${right.replace(/^\//, '')}`.replace(/^\/\//, '/');
}

/** A path without its last part; above the root and above a single name there is nothing (GetParentPath). */
function parseParent(context: ExecutionContext, path: string, root: string): string {
  const { provider } = paths(context).parse(path);
  if (!provider.isNavigation) throw notSupported('The NavigationCmdletProvider methods are not supported by this provider.');
  if (path === '' || path === '/')
    throw providerFailure(
      `Attempting to perform the GetParentPath operation on the '${provider.name}' provider failed for path ''. ${invalidArgument('path')}`,
    );
  const parent = parentOf(path);
  return path === root || parent === '/' ? '' : parent;
}

/** The last part of a path; of an empty one, and of a drive, that of the place it stands for. */
function parseChildName(context: ExecutionContext, path: string): string {
  const rest = path.replaceAll('\\', '/').replace(/^[^/:]+:/, '');
  const name = leafOf((rest === '' ? unresolvedPath(context, path) : rest).replace(/\/+$/, ''));
  return name;
}

/** A path as seen from another one. @throws ProviderInvocationException where there is no such item */
function normalizeRelative(context: ExecutionContext, path: string, base: string): string {
  const intrinsics = paths(context);
  const target = intrinsics.parse(path);
  if (!target.provider.isNavigation) return target.path;
  if (!target.provider.exists(context, target.path))
    throw providerFailure(`An object at the specified path ${target.path} does not exist.`);
  return base === '' ? target.path : intrinsics.relative(target.path, intrinsics.parse(base).path).replace(/^\.\//, '');
}

const providerFailure = (message: string): NetException => exceptionOf(`${m}ProviderInvocationException`, message);

defineType({
  name: `${m}PathIntrinsics`,
  jsClass: PathIntrinsicsObject,
  properties: {
    [`${m}PathInfo CurrentLocation`]: { get: (p: PathIntrinsicsObject) => paths(p.context).current },
    [`${m}PathInfo CurrentFileSystemLocation`]: { get: (p: PathIntrinsicsObject) => providerLocation(p.context, 'FileSystem') },
  },
  methods: {
    'string GetUnresolvedProviderPathFromPSPath(string path)': (p: PathIntrinsicsObject, path: string) => unresolvedPath(p.context, path),
    [`string GetUnresolvedProviderPathFromPSPath(string path, [ref] ${m}ProviderInfo provider, [ref] ${m}PSDriveInfo drive)`]: (
      p: PathIntrinsicsObject,
      path: string,
      provider: PSReference,
      drive: PSReference,
    ) => {
      const parsed = paths(p.context).parse(path);
      provider.value = new ProviderInfo(parsed.provider, p.context);
      drive.value = parsed.drive;
      return parsed.path;
    },
    [`System.Collections.ObjectModel.Collection[${m}PathInfo] GetResolvedPSPathFromPSPath(string path)`]: (
      p: PathIntrinsicsObject,
      path: string,
    ) => {
      const intrinsics = paths(p.context);
      return collection(
        `${m}PathInfo`,
        resolved(p.context, path).map((x) => intrinsics.info(x)),
      );
    },
    [`System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] ${m}ProviderInfo provider)`]: (
      p: PathIntrinsicsObject,
      path: string,
      provider: PSReference,
    ) => resolvedProviderPaths(p.context, path, provider),
    [`System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromProviderPath(string path, string providerId)`]: (
      p: PathIntrinsicsObject,
      path: string,
      provider: string,
    ) => providerPaths(p.context, path, provider),
    [`${m}PathInfo CurrentProviderLocation(string providerName)`]: (p: PathIntrinsicsObject, name: string) =>
      providerLocation(p.context, name),
    [`${m}PathInfo SetLocation(string path)`]: (p: PathIntrinsicsObject, path: string) => {
      const intrinsics = paths(p.context);
      const target = intrinsics.parse(path);
      if (!target.provider.exists(p.context, target.path)) throw itemNotFound(target.path);
      if (!target.provider.isContainer(p.context, target.path)) throw itemNotFound(path);
      intrinsics.remember();
      return intrinsics.setLocation(target);
    },
    'void PushCurrentLocation(string stackName)': (p: PathIntrinsicsObject, name: string) => {
      const intrinsics = paths(p.context);
      intrinsics.stack(name || null).push(intrinsics.current);
    },
    [`${m}PathInfo PopLocation(string stackName)`]: (p: PathIntrinsicsObject, name: string) => popLocation(p.context, name),
    [`${m}PathInfoStack LocationStack(string stackName)`]: (p: PathIntrinsicsObject, name: string) => {
      const { stacks, defaultStack } = paths(p.context);
      return stackNamed(p.context, name || defaultStack || 'default', () => {
        if (name && !stacks.has(name)) throw badArgument(invalidArgument('stackName'));
      });
    },
    [`${m}PathInfoStack SetDefaultLocationStack(string stackName)`]: (p: PathIntrinsicsObject, name: string) => {
      const intrinsics = paths(p.context);
      const key = name || 'default';
      const stack = stackNamed(p.context, key, () => {
        if (key !== 'default' && !intrinsics.stacks.has(key)) throw itemNotFound(key);
      });
      intrinsics.defaultStack = key;
      return stack;
    },
    'bool IsProviderQualified(string path)': (_p: PathIntrinsicsObject, path: string) => /^(?!\.[/\\])[^:]+::/.test(path),
    'bool IsValid(string path)': (p: PathIntrinsicsObject, path: string) => {
      // an unknown drive is an error
      paths(p.context).parse(path);
      return !path.includes('\0');
    },
    'string Combine(string parent, string child)': (_p: PathIntrinsicsObject, parent: string, child: string) => makePath(parent, child),
    'string ParseParent(string path, string root)': (p: PathIntrinsicsObject, path: string, root: string) =>
      parseParent(p.context, path, root),
    'string ParseChildName(string path)': (p: PathIntrinsicsObject, path: string) => parseChildName(p.context, path),
    'string NormalizeRelativePath(string path, string basePath)': (p: PathIntrinsicsObject, path: string, base: string) =>
      normalizeRelative(p.context, path, base),
    'bool IsPSAbsolute(string path, [ref] string driveName)': (p: PathIntrinsicsObject, path: string, drive: PSReference) => {
      const named = /^([^/:]+):/.exec(path)?.[1];
      const isAbsolute = named !== undefined || path.startsWith('/');
      drive.value = named ?? (isAbsolute ? '/' : (paths(p.context).current.drive?.name ?? '')) ?? '';
      return isAbsolute;
    },
  },
});
