import type { NetObject, Value } from '../objects/net-object.ts';
import { type MemberBody, type MethodInfo, type NetType, selfOrBase } from '../objects/net-type.ts';
import { runNow } from '../objects/script-hooks.ts';

/** Protected methods by the full name of their type, then by name in lower case. */
const declared = new Map<string, Map<string, MemberBody>>();

/** Declares protected methods, which classes of scripts may override and call on their base (`([Base]$this).InsertItem(…)`). */
export function defineProtected(owner: string, methods: Record<string, MemberBody>): void {
  declared.set(owner, new Map(Object.entries(methods).map(([name, body]) => [name.toLowerCase(), body])));
}

/** A protected method of a .NET type or its bases; undefined when there is none with the name. */
export function protectedMethod(type: NetType, name: string): MemberBody | undefined {
  const key = name.toLowerCase();
  for (let t: NetType | null = type; t !== null; t = t.baseType) {
    const body = declared.get(t.genericDefinition?.fullName ?? t.fullName)?.get(key);
    if (body) return body;
  }
  return undefined;
}

/** The name of the type that stands for what a class of .NET shows to those derived from it in C#. */
export function protectedPart(owner: string): string {
  return `${owner}+<protected>`;
}

function overrideOf(object: NetObject, name: string, count: number): MethodInfo | undefined {
  if (!selfOrBase(object.netType, (t) => t.isUserType)) return undefined;
  return object.netType.getMethods(name, false).find((m) => m.declaringType.isUserType && m.parameters.length === count);
}

/**
 * What .NET's own methods do where they call a virtual one: calls the method of the class of a script or of C# that overrides it.
 * @returns what it gave; undefined when nothing overrides it. @throws what the script throws
 */
export function callOverride(object: NetObject, name: string, args: readonly Value[]): Value | undefined {
  if (!object.netType.isUserType) return undefined;
  const method = overrideOf(object, name, args.length);
  return method && ((runNow(method.body(object, ...args)) ?? null) as Value);
}
