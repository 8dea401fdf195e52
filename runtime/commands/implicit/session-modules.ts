import type { ImportModuleCommand } from '../../../src/commands/modules/import-module-parameters.ts';
import type { ProxyOfModule, SessionModules } from '../../../src/commands/modules/session-module-hook.ts';
import { tempPath } from '../../../src/dotnet/io/path-types.ts';
import { ErrorDetails, ErrorRecord } from '../../../src/errors/error-record.ts';
import { newErrorRecord } from '../../../src/errors/throw.ts';
import { NetDictionary, PSArray } from '../../../src/objects/collections.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { AliasInfo, FunctionInfo } from '../../../src/session/command-info.ts';
import type { ModuleSpecification } from '../../../src/session/module-specification.ts';
import { parseScript } from '../../../src/session/parse-errors.ts';
import { PSModuleInfo } from '../../../src/session/ps-module-info.ts';
import { PSVariable } from '../../../src/session/ps-variable.ts';
import { ScriptBlock } from '../../../src/session/script-block.ts';
import { leaf, makeTemporaryFolder, removeFolder, renameFile } from '../../backends/remote/local-files.ts';
import { PSSession } from '../../backends/remote/ps-session.ts';
import { querySession } from '../../backends/remote/query-session.ts';
import { remoteCommandOf } from '../../remoting/power-shell-data.ts';
import { optional, plain } from '../../remoting/remote-objects.ts';
import { moduleTables } from './implicit-remoting-parameters.ts';
import { runText } from './run-text.ts';

type Writer = Pick<ImportModuleCommand, 'writeError'>;
type Argument = { readonly name: string; readonly value: Value };

const sessions = new WeakMap<PSModuleInfo, PSSession>();

/** Runs a command about modules in a session; its errors are written here. @param shown how they call it */
function* ask(cmd: Writer, session: PSSession, command: string, parameters: readonly Argument[], shown: string): Steps<Value[]> {
  const found: Value[] = [];
  const errors: ErrorRecord[] = [];
  const failure = yield* querySession(
    session,
    [remoteCommandOf(command, parameters, [])],
    function* (value) {
      found.push(value);
    },
    ({ value }) => {
      if (value instanceof ErrorRecord) errors.push(value);
      return undefined;
    },
  );
  for (const record of failure ? [...errors, failure] : errors) {
    // The id gets the class of the command here; that of the command there stands behind it already.
    const made = newErrorRecord(record.exception, record.errorId.replace(/,.*$/s, ''), record.category, record.targetObject);
    made.reason = record.reason;
    made.errorDetails = new ErrorDetails(`Failure from remote command: ${shown}: ${record.exception.message}`);
    yield* complete(cmd.writeError(made));
  }
  return found;
}

/** A module of a session as its properties describe it (RehydratePSModuleInfo). */
function describe(sent: Value, session: PSSession): PSModuleInfo {
  const text = (name: string): string => toText(plain(optional(sent, name) ?? null));
  const module = new PSModuleInfo(text('Name'), text('Path'));
  module.version = text('Version') || '0.0';
  module.guid = text('Guid') || module.guid;
  module.description = text('Description');
  module.author = text('Author');
  module.companyName = text('CompanyName');
  module.copyright = text('Copyright');
  const type = text('ModuleType');
  module.moduleType = type === 'Binary' || type === 'Manifest' ? type : 'Script';
  const names = (key: string): string[] => {
    const table = plain(optional(sent, key) ?? null);
    return table instanceof NetDictionary ? [...table.entries()].map(([name]) => toText(name)) : [];
  };
  const empty = new ScriptBlock(parseScript(''), null);
  for (const name of [...names('ExportedCmdlets'), ...names('ExportedFunctions')])
    module.exportedFunctions.set(name, new FunctionInfo(name, empty));
  for (const name of names('ExportedAliases')) module.exportedAliases.set(name, new AliasInfo(name, ''));
  for (const name of names('ExportedVariables')) module.exportedVariables.set(name, new PSVariable(name, null));
  sessions.set(module, session);
  return module;
}

function importArguments(cmd: ImportModuleCommand, wanted: ModuleSpecification): Argument[] {
  const given: Argument[] = [
    { name: 'DisableNameChecking', value: cmd.args.DisableNameChecking },
    { name: 'PassThru', value: true },
  ];
  if (wanted.isNarrow) given.push({ name: 'FullyQualifiedName', value: new PSArray(moduleTables(wanted)) });
  else given.push({ name: 'Name', value: wanted.name });
  const list = cmd.boundValue('ArgumentList');
  if (list !== undefined) given.push({ name: 'ArgumentList', value: list });
  if (cmd.args.Force) given.push({ name: 'Force', value: true });
  return given;
}

const exportText = `param($folder, $session, $module)
Microsoft.PowerShell.Utility\\Export-PSSession -OutputModule $folder -AllowClobber -Module $module -Force -FormatTypeName * -Session $session`;

/** Modules of sessions for Get-Module and Import-Module. */
export const modulesOfSessions: SessionModules = {
  *available(cmd, names) {
    const session = baseObject(cmd.boundValue('PSSession') ?? null);
    if (!(session instanceof PSSession)) return [];
    const parameters: Argument[] = [{ name: 'ListAvailable', value: true }];
    if (names) parameters.push({ name: 'Name', value: new PSArray([...names]) });
    return (yield* ask(cmd, session, 'Get-Module', parameters, 'Get-Module')).map((sent) => describe(sent, session));
  },
  sessionOf: (module) => sessions.get(module) ?? null,
  *bring(cmd, session, wanted) {
    const peer = baseObject(session);
    if (!(peer instanceof PSSession)) return [];
    const made: ProxyOfModule[] = [];
    for (const sent of yield* ask(cmd, peer, 'Import-Module', importArguments(cmd, wanted), `Import-Module -Name '${wanted.name}'`)) {
      const name = toText(plain(optional(sent, 'Name') ?? null));
      const folder = makeTemporaryFolder(`${tempPath()}remoteIpMoProxy_${name}_`);
      const remove = (): void => removeFolder(folder);
      try {
        yield* runText(cmd.context, exportText, [folder, peer, name]);
        const manifest = `${folder}/${name}.psd1`;
        renameFile(`${folder}/${leaf(folder)}.psd1`, manifest);
        made.push({ manifest, name, guid: toText(plain(optional(sent, 'Guid') ?? null)), remove });
      } catch (e) {
        remove();
        throw e;
      }
    }
    return made;
  },
};
