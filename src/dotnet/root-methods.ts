import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody, MethodInfo } from '../objects/net-type.ts';
import { typeToString } from '../objects/type-of.ts';
import { identityHash } from './equality.ts';
import { wellKnown } from './registry.ts';

/** What the classes of .NET do that say nothing about it: their text is their own, or the name of the type. */
function plainText(self: Value): string {
  if (!(self instanceof NetObject)) return 'System.Object';
  return self.toString === Object.prototype.toString ? typeToString(self.netType) : self.toString();
}

const bodies: ReadonlyMap<string, MemberBody> = new Map<string, MemberBody>([
  ['ToString', plainText],
  ['Equals', (self: Value, other: Value) => self === other],
  ['GetHashCode', (self: Value) => (self instanceof NetObject ? identityHash(self) : 0)],
]);

/**
 * What a method of System.Object does by itself, where it is called on the base of an object (`base.ToString()`, `([Base]$this).ToString()`): the
 * method that the class of the object has instead is not asked. Undefined for methods of other classes.
 */
export function rootBody(method: MethodInfo): MemberBody | undefined {
  return method.declaringType === wellKnown.object && !method.isStatic ? bodies.get(method.name) : undefined;
}
