import { defineCmdlet } from '../cmdlet.ts';
import { filterParameters } from './path-parameters.ts';
import { sessionCopyHook } from './session-copy-hook.ts';
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
  FromSession: {
    type: 'System.Management.Automation.Runspaces.PSSession',
    dynamic: true,
    validate: ['notNullOrEmpty'],
    help: 'The session that the item is in.',
  },
  ToSession: {
    type: 'System.Management.Automation.Runspaces.PSSession',
    dynamic: true,
    validate: ['notNullOrEmpty'],
    help: 'The session that the item goes to.',
  },
} as const;

/** Copy-Item (CopyItemCommand in Navigation.cs). */
export const copyItem = defineCmdlet<typeof parameters>({
  ...transferCommand,
  name: 'Copy-Item',
  aliases: ['cpi', 'copy'],
  className: 'Microsoft.PowerShell.Commands.CopyItemCommand',
  synopsis: 'Copies an item from one location to another.',
  parameters,
  process(cmd) {
    const { Force: force, Recurse: recurse } = cmd.args;
    const [toSession, fromSession] = [cmd.boundValue('ToSession'), cmd.boundValue('FromSession')];
    const hook = toSession === undefined && fromSession === undefined ? null : sessionCopyHook();
    if (hook) return hook(cmd, { toSession, fromSession, force, recurse });
    return transferItems(cmd, 'Copy', 'copyItem', { force, recurse });
  },
});
