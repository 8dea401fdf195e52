import { hostObject } from '../../host/host-object.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** Get-Host (GetHostCmdlet.cs). */
export const getHost = defineCmdlet({
  name: 'Get-Host',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetHostCommand',
  synopsis: 'Gets an object that represents the current host program.',
  outputType: ['System.Management.Automation.Host.PSHost'],
  parameters: {},
  examples: [{ code: '(Get-Host).Version' }],
  begin(cmd) {
    return cmd.write(hostObject(cmd.context));
  },
});
