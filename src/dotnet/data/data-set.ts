import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { DataRelation, DataRelationCollection, ForeignKeyConstraint, UniqueConstraint } from './constraints.ts';
import { DataRow, RowState } from './data-row.ts';
import { DataTable } from './data-table.ts';
import { compareCells } from './expression.ts';
import { ExtendedProperties } from './extended-properties.ts';

/** System.Data.DataTableCollection. */
export class DataTableCollection extends NetCollection {
  constructor(readonly set: DataSet) {
    super();
  }
  get count(): number {
    return this.set.tables.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return (this.set.tables as unknown as Value[])[Symbol.iterator]();
  }
  find(name: string): DataTable | undefined {
    const lower = name.toLowerCase();
    return this.set.tables.find((t) => t.name === name) ?? this.set.tables.find((t) => t.name.toLowerCase() === lower);
  }
  /** @throws DuplicateNameException, ArgumentException for a table of another set */
  add(table: DataTable): DataTable {
    if (table.set === this.set) throw argumentException('DataTable already belongs to this DataSet.');
    if (table.set) throw argumentException('DataTable already belongs to another DataSet.');
    if (table.name === '') {
      let number = 1;
      while (this.find(`Table${number}`)) number++;
      table.name = `Table${number}`;
    } else if (this.set.tables.some((t) => t.name === table.name))
      throw exceptionOf('System.Data.DuplicateNameException', `A DataTable named '${table.name}' already belongs to this DataSet.`);
    table.set = this.set;
    this.set.tables.push(table);
    return table;
  }
  /** Why a table cannot be taken away; null when it can. */
  obstacle(table: DataTable): string | null {
    if (table.set !== this.set) return `Table ${table.name} does not belong to this DataSet.`;
    if (this.set.relations.items.some((r) => r.parentTable === table || r.childTable === table))
      return 'Cannot remove a table that has existing relations.  Remove relations first.';
    const key = this.set.tables
      .flatMap((t) => t.constraints.items)
      .find((c) => c instanceof ForeignKeyConstraint && c.table !== c.parentTable && (c.table === table || c.parentTable === table));
    return key
      ? `Cannot remove table ${table.name}, because it referenced in ForeignKeyConstraint ${key.name}.  Remove the constraint first.`
      : null;
  }
  /** @throws ArgumentException when a relation needs it */
  remove(table: DataTable): void {
    const why = this.obstacle(table);
    if (why !== null) throw argumentException(why);
    this.set.tables.splice(this.set.tables.indexOf(table), 1);
    table.set = null;
  }
}

/** System.Data.DataSet. */
export class DataSet extends NetObject {
  readonly tables: DataTable[] = [];
  readonly collection = new DataTableCollection(this);
  readonly relations: DataRelationCollection = new DataRelationCollection(this);
  readonly extended = new ExtendedProperties();
  enforcesConstraints = true;
  caseSensitive = false;
  namespace = '';
  prefix = '';
  locale: Value = null;
  constructor(public name = 'NewDataSet') {
    super();
  }
  override toString(): string {
    return 'System.Data.DataSet';
  }
}

/** A table with the same columns and keys; with rows when they are given. */
export function copyTable(table: DataTable, rows: readonly DataRow[] | null): DataTable {
  const { namespace, prefix, caseSensitive, locale, minimumCapacity, displayExpression } = table;
  const copy = Object.assign(new DataTable(table.name), { namespace, prefix, caseSensitive, locale, minimumCapacity, displayExpression });
  const through = /\b(parent|child)\b/i;
  for (const column of table.columns.items)
    copy.columns.add(Object.assign(column.copy(), through.test(column.expression) ? { expression: '' } : {}));
  for (const c of table.constraints.items)
    if (c instanceof UniqueConstraint)
      copy.constraints.add(
        new UniqueConstraint(
          c.name,
          c.columns.map((x) => copy.columns.need(x.name)),
        ),
      );
  copy.primaryKey = table.primaryKey.map((c) => copy.columns.need(c.name));
  for (const row of rows ?? []) importRow(copy, row);
  return copy;
}

/** Puts a row with all its versions and its state into another table. */
export function importRow(table: DataTable, row: DataRow): void {
  if (row.state === RowState.Detached) return;
  const made = new DataRow(table);
  made.proposed = null;
  const places = table.columns.items.map((c) => row.table.columns.find(c.name)?.ordinal ?? -1);
  const moved = (values: readonly Value[] | null): Value[] | null =>
    values && table.columns.items.map((c, i) => ((places[i] as number) < 0 ? c.defaultValue : (values[places[i] as number] as Value)));
  made.current = moved(row.current);
  made.original = moved(row.original);
  if (made.current) table.check(made, made.current);
  made.rowError = row.rowError;
  made.state = row.state;
  table.rows.items.push(made);
  table.changed();
}

/** A set with the same tables and relations, and the rows that are chosen of each table. */
export function copySet(set: DataSet, rowsOf: (table: DataTable) => readonly DataRow[] | null): DataSet {
  const { enforcesConstraints, caseSensitive, namespace, prefix, locale } = set;
  const copy = Object.assign(new DataSet(set.name), { caseSensitive, namespace, prefix, locale, enforcesConstraints: false });
  for (const table of set.tables) copy.collection.add(copyTable(table, null));
  for (const r of set.relations.items) {
    const columns = (all: DataRelation['parents']) =>
      all.map((c) => (copy.collection.find(c.table?.name ?? '') as DataTable).columns.need(c.name));
    const made = copy.relations.add(new DataRelation(r.name, columns(r.parents), columns(r.children), r.childKey !== null));
    made.nested = r.nested;
    if (made.childKey && r.childKey) {
      const { acceptRejectRule, deleteRule, updateRule } = r.childKey;
      Object.assign(made.childKey, { acceptRejectRule, deleteRule, updateRule });
    }
  }
  set.tables.forEach((table, i) => {
    const made = copy.tables[i] as DataTable;
    for (const column of table.columns.items) if (column.expression !== '') made.columns.need(column.name).expression = column.expression;
    for (const row of rowsOf(table) ?? []) importRow(made, row);
  });
  copy.enforcesConstraints = enforcesConstraints;
  return copy;
}

/** The changed rows of a table of these states, as a table; null when there are none. */
export function changesOf(table: DataTable, states: number): DataTable | null {
  const rows = changedRows(table, states);
  return rows.length === 0 ? null : copyTable(table, rows);
}

/** Rows that were added, modified or deleted, of these states. */
export function changedRows(table: DataTable, states: number): DataRow[] {
  return table.rows.items.filter((r) => r.state !== RowState.Unchanged && (r.state & states) !== 0);
}

/** Merge: rows with the same key take the others' values, the rest are added. */
export function mergeTable(target: DataTable, source: DataTable, keepsChanges: boolean): void {
  for (const column of source.columns.items) if (!target.columns.find(column.name)) target.columns.add(column.copy());
  if (target.primaryKey.length === 0 && source.primaryKey.length > 0 && target.rows.count === 0)
    target.primaryKey = source.primaryKey.map((c) => target.columns.need(c.name));
  const keys = target.primaryKey;
  for (const row of source.rows.items) {
    const version = row.state === RowState.Deleted ? 'original' : 'default';
    const known = keys.length === 0 ? undefined : target.rows.items.find((r) => sameRow(r, row, version));
    if (!known) importRow(target, row);
    else mergeRow(known, row, keepsChanges);
  }
  target.changed();
  function sameRow(r: DataRow, other: DataRow, version: 'original' | 'default'): boolean {
    const mine = r.state === RowState.Deleted ? 'original' : 'default';
    return keys.every((c) => compareCells(r.cell(c, mine), other.cell(other.table.columns.need(c.name), version)) === 0);
  }
}

function mergeRow(known: DataRow, row: DataRow, keepsChanges: boolean): void {
  const made = new DataTable(known.table.name);
  for (const column of known.table.columns.items) made.columns.add(Object.assign(column.copy(), { expression: '' }));
  importRow(made, row);
  const source = made.rows.items[0] as DataRow;
  if (keepsChanges) {
    known.original = source.original ?? source.current;
    if (known.state === RowState.Unchanged) {
      known.current = source.current;
      known.state = row.state === RowState.Added ? RowState.Modified : row.state;
    } else if (known.state === RowState.Added) known.state = RowState.Modified;
    return;
  }
  if (source.original !== null || known.original === null) known.original = source.original;
  known.current = source.current;
  known.state = row.state === RowState.Added && known.original !== null ? RowState.Modified : row.state;
}
