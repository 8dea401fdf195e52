import { invokeMethod } from '../../dotnet/invocation.ts';
import { getType } from '../../dotnet/registry.ts';
import { type ErrorCategory, ErrorDetails, type ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { tryConvertTo } from '../../objects/language-primitives.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { setAlias as setAliasItem } from '../../session/alias-table.ts';
import { AliasInfo } from '../../session/command-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { exists, pathNotFound, unresolvedPath } from '../utility/file-access.ts';
import { aliasExists, recordOf, scopeOf } from './alias-commands.ts';

/** The values of one line: separated by commas, perhaps in double quotes. */
function csvValues(line: string): string[] {
  const values: string[] = [];
  let at = 0;
  while (at <= line.length) {
    let value = '';
    if (line[at] === '"') {
      for (at++; at < line.length && !(line[at] === '"' && line[at + 1] !== '"'); at++) {
        if (line[at] === '"') at++;
        value += line[at];
      }
      at = line.indexOf(',', at);
      if (at < 0) at = line.length;
    } else {
      const end = line.indexOf(',', at);
      value = line.slice(at, end < 0 ? line.length : end);
      at = end < 0 ? line.length : end;
    }
    values.push(value);
    at++;
  }
  return values;
}

function fileError(message: string, id: string, category: ErrorCategory, path: string, inner: NetException): ErrorRecord {
  const record = newErrorRecord(inner, id, category, path);
  record.errorDetails = new ErrorDetails(message);
  return record;
}

/** Import-Alias (ImportAliasCommand.cs). */
export const importAlias = defineCmdlet({
  name: 'Import-Alias',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ImportAliasCommand',
  synopsis: 'Makes aliases from a file that Export-Alias has written.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.AliasInfo'],
  parameters: {
    Path: { type: 'string', position: 0, mandatory: true, pipeline: 'both', sets: ['ByPath'], help: 'The file.' },
    LiteralPath: {
      type: 'string',
      mandatory: true,
      pipeline: 'both',
      sets: ['ByLiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'The file.',
    },
    Scope: { type: 'string', validate: ['notNullOrEmpty'], help: 'The scope they are made in.' },
    PassThru: { type: 'switch', help: 'Gives the aliases.' },
    Force: { type: 'switch', help: 'Replaces aliases that exist.' },
  },
  examples: [{ code: 'Import-Alias aliases.csv -Force' }],
  process: function* (cmd) {
    const { args, context } = cmd;
    const path = aliasFile(cmd, args.Path ?? args.LiteralPath ?? '', args.LiteralPath !== undefined);
    let text = '';
    try {
      text = runNow(invokeMethod(getType('System.IO.File'), 'ReadAllText', [path], { isStatic: true })) as string;
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      const cause = e.innerException ?? e;
      cmd.throwTerminatingError(
        fileError(`Cannot open file ${path} to import the alias. ${cause.message}`, 'FileOpenFailure', 'OpenError', path, cause),
      );
    }
    const lines = text.split(/\r?\n/);
    for (let i = 0; i < lines.length; i++) {
      const line = lines[i] as string;
      if (line.trim() === '' || line.startsWith('#')) continue;
      const values = csvValues(line);
      if (values.length !== 4) {
        const message = `Cannot import an alias. Line number ${i + 1} in the file '${path}' is not a properly-formatted, comma-separated values (CSV) line for aliases. Change the line to contain four values separated by commas. If the value text itself contains a comma, then the value must be contained in quotation marks.`;
        cmd.throwTerminatingError(
          fileError(message, 'ImportAliasFileFormatError', 'ReadError', path, exceptionOf('System.FormatException', message)),
        );
      }
      const [name = '', target = '', description = '', optionText = ''] = values;
      const options = tryConvertTo(optionText, getType('System.Management.Automation.ScopedItemOptions')) as EnumValue | undefined;
      let error: ErrorRecord | null = null;
      const alias = new AliasInfo(name, target, options ? Number(options.value) : 0, description);
      if (!options) {
        const message = `Cannot import the alias because line number ${i + 1} in the file '${path}' contains an option that is not recognized for aliases. Change the file to contain valid options.`;
        error = fileError(message, 'ImportAliasOptionsError', 'ReadError', path, exceptionOf('System.ArgumentException', message));
      } else {
        const answer = cmd.shouldProcess(`Name: ${name} Value: ${target}`, 'Import Alias');
        if (!(typeof answer === 'boolean' ? answer : yield* answer)) continue;
        const scope = scopeOf(context, args.Scope);
        const existing = args.Scope ? scope.aliases?.get(name.toLowerCase()) : context.sessionState.getAlias(name);
        if (existing && !args.Force) error = aliasExists(name);
        else {
          try {
            setAliasItem(context, alias, scope, args.Force);
          } catch (e) {
            error = recordOf(e);
          }
        }
      }
      const s = error ? cmd.writeError(error) : args.PassThru ? cmd.write(alias) : undefined;
      if (s) yield* s;
    }
  },
});

/** The one file that a path means. @throws ItemNotFoundException, NotSupportedException for several */
function aliasFile(cmd: CmdletRuntime, given: string, literal: boolean): string {
  if (literal) return unresolvedPath(cmd, given);
  const found = paths(cmd.context).glob(given);
  const [file] = found;
  if (file && file.provider.name === 'FileSystem' && found.length === 1) {
    if (!exists(file.path)) throw pathNotFound(file.path);
    return file.path;
  }
  const isFile = found.every(({ provider }) => provider.name === 'FileSystem');
  throw exceptionOf(
    'System.Management.Automation.PSNotSupportedException',
    isFile
      ? `Cannot import alias because path '${given}' contains wildcard characters that resolve to multiple paths. Aliases can be imported from only one file. Change the value of the Path parameter to a path that resolves to a single file.`
      : `Cannot import the alias because the specified path '${given}' referred to a 'Microsoft.PowerShell.Core\\${file?.provider.name}' provider path. Change the value of the Path parameter to a file system path.`,
  );
}
