import { PSSessionOption } from '../../dotnet/powershell-types/ps-session-option.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** New-PSSessionOption (NewPSSessionOptionCommand.cs). What else Windows has of it belongs to WS-Management. */
export const newPsSessionOption = defineCmdlet({
  name: 'New-PSSessionOption',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewPSSessionOptionCommand',
  synopsis: 'Makes the options of a remote session.',
  outputType: ['System.Management.Automation.Remoting.PSSessionOption'],
  parameters: {
    SkipCACheck: { type: 'switch', help: 'Does not ask who has signed the certificate of the other computer.' },
    SkipCNCheck: { type: 'switch', help: 'Does not ask whether the certificate names the other computer.' },
  },
  examples: [{ code: '$PSSessionOption = New-PSSessionOption -SkipCACheck', remarks: 'The options of all sessions that name no others.' }],
  begin(cmd) {
    const option = new PSSessionOption();
    option.set('SkipCACheck', cmd.args.SkipCACheck);
    option.set('SkipCNCheck', cmd.args.SkipCNCheck);
    return cmd.write(option);
  },
});
