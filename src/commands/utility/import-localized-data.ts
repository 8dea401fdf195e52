import { posix } from 'node:path';
import { VariablePath } from '../../../grammar/index.ts';
import { currentUICulture, getCulture } from '../../dotnet/culture/culture-info.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { AutomationNull } from '../../objects/collections.ts';
import { isConstrained, markUntrusted } from '../../objects/language-mode.ts';
import type { Value } from '../../objects/net-object.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { PSVariable } from '../../session/ps-variable.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { checkRestricted } from '../../session/types/script-block-types.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord, exception } from './cmdlet-errors.ts';
import { exists, readText, unresolvedPath } from './file-access.ts';
import { refuseIfConstrained } from './language-restrictions.ts';

/** Where the data file is looked for. */
interface Place {
  fileName: string | undefined;
  baseDirectory: string | undefined;
  uiCulture: string | undefined;
}

/** The names of a culture and its parents: `de-AT`, `de`. */
function cultureChain(name: string): string[] {
  const parts = name === '' ? [] : name.split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
}

/** The data file for the culture; null after its error was written. */
function* findFile(cmd: CmdletRuntime, { fileName, baseDirectory, uiCulture }: Place): Steps<string | null> {
  const script = cmd.myInvocation.scriptPosition?.file ?? '';
  if (!fileName && !script)
    throw exception(
      'PSInvalidOperation',
      'The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not called from a script file.',
    );
  if (fileName && posix.dirname(fileName) !== '.')
    throw exception('PSInvalidOperation', 'The argument for the FileName parameter should not contain a path.');
  const directory = unresolvedPath(cmd, baseDirectory || (script ? posix.dirname(script) : '.'));
  const base = posix.basename(fileName || script);
  const file = `${base.slice(0, base.length - posix.extname(base).length)}.psd1`;
  const culture = uiCulture === undefined ? currentUICulture() : getCulture(uiCulture);
  const chain = cultureChain(culture.name);
  if (uiCulture === undefined && culture.name !== 'en-US') chain.push('en-US', 'en');
  for (const folder of [...chain, '']) {
    const path = posix.join(directory, folder, file);
    if (exists(path)) return path;
  }
  const folder = posix.join(directory, culture.name);
  const message = `Cannot find the PowerShell data file '${file}' in directory '${folder}', or in any parent culture directories.`;
  yield* complete(
    cmd.writeError(errorRecord('PSInvalidOperation', message, 'ImportLocalizedData', 'ObjectNotFound', posix.join(folder, file))),
  );
  return null;
}

/** What the data file gives. @throws PSInvalidOperationException when it is not in the restricted language, or fails */
function* load(cmd: CmdletRuntime, path: string, commands: readonly string[]): Steps<Value> {
  try {
    const block = scriptInvoker().create(readText(path)) as ScriptBlock;
    checkRestricted(block, commands);
    const result = yield* complete(scriptInvoker().invoke(block, [], { context: cmd.context, errors: 'external' }));
    return result === AutomationNull ? null : result;
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    const message = `The following error occurred while PowerShell was loading the '${path}' script data file:\n${e.message}.`;
    throw exception('PSInvalidOperation', message, e);
  }
}

/** Import-LocalizedData (Import-LocalizedData.cs). */
export const importLocalizedData = defineCmdlet({
  name: 'Import-LocalizedData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ImportLocalizedData',
  parameters: {
    BindingVariable: {
      type: 'string',
      position: 0,
      aliases: ['Variable'],
      validate: ['notNullOrEmpty'],
      help: 'The variable that takes the texts.',
    },
    UICulture: { type: 'string', position: 1, help: 'The culture to take; that of the user interface when not given.' },
    BaseDirectory: { type: 'string', help: 'The folder with a folder for each culture; that of the script when not given.' },
    FileName: { type: 'string', help: 'Name of the data file; that of the script when not given.' },
    SupportedCommand: { type: 'string[]', validate: ['trustedData'], help: 'Commands that the data file may run.' },
  },
  synopsis: 'Reads the texts of a script in the language of the user.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const place = { fileName: args.FileName, baseDirectory: args.BaseDirectory, uiCulture: args.UICulture };
    const path = yield* findFile(cmd, place);
    if (path === null) return;
    if (cmd.isBound('SupportedCommand'))
      refuseIfConstrained(cmd, {
        id: 'CannotDefineSupportedCommand',
        message: 'Cannot import localized data. The definition of additional supported commands is not allowed in this language mode.',
        exception: 'System.Management.Automation.PSNotSupportedException',
      });
    const value = yield* load(cmd, path, args.SupportedCommand ?? ['ConvertFrom-StringData']);
    const name = args.BindingVariable;
    if (name === undefined) {
      yield* complete(cmd.write(value));
      return;
    }
    const target = new VariablePath(name);
    if (target.unqualifiedPath === '') {
      const message = `The BindingVariable name '${name}' is invalid.`;
      yield* complete(cmd.writeError(errorRecord('PSInvalidOperation', message, 'ImportLocalizedData', 'InvalidArgument', name)));
      return;
    }
    const state = cmd.context.sessionState;
    const scope = state.scopeById(target.isGlobal ? 'global' : target.isScript ? 'script' : 'local') ?? state.currentScope;
    const known = scope.localVariable(target.unqualifiedPath.toLowerCase());
    if (isConstrained() && scope.isOutermost) markUntrusted(value);
    if (known) known.assign(value);
    else scope.putVariable(target.unqualifiedPath.toLowerCase(), new PSVariable(target.unqualifiedPath, value));
  },
});
