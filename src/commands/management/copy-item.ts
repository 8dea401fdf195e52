import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { transferCommand, transferItems, transferParameters } from './transfer-item.ts';

const parameters = {
  ...transferParameters,
  Container: { type: 'switch', help: 'Keeps the folders.' },
  Recurse: { type: 'switch', help: 'Copies what is below too.' },
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
