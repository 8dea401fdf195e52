import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { toItems } from '../../objects/enumerate.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Done, lift, type Steps } from '../../scheduler/suspension.ts';
import { removeModule as unload, visibleModules } from '../../session/module-intrinsics.ts';
import { moduleSpecification } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { moduleInfoParameter } from './import-module-parameters.ts';

const parameters = {
  Name: {
    type: 'string[]',
    sets: { name: { mandatory: true, position: 0, pipeline: 'value' } },
    wildcards: true,
    help: 'Names of the modules.',
  },
  FullyQualifiedName: {
    type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
    sets: { FullyQualifiedName: { mandatory: true, position: 0, pipeline: 'value' } },
    help: 'Module specifications.',
  },
  ...moduleInfoParameter,
  Force: { type: 'switch', help: 'Removes read-only modules too.' },
} as const;

/** Remove-Module (RemoveModuleCommand.cs). */
export const removeModule = defineCmdlet<typeof parameters, { removed: number }>({
  name: 'Remove-Module',
  aliases: ['rmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.RemoveModuleCommand',
  synopsis: 'Removes modules from the current session.',
  supportsShouldProcess: true,
  parameters,
  state: () => ({ removed: 0 }),
  *process(cmd, state) {
    state.removed += yield* run(cmd);
  },
  end: (cmd, state) => lift(complain(cmd, state.removed)) as Done,
});

/** Removes the modules that one object asks for: how many there were. */
function* run(cmd: CmdletRuntime<typeof parameters>): Steps<number> {
  const { modules } = cmd.context;
  const given = cmd.args.ModuleInfo?.filter((m) => m instanceof PSModuleInfo) as PSModuleInfo[] | undefined;
  const patterns = (cmd.args.Name ?? []).map((n) => new WildcardPattern(n, true));
  const wanted = toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((v) => moduleSpecification(v));
  const named =
    given ??
    visibleModules(cmd.context).filter(
      (m) =>
        patterns.some((p) => p.isMatch(m.name)) ||
        wanted.some((w) => w.name.toLowerCase() === m.name.toLowerCase() && w.accepts(m.version, m.guid)),
    );
  const found: PSModuleInfo[] = [];
  for (const module of named) {
    const refusal = kept(module, cmd.args.Force);
    if (refusal !== null) {
      const told = cmd.writeError(refusal);
      if (told) yield* told.rest;
      continue;
    }
    found.push(module);
  }
  let removed = 0;
  for (const module of found) {
    if (!(yield* complete(cmd.shouldProcess(`${module.name} (Path: '${module.path || module.dynamicPath}')`)))) continue;
    const user = cmd.args.Force ? undefined : modules.find((m) => m.requiredModules.includes(module) && !named.includes(m));
    if (user === undefined) {
      yield* unload(cmd.context, module, function* (text) {
        yield* complete(cmd.writeVerbose(text));
      });
      removed++;
      continue;
    }
    const s = cmd.writeError(
      newErrorRecord(
        exceptionOf(
          'System.InvalidOperationException',
          `Unable to remove the module '${module.name}' because it is required by '${user.name}'. Add the Force parameter to your command to remove the module.`,
        ),
        'Modules_ModuleIsRequired',
        'PermissionDenied',
        module,
      ),
    );
    if (s) yield* s.rest;
  }
  return removed;
}

/** Tells at the end that nothing was removed, by what the last object asked for. */
function* complain(cmd: CmdletRuntime<typeof parameters>, removed: number): Steps<void> {
  if (removed > 0 || cmd.isBound('WhatIf' as keyof typeof parameters)) return;
  const given = cmd.args.ModuleInfo;
  const wanted = toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((v) => moduleSpecification(v));
  // What was asked for by patterns alone need not be there, and PowerShell's own modules stay in silence.
  const names = cmd.args.Name ?? [];
  const isOwn = [...names, ...wanted.map((w) => w.name)].every((n) => isEngineModule(n)) && given === undefined;
  const isPattern = names.every(containsWildcardCharacters) && given === undefined && wanted.length === 0;
  if (isOwn || isPattern) return;
  const s = cmd.writeError(
    newErrorRecord(
      exceptionOf(
        'System.InvalidOperationException',
        'No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.',
      ),
      'Modules_NoModulesRemoved',
      'ResourceUnavailable',
      null,
    ),
  );
  if (s) yield* s.rest;
}

/** InitialSessionState.IsEngineModule. */
function isEngineModule(name: string): boolean {
  return /^Microsoft\.(PowerShell\.(Core|Utility|Management|Security|Host|Diagnostics)|WSMan\.Management)$/i.test(name);
}

/** Why a module may not be removed; null when it may. */
function kept(module: PSModuleInfo, force: boolean): ErrorRecord | null {
  const refusal = (id: string, message: string): ErrorRecord =>
    newErrorRecord(exceptionOf('System.InvalidOperationException', message), id, 'PermissionDenied', module);
  if (module.accessMode === 'Constant')
    return refusal(
      'Modules_ModuleIsConstant',
      `Unable to remove the module '${module.name}' because it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'`,
    );
  if (module.accessMode === 'ReadOnly' && !force)
    return refusal(
      'Modules_ModuleIsReadOnly',
      `Unable to remove the module '${module.name}' because it is read-only. Add the Force parameter to your command to remove read-only modules.`,
    );
  return null;
}
