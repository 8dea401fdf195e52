import type { Member } from './ast.ts';

/** What stands before every member. */
export type MemberStart = Pick<Member, 'attributes' | 'modifiers' | 'pos'>;

/** A member of a type; what is not given it does not have. */
export function memberOf(start: MemberStart, rest: Partial<Member> & Pick<Member, 'kind' | 'name'>): Member {
  return {
    type: null,
    explicit: null,
    init: null,
    accessors: [],
    typeParams: [],
    constraints: [],
    params: [],
    body: null,
    chain: null,
    ...start,
    ...rest,
  };
}
