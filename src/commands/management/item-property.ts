import { exceptionOf, newErrorRecord, throwRuntime } from '../../errors/throw.ts';
import { getMember, newCustomObject } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PSObject } from '../../objects/ps-object.ts';
import { ClassProvider, type WrittenItem } from '../../providers/class-provider.ts';
import { decorated } from '../../providers/items.ts';
import { type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { readProperty } from '../utility/object-model.ts';
import { eachGivenPath, nameTest, reportFailure, resolveItems } from './item-support.ts';

/** The provider of a path, where it is a user's class whose items have properties (IPropertyCmdletProvider); null for all others. */
export function propertyProvider(p: ProviderPath): ClassProvider | null {
  return p.provider instanceof ClassProvider && p.provider.hasProperties ? p.provider : null;
}

/** Writes what a user's provider has written about properties. */
export function* writeProperties(cmd: CmdletRuntime, p: ProviderPath, written: readonly WrittenItem[]): Steps<void> {
  for (const { item } of written) {
    const s = cmd.write(decorated(paths(cmd.context), p, item));
    if (s) yield* s.rest;
  }
}

/** Of PowerShell's own providers only FileSystem has properties here (IPropertyCmdletProvider). @throws PSNotSupportedException for the others */
export function requireProperties(p: ProviderPath): void {
  if (p.provider.name !== 'FileSystem')
    throwRuntime(
      'NotSupported',
      'NotImplemented',
      'Cannot use interface. The IPropertyCmdletProvider interface is not supported by this provider.',
      null,
      'System.Management.Automation.PSNotSupportedException',
    );
}

/** No provider here can add, rename or remove properties (IDynamicPropertyCmdletProvider). @throws PSNotSupportedException always */
function noDynamicProperties(): never {
  return throwRuntime(
    'NotSupported',
    'NotImplemented',
    'Cannot use interface. The IDynamicPropertyCmdletProvider interface is not implemented by this provider.',
    null,
    'System.Management.Automation.PSNotSupportedException',
  );
}

/** What the commands for dynamic properties have in common: the registry's provider is the only one that supports them, and there is none on Linux. */
export const dynamicPropertyCommand = {
  module: 'Microsoft.PowerShell.Management',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
} as const;

/** The parameter -Name of those that work on one property. */
export const onePropertyName = {
  Name: { type: 'string', mandatory: true, position: 1, aliases: ['PSProperty'], pipeline: 'propertyName', help: 'The property.' },
} as const;

/** The parameter -Name of those that work on several. */
export const propertyNames = {
  Name: { type: 'string[]', mandatory: true, position: 1, aliases: ['PSProperty'], pipeline: 'propertyName', help: 'The properties.' },
} as const;

/** Tells for each item that its provider cannot do it. */
export function* refuseDynamicProperty(
  cmd: Parameters<typeof resolveItems>[0] & { readonly args: Parameters<typeof nameTest>[0] & Parameters<typeof eachGivenPath>[0] },
): Steps<void> {
  for (const given of eachGivenPath(cmd.args))
    for (const p of yield* resolveItems(cmd, given, true, nameTest(cmd.args))) {
      try {
        noDynamicProperties();
      } catch (e) {
        yield* reportFailure(cmd, e, p.path);
      }
    }
}

/** IOException "The property X does not exist or was not found." */
export function propertyNotFound(id: string, name: string, target: Value = name) {
  const e = exceptionOf('System.IO.IOException', `The property ${name} does not exist or was not found.`);
  e.errorRecord = newErrorRecord(e, id, 'ReadError', target);
  return e;
}

/** An item as its provider gives it. */
export function itemOf(cmd: Pick<CmdletRuntime, 'context'>, p: ProviderPath): Value {
  return decorated(paths(cmd.context), p, p.provider.getItem(cmd.context, p.path) ?? null);
}

/** The notes that the engine puts on items: the provider, which looks properties up, has not seen them (nor what is computed from them). */
const itemNotes = new Set(['pspath', 'psparentpath', 'pschildname', 'psdrive', 'psprovider', 'psiscontainer', 'unixstat']);

/** The value of a property of an item; undefined when it has none of that name. */
export function* propertyOf(cmd: Pick<CmdletRuntime, 'context'>, item: Value, name: string): Steps<Value | undefined> {
  if (itemNotes.has(name.toLowerCase())) return undefined;
  if (getMember(item, name) === undefined) return undefined;
  return yield* complete(readProperty(item, name, cmd.context));
}

/** An object with some properties and the notes of the path, but PSIsContainer. */
export function propertyObject(item: Value, values: readonly (readonly [string, Value])[]): PSObject {
  const notes: [string, Value][] = [];
  for (const name of ['PSPath', 'PSParentPath', 'PSChildName', 'UnixStat', 'PSDrive', 'PSProvider']) {
    const note = item instanceof NetObject ? (item.instanceMembers?.get(name) as { value?: Value } | undefined) : undefined;
    if (note?.value !== undefined) notes.push([name, note.value]);
  }
  return newCustomObject([...values, ...notes]);
}
