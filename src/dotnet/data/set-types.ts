import { NetCollection, type PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import { currentCulture } from '../culture/culture-info.ts';
import { defineType } from '../registry.ts';
import { enumOf, notNull } from '../values.ts';
import { TableReader } from './data-reader.ts';
import { RowState } from './data-row.ts';
import { changedRows, copySet, DataSet, DataTableCollection, mergeTable } from './data-set.ts';
import { DataTable } from './data-table.ts';
import { TableView } from './data-view.ts';
import { setXmlMembers } from './data-xml-members.ts';
import { collectionProperties, componentMethods, componentProperties, field, initializing, ns, textField } from './table-fields.ts';

type C = DataTableCollection;
type S = DataSet;
const anyChange = RowState.Added | RowState.Deleted | RowState.Modified;

function defineCollection(): void {
  const named = (name: string | null, namespace = ''): DataTable => Object.assign(new DataTable(name ?? ''), { namespace });
  const need = (c: C, name: string): DataTable => notNull(c.find(name), 'name');
  defineType({
    name: `${ns}DataTableCollection`,
    jsClass: DataTableCollection,
    interfaces: ['System.Collections.ICollection'],
    properties: collectionProperties,
    indexers: {
      [`${ns}DataTable Item(int index)`]: { get: (c: C, i: number) => c.set.tables[i] ?? null },
      [`${ns}DataTable Item(string name)`]: { get: (c: C, name: string) => c.find(name) ?? null },
    },
    methods: {
      [`void Add(${ns}DataTable table)`]: (c: C, table: DataTable | null) => void c.add(notNull(table, 'table')),
      [`${ns}DataTable Add(string name)`]: (c: C, name: string) => c.add(named(name)),
      [`${ns}DataTable Add(string name, string tableNamespace)`]: (c: C, name: string, uri: string) => c.add(named(name, uri)),
      [`${ns}DataTable Add()`]: (c: C) => c.add(named('')),
      [`void AddRange(${ns}DataTable[] tables)`]: (c: C, tables: PSArray) => {
        for (const table of tables.items) c.add(table as DataTable);
      },
      [`bool CanRemove(${ns}DataTable table)`]: (c: C, table: DataTable | null) => table !== null && c.obstacle(table) === null,
      'void Clear()': (c: C) => {
        for (const table of [...c.set.tables]) c.remove(table);
      },
      'bool Contains(string name)': (c: C, name: string) => c.find(name) !== undefined,
      [`int IndexOf(${ns}DataTable table)`]: (c: C, table: DataTable | null) => (table ? c.set.tables.indexOf(table) : -1),
      'int IndexOf(string tableName)': (c: C, name: string) => c.set.tables.indexOf(c.find(name) as DataTable),
      [`void Remove(${ns}DataTable table)`]: (c: C, table: DataTable | null) => c.remove(notNull(table, 'table')),
      'void Remove(string name)': (c: C, name: string) => c.remove(need(c, name)),
      'void RemoveAt(int index)': (c: C, i: number) => c.remove(c.set.tables[i] as DataTable),
    },
  });
}

/** System.Data.DataViewManager: the views of a set's tables, of which only that there are some is to be seen. */
class ViewManager extends NetCollection {
  constructor(readonly set: DataSet) {
    super();
  }
  get count(): number {
    return 1;
  }
  *[Symbol.iterator](): Iterator<Value> {
    yield 'System.Data.DataViewManagerListItemTypeDescriptor';
  }
}

const reset = (s: S): void => {
  for (const relation of [...s.relations.items]) s.relations.remove(relation);
  for (const table of s.tables.splice(0)) table.set = null;
};

const eachRow = (s: S, act: 'acceptChanges' | 'rejectChanges'): void => {
  const enforced = s.enforcesConstraints;
  s.enforcesConstraints = false;
  for (const table of s.tables) for (const row of [...table.rows.items]) row[act]();
  s.enforcesConstraints = enforced;
};

const hasChanges = (s: S, states: number): boolean => s.tables.some((t) => changedRows(t, states).length > 0);

function changes(s: S, states: number): DataSet | null {
  if (!hasChanges(s, states)) return null;
  return copySet(s, (table) => {
    const changed = new Set(changedRows(table, states));
    // The parents of changed rows come along, so that relations hold.
    for (const child of s.tables)
      for (const row of changedRows(child, states))
        for (const relation of child.parentRelations)
          if (relation.parentTable === table && row.state !== RowState.Deleted) for (const p of relation.parentsOf(row)) changed.add(p);
    return table.rows.items.filter((r) => changed.has(r));
  });
}

function mergeInto(s: S, tables: readonly DataTable[], keeps: boolean): void {
  const enforced = s.enforcesConstraints;
  s.enforcesConstraints = false;
  for (const table of tables) {
    const known = s.collection.find(table.name) ?? s.collection.add(new DataTable(table.name));
    mergeTable(known, table, keeps);
  }
  s.enforcesConstraints = enforced;
}

/** DataSet and DataTableCollection. */
export function defineSetTypes(): void {
  defineCollection();
  defineType({
    name: `${ns}DataViewManager`,
    jsClass: ViewManager,
    properties: { [`${ns}DataSet DataSet`]: { get: (m: ViewManager) => m.set } },
    methods: { [`${ns}DataView CreateDataView(${ns}DataTable table)`]: (_m, table: DataTable) => new TableView(notNull(table, 'table')) },
  });
  defineType({
    name: `${ns}DataSet`,
    jsClass: DataSet,
    baseType: 'System.ComponentModel.MarshalByValueComponent',
    interfaces: ['System.ComponentModel.ISupportInitialize'],
    constructors: { '()': () => new DataSet(), '(string dataSetName)': (_t, name: string) => new DataSet(name) },
    properties: {
      [`${ns}SerializationFormat RemotingFormat`]: { get: () => enumOf(`${ns}SerializationFormat`, 0), set: () => undefined },
      [`${ns}SchemaSerializationMode SchemaSerializationMode`]: {
        get: () => enumOf(`${ns}SchemaSerializationMode`, 1),
        set: () => undefined,
      },
      'bool CaseSensitive': field<DataSet>('caseSensitive'),
      [`${ns}DataViewManager DefaultViewManager`]: { get: (s: S) => new ViewManager(s) },
      'bool ContainsListCollection': { get: () => true },
      'bool EnforceConstraints': field<DataSet>('enforcesConstraints'),
      'string DataSetName': textField<DataSet>('name'),
      'string Namespace': textField<DataSet>('namespace'),
      'string Prefix': textField<DataSet>('prefix'),
      [`${ns}PropertyCollection ExtendedProperties`]: { get: (s: S) => s.extended },
      'bool HasErrors': { get: (s: S) => s.tables.some((t) => t.rows.items.some((r) => r.hasErrors)) },
      'bool IsInitialized': { get: () => true },
      'cultureinfo Locale': {
        get: (s: S) => s.locale ?? currentCulture(),
        set: (s: S, v: Value) => {
          s.locale = v;
        },
      },
      [`${ns}DataRelationCollection Relations`]: { get: (s: S) => s.relations },
      [`${ns}DataTableCollection Tables`]: { get: (s: S) => s.collection },
      ...componentProperties,
    },
    methods: {
      'void AcceptChanges()': (s: S) => eachRow(s, 'acceptChanges'),
      ...initializing,
      'void Clear()': (s: S) => {
        for (const table of [...s.tables].reverse()) for (const row of table.rows.items.splice(0)) row.state = RowState.Detached;
      },
      [`${ns}DataSet Clone()`]: (s: S) => copySet(s, () => null),
      [`${ns}DataSet Copy()`]: (s: S) => copySet(s, (t) => t.rows.items),
      [`${ns}DataTableReader CreateDataReader()`]: (s: S) => new TableReader(s.tables),
      ...componentMethods,
      [`${ns}DataSet GetChanges()`]: (s: S) => changes(s, anyChange),
      [`${ns}DataSet GetChanges(${ns}DataRowState rowStates)`]: (s: S, states: EnumValue) => changes(s, Number(states.value)),
      'bool HasChanges()': (s: S) => hasChanges(s, anyChange),
      [`bool HasChanges(${ns}DataRowState rowStates)`]: (s: S, states: EnumValue) => hasChanges(s, Number(states.value)),
      [`void Merge(${ns}DataSet dataSet)`]: (s: S, other: S | null) => mergeInto(s, notNull(other, 'dataSet').tables, false),
      [`void Merge(${ns}DataSet dataSet, bool preserveChanges)`]: (s: S, other: S | null, keeps: boolean) =>
        mergeInto(s, notNull(other, 'dataSet').tables, keeps),
      [`void Merge(${ns}DataTable table)`]: (s: S, table: DataTable | null) => mergeInto(s, [notNull(table, 'table')], false),
      'void RejectChanges()': (s: S) => eachRow(s, 'rejectChanges'),
      'void Reset()': reset,
      ...setXmlMembers(),
    },
  });
}
