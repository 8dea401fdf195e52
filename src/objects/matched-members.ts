import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import { NetCollection } from './collections.ts';
import type { EnumValue } from './enum-value.ts';
import type { Value } from './net-object.ts';
import type { BoundMember, MemberKind, PSMemberInfoCollection } from './ps-intrinsics.ts';
import { getWildcardPattern } from './wildcard.ts';

const management = 'System.Management.Automation.';

/** What the elements of a collection of members are called. */
const elementTypes: Record<MemberKind, string> = { Members: 'PSMemberInfo', Properties: 'PSPropertyInfo', Methods: 'PSMethodInfo' };

/** System.Management.Automation.ReadOnlyPSMemberInfoCollection: members that a pattern matched, by number and by name. */
export class MatchedMembers extends NetCollection {
  constructor(
    readonly members: readonly BoundMember[],
    private readonly kind: MemberKind,
  ) {
    super();
    this.netType = genericOf(`${management}ReadOnlyPSMemberInfoCollection`, getType(management + elementTypes[kind]));
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.members[Symbol.iterator]();
  }
  get count(): number {
    return this.members.length;
  }
  /** Those of them that another pattern matches. */
  match(pattern: string, types?: number): MatchedMembers {
    return new MatchedMembers(matching(this.members, pattern, types), this.kind);
  }
}

function matching(members: readonly BoundMember[], pattern: string, types: number | undefined): BoundMember[] {
  const wildcard = getWildcardPattern(pattern);
  const numbers = types === undefined ? null : getType(`${management}PSMemberTypes`).enumValues;
  return members.filter(
    ({ member }) => wildcard.isMatch(member.name) && (types === undefined || (Number(numbers?.get(member.memberType) ?? 0) & types) !== 0),
  );
}

/** `$x.psobject.Properties.Match(pattern)`. @param types the PSMemberTypes that are asked for */
export function matchMembers(members: PSMemberInfoCollection, pattern: string, types?: number): MatchedMembers {
  return new MatchedMembers(matching([...members] as BoundMember[], pattern, types), members.kind);
}

const byName = (m: MatchedMembers, name: string): Value =>
  m.members.find(({ member }) => member.name.toLowerCase() === name.toLowerCase()) ?? null;

defineType({
  name: `${management}ReadOnlyPSMemberInfoCollection\`1`,
  typeParameters: ['T'],
  jsClass: MatchedMembers,
  interfaces: ['System.Collections.Generic.IEnumerable[T]'],
  properties: { 'int Count': { get: (m: MatchedMembers) => m.count } },
  methods: {
    [`${management}ReadOnlyPSMemberInfoCollection[T] Match(string name)`]: (m: MatchedMembers, name: string) => m.match(name),
    [`${management}ReadOnlyPSMemberInfoCollection[T] Match(string name, ${management}PSMemberTypes memberTypes)`]: (
      m: MatchedMembers,
      name: string,
      types: EnumValue,
    ) => m.match(name, types.value),
  },
  indexers: {
    'T Item(string name)': { get: byName },
    'T Item(int index)': { get: (m: MatchedMembers, index: number) => m.members[index] ?? null },
  },
});
