import type { Value } from './net-object.ts';
import { PSAliasProperty, PSCodeProperty, PSNoteProperty, PSPropertySet, PSScriptProperty } from './ps-member-info.ts';
import { typeTable } from './type-table.ts';

/** Extended members of one type, as data: what PowerShell's types.ps1xml says about it. */
export interface TypeMembers {
  /** Name to referenced name. */
  aliases?: Record<string, string>;
  /** The same, for aliases that are listed only on request and are serialized. */
  hiddenAliases?: Record<string, string>;
  /** Name to the text of the getter. */
  scripts?: Record<string, string>;
  /** Name to type and getter. */
  code?: Record<string, readonly [type: string, get: (target: Value) => Value, getterName?: string]>;
  notes?: Record<string, Value>;
  propertySets?: Record<string, readonly string[]>;
  defaultDisplayProperty?: string;
  defaultDisplayPropertySet?: readonly string[];
  defaultKeyPropertySet?: readonly string[];
  serializationDepth?: number;
}

/** Adds members to the type table: for the files that define types, beside `defineType`. */
export function defineTypeMembers(typeName: string, members: TypeMembers): void {
  for (const [name, names] of Object.entries(members.propertySets ?? {})) typeTable.addMember(typeName, new PSPropertySet(name, names));
  for (const [name, target] of Object.entries(members.aliases ?? {})) typeTable.addMember(typeName, new PSAliasProperty(name, target));
  for (const [name, target] of Object.entries(members.hiddenAliases ?? {})) {
    const alias = new PSAliasProperty(name, target);
    alias.isHidden = true;
    typeTable.addMember(typeName, alias);
  }
  for (const [name, text] of Object.entries(members.scripts ?? {})) typeTable.addMember(typeName, new PSScriptProperty(name, text));
  for (const [name, [type, get, getterName]] of Object.entries(members.code ?? {})) {
    const property = new PSCodeProperty(name, get, type);
    property.getterName = getterName ?? null;
    typeTable.addMember(typeName, property);
  }
  for (const [name, value] of Object.entries(members.notes ?? {})) typeTable.addMember(typeName, new PSNoteProperty(name, value, false));
  if (members.defaultDisplayProperty)
    typeTable.addStandardMember(typeName, new PSNoteProperty('DefaultDisplayProperty', members.defaultDisplayProperty));
  if (members.defaultDisplayPropertySet)
    typeTable.addStandardMember(typeName, new PSPropertySet('DefaultDisplayPropertySet', members.defaultDisplayPropertySet));
  if (members.defaultKeyPropertySet)
    typeTable.addStandardMember(typeName, new PSPropertySet('DefaultKeyPropertySet', members.defaultKeyPropertySet));
  if (members.serializationDepth !== undefined)
    typeTable.addStandardMember(typeName, new PSNoteProperty('SerializationDepth', members.serializationDepth));
}
