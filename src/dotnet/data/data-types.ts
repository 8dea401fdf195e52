import { NetException } from '../../errors/exceptions.ts';
import { argumentException, exceptionOf, extendedTypeSystemException } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import { NetCollection } from '../../objects/collections.ts';
import { registerAdapter } from '../../objects/member-adapter.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { NetType, PropertyBody } from '../../objects/net-type.ts';
import { Double } from '../../objects/numbers.ts';
import { PSPropertyInfo } from '../../objects/ps-member-info.ts';
import { toText } from '../../objects/to-string.ts';
import { currentCulture } from '../culture/culture-info.ts';
import { dbNull } from '../object-types.ts';
import { defineType, wellKnown } from '../registry.ts';
import { typeDisplayName } from '../type-text.ts';
import { arrayOfType, enumOf, long, notNull } from '../values.ts';
import {
  DataColumn,
  DataColumnCollection,
  DataRow,
  DataRowCollection,
  DataRowView,
  DataSet,
  DataTable,
  RowState,
  TableView,
} from './data-table.ts';
import { compareCells } from './expression.ts';

const ns = 'System.Data.';
const rowOf = (target: Value): DataRow => (target instanceof DataRowView ? target.row : (target as DataRow));

/** A column as a property of its rows (DataRowAdapter and DataRowViewAdapter in CoreAdapter.cs). */
class ColumnProperty extends PSPropertyInfo {
  readonly memberType = 'Property';
  readonly isGettable = true;
  readonly isSettable = true;
  constructor(
    private readonly target: Value,
    private readonly column: DataColumn,
  ) {
    super(column.name);
  }
  get typeNameOfValue(): string {
    return this.column.type.fullName;
  }
  getValue(): Value {
    return rowOf(this.target).cell(this.column);
  }
  setValue(_target: Value, value: Value): void {
    try {
      rowOf(this.target).set(this.column, value);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      throw extendedTypeSystemException(
        'CatchFromBaseAdapterSetValue',
        `Exception setting "${this.name}": "${e.message}"`,
        'SetValueInvocationException',
      );
    }
  }
  definition(): string {
    return `${typeDisplayName(this.column.type)} ${this.name} {get;set;}`;
  }
  copy(): ColumnProperty {
    return new ColumnProperty(this.target, this.column);
  }
}

const field = <T extends object>(key: keyof T): PropertyBody => ({
  get: (o: T) => o[key],
  set: (o: T, v: Value) => {
    (o as Record<keyof T, unknown>)[key] = v;
  },
});

/** Tables in memory: DataTable, its columns, rows and views, and DataSet. */
export function defineDataTypes(): void {
  defineType({ name: `${ns}DataRowState`, kind: 'enum', flags: true, enumValues: { ...RowState } });
  defineColumns();
  defineRows();
  defineTables();
  for (const name of [`${ns}DataRow`, `${ns}DataRowView`])
    registerAdapter(name, {
      getProperty(target: NetObject, property: string) {
        const column = rowOf(target).table.columns.find(property);
        return column && new ColumnProperty(target, column);
      },
      properties: (target: NetObject) => rowOf(target).table.columns.items.map((c) => new ColumnProperty(target, c)),
    });
}

function defineColumns(): void {
  const make = (name: string | null, type: NetType | null): DataColumn => new DataColumn(name ?? '', type ?? wellKnown.string);
  defineType({
    name: `${ns}DataColumn`,
    jsClass: DataColumn,
    constructors: {
      '()': () => make('', null),
      '(string columnName)': (_t, name: string) => make(name, null),
      '(string columnName, type dataType)': (_t, name: string, type: NetType) => make(name, type),
    },
    properties: {
      'bool AllowDBNull': field<DataColumn>('allowNull'),
      'bool AutoIncrement': field<DataColumn>('autoIncrement'),
      'string Caption': {
        get: (c: DataColumn) => c.caption ?? c.name,
        set: (c: DataColumn, v: string) => {
          c.caption = v;
        },
      },
      'string ColumnName': field<DataColumn>('name'),
      'type DataType': field<DataColumn>('type'),
      'System.Object DefaultValue': field<DataColumn>('defaultValue'),
      'int Ordinal': { get: (c: DataColumn) => c.ordinal },
      'bool ReadOnly': field<DataColumn>('readOnly'),
      [`${ns}DataTable Table`]: { get: (c: DataColumn) => c.table },
      'bool Unique': field<DataColumn>('unique'),
    },
    methods: { 'string ToString()': (c: DataColumn) => c.name },
  });
  type C = DataColumnCollection;
  defineType({
    name: `${ns}DataColumnCollection`,
    jsClass: DataColumnCollection,
    interfaces: ['System.Collections.ICollection'],
    properties: { 'int Count': { get: (c: C) => c.count } },
    indexers: {
      [`${ns}DataColumn Item(int index)`]: {
        get: (c: C, i: number) => {
          const found = c.items[i];
          if (!found) throw exceptionOf('System.IndexOutOfRangeException', `Cannot find column ${i}.`);
          return found;
        },
      },
      [`${ns}DataColumn Item(string name)`]: { get: (c: C, name: string) => c.find(name) ?? null },
    },
    methods: {
      [`void Add(${ns}DataColumn column)`]: (c: C, column: DataColumn) => void c.add(column),
      [`${ns}DataColumn Add(string columnName)`]: (c: C, name: string) => c.add(make(name, null)),
      [`${ns}DataColumn Add(string columnName, type type)`]: (c: C, name: string, type: NetType) => c.add(make(name, type)),
      [`${ns}DataColumn Add()`]: (c: C) => c.add(make('', null)),
      [`void AddRange(${ns}DataColumn[] columns)`]: (c: C, columns: PSArray) => {
        for (const column of columns.items) c.add(column as DataColumn);
      },
      'bool Contains(string name)': (c: C, name: string) => c.find(name) !== undefined,
      'int IndexOf(string columnName)': (c: C, name: string) => c.find(name)?.ordinal ?? -1,
      'void Remove(string name)': (c: C, name: string) => c.removeColumn(c.need(name)),
      [`void Remove(${ns}DataColumn column)`]: (c: C, column: DataColumn) => c.removeColumn(column),
    },
  });
}

function defineRows(): void {
  type R = DataRow;
  const columnAt = (r: R, i: number): DataColumn => {
    const column = r.table.columns.items[i];
    if (!column) throw exceptionOf('System.IndexOutOfRangeException', `Cannot find column ${i}.`);
    return column;
  };
  defineType({
    name: `${ns}DataRow`,
    propertyOrder: 'RowError,RowState,Table,ItemArray,HasErrors',
    jsClass: DataRow,
    properties: {
      'System.Object[] ItemArray': {
        get: (r: R) =>
          arrayOfType(
            'System.Object',
            r.table.columns.items.map((c) => r.cell(c)),
          ),
        set: (r: R, values: PSArray) => {
          values.items.forEach((v, i) => {
            r.set(columnAt(r, i), v);
          });
        },
      },
      [`${ns}DataRowState RowState`]: { get: (r: R) => enumOf(`${ns}DataRowState`, r.state) },
      [`${ns}DataTable Table`]: { get: (r: R) => r.table },
      'bool HasErrors': { get: () => false },
    },
    indexers: {
      'System.Object Item(int columnIndex)': {
        get: (r: R, i: number) => r.cell(columnAt(r, i)),
        set: (r: R, v: Value, i: number) => r.set(columnAt(r, i), v),
      },
      'System.Object Item(string columnName)': {
        get: (r: R, name: string) => r.cell(r.table.columns.need(name)),
        set: (r: R, v: Value, name: string) => r.set(r.table.columns.need(name), v),
      },
    },
    methods: {
      'bool IsNull(string columnName)': (r: R, name: string) => r.cell(r.table.columns.need(name)) === dbNull,
      'bool IsNull(int columnIndex)': (r: R, i: number) => r.cell(columnAt(r, i)) === dbNull,
      'void Delete()': (r: R) => r.delete(),
      'void AcceptChanges()': (r: R) => {
        if (r.state === RowState.Deleted) r.table.rows.take(r);
        else r.state = RowState.Unchanged;
      },
      'void BeginEdit()': () => undefined,
      'void EndEdit()': () => undefined,
    },
  });
  defineType({
    name: `${ns}DataRowView`,
    jsClass: DataRowView,
    properties: { [`${ns}DataRow Row`]: { get: (v: DataRowView) => v.row } },
    indexers: {
      'System.Object Item(string property)': {
        get: (v: DataRowView, name: string) => v.row.cell(v.row.table.columns.need(name)),
        set: (v: DataRowView, value: Value, name: string) => v.row.set(v.row.table.columns.need(name), value),
      },
    },
  });
  type C = DataRowCollection;
  const index = (c: C, i: number): DataRow => {
    const row = c.items[i];
    if (!row) throw exceptionOf('System.IndexOutOfRangeException', `There is no row at position ${i}.`);
    return row;
  };
  defineType({
    name: `${ns}DataRowCollection`,
    jsClass: DataRowCollection,
    interfaces: ['System.Collections.ICollection'],
    properties: { 'int Count': { get: (c: C) => c.count } },
    indexers: { [`${ns}DataRow Item(int index)`]: { get: index } },
    methods: {
      [`void Add(${ns}DataRow row)`]: (c: C, row: DataRow | null) => void c.put(notNull(row, 'row')),
      [`${ns}DataRow Add(Params System.Object[] values)`]: (c: C, values: PSArray) => c.put(c.table.rowOf(values.items)),
      [`void InsertAt(${ns}DataRow row, int pos)`]: (c: C, row: DataRow, at: number) => void c.put(row, at),
      [`void Remove(${ns}DataRow row)`]: (c: C, row: DataRow) => c.take(row),
      'void RemoveAt(int index)': (c: C, i: number) => c.take(index(c, i)),
      'void Clear()': (c: C) => void c.items.splice(0),
      [`${ns}DataRow Find(System.Object key)`]: (c: C, key: Value) => {
        const [column] = c.table.primaryKey;
        if (!column) throw exceptionOf('System.Data.MissingPrimaryKeyException', "Table doesn't have a primary key.");
        return c.items.find((r) => compareCells(r.cell(column), key) === 0) ?? null;
      },
      [`bool Contains(System.Object key)`]: (c: C, key: Value) => {
        const [column] = c.table.primaryKey;
        return column !== undefined && c.items.some((r) => compareCells(r.cell(column), key) === 0);
      },
    },
  });
}

/** Compute: one aggregate of one column over the rows that a filter lets pass. */
function compute(t: DataTable, expression: string, filter: string | null): Value {
  const m = /^\s*(sum|avg|min|max|count)\s*\(\s*\[?([^\]]+?)\]?\s*\)\s*$/i.exec(expression);
  if (!m) throw exceptionOf('System.Data.SyntaxErrorException', `Syntax error in aggregate argument: ${expression}`);
  const column = t.columns.need(m[2]!);
  const values = t
    .select(filter, null)
    .map((r) => r.cell(column))
    .filter((v) => v !== dbNull);
  const name = m[1]!.toLowerCase();
  if (name === 'count') return values.length;
  if (values.length === 0) return dbNull;
  if (name === 'min' || name === 'max') return values.reduce((a, b) => (compareCells(a, b) * (name === 'min' ? 1 : -1) <= 0 ? a : b));
  const sum = values.reduce<number>((a, b) => a + Number(toText(b)), 0);
  const result = name === 'sum' ? sum : sum / values.length;
  if (name === 'avg' && column.type.fullName === 'System.Int32') return Math.trunc(result);
  // Whole numbers of any size add up to an Int64.
  if (name === 'sum' && /^System\.(S?Byte|Int(16|32|64))$/.test(column.type.fullName)) return long(result);
  return Number.isInteger(result) && column.type.fullName !== 'System.Double' ? result : new Double(result);
}

function defineTables(): void {
  type T = DataTable;
  const select = (t: T, filter: string | null, sort: string | null): Value => arrayOfType(`${ns}DataRow`, t.select(filter, sort));
  defineType({
    name: `${ns}DataTable`,
    jsClass: DataTable,
    interfaces: ['System.IDisposable'],
    constructors: { '()': () => new DataTable(), '(string tableName)': (_t, name: string) => new DataTable(name ?? '') },
    properties: {
      [`${ns}DataColumnCollection Columns`]: { get: (t: T) => t.columns },
      [`${ns}DataView DefaultView`]: { get: (t: T) => t.defaultView },
      'bool HasErrors': { get: () => false },
      [`${ns}DataColumn[] PrimaryKey`]: {
        get: (t: T) => arrayOfType(`${ns}DataColumn`, t.primaryKey),
        set: (t: T, v: PSArray | null) => {
          t.primaryKey = (v?.items ?? []) as DataColumn[];
        },
      },
      [`${ns}DataRowCollection Rows`]: { get: (t: T) => t.rows },
      'string TableName': field<DataTable>('name'),
      'bool CaseSensitive': field<DataTable>('caseSensitive'),
      'cultureinfo Locale': {
        get: (t: T) => t.locale ?? currentCulture(),
        set: (t: T, v: Value) => {
          t.locale = v;
        },
      },
    },
    methods: {
      [`${ns}DataRow NewRow()`]: (t: T) => new DataRow(t),
      [`${ns}DataRow[] Select()`]: (t: T) => select(t, null, null),
      [`${ns}DataRow[] Select(string filterExpression)`]: (t: T, filter: string) => select(t, filter, null),
      [`${ns}DataRow[] Select(string filterExpression, string sort)`]: (t: T, filter: string, sort: string) => select(t, filter, sort),
      'System.Object Compute(string expression, string filter)': compute,
      [`void ImportRow(${ns}DataRow row)`]: (t: T, row: DataRow) => {
        t.rows.put(t.rowOf(row.cells)).state = row.state;
      },
      'void AcceptChanges()': (t: T) => {
        for (const row of [...t.rows.items])
          if (row.state === RowState.Deleted) t.rows.take(row);
          else row.state = RowState.Unchanged;
      },
      'void Clear()': (t: T) => void t.rows.items.splice(0),
      [`${ns}DataTable Clone()`]: (t: T) => copyOf(t, false),
      [`${ns}DataTable Copy()`]: (t: T) => copyOf(t, true),
      'void Dispose()': () => undefined,
      'string ToString()': (t: T) => t.name,
    },
  });
  defineType({
    name: `${ns}DataView`,
    jsClass: TableView,
    constructors: { [`(${ns}DataTable table)`]: (_t, table: T) => new TableView(notNull(table, 'table')) },
    properties: {
      'string RowFilter': field<TableView>('filter'),
      'string Sort': field<TableView>('sort'),
      'int Count': { get: (v: TableView) => v.count },
      [`${ns}DataTable Table`]: { get: (v: TableView) => v.table },
    },
    indexers: { [`${ns}DataRowView Item(int recordIndex)`]: { get: (v: TableView, i: number) => v.rows[i] ?? outOfView(i) } },
    methods: {
      [`${ns}DataTable ToTable()`]: (v: TableView) =>
        copyOf(
          v.table,
          true,
          v.rows.map((r) => r.row),
        ),
    },
  });
  class DataTableCollection extends NetCollection {
    constructor(readonly set: DataSet) {
      super();
    }
    get count(): number {
      return this.set.tables.length;
    }
    [Symbol.iterator](): Iterator<Value> {
      return (this.set.tables as unknown as Value[])[Symbol.iterator]();
    }
  }
  type C = DataTableCollection;
  const add = (c: C, table: T): T => {
    if (table.name === '') table.name = `Table${c.count + 1}`;
    c.set.tables.push(table);
    return table;
  };
  defineType({
    name: `${ns}DataTableCollection`,
    jsClass: DataTableCollection,
    interfaces: ['System.Collections.ICollection'],
    properties: { 'int Count': { get: (c: C) => c.count } },
    indexers: {
      [`${ns}DataTable Item(int index)`]: { get: (c: C, i: number) => c.set.tables[i] ?? null },
      [`${ns}DataTable Item(string name)`]: {
        get: (c: C, name: string) => c.set.tables.find((t) => t.name.toLowerCase() === name.toLowerCase()) ?? null,
      },
    },
    methods: {
      [`void Add(${ns}DataTable table)`]: (c: C, table: T) => void add(c, table),
      [`${ns}DataTable Add(string name)`]: (c: C, name: string) => add(c, new DataTable(name)),
      'bool Contains(string name)': (c: C, name: string) => c.set.tables.some((t) => t.name.toLowerCase() === name.toLowerCase()),
    },
  });
  defineType({
    name: `${ns}DataSet`,
    jsClass: DataSet,
    constructors: { '()': () => new DataSet(), '(string dataSetName)': (_t, name: string) => new DataSet(name) },
    properties: {
      'string DataSetName': field<DataSet>('name'),
      [`${ns}DataTableCollection Tables`]: { get: (s: DataSet) => new DataTableCollection(s) },
    },
    methods: { 'void Dispose()': () => undefined },
  });
}

const outOfView = (i: number): never => {
  throw argumentException(`Index ${i} is either negative or above rows count.`);
};

function copyOf(t: DataTable, withRows: boolean, rows: readonly DataRow[] = t.rows.items): DataTable {
  const copy = new DataTable(t.name);
  for (const c of t.columns.items)
    copy.columns.add(
      Object.assign(new DataColumn(c.name, c.type), { allowNull: c.allowNull, defaultValue: c.defaultValue, caption: c.caption }),
    );
  if (withRows) for (const row of rows) copy.rows.put(copy.rowOf(row.cells)).state = row.state;
  return copy;
}
