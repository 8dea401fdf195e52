import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';

const parameters = {
  PassThru: { type: 'switch', help: 'Gives the new location.' },
  StackName: { type: 'string', pipeline: 'propertyName', help: 'The stack to take the location from.' },
} as const;

/** Pop-Location (PopLocationCommand in Navigation.cs). */
export const popLocation = defineCmdlet<typeof parameters>({
  name: 'Pop-Location',
  outputType: ['System.Management.Automation.PathInfo'],
  aliases: ['popd'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.PopLocationCommand',
  synopsis: 'Changes the current location to the location most recently pushed onto the stack.',
  parameters,
  *process(cmd) {
    const intrinsics = paths(cmd.context);
    const { StackName } = cmd.args;
    if (StackName && !intrinsics.stacks.has(StackName)) {
      const s = cmd.writeError(
        newErrorRecord(
          exceptionOf(
            'System.Management.Automation.PSArgumentException',
            `Cannot find location stack '${StackName}'. It does not exist or it is not a container.`,
          ),
          'Argument',
          'InvalidArgument',
          null,
        ),
      );
      if (s) yield* s.rest;
      return;
    }
    const before = intrinsics.popLocation(StackName ?? null);
    if (!before) return;
    intrinsics.setLocation({ provider: before.provider, drive: before.drive, path: before.providerPath });
    if (!cmd.args.PassThru) return;
    const s = cmd.write(intrinsics.current);
    if (s) yield* s.rest;
  },
});
