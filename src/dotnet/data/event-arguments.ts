import { NetObject, type Value } from '../../objects/net-object.ts';
import type { DataColumn } from './data-column.ts';
import type { DataRow } from './data-row.ts';

/** System.Data.DataRowChangeEventArgs. */
export class RowChange extends NetObject {
  constructor(
    readonly row: DataRow,
    readonly action: number,
  ) {
    super();
  }
}

/** System.Data.DataColumnChangeEventArgs. */
export class ColumnChange extends NetObject {
  constructor(
    readonly row: DataRow,
    readonly column: DataColumn,
    public proposed: Value,
  ) {
    super();
  }
}

/** System.Data.DataTableNewRowEventArgs. */
export class TableNewRow extends NetObject {
  constructor(readonly row: DataRow) {
    super();
  }
}
