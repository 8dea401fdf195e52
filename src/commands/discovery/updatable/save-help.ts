import { NetException } from '../../../errors/exceptions.ts';
import type { Steps } from '../../../scheduler/suspension.ts';
import { moduleSpecification } from '../../../session/module-specification.ts';
import { PSModuleInfo } from '../../../session/ps-module-info.ts';
import { type CmdletRuntime, defineCmdlet } from '../../cmdlet.ts';
import { fetchContent, helpBefore, helpOnServer, isNeeded, noteHelp, report } from './bring-help.ts';
import { asHelpModule, type HelpModule, helpInfoName } from './help-modules.ts';
import { saveHelpParameters } from './parameters.ts';
import { notContainer, refuseBoth, refuseCredential, UpdatableHelp } from './updatable-help.ts';

type SaveHelpCommand = CmdletRuntime<typeof saveHelpParameters>;

/** Save-Help (SaveHelpCommand.cs): puts the archives with the help of modules into folders, for Update-Help -SourcePath. */
export const saveHelp = defineCmdlet<typeof saveHelpParameters, { run: UpdatableHelp }>({
  name: 'Save-Help',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.SaveHelpCommand',
  synopsis: 'Saves help files into a folder.',
  defaultParameterSet: 'Path',
  parameters: saveHelpParameters,
  state(cmd) {
    const run: UpdatableHelp = new UpdatableHelp(cmd, 'Save', (module, culture) => save(cmd, run, module, culture));
    return { run };
  },
  *process(cmd, { run }): Steps<void> {
    const { Module: given, FullyQualifiedModule: specified } = cmd.args;
    try {
      refuseBoth(cmd);
      const modules = given?.filter((m) => m instanceof PSModuleInfo);
      const named = modules?.filter((m) => m.moduleBase === '').map((m) => m.name);
      yield* run.process(named ?? specified?.map(moduleSpecification) ?? null);
      for (const module of modules ?? []) if (module.moduleBase !== '') yield* saveModule(run, module);
    } finally {
      yield* run.completeProgress();
    }
  },
  end: (_cmd, { run }) => run.end(),
});

function* saveModule(run: UpdatableHelp, module: PSModuleInfo): Steps<void> {
  let meant: HelpModule;
  try {
    meant = asHelpModule(module);
  } catch (e) {
    run.fail(module.name, null, e);
    return;
  }
  yield* run.processModules([meant]);
}

/** The folders to save in. @throws UpdatableHelpError PathMustBeValidContainers */
function destinations(cmd: SaveHelpCommand, run: UpdatableHelp): string[] {
  const { DestinationPath, LiteralPath } = cmd.args;
  return (DestinationPath ?? LiteralPath ?? []).flatMap((path) => {
    try {
      return run.folders(path, LiteralPath !== undefined, false);
    } catch (e) {
      if (e instanceof NetException && e.netType.name === 'ItemNotFoundException') throw notContainer(path);
      throw e;
    }
  });
}

function* save(cmd: SaveHelpCommand, run: UpdatableHelp, module: HelpModule, culture: string): Steps<void> {
  refuseCredential(cmd, culture);
  for (const folder of destinations(cmd, run)) {
    const before = cmd.args.Force ? null : helpBefore(folder, module, false);
    if (!(yield* run.isDue(module.name, `${folder}/${helpInfoName(module)}`))) return;
    const there = yield* helpOnServer(cmd, run, module, culture);
    for (const help of there.cultures) {
      if (!isNeeded(cmd, help, before)) {
        yield* report(cmd, module, 'The most current Help files are already downloaded.', help);
        continue;
      }
      try {
        const archive = yield* fetchContent(run, module, there, help, folder);
        noteHelp(module, there, help, { folder, before: helpBefore(folder, module, cmd.args.Force) });
        yield* report(cmd, module, `Saved ${archive}`, help);
      } catch (e) {
        run.fail(module.name, help.culture, e);
      }
    }
  }
}
