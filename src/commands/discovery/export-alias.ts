import { getStaticProperty, invokeMethod } from '../../dotnet/invocation.ts';
import { getType } from '../../dotnet/registry.ts';
import { ErrorDetails } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { enumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import type { AliasInfo } from '../../session/command-info.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { resolveOutputPath } from '../output/output-path.ts';
import { aliasesIn, matchesSome } from './alias-commands.ts';

const callStatic = (type: string, name: string, ...args: Value[]): Value =>
  runNow(invokeMethod(getType(type), name, args, { isStatic: true }));
const staticValue = (type: string, name: string): Value => runNow(getStaticProperty(getType(type), name));

function header(description: string | undefined): string[] {
  const now = runNow(invokeMethod(staticValue('System.DateTime', 'Now'), 'ToString', ['F']));
  const lines = [
    '# Alias File',
    `# Exported by : ${toText(staticValue('System.Environment', 'UserName'))}`,
    `# Date/Time : ${toText(now)}`,
    `# Computer : ${toText(staticValue('System.Environment', 'MachineName'))}`,
  ];
  if (description !== undefined) lines.push('#', `# ${description.replaceAll('\n', '\n# ')}`);
  return lines;
}

function optionsText(alias: AliasInfo): string {
  return enumValue(getType('System.Management.Automation.ScopedItemOptions'), alias.options).toString();
}

/** Export-Alias (ExportAliasCommand.cs). */
export const exportAlias = defineCmdlet({
  name: 'Export-Alias',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ExportAliasCommand',
  synopsis: 'Writes aliases to a file.',
  defaultParameterSet: 'ByPath',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.AliasInfo'],
  parameters: {
    Path: { type: 'string', position: 0, mandatory: true, sets: ['ByPath'], help: 'The file.' },
    LiteralPath: {
      type: 'string',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ByLiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'The file.',
    },
    Name: { type: 'string[]', position: 1, pipeline: 'propertyName', wildcards: true, help: 'Names or patterns.' },
    PassThru: { type: 'switch', help: 'Gives the aliases.' },
    As: { type: 'Microsoft.PowerShell.Commands.ExportAliasFormat', help: 'Csv or Script.' },
    Append: { type: 'switch', help: 'Adds to the file.' },
    Force: { type: 'switch', help: 'Overwrites a read-only file.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Does not overwrite a file.' },
    Description: { type: 'string', help: 'A comment at the top of the file.' },
    Scope: { type: 'string', help: 'Only aliases of this scope.' },
  },
  examples: [{ code: 'Export-Alias aliases.csv' }],
  state: () => [] as AliasInfo[],
  process: function* (cmd, chosen) {
    const all = aliasesIn(cmd.context, cmd.args.Scope);
    for (const pattern of cmd.args.Name ?? ['*']) {
      const found = all.filter((a) => matchesSome(a.name, [pattern]));
      chosen.push(...found);
      if (found.length > 0 || containsWildcardCharacters(pattern)) continue;
      const message = `Cannot find alias because alias '${pattern}' does not exist.`;
      const error = exceptionOf('System.Management.Automation.ItemNotFoundException', message, null, {
        ItemName: pattern,
        SessionStateCategory: 'Alias',
      });
      const s = cmd.writeError(newErrorRecord(error, 'AliasNotFound', 'ObjectNotFound', pattern));
      if (s) yield* s;
    }
  },
  end: function* (cmd, chosen) {
    const { args } = cmd;
    const given = args.Path ?? args.LiteralPath ?? '.';
    const asScript = args.As !== undefined && toText(args.As as Value) === 'Script';
    const lines = chosen.map((a) =>
      asScript
        ? `set-alias -Name:"${a.name}" -Value:"${a.target}" -Description:"${a.description}" -Option:"${optionsText(a)}"`
        : `"${a.name}","${a.target}","${a.description}","${optionsText(a)}"`,
    );
    const answer = cmd.shouldProcess(given);
    if (typeof answer === 'boolean' ? answer : yield* answer) {
      const path = resolveOutputPath(cmd, given, args.LiteralPath !== undefined);
      const text = `${[...header(args.Description), ...lines].join('\n')}\n`;
      if (args.NoClobber && callStatic('System.IO.File', 'Exists', path) === true) {
        const taken = exceptionOf('System.IO.IOException', `The file '${path}' already exists.`);
        cmd.throwTerminatingError(newErrorRecord(taken, 'NoClobber', 'ResourceExists', path));
      }
      try {
        callStatic('System.IO.File', args.Append ? 'AppendAllText' : 'WriteAllText', path, text);
      } catch (e) {
        if (!(e instanceof NetException)) throw e;
        const cause = e.innerException ?? e;
        const record = newErrorRecord(cause, 'FileOpenFailure', 'OpenError', path);
        record.errorDetails = new ErrorDetails(`Cannot open file ${path} to export the alias. ${cause.message}`);
        cmd.throwTerminatingError(record);
      }
    }
    if (!args.PassThru) return;
    for (const alias of chosen) {
      const s = cmd.write(alias);
      if (s) yield* s;
    }
  },
});
