/** What the variable commands share: finding variables by name and scope, and their errors (VariableCommandBase, Var.cs). */

import type { ErrorCategory, ErrorRecord } from '../../errors/error-record.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { errorRecordOf, exceptionOf, runtimeException } from '../../errors/throw.ts';
import { compareText } from '../../objects/collation.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { isConstrained, markUntrusted } from '../../objects/language-mode.ts';
import type { Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, getWildcardPattern } from '../../objects/wildcard.ts';
import { PSVariable, ScopedItemOptions } from '../../session/ps-variable.ts';
import type { SessionStateScope } from '../../session/scope.ts';
import { isAutomaticName, type SessionState } from '../../session/session-state.ts';
import { variableOfAllScopes, variableTable } from '../../session/visible-variables.ts';
import { format } from './cmdlet-errors.ts';

const management = 'System.Management.Automation.';

const errors = {
  VariableNotFound: ['ItemNotFoundException', 'ObjectNotFound', "Cannot find a variable with the name '{0}'."],
  VariableAlreadyExists: ['SessionStateException', 'ResourceExists', "A variable with name '{0}' already exists."],
  VariableNotWritable: [
    'SessionStateUnauthorizedAccessException',
    'WriteError',
    'Cannot overwrite variable {0} because it is read-only or constant.',
  ],
  VariableNotRemovable: [
    'SessionStateUnauthorizedAccessException',
    'WriteError',
    'Cannot remove variable {0} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.',
  ],
  VariableCannotBeMadeConstant: [
    'SessionStateUnauthorizedAccessException',
    'WriteError',
    'Existing variable {0} cannot be made constant. Variables can be made constant only at creation time.',
  ],
  VariableAllScopeOptionCannotBeRemoved: [
    'SessionStateUnauthorizedAccessException',
    'WriteError',
    "The AllScope option cannot be removed from the variable '{0}'.",
  ],
} as const satisfies Record<string, readonly [string, ErrorCategory, string]>;

/** An exception about a variable, with its record; the target is the name. */
function variableError(id: keyof typeof errors, name: string): NetException {
  const [type, category, text] = errors[id];
  const exception = runtimeException(id, category, format(text, name), name, management + type);
  exception.details = { ItemName: name, SessionStateCategory: id === 'VariableNotFound' ? 'Drive' : 'Variable' };
  return exception;
}

/** The record of {@link variableError}. */
export function variableErrorRecord(id: keyof typeof errors, name: string): ErrorRecord {
  return errorRecordOf(variableError(id, name));
}

/** The record of what the session state refused about a variable (SessionStateException and PSArgumentException). @throws everything else */
export function refusalOf(e: unknown): ErrorRecord {
  if (!(e instanceof NetException) || isFlowControl(e) || !/^SessionState|^PSArgument/.test(e.netType.name)) throw e;
  return errorRecordOf(e);
}

/** The scope of a -Scope argument. @throws PSArgumentException or PSArgumentOutOfRangeException as the command's error */
export function scopeArgument(state: SessionState, id: string): SessionStateScope {
  const scope = state.scopeById(id);
  if (scope && /^(global|script|local|private|\d+)$/i.test(id)) return scope;
  const isNumber = /^-?\d+$/.test(id);
  const message = !isNumber
    ? `Cannot process argument because the value of parameter "Scope" is not valid. Valid values are "Global", "Local", or "Script", or a number relative to the current scope (0 through the number of scopes where 0 is the current scope and 1 is its parent). Change the value of the "Scope" parameter and run the operation again.`
    : id.startsWith('-')
      ? `Cannot process argument because the value of argument "Scope" is out of range. Change argument "Scope" to a value that is within range. (Parameter 'Scope')\nActual value was ${id}.`
      : `The scope number '${id}' exceeds the number of active scopes. (Parameter 'Scope')\nActual value was ${id}.`;
  const type = isNumber ? 'PSArgumentOutOfRangeException' : 'PSArgumentException';
  const exception = exceptionOf(management + type, message, null, { ParamName: 'Scope' });
  throw Object.assign(exception, {
    errorRecord: runtimeException(isNumber ? 'ArgumentOutOfRange' : 'Argument', 'InvalidArgument', message).errorRecord,
  });
}

/** Names that a listing takes and leaves out. */
export interface VariableFilter {
  include: readonly string[] | undefined;
  exclude: readonly string[] | undefined;
}

function oneVariable(state: SessionState, name: string, scope: SessionStateScope | null): PSVariable | undefined {
  const lower = name.toLowerCase();
  const found = scope ? (scope.localVariable(lower) ?? variableOfAllScopes(scope, lower)) : state.findVariable(lower);
  if (found || !isAutomaticName(lower)) return found;
  const value = scope ? (lower === '_' ? scope.dollarUnder : scope.automatic?.get(lower)) : state.automaticValue(lower, state.currentScope);
  return value === undefined ? undefined : new PSVariable(name, value);
}

/** Makes the new value of `$args`, `$input` … the one that the scope has, where it has only computed them so far. */
export function keepAutomatic(state: SessionState, scopeId: string, variable: PSVariable): void {
  const lower = variable.name.toLowerCase();
  if (!isAutomaticName(lower)) return;
  const scope = scopeArgument(state, scopeId);
  if (scope.localVariable(lower) !== variable) scope.setLocal(variable.name, variable.read());
}

/**
 * The variables that a name or pattern means, in the order in which the scopes have them (VariableCommandBase.GetMatchingVariables).
 * @param scopeId of -Scope; undefined: as seen from the current scope
 * @returns `filtered` is true when nothing was found only because of a pattern or filter, which is no error
 */
export function matchingVariables(
  state: SessionState,
  name: string,
  scopeId: string | undefined,
  filter: VariableFilter = { include: undefined, exclude: undefined },
): { variables: PSVariable[]; filtered: boolean } {
  const scope = scopeId === undefined || scopeId === '' ? null : scopeArgument(state, scopeId);
  const include = filter.include?.map((p) => getWildcardPattern(p)) ?? [];
  const exclude = filter.exclude?.map((p) => getWildcardPattern(p)) ?? [];
  const passes = (n: string): boolean => (include.length === 0 || include.some((p) => p.isMatch(n))) && !exclude.some((p) => p.isMatch(n));
  if (!containsWildcardCharacters(name)) {
    if (!passes(name)) return { variables: [], filtered: true };
    const plain = name.replace(/`(.)/g, '$1');
    const found = oneVariable(state, plain, scope);
    return { variables: found ? [found] : [], filtered: false };
  }
  const pattern = getWildcardPattern(name);
  const variables = [...variableTable(state, scope).values()].filter((v) => pattern.isMatch(v.name) && passes(v.name));
  return { variables, filtered: true };
}

/** Variables as listings show them, sorted by name. */
export function sortedByName(variables: readonly PSVariable[]): PSVariable[] {
  return [...variables].sort((a, b) => compareText(a.name, b.name, true));
}

/** The bits of an -Option argument. */
export function optionBits(option: Value | undefined): number | undefined {
  return option instanceof EnumValue ? option.value : undefined;
}

/** @throws VariableNotWritable for constants, and for read-only variables without `force` */
function requireWritable(variable: PSVariable | undefined, force: boolean, name = variable?.name ?? ''): void {
  const { Constant, ReadOnly } = ScopedItemOptions;
  if (variable && (variable.options & Constant || (!force && variable.options & ReadOnly)))
    throw variableError('VariableNotWritable', name);
}

/**
 * Changes the options of a variable (PSVariable.SetOptions).
 * @throws VariableNotWritable for constants, and for read-only ones without `force`; VariableCannotBeMadeConstant
 */
export function setVariableOptions(variable: PSVariable, options: number, force: boolean): void {
  const { AllScope, Constant } = ScopedItemOptions;
  requireWritable(variable, force);
  if (options & Constant) throw variableError('VariableCannotBeMadeConstant', variable.name);
  if (variable.options & AllScope && !(options & AllScope)) throw variableError('VariableAllScopeOptionCannotBeRemoved', variable.name);
  variable.options = options;
}

/**
 * Puts a new variable into a scope.
 * @param name what it is found by there
 * @throws VariableNotWritable where a constant stands, or a read-only one without `force`
 */
export function putVariable(scope: SessionStateScope, variable: PSVariable, force: boolean, name = variable.name): void {
  const key = name.toLowerCase();
  requireWritable(scope.localVariable(key), force, variable.name);
  if (isConstrained() && scope.isOutermost) markUntrusted(variable.value);
  if (key === '_' || key === 'psitem') scope.dollarUnder = variable.value;
  else scope.putVariable(key, variable);
}

/**
 * What a name like `script:x` means to Set-Variable: the scope, the name in it, and the variable that is there (SessionStateInternal.SetVariable reads the name
 * as a path; the commands that look variables up do not).
 * @returns null for a name without a scope
 * @throws VariableNotWritable where that variable is a constant, or read-only without `force`
 */
export function qualifiedVariable(
  state: SessionState,
  given: string,
  force: boolean,
): { qualifier: string; scope: SessionStateScope; name: string; known: PSVariable | undefined } | null {
  const [, prefix, name] = /^(global|script|local|private):(.+)$/i.exec(given) ?? [];
  if (prefix === undefined || name === undefined) return null;
  const qualifier = prefix.toLowerCase();
  const scope = qualifier === 'private' ? state.currentScope : scopeArgument(state, qualifier);
  const known = scope.localVariable(name.toLowerCase());
  requireWritable(known, force, name);
  return { qualifier, scope, name, known };
}
