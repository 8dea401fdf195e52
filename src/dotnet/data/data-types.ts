import { defineColumnTypes } from './column-types.ts';
import { defineConnectionStrings } from './connection-string.ts';
import { defineConstraintTypes } from './constraint-types.ts';
import { defineReaderType } from './reader-types.ts';
import { defineRowTypes } from './row-types.ts';
import { defineSetTypes } from './set-types.ts';
import { defineTableTypes } from './table-types.ts';
import { defineViewTypes } from './view-types.ts';

/** Tables in memory: DataTable with its columns, rows, constraints and views, DataSet with its relations, DataTableReader. */
export function defineDataTypes(): void {
  defineConnectionStrings();
  defineColumnTypes();
  defineRowTypes();
  defineConstraintTypes();
  defineTableTypes();
  defineViewTypes();
  defineSetTypes();
  defineReaderType();
}
