import { getType } from '../../dotnet/registry.ts';
import { NetVersion } from '../../dotnet/system/version.ts';
import { tryConvertTo } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { Double } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from './engine-command.ts';

/** `Latest` and whole numbers are versions too (ArgumentToPSVersionTransformationAttribute). */
function asVersion(value: Value): Value {
  const base = baseObject(value);
  if (typeof base === 'string' && /^latest$/i.test(base)) return new NetVersion(7, 6, 5, -1);
  if ((typeof base === 'string' && base.includes('.')) || base instanceof Double) return value;
  const major = tryConvertTo(base, getType('int'));
  return typeof major === 'number' ? new NetVersion(major, 0, -1, -1) : value;
}

/** The versions of PowerShell that there have been (PSVersionInfo.IsValidPSVersion). */
function refuseVersion(value: Value): string | null {
  const version = baseObject(value);
  const highest = [undefined, 0, 0, 0, 0, 1, 2, 6];
  if (version instanceof NetVersion && version.minor <= (highest[version.major] ?? -1)) return null;
  return `The "${version}" argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again.`;
}

const parameters = {
  Off: { type: 'switch', sets: { Off: { mandatory: true } }, help: 'Turns strict mode off.' },
  Version: {
    type: 'System.Version',
    aliases: ['v'],
    transform: asVersion,
    validate: [{ check: refuseVersion }],
    sets: { Version: { mandatory: true } },
    help: 'Rules of which version: 1.0, 2.0, 3.0 or Latest.',
  },
} as const;

/** Set-StrictMode: for the current scope and the scopes in it. */
export const setStrictMode = defineCmdlet<typeof parameters>({
  name: 'Set-StrictMode',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.SetStrictModeCommand',
  synopsis: 'Establishes and enforces coding rules in expressions, scripts, and script blocks.',
  defaultParameterSet: 'Version',
  parameters,
  end(cmd) {
    const { scope } = engineCommand(cmd).caller;
    if (cmd.args.Off) {
      scope.strictMode = 0;
      return;
    }
    const { major } = cmd.args.Version as NetVersion;
    // what later versions check is what 3 checks
    scope.strictMode = Math.min(major, 3);
  },
});
