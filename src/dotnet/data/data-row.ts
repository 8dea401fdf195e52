import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { dbNull } from '../object-types.ts';
import type { DataColumn } from './data-column.ts';
import type { DataTable } from './data-table.ts';

/** DataRowState. */
export const RowState = { Detached: 1, Unchanged: 2, Added: 4, Deleted: 8, Modified: 16 } as const;
/** DataRowAction. */
export const RowAction = { Delete: 1, Change: 2, Rollback: 4, Commit: 8, Add: 16 } as const;

/** A version of a row's values; `default` is what is shown: the proposed ones while it is edited, else the current ones. */
export type RowVersion = 'original' | 'current' | 'proposed' | 'default';

const noVersion = (name: string) => exceptionOf('System.Data.VersionNotFoundException', `There is no ${name} data to access.`);

/** System.Data.DataRow: its values as they were accepted, as they are, and as they are being edited. */
export class DataRow extends NetObject {
  state: number = RowState.Detached;
  original: Value[] | null = null;
  current: Value[] | null = null;
  proposed: Value[] | null;
  rowError = '';
  readonly columnErrors = new Map<DataColumn, string>();
  constructor(readonly table: DataTable) {
    super();
    this.proposed = table.columns.items.map((c) => c.initial());
  }
  get isThere(): boolean {
    return this.state !== RowState.Deleted && this.state !== RowState.Detached;
  }
  get hasErrors(): boolean {
    return this.rowError !== '' || this.columnErrors.size > 0;
  }
  has(version: RowVersion): boolean {
    if (version === 'default') return this.proposed !== null || this.current !== null;
    return this[version] !== null;
  }
  private values(version: RowVersion): Value[] {
    if (version === 'original') {
      if (this.original) return this.original;
      throw noVersion('Original');
    }
    if (version === 'proposed') {
      if (this.proposed) return this.proposed;
      throw noVersion('Proposed');
    }
    const found = version === 'current' ? this.current : (this.proposed ?? this.current);
    if (found) return found;
    if (this.state === RowState.Deleted)
      throw exceptionOf('System.Data.DeletedRowInaccessibleException', 'Deleted row information cannot be accessed through the row.');
    if (version === 'current') throw noVersion('Current');
    throw exceptionOf(
      'System.Data.RowNotInTableException',
      'This row has been removed from a table and does not have any data.  BeginEdit() will allow creation of new data in this row.',
    );
  }
  /** The value in a column. @throws DeletedRowInaccessibleException, VersionNotFoundException */
  cell(column: DataColumn, version: RowVersion = 'default'): Value {
    const values = this.values(version);
    if (column.expression !== '') return column.computed(this, version === 'proposed' ? 'default' : version);
    return values[column.ordinal] ?? dbNull;
  }
  /** @throws ReadOnlyException, ArgumentException, and what constraints have against it */
  set(column: DataColumn, value: Value): void {
    const { table } = this;
    const proposed = table.tellColumn('ColumnChanging', this, column, value);
    if (column.readOnly && this.state !== RowState.Detached)
      throw exceptionOf('System.Data.ReadOnlyException', `Column '${column.name}' is read only.`);
    const stored = column.stored(proposed);
    const wasEdited = this.proposed !== null;
    this.beginEdit();
    (this.proposed as Value[])[column.ordinal] = stored;
    table.tellColumn('ColumnChanged', this, column, stored);
    if (wasEdited) return;
    try {
      this.endEdit();
    } catch (e) {
      this.proposed = null;
      throw e;
    }
  }
  beginEdit(): void {
    this.proposed ??= [...this.values('current')];
  }
  cancelEdit(): void {
    if (this.state !== RowState.Detached) this.proposed = null;
  }
  /** Takes over what was edited. @throws ConstraintException, NoNullAllowedException, InvalidConstraintException */
  endEdit(): void {
    const { proposed, current, table } = this;
    if (this.state === RowState.Detached || !proposed || !current) return;
    table.check(this, proposed);
    table.tellRow('RowChanging', this, RowAction.Change);
    table.cascadeUpdate(this, current, proposed);
    this.current = proposed;
    this.proposed = null;
    if (this.state === RowState.Unchanged) this.state = RowState.Modified;
    table.changed();
    table.tellRow('RowChanged', this, RowAction.Change);
  }
  /** Puts the row into its table's list of rows, whose place the caller sees to. */
  add(): void {
    this.current = this.proposed ?? this.current;
    this.proposed = null;
    this.state = RowState.Added;
  }
  /** @throws DeletedRowInaccessibleException, InvalidConstraintException */
  delete(): void {
    const { table } = this;
    if (this.state === RowState.Deleted || this.state === RowState.Detached) return;
    table.tellRow('RowDeleting', this, RowAction.Delete);
    table.cascadeDelete(this);
    if (this.state === RowState.Added) table.rows.detach(this);
    else this.state = RowState.Deleted;
    this.current = null;
    this.proposed = null;
    table.changed();
    table.tellRow('RowDeleted', this, RowAction.Delete);
  }
  acceptChanges(): void {
    if (this.state === RowState.Detached) throw notInTable();
    if (this.proposed) this.endEdit();
    if (this.state === RowState.Deleted) {
      this.original = null;
      this.table.rows.detach(this);
    } else {
      this.original = this.current && [...this.current];
      this.state = RowState.Unchanged;
    }
    this.clearErrors();
    this.table.changed();
  }
  rejectChanges(): void {
    if (this.state === RowState.Detached) throw notInTable();
    this.proposed = null;
    if (this.state === RowState.Added) {
      this.table.checkStranded(this);
      this.table.rows.detach(this);
      this.current = null;
    } else {
      this.current = this.original && [...this.original];
      this.state = RowState.Unchanged;
    }
    this.clearErrors();
    this.table.changed();
  }
  clearErrors(): void {
    this.rowError = '';
    this.columnErrors.clear();
  }
  /** SetAdded and SetModified. @throws InvalidOperationException for rows that have changed */
  mark(state: typeof RowState.Added | typeof RowState.Modified): void {
    if (this.state !== RowState.Unchanged)
      throw exceptionOf(
        'System.InvalidOperationException',
        'SetAdded and SetModified can only be called on DataRows with Unchanged DataRowState.',
      );
    this.state = state;
    if (state === RowState.Added) this.original = null;
  }
  /** The column at a place. @throws IndexOutOfRangeException */
  columnAt(index: number): DataColumn {
    const column = this.table.columns.items[index];
    if (!column) throw exceptionOf('System.IndexOutOfRangeException', `Cannot find column ${index}.`);
    return column;
  }
  /** @throws ArgumentException for a column of another table */
  own(column: DataColumn | null): DataColumn {
    if (column?.table === this.table) return column;
    throw argumentException(`Column '${column?.name ?? ''}' does not belong to table ${this.table.name}.`);
  }
}

const notInTable = () => exceptionOf('System.Data.RowNotInTableException', 'Cannot perform this operation on a row not in the table.');
