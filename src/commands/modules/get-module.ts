import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { compareText } from '../../objects/collation.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { builtInModules } from '../../session/built-in-modules.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { listed } from '../../session/module-description.ts';
import { visibleModules } from '../../session/module-intrinsics.ts';
import { type ModuleSpecification, moduleSpecification } from '../../session/module-specification.ts';
import type { PSModuleInfo } from '../../session/ps-module-info.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { availableModules } from './available-modules.ts';
import { type GetModuleCommand, getModuleParameters, isPath } from './get-module-parameters.ts';
import { refuseRemote } from './remote-module-parameters.ts';
import { sessionModules } from './session-module-hook.ts';

/** Get-Module (GetModuleCommand.cs). */
export const getModule = defineCmdlet<typeof getModuleParameters>({
  name: 'Get-Module',
  aliases: ['gmo'],
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetModuleCommand',
  synopsis: 'Lists the modules imported in the current session or that can be imported.',
  defaultParameterSet: 'Loaded',
  parameters: getModuleParameters,
  outputType: ['System.Management.Automation.PSModuleInfo'],
  process: (cmd) => run(cmd),
});

function* run(cmd: GetModuleCommand): Steps<void> {
  refuseRemote(cmd, 'Get-Module');
  const wanted = toItems(cmd.boundValue('FullyQualifiedName') ?? null, true).map((v) => normalized(cmd.context, moduleSpecification(v)));
  const given = cmd.args.Name === undefined && wanted.length === 0 ? null : [...(cmd.args.Name ?? []), ...wanted.map((w) => w.name)];
  if (cmd.args.Name !== undefined && wanted.length > 0)
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf(
          'System.InvalidOperationException',
          'The parameters Name and FullyQualifiedName cannot be used together. Please specify only one parameter.',
        ),
        'NameAndFullyQualifiedNameCannotBeSpecifiedTogether',
        'InvalidOperation',
      ),
    );
  if (cmd.parameterSetName === 'PsSession' && !cmd.args.ListAvailable) cmd.throwTerminatingError(onlyAvailable());
  const ofSessions = cmd.parameterSetName === 'PsSession' ? sessionModules() : null;
  const modules = ofSessions
    ? yield* ofSessions.available(cmd, given)
    : cmd.args.ListAvailable
      ? yield* availableModules(cmd, given)
      : loaded(cmd, given);
  const edition = cmd.args.PSEdition?.toLowerCase();
  for (const module of modules) {
    if (edition !== undefined && !editionsOf(module).includes(edition)) continue;
    const specified = wanted.filter((w) => names(w, module));
    const times = wanted.length === 0 ? 1 : specified.filter((w) => w.accepts(module.version, module.guid)).length;
    for (let i = 0; i < times; i++) {
      const s = cmd.write(module);
      if (s) yield* s.rest;
    }
  }
}

/** Sessions do not say what they have loaded. */
function onlyAvailable(): ErrorRecord {
  const message =
    'Running the Get-Module cmdlet against a remote computer can only list available modules. Add the ListAvailable parameter to your command, and then try again.';
  return newErrorRecord(
    exceptionOf('System.InvalidOperationException', message),
    'RemoteDiscoveryWorksOnlyInListAvailableMode',
    'InvalidArgument',
  );
}

/** A specification that names a path means the full path (ModuleSpecification.WithNormalizedName). */
function normalized(context: ExecutionContext, wanted: ModuleSpecification): ModuleSpecification {
  if (isPath(wanted.name)) wanted.name = paths(context).parse(wanted.name).path;
  return wanted;
}

/** GetModuleCommand.GetCandidateModuleSpecs. */
function names(wanted: ModuleSpecification, module: PSModuleInfo): boolean {
  return new WildcardPattern(wanted.name, true).isMatch(module.name) || module.path.includes(wanted.name);
}

function editionsOf(module: PSModuleInfo): string[] {
  const manifest = baseObject(module.manifest);
  return manifest instanceof NetDictionary ? listed(manifest, 'CompatiblePSEditions').map((e) => e.toLowerCase()) : [];
}

/** The loaded modules by name, with those of PowerShell's own that have been called (ModuleIntrinsics.GetModules). */
function loaded(cmd: GetModuleCommand, given: readonly string[] | null): PSModuleInfo[] {
  const path = given?.find(isPath);
  if (path !== undefined)
    cmd.throwTerminatingError(
      newErrorRecord(
        exceptionOf(
          'System.ArgumentException',
          `Running the Get-Module cmdlet without ListAvailable parameter is not supported for module names that include a path. Name parameter has this element '${path}' which resolves to a path. Update the Name parameter to not have path elements, and then try again.`,
        ),
        'ModuleDiscoveryForLoadedModulesWorksOnlyForUnQualifiedNames',
        'InvalidArgument',
        path,
      ),
    );
  const { context } = cmd;
  const used = builtInModules(context).filter((m) => context.usedModules.has(m.name) && !context.modules.includes(m));
  const modules = cmd.args.All
    ? [...new Set([...context.modules, ...used, ...context.modules.flatMap((m) => m.nestedModules.filter((n) => n.importedBy === null))])]
    : [...visibleModules(context), ...used];
  const patterns = given?.map((n) => new WildcardPattern(n, true));
  return modules.filter((m) => !patterns || patterns.some((p) => p.isMatch(m.name))).sort((a, b) => compareText(a.name, b.name, true));
}
