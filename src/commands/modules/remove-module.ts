import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { removeModule as unload } from '../../session/module-intrinsics.ts';
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
    type: 'object[]',
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
  const names = cmd.args.Name ?? ((cmd.args.FullyQualifiedName ?? []) as readonly Value[]).map((v) => toStringValue(v));
  const patterns = names.map((n) => new WildcardPattern(n, true));
  const found = given ?? modules.filter((m) => patterns.some((p) => p.isMatch(m.name)));
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
