import { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { typeNames } from '../../formatting/object-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** The error seen through a PSObject whose type name chooses the view with everything in it. */
function extended(error: Value, index: number | null): PSObject {
  const object = new PSObject(baseObject(error));
  const kind = baseObject(error) instanceof ErrorRecord ? 'System.Management.Automation.ErrorRecord' : 'System.Exception';
  object.typeNames = [`${kind}#PSExtendedError`, ...typeNames(error).filter((name) => name !== kind && !name.endsWith('#PSExtendedError'))];
  if (index !== null) object.instanceMembers.set(new PSNoteProperty('PSErrorIndex', index));
  return object;
}

/** Get-Error (Get-Error.cs). */
export const getError = defineCmdlet({
  name: 'Get-Error',
  aliases: ['gerr'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetErrorCommand',
  synopsis: 'Gets and displays the most recent error messages from the current session.',
  defaultParameterSet: 'Newest',
  parameters: {
    InputObject: {
      type: 'psobject',
      sets: { Error: { position: 0, pipeline: 'value' } },
      validate: ['notNullOrEmpty'],
      help: 'An error record or exception to show.',
    },
    Newest: {
      type: 'int',
      sets: ['Newest'],
      aliases: ['Last'],
      validate: [{ range: [1, 2147483647] }],
      help: 'How many errors to show, newest first.',
      default: '1',
    },
  },
  outputType: ['System.Management.Automation.ErrorRecord#PSExtendedError', 'System.Exception#PSExtendedError'],
  examples: [{ code: 'Get-Error -Newest 3', remarks: 'The last three errors with everything known about them.' }],
  *process(cmd) {
    const input = cmd.boundValue('InputObject');
    let errors: readonly Value[];
    if (input !== undefined && input !== null) {
      const base = baseObject(input);
      errors = base instanceof ErrorRecord || base instanceof NetException ? [input] : [];
    } else errors = cmd.context.errors.slice(0, cmd.args.Newest ?? 1);
    for (const [index, error] of errors.entries()) {
      const s = cmd.write(extended(error, errors.length > 1 ? index : null));
      if (s) yield* s.rest;
    }
  },
});
