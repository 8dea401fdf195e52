import { tryStat } from '../../dotnet/io/errors.ts';
import { getType } from '../../dotnet/registry.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { convertTo, toText } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { leafOf } from '../../providers/items.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { leadsToFiles, nameTest } from './item-support.ts';
import { filterParameters } from './path-parameters.ts';

const parameters = {
  Path: {
    type: 'string[]',
    sets: { Path: { position: 0, mandatory: true, pipeline: 'both' } },
    allowNull: true,
    allowEmptyString: true,
    allowEmptyCollection: true,
    wildcards: true,
    help: 'The path.',
  },
  LiteralPath: {
    type: 'string[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPath: { mandatory: true, pipeline: 'propertyName' } },
    allowNull: true,
    allowEmptyString: true,
    allowEmptyCollection: true,
    help: 'The path; no character is a wildcard.',
  },
  ...filterParameters,
  PathType: { type: 'Microsoft.PowerShell.Commands.TestPathType', aliases: ['Type'], help: 'What must be there.' },
  IsValid: { type: 'switch', help: 'Only whether the path could exist.' },
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
  OlderThan: { type: 'System.Nullable[datetime]', dynamic: true, help: 'Changed before then.' },
  NewerThan: { type: 'System.Nullable[datetime]', dynamic: true, help: 'Changed after then.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Test-Path (TestPathCommand.cs). */
export const testPath = defineCmdlet<typeof parameters>({
  name: 'Test-Path',
  outputType: ['System.Boolean'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.TestPathCommand',
  synopsis: 'Determines whether all elements of a path exist.',
  defaultParameterSet: 'Path',
  parameters,
  hasProviderParameters: leadsToFiles,
  *process(cmd) {
    const literal = cmd.args.LiteralPath !== undefined;
    const given = (cmd.args.LiteralPath ?? cmd.args.Path ?? []) as readonly (string | null)[];
    for (const path of given.length === 0 ? [null] : given) {
      if (path === null) {
        const message = "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')";
        const failure = exceptionOf('System.ArgumentNullException', message);
        const e = cmd.writeError(newErrorRecord(failure, 'NullPathNotPermitted', 'InvalidArgument', cmd.boundValue('Path') ?? null));
        if (e) yield* e.rest;
        continue;
      }
      const s = cmd.write(path.trim() !== '' && exists(cmd, path, literal));
      if (s) yield* s.rest;
    }
  },
});

function exists(cmd: Cmd, path: string, literal: boolean): boolean {
  const { context } = cmd;
  try {
    if (cmd.args.IsValid) {
      const { provider, path: inner } = paths(context).parse(path);
      return provider.isNavigation ? !path.includes('\0') : inner !== '';
    }
    const accepts = nameTest(cmd.args, path);
    const found = (literal ? [paths(context).parse(path)] : paths(context).glob(path)).filter(
      (p) => p.provider.exists(context, p.path) && accepts(leafOf(p.path)),
    );
    const kind = cmd.args.PathType === undefined ? 'any' : toText(cmd.args.PathType as Value).toLowerCase();
    const isContainer = (p: (typeof found)[number]): boolean => p.provider.isContainer(context, p.path);
    // a pattern means containers where all that it means are (SessionStateInternal.IsItemContainer), and leaves where not
    if (kind !== 'any' && found.every(isContainer) !== (kind === 'container')) return false;
    return found.some((p) => inTime(cmd, p.path));
  } catch (e) {
    if (e instanceof NetException) return false;
    throw e;
  }
}

function inTime(cmd: Cmd, path: string): boolean {
  const { OlderThan, NewerThan } = cmd.args;
  if (OlderThan === undefined && NewerThan === undefined) return true;
  const stat = tryStat(path);
  if (!stat) return false;
  const ticks = (v: unknown): number =>
    Number((convertTo(v as never, getType('System.DateTime')) as unknown as { ticks: bigint }).ticks - 621355968000000000n) / 10000;
  if (OlderThan !== undefined && OlderThan !== null && stat.mtimeMs >= ticks(OlderThan)) return false;
  return !(NewerThan !== undefined && NewerThan !== null && stat.mtimeMs <= ticks(NewerThan));
}
