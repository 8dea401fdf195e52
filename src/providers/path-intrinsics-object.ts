import { GenericCollection } from '../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import type { PSReference } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { containsWildcardCharacters } from '../objects/wildcard.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { leafOf, parentOf } from './items.ts';
import { itemNotFound, paths } from './path-intrinsics.ts';
import { ProviderInfo } from './provider.ts';

/** `$ExecutionContext.SessionState.Path`. */
export class PathIntrinsicsObject extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

/** The provider's paths that a path with wildcards stands for. @throws ItemNotFoundException when there are none */
export function resolvedProviderPaths(context: ExecutionContext, path: string, provider: PSReference | null): Value {
  const intrinsics = paths(context);
  const found = intrinsics.glob(path).filter((p) => p.provider.exists(context, p.path));
  if (found.length === 0 && !containsWildcardCharacters(path)) throw itemNotFound(path);
  if (provider) provider.value = new ProviderInfo(found[0]?.provider ?? intrinsics.parse(path).provider, context);
  return collection(
    'System.String',
    found.map((p) => p.path),
  );
}

function collection(type: string, items: readonly Value[]): Value {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType(type)), [...items]);
}

const m = 'System.Management.Automation.';

defineType({
  name: `${m}PathIntrinsics`,
  jsClass: PathIntrinsicsObject,
  properties: {
    [`${m}PathInfo CurrentLocation`]: { get: (p: PathIntrinsicsObject) => paths(p.context).current },
    [`${m}PathInfo CurrentFileSystemLocation`]: { get: (p: PathIntrinsicsObject) => paths(p.context).current },
  },
  methods: {
    'string GetUnresolvedProviderPathFromPSPath(string path)': (p: PathIntrinsicsObject, path: string) => paths(p.context).parse(path).path,
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
      const found = intrinsics.glob(path).filter((x) => x.provider.exists(p.context, x.path));
      if (found.length === 0 && !containsWildcardCharacters(path)) throw itemNotFound(path);
      return collection(
        `${m}PathInfo`,
        found.map((x) => intrinsics.info(x)),
      );
    },
    [`System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] ${m}ProviderInfo provider)`]: (
      p: PathIntrinsicsObject,
      path: string,
      provider: PSReference,
    ) => resolvedProviderPaths(p.context, path, provider),
    [`${m}PathInfo CurrentProviderLocation(string providerName)`]: (p: PathIntrinsicsObject) => paths(p.context).current,
    [`${m}PathInfo SetLocation(string path)`]: (p: PathIntrinsicsObject, path: string) => {
      const intrinsics = paths(p.context);
      const target = intrinsics.parse(path);
      if (!target.provider.exists(p.context, target.path)) throw itemNotFound(target.path);
      return intrinsics.setLocation(target);
    },
    'bool IsProviderQualified(string path)': (_p: PathIntrinsicsObject, path: string) => path.includes('::'),
    'bool IsValid(string path)': (_p: PathIntrinsicsObject, path: string) => path !== '' && !path.includes('\0'),
    'string Combine(string parent, string child)': (_p: PathIntrinsicsObject, parent: string, child: string) =>
      `${parent.replace(/\/$/, '')}/${child.replace(/^\//, '')}`,
    'string ParseParent(string path, string root)': (_p: PathIntrinsicsObject, path: string) => parentOf(path),
    'string ParseChildName(string path)': (_p: PathIntrinsicsObject, path: string) => leafOf(path),
    'bool IsPSAbsolute(string path, [ref] string driveName)': (_p: PathIntrinsicsObject, path: string) => /^(\/|[^/:]+:)/.test(path),
  },
});
