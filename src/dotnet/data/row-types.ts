import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf, extendedTypeSystemException } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { registerAdapter } from '../../objects/member-adapter.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { PSPropertyInfo } from '../../objects/ps-member-info.ts';
import { copyInto } from '../collections/list-helpers.ts';
import { dbNull } from '../object-types.ts';
import { defineType } from '../registry.ts';
import { typeDisplayName } from '../type-text.ts';
import { arrayOfType, enumOf, notNull } from '../values.ts';
import type { DataRelation } from './constraints.ts';
import type { DataColumn } from './data-column.ts';
import { DataRow, RowState } from './data-row.ts';
import { DataRowCollection, type DataTable } from './data-table.ts';
import { DataRowView } from './data-view.ts';
import { collectionProperties, columnArray, ns, textField, versionOf } from './table-fields.ts';

const tableOf = (target: Value): DataTable => (target instanceof DataRowView ? target.row.table : (target as DataRow).table);

/** A column as a property of its rows (DataRowAdapter and DataRowViewAdapter in CoreAdapter.cs). */
class ColumnProperty extends PSPropertyInfo {
  readonly memberType = 'Property';
  readonly isGettable = true;
  constructor(
    private readonly target: DataRow | DataRowView,
    private readonly column: DataColumn,
  ) {
    super(column.name);
  }
  get isSettable(): boolean {
    return !this.column.readOnly;
  }
  get typeNameOfValue(): string {
    return this.column.type.fullName;
  }
  getValue(): Value {
    return this.target.cell(this.column);
  }
  setValue(_target: Value, value: Value): void {
    try {
      this.target.set(this.column, value);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      throw extendedTypeSystemException(
        'CatchFromBaseAdapterSetValue',
        `Exception setting "${this.name}": "${e.message}"`,
        'SetValueInvocationException',
        e,
      );
    }
  }
  definition(): string {
    return `${typeDisplayName(this.column.type)} ${this.name} {get;${this.isSettable ? 'set;' : ''}}`;
  }
  copy(): ColumnProperty {
    return new ColumnProperty(this.target, this.column);
  }
}

type R = DataRow;
const own = (r: R, column: DataColumn | null): DataColumn => r.own(notNull(column, 'column'));
const named = (r: R, name: string): DataColumn => r.table.columns.need(name);

const items = {
  'System.Object Item(int columnIndex)': {
    get: (r: R, i: number) => r.cell(r.columnAt(i)),
    set: (r: R, v: Value, i: number) => r.set(r.columnAt(i), v),
  },
  'System.Object Item(string columnName)': {
    get: (r: R, name: string) => r.cell(named(r, name)),
    set: (r: R, v: Value, name: string) => r.set(named(r, name), v),
  },
  [`System.Object Item(${ns}DataColumn column)`]: {
    get: (r: R, c: DataColumn) => r.cell(own(r, c)),
    set: (r: R, v: Value, c: DataColumn) => r.set(own(r, c), v),
  },
  [`System.Object Item(int columnIndex, ${ns}DataRowVersion version)`]: {
    get: (r: R, i: number, version: EnumValue) => r.cell(r.columnAt(i), versionOf(version)),
  },
  [`System.Object Item(string columnName, ${ns}DataRowVersion version)`]: {
    get: (r: R, name: string, version: EnumValue) => r.cell(named(r, name), versionOf(version)),
  },
  [`System.Object Item(${ns}DataColumn column, ${ns}DataRowVersion version)`]: {
    get: (r: R, c: DataColumn, version: EnumValue) => r.cell(own(r, c), versionOf(version)),
  },
};

function relationOf(r: R, name: string | null, side: 'parent' | 'child'): DataRelation | undefined {
  const all = side === 'parent' ? r.table.parentRelations : r.table.childRelations;
  return all.find((x) => x.name.toLowerCase() === (name ?? '').toLowerCase());
}

/** GetChildRows and its like, by the name of a relation or by the relation. */
function alongRelations() {
  const rows = (found: readonly DataRow[]): PSArray => arrayOfType(`${ns}DataRow`, found);
  const along = (
    method: string,
    result: string,
    side: 'parent' | 'child',
    get: (r: R, relation: DataRelation | undefined, version?: EnumValue) => Value,
  ) => ({
    [`${result} ${method}(string relationName)`]: (r: R, name: string) => get(r, relationOf(r, name, side)),
    [`${result} ${method}(string relationName, ${ns}DataRowVersion version)`]: (r: R, name: string, v: EnumValue) =>
      get(r, relationOf(r, name, side), v),
    [`${result} ${method}(${ns}DataRelation relation)`]: (r: R, relation: DataRelation) => get(r, notNull(relation, 'relation')),
    [`${result} ${method}(${ns}DataRelation relation, ${ns}DataRowVersion version)`]: (r: R, relation: DataRelation, v: EnumValue) =>
      get(r, notNull(relation, 'relation'), v),
  });
  const version = (v: EnumValue | undefined) => (v ? versionOf(v) : 'default');
  return {
    ...along('GetChildRows', `${ns}DataRow[]`, 'child', (r, relation, v) => rows(relation?.childrenOf(r, version(v)) ?? [])),
    ...along('GetParentRow', `${ns}DataRow`, 'parent', (r, relation, v) => relation?.parentOf(r, version(v)) ?? null),
    ...along('GetParentRows', `${ns}DataRow[]`, 'parent', (r, relation, v) => rows(relation?.parentsOf(r, version(v)) ?? [])),
    [`void SetParentRow(${ns}DataRow parentRow)`]: (r: R, parent: DataRow | null) => {
      for (const relation of r.table.parentRelations) if (!parent || relation.parentTable === parent.table) adopt(r, parent, relation);
    },
    [`void SetParentRow(${ns}DataRow parentRow, ${ns}DataRelation relation)`]: (r: R, parent: DataRow | null, relation: DataRelation) =>
      adopt(r, parent, relation),
  };
}

function adopt(child: DataRow, parent: DataRow | null, relation: DataRelation): void {
  relation.children.forEach((c, i) => {
    child.set(c, parent ? parent.cell(relation.parents[i] as DataColumn) : dbNull);
  });
}

function columnErrors() {
  const set = (r: R, c: DataColumn, error: string | null) => {
    if (error) r.columnErrors.set(c, error);
    else r.columnErrors.delete(c);
  };
  const get = (r: R, c: DataColumn) => r.columnErrors.get(c) ?? '';
  return {
    'void ClearErrors()': (r: R) => r.clearErrors(),
    'string GetColumnError(int columnIndex)': (r: R, i: number) => get(r, r.columnAt(i)),
    'string GetColumnError(string columnName)': (r: R, name: string) => get(r, named(r, name)),
    [`string GetColumnError(${ns}DataColumn column)`]: (r: R, c: DataColumn) => get(r, own(r, c)),
    [`${ns}DataColumn[] GetColumnsInError()`]: (r: R) => columnArray(r.table.columns.items.filter((c) => r.columnErrors.has(c))),
    'void SetColumnError(int columnIndex, string error)': (r: R, i: number, error: string) => set(r, r.columnAt(i), error),
    'void SetColumnError(string columnName, string error)': (r: R, name: string, error: string) => set(r, named(r, name), error),
    [`void SetColumnError(${ns}DataColumn column, string error)`]: (r: R, c: DataColumn, error: string) => set(r, own(r, c), error),
  };
}

const rowType = {
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
          if (v !== null) r.set(r.columnAt(i), v);
        });
      },
    },
    'bool HasErrors': { get: (r: R) => r.hasErrors },
    'string RowError': textField<DataRow>('rowError'),
    [`${ns}DataRowState RowState`]: { get: (r: R) => enumOf(`${ns}DataRowState`, r.state) },
    [`${ns}DataTable Table`]: { get: (r: R) => r.table },
  },
  indexers: items,
  methods: {
    'void AcceptChanges()': (r: R) => r.acceptChanges(),
    'void BeginEdit()': (r: R) => r.beginEdit(),
    'void CancelEdit()': (r: R) => r.cancelEdit(),
    ...columnErrors(),
    'void Delete()': (r: R) => r.delete(),
    'void EndEdit()': (r: R) => r.endEdit(),
    ...alongRelations(),
    [`bool HasVersion(${ns}DataRowVersion version)`]: (r: R, version: EnumValue) => r.has(versionOf(version)),
    'bool IsNull(int columnIndex)': (r: R, i: number) => r.cell(r.columnAt(i)) === dbNull,
    'bool IsNull(string columnName)': (r: R, name: string) => r.cell(named(r, name)) === dbNull,
    [`bool IsNull(${ns}DataColumn column)`]: (r: R, c: DataColumn) => r.cell(own(r, c)) === dbNull,
    [`bool IsNull(${ns}DataColumn column, ${ns}DataRowVersion version)`]: (r: R, c: DataColumn, v: EnumValue) =>
      r.cell(own(r, c), versionOf(v)) === dbNull,
    'void RejectChanges()': (r: R) => r.rejectChanges(),
    'void SetAdded()': (r: R) => r.mark(RowState.Added),
    'void SetModified()': (r: R) => r.mark(RowState.Modified),
  },
};

type C = DataRowCollection;
const rowAt = (c: C, i: number): DataRow => {
  const row = c.items[i];
  if (!row) throw exceptionOf('System.IndexOutOfRangeException', `There is no row at position ${i}.`);
  return row;
};

/** DataRow, its collection, and columns as properties of rows. */
export function defineRowTypes(): void {
  defineType({ name: `${ns}DataRowState`, kind: 'enum', flags: true, enumValues: { ...RowState } });
  defineType(rowType);
  defineType({
    name: `${ns}DataRowCollection`,
    jsClass: DataRowCollection,
    interfaces: ['System.Collections.ICollection'],
    properties: collectionProperties,
    indexers: { [`${ns}DataRow Item(int index)`]: { get: rowAt } },
    methods: {
      [`void Add(${ns}DataRow row)`]: (c: C, row: DataRow | null) => void c.put(notNull(row, 'row')),
      [`${ns}DataRow Add(Params System.Object[] values)`]: (c: C, values: PSArray) => c.put(c.table.rowOf(values.items)),
      'void Clear()': (c: C) => c.clear(),
      'bool Contains(System.Object key)': (c: C, key: Value) => c.find([key]) !== null,
      'bool Contains(System.Object[] keys)': (c: C, keys: PSArray) => c.find(keys.items) !== null,
      'void CopyTo(array ar, int index)': (c: C, target: PSArray, index: number) => copyInto(c.items, 0, target, index, c.count),
      [`void CopyTo(${ns}DataRow[] array, int index)`]: (c: C, target: PSArray, index: number) =>
        copyInto(c.items, 0, target, index, c.count),
      [`${ns}DataRow Find(System.Object key)`]: (c: C, key: Value) => c.find(key instanceof PSArray ? key.items : [key]),
      [`${ns}DataRow Find(System.Object[] keys)`]: (c: C, keys: PSArray) => c.find(keys.items),
      [`int IndexOf(${ns}DataRow row)`]: (c: C, row: DataRow | null) => (row ? c.items.indexOf(row) : -1),
      [`void InsertAt(${ns}DataRow row, int pos)`]: (c: C, row: DataRow | null, at: number) => void c.put(notNull(row, 'row'), at),
      [`void Remove(${ns}DataRow row)`]: (c: C, row: DataRow | null) => {
        if (!row || !c.items.includes(row))
          throw exceptionOf('System.IndexOutOfRangeException', 'The given DataRow is not in the current DataRowCollection.');
        c.take(row);
      },
      'void RemoveAt(int index)': (c: C, i: number) => c.take(rowAt(c, i)),
    },
  });
  for (const name of [`${ns}DataRow`, `${ns}DataRowView`])
    registerAdapter(name, {
      getProperty(target: NetObject, property: string) {
        const column = tableOf(target).columns.find(property);
        return column && new ColumnProperty(target as DataRow | DataRowView, column);
      },
      properties: (target: NetObject) => tableOf(target).columns.items.map((c) => new ColumnProperty(target as DataRow | DataRowView, c)),
    });
}
