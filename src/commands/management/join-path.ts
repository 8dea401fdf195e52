import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { type PathCommand, reportFailure, shown } from './item-support.ts';

const parameters = {
  Path: { type: 'string[]', aliases: ['PSPath'], mandatory: true, position: 0, pipeline: 'both', help: 'The first part.' },
  ChildPath: {
    type: 'string[]',
    mandatory: true,
    position: 1,
    pipeline: 'propertyName',
    allowNull: true,
    allowEmptyString: true,
    allowEmptyCollection: true,
    help: 'What is put after it.',
  },
  AdditionalChildPath: {
    type: 'string[]',
    position: 2,
    pipeline: 'propertyName',
    remaining: true,
    allowNull: true,
    allowEmptyString: true,
    help: 'More parts.',
  },
  Resolve: { type: 'switch', help: 'Gives the existing items that the path matches.' },
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const;

/** Join-Path (JoinPathCommand in CombinePathCommand.cs). */
export const joinPath = defineCmdlet<typeof parameters>({
  name: 'Join-Path',
  outputType: ['System.String'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.JoinPathCommand',
  synopsis: 'Combines a path and a child path into a single path.',
  parameters,
  *process(cmd) {
    const more = [
      ...((cmd.args.ChildPath ?? []) as readonly (string | null)[]),
      ...((cmd.args.AdditionalChildPath ?? []) as readonly (string | null)[]),
    ];
    for (const first of cmd.args.Path ?? []) {
      let joined = (more.length === 0 ? [''] : more).reduce<string>((path, child) => combine(path, child ?? ''), first);
      try {
        joined = besideFlatName(cmd, first, more) ?? joined;
        if (!cmd.args.Resolve) {
          const s = cmd.write(joined);
          if (s) yield* s.rest;
          continue;
        }
        const { resolvedPaths } = yield* resolving(cmd, joined);
        for (const p of resolvedPaths) {
          const s = cmd.write(p);
          if (s) yield* s.rest;
        }
      } catch (e) {
        yield* reportFailure(cmd, e, joined);
      }
    }
  },
});

/** A provider of flat names knows no parents: the child stands alone, on the drive as it is named or behind the provider (SessionStateInternal.MakePath). */
function besideFlatName(cmd: PathCommand, first: string, more: readonly (string | null)[]): string | null {
  const [, behind = '', drive] = /^(.*::|([^/\\:.]+):)/.exec(first) ?? [];
  if (behind === '' && paths(cmd.context).current.provider.isNavigation) return null;
  const found = paths(cmd.context).parse(first);
  if (found.provider.isNavigation) return null;
  const [child = '', ...rest] = more.map((part) => (part ?? '').replaceAll('\\', '/'));
  const below = rest.reduce((path, part) => combine(path, part), child);
  if (below.startsWith('/')) return below;
  return drive === undefined ? behind + below : `${found.drive?.name ?? drive}:/${below}`;
}

function* resolving(cmd: PathCommand, path: string): Steps<{ resolvedPaths: string[] }> {
  const found = paths(cmd.context).glob(path, true);
  for (const p of found) if (!p.provider.exists(cmd.context, p.path)) throw itemNotFound(shown(p));
  return { resolvedPaths: found.map((p) => paths(cmd.context).info(p).path) };
}

/** Puts a child after a parent with one separator between them; backslashes become slashes. */
export function combine(parent: string, child: string): string {
  const left = parent.replaceAll('\\', '/');
  const right = child.replaceAll('\\', '/');
  if (left === '') return right.startsWith('/') ? right : `/${right}`;
  if (right === '') return left.endsWith('/') ? left : `${left}/`;
  if (right === '/') return left.endsWith('/') ? left : `${left}/`;
  const below = right.startsWith('/') ? right.slice(1) : right;
  const separator = left.endsWith('/') || below.startsWith('/') ? '' : '/';
  return (left + separator + below).replace(/^\/\//, '/');
}
