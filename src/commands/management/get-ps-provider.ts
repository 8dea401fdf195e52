import { WildcardPattern } from '../../objects/wildcard.ts';
import { providerNotFound, providers } from '../../providers/path-intrinsics.ts';
import { ProviderInfo } from '../../providers/provider.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { reportFailure } from './item-support.ts';

const parameters = {
  PSProvider: {
    type: 'string[]',
    position: 0,
    pipeline: 'propertyName',
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'Names of providers.',
  },
} as const;

/** Get-PSProvider (GetPSProviderCommand in Navigation.cs). */
export const getPSProvider = defineCmdlet<typeof parameters>({
  name: 'Get-PSProvider',
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetPSProviderCommand',
  synopsis: 'Gets information about the specified PowerShell provider.',
  outputType: ['System.Management.Automation.ProviderInfo'],
  parameters,
  *process(cmd) {
    for (const name of cmd.args.PSProvider ?? ['*']) {
      const pattern = new WildcardPattern(name.slice(name.lastIndexOf('\\') + 1), true);
      const found = providers.filter((p) => pattern.isMatch(p.name));
      if (found.length === 0 && !/[*?[]/.test(name)) yield* reportFailure(cmd, providerNotFound(name), name);
      for (const provider of found) {
        const s = cmd.write(new ProviderInfo(provider, cmd.context));
        if (s) yield* s.rest;
      }
    }
  },
});
