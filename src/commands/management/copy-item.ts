import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { filterParameters } from './path-parameters.ts';
import { transferCommand, transferItems, transferParameters } from './transfer-item.ts';

const parameters = {
  Path: transferParameters.Path,
  LiteralPath: transferParameters.LiteralPath,
  Destination: transferParameters.Destination,
  Container: { type: 'switch', help: 'Keeps the folders.' },
  Force: transferParameters.Force,
  ...filterParameters,
  Recurse: { type: 'switch', help: 'Copies what is below too.' },
  PassThru: transferParameters.PassThru,
  Credential: transferParameters.Credential,
} as const;

/** Copy-Item (CopyItemCommand in Navigation.cs). */
export const copyItem = defineCmdlet<typeof parameters>({
  ...transferCommand,
  name: 'Copy-Item',
  aliases: ['cpi', 'copy'],
  className: 'Microsoft.PowerShell.Commands.CopyItemCommand',
  synopsis: 'Copies an item from one location to another.',
  parameters,
  process: (cmd) =>
    transferItems(cmd as unknown as CmdletRuntime<typeof transferParameters>, 'Copy', 'copyItem', {
      force: cmd.args.Force,
      recurse: cmd.args.Recurse,
    }),
});
