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

function overrideOf(object: NetObject, name: string, count: number, first?: NetType): MethodInfo | undefined {
  if (!selfOrBase(object.netType, (t) => t.isUserType)) return undefined;
  const fits = (m: MethodInfo): boolean => m.parameters.length === count && (!first || m.parameters[0]?.type === first);
  return object.netType.getMethods(name, false).find((m) => m.declaringType.isUserType && fits(m));
}

/**
 * What .NET's own methods do where they call a virtual one: calls the method of the class of a script or of C# that overrides it.
 * @param first the type of the first parameter, where overloads differ in it
 * @returns what it gave; undefined when nothing overrides it. @throws what the script throws
 */
export function callOverride(object: NetObject, name: string, args: readonly Value[], first?: NetType): Value | undefined {
  if (!object.netType.isUserType) return undefined;
  const method = overrideOf(object, name, args.length, first);
  return method && ((runNow(method.body(object, ...args)) ?? null) as Value);
}

/**
 * Close and Dispose of a class whose `Dispose(bool)` those derived from it override (Stream, TextReader, TextWriter).
 * @param name the class @param close what the class does itself @param throughClose Dispose() calls Close() there, not the other way round
 */
export function closingMethods<T extends NetObject>(
  name: string,
  close: (self: T) => void,
  throughClose = false,
): {
  readonly methods: Record<string, MemberBody>;
  readonly part: { readonly name: string; readonly methods: Record<string, MemberBody> };
} {
  const disposing = (self: T): void => {
    if (callOverride(self, 'Dispose', [true]) === undefined) close(self);
  };
  const dispose = (self: T): void => {
    if (!throughClose || callOverride(self, 'Close', []) === undefined) disposing(self);
  };
  defineProtected(name, { Dispose: close });
  return {
    methods: { 'void Close()': disposing, 'void Dispose()': dispose },
    part: { name: protectedPart(name), methods: { 'void Dispose(bool disposing)': close } },
  };
}
