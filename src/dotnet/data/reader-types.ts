import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { typeOf } from '../../objects/type-of.ts';
import { dbNull } from '../object-types.ts';
import { defineType } from '../registry.ts';
import { TableReader } from './data-reader.ts';
import { ns } from './table-fields.ts';

type R = TableReader;

/** GetInt32 and its like: the value of a column, which has to be of that type. @throws InvalidCastException */
function typedReads(): Record<string, MemberBody> {
  const reads: Record<string, MemberBody> = {};
  const types = {
    Boolean: 'bool',
    Byte: 'byte',
    Char: 'char',
    DateTime: 'datetime',
    Decimal: 'decimal',
    Double: 'double',
    Float: 'float',
    Guid: 'guid',
    Int16: 'short',
    Int32: 'int',
    Int64: 'long',
    String: 'string',
  };
  for (const [name, type] of Object.entries(types))
    reads[`${type} Get${name}(int ordinal)`] = (r: R, i: number) => {
      const value = r.row.cell(r.columnAt(i));
      const wanted = name === 'Float' ? 'Single' : name;
      if (typeOf(value).name === wanted) return value;
      throw exceptionOf(
        'System.InvalidCastException',
        `Unable to cast object of type '${typeOf(value).fullName}' to type 'System.${wanted}'.`,
      );
    };
  return reads;
}

/** DataTableReader. */
export function defineReaderType(): void {
  for (const name of ['IDataRecord', 'IDataReader']) defineType({ name: ns + name, kind: 'interface' });
  defineType({
    name: `${ns}DataTableReader`,
    jsClass: TableReader,
    interfaces: ['System.Collections.IEnumerable', 'System.IDisposable', `${ns}IDataReader`, `${ns}IDataRecord`],
    properties: {
      'int Depth': { get: () => 0 },
      'int FieldCount': { get: (r: R) => r.table.columns.count },
      'bool HasRows': { get: (r: R) => r.hasRows },
      'bool IsClosed': { get: (r: R) => r.isClosed },
      'int RecordsAffected': { get: () => 0 },
      'int VisibleFieldCount': { get: (r: R) => r.table.columns.count },
    },
    indexers: {
      'System.Object Item(int ordinal)': { get: (r: R, i: number) => r.row.cell(r.columnAt(i)) },
      'System.Object Item(string name)': { get: (r: R, name: string) => r.row.cell(r.column(name)) },
    },
    methods: {
      'void Close()': (r: R) => {
        r.isClosed = true;
      },
      'void Dispose()': (r: R) => {
        r.isClosed = true;
      },
      ...typedReads(),
      'string GetDataTypeName(int ordinal)': (r: R, i: number) => r.columnAt(i).type.name,
      'type GetFieldType(int ordinal)': (r: R, i: number) => r.columnAt(i).type,
      'string GetName(int ordinal)': (r: R, i: number) => r.columnAt(i).name,
      'int GetOrdinal(string name)': (r: R, name: string) => r.column(name).ordinal,
      'System.Object GetValue(int ordinal)': (r: R, i: number) => r.row.cell(r.columnAt(i)),
      [`${ns}DataTable GetSchemaTable()`]: (r: R) => r.schema(),
      'int GetValues(System.Object[] values)': (r: R, target: PSArray) => {
        const values: Value[] = r.values().slice(0, target.items.length);
        target.items.splice(0, values.length, ...values);
        return values.length;
      },
      'bool IsDBNull(int ordinal)': (r: R, i: number) => r.row.cell(r.columnAt(i)) === dbNull,
      'bool NextResult()': (r: R) => r.nextResult(),
      'bool Read()': (r: R) => r.read(),
    },
  });
}
