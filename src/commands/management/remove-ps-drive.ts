import { WildcardPattern } from '../../objects/wildcard.ts';
import { ClassProvider, noteItemCommand } from '../../providers/class-provider.ts';
import { driveNotFound, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { scopeOf } from './drive-parameters.ts';
import { reportFailure } from './item-support.ts';

const parameters = {
  Name: {
    type: 'string[]',
    sets: { Name: { position: 0, mandatory: true, pipeline: 'propertyName' } },
    wildcards: true,
    allowNull: true,
    allowEmptyCollection: true,
    help: 'Names of drives.',
  },
  LiteralName: {
    type: 'string[]',
    sets: { LiteralName: { position: 0, mandatory: true, pipeline: 'propertyName' } },
    help: 'Names of drives; no character is a wildcard.',
  },
  PSProvider: { type: 'string[]', pipeline: 'propertyName', help: 'Only drives of these providers.' },
  Scope: { type: 'string', pipeline: 'propertyName', help: 'The scope they are in.' },
  Force: { type: 'switch', help: 'Also a drive in use.' },
} as const;

/** Remove-PSDrive (RemovePSDriveCommand in Navigation.cs). */
export const removePSDrive = defineCmdlet<typeof parameters>({
  name: 'Remove-PSDrive',
  aliases: ['rdr'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.RemovePSDriveCommand',
  synopsis: 'Deletes temporary PowerShell drives.',
  defaultParameterSet: 'Name',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  process: (cmd) => remove(cmd),
});

function* remove(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const { args } = cmd;
  const intrinsics = paths(cmd.context);
  const scope = scopeOf(cmd.context, args.Scope);
  for (const name of args.LiteralName ?? args.Name ?? []) {
    try {
      const pattern = new WildcardPattern(name, true);
      const found = intrinsics
        .visibleDrives(scope)
        .filter((d) => (args.LiteralName ? d.name.toLowerCase() === name.toLowerCase() : pattern.isMatch(d.name)))
        .filter((d) => !args.PSProvider || args.PSProvider.some((p) => new WildcardPattern(p, true).isMatch(d.provider.name)));
      if (found.length === 0) yield* reportFailure(cmd, driveNotFound(name), name);
      for (const drive of found) {
        const target = `Name: ${drive.name} Provider: ${drive.provider.moduleName}\\${drive.provider.name} Root: ${drive.root}`;
        if (!(yield* complete(cmd.shouldProcess(target, 'Remove Drive')))) continue;
        if (!args.Force && intrinsics.current.drive === drive) {
          const record = errorRecord(
            'PSInvalidOperation',
            `Cannot remove drive '${drive.name}' because it is in use.`,
            'InvalidOperation',
            'InvalidOperation',
          );
          const s = cmd.writeError(record);
          if (s) yield* s.rest;
          continue;
        }
        noteItemCommand(cmd);
        if (drive.provider instanceof ClassProvider) drive.provider.removeDrive(cmd.context, drive);
        intrinsics.removeDrive(drive.name, scope);
      }
    } catch (e) {
      yield* reportFailure(cmd, e, name);
    }
  }
}
