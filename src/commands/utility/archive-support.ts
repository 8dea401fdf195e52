/** What Compress-Archive and Expand-Archive share (the module Microsoft.PowerShell.Archive). */
import { tryStat } from '../../dotnet/io/errors.ts';
import type { ErrorCategory } from '../../errors/error-record.ts';
import { isFlowControl, type NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { ProgressRecord } from '../../pipeline/progress-record.ts';
import { decorated } from '../../providers/items.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { engineCommand } from '../core/engine-command.ts';

/** What the helpers need of the command. */
export type ArchiveCommand = Pick<
  CmdletRuntime,
  'context' | 'commandName' | 'myInvocation' | 'throwTerminatingError' | 'writeError' | 'writeProgress' | 'write'
>;

/** Ends the command with an IOException of the module. @throws always */
export function fail(cmd: ArchiveCommand, id: string, message: string, target: string, category: ErrorCategory = 'InvalidArgument'): never {
  return cmd.throwTerminatingError(newErrorRecord(exceptionOf('System.IO.IOException', message), id, category, target));
}

const noSuchPath = (path: string): string => `The path '${path}' either does not exist or is not a valid file system path.`;

/**
 * The full paths that existing items have; a pattern may mean none.
 * @throws the terminating error ArchiveCmdletPathNotFound
 */
export function resolveExisting(cmd: ArchiveCommand, given: readonly string[], literal: boolean): string[] {
  const intrinsics = paths(cmd.context);
  const found: string[] = [];
  for (const path of given) {
    try {
      const matches = literal ? [intrinsics.parse(path)] : intrinsics.glob(path);
      for (const match of matches) {
        if (!match.provider.exists(cmd.context, match.path)) throw itemNotFound(match.path);
        found.push(match.path);
      }
      if (matches.length === 0 && !containsWildcardCharacters(path)) throw itemNotFound(path);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      const exception = exceptionOf('System.InvalidOperationException', noSuchPath(path), toNetException(e));
      cmd.throwTerminatingError(newErrorRecord(exception, 'ArchiveCmdletPathNotFound', 'InvalidArgument', path));
    }
  }
  return found;
}

/** Each of the paths must be a file or folder (items of other providers are not). @throws the terminating error PathNotFound */
export function requireFiles(
  cmd: ArchiveCommand,
  full: readonly string[],
  accepts: (path: string) => boolean = (p) => tryStat(p) !== null,
): void {
  for (const path of full) if (!accepts(path)) fail(cmd, 'PathNotFound', noSuchPath(path), path);
}

/**
 * A non-terminating error as the helper functions of the module write it, with Write-Error: the record names them and no place in the
 * script of the caller, and for `$?` the command has succeeded.
 * @param helper the function that the module has it from
 */
export function* writeHelperError(
  cmd: ArchiveCommand,
  helper: string,
  exception: NetException,
  id: string,
  category: ErrorCategory,
  target: Value,
): Steps<void> {
  const record = newErrorRecord(exception, id, category, target);
  record.commandTypeName = helper;
  record.activity = 'Write-Error';
  record.invocationInfo = new InvocationInfo(null, null);
  record.invocationInfo.invocationName = helper;
  const s = cmd.writeError(record);
  if (s) yield* s.rest;
  engineCommand(cmd).runtime.processor.failed = false;
}

/** Shows how much is done; `percent` null takes the bar away. */
export function showProgress(cmd: ArchiveCommand, status: string, percent: number | null): Done {
  const record = new ProgressRecord(0, cmd.commandName, status);
  if (percent === null) record.completed = true;
  else record.percentComplete = Math.round(percent);
  return cmd.writeProgress(record);
}

/** Writes the item of a path, as Get-Item gives it. */
export function* writeItem(cmd: ArchiveCommand, path: string): Steps<void> {
  const intrinsics = paths(cmd.context);
  const p = { ...intrinsics.parse(path), path };
  const item = p.provider.getItem(cmd.context, p.path);
  if (item === undefined || item === null) return;
  const s = cmd.write(decorated(intrinsics, p, item));
  if (s) yield* s.rest;
}

/** True when -WhatIf or -Confirm was given (with any value: the module looks into $PSBoundParameters). */
export function isCommonBound(cmd: unknown, name: 'whatIf' | 'confirm'): boolean {
  return engineCommand(cmd).runtime.common?.[name] !== undefined;
}
