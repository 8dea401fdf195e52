import { ErrorDetails } from '../../errors/error-record.ts';
import { AutomationNull, AutomationNullObject, arrayOf } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { PSVariable } from '../../session/ps-variable.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { createVariable, type SetArguments, updateVariable } from './variable-setting.ts';
import { keepAutomatic, matchingVariables, refusalOf } from './variable-support.ts';

/** Stores a value in every variable that the names mean. */
function* setVariables(cmd: CmdletRuntime, names: readonly string[], value: Value, args: SetArguments): Steps<void> {
  for (const name of names) {
    const { variables, filtered } = matchingVariables(cmd.context.sessionState, name, args.Scope || 'local', {
      include: args.Include,
      exclude: args.Exclude,
    });
    const targets: (PSVariable | null)[] = variables.length === 0 && !filtered ? [null] : variables;
    for (const target of targets) {
      const shown = `Name: ${target?.name ?? name} Value: ${toStringValue(value)}`;
      if (!(yield* complete(cmd.shouldProcess(shown, 'Set variable')))) continue;
      let result: PSVariable;
      try {
        result = target ? updateVariable(target, value, args) : createVariable(cmd, name, value, args);
        if (target) keepAutomatic(cmd.context.sessionState, args.Scope || 'local', result);
      } catch (e) {
        yield* complete(cmd.writeError(refusalOf(e)));
        continue;
      }
      if (args.PassThru) yield* complete(cmd.write(result));
    }
  }
}

/** Set-Variable (Var.cs). */
export const setVariable = defineCmdlet({
  name: 'Set-Variable',
  aliases: ['set', 'sv'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetVariableCommand',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.PSVariable'],
  parameters: {
    Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName', help: 'Names to look for or to give.' },
    Value: { type: 'object', position: 1, pipeline: 'both', help: 'The value to store.' },
    Include: { type: 'string[]', help: 'Only names that match these patterns.' },
    Exclude: { type: 'string[]', help: 'No names that match these patterns.' },
    Description: { type: 'string', help: 'A text that describes the variable.' },
    Option: {
      type: 'System.Management.Automation.ScopedItemOptions',
      help: 'Options of the variable: ReadOnly, Constant, Private, AllScope.',
    },
    Force: { type: 'switch', help: 'Goes on where the command would otherwise refuse.' },
    Visibility: { type: 'System.Management.Automation.SessionStateEntryVisibility', help: 'Whether the variable is seen from outside.' },
    PassThru: { type: 'switch', help: 'Also writes the object that was worked on.' },
    Append: { type: 'switch', help: 'Adds to what is there already.' },
    Scope: { type: 'string', validate: ['notNullOrEmpty'], help: 'The scope: Global, Local, Script, or a number of levels up.' },
  },
  synopsis: 'Sets the values of variables, and makes those that do not exist.',
  state: (cmd) => ({ nameGiven: cmd.isBound('Name'), valueGiven: cmd.isBound('Value'), values: null as Value[] | null }),
  begin(cmd, state) {
    const { args } = cmd;
    if (!args.Append) return;
    const [name, second] = args.Name ?? [];
    if (name === undefined || second !== undefined) {
      const record = errorRecord(
        'InvalidOperation',
        'Operation is not valid due to the current state of the object.',
        'SetVariableAppend',
        'InvalidOperation',
      );
      record.errorDetails = new ErrorDetails('SetVariableAppend', 'Use a single variable rather than a collection');
      return cmd.throwTerminatingError(record);
    }
    const current = cmd.context.sessionState.getVariableValue(name);
    state.values = current === undefined ? [] : [...toItems(current)];
  },
  *process(cmd, state): Steps<void> {
    const value = (cmd.isBound('Value') ? (cmd.args.Value ?? null) : AutomationNull) as Value;
    if (!state.nameGiven) yield* setVariables(cmd, cmd.args.Name ?? [], value, cmd.args);
    else if (!state.valueGiven || cmd.args.Append) {
      state.values ??= [];
      if (!(value instanceof AutomationNullObject)) state.values.push(value);
    }
  },
  *end(cmd, state): Steps<void> {
    if (!state.nameGiven) return;
    const { values } = state;
    let value: Value = AutomationNull;
    if (state.valueGiven && !cmd.args.Append) value = (cmd.args.Value ?? null) as Value;
    else if (cmd.args.Append) value = arrayOf(values ?? []);
    else if (values && values.length > 0) value = values.length === 1 ? (values[0] as Value) : arrayOf(values);
    yield* setVariables(cmd, cmd.args.Name ?? [], value, cmd.args);
  },
});
