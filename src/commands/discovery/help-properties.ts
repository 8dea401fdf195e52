import { SupportsWildcardsAttribute } from '../../binding/attributes/attributes.ts';
import type { CompiledCommandParameter } from '../../binding/compiled-parameter.ts';
import { newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import type { PSObject } from '../../objects/ps-object.ts';

/** Names and values of an object of help, in their order. */
export type HelpProperties = (readonly [string, Value])[];

/** An object of help: its properties under one type name, by which the views of help find it. */
export function helpObject(typeName: string, entries: readonly (readonly [string, Value])[]): PSObject {
  const made = newCustomObject(entries);
  made.typeNames = [typeName];
  return made;
}

/** Puts on an object what lists of topics show of it (HelpInfo.AddCommonHelpProperties). */
export function withTopicNotes(made: PSObject, name: string, category: string, synopsis: string): PSObject {
  const values = { Name: name, Category: category, Synopsis: synopsis, Component: '', Role: '', Functionality: '' };
  for (const [key, value] of Object.entries(values)) made.instanceMembers.set(new PSNoteProperty(key, value));
  return made;
}

/** A truth value as help shows it. */
export const yes = (value: boolean): string => (value ? 'true' : 'false');

/** The value of `globbing`: whether a parameter says that it takes patterns. */
export function globbing(parameter: CompiledCommandParameter): string {
  return yes(parameter.attributes.some((a) => a instanceof SupportsWildcardsAttribute));
}
