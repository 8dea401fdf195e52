import { argumentException, exceptionOf, throwException } from '../errors/throw.ts';
import { changeType } from '../objects/change-type.ts';
import { AutomationNullObject, arrayOf, type PSArray } from '../objects/collections.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { Char, charOf } from '../objects/numbers.ts';
import { baseObject } from '../objects/ps-object.ts';
import { typeCodeOf } from '../objects/type-code.ts';

function asChar(value: Value): number | undefined {
  if (value instanceof Char) return value.code;
  return typeof value === 'string' && value.length === 1 && !/\d/.test(value) ? value.charCodeAt(0) : undefined;
}

function bound(value: Value): number {
  if (typeof value === 'number') return value;
  if (value === null || value instanceof AutomationNullObject) return 0;
  if (
    value instanceof NetObject &&
    typeCodeOf(value) < 3 &&
    !(value instanceof EnumValue) &&
    !/^System\.(DateTime|DBNull)$/.test(value.netType.fullName)
  )
    return throwException(
      'System.InvalidCastException',
      `Unable to cast object of type '${value.netType.fullName}' to type 'System.IConvertible'.`,
    );
  return changeType(value, 9) as number;
}

/** The bounds of `l..r` and whether they are characters (ParserOps.GetRangeEnumerator): for loops that need no array. */
export function rangeBounds(left: Value, right: Value): { from: number; to: number; chars: boolean } {
  if (typeof left === 'number' && typeof right === 'number') return { from: left, to: right, chars: false };
  const l = baseObject(left);
  const r = baseObject(right);
  const first = asChar(l);
  const last = asChar(r);
  if (first !== undefined && last !== undefined) return { from: first, to: last, chars: true };
  return { from: bound(l), to: bound(r), chars: false };
}

/** `l..r` as an array: of Int32, or of Char when both ends are single characters. */
export function range(left: Value, right: Value): PSArray {
  const { from, to, chars } = rangeBounds(left, right);
  const size = Math.abs(to - from);
  if (size > 2147483647) throw exceptionOf('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
  if (size >= 2147483591) throw argumentException('Array dimensions exceeded supported range.');
  const step = from <= to ? 1 : -1;
  const items: Value[] = new Array(size + 1);
  for (let i = 0, v = from; i <= size; i++, v += step) items[i] = chars ? charOf(v) : v;
  return arrayOf(items);
}
