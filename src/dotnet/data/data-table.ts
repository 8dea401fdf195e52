import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { dbNull } from '../object-types.ts';
import { compareCells, type RowExpression, rowExpression } from './expression.ts';

/** System.Data.DataColumn. */
export class DataColumn extends NetObject {
  table: DataTable | null = null;
  allowNull = true;
  readOnly = false;
  unique = false;
  defaultValue: Value = dbNull;
  autoIncrement = false;
  caption: string | null = null;
  nextNumber = 0;
  constructor(
    public name: string,
    public type: NetType,
  ) {
    super();
  }
  get ordinal(): number {
    return this.table?.columns.items.indexOf(this) ?? -1;
  }
  /** A value as this column keeps it. @throws ArgumentException for what it cannot keep */
  stored(value: Value): Value {
    if (value === null || value === dbNull) {
      if (!this.allowNull && this.table)
        throw exceptionOf('System.Data.NoNullAllowedException', `Column '${this.name}' does not allow nulls.`);
      return dbNull;
    }
    if (this.type.fullName === 'System.Object') return value;
    try {
      return convertTo(value, this.type);
    } catch {
      const type = this.type.name;
      const why = type === 'String' ? '' : `The input string '${toText(value)}' was not in a correct format.`;
      throw argumentException(`${why}Couldn't store <${toText(value)}> in ${this.name} Column.  Expected type is ${type}.`);
    }
  }
  override toString(): string {
    return this.name;
  }
}

/** DataRowState. */
export const RowState = { Detached: 1, Unchanged: 2, Added: 4, Deleted: 8, Modified: 16 } as const;

/** System.Data.DataRow. */
export class DataRow extends NetObject {
  state: number = RowState.Detached;
  readonly cells: Value[];
  constructor(readonly table: DataTable) {
    super();
    this.cells = table.columns.items.map((c) => (c.autoIncrement ? c.nextNumber++ : c.defaultValue));
  }
  cell(column: DataColumn): Value {
    if (this.state === RowState.Deleted)
      throw exceptionOf('System.Data.DeletedRowInaccessibleException', 'Deleted row information cannot be accessed through the row.');
    return this.cells[column.ordinal] ?? dbNull;
  }
  set(column: DataColumn, value: Value): void {
    if (column.readOnly && this.state !== RowState.Detached)
      throw exceptionOf('System.Data.ReadOnlyException', `Column '${column.name}' is read only.`);
    this.cells[column.ordinal] = column.stored(value);
    if (this.state === RowState.Unchanged) this.state = RowState.Modified;
  }
  delete(): void {
    if (this.state === RowState.Added) this.table.rows.take(this);
    else this.state = RowState.Deleted;
  }
}

/** A list inside a table: of columns or rows. */
class TablePart<T extends NetObject> extends NetCollection {
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
    const lower = name.toLowerCase();
    return this.items.find((c) => c.name === name) ?? this.items.find((c) => c.name.toLowerCase() === lower);
  }
  /** @throws ArgumentException when there is no such column */
  need(name: string): DataColumn {
    const found = this.find(name);
    if (!found) throw argumentException(`Column '${name}' does not belong to table ${this.table.name}.`);
    return found;
  }
  add(column: DataColumn): DataColumn {
    if (column.name === '') column.name = `Column${this.items.length + 1}`;
    if (this.find(column.name))
      throw exceptionOf('System.Data.DuplicateNameException', `A column named '${column.name}' already belongs to this DataTable.`);
    column.table = this.table;
    this.items.push(column);
    for (const row of this.table.rows.items) row.cells.push(column.autoIncrement ? column.nextNumber++ : column.defaultValue);
    return column;
  }
  removeColumn(column: DataColumn): void {
    const at = this.items.indexOf(column);
    for (const row of this.table.rows.items) row.cells.splice(at, 1);
    this.items.splice(at, 1);
    column.table = null;
  }
}

/** System.Data.DataRowCollection. */
export class DataRowCollection extends TablePart<DataRow> {
  /** Adds a row of the table. @throws ArgumentException, ConstraintException */
  put(row: DataRow, at = this.items.length): DataRow {
    if (row.state !== RowState.Detached) throw argumentException('This row already belongs to this table.');
    for (const column of this.table.columns.items) {
      const value = row.cells[column.ordinal] ?? dbNull;
      if (!column.allowNull && value === dbNull)
        throw exceptionOf('System.Data.NoNullAllowedException', `Column '${column.name}' does not allow nulls.`);
      const isKey = column.unique || (this.table.primaryKey.length === 1 && this.table.primaryKey[0] === column);
      if (isKey && this.items.some((r) => compareCells(r.cells[column.ordinal] ?? dbNull, value) === 0))
        throw exceptionOf(
          'System.Data.ConstraintException',
          `Column '${column.name}' is constrained to be unique.  Value '${toText(value)}' is already present.`,
        );
    }
    row.state = RowState.Added;
    this.items.splice(at, 0, row);
    return row;
  }
  take(row: DataRow): void {
    const at = this.items.indexOf(row);
    if (at >= 0) this.items.splice(at, 1);
    row.state = RowState.Detached;
  }
}

/** System.Data.DataTable: enumerated it gives its rows, as LanguagePrimitives.GetEnumerable has it. */
export class DataTable extends NetCollection {
  readonly columns: DataColumnCollection = new DataColumnCollection(this);
  readonly rows: DataRowCollection = new DataRowCollection(this);
  primaryKey: DataColumn[] = [];
  private view: TableView | null = null;
  /** What its texts are compared by; null for the culture of the session. */
  locale: Value = null;
  caseSensitive = false;
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
  [Symbol.iterator](): Iterator<Value> {
    return this.rows[Symbol.iterator]();
  }
  /** A row of values, in the order of the columns. @throws ArgumentException for too many */
  rowOf(values: readonly Value[]): DataRow {
    if (values.length > this.columns.count) throw argumentException('Input array is longer than the number of columns in this table.');
    const row = new DataRow(this);
    values.forEach((v, i) => {
      const column = this.columns.items[i]!;
      if (v !== null || !column.autoIncrement) row.set(column, v);
    });
    return row;
  }
  /** The rows that a filter lets pass, in the order that `sort` asks for: `Age DESC, Name`. */
  select(filter: string | null, sort: string | null): DataRow[] {
    const test: RowExpression | null = filter && filter.trim() !== '' ? rowExpression(filter) : null;
    const rows = this.rows.items.filter((r) => r.state !== RowState.Deleted && (!test || test((name) => this.cellOf(r, name)) === true));
    const keys = (sort ?? '')
      .split(',')
      .map((k) => /^\s*\[?(.+?)\]?(?:\s+(asc|desc))?\s*$/i.exec(k))
      .filter((m) => m !== null);
    if (keys.length === 0) return rows;
    return rows.sort((a, b) =>
      keys.reduce((r, m) => {
        const column = this.columns.need(m[1]!);
        return r || compareCells(a.cell(column), b.cell(column)) * (m[2]?.toLowerCase() === 'desc' ? -1 : 1);
      }, 0),
    );
  }
  private cellOf(row: DataRow, name: string): Value {
    const column = this.columns.find(name);
    if (!column) throw exceptionOf('System.Data.EvaluateException', `Cannot find column [${name}].`);
    return row.cell(column);
  }
}

/** System.Data.DataRowView: a row as a view shows it. */
export class DataRowView extends NetObject {
  constructor(readonly row: DataRow) {
    super();
  }
}

/** System.Data.DataView: rows of a table by a filter and an order. */
export class TableView extends NetCollection {
  filter = '';
  sort = '';
  constructor(readonly table: DataTable) {
    super();
  }
  get rows(): DataRowView[] {
    return this.table.select(this.filter, this.sort).map((r) => new DataRowView(r));
  }
  get count(): number {
    return this.rows.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return (this.rows as unknown as Value[])[Symbol.iterator]();
  }
}

/** System.Data.DataSet. */
export class DataSet extends NetObject {
  readonly tables: DataTable[] = [];
  constructor(public name = 'NewDataSet') {
    super();
  }
}
