import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { notSupported } from '../../providers/failures.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { givenPaths } from './item-support.ts';
import { transferCommand, transferItems, transferParameters } from './transfer-item.ts';

/** Move-Item (MoveItemCommand in Navigation.cs). */
export const moveItem = defineCmdlet<typeof transferParameters>({
  ...transferCommand,
  name: 'Move-Item',
  aliases: ['mi', 'move'],
  className: 'Microsoft.PowerShell.Commands.MoveItemCommand',
  synopsis: 'Moves an item from one location to another.',
  parameters: transferParameters,
  dynamicParameters(cmd) {
    const [first] = givenPaths(cmd.args).paths;
    const drive = /^([^/\\:.]+):/.exec(first ?? '')?.[1];
    const provider = drive === undefined ? paths(cmd.context).current.provider : paths(cmd.context).drive(drive)?.provider;
    const isNothing = first !== undefined && containsWildcardCharacters(first) && paths(cmd.context).glob(first).length === 0;
    if (provider && !provider.isNavigation && !isNothing)
      throw notSupported('The NavigationCmdletProvider methods are not supported by this provider.');
    return {};
  },
  process: (cmd) => transferItems(cmd, 'Move', 'moveItem', { force: cmd.args.Force, recurse: true }),
});
