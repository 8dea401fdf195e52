import type { PSVariable } from './ps-variable.ts';

const privates = new WeakSet<PSVariable>();

/** PSVariable.Visibility: variables that commands of the user should not see. Scripts see them all the same; few variables are marked. */
export function isPrivate(variable: PSVariable): boolean {
  return privates.has(variable);
}

/** Marks a variable, or takes the mark away. */
export function setPrivate(variable: PSVariable, value: boolean): void {
  if (value) privates.add(variable);
  else privates.delete(variable);
}
