import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { viewsOfFormatXml } from '../../formatting/format-xml.ts';
import { typeInfoDataBase } from '../../formatting/type-info-database.ts';
import { readWholeFile } from '../../providers/output-file.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { resolveOutputPath } from './output-path.ts';

/** Update-FormatData (Update-Data.cs). */
export const updateFormatData = defineCmdlet({
  name: 'Update-FormatData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UpdateFormatDataCommand',
  synopsis: 'Updates the formatting data in the current session.',
  defaultParameterSet: 'FileSet',
  supportsShouldProcess: true,
  parameters: {
    AppendPath: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      aliases: ['PSPath', 'Path'],
      help: 'Format files whose views come after those that are known.',
    },
    PrependPath: { type: 'string[]', help: 'Format files whose views come before those that are known.' },
  },
  examples: [{ code: 'Update-FormatData -PrependPath ./My.Format.ps1xml', remarks: 'The views of the file win over the built-in ones.' }],
  *process(cmd) {
    const lists = [
      { paths: cmd.args.PrependPath ?? [], prepend: true },
      { paths: cmd.args.AppendPath ?? [], prepend: false },
    ];
    for (const { paths, prepend } of lists) {
      for (const given of paths) {
        if (!(yield* complete(cmd.shouldProcess(given, 'Update FormatData')))) continue;
        const path = resolveOutputPath(cmd, given, false);
        try {
          typeInfoDataBase(cmd.context).add(viewsOfFormatXml(readWholeFile(path)), prepend);
        } catch (e) {
          const exception =
            e instanceof NetException
              ? e
              : exceptionOf(
                  'System.Management.Automation.RuntimeException',
                  `There were errors in loading the format data file: \n, ${path} : ${e instanceof Error ? e.message : String(e)}`,
                );
          const s = cmd.writeError(newErrorRecord(exception, 'FormatXmlUpdateException', 'InvalidOperation', given));
          if (s) yield* s.rest;
        }
      }
    }
  },
});
