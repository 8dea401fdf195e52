import { assemblyModule } from '../../csharp/cmdlets.ts';
import { NetAssembly } from '../../dotnet/reflection/assembly.ts';
import { programFolder } from '../../host/program-file.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { builtInModules } from '../../session/built-in-modules.ts';
import { importMembers, noteImported } from '../../session/module-intrinsics.ts';
import { loadedModule, loadModuleFile, moduleFile } from '../../session/module-loader.ts';
import { moduleAsCustomObject } from '../../session/module-object.ts';
import { ModuleSpecification } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { refuseIfConstrained } from '../utility/language-restrictions.ts';
import { checkNames } from './command-names.ts';
import {
  checkRange,
  filterOf,
  type ImportModuleCommand,
  importModuleParameters,
  isGlobal,
  notLoaded,
  wantedModules,
} from './import-module-parameters.ts';
import { reportLoadFailure } from './module-load-failure.ts';
import { refuseRemote } from './remote-module-parameters.ts';
import { sessionModules } from './session-module-hook.ts';

/** Import-Module (ImportModuleCommand.cs). */
export const importModule = defineCmdlet<typeof importModuleParameters>({
  name: 'Import-Module',
  outputType: ['System.Management.Automation.PSModuleInfo'],
  aliases: ['ipmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ImportModuleCommand',
  synopsis: 'Adds modules to the current session.',
  defaultParameterSet: 'Name',
  parameters: importModuleParameters,
  process: (cmd) => run(cmd),
});

function* run(cmd: ImportModuleCommand): Steps<void> {
  refuseRemote(cmd, 'Import-Module');
  if (cmd.args.UseWindowsPowerShell) return;
  if (cmd.parameterSetName === 'ModuleInfo') {
    for (const module of cmd.args.ModuleInfo ?? []) if (module instanceof PSModuleInfo) yield* given(cmd, module);
    return;
  }
  if (cmd.parameterSetName === 'Assembly') {
    for (const assembly of cmd.args.Assembly ?? [])
      if (assembly instanceof NetAssembly) yield* imported(cmd, assemblyModule(cmd.context, assembly));
    return;
  }
  checkRange(cmd);
  const session = cmd.boundValue('PSSession');
  if (session !== undefined) {
    for (const wanted of wantedModules(cmd)) yield* fromSession(cmd, session, wanted);
    return;
  }
  for (const wanted of wantedModules(cmd)) {
    const { name } = wanted;
    const builtIn = ownModule(cmd, name);
    if (builtIn) {
      yield* importOwn(cmd, builtIn);
      continue;
    }
    const isName = !/[./\\]/.test(name);
    const loaded = isName ? loadedModule(cmd.context, wanted) : undefined;
    const path = loaded?.path === '' ? null : (moduleFile(cmd.context, wanted) ?? loaded?.loadedFrom ?? null);
    if (loaded && path === null) {
      yield* imported(cmd, loaded);
      continue;
    }
    if (path === null) {
      yield* complete(cmd.writeError(notLoaded(wanted)));
      continue;
    }
    yield* load(cmd, path, name);
  }
}

/** The module of the program with this name, or whose folder or manifest PowerShell would have at this path. */
function ownModule(cmd: ImportModuleCommand, name: string): PSModuleInfo | undefined {
  const folder = `${programFolder()}/Modules/`;
  const wanted = name.startsWith(folder) ? name.slice(folder.length).replace(/\/+$|\/[^/]*\.psd1$/i, '') : name;
  return builtInModules(cmd.context).find((m) => m.name.toLowerCase() === wanted.toLowerCase());
}

/** Its commands are there already; under another name they are brought as any module's are. */
function* importOwn(cmd: ImportModuleCommand, module: PSModuleInfo): Steps<void> {
  if (cmd.args.Prefix) {
    yield* imported(cmd, module);
    return;
  }
  if (!cmd.context.modules.includes(module)) cmd.context.modules.push(module);
  if (cmd.args.PassThru) yield* complete(cmd.write(module));
}

/** A module of -ModuleInfo: one that `Get-Module -ListAvailable` has described is loaded from its file. */
function* given(cmd: ImportModuleCommand, module: PSModuleInfo): Steps<void> {
  const session = sessionModules()?.sessionOf(module) ?? null;
  if (session !== null) {
    yield* fromSession(cmd, session, new ModuleSpecification(module.name));
    return;
  }
  const own = module.isOwn ? ownModule(cmd, module.name) : undefined;
  if (own) yield* importOwn(cmd, own);
  else if (module.sessionState === null && module.path !== '') yield* load(cmd, module.loadedFrom, module.name);
  else yield* imported(cmd, module);
}

/** A module of a session: what is imported is a module of functions that run its commands there. */
function* fromSession(cmd: ImportModuleCommand, session: Value, wanted: ModuleSpecification): Steps<void> {
  const known = sessionModules();
  if (!known) return;
  for (const proxy of yield* known.bring(cmd, session, wanted)) {
    const taken = yield* load(cmd, proxy.manifest, proxy.name, [session], (module) => {
      module.guid = proxy.guid || module.guid;
      const before = module.onUnload;
      module.onUnload = () => {
        before?.();
        proxy.remove();
      };
    });
    if (!taken) proxy.remove();
  }
}

/** @returns false where it could not be loaded, which has been reported */
function* load(
  cmd: ImportModuleCommand,
  path: string,
  name: string,
  args: readonly Value[] = (cmd.args.ArgumentList ?? []) as Value[],
  loaded: (module: PSModuleInfo) => void = () => undefined,
): Steps<boolean> {
  if (/\.ps1$/i.test(path))
    refuseIfConstrained(cmd, {
      id: 'Modules_ImportPSFileNotAllowedInConstrainedLanguage',
      message: 'Importing *.ps1 files as modules is not allowed in ConstrainedLanguage mode.',
      exception: 'System.InvalidOperationException',
    });
  let module: PSModuleInfo;
  const said: string[] = [];
  try {
    module = yield* loadModuleFile(cmd.context, path, {
      args,
      force: cmd.args.Force,
      global: isGlobal(cmd),
      scopeLocal: cmd.args.Scope?.toLowerCase() === 'local',
      filter: filterOf(cmd),
      *report(record) {
        yield* complete(cmd.writeError(record));
      },
      *say(text) {
        yield* complete(cmd.writeVerbose(text));
      },
      imported: said,
    });
  } catch (e) {
    yield* reportLoadFailure(cmd, e, name);
    return false;
  }
  loaded(module);
  yield* finish(cmd, module, said);
  return true;
}

function* imported(cmd: ImportModuleCommand, module: PSModuleInfo): Steps<void> {
  const state = isGlobal(cmd) ? cmd.context.globalState : cmd.context.sessionState;
  const scope = cmd.args.Scope?.toLowerCase() === 'local' ? state.currentScope : state.globalScope;
  const said: string[] = [];
  importMembers(module, state, scope, filterOf(cmd), said);
  noteImported(cmd.context, module, state);
  yield* finish(cmd, module, said);
}

/** What comes after the import; `said` is what verbose users read of it. */
function* finish(cmd: ImportModuleCommand, module: PSModuleInfo, said: readonly string[]): Steps<void> {
  yield* checkNames(cmd, module);
  for (const text of said) yield* complete(cmd.writeVerbose(text));
  if (cmd.args.AsCustomObject) {
    yield* complete(cmd.write(moduleAsCustomObject(module)));
  } else if (cmd.args.PassThru) yield* complete(cmd.write(module));
}
