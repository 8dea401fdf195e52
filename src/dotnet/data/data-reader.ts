import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { getType } from '../registry.ts';
import { DataColumn } from './data-column.ts';
import { type DataRow, RowState } from './data-row.ts';
import { DataTable } from './data-table.ts';

/** System.Data.DataTableReader: the rows of tables, one after the other. */
export class TableReader extends NetCollection {
  private at = 0;
  private place = -1;
  isClosed = false;
  constructor(private readonly tables: readonly DataTable[]) {
    super();
    if (tables.length === 0) throw argumentException('The reader needs a table.');
  }
  get count(): undefined {
    return undefined;
  }
  /** @throws InvalidOperationException once it is closed */
  get table(): DataTable {
    if (this.isClosed)
      throw exceptionOf('System.InvalidOperationException', 'Invalid attempt to call this method when the reader is closed.');
    return this.tables[this.at] as DataTable;
  }
  private get rows(): DataRow[] {
    return this.table.rows.items.filter((r) => r.state !== RowState.Deleted);
  }
  get hasRows(): boolean {
    return this.rows.length > 0;
  }
  read(): boolean {
    if (this.place < this.rows.length) this.place++;
    return this.place < this.rows.length;
  }
  nextResult(): boolean {
    if (this.at >= this.tables.length - 1) return false;
    this.at++;
    this.place = -1;
    return true;
  }
  /** @throws InvalidOperationException before the first row and behind the last */
  get row(): DataRow {
    const row = this.rows[this.place];
    if (!row) throw exceptionOf('System.InvalidOperationException', 'DataTableReader is invalid for current DataTable.');
    return row;
  }
  /** The column of a name. @throws IndexOutOfRangeException */
  column(name: string): DataColumn {
    const found = this.table.columns.find(name);
    if (!found) throw argumentException(`Column '${name}' does not belong to table ${this.table.name}.`);
    return found;
  }
  columnAt(index: number): DataColumn {
    const found = this.table.columns.items[index];
    if (!found)
      throw exceptionOf(
        'System.ArgumentOutOfRangeException',
        "Specified argument was out of the range of valid values. (Parameter 'ordinal')",
      );
    return found;
  }
  /** What columns there are, a row for each: the parts of it that hold for tables in memory. */
  schema(): DataTable {
    const made = new DataTable('SchemaTable');
    const columns = {
      ColumnName: 'string',
      ColumnOrdinal: 'int',
      ColumnSize: 'int',
      DataType: 'type',
      AllowDBNull: 'bool',
      IsReadOnly: 'bool',
      IsUnique: 'bool',
      IsKey: 'bool',
    };
    for (const [name, type] of Object.entries(columns)) made.columns.add(new DataColumn(name, getType(type)));
    for (const c of this.table.columns.items) {
      const isKey = this.table.primaryKey.includes(c);
      made.rows.put(made.rowOf([c.name, c.ordinal, c.maxLength, c.type, c.allowNull, c.readOnly, c.unique, isKey]));
    }
    return made;
  }
  values(): Value[] {
    return this.table.columns.items.map((c) => this.row.cell(c));
  }
  *[Symbol.iterator](): Iterator<Value> {
    while (this.read()) yield this.row;
  }
}

/** DataTable.Load: takes the columns that are missing, and the rows as they are. */
export function loadTable(table: DataTable, reader: TableReader): void {
  for (const column of reader.table.columns.items)
    if (!table.columns.find(column.name)) table.columns.add(Object.assign(column.copy(), { expression: '', readOnly: false }));
  while (reader.read()) {
    const row = table.newRow();
    for (const column of reader.table.columns.items) row.set(table.columns.need(column.name), reader.row.cell(column));
    const key = table.primaryKey.map((c) => row.cell(c));
    const known = key.length > 0 ? table.rows.find(key) : null;
    if (known) known.current = row.proposed;
    (known ?? table.rows.put(row)).acceptChanges();
  }
}

/** DataTable.LoadDataRow: puts values into the row with their key, or into a new one. */
export function loadRow(table: DataTable, values: readonly Value[], accept: boolean): DataRow {
  const row = table.rowOf(values);
  const key = table.primaryKey.map((c) => row.cell(c));
  const known = key.length > 0 ? table.rows.find(key) : null;
  if (known) {
    table.columns.items.forEach((c, i) => {
      const value = values[i];
      if (value !== undefined && value !== null) known.set(c, value);
    });
  } else table.rows.put(row);
  const loaded = known ?? row;
  if (accept) loaded.acceptChanges();
  return loaded;
}
