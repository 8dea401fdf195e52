import { utf8NoBom } from '../../dotnet/text/encodings.ts';
import { formatXml } from '../../formatting/format-xml-writer.ts';
import { ControlObject } from '../../formatting/ps-control-types.ts';
import '../../formatting/ps-control-builders.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { openTextFile } from './out-file.ts';
import { resolveOutputPath } from './output-path.ts';

/** Export-FormatData (WriteFormatDataCommand.cs). */
export const exportFormatData = defineCmdlet({
  name: 'Export-FormatData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ExportFormatDataCommand',
  synopsis: 'Saves formatting data from the current session in a formatting file.',
  defaultParameterSet: 'ByPath',
  parameters: {
    InputObject: {
      type: 'System.Management.Automation.ExtendedTypeDefinition[]',
      mandatory: true,
      pipeline: 'value',
      help: 'The formatting data, as Get-FormatData gives them.',
    },
    Path: { type: 'string', sets: { ByPath: { mandatory: true } }, aliases: ['FilePath'], help: 'The file to write.' },
    LiteralPath: {
      type: 'string',
      sets: { ByLiteralPath: { mandatory: true } },
      aliases: ['PSPath', 'LP'],
      help: 'The file to write; no character of it is a wildcard.',
    },
    Force: { type: 'switch', help: 'Overwrites a read-only file.' },
    NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Does not overwrite an existing file.' },
    IncludeScriptBlock: { type: 'switch', help: 'Writes the script blocks of the views, which are left out otherwise.' },
  },
  examples: [
    {
      code: 'Get-FormatData My.Type | Export-FormatData -Path My.Format.ps1xml -IncludeScriptBlock',
      remarks: 'Saves the views of a type.',
    },
  ],
  state: (): ControlObject[] => [],
  process(cmd, definitions) {
    for (const value of (cmd.args.InputObject ?? []) as readonly Value[]) {
      const inner = baseObject(value);
      if (inner instanceof ControlObject) definitions.push(inner);
    }
  },
  end(cmd, definitions) {
    const { args } = cmd;
    const path = resolveOutputPath(cmd, args.Path ?? args.LiteralPath ?? '', args.LiteralPath !== undefined);
    const { file, encoding } = openTextFile(cmd, path, utf8NoBom, { append: false, force: args.Force, noClobber: args.NoClobber });
    file.write(encoding.encode(formatXml(definitions, args.IncludeScriptBlock)));
    file.close();
  },
});
