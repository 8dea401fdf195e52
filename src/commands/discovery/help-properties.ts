import { newCustomObject } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PSObject } from '../../objects/ps-object.ts';

/** Names and values of an object of help, in their order. */
export type HelpProperties = (readonly [string, Value])[];

/** An object of help: its properties under one type name, by which the views of help find it. */
export function helpObject(typeName: string, entries: readonly (readonly [string, Value])[]): PSObject {
  const made = newCustomObject(entries);
  made.typeNames = [typeName];
  return made;
}
