import { throwException } from '../../errors/throw.ts';
import { changeType } from '../../objects/change-type.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';

const targets: readonly (readonly [string, string, number])[] = [
  ['bool', 'ToBoolean', 3],
  ['char', 'ToChar', 4],
  ['sbyte', 'ToSByte', 5],
  ['byte', 'ToByte', 6],
  ['short', 'ToInt16', 7],
  ['ushort', 'ToUInt16', 8],
  ['int', 'ToInt32', 9],
  ['uint', 'ToUInt32', 10],
  ['long', 'ToInt64', 11],
  ['ulong', 'ToUInt64', 12],
  ['float', 'ToSingle', 13],
  ['double', 'ToDouble', 14],
  ['decimal', 'ToDecimal', 15],
];

/** The explicitly implemented methods of IConvertible, as Get-Member lists them on numbers, text and booleans. */
export const convertibleMethods: Record<string, MemberBody> = {
  ...Object.fromEntries(
    targets.map(([type, name, code]): [string, MemberBody] => [
      `${type} IConvertible.${name}(System.IFormatProvider provider)`,
      (self: Value) => changeType(self, code),
    ]),
  ),
  'datetime IConvertible.ToDateTime(System.IFormatProvider provider)': (self: Value) =>
    throwException(
      'System.InvalidCastException',
      `Invalid cast from '${typeof self === 'object' && self ? self.netType.name : typeof self}' to 'DateTime'.`,
    ),
  'System.Object IConvertible.ToType(type conversionType, System.IFormatProvider provider)': (self: Value, type: NetType) =>
    convertTo(self, type),
};
