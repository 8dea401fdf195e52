import { parse } from '../../../grammar/index.ts';
import { defaultLimits, findHashtable, isSafeValue } from '../../compile/safe-values.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { exists, isDirectory, readText, resolveOneFile } from './file-access.ts';

const noLimits = { maxNodes: Number.MAX_SAFE_INTEGER, maxKeys: Number.MAX_SAFE_INTEGER };

/** Writes the hashtable in a data file. @throws InvalidOperationException when it is not plain data */
function* importFile(cmd: CmdletRuntime, path: string, skipLimits: boolean): Steps<void> {
  const result = parse(readText(path), path);
  const table = result.errors.length === 0 ? findHashtable(result.ast) : null;
  if (table === null) {
    const id = result.errors.length === 0 ? 'CouldNotParseAsPowerShellDataFileNoHashtableRoot' : 'CouldNotParseAsPowerShellDataFile';
    const message = `The file '${path}' could not be parsed as a PowerShell Data File.`;
    yield* complete(cmd.writeError(errorRecord('InvalidOperation', message, id, 'InvalidData', path)));
    return;
  }
  if (!isSafeValue(table, skipLimits ? noLimits : defaultLimits)) {
    const message = `Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: ${table.extent.text}.`;
    throw exceptionOf('System.InvalidOperationException', message);
  }
  const block = scriptInvoker().create(table.extent.text) as ScriptBlock;
  yield* complete(cmd.write(yield* complete(scriptInvoker().invoke(block, [], { context: cmd.context, errors: 'external' }))));
}

/** Import-PowerShellDataFile (ImportPowerShellDataFile.cs). */
export const importPowerShellDataFile = defineCmdlet({
  name: 'Import-PowerShellDataFile',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ImportPowerShellDataFileCommand',
  defaultParameterSet: 'ByPath',
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      sets: ['ByPath'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['ByLiteralPath'],
      aliases: ['PSPath', 'LP'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file, taken as it is.',
    },
    SkipLimitCheck: { type: 'switch', help: 'Reads files with more than 500 keys.' },
  },
  synopsis: 'Reads a hashtable of plain data from a file, without running anything.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    for (const path of args.Path ?? args.LiteralPath ?? []) {
      const file = yield* resolveOneFile(cmd, path, args.LiteralPath !== undefined);
      if (exists(file) && !isDirectory(file)) yield* importFile(cmd, file, args.SkipLimitCheck);
      else {
        const message = `Cannot find path '${path}' because it does not exist.`;
        yield* complete(cmd.writeError(errorRecord('Argument', message, 'PathNotFound', 'InvalidArgument', path)));
      }
    }
  },
});
