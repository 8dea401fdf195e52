import { currentCulture } from '../../../dotnet/culture/culture-info.ts';
import { testHook } from '../../../dotnet/reflection/internal-test-hooks.ts';
import { isFlowControl } from '../../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../../errors/throw.ts';
import { programFolder } from '../../../host/program-file.ts';
import { toText } from '../../../objects/to-string.ts';
import { complete, type Steps } from '../../../scheduler/suspension.ts';
import { moduleSpecification } from '../../../session/module-specification.ts';
import { type CmdletRuntime, defineCmdlet } from '../../cmdlet.ts';
import { userHelpFolderOf } from '../help-files.ts';
import { resetHelpFiles } from '../maml-help.ts';
import { type AvailableHelp, helpBefore, helpInFolders, helpOnServer, install, isNeeded, report } from './bring-help.ts';
import { cultureNotSupported, noHelpInfo, UpdatableHelpError } from './help-error.ts';
import { versionIn } from './help-info.ts';
import { type HelpModule, helpInfoName } from './help-modules.ts';
import { updateHelpParameters } from './parameters.ts';
import { argumentRecord, refuseBoth, refuseCredential, UpdatableHelp } from './updatable-help.ts';

type UpdateHelpCommand = CmdletRuntime<typeof updateHelpParameters>;

/** Update-Help (UpdateHelpCommand.cs): help of modules from folders or from their servers. */
export const updateHelp = defineCmdlet<typeof updateHelpParameters, { run: UpdatableHelp }>({
  name: 'Update-Help',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.UpdateHelpCommand',
  synopsis: 'Brings the help files up to date.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  parameters: updateHelpParameters,
  state(cmd) {
    const run: UpdatableHelp = new UpdatableHelp(cmd, 'Update', (module, culture) => update(cmd, run, module, culture));
    return { run };
  },
  *process(cmd, { run }): Steps<void> {
    const { args } = cmd;
    try {
      refuseBoth(cmd);
      if (args.Recurse && !sources(cmd))
        cmd.throwTerminatingError(
          argumentRecord('The -Recurse parameter is only available if a source path is specified.', 'CmdletInvocationException'),
        );
      if (run.cultures.length === 0) refuseCulture(cmd);
      yield* run.process(args.Module ?? args.FullyQualifiedModule?.map(moduleSpecification) ?? null);
      resetHelpFiles(cmd.context);
    } finally {
      yield* run.completeProgress();
    }
  },
  end: (_cmd, { run }) => run.end(),
});

const sources = (cmd: UpdateHelpCommand): readonly string[] | undefined => cmd.args.SourcePath ?? cmd.args.LiteralPath;

/** There is no language that help could be in. @throws the terminating error */
function refuseCulture(cmd: UpdateHelpCommand): never {
  const { name, info } = currentCulture();
  const message = `Your current culture is (${name || info.displayName}), which is not associated with any language, consider changing your system culture or install the English-US help content using: Update-Help -UICulture en-US.`;
  const exception = exceptionOf('System.InvalidOperationException', message);
  return cmd.throwTerminatingError(newErrorRecord(exception, 'FailedToUpdateHelpWithLocaleNoUICulture', 'InvalidOperation'));
}

/** The help that -SourcePath or -LiteralPath has; whatever goes wrong there means that there is none. @throws UpdatableHelpError */
function inSources(cmd: UpdateHelpCommand, run: UpdatableHelp, module: HelpModule, culture: string): AvailableHelp | null {
  try {
    refuseCredential(cmd, culture);
    const isLiteral = cmd.args.LiteralPath !== undefined;
    return helpInFolders(
      (sources(cmd) ?? []).flatMap((path) => run.folders(path, isLiteral, cmd.args.Recurse)),
      module,
      culture,
    );
  } catch (e) {
    if (isFlowControl(e)) throw e;
    throw noHelpInfo(culture);
  }
}

function* update(cmd: UpdateHelpCommand, run: UpdatableHelp, module: HelpModule, culture: string): Steps<void> {
  if (testHook('ThrowHelpCultureNotSupported') === true) throw cultureNotSupported(culture, 'en-US');
  const force = cmd.args.Force;
  const isOwn = toText(cmd.args.Scope ?? 'CurrentUser') === 'CurrentUser';
  const folder = isOwn ? userHelpFolderOf(module.base, module.name) : module.base;
  const before = helpBefore(folder, module, force);
  if (!(yield* run.isDue(module.name, `${folder}/${helpInfoName(module)}`))) return;
  const there = sources(cmd) ? inSources(cmd, run, module, culture) : yield* helpOnServer(cmd, run, module, culture);
  if (there === null) throw noHelpInfo(culture);
  for (const help of there.cultures) {
    const known = versionIn(before, help.culture) ?? '0.0.0.0';
    const target = `${module.name}, Current Version: ${known}, Available Version: ${help.version}, UICulture: ${help.culture}`;
    if (!(yield* complete(cmd.shouldProcess(target, 'Update-Help')))) continue;
    if (folder.startsWith(programFolder()) && process.getuid?.() !== 0) throw needsAdministrator();
    try {
      if (isNeeded(cmd, help, before)) yield* install(cmd, run, module, there, help, { folder, before });
      else yield* report(cmd, module, 'The most current Help files are already installed.', help);
    } catch (e) {
      run.fail(module.name, help.culture, e);
    }
  }
}

function needsAdministrator(): UpdatableHelpError {
  const message =
    'Access is denied. The command could not update Help topics for the PowerShell core modules, or for any modules in the $pshome\\Modules directory.\nTo update these Help topics, start PowerShell by using the "Run as Administrator" command, and try running Update-Help again.';
  return new UpdatableHelpError('UpdatableHelpSystemRequiresElevation', message, 'InvalidOperation');
}
