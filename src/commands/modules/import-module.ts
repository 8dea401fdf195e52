import type { ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { programFolder } from '../../host/program-file.ts';
import { toItems } from '../../objects/enumerate.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { approvedVerbs } from '../../session/approved-verbs.ts';
import { builtInModules } from '../../session/built-in-modules.ts';
import { importMembers, noteImported } from '../../session/module-intrinsics.ts';
import { loadedModule, loadModuleFile, moduleFile, moduleNotFound, unmetRequirements } from '../../session/module-loader.ts';
import { moduleAsCustomObject } from '../../session/module-object.ts';
import { compareVersions, highest, ModuleSpecification, moduleSpecification } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';

const strings = (help: string, alias?: string) =>
  ({ type: 'string[]', validate: ['notNull'], allowEmptyCollection: true, help, ...(alias && { aliases: [alias] }) }) as const;

const parameters = {
  Name: { type: 'string[]', sets: { Name: { mandatory: true, position: 0, pipeline: 'value' } }, help: 'Names or paths of the modules.' },
  FullyQualifiedName: {
    type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
    sets: { FullyQualifiedName: { mandatory: true, position: 0 } },
    help: 'Module specifications.',
  },
  ModuleInfo: {
    type: 'psmoduleinfo[]',
    sets: { ModuleInfo: { mandatory: true, position: 0, pipeline: 'value' } },
    help: 'Module objects.',
  },
  Global: { type: 'switch', help: 'Imports into the global session state.' },
  Prefix: { type: 'string', help: 'Put before the nouns of imported commands.' },
  Function: strings('Functions to import.'),
  Cmdlet: strings('Cmdlets to import.'),
  Variable: strings('Variables to import.'),
  Alias: strings('Aliases to import.'),
  Force: { type: 'switch', help: 'Loads a loaded module again.' },
  SkipEditionCheck: { type: 'switch', help: 'Accepted; there is one edition here.' },
  PassThru: { type: 'switch', help: 'Gives the module object.' },
  AsCustomObject: { type: 'switch', help: 'Gives an object with the exported members.' },
  MinimumVersion: { type: 'version', aliases: ['Version'], sets: ['Name'], help: 'Lowest version that will do.' },
  MaximumVersion: { type: 'string', sets: ['Name'], help: 'Highest version that will do.' },
  RequiredVersion: { type: 'version', sets: ['Name'], help: 'The version to import.' },
  ArgumentList: { type: 'object[]', aliases: ['Args'], help: 'Values for the parameters of the module script.' },
  DisableNameChecking: { type: 'switch', help: 'Does not warn about unapproved verbs.' },
  NoClobber: { type: 'switch', aliases: ['NoOverwrite'], help: 'Leaves commands alone that exist already.' },
  Scope: { type: 'string', validate: [{ set: ['Local', 'Global'] }], help: 'Where to import.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Import-Module (ImportModuleCommand.cs). */
export const importModule = defineCmdlet<typeof parameters>({
  name: 'Import-Module',
  outputType: ['System.Management.Automation.PSModuleInfo'],
  aliases: ['ipmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.ImportModuleCommand',
  synopsis: 'Adds modules to the current session.',
  defaultParameterSet: 'Name',
  parameters,
  process: (cmd) => run(cmd),
});

function* run(cmd: Cmd): Steps<void> {
  if (cmd.parameterSetName === 'ModuleInfo') {
    for (const module of cmd.args.ModuleInfo as unknown as readonly Value[]) if (module instanceof PSModuleInfo) yield* given(cmd, module);
    return;
  }
  checkRange(cmd);
  for (const wanted of wantedModules(cmd)) {
    const { name } = wanted;
    const builtIn = ownModule(cmd, name);
    if (builtIn) {
      yield* importOwn(cmd, builtIn);
      continue;
    }
    const isName = !/[./\\]/.test(name);
    const loaded = isName ? loadedModule(cmd.context, wanted) : undefined;
    const path = loaded?.path === '' ? null : (moduleFile(cmd.context, wanted) ?? loaded?.path ?? null);
    if (loaded && path === null) {
      yield* imported(cmd, loaded);
      continue;
    }
    if (path === null) {
      const s = cmd.writeError(notLoaded(wanted));
      if (s) yield* s.rest;
      continue;
    }
    yield* load(cmd, path, name);
  }
}

/** The module of the program with this name, or whose folder or manifest PowerShell would have at this path. */
function ownModule(cmd: Cmd, name: string): PSModuleInfo | undefined {
  const folder = `${programFolder()}/Modules/`;
  const wanted = name.startsWith(folder) ? name.slice(folder.length).replace(/\/+$|\/[^/]*\.psd1$/i, '') : name;
  return builtInModules(cmd.context).find((m) => m.name.toLowerCase() === wanted.toLowerCase());
}

function* importOwn(cmd: Cmd, module: PSModuleInfo): Steps<void> {
  if (!cmd.context.modules.includes(module)) cmd.context.modules.push(module);
  if (cmd.args.PassThru) yield* pass(cmd, module);
}

/** A module of -ModuleInfo: one that `Get-Module -ListAvailable` has described is loaded from its file. */
function* given(cmd: Cmd, module: PSModuleInfo): Steps<void> {
  const own = module.isOwn ? ownModule(cmd, module.name) : undefined;
  if (own) yield* importOwn(cmd, own);
  else if (module.sessionState === null && module.path !== '') yield* load(cmd, module.path, module.name);
  else yield* imported(cmd, module);
}

/** -MinimumVersion may not be above -MaximumVersion. @throws PSArgumentOutOfRangeException */
function checkRange(cmd: Cmd): void {
  const least = (cmd.args.MinimumVersion as Value | undefined) ?? null;
  const most = cmd.args.MaximumVersion;
  if (least === null || most === undefined || compareVersions(least, highest(most)) <= 0) return;
  const message = `The MinimumVersion '${toStringValue(least)}' should not be greater than MaximumVersion '${highest(most)}'.`;
  const text = `Specified argument was out of the range of valid values. (Parameter '${message}')`;
  const e = exceptionOf('System.Management.Automation.PSArgumentOutOfRangeException', text);
  e.errorRecord = newErrorRecord(e, 'ArgumentOutOfRange', 'InvalidArgument', null);
  throw e;
}

/** What the arguments ask for: names with the versions that go with all of them, or specifications. */
function wantedModules(cmd: Cmd): ModuleSpecification[] {
  if (cmd.args.Name === undefined)
    return toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((value) => moduleSpecification(value));
  return cmd.args.Name.map((name) => {
    const wanted = new ModuleSpecification(name);
    wanted.version = (cmd.args.MinimumVersion as Value | undefined) ?? null;
    wanted.requiredVersion = (cmd.args.RequiredVersion as Value | undefined) ?? null;
    wanted.maximumVersion = cmd.args.MaximumVersion ?? null;
    return wanted;
  });
}

/** There is no module of that name, or none in a version that will do. */
function notLoaded(wanted: ModuleSpecification): ErrorRecord {
  if (!wanted.isNarrow) return moduleNotFound(wanted.name).errorRecord!;
  const message = `The specified module '${wanted.name}'${wanted.words} was not loaded because no valid module file was found in any module directory.`;
  return newErrorRecord(
    exceptionOf('System.IO.FileNotFoundException', message),
    'Modules_ModuleWithVersionNotFound',
    'ResourceUnavailable',
    wanted.name,
  );
}

function filterOf(cmd: Cmd) {
  return {
    functions: cmd.args.Function,
    aliases: cmd.args.Alias,
    variables: cmd.args.Variable,
    cmdlets: cmd.args.Cmdlet,
    prefix: cmd.args.Prefix,
    noClobber: cmd.args.NoClobber,
  };
}

function* load(cmd: Cmd, path: string, name: string): Steps<void> {
  let module: PSModuleInfo;
  try {
    module = yield* loadModuleFile(cmd.context, path, {
      args: (cmd.args.ArgumentList ?? []) as Value[],
      force: cmd.args.Force,
      global: isGlobal(cmd),
      scopeLocal: cmd.args.Scope?.toLowerCase() === 'local',
      filter: filterOf(cmd),
    });
  } catch (e) {
    if (isFlowControl(e)) throw e;
    const exception = toNetException(e);
    const record = exception.errorRecord;
    // A file with syntax errors: they are shown, and then there is no module.
    if (record && exception.netType.name === 'ParseException') {
      const shown = cmd.writeError(record);
      if (shown) yield* shown.rest;
      const missing = cmd.writeError(moduleNotFound(name).errorRecord!);
      if (missing) yield* missing.rest;
      return;
    }
    if (record && unmetRequirements.has(exception)) {
      const s = cmd.writeError(record);
      if (s) yield* s.rest;
      return;
    }
    if (record?.errorId.startsWith('Modules_'))
      cmd.throwTerminatingError(
        newErrorRecord(exceptionOf(exception.netType.fullName, exception.message), record.errorId, record.category, record.targetObject),
      );
    // What the module's own script throws ends the statement only.
    if (record && exception.wasThrownFromThrowStatement)
      cmd.throwTerminatingError(newErrorRecord(exception, record.errorId, record.category, record.targetObject));
    throw exception;
  }
  yield* checkNames(cmd, module);
  yield* finish(cmd, module);
}

/** A module that imports another one gets its commands itself, unless it asks for the global session state. */
function isGlobal(cmd: Cmd): boolean {
  return cmd.args.Global || cmd.args.Scope?.toLowerCase() === 'global';
}

function* imported(cmd: Cmd, module: PSModuleInfo): Steps<void> {
  const state = isGlobal(cmd) ? cmd.context.globalState : cmd.context.sessionState;
  importMembers(module, state, cmd.args.Scope?.toLowerCase() === 'local' ? state.currentScope : state.globalScope, filterOf(cmd));
  noteImported(cmd.context, module, state);
  yield* checkNames(cmd, module);
  yield* finish(cmd, module);
}

function* finish(cmd: Cmd, module: PSModuleInfo): Steps<void> {
  if (cmd.args.AsCustomObject) {
    const s = cmd.write(moduleAsCustomObject(module));
    if (s) yield* s.rest;
  } else if (cmd.args.PassThru) yield* pass(cmd, module);
}

function* pass(cmd: Cmd, module: PSModuleInfo): Steps<void> {
  const s = cmd.write(module);
  if (s) yield* s.rest;
}

/** Characters that the noun of a command should not have (ModuleCmdletBase.HasDisallowedCharacters). */
const restrictedCharacters = /[#,(){}[\]&\-/\\$^;:"'<>|?@`*%+=~]/;

/** Warns once for commands whose verb is not approved (ModuleCmdletBase.ValidateCommandName). */
function* checkNames(cmd: Cmd, module: PSModuleInfo): Steps<void> {
  if (cmd.args.DisableNameChecking) return;
  const names = [...module.exportedFunctions.keys(), ...module.exportedCmdlets.keys()];
  const wanted = cmd.args.Function
    ? names.filter((n) => cmd.args.Function!.some((f) => f.toLowerCase() === n.toLowerCase() || f === '*'))
    : names;
  const unapproved = wanted.some((n) => n.includes('-') && !approvedVerbs.has(n.slice(0, n.indexOf('-')).toLowerCase()));
  const warnings: string[] = [];
  if (unapproved)
    warnings.push(
      `The names of some imported commands from the module '${module.name}' include unapproved verbs that might make them less discoverable. To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb.`,
    );
  if (wanted.some((n) => n.includes('-') && restrictedCharacters.test(n.slice(n.indexOf('-') + 1))))
    warnings.push(
      'Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : " \' < > | ? @ ` * % + = ~',
    );
  for (const warning of warnings) {
    const s = cmd.writeWarning(warning);
    if (s) yield* s.rest;
  }
}
