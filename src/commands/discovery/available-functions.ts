import { toText } from '../../objects/to-string.ts';
import { AliasInfo, type CommandInfo, FunctionInfo, type ModuleReference } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { availableExports, availableVersion } from '../../session/module-auto-loading.ts';
import { parseHostedScript } from '../../session/parse-errors.ts';
import { PSModuleInfo } from '../../session/ps-module-info.ts';
import { ScriptBlock } from '../../session/script-block.ts';

/**
 * The commands of modules that calling them would import, as functions without a body and aliases of nothing: no more is known of them (ModuleUtils.GetMatchingCommands); none
 * where `$PSModuleAutoLoadingPreference` is None.
 */
export function availableFunctions(context: ExecutionContext, isWanted: (name: string) => boolean): CommandInfo[] {
  const preference = context.getVariableValue('PSModuleAutoLoadingPreference') ?? null;
  if (preference !== null && /^none$/i.test(toText(preference))) return [];
  const found = availableExports(context).filter(
    // the aliases of a script are known when it has run
    ({ command, isAlias, path }) => (!isAlias || /\.psd1$/i.test(path)) && isWanted(command),
  );
  if (found.length === 0) return [];
  const nothing = new ScriptBlock(parseHostedScript(''), context.sessionState);
  const modules = new Map<string, PSModuleInfo>();
  return found.map(({ module, path, command, isAlias }) => {
    let known = modules.get(path);
    if (!known) {
      modules.set(path, (known = new PSModuleInfo(module, path)));
      known.version = availableVersion(context, path);
    }
    const info = isAlias ? new AliasInfo(command, '') : new FunctionInfo(command, nothing);
    info.module = known as ModuleReference;
    return info;
  });
}
