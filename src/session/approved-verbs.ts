/** Verbs that command names should begin with (Get-Verb). */
import { GenericDictionary } from '../dotnet/collections/generic-dictionary.ts';
import { ignoreCaseKeys } from '../dotnet/comparers.ts';
import { defineNonPublic } from '../dotnet/reflection/non-public.ts';
import { defineType, genericOf, wellKnown } from '../dotnet/registry.ts';

const names =
  `add clear close copy enter exit find format get hide join lock move new open optimize push pop redo remove rename reset resize
   search select set show skip split step switch undo unlock watch connect disconnect read receive send write backup checkpoint
   compare compress convert convertfrom convertto dismount edit expand export group import initialize limit merge mount out
   publish restore save sync unpublish update debug measure ping repair resolve test trace approve assert build complete confirm
   deny deploy disable enable install invoke register request restart resume start stop submit suspend uninstall unregister wait
   use block grant protect revoke unblock unprotect`
    .trim()
    .split(/\s+/);

let table: GenericDictionary | null = null;

/** The table of approved verbs (Verbs.s_validVerbs): test frameworks add verbs of their own to it. */
export function approvedVerbs(): GenericDictionary {
  if (!table) {
    table = new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, wellKnown.boolean), ignoreCaseKeys);
    for (const name of names) table.set(name[0]!.toUpperCase() + name.slice(1), true);
  }
  return table;
}

/** Characters that the noun of a command should not have (ModuleCmdletBase.HasDisallowedCharacters). */
const restrictedCharacters = /[#,(){}[\]&\-/\\$^;:"'<>|?@`*%+=~]/;

/** What is wrong with a command's name: its verb is not approved, its noun has characters that it should not have (ValidateCommandName). */
export function nameFlaws(name: string): { verb: boolean; noun: boolean } {
  const dash = name.indexOf('-');
  if (dash < 0) return { verb: false, noun: false };
  // PowerShell's own two with a verb of their own are let pass
  const verb = !/^(sort|tee)-object$/i.test(name) && !approvedVerbs().lookup(name.slice(0, dash));
  return { verb, noun: restrictedCharacters.test(name.slice(dash + 1)) };
}

/** The class that holds the table: it and its field are not public (Verbs.cs). */
export function defineVerbs(): void {
  const verbs = 'System.Management.Automation.Verbs';
  defineType({ name: verbs, kind: 'static' });
  const type = 'System.Collections.Generic.Dictionary[string,bool]';
  defineNonPublic(verbs, 'Field', type, 's_validVerbs', { get: approvedVerbs }, true);
}
