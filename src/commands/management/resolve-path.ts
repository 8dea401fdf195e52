import { paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { givenPaths, resolveItems } from './item-support.ts';
import { pathParameters } from './path-parameters.ts';

const parameters = {
  ...pathParameters(),
  Relative: { type: 'switch', help: 'Paths as seen from the current location.' },
  RelativeBasePath: { type: 'string', help: 'Where relative paths begin.' },
  Force: { type: 'switch', help: 'Includes hidden items.' },
  Credential: { type: 'object', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const;

/** Resolve-Path (ResolvePathCommand.cs). */
export const resolvePath = defineCmdlet<typeof parameters>({
  name: 'Resolve-Path',
  aliases: ['rvpa'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.ResolvePathCommand',
  synopsis: 'Resolves the wildcard characters in a path, and displays the path contents.',
  defaultParameterSet: 'Path',
  parameters,
  *process(cmd) {
    const { relative } = require('node:path') as typeof import('node:path');
    const intrinsics = paths(cmd.context);
    const given = givenPaths(cmd.args);
    const from = cmd.args.RelativeBasePath;
    const where = from
      ? { ...given, paths: given.paths.map((p) => (/^([/\\~]|[^/]*:)/.test(p) ? p : `${intrinsics.parse(from).path}/${p}`)) }
      : given;
    for (const p of yield* resolveItems(cmd, where, cmd.args.Force)) {
      const base = from ? intrinsics.parse(from).path : intrinsics.current.providerPath;
      const shown = (): string => {
        const r = relative(base, p.path) || '.';
        return r.startsWith('.') ? r : `./${r}`;
      };
      const s = cmd.write(cmd.args.Relative || cmd.args.RelativeBasePath ? shown() : intrinsics.info(p));
      if (s) yield* s.rest;
    }
  },
});
