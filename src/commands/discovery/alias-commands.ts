import type { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { aliasError, setAlias } from '../../session/alias-table.ts';
import { AliasInfo, ModuleAliasInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { SessionStateScope } from '../../session/scope.ts';
import type { CmdletRuntime, ParameterDeclaration } from '../cmdlet.ts';
import { scopeArgument } from '../utility/variable-support.ts';
import { visibleAliases } from './command-search.ts';

/** Parameters of New-Alias and Set-Alias (WriteAliasCommandBase.cs). */
export const writeAliasParameters = {
  Name: { type: 'string', position: 0, mandatory: true, pipeline: 'propertyName', help: 'The name.' },
  Value: { type: 'string', position: 1, mandatory: true, pipeline: 'propertyName', help: 'The command it stands for.' },
  Description: { type: 'string', help: 'A description.' },
  Option: { type: 'System.Management.Automation.ScopedItemOptions', help: 'ReadOnly, Constant, Private or AllScope.' },
  PassThru: { type: 'switch', help: 'Gives the alias.' },
  Scope: { type: 'string', help: 'The scope it is made in.' },
  Force: { type: 'switch', help: 'Changes read-only aliases too.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** The alias that Name, Value, Description and Option of a command line describe. */
export function describedAlias(args: {
  readonly Name?: string | undefined;
  readonly Value?: string | undefined;
  readonly Description?: string | undefined;
  readonly Option?: unknown;
}): AliasInfo {
  const option = args.Option as EnumValue | undefined;
  return new AliasInfo(args.Name ?? '', args.Value ?? '', option ? Number(option.value) : 0, args.Description ?? '');
}

/** The scope of a `-Scope` argument, or the current one. @throws PSArgumentException, PSArgumentOutOfRangeException when there is no such scope */
export function scopeOf(context: ExecutionContext, id: string | undefined): SessionStateScope {
  return id ? scopeArgument(context.sessionState, id) : context.sessionState.currentScope;
}

/**
 * Puts an alias into a scope where -WhatIf and -Confirm agree, and gives it with -PassThru: what New-Alias and Set-Alias both end with.
 * What the scope refuses is written as an error.
 */
export function* writeAlias(
  cmd: Pick<CmdletRuntime<typeof writeAliasParameters>, 'args' | 'context' | 'shouldProcess' | 'write' | 'writeError'>,
  alias: AliasInfo,
  scope: SessionStateScope,
  action: string,
): Steps<void> {
  if (!(yield* complete(cmd.shouldProcess(`Name: ${alias.name} Value: ${alias.target}`, action)))) return;
  let error: ErrorRecord | null = null;
  try {
    setAlias(cmd.context, alias, scope, cmd.args.Force);
  } catch (e) {
    error = recordOf(e);
  }
  const s = error ? cmd.writeError(error) : cmd.args.PassThru ? cmd.write(alias) : undefined;
  if (s) yield* s;
}

/** The record of an exception about an alias, to be written. */
export function recordOf(e: unknown): ErrorRecord {
  if (e instanceof NetException && e.errorRecord) return e.errorRecord;
  throw e;
}

/** "An alias with this name exists already". */
export function aliasExists(name: string): ErrorRecord {
  return recordOf(
    aliasError(
      'AliasAlreadyExists',
      `The alias is not allowed, because an alias with the name '${name}' already exists.`,
      'ResourceExists',
      name,
      false,
    ),
  );
}

/** "No alias has this name (or definition)". */
export function noSuchAlias(what: 'name' | 'definition', text: string): ErrorRecord {
  const message = `This command cannot find a matching alias because an alias with the ${what} '${text}' does not exist.`;
  return newErrorRecord(
    exceptionOf('System.Management.Automation.ItemNotFoundException', message),
    'ItemNotFoundException',
    'ObjectNotFound',
    text,
  );
}

/** Aliases that can be seen, or those of one scope. */
export function aliasesIn(context: ExecutionContext, scope: string | undefined): AliasInfo[] {
  const isThere = (a: AliasInfo): boolean => !(a instanceof ModuleAliasInfo) || context.usedModules.has(a.moduleName);
  if (!scope) return visibleAliases(context).filter(isThere);
  const at = scopeOf(context, scope);
  const list: AliasInfo[] = [];
  context.globalState.ownAliases();
  for (const alias of at.aliases?.values() ?? []) if (alias instanceof AliasInfo && isThere(alias)) list.push(alias);
  return list;
}

/** True when some pattern matches; false for none. */
export function matchesSome(text: string, patterns: readonly string[]): boolean {
  return patterns.some((p) => getWildcardPattern(p).isMatch(text));
}
