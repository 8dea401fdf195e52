import { NetException } from '../../errors/exceptions.ts';
import { errorRecordOf, exceptionOf } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { isConstrained } from '../../objects/language-mode.ts';
import type { Value } from '../../objects/net-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { PSVariable, ScopedItemOptions } from '../../session/ps-variable.ts';
import { setPrivate } from '../../session/variable-visibility.ts';
import { variableOfAllScopes } from '../../session/visible-variables.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { optionBits, putVariable, scopeArgument, variableErrorRecord } from './variable-support.ts';

/** New-Variable (Var.cs). */
export const newVariable = defineCmdlet({
  name: 'New-Variable',
  aliases: ['nv'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.NewVariableCommand',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputType: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: { type: 'string', position: 0, mandatory: true, pipeline: 'propertyName', help: 'Names to look for or to give.' },
    Value: { type: 'object', position: 1, pipeline: 'both', help: 'The value to store.' },
    Description: { type: 'string', help: 'A text that describes the variable.' },
    Option: {
      type: 'System.Management.Automation.ScopedItemOptions',
      help: 'Options of the variable: ReadOnly, Constant, Private, AllScope.',
    },
    Visibility: { type: 'System.Management.Automation.SessionStateEntryVisibility', help: 'Whether the variable is seen from outside.' },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    Scope: { type: 'string', validate: ['notNullOrEmpty'], help: 'The scope: Global, Local, Script, or a number of levels up.' },
  },
  synopsis: 'Makes a variable.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const state = cmd.context.sessionState;
    const name = args.Name as string;
    const scope = args.Scope ? scopeArgument(state, args.Scope) : state.currentScope;
    const lower = name.toLowerCase();
    if (!args.Force && (scope.localVariable(lower) ?? variableOfAllScopes(scope, lower))) {
      yield* complete(cmd.writeError(variableErrorRecord('VariableAlreadyExists', name)));
      return;
    }
    const value = (args.Value ?? null) as Value;
    if (!(yield* complete(cmd.shouldProcess(`Name: ${name} Value: ${toStringValue(value)}`, 'New variable')))) return;
    const variable = new PSVariable(name, value, optionBits(args.Option) ?? 0);
    variable.description = args.Description ?? '';
    // a variable of all scopes would reach into those of trusted commands
    if (isConstrained() && (variable.options & ScopedItemOptions.AllScope) !== 0)
      throw exceptionOf('System.Management.Automation.PSNotSupportedException', 'Specified method is not supported.');
    if (args.Visibility !== undefined) setPrivate(variable, (args.Visibility as EnumValue).value === 1);
    try {
      putVariable(scope, variable, args.Force);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      yield* complete(cmd.writeError(errorRecordOf(e)));
      return;
    }
    if (args.PassThru) yield* complete(cmd.write(variable));
  },
});
