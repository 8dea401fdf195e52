import { getWildcardPattern } from '../objects/wildcard.ts';
import { CommandInfo, commandTypeBits, type ModuleReference } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { availableExports } from '../session/module-auto-loading.ts';
import { PSModuleInfo } from '../session/ps-module-info.ts';

/** A command of a module that is not imported: no more is known of it than its name. */
export class AvailableCommandInfo extends CommandInfo {
  override readonly commandType = 'Function';
  override get definition(): string {
    return '';
  }
}

/** Commands of modules that calling them would import, by pattern. */
export function availableCommands(context: ExecutionContext, pattern: string, types: number): CommandInfo[] {
  if ((types & commandTypeBits.Function) === 0) return [];
  const wildcard = getWildcardPattern(pattern);
  return availableExports(context)
    .filter(({ command }) => wildcard.isMatch(command))
    .map(({ module, command }) => {
      const info = new AvailableCommandInfo(command);
      info.module = new PSModuleInfo(module, '') as ModuleReference;
      return info;
    });
}
