import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { readFormatXml } from '../../formatting/format-xml.ts';
import { typeInfoDataBase } from '../../formatting/type-info-database.ts';
import type { ViewDefinition } from '../../formatting/view-definitions.ts';
import { readWholeFile } from '../../providers/output-file.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { dataFiles } from '../utility/data-files.ts';

/** Update-FormatData (Update-Data.cs). */
export const updateFormatData = defineCmdlet({
  name: 'Update-FormatData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UpdateFormatDataCommand',
  synopsis: 'Updates the formatting data in the current session.',
  defaultParameterSet: 'FileSet',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
    AppendPath: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      aliases: ['PSPath', 'Path'],
      sets: ['FileSet'],
      validate: ['notNull'],
      help: 'Format files whose views come after those that are known.',
    },
    PrependPath: {
      type: 'string[]',
      sets: ['FileSet'],
      validate: ['notNull'],
      help: 'Format files whose views come before those that are known.',
    },
  },
  examples: [{ code: 'Update-FormatData -PrependPath ./My.Format.ps1xml', remarks: 'The views of the file win over the built-in ones.' }],
  *process(cmd): Steps<void> {
    const before = yield* dataFiles(cmd, cmd.args.PrependPath ?? [], 'FormatPrependPathException');
    const after = yield* dataFiles(cmd, cmd.args.AppendPath ?? [], 'FormatAppendPathException');
    const files = [...before.reverse().map((path) => ({ path, prepend: true })), ...after.map((path) => ({ path, prepend: false }))];
    const errors: string[] = [];
    const loaded: { path: string; prepend: boolean; views: readonly ViewDefinition[] }[] = [];
    for (const { path, prepend } of files) {
      if (!(yield* complete(cmd.shouldProcess(`FileName: ${path}`, 'Update FormatData')))) continue;
      const file = readFormatXml(readWholeFile(path), path);
      errors.push(...file.errors.map((message) => `${path}, ${message}`));
      loaded.push({ path, prepend, views: file.views });
    }
    if (errors.length === 0) {
      for (const { path, views, prepend } of loaded) typeInfoDataBase(cmd.context).addFile(path, views, prepend);
      return;
    }
    const message = `Errors occurred while loading the format data file: \n${errors.join('\n')}\n`;
    const exception = exceptionOf('System.Management.Automation.RuntimeException', message);
    yield* complete(cmd.writeError(newErrorRecord(exception, 'FormatXmlUpdateException', 'InvalidOperation')));
  },
});
