import { type PSVariable, ScopedItemOptions } from './ps-variable.ts';
import type { SessionStateScope } from './scope.ts';
import type { SessionState } from './session-state.ts';

/** True for a variable that counts as one of every scope: those with the option AllScope, and `$null`, which does not say so (NullVariable). */
export function isEverywhere(variable: PSVariable): boolean {
  return (variable.options & ScopedItemOptions.AllScope) !== 0 || variable.name === 'null';
}

/** The variable of a scope further out that counts as one of every scope; by its lower-case name. */
export function variableOfAllScopes(scope: SessionStateScope, name: string): PSVariable | undefined {
  for (let at = scope.parent; at !== null; at = at.parent) {
    const v = at.localVariable(name);
    if (v) return isEverywhere(v) ? v : undefined;
  }
  return undefined;
}

/**
 * The variables of a scope, or with null those seen from the current one, by lower-case name (SessionStateInternal.GetVariableTable): in the order in
 * which the scopes have them, the nearest first. Those of all scopes come first, because a scope gets them when it is made.
 */
export function variableTable(state: SessionState, scope: SessionStateScope | null): Map<string, PSVariable> {
  const table = new Map<string, PSVariable>();
  const nearest = scope ?? state.currentScope;
  const add = (v: PSVariable): void => {
    const key = v.name.toLowerCase();
    if (!table.has(key)) table.set(key, v);
  };
  for (let at = nearest.parent; at !== null; at = at.parent)
    for (const v of at.variables()) if (isEverywhere(v) && nearest.localVariable(v.name.toLowerCase()) === undefined) add(v);
  for (let at: SessionStateScope | null = nearest; at !== null; at = scope ? null : at.parent)
    for (const v of at.variables()) if (at === nearest || !v.isPrivate) add(v);
  for (const v of state.automaticVariables(scope)) add(v);
  return table;
}
