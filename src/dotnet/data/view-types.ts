import { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { copyInto } from '../collections/list-helpers.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, enumOf, notNull } from '../values.ts';
import { DataTable } from './data-table.ts';
import { DataRowView, TableView, tableOfView } from './data-view.ts';
import { componentMethods, componentProperties, enumField, field, initializing, ns, textField } from './table-fields.ts';

type V = TableView;
const texts = (columns: PSArray): string[] => columns.items as string[];
const keyOf = (key: Value): readonly Value[] => (key instanceof PSArray ? key.items : [key]);
const toTable = (v: V, name: string | null, distinct: boolean, columns: readonly string[]): DataTable =>
  tableOfView(v, name, distinct, columns, (n) => new DataTable(n));

const methods: Record<string, MemberBody> = {
  [`${ns}DataRowView AddNew()`]: (v: V) => v.addNew(),
  ...initializing,
  'void CopyTo(array array, int index)': (v: V, target: PSArray, index: number) => copyInto(v.rows, 0, target, index, v.count),
  'void Delete(int index)': (v: V, i: number) => v.delete(i),
  ...componentMethods,
  'int Find(System.Object key)': (v: V, key: Value) => v.find(keyOf(key))[0] ?? -1,
  'int Find(System.Object[] key)': (v: V, key: PSArray) => v.find(key.items)[0] ?? -1,
  [`${ns}DataRowView[] FindRows(System.Object key)`]: (v: V, key: Value) => found(v, keyOf(key)),
  [`${ns}DataRowView[] FindRows(System.Object[] key)`]: (v: V, key: PSArray) => found(v, key.items),
  [`${ns}DataTable ToTable()`]: (v: V) => toTable(v, null, false, []),
  [`${ns}DataTable ToTable(string tableName)`]: (v: V, name: string) => toTable(v, name, false, []),
  [`${ns}DataTable ToTable(bool distinct, Params string[] columnNames)`]: (v: V, distinct: boolean, columns: PSArray) =>
    toTable(v, null, distinct, texts(columns)),
  [`${ns}DataTable ToTable(string tableName, bool distinct, Params string[] columnNames)`]: (
    v: V,
    name: string,
    distinct: boolean,
    columns: PSArray,
  ) => toTable(v, name, distinct, texts(columns)),
};

function found(v: V, key: readonly Value[]): PSArray {
  const rows = v.rows;
  return arrayOfType(
    `${ns}DataRowView`,
    v.find(key).map((i) => rows[i] as DataRowView),
  );
}

/** DataView and DataRowView. */
export function defineViewTypes(): void {
  defineType({
    name: `${ns}DataView`,
    jsClass: TableView,
    baseType: 'System.ComponentModel.MarshalByValueComponent',
    constructors: {
      '()': () => new TableView(new DataTable()),
      [`(${ns}DataTable table)`]: (_t, table: DataTable) => new TableView(notNull(table, 'table')),
      [`(${ns}DataTable table, string RowFilter, string Sort, ${ns}DataViewRowState RowState)`]: (
        _t,
        table: DataTable,
        filter: string,
        sort: string,
        states: EnumValue,
      ) => Object.assign(new TableView(notNull(table, 'table')), { filter, sort, states: Number(states.value) }),
    },
    properties: {
      'bool AllowDelete': field<TableView>('allowDelete'),
      'bool ApplyDefaultSort': field<TableView>('appliesDefaultSort'),
      'bool AllowEdit': field<TableView>('allowEdit'),
      'bool AllowNew': field<TableView>('allowNew'),
      'int Count': { get: (v: V) => v.count },
      'bool IsInitialized': { get: () => true },
      'string RowFilter': textField<TableView>('filter'),
      [`${ns}DataViewRowState RowStateFilter`]: enumField<TableView>('DataViewRowState', 'states'),
      'string Sort': textField<TableView>('sort'),
      [`${ns}DataTable Table`]: { get: (v: V) => v.table },
      ...componentProperties,
    },
    indexers: { [`${ns}DataRowView Item(int recordIndex)`]: { get: (v: V, i: number) => v.at(i) } },
    methods,
  });
  defineType({
    name: `${ns}DataRowView`,
    jsClass: DataRowView,
    propertyOrder: 'DataView,RowVersion,Row,IsNew,IsEdit,RequireRegisteredTypes,Error',
    properties: {
      [`${ns}DataView DataView`]: { get: (v: DataRowView) => v.view },
      [`${ns}DataRowVersion RowVersion`]: {
        get: (v: DataRowView) => enumOf(`${ns}DataRowVersion`, v.version === 'original' ? 256 : v.row.proposed ? 1024 : 512),
      },
      [`${ns}DataRow Row`]: { get: (v: DataRowView) => v.row },
      'bool IsNew': { get: (v: DataRowView) => v.isNew },
      'System.Nullable[bool] RequireRegisteredTypes': { get: () => null },
      'string Error': { get: (v: DataRowView) => v.row.rowError },
      'bool IsEdit': { get: (v: DataRowView) => v.isNew || v.row.proposed !== null },
    },
    indexers: {
      'System.Object Item(int ndx)': {
        get: (v: DataRowView, i: number) => v.cell(v.row.columnAt(i)),
        set: (v: DataRowView, value: Value, i: number) => v.set(v.row.columnAt(i), value),
      },
      'System.Object Item(string property)': {
        get: (v: DataRowView, name: string) => v.cell(v.row.table.columns.need(name)),
        set: (v: DataRowView, value: Value, name: string) => v.set(v.row.table.columns.need(name), value),
      },
    },
    methods: {
      'void BeginEdit()': (v: DataRowView) => v.row.beginEdit(),
      'void CancelEdit()': (v: DataRowView) => v.cancelEdit(),
      'void Delete()': (v: DataRowView) => (v.isNew ? v.cancelEdit() : v.row.delete()),
      'void EndEdit()': (v: DataRowView) => v.endEdit(),
    },
  });
}
