import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { hasListeners, raiseEvent } from '../events.ts';
import { dbNull } from '../object-types.ts';
import { ConstraintCollection, type DataRelation, ForeignKeyConstraint, Rule, UniqueConstraint } from './constraints.ts';
import type { DataColumn } from './data-column.ts';
import { DataRow, RowAction, RowState } from './data-row.ts';
import type { DataSet } from './data-set.ts';
import { TableView } from './data-view.ts';
import { ColumnChange, RowChange, TableNewRow } from './event-arguments.ts';
import { compareCells, tableExpression } from './expression.ts';
import { ExtendedProperties } from './extended-properties.ts';
import { type SortKey, selectRows } from './selection.ts';

/** A list inside a table: of columns or rows. */
abstract class TablePart<T extends NetObject> extends NetCollection {
  readonly items: T[] = [];
  constructor(readonly table: DataTable) {
    super();
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return (this.items as unknown as Value[])[Symbol.iterator]();
  }
}

/** System.Data.DataColumnCollection. */
export class DataColumnCollection extends TablePart<DataColumn> {
  find(name: string): DataColumn | undefined {
    const found = this.items.find((c) => c.name === name);
    if (found || name === null) return found;
    const lower = name.toLowerCase();
    return this.items.find((c) => c.name.toLowerCase() === lower);
  }
  /** @throws ArgumentException when there is no such column */
  need(name: string): DataColumn {
    const found = this.find(name);
    if (!found) throw argumentException(`Column '${name}' does not belong to table ${this.table.name}.`);
    return found;
  }
  /** @throws DuplicateNameException, ArgumentException for a column of another table */
  add(column: DataColumn): DataColumn {
    if (column.table === this.table) throw argumentException(`Column '${column.name}' already belongs to this DataTable.`);
    if (column.table) throw argumentException(`Column '${column.name}' already belongs to another DataTable.`);
    if (column.name === '') {
      let number = 1;
      while (this.find(`Column${number}`)) number++;
      column.name = `Column${number}`;
    }
    if (this.find(column.name))
      throw exceptionOf('System.Data.DuplicateNameException', `A column named '${column.name}' already belongs to this DataTable.`);
    const isUnique = column.unique;
    column.attach(this.table);
    this.items.push(column);
    for (const row of this.table.rows.items) {
      const value = column.initial();
      for (const version of [row.original, row.current, row.proposed]) version?.push(value);
    }
    if (isUnique) column.unique = true;
    return column;
  }
  /** Why a column cannot be taken away; null when it can. */
  obstacle(column: DataColumn): string | null {
    const { table } = this;
    if (column.table !== table) return 'Cannot remove a column that does not belong to this table.';
    if (table.primaryKey.includes(column)) return "Cannot remove this column, because it's part of the primary key.";
    for (const r of table.childRelations)
      if (r.parents.includes(column)) return `Cannot remove this column, because it's part of the parent key for relationship ${r.name}.`;
    for (const r of table.parentRelations)
      if (r.children.includes(column)) return `Cannot remove this column, because it's part of the child key for relationship ${r.name}.`;
    const constraint = table.constraints.items.find((c) => c.columns.includes(column) && c.columns.length > 1);
    if (constraint)
      return `Cannot remove this column, because it is a part of the constraint ${constraint.name} on the table ${table.name}.`;
    const user = this.items.find((c) => c !== column && c.dependsOn.has(column.name));
    return user ? `Cannot remove this column, because it is part of an expression: ${user.name} = ${user.expression}.` : null;
  }
  /** @throws ArgumentException when something needs it */
  removeColumn(column: DataColumn): void {
    const why = this.obstacle(column);
    if (why !== null) throw argumentException(why);
    const unique = this.table.constraints.uniqueOf([column]);
    if (unique) this.table.constraints.remove(unique);
    const at = this.items.indexOf(column);
    for (const row of this.table.rows.items) for (const version of [row.original, row.current, row.proposed]) version?.splice(at, 1);
    this.items.splice(at, 1);
    column.table = null;
  }
  /** @throws ArgumentOutOfRangeException */
  move(column: DataColumn, to: number): void {
    const at = this.items.indexOf(column);
    for (const row of this.table.rows.items)
      for (const version of [row.original, row.current, row.proposed]) version?.splice(to, 0, ...version.splice(at, 1));
    this.items.splice(to, 0, ...this.items.splice(at, 1));
  }
}

/** System.Data.DataRowCollection. */
export class DataRowCollection extends TablePart<DataRow> {
  /** Adds a row of the table. @throws ArgumentException, and what constraints have against it */
  put(row: DataRow, at = this.items.length): DataRow {
    const { table } = this;
    if (row.table !== table) throw argumentException('This row already belongs to another table.');
    if (row.state !== RowState.Detached) throw argumentException('This row already belongs to this table.');
    const values = row.proposed ?? row.current;
    if (values) table.check(row, values);
    table.tellRow('RowChanging', row, RowAction.Add);
    values?.forEach((v, i) => {
      table.columns.items[i]?.seen(v);
    });
    row.add();
    this.items.splice(at, 0, row);
    table.changed();
    table.tellRow('RowChanged', row, RowAction.Add);
    return row;
  }
  /** Takes a row out of the list; it belongs to nobody then. */
  detach(row: DataRow): void {
    const at = this.items.indexOf(row);
    if (at >= 0) this.items.splice(at, 1);
    row.state = RowState.Detached;
  }
  /** Remove: what is deleted is accepted at once. */
  take(row: DataRow): void {
    row.delete();
    if (row.state !== RowState.Detached) row.acceptChanges();
  }
  clear(): void {
    for (const childKey of this.table.foreignKeys) {
      if (childKey.table === this.table || (childKey.table?.rows.count ?? 0) === 0) continue;
      throw exceptionOf(
        'System.Data.InvalidConstraintException',
        `Cannot clear table ${this.table.name} because ForeignKeyConstraint ${childKey.name} enforces constraints and there are child rows in ${childKey.table?.name}.`,
      );
    }
    for (const row of this.items.splice(0)) {
      row.state = RowState.Detached;
      row.current = row.original = row.proposed = null;
    }
    this.table.changed();
  }
  /** The row with a primary key. @throws MissingPrimaryKeyException, ArgumentException for keys with too few parts, FormatException */
  find(key: readonly Value[]): DataRow | null {
    const columns = this.table.primaryKey;
    if (columns.length === 0) throw exceptionOf('System.Data.MissingPrimaryKeyException', "Table doesn't have a primary key.");
    if (columns.length !== key.length)
      throw argumentException(`Expecting ${columns.length} value(s) for the key being indexed, but received ${key.length} value(s).`);
    const wanted = columns.map((c, i) => keyValue(c, key[i] ?? null));
    return this.items.find((r) => r.isThere && columns.every((c, i) => compareCells(r.cell(c), wanted[i] as Value) === 0)) ?? null;
  }
}

/** A part of a key as its column keeps it. @throws FormatException */
export function keyValue(column: DataColumn, value: Value): Value {
  try {
    return value === null ? dbNull : column.stored(value);
  } catch {
    throw exceptionOf('System.FormatException', `The input string '${String(value)}' was not in a correct format.`);
  }
}

type TableEvent = 'RowChanging' | 'RowChanged' | 'RowDeleting' | 'RowDeleted';

/** System.Data.DataTable: enumerated it gives its rows, as LanguagePrimitives.GetEnumerable has it. */
export class DataTable extends NetCollection {
  readonly columns: DataColumnCollection = new DataColumnCollection(this);
  readonly rows: DataRowCollection = new DataRowCollection(this);
  readonly constraints: ConstraintCollection = new ConstraintCollection(this);
  readonly extended = new ExtendedProperties();
  set: DataSet | null = null;
  namespace = '';
  prefix = '';
  minimumCapacity = 50;
  displayExpression = '';
  /** What its texts are compared by; null for the culture of the session. */
  locale: Value = null;
  caseSensitive = false;
  /** The orders that queries have left behind for others (Index), since the last change. */
  orders: SortKey[][] = [];
  private key: readonly DataColumn[] = [];
  private view: TableView | null = null;
  constructor(public name = '') {
    super();
  }
  get count(): undefined {
    return undefined;
  }
  get defaultView(): TableView {
    this.view ??= new TableView(this);
    return this.view;
  }
  get parentRelations(): readonly DataRelation[] {
    return this.set?.relations.items.filter((r) => r.childTable === this) ?? [];
  }
  get childRelations(): readonly DataRelation[] {
    return this.set?.relations.items.filter((r) => r.parentTable === this) ?? [];
  }
  get primaryKey(): readonly DataColumn[] {
    return this.key;
  }
  /** @throws ArgumentException when the rows have the same values in these columns */
  set primaryKey(columns: readonly DataColumn[]) {
    const old = this.key.length > 0 ? this.constraints.uniqueOf(this.key) : undefined;
    if (columns.length > 0 && !this.constraints.uniqueOf(columns)) this.constraints.add(new UniqueConstraint('', columns));
    this.key = [...columns];
    if (old && this.constraints.uniqueOf(columns) !== old) this.constraints.remove(old);
    for (const column of columns) column.allowNull = false;
  }
  [Symbol.iterator](): Iterator<Value> {
    return this.rows[Symbol.iterator]();
  }
  newRow(): DataRow {
    const row = new DataRow(this);
    if (hasListeners(this, 'TableNewRow')) raiseEvent(this, 'TableNewRow', [this, new TableNewRow(row)]);
    return row;
  }
  /** A row of values, in the order of the columns; null leaves what a new row has. @throws ArgumentException for too many */
  rowOf(values: readonly Value[]): DataRow {
    if (values.length > this.columns.count) throw argumentException('Input array is longer than the number of columns in this table.');
    const given = this.columns.items.map((c, i) => (values[i] === undefined || values[i] === null ? undefined : c.stored(values[i])));
    const row = this.newRow();
    given.forEach((v, i) => {
      if (v !== undefined) (row.proposed as Value[])[i] = v;
    });
    return row;
  }
  /** The rows that a filter lets pass, in the order that `sort` asks for: `Age DESC, Name`. */
  select(filter: string | null, sort: string | null, states = 22): DataRow[] {
    return selectRows(this, filter, sort, states);
  }
  /** Compute. */
  compute(expression: string, filter: string | null): Value {
    if (expression.trim() === '') return dbNull;
    const bound = tableExpression(expression, this);
    return bound.evaluate({ row: null, version: 'default', rows: this.select(filter, null) });
  }
  /** Says that rows have changed: orders that were left behind are forgotten. */
  changed(): void {
    this.orders = [];
  }
  /** @throws NoNullAllowedException, ConstraintException, InvalidConstraintException when a row must not have these values */
  check(row: DataRow, values: readonly Value[]): void {
    if (this.set && !this.set.enforcesConstraints) return;
    for (const column of this.columns.items)
      if (!column.allowNull && column.expression === '' && (values[column.ordinal] ?? dbNull) === dbNull)
        throw exceptionOf('System.Data.NoNullAllowedException', `Column '${column.name}' does not allow nulls.`);
    for (const constraint of this.constraints.items)
      if (constraint instanceof UniqueConstraint) constraint.check(row, values);
      else if (constraint instanceof ForeignKeyConstraint) constraint.check(values);
  }
  /** The constraints by which other tables need the rows of this one. */
  get foreignKeys(): ForeignKeyConstraint[] {
    if (!this.set?.enforcesConstraints) return [];
    return this.set.tables
      .flatMap((t) => t.constraints.items)
      .filter((c): c is ForeignKeyConstraint => c instanceof ForeignKeyConstraint && c.parentTable === this);
  }
  /** @throws InvalidConstraintException when a row goes that others need */
  checkStranded(row: DataRow): void {
    for (const key of this.foreignKeys) if (key.childrenOf(row).length > 0) throw key.stranded();
  }
  /** What becomes of the children of a row that is deleted. @throws InvalidConstraintException */
  cascadeDelete(row: DataRow): void {
    for (const key of this.foreignKeys)
      for (const child of key.childrenOf(row))
        if (key.deleteRule === Rule.Cascade) child.delete();
        else if (key.deleteRule === Rule.None)
          throw exceptionOf(
            'System.Data.InvalidConstraintException',
            `Cannot delete this row because constraints are enforced on relation ${key.name}, and deleting this row will strand child rows.`,
          );
        else for (const c of key.columns) child.set(c, key.deleteRule === Rule.SetNull ? dbNull : c.defaultValue);
  }
  /** What becomes of the children of a row whose key changes. @throws InvalidConstraintException */
  cascadeUpdate(row: DataRow, before: readonly Value[], after: readonly Value[]): void {
    for (const key of this.foreignKeys) {
      if (key.parents.every((c) => compareCells(before[c.ordinal] ?? dbNull, after[c.ordinal] ?? dbNull) === 0)) continue;
      const children = key.childrenOf(row, 'current');
      if (children.length > 0 && key.updateRule === Rule.None) throw key.stranded();
      for (const child of children) {
        key.columns.forEach((column, i) => {
          const made = after[key.parents[i]?.ordinal ?? -1] ?? dbNull;
          const value = key.updateRule === Rule.Cascade ? made : key.updateRule === Rule.SetNull ? dbNull : column.defaultValue;
          const values = [...(child.current ?? [])];
          values[column.ordinal] = value;
          child.current = values;
        });
        if (child.state === RowState.Unchanged) child.state = RowState.Modified;
      }
    }
  }
  tellRow(event: TableEvent, row: DataRow, action: number): void {
    if (hasListeners(this, event)) raiseEvent(this, event, [this, new RowChange(row, action)]);
  }
  /** Tells of a change of a value. @returns the value that a listener wants instead */
  tellColumn(event: 'ColumnChanging' | 'ColumnChanged', row: DataRow, column: DataColumn, value: Value): Value {
    if (!hasListeners(this, event)) return value;
    const change = new ColumnChange(row, column, value);
    raiseEvent(this, event, [this, change]);
    return change.proposed;
  }
  override toString(): string {
    return this.displayExpression === '' ? this.name : `${this.name} + ${this.displayExpression}`;
  }
}
