import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from './for-each-object.ts';

const parameters = {
  Off: { type: 'switch', sets: { Off: { mandatory: true } }, help: 'Turns strict mode off.' },
  Version: {
    type: 'object',
    aliases: ['v'],
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
    const text = toStringValue(cmd.args.Version ?? null);
    const version = /^latest$/i.test(text) ? 3 : Number(text);
    if (!Number.isFinite(version) || version < 1 || version > 7.6) {
      const e: NetException = exceptionOf(
        'System.Management.Automation.ParameterBindingException',
        `Cannot validate argument on parameter 'Version'. The '${text}' argument does not contain a valid PowerShell version. Supply a valid version number and then try the command again.`,
      );
      cmd.throwTerminatingError(newErrorRecord(e, 'ParameterArgumentValidationError', 'InvalidData', null));
    }
    scope.strictMode = version;
  },
});
