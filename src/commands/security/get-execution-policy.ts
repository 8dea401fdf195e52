import { enumOf } from '../../dotnet/values.ts';
import { ErrorDetails } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { executionPolicyScopes } from './execution-policy.ts';

/** Get-ExecutionPolicy (ExecutionPolicyCommands.cs): outside Windows every script may run, in every scope. */
export const getExecutionPolicy = defineCmdlet({
  name: 'Get-ExecutionPolicy',
  module: 'Microsoft.PowerShell.Security',
  className: 'Microsoft.PowerShell.Commands.GetExecutionPolicyCommand',
  synopsis: 'Gets the execution policies for the current session.',
  outputType: ['Microsoft.PowerShell.ExecutionPolicy'],
  parameters: {
    Scope: { type: 'Microsoft.PowerShell.ExecutionPolicyScope', position: 0, pipeline: 'propertyName', help: 'Which policy.' },
    List: { type: 'switch', help: 'The policies of all scopes.' },
  },
  examples: [{ code: 'Get-ExecutionPolicy -List' }],
  *begin(cmd) {
    if (cmd.args.List && cmd.isBound('Scope')) {
      const exception = exceptionOf('System.InvalidOperationException', 'Operation is not valid due to the current state of the object.');
      const record = newErrorRecord(exception, 'ListAndScopeSpecified', 'InvalidOperation');
      record.errorDetails = new ErrorDetails('Cannot get execution policy. Specify only the List or Scope parameters.');
      cmd.throwTerminatingError(record);
    }
    const unrestricted = enumOf('Microsoft.PowerShell.ExecutionPolicy', 0);
    const scopes = cmd.args.List ? executionPolicyScopes : [];
    for (const scope of scopes) {
      const s = cmd.write(
        newCustomObject([
          ['Scope', enumOf('Microsoft.PowerShell.ExecutionPolicyScope', scope)],
          ['ExecutionPolicy', unrestricted],
        ]),
      );
      if (s) yield* s.rest;
    }
    if (cmd.args.List) return;
    const s = cmd.write(unrestricted);
    if (s) yield* s.rest;
  },
});
