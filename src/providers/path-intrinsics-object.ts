import { defineType } from '../dotnet/registry.ts';
import { NetObject } from '../objects/net-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { leafOf, parentOf } from './items.ts';
import { paths } from './path-intrinsics.ts';

/** `$ExecutionContext.SessionState.Path`. */
export class PathIntrinsicsObject extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
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
    'string Combine(string parent, string child)': (_p: PathIntrinsicsObject, parent: string, child: string) =>
      `${parent.replace(/\/$/, '')}/${child.replace(/^\//, '')}`,
    'string ParseParent(string path, string root)': (_p: PathIntrinsicsObject, path: string) => parentOf(path),
    'string ParseChildName(string path)': (_p: PathIntrinsicsObject, path: string) => leafOf(path),
    'bool IsPSAbsolute(string path, [ref] string driveName)': (_p: PathIntrinsicsObject, path: string) => /^(\/|[^/:]+:)/.test(path),
  },
});
