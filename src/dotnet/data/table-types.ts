import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { currentCulture } from '../culture/culture-info.ts';
import { eventAccessors } from '../events.ts';
import { defineType } from '../registry.ts';
import { arrayOfType, enumOf, notNull } from '../values.ts';
import { DataRelationCollection } from './constraints.ts';
import type { DataColumn } from './data-column.ts';
import { loadRow, loadTable, TableReader } from './data-reader.ts';
import type { DataRow } from './data-row.ts';
import { RowState } from './data-row.ts';
import { changesOf, copyTable, importRow, mergeTable } from './data-set.ts';
import { DataTable } from './data-table.ts';
import { tableXmlMembers } from './data-xml-members.ts';
import { columnArray, componentMethods, componentProperties, field, initializing, ns, textField } from './table-fields.ts';

type T = DataTable;
const select = (t: T, filter: string | null, sort: string | null, states?: EnumValue): Value =>
  arrayOfType(`${ns}DataRow`, t.select(filter, sort, states ? Number(states.value) : undefined));
const anyChange = RowState.Added | RowState.Deleted | RowState.Modified;

/** Relations of one side of a table; a table of no set has none. */
const relations = (side: 'parent' | 'child'): PropertyBody => ({
  get: (t: T) => (t.set ? new DataRelationCollection(t.set, t, side) : null),
});

const properties: Record<string, PropertyBody> = {
  'bool CaseSensitive': field<DataTable>('caseSensitive'),
  [`${ns}DataRelationCollection ChildRelations`]: relations('child'),
  [`${ns}DataColumnCollection Columns`]: { get: (t: T) => t.columns },
  [`${ns}ConstraintCollection Constraints`]: { get: (t: T) => t.constraints },
  [`${ns}DataSet DataSet`]: { get: (t: T) => t.set },
  [`${ns}DataView DefaultView`]: { get: (t: T) => t.defaultView },
  'string DisplayExpression': textField<DataTable>('displayExpression'),
  [`${ns}PropertyCollection ExtendedProperties`]: { get: (t: T) => t.extended },
  'bool HasErrors': { get: (t: T) => t.rows.items.some((r) => r.hasErrors) },
  'bool IsInitialized': { get: () => true },
  'cultureinfo Locale': {
    get: (t: T) => t.locale ?? t.set?.locale ?? currentCulture(),
    set: (t: T, v: Value) => {
      t.locale = v;
    },
  },
  'int MinimumCapacity': field<DataTable>('minimumCapacity'),
  'string Namespace': textField<DataTable>('namespace'),
  [`${ns}DataRelationCollection ParentRelations`]: relations('parent'),
  'string Prefix': textField<DataTable>('prefix'),
  [`${ns}DataColumn[] PrimaryKey`]: {
    get: (t: T) => columnArray(t.primaryKey),
    set: (t: T, v: PSArray | null) => {
      t.primaryKey = (v?.items ?? []) as DataColumn[];
    },
  },
  [`${ns}SerializationFormat RemotingFormat`]: { get: () => enumOf(`${ns}SerializationFormat`, 0), set: () => undefined },
  [`${ns}DataRowCollection Rows`]: { get: (t: T) => t.rows },
  'string TableName': textField<DataTable>('name'),
  ...componentProperties,
};

const tableEvents: Readonly<Record<string, readonly string[]>> = {
  DataColumnChange: ['ColumnChanged', 'ColumnChanging'],
  DataRowChange: ['RowChanged', 'RowChanging', 'RowDeleted', 'RowDeleting'],
  DataTableNewRow: ['TableNewRow'],
};

function eventMembers(): { events: string[]; accessors: Record<string, MemberBody> } {
  const events: string[] = [];
  const accessors: Record<string, MemberBody> = {};
  for (const [kind, names] of Object.entries(tableEvents))
    for (const name of names) {
      events.push(`${ns}${kind}EventHandler ${name}`);
      Object.assign(accessors, eventAccessors(name, `${ns}${kind}EventHandler`));
    }
  return { events, accessors };
}

const methods: Record<string, MemberBody> = {
  'void AcceptChanges()': (t: T) => {
    for (const row of [...t.rows.items]) row.acceptChanges();
  },
  ...initializing,
  'void BeginLoadData()': () => undefined,
  'void Clear()': (t: T) => t.rows.clear(),
  [`${ns}DataTable Clone()`]: (t: T) => copyTable(t, null),
  'System.Object Compute(string expression, string filter)': (t: T, expression: string | null, filter: string | null) =>
    t.compute(expression ?? '', filter),
  [`${ns}DataTable Copy()`]: (t: T) => copyTable(t, t.rows.items),
  [`${ns}DataTableReader CreateDataReader()`]: (t: T) => new TableReader([t]),
  ...componentMethods,
  'void EndLoadData()': () => undefined,
  [`${ns}DataTable GetChanges()`]: (t: T) => changesOf(t, anyChange),
  [`${ns}DataTable GetChanges(${ns}DataRowState rowStates)`]: (t: T, states: EnumValue) => changesOf(t, Number(states.value)),
  [`${ns}DataRow[] GetErrors()`]: (t: T) =>
    arrayOfType(
      `${ns}DataRow`,
      t.rows.items.filter((r) => r.hasErrors),
    ),
  [`void ImportRow(${ns}DataRow row)`]: (t: T, row: DataRow) => importRow(t, row),
  [`void Load(${ns}IDataReader reader)`]: (t: T, reader: TableReader | null) => loadTable(t, notNull(reader, 'reader')),
  [`${ns}DataRow LoadDataRow(System.Object[] values, bool fAcceptChanges)`]: (t: T, values: PSArray, accept: boolean) =>
    loadRow(t, values.items, accept),
  [`void Merge(${ns}DataTable table)`]: (t: T, other: T | null) => mergeTable(t, notNull(other, 'table'), false),
  [`void Merge(${ns}DataTable table, bool preserveChanges)`]: (t: T, other: T | null, keeps: boolean) =>
    mergeTable(t, notNull(other, 'table'), keeps),
  [`${ns}DataRow NewRow()`]: (t: T) => t.newRow(),
  'void RejectChanges()': (t: T) => {
    for (const row of [...t.rows.items]) row.rejectChanges();
  },
  'void Reset()': (t: T) => {
    t.rows.clear();
    t.primaryKey = [];
    t.constraints.items.splice(0);
    for (const column of t.columns.items.splice(0)) column.table = null;
  },
  [`${ns}DataRow[] Select()`]: (t: T) => select(t, null, null),
  [`${ns}DataRow[] Select(string filterExpression)`]: (t: T, filter: string) => select(t, filter, null),
  [`${ns}DataRow[] Select(string filterExpression, string sort)`]: (t: T, filter: string, sort: string) => select(t, filter, sort),
  [`${ns}DataRow[] Select(string filterExpression, string sort, ${ns}DataViewRowState recordStates)`]: select,
  'string ToString()': (t: T) => t.toString(),
  ...tableXmlMembers(),
};

/** DataTable. */
export function defineTableTypes(): void {
  const { events, accessors } = eventMembers();
  defineType({
    name: `${ns}DataTable`,
    jsClass: DataTable,
    baseType: 'System.ComponentModel.MarshalByValueComponent',
    interfaces: ['System.ComponentModel.ISupportInitialize'],
    events,
    constructors: {
      '()': () => new DataTable(),
      '(string tableName)': (_t, name: string | null) => new DataTable(name ?? ''),
      '(string tableName, string tableNamespace)': (_t, name: string | null, namespace: string | null) =>
        Object.assign(new DataTable(name ?? ''), { namespace: namespace ?? '' }),
    },
    properties,
    methods: { ...methods, ...accessors },
  });
  defineExtensions();
}

/** DataTableExtensions: the two that work without a type of rows. */
function defineExtensions(): void {
  defineType({
    name: `${ns}DataTableExtensions`,
    kind: 'static',
    staticMethods: {
      [`System.Collections.Generic.IEnumerable[${ns}DataRow] AsEnumerable(${ns}DataTable source)`]: (_s, t: T | null) =>
        arrayOfType(`${ns}DataRow`, notNull(t, 'source').rows.items),
      [`${ns}DataTable CopyToDataTable(${ns}DataRow[] source)`]: (_s, rows: PSArray | null) => {
        const items = notNull(rows, 'source').items as DataRow[];
        const [first] = items;
        return first ? copyTable(first.table, items) : new DataTable();
      },
    },
  });
}
