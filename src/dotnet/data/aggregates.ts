import { exceptionOf } from '../../errors/throw.ts';
import { addDecimal, decimalOf, divideDecimal } from '../../objects/decimal.ts';
import type { Value } from '../../objects/net-object.ts';
import { type Decimal, Double } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { integerOf, makeInteger, TypeCode } from '../../objects/type-code.ts';
import { dbNull } from '../object-types.ts';
import { long } from '../values.ts';
import type { DataColumn } from './data-column.ts';
import type { DataRow } from './data-row.ts';
import { compareCells } from './expression.ts';

const spokenNames: Readonly<Record<string, string>> = { sum: 'Sum', avg: 'Mean', stdev: 'StDev', var: 'Var' };
const integerTypes = ['SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64'] as const;
const integerCodes: ReadonlyMap<string, number> = new Map(integerTypes.map((name) => [name, TypeCode[name]]));

/** One aggregate of one column over rows; DBNull of none (the storages of System.Data). @throws DataException for columns that have none */
export function aggregateOf(aggregate: string, column: DataColumn, rows: readonly DataRow[]): Value {
  const values = rows.filter((r) => r.isThere).map((r) => r.cell(column));
  const given = values.filter((v) => v !== dbNull && v !== null);
  if (aggregate === 'count') return given.length;
  if (aggregate === 'min' || aggregate === 'max') {
    const sign = aggregate === 'min' ? 1 : -1;
    return given.length === 0 ? dbNull : given.reduce((a, b) => (compareCells(a, b) * sign <= 0 ? a : b));
  }
  const { name } = column.type;
  const code = integerCodes.get(name);
  if (code === undefined && !/^(Single|Double|Decimal)$/.test(name))
    throw exceptionOf('System.Data.DataException', `Invalid usage of aggregate function ${spokenNames[aggregate]}() and Type: ${name}.`);
  if (given.length === 0) return dbNull;
  if (aggregate === 'stdev' || aggregate === 'var')
    return spread(
      aggregate,
      given.map((v) => Number(toText(v))),
    );
  if (code !== undefined) {
    const sum = given.reduce<bigint>((s, v) => s + integerOf(v), 0n);
    return aggregate === 'sum' ? long(sum) : makeInteger(code, sum / BigInt(given.length));
  }
  if (name === 'Decimal') {
    const sum = (given as Decimal[]).reduce((s, v) => addDecimal(s, v));
    return aggregate === 'sum' ? sum : divideDecimal(sum, decimalOf(given.length));
  }
  const sum = given.reduce<number>((s, v) => s + Number(toText(v)), 0);
  return new Double(aggregate === 'sum' ? sum : sum / given.length);
}

/** The variance of a sample, or its root. */
function spread(aggregate: string, numbers: readonly number[]): Value {
  const count = numbers.length;
  if (count < 2) return dbNull;
  const sum = numbers.reduce((s, n) => s + n, 0);
  const squares = numbers.reduce((s, n) => s + n * n, 0);
  const variance = Math.max(0, (count * squares - sum * sum) / (count * (count - 1)));
  return new Double(aggregate === 'var' ? variance : Math.sqrt(variance));
}
