import { argumentException } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';
import {
  Constraint,
  ConstraintCollection,
  DataRelation,
  DataRelationCollection,
  ForeignKeyConstraint,
  UniqueConstraint,
} from './constraints.ts';
import type { DataColumn } from './data-column.ts';
import { collectionProperties, columnArray, enumField, field, ns, textField } from './table-fields.ts';

const one = (column: DataColumn | null): DataColumn[] => [notNull(column, 'column')];
const many = (columns: PSArray | null): DataColumn[] => notNull(columns, 'columns').items as DataColumn[];
const column = `${ns}DataColumn`;

/** A list of named things: its properties, and how its members are found. */
function listMembers<T extends NetObject & { name: string }, C extends { items: T[]; count: number; find(name: string): T | undefined }>(
  type: string,
) {
  return {
    properties: collectionProperties,
    indexers: {
      [`${ns}${type} Item(int index)`]: {
        get: (c: C, i: number) => {
          const found = c.items[i];
          if (!found) throw argumentException(`Cannot find ${type === 'Constraint' ? 'constraint' : 'relation'} ${i}.`);
          return found;
        },
      },
      [`${ns}${type} Item(string name)`]: { get: (c: C, name: string) => c.find(name) ?? null },
    },
    methods: {
      'bool Contains(string name)': (c: C, name: string) => c.find(name) !== undefined,
      [`int IndexOf(${ns}${type} item)`]: (c: C, item: T | null) => (item ? c.items.indexOf(item) : -1),
      'int IndexOf(string name)': (c: C, name: string) => c.items.indexOf(c.find(name) as T),
    },
  };
}

function defineConstraints(): void {
  const constructors = {
    [`(string name, ${column} column)`]: (_t: Value, name: string | null, c: DataColumn) => new UniqueConstraint(name ?? '', one(c)),
    [`(${column} column)`]: (_t: Value, c: DataColumn) => new UniqueConstraint('', one(c)),
    [`(string name, ${column}[] columns)`]: (_t: Value, name: string | null, c: PSArray) => new UniqueConstraint(name ?? '', many(c)),
    [`(${column}[] columns)`]: (_t: Value, c: PSArray) => new UniqueConstraint('', many(c)),
    [`(string name, ${column} column, bool isPrimaryKey)`]: (_t: Value, name: string | null, c: DataColumn, key: boolean) =>
      new UniqueConstraint(name ?? '', one(c), key),
    [`(${column} column, bool isPrimaryKey)`]: (_t: Value, c: DataColumn, key: boolean) => new UniqueConstraint('', one(c), key),
    [`(string name, ${column}[] columns, bool isPrimaryKey)`]: (_t: Value, name: string | null, c: PSArray, key: boolean) =>
      new UniqueConstraint(name ?? '', many(c), key),
  };
  defineType({
    name: `${ns}Constraint`,
    abstract: true,
    jsClass: Constraint,
    properties: {
      'string ConstraintName': textField<Constraint>('name'),
      [`${ns}PropertyCollection ExtendedProperties`]: { get: (c: Constraint) => c.extended },
      [`${ns}DataTable Table`]: { get: (c: Constraint) => c.table },
    },
    methods: { 'string ToString()': (c: Constraint) => c.name },
  });
  defineType({
    name: `${ns}UniqueConstraint`,
    baseType: `${ns}Constraint`,
    jsClass: UniqueConstraint,
    propertyOrder: 'Columns,IsPrimaryKey,Table,ConstraintName,ExtendedProperties',
    constructors,
    properties: {
      [`${column}[] Columns`]: { get: (c: UniqueConstraint) => columnArray(c.columns) },
      'bool IsPrimaryKey': { get: (c: UniqueConstraint) => c.isPrimaryKey },
      [`${ns}DataTable Table`]: { get: (c: Constraint) => c.table },
    },
  });
  const rules = (key: 'deleteRule' | 'updateRule') => enumField<ForeignKeyConstraint>('Rule', key);
  defineType({
    name: `${ns}ForeignKeyConstraint`,
    baseType: `${ns}Constraint`,
    jsClass: ForeignKeyConstraint,
    propertyOrder: 'Columns,Table,AcceptRejectRule,DeleteRule,RelatedColumns,RelatedTable,UpdateRule,ConstraintName,ExtendedProperties',
    constructors: {
      [`(${column} parentColumn, ${column} childColumn)`]: (_t: Value, p: DataColumn, c: DataColumn) =>
        new ForeignKeyConstraint('', one(p), one(c)),
      [`(string constraintName, ${column} parentColumn, ${column} childColumn)`]: (_t: Value, name: string, p: DataColumn, c: DataColumn) =>
        new ForeignKeyConstraint(name ?? '', one(p), one(c)),
      [`(${column}[] parentColumns, ${column}[] childColumns)`]: (_t: Value, p: PSArray, c: PSArray) =>
        new ForeignKeyConstraint('', many(p), many(c)),
      [`(string constraintName, ${column}[] parentColumns, ${column}[] childColumns)`]: (_t: Value, name: string, p: PSArray, c: PSArray) =>
        new ForeignKeyConstraint(name ?? '', many(p), many(c)),
    },
    properties: {
      [`${column}[] Columns`]: { get: (c: ForeignKeyConstraint) => columnArray(c.columns) },
      [`${ns}DataTable Table`]: { get: (c: Constraint) => c.table },
      [`${ns}AcceptRejectRule AcceptRejectRule`]: enumField<ForeignKeyConstraint>('AcceptRejectRule', 'acceptRejectRule'),
      [`${ns}Rule DeleteRule`]: rules('deleteRule'),
      [`${column}[] RelatedColumns`]: { get: (c: ForeignKeyConstraint) => columnArray(c.parents) },
      [`${ns}DataTable RelatedTable`]: { get: (c: ForeignKeyConstraint) => c.parentTable },
      [`${ns}Rule UpdateRule`]: rules('updateRule'),
    },
  });
}

function defineConstraintCollection(): void {
  type C = ConstraintCollection;
  const list = listMembers<Constraint, C>('Constraint');
  defineType({
    name: `${ns}ConstraintCollection`,
    jsClass: ConstraintCollection,
    interfaces: ['System.Collections.ICollection'],
    ...list,
    methods: {
      [`void Add(${ns}Constraint constraint)`]: (c: C, constraint: Constraint | null) => void c.add(notNull(constraint, 'constraint')),
      [`${ns}Constraint Add(string name, ${column}[] columns, bool primaryKey)`]: (c: C, name: string, columns: PSArray, key: boolean) =>
        c.add(new UniqueConstraint(name ?? '', many(columns), key)),
      [`${ns}Constraint Add(string name, ${column} column, bool primaryKey)`]: (c: C, name: string, x: DataColumn, key: boolean) =>
        c.add(new UniqueConstraint(name ?? '', one(x), key)),
      [`${ns}Constraint Add(string name, ${column} primaryKeyColumn, ${column} foreignKeyColumn)`]: (
        c: C,
        name: string,
        p: DataColumn,
        f: DataColumn,
      ) => c.add(new ForeignKeyConstraint(name ?? '', one(p), one(f))),
      [`${ns}Constraint Add(string name, ${column}[] primaryKeyColumns, ${column}[] foreignKeyColumns)`]: (
        c: C,
        name: string,
        p: PSArray,
        f: PSArray,
      ) => c.add(new ForeignKeyConstraint(name ?? '', many(p), many(f))),
      [`bool CanRemove(${ns}Constraint constraint)`]: (c: C, constraint: Constraint | null) =>
        constraint !== null && !c.table.childRelations.some((r) => r.parentKey === constraint && r.childKey),
      'void Clear()': (c: C) => {
        for (const x of [...c.items]) c.remove(x);
      },
      [`void Remove(${ns}Constraint constraint)`]: (c: C, constraint: Constraint | null) => c.remove(notNull(constraint, 'constraint')),
      'void Remove(string name)': (c: C, name: string) => {
        const found = c.find(name);
        if (!found) throw argumentException(`Constraint '${name}' does not belong to this DataTable.`);
        c.remove(found);
      },
      'void RemoveAt(int index)': (c: C, i: number) => c.remove(c.items[i] as Constraint),
      ...list.methods,
    },
  });
}

function defineRelations(): void {
  const made = (name: string | null, p: DataColumn[], c: DataColumn[], constrain = true) => new DataRelation(name ?? '', p, c, constrain);
  defineType({
    name: `${ns}DataRelation`,
    jsClass: DataRelation,
    propertyOrder:
      'ChildColumns,ChildTable,DataSet,ParentColumns,ParentTable,RelationName,Nested,ParentKeyConstraint,ChildKeyConstraint,ExtendedProperties',
    constructors: {
      [`(string relationName, ${column} parentColumn, ${column} childColumn)`]: (_t: Value, n: string, p: DataColumn, c: DataColumn) =>
        made(n, one(p), one(c)),
      [`(string relationName, ${column} parentColumn, ${column} childColumn, bool createConstraints)`]: (
        _t: Value,
        n: string,
        p: DataColumn,
        c: DataColumn,
        constrain: boolean,
      ) => made(n, one(p), one(c), constrain),
      [`(string relationName, ${column}[] parentColumns, ${column}[] childColumns)`]: (_t: Value, n: string, p: PSArray, c: PSArray) =>
        made(n, many(p), many(c)),
      [`(string relationName, ${column}[] parentColumns, ${column}[] childColumns, bool createConstraints)`]: (
        _t: Value,
        n: string,
        p: PSArray,
        c: PSArray,
        constrain: boolean,
      ) => made(n, many(p), many(c), constrain),
    },
    properties: {
      [`${column}[] ChildColumns`]: { get: (r: DataRelation) => columnArray(r.children) },
      [`${ns}DataTable ChildTable`]: { get: (r: DataRelation) => r.childTable },
      [`${ns}DataSet DataSet`]: { get: (r: DataRelation) => r.parentTable.set },
      [`${column}[] ParentColumns`]: { get: (r: DataRelation) => columnArray(r.parents) },
      [`${ns}DataTable ParentTable`]: { get: (r: DataRelation) => r.parentTable },
      'string RelationName': textField<DataRelation>('name'),
      'bool Nested': field<DataRelation>('nested'),
      [`${ns}UniqueConstraint ParentKeyConstraint`]: { get: (r: DataRelation) => r.parentKey },
      [`${ns}ForeignKeyConstraint ChildKeyConstraint`]: { get: (r: DataRelation) => r.childKey },
      [`${ns}PropertyCollection ExtendedProperties`]: { get: (r: DataRelation) => r.extended },
    },
    methods: { 'string ToString()': (r: DataRelation) => r.name },
  });
  type C = DataRelationCollection;
  const list = listMembers<DataRelation, C>('DataRelation');
  const add = (c: C, n: string | null, p: DataColumn[], x: DataColumn[], constrain = true) => c.add(made(n, p, x, constrain));
  const result = `${ns}DataRelation`;
  defineType({
    name: `${ns}DataRelationCollection`,
    jsClass: DataRelationCollection,
    interfaces: ['System.Collections.ICollection'],
    ...list,
    methods: {
      [`void Add(${result} relation)`]: (c: C, r: DataRelation | null) => void c.add(notNull(r, 'relation')),
      [`${result} Add(string name, ${column}[] parentColumns, ${column}[] childColumns)`]: (c: C, n: string, p: PSArray, x: PSArray) =>
        add(c, n, many(p), many(x)),
      [`${result} Add(string name, ${column}[] parentColumns, ${column}[] childColumns, bool createConstraints)`]: (
        c: C,
        n: string,
        p: PSArray,
        x: PSArray,
        constrain: boolean,
      ) => add(c, n, many(p), many(x), constrain),
      [`${result} Add(${column}[] parentColumns, ${column}[] childColumns)`]: (c: C, p: PSArray, x: PSArray) =>
        add(c, '', many(p), many(x)),
      [`${result} Add(string name, ${column} parentColumn, ${column} childColumn)`]: (c: C, n: string, p: DataColumn, x: DataColumn) =>
        add(c, n, one(p), one(x)),
      [`${result} Add(string name, ${column} parentColumn, ${column} childColumn, bool createConstraints)`]: (
        c: C,
        n: string,
        p: DataColumn,
        x: DataColumn,
        constrain: boolean,
      ) => add(c, n, one(p), one(x), constrain),
      [`${result} Add(${column} parentColumn, ${column} childColumn)`]: (c: C, p: DataColumn, x: DataColumn) => add(c, '', one(p), one(x)),
      [`bool CanRemove(${result} relation)`]: (c: C, r: DataRelation | null) => r !== null && c.items.includes(r),
      'void Clear()': (c: C) => {
        for (const r of [...c.items]) c.remove(r);
      },
      [`void Remove(${result} relation)`]: (c: C, r: DataRelation | null) => c.remove(notNull(r, 'relation')),
      'void Remove(string name)': (c: C, name: string) => {
        const found = c.find(name);
        if (!found) throw argumentException(`Relation ${name} does not belong to this DataSet.`);
        c.remove(found);
      },
      'void RemoveAt(int index)': (c: C, i: number) => c.remove(c.items[i] as DataRelation),
      ...list.methods,
    },
  });
}

/** UniqueConstraint and ForeignKeyConstraint, DataRelation, and their collections. */
export function defineConstraintTypes(): void {
  defineConstraints();
  defineConstraintCollection();
  defineRelations();
}
