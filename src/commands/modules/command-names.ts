import type { Steps } from '../../scheduler/suspension.ts';
import { nameFlaws } from '../../session/approved-verbs.ts';
import type { PSModuleInfo } from '../../session/ps-module-info.ts';
import type { ImportModuleCommand } from './import-module-parameters.ts';

/** Warns once for commands whose verb is not approved (ModuleCmdletBase.ValidateCommandName). */
export function* checkNames(cmd: ImportModuleCommand, module: PSModuleInfo): Steps<void> {
  if (cmd.args.DisableNameChecking) return;
  const names = [...module.exportedFunctions.keys(), ...module.exportedCmdlets.keys()];
  const wanted = cmd.args.Function
    ? names.filter((n) => cmd.args.Function!.some((f) => f.toLowerCase() === n.toLowerCase() || f === '*'))
    : names;
  const flaws = wanted.map(nameFlaws);
  const warnings: string[] = [];
  if (flaws.some((f) => f.verb))
    warnings.push(
      `The names of some imported commands from the module '${module.name}' include unapproved verbs that might make them less discoverable. To find the commands with unapproved verbs, run the Import-Module command again with the Verbose parameter. For a list of approved verbs, type Get-Verb.`,
    );
  if (flaws.some((f) => f.noun))
    warnings.push(
      'Some imported command names contain one or more of the following restricted characters: # , ( ) {{ }} [ ] & - / \\ $ ^ ; : " \' < > | ? @ ` * % + = ~',
    );
  for (const warning of warnings) {
    const s = cmd.writeWarning(warning);
    if (s) yield* s.rest;
  }
}
