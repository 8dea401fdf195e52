import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { removeModule as unload } from '../../session/module-intrinsics.ts';
import { moduleSpecification } from '../../session/module-specification.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';

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
  ModuleInfo: {
    type: 'psmoduleinfo[]',
    sets: { ModuleInfo: { mandatory: true, position: 0, pipeline: 'value' } },
    help: 'Module objects.',
  },
  Force: { type: 'switch', help: 'Removes read-only modules too.' },
} as const;

/** Remove-Module (RemoveModuleCommand.cs). */
export const removeModule = defineCmdlet<typeof parameters>({
  name: 'Remove-Module',
  aliases: ['rmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.RemoveModuleCommand',
  synopsis: 'Removes modules from the current session.',
  defaultParameterSet: 'name',
  supportsShouldProcess: true,
  parameters,
  process: (cmd) => run(cmd),
});

function* run(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const { modules } = cmd.context;
  const given = (cmd.args.ModuleInfo as unknown as readonly Value[] | undefined)?.filter((m) => m instanceof PSModuleInfo) as
    | PSModuleInfo[]
    | undefined;
  const patterns = (cmd.args.Name ?? []).map((n) => new WildcardPattern(n, true));
  const wanted = toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((v) => moduleSpecification(v));
  const named =
    given ??
    modules.filter(
      (m) =>
        patterns.some((p) => p.isMatch(m.name)) ||
        wanted.some((w) => w.name.toLowerCase() === m.name.toLowerCase() && w.accepts(m.version, m.guid)),
    );
  const found: PSModuleInfo[] = [];
  for (const module of named) {
    const user = cmd.args.Force ? undefined : modules.find((m) => m.requiredModules.includes(module) && !named.includes(m));
    if (user === undefined) {
      found.push(module);
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
        module.name,
      ),
    );
    if (s) yield* s.rest;
  }
  if (found.length === 0) {
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
  for (const module of [...found])
    if (yield* complete(cmd.shouldProcess(`${module.name} (Path: '${module.path}')`))) yield* unload(cmd.context, module);
}
