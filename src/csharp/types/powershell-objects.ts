/**
 * PSObject as C# sees it. A script sees the members of the value inside; C# those of PSObject itself (PSObject class, MshObject.cs), which here
 * belong to the view that scripts get with `$x.PSObject`.
 */
import { Method, Property } from '../../dotnet/members.ts';
import { genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo, NetType, PropertyInfo } from '../../objects/net-type.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { PSObjectView } from '../../objects/ps-intrinsics.ts';

const management = 'System.Management.Automation.';

/** The collections of members, by what they hold: a script sees no types of theirs. */
const collections: Readonly<Record<string, string>> = { Members: 'PSMemberInfo', Properties: 'PSPropertyInfo', Methods: 'PSMethodInfo' };

const properties = new Map<string, Property>();
const methods = new Map<MethodInfo, Method>();

/** True for PSObject itself. */
export function isPSObject(type: NetType): boolean {
  return type === wellKnown.psObject;
}

/** A property that PSObject has for C# only: BaseObject, Members, TypeNames and the like. */
export function psObjectProperty(name: string): PropertyInfo | undefined {
  const known = properties.get(name);
  if (known) return known;
  const found = getType(`${management}PSInternalMemberSet`).getProperty(name, false);
  if (!found || found.name !== name) return undefined;
  const holds = ownEntry(collections, name);
  const type = holds ? genericOf(`${management}PSMemberInfoCollection`, getType(management + holds)) : found.propertyType;
  const made = new Property(name, wellKnown.psObject, type, false, {
    get: (self: Value) => found.body.get?.(new PSObjectView(self)) as Value,
  });
  properties.set(name, made);
  return made;
}

/** The method of the view that does what a method of PSObject does: `ToString` of a value that has no PSObject around it here. */
export function psObjectMethod(m: MethodInfo): MethodInfo {
  let made = methods.get(m);
  if (!made) {
    const own = getType(`${management}PSInternalMemberSet`)
      .getMethods(m.name, false)
      .find((o) => o.parameters.length === m.parameters.length && o.declaringType !== wellKnown.object);
    const body = own ? (self: Value, ...args: Value[]) => own.body(new PSObjectView(self), ...args) : m.body;
    made = new Method(m.name, wellKnown.psObject, m.parameters, m.returnType, false, body);
    methods.set(m, made);
  }
  return made;
}
