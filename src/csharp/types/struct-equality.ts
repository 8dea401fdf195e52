import { hashCodeOf, netEquals } from '../../dotnet/equality.ts';
import { rootBody } from '../../dotnet/root-methods.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, MethodInfo } from '../../objects/net-type.ts';
import { CSharpObject, fieldsOf } from './csharp-type.ts';

/** ValueType.Equals: structs of one type are equal when their fields are. */
export function structEquals(self: NetObject, other: Value): boolean {
  if (!(other instanceof CSharpObject) || other.netType !== self.netType) return false;
  const others = fieldsOf(other);
  return fieldsOf(self).every((v, i) => netEquals(v, others[i] as Value));
}

/** ValueType.GetHashCode: made of the fields. */
export function structHash(self: NetObject): number {
  return fieldsOf(self).reduce((h: number, v) => (Math.imul(h, 31) + (v === null ? 0 : hashCodeOf(v))) | 0, 17);
}

const ofStructs: ReadonlyMap<string, MemberBody> = new Map<string, MemberBody>([
  ['Equals', structEquals],
  ['GetHashCode', structHash],
]);

/** What `base.M()` runs where M is a method of System.Object: that of ValueType in a struct; undefined for all other methods. */
export function baseBody(method: MethodInfo): MemberBody | undefined {
  const root = rootBody(method);
  const ofStruct = root && ofStructs.get(method.name);
  if (!root || !ofStruct) return root;
  return (self: NetObject, ...args: Value[]) => (self.netType.isValueType ? ofStruct : root)(self, ...args);
}
