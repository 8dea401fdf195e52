import { type ErrorCategory, ErrorRecord } from '../errors/error-record.ts';
import type { NetException } from '../errors/exceptions.ts';
import { exceptionOf } from '../errors/throw.ts';
import { AliasInfo, isProtected, scopedItemOptions } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { SessionStateScope } from './scope.ts';

const { AllScope, Constant } = scopedItemOptions;

/** A SessionStateException (or one derived from it) about an alias. */
export function aliasError(id: string, message: string, category: ErrorCategory, name: string, unauthorized: boolean): NetException {
  const type = unauthorized ? 'SessionStateUnauthorizedAccessException' : 'SessionStateException';
  const error = exceptionOf(`System.Management.Automation.${type}`, message, null, { ItemName: name, SessionStateCategory: 'Alias' });
  error.errorRecord = new ErrorRecord(error, id, category, name);
  return error;
}

/** The alias that a scope holds itself, or sees because it is an AllScope one. */
function aliasOfScope(scope: SessionStateScope, name: string): AliasInfo | undefined {
  const key = name.toLowerCase();
  const own = scope.aliases?.get(key);
  if (own instanceof AliasInfo) return own;
  for (let at = scope.parent; at; at = at.parent) {
    const outer = at.aliases?.get(key);
    if (outer instanceof AliasInfo) return outer.options & AllScope ? outer : undefined;
  }
  return undefined;
}

const notWritable = (name: string): NetException =>
  aliasError(
    'AliasNotWritable',
    `Alias is not writeable because alias ${name} is read-only or constant and cannot be written to.`,
    'WriteError',
    name,
    true,
  );

/** @throws SessionStateUnauthorizedAccessException where a scope has an alias of this name that a module must not replace */
export function requireWritable(scope: SessionStateScope, name: string): void {
  const existing = aliasOfScope(scope, name);
  if (existing && isProtected(existing.options, false)) throw notWritable(name);
}

/**
 * Defines or changes an alias in a scope (SessionStateScope.SetAliasItem).
 * @throws SessionStateUnauthorizedAccessException when it may not be changed
 */
export function setAlias(context: ExecutionContext, alias: AliasInfo, scope: SessionStateScope, force: boolean): AliasInfo {
  const existing = aliasOfScope(scope, alias.name);
  if (existing) {
    if (isProtected(existing.options, force)) throw notWritable(alias.name);
    if (alias.options & Constant)
      throw aliasError(
        'AliasCannotBeMadeConstant',
        `Alias ${alias.name} cannot be made constant after it has been created. Aliases can only be made constant at creation time.`,
        'WriteError',
        alias.name,
        true,
      );
    if (existing.options & AllScope && !(alias.options & AllScope))
      throw aliasError(
        'AliasAllScopeOptionCannotBeRemoved',
        `The AllScope option cannot be removed from the alias '${alias.name}'.`,
        'WriteError',
        alias.name,
        true,
      );
  }
  alias.context = context;
  const holder = existing && existing.options & AllScope ? holderOf(scope, alias.name) : scope;
  context.sessionState.setAlias(alias.name, alias, holder);
  return alias;
}

function holderOf(scope: SessionStateScope, name: string): SessionStateScope {
  const key = name.toLowerCase();
  for (let at: SessionStateScope | null = scope; at; at = at.parent) if (at.aliases?.has(key)) return at;
  return scope;
}

/**
 * Removes an alias from the innermost scope that has it.
 * @throws SessionStateUnauthorizedAccessException when it may not be removed
 */
export function removeAlias(
  context: ExecutionContext,
  name: string,
  force: boolean,
  from: SessionStateScope = context.sessionState.currentScope,
): boolean {
  const key = name.toLowerCase();
  for (let at: SessionStateScope | null = from; at; at = at.parent) {
    const alias = at.aliases?.get(key);
    if (!alias) continue;
    const options = alias instanceof AliasInfo ? alias.options : 0;
    if (isProtected(options, force))
      throw aliasError(
        'AliasNotRemovable',
        `Alias was not removed because alias ${alias.name} is constant or read-only.`,
        'WriteError',
        alias.name,
        true,
      );
    context.sessionState.ownAliases(at).delete(key);
    context.commandsChanged();
    return true;
  }
  return false;
}
