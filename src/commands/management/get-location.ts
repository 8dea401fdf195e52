import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { driveNotFound, paths, providerNotFound, providers } from '../../providers/path-intrinsics.ts';
import { PathInfoStack } from '../../providers/provider.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { reportFailure } from './item-support.ts';

const parameters = {
  PSProvider: { type: 'string[]', sets: ['Location'], pipeline: 'propertyName', help: 'The location of these providers.' },
  PSDrive: { type: 'string[]', sets: ['Location'], pipeline: 'propertyName', help: 'The location on these drives.' },
  Stack: { type: 'switch', sets: ['Stack'], help: 'The locations that Push-Location has put away.' },
  StackName: { type: 'string[]', sets: ['Stack'], pipeline: 'propertyName', help: 'Names of stacks.' },
} as const;

/** SessionStateInternal.LocationStack for a name that no stack has. */
function badStackName(): ErrorRecord {
  const message =
    'Cannot process argument because the value of argument "stackName" is not valid. Change the value of the "stackName" argument and run the operation again.';
  return newErrorRecord(exceptionOf('System.Management.Automation.PSArgumentException', message), 'Argument', 'InvalidArgument', null);
}

/** Get-Location (GetLocationCommand in Navigation.cs). */
export const getLocation = defineCmdlet<typeof parameters>({
  name: 'Get-Location',
  outputType: ['System.Management.Automation.PathInfo', 'System.Management.Automation.PathInfoStack'],
  aliases: ['gl', 'pwd'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetLocationCommand',
  synopsis: 'Gets information about the current working location or a location stack.',
  defaultParameterSet: 'Location',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    if (cmd.args.Stack || cmd.args.StackName) {
      for (const name of cmd.args.StackName ?? [null]) {
        const key = (name ?? intrinsics.defaultStack) || 'default';
        const isKnown = key === 'default' || intrinsics.stacks.has(key);
        const stack = isKnown ? intrinsics.stack(key) : null;
        const s = stack ? cmd.write(new PathInfoStack(key, [...stack].reverse())) : cmd.writeError(badStackName());
        if (s) yield* s.rest;
      }
      return;
    }
    for (const name of cmd.args.PSDrive ?? []) {
      const drive = intrinsics.drive(name);
      if (!drive) {
        const e = driveNotFound(name);
        e.errorRecord = newErrorRecord(e, 'GetLocationNoMatchingDrive', 'ObjectNotFound', name);
        yield* reportFailure(cmd, e, name);
        continue;
      }
      const s = cmd.write(
        intrinsics.info({ provider: drive.provider, drive, path: intrinsics.parse(drive.name === '/' ? '/' : `${drive.name}:`).path }),
      );
      if (s) yield* s.rest;
    }
    if (cmd.args.PSDrive) return;
    for (const name of cmd.args.PSProvider ?? []) {
      const pattern = new WildcardPattern(name, true);
      const found = providers.filter((p) => pattern.isMatch(p.name) || pattern.isMatch(`${p.moduleName}\\${p.name}`));
      if (found.length === 0 && !containsWildcardCharacters(name)) {
        const e = providerNotFound(name);
        e.errorRecord = newErrorRecord(e, 'GetLocationNoMatchingProvider', 'ObjectNotFound', name);
        yield* reportFailure(cmd, e, name);
      }
      for (const provider of found) {
        const location = intrinsics.providerLocation(provider);
        if (location === null) {
          const e = driveNotFound(`${provider.moduleName}\\${provider.name}`);
          e.errorRecord = newErrorRecord(e, 'DriveNotFound', 'ObjectNotFound', `${provider.moduleName}\\${provider.name}`);
          yield* reportFailure(cmd, e, name);
          continue;
        }
        const s = cmd.write(location);
        if (s) yield* s.rest;
      }
    }
    if (cmd.args.PSProvider) return;
    const s = cmd.write(intrinsics.current);
    if (s) yield* s.rest;
  },
});
