import { argumentException, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { integerOf } from '../../objects/type-code.ts';
import { copyInto } from '../collections/list-helpers.ts';
import { defineDelegate } from '../delegates.ts';
import { defineType, wellKnown } from '../registry.ts';
import { enumOf, long, notNull } from '../values.ts';
import { DataColumn } from './data-column.ts';
import { DataColumnCollection } from './data-table.ts';
import { ColumnChange, RowChange, TableNewRow } from './event-arguments.ts';
import { ExtendedProperties } from './extended-properties.ts';
import { collectionProperties, componentMethods, componentProperties, enumField, field, ns, textField } from './table-fields.ts';

const make = (
  name: string | null,
  type: NetType | null,
  expression: string | null = null,
  mapping: EnumValue | null = null,
): DataColumn => {
  const column = new DataColumn(name ?? '', type ?? wellKnown.string);
  column.expression = expression;
  if (mapping) column.mapping = Number(mapping.value);
  return column;
};

const columnType = {
  name: `${ns}DataColumn`,
  jsClass: DataColumn,
  baseType: 'System.ComponentModel.MarshalByValueComponent',
  constructors: {
    '()': () => make('', null),
    '(string columnName)': (_t: Value, name: string) => make(name, null),
    '(string columnName, type dataType)': (_t: Value, name: string, type: NetType) => make(name, notNull(type, 'dataType')),
    '(string columnName, type dataType, string expr)': (_t: Value, name: string, type: NetType, expression: string) =>
      make(name, type, expression),
    [`(string columnName, type dataType, string expr, ${ns}MappingType type)`]: (
      _t: Value,
      name: string,
      type: NetType,
      expression: string,
      mapping: EnumValue,
    ) => make(name, type, expression, mapping),
  },
  properties: {
    'bool AllowDBNull': field<DataColumn>('allowNull'),
    'bool AutoIncrement': {
      get: (c: DataColumn) => c.autoIncrement,
      set: (c: DataColumn, on: boolean) => {
        if (on && !/^System\.(U?Int(16|32|64)|S?Byte|Decimal)$/.test(c.type.fullName)) c.type = wellKnown.int32;
        if (on && !c.autoIncrement && (c.table?.rows.count ?? 0) > 0)
          throw argumentException(`Cannot change AutoIncrement of a DataColumn with type '${c.type.name}' once it has data.`);
        c.autoIncrement = on;
      },
    },
    'long AutoIncrementSeed': {
      get: (c: DataColumn) => long(c.seed),
      set: (c: DataColumn, v: Value) => {
        c.seed = integerOf(v);
      },
    },
    'long AutoIncrementStep': {
      get: (c: DataColumn) => long(c.step),
      set: (c: DataColumn, v: Value) => {
        c.step = integerOf(v);
      },
    },
    'string Caption': {
      get: (c: DataColumn) => c.caption ?? c.name,
      set: (c: DataColumn, v: string) => {
        c.caption = v;
      },
    },
    [`${ns}MappingType ColumnMapping`]: enumField<DataColumn>('MappingType', 'mapping'),
    'string ColumnName': textField<DataColumn>('name'),
    'type DataType': field<DataColumn>('type'),
    [`${ns}DataSetDateTime DateTimeMode`]: enumField<DataColumn>('DataSetDateTime', 'dateTimeMode'),
    'System.Object DefaultValue': field<DataColumn>('defaultValue'),
    'string Expression': textField<DataColumn>('expression'),
    [`${ns}PropertyCollection ExtendedProperties`]: { get: (c: DataColumn) => c.extended },
    'int MaxLength': field<DataColumn>('maxLength'),
    'string Namespace': {
      get: (c: DataColumn) => c.namespace ?? c.table?.namespace ?? '',
      set: (c: DataColumn, v: string | null) => {
        c.namespace = v;
      },
    },
    'int Ordinal': { get: (c: DataColumn) => c.ordinal },
    'string Prefix': textField<DataColumn>('prefix'),
    'bool ReadOnly': field<DataColumn>('readOnly'),
    [`${ns}DataTable Table`]: { get: (c: DataColumn) => c.table },
    'bool Unique': field<DataColumn>('unique'),
    ...componentProperties,
  },
  methods: {
    ...componentMethods,
    'void SetOrdinal(int ordinal)': (c: DataColumn, to: number) => c.table?.columns.move(c, to),
    'string ToString()': (c: DataColumn) => c.toString(),
  },
};

type C = DataColumnCollection;
const at = (c: C, i: number): DataColumn => {
  const found = c.items[i];
  if (!found) throw exceptionOf('System.IndexOutOfRangeException', `Cannot find column ${i}.`);
  return found;
};

/** DataColumn and its collection, and what events of tables tell. */
export function defineColumnTypes(): void {
  defineType({
    name: `${ns}PropertyCollection`,
    jsClass: ExtendedProperties,
    baseType: 'System.Collections.Hashtable',
    constructors: { '()': () => new ExtendedProperties() },
  });
  defineType({ name: 'System.ComponentModel.MarshalByValueComponent', interfaces: ['System.IDisposable'] });
  defineType(columnType);
  defineType({
    name: `${ns}DataColumnCollection`,
    jsClass: DataColumnCollection,
    interfaces: ['System.Collections.ICollection'],
    properties: collectionProperties,
    indexers: {
      [`${ns}DataColumn Item(int index)`]: { get: at },
      [`${ns}DataColumn Item(string name)`]: { get: (c: C, name: string) => c.find(name) ?? null },
    },
    methods: {
      [`void Add(${ns}DataColumn column)`]: (c: C, column: DataColumn | null) => void c.add(notNull(column, 'column')),
      [`${ns}DataColumn Add(string columnName, type type, string expression)`]: (c: C, name: string, type: NetType, expression: string) =>
        c.add(make(name, type, expression)),
      [`${ns}DataColumn Add(string columnName, type type)`]: (c: C, name: string, type: NetType) => c.add(make(name, type)),
      [`${ns}DataColumn Add(string columnName)`]: (c: C, name: string) => c.add(make(name, null)),
      [`${ns}DataColumn Add()`]: (c: C) => c.add(make('', null)),
      [`void AddRange(${ns}DataColumn[] columns)`]: (c: C, columns: PSArray) => {
        for (const column of columns.items) if (column !== null) c.add(column as DataColumn);
      },
      [`bool CanRemove(${ns}DataColumn column)`]: (c: C, column: DataColumn | null) => column !== null && c.obstacle(column) === null,
      'void Clear()': (c: C) => {
        c.table.primaryKey = [];
        for (const column of [...c.items].reverse()) c.removeColumn(column);
      },
      'bool Contains(string name)': (c: C, name: string) => c.find(name) !== undefined,
      [`void CopyTo(array array, int index)`]: (c: C, target: PSArray, index: number) => copyInto(c.items, 0, target, index, c.count),
      [`void CopyTo(${ns}DataColumn[] array, int index)`]: (c: C, target: PSArray, index: number) =>
        copyInto(c.items, 0, target, index, c.count),
      [`int IndexOf(${ns}DataColumn column)`]: (c: C, column: DataColumn | null) => (column ? c.items.indexOf(column) : -1),
      'int IndexOf(string columnName)': (c: C, name: string) => c.find(name)?.ordinal ?? -1,
      [`void Remove(${ns}DataColumn column)`]: (c: C, column: DataColumn) => c.removeColumn(notNull(column, 'column')),
      'void Remove(string name)': (c: C, name: string) => c.removeColumn(c.need(name)),
      'void RemoveAt(int index)': (c: C, i: number) => c.removeColumn(at(c, i)),
    },
  });
  defineEvents();
}

function defineEvents(): void {
  defineType({
    name: `${ns}DataRowChangeEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: RowChange,
    properties: {
      [`${ns}DataRow Row`]: { get: (e: RowChange) => e.row },
      [`${ns}DataRowAction Action`]: { get: (e: RowChange) => enumOf(`${ns}DataRowAction`, e.action) },
    },
  });
  defineType({
    name: `${ns}DataColumnChangeEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: ColumnChange,
    properties: {
      [`${ns}DataColumn Column`]: { get: (e: ColumnChange) => e.column },
      [`${ns}DataRow Row`]: { get: (e: ColumnChange) => e.row },
      'System.Object ProposedValue': field<ColumnChange>('proposed'),
    },
  });
  defineType({
    name: `${ns}DataTableNewRowEventArgs`,
    baseType: 'System.EventArgs',
    jsClass: TableNewRow,
    properties: { [`${ns}DataRow Row`]: { get: (e: TableNewRow) => e.row } },
  });
  for (const name of ['DataRowChange', 'DataColumnChange', 'DataTableNewRow'])
    defineDelegate(`${ns}${name}EventHandler`, `void Invoke(System.Object sender, ${ns}${name}EventArgs e)`);
}
