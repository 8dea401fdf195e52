import type { ApplicationInfo, CommandInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';

/** Finds programs and scripts in files; implemented in src/native (it may use the file system, this folder may not). */
export interface ApplicationLookup {
  /** Full paths of files with this name in the folders of `$env:PATH`, in order; with `all` every match, else the first. */
  findInPath(name: string, all: boolean): readonly string[];
  /** Names in PATH that match a wildcard pattern (for Get-Command). */
  matchInPath(pattern: string): readonly string[];
  /** What stands at a full path. */
  kindOf(path: string): 'executable' | 'file' | 'directory' | 'none';
}

/** Who looks a command up: the user (private commands are then hidden) or a command. */
export type CommandOrigin = 'Runspace' | 'Internal';

/**
 * Finds a command as CommandDiscovery.LookupCommandInfo does: alias (resolved to its end), function or filter, cmdlet, script or
 * program in PATH; with module or scope prefixes, as a path, and with `Get-` put before it at last.
 * An alias is followed; what is given is never an AliasInfo.
 * @throws CommandNotFoundException
 */
export declare function lookupCommand(name: string, context: ExecutionContext, origin?: CommandOrigin): CommandInfo;

/** As {@link lookupCommand}, but null when there is none. Throws only for an alias that leads nowhere. */
export declare function findCommand(name: string, context: ExecutionContext, origin?: CommandOrigin): CommandInfo | null;

/** Programs by name (`Get-Command x -CommandType Application`). */
export declare function findApplications(name: string, context: ExecutionContext): ApplicationInfo[];
