import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { givenPaths, reportFailure, resolveItems } from './item-support.ts';
import { pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Relative: { type: 'switch', sets: ['Path', 'LiteralPath'], help: 'Paths as seen from the current location.' },
  RelativeBasePath: { type: 'string', help: 'Where relative paths begin.' },
  Force: { type: 'switch', help: 'Includes hidden items.' },
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const;

/** Resolve-Path (ResolvePathCommand.cs). */
export const resolvePath = defineCmdlet<typeof parameters>({
  name: 'Resolve-Path',
  outputType: ['System.String', 'System.Management.Automation.PathInfo'],
  aliases: ['rvpa'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.ResolvePathCommand',
  synopsis: 'Resolves the wildcard characters in a path, and displays the path contents.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    const given = givenPaths(cmd.args);
    const from = cmd.args.RelativeBasePath;
    const base = from ? intrinsics.parse(from) : null;
    if (base && !base.provider.exists(cmd.context, base.path)) return yield* reportFailure(cmd, itemNotFound(base.path), base.path);
    const where = base
      ? { ...given, paths: given.paths.map((p) => (/^([/\\~]|[^/]*:)/.test(p) ? p : `${base.path.replace(/\/$/, '')}/${p}`)) }
      : given;
    const drive = base ? base.drive : intrinsics.current.drive;
    for (const path of where.paths)
      for (const p of yield* resolveItems(cmd, { ...where, paths: [path] }, cmd.args.Force)) {
        const info = intrinsics.info(p);
        const isElsewhere = p.drive !== drive && drive !== null && !p.path.toLowerCase().startsWith(drive.root.toLowerCase());
        const apart = isElsewhere || !p.provider.isNavigation;
        const shown = cmd.args.Relative
          ? apart
            ? info.path
            : intrinsics.relative(p.path, (base ?? { path: intrinsics.current.providerPath }).path)
          : info;
        const s = cmd.write(shown);
        if (s) yield* s.rest;
      }
  },
});
