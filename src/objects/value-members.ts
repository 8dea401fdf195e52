import type { Value } from './net-object.ts';
import { NumberObject } from './numbers.ts';
import { type PSMember, PSMemberTable } from './ps-members.ts';

/**
 * Members added to numbers. .NET keeps them for the box that a number stands in (PSObject's "resurrection table"). Most boxes of small integers are
 * shared ones (ParserOps.IntToObject), so that what is added to one is seen on all; numbers of other types are objects here too. A larger Int32 has
 * no box that could be met again.
 */
const ofSmallIntegers = new Map<number, PSMemberTable>();
const ofNumbers = new WeakMap<NumberObject, PSMemberTable>();
let isUsed = false;

/** The members that were added to a number; undefined for all other values. */
export function membersOfNumber(value: Value): PSMemberTable | undefined {
  if (!isUsed) return undefined;
  if (typeof value === 'number') return ofSmallIntegers.get(value);
  return value instanceof NumberObject ? ofNumbers.get(value) : undefined;
}

/** Keeps a member that was added to a PSObject around a number for whoever meets that number again. */
export function keepMemberOfNumber(value: Value, member: PSMember): void {
  const isSmall = typeof value === 'number' && value >= -100 && value < 1000;
  if (!isSmall && !(value instanceof NumberObject)) return;
  isUsed = true;
  let table = membersOfNumber(value);
  if (table === undefined) {
    table = new PSMemberTable();
    if (isSmall) ofSmallIntegers.set(value as number, table);
    else ofNumbers.set(value as NumberObject, table);
  }
  table.set(member);
}
