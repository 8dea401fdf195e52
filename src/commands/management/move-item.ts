import { defineCmdlet } from '../cmdlet.ts';
import { transferCommand, transferItems, transferParameters } from './transfer-item.ts';

/** Move-Item (MoveItemCommand in Navigation.cs). */
export const moveItem = defineCmdlet<typeof transferParameters>({
  ...transferCommand,
  name: 'Move-Item',
  aliases: ['mi', 'move'],
  className: 'Microsoft.PowerShell.Commands.MoveItemCommand',
  synopsis: 'Moves an item from one location to another.',
  parameters: transferParameters,
  process: (cmd) => transferItems(cmd, 'Move', 'moveItem', { force: cmd.args.Force, recurse: true }),
});
