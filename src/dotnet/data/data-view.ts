import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { dbNull } from '../object-types.ts';
import type { DataColumn } from './data-column.ts';
import { DataRow } from './data-row.ts';
import type { DataTable } from './data-table.ts';
import { compareCells, tableExpression } from './expression.ts';
import { inOrder, passes, shownVersion, sortKeys } from './selection.ts';

/** System.Data.DataRowView: a row as a view shows it. */
export class DataRowView extends NetObject {
  constructor(
    readonly row: DataRow,
    readonly view: TableView,
    readonly version: 'original' | 'default' = 'default',
  ) {
    super();
  }
  get isNew(): boolean {
    return this.view.pending === this.row;
  }
  cell(column: DataColumn): Value {
    return this.row.cell(column, this.version);
  }
  /** @throws DataException where the view allows no edits */
  set(column: DataColumn, value: Value): void {
    if (!this.view.allowEdit && !this.isNew)
      throw exceptionOf('System.Data.DataException', 'Cannot edit on a DataSource where AllowEdit is false.');
    this.row.set(column, value);
  }
  endEdit(): void {
    if (this.isNew) this.view.finishNew();
    else this.row.endEdit();
  }
  cancelEdit(): void {
    if (this.isNew) this.view.pending = null;
    else this.row.cancelEdit();
  }
}

/** System.Data.DataView: rows of a table by a filter and an order. */
export class TableView extends NetCollection {
  allowNew = true;
  allowEdit = true;
  allowDelete = true;
  appliesDefaultSort = false;
  /** A row that AddNew has made, and that belongs to the table once its edit has ended. */
  pending: DataRow | null = null;
  /** A set of DataViewRowState. */
  states = 22;
  private filterText = '';
  private sortText = '';
  private readonly shown = new WeakMap<DataRow, DataRowView>();
  constructor(readonly table: DataTable) {
    super();
  }
  get filter(): string {
    return this.filterText;
  }
  /** @throws SyntaxErrorException, EvaluateException */
  set filter(filter: string | null) {
    if (filter !== null && filter.trim() !== '') tableExpression(filter, this.table);
    this.filterText = filter ?? '';
  }
  get sort(): string {
    return this.sortText;
  }
  /** @throws IndexOutOfRangeException */
  set sort(sort: string | null) {
    sortKeys(this.table, sort);
    this.sortText = sort ?? '';
  }
  get rows(): DataRowView[] {
    const filter = this.filterText.trim() === '' ? null : tableExpression(this.filterText, this.table);
    const rows = this.table.rows.items.filter((row) => {
      const version = shownVersion(row, this.states);
      return version !== null && (filter === null || passes(filter, row, version, this.filterText));
    });
    const keys = this.keys;
    const views = inOrder(rows, keys, this.states).map((r) => this.viewOf(r, shownVersion(r, this.states) ?? 'default'));
    if (this.pending) views.push(this.viewOf(this.pending, 'default'));
    return views;
  }
  private get keys() {
    const keys = sortKeys(this.table, this.sortText);
    if (keys.length > 0 || !this.appliesDefaultSort) return keys;
    return this.table.primaryKey.map((column) => ({ column, descending: false }));
  }
  private viewOf(row: DataRow, version: 'original' | 'default'): DataRowView {
    const known = this.shown.get(row);
    if (known?.version === version) return known;
    const made = new DataRowView(row, this, version);
    this.shown.set(row, made);
    return made;
  }
  get count(): number {
    return this.rows.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return (this.rows as unknown as Value[])[Symbol.iterator]();
  }
  /** @throws DataException where the view allows no new rows */
  addNew(): DataRowView {
    if (!this.allowNew) throw exceptionOf('System.Data.DataException', 'Cannot call AddNew on a DataSource where AllowNew is false.');
    if (this.pending) this.finishNew();
    this.pending = this.table.newRow();
    return this.viewOf(this.pending, 'default');
  }
  finishNew(): void {
    const row = this.pending;
    this.pending = null;
    if (row) this.table.rows.put(row);
  }
  /** The row at a place. @throws IndexOutOfRangeException */
  at(index: number): DataRowView {
    const found = this.rows[index];
    if (!found) throw exceptionOf('System.IndexOutOfRangeException', `Index ${index} is either negative or above rows count.`);
    return found;
  }
  /** @throws DataException where the view allows it not */
  delete(index: number): void {
    if (!this.allowDelete) throw exceptionOf('System.Data.DataException', 'Cannot delete on a DataSource where AllowDelete is false.');
    const { row } = this.at(index);
    if (row === this.pending) this.pending = null;
    else row.delete();
  }
  /** The places of the rows with a key by the view's order. @throws ArgumentException for a view without one */
  find(key: readonly Value[]): number[] {
    const keys = this.keys;
    if (keys.length === 0) throw argumentException('Find finds a row based on a Sort order, and no Sort order is specified.');
    if (keys.length !== key.length)
      throw argumentException(`Expecting ${keys.length} value(s) for the key being indexed, but received ${key.length} value(s).`);
    const wanted = keys.map((k, i) => (key[i] === null || key[i] === undefined ? dbNull : k.column.stored(key[i] as Value)));
    return this.rows.flatMap((v, at) => (keys.every((k, i) => compareCells(v.cell(k.column), wanted[i] as Value) === 0) ? [at] : []));
  }
}

/** The table that a view makes of its rows (ToTable): some of its columns, and rows that differ in them alone. */
export function tableOfView(
  view: TableView,
  name: string | null,
  distinct: boolean,
  columns: readonly string[],
  make: (name: string) => DataTable,
): DataTable {
  const { table } = view;
  const made = make(name ?? table.name);
  const taken = columns.length === 0 ? table.columns.items : columns.map((c) => needOf(table, c));
  for (const column of taken) made.columns.add(Object.assign(column.copy(), { expression: '', readOnly: false }));
  const seen: Value[][] = [];
  for (const row of view.rows) {
    const values = taken.map((c) => row.cell(c));
    if (distinct && seen.some((s) => s.every((v, i) => compareCells(v, values[i] as Value) === 0))) continue;
    seen.push(values);
    const added = new DataRow(made);
    added.proposed = values;
    made.rows.put(added);
  }
  return made;
}

function needOf(table: DataTable, name: string): DataColumn {
  const found = table.columns.find(name);
  if (found) return found;
  throw argumentException(`Column '${name}' does not belong to underlying table '${table.name}'.`);
}
