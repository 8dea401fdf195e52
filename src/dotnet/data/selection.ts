import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { dbNull } from '../object-types.ts';
import { UniqueConstraint } from './constraints.ts';
import type { DataColumn } from './data-column.ts';
import { type DataRow, RowState } from './data-row.ts';
import type { DataTable } from './data-table.ts';
import { compareCells, type TableExpression, tableExpression } from './expression.ts';
import { type ExpressionNode, evaluateError } from './expression-parser.ts';

/** One column of an order. */
export interface SortKey {
  readonly column: DataColumn;
  readonly descending: boolean;
}

/** The columns of `Age DESC, [my name]`. @throws IndexOutOfRangeException for a column that there is not */
export function sortKeys(table: DataTable, sort: string | null): SortKey[] {
  const keys: SortKey[] = [];
  for (const part of (sort ?? '').split(',')) {
    const m = /^\s*(?:\[(.+?)\]|(.+?))(?:\s+(asc|desc))?\s*$/i.exec(part);
    if (!m) continue;
    const name = (m[1] ?? m[2]) as string;
    const column = table.columns.find(name);
    if (!column) throw exceptionOf('System.IndexOutOfRangeException', `Cannot find column ${name}.`);
    keys.push({ column, descending: m[3]?.toLowerCase() === 'desc' });
  }
  return keys;
}

/** DataViewRowState. */
const ViewState = { Unchanged: 2, Added: 4, Deleted: 8, ModifiedCurrent: 16, ModifiedOriginal: 32 } as const;

/** The version of a row that the states of a view ask for; null when it is not shown. */
export function shownVersion(row: DataRow, states: number): 'original' | 'default' | null {
  switch (row.state) {
    case RowState.Unchanged:
      return states & ViewState.Unchanged ? 'default' : null;
    case RowState.Added:
      return states & ViewState.Added ? 'default' : null;
    case RowState.Deleted:
      return states & ViewState.Deleted ? 'original' : null;
    case RowState.Modified:
      return states & ViewState.ModifiedCurrent ? 'default' : states & ViewState.ModifiedOriginal ? 'original' : null;
    default:
      return null;
  }
}

/** True when a filter lets a row pass. @throws EvaluateException for a filter that says neither */
export function passes(filter: TableExpression, row: DataRow, version: 'original' | 'default', source: string): boolean {
  const result = filter.evaluate({ row, version, rows: row.table.rows.items });
  if (result === dbNull || result === null) return false;
  if (typeof result === 'boolean') return result;
  if (/^\s*(true|false)\s*$/i.test(toText(result))) return /true/i.test(toText(result));
  throw evaluateError(`Filter expression '${source}' does not evaluate to a Boolean term.`);
}

/** Rows in an order; those that are alike in the order they stand in. */
export function inOrder(rows: readonly DataRow[], keys: readonly SortKey[], states: number): DataRow[] {
  if (keys.length === 0) return [...rows];
  const cell = (row: DataRow, column: DataColumn): Value => row.cell(column, shownVersion(row, states) ?? 'default');
  return [...rows].sort((a, b) =>
    keys.reduce<number>((n, k) => n || compareCells(cell(a, k.column), cell(b, k.column)) * (k.descending ? -1 : 1), 0),
  );
}

const searchable: ReadonlySet<string> = new Set(['=', '<', '>', '<=', '>=']);

/** The columns that a filter compares with constants, with And between; and whether all comparisons are for equality. */
function candidates(node: ExpressionNode): { names: Set<string>; onlyEqual: boolean } {
  if (node.kind === 'binary' && node.operator === 'And') {
    const [left, right] = [candidates(node.left), candidates(node.right)];
    return { names: new Set([...left.names, ...right.names]), onlyEqual: left.onlyEqual && right.onlyEqual };
  }
  const none = { names: new Set<string>(), onlyEqual: false };
  if (node.kind === 'isNull' && node.operand.kind === 'column')
    return { names: new Set([node.operand.name.toLowerCase()]), onlyEqual: false };
  if (node.kind !== 'binary' || !searchable.has(node.operator)) return none;
  const [column, other] = node.left.kind === 'column' ? [node.left, node.right] : [node.right, node.left];
  if (column.kind !== 'column' || other.kind !== 'constant') return none;
  return { names: new Set([column.name.toLowerCase()]), onlyEqual: node.operator === '=' };
}

/** The orders that the rows are kept in already: of keys, and of queries before this one. */
function keptOrders(table: DataTable): SortKey[][] {
  const keys = table.constraints.items.filter((c) => c instanceof UniqueConstraint);
  return [...keys.map((c) => c.columns.map((column) => ({ column, descending: false }))), ...table.orders];
}

/**
 * The order in which a query without one finds its rows (Select.cs): by an index over the columns that its filter asks for. A filter that no index can
 * answer takes the first one that there is, which those are that only ask for equality, those over nothing, and those of keys.
 */
function foundOrder(table: DataTable, filter: TableExpression | null): SortKey[] {
  const kept = keptOrders(table);
  if (!filter) {
    if (kept[0]) return kept[0];
    table.orders.push([]);
    return [];
  }
  const wanted = candidates(filter.root);
  const fitting =
    wanted.names.size === 0 ? kept[0] : kept.find((keys) => keys[0] !== undefined && wanted.names.has(keys[0].column.name.toLowerCase()));
  if (fitting) return fitting;
  const own = table.columns.items.filter((c) => filter.columns.has(c.name)).map((column) => ({ column, descending: false }));
  const isShared = own.length === 0 || (wanted.onlyEqual && own.length === wanted.names.size);
  if (isShared) table.orders.push(own);
  return own;
}

/** DataTable.Select. @throws SyntaxErrorException, EvaluateException, IndexOutOfRangeException */
export function selectRows(table: DataTable, filter: string | null, sort: string | null, states: number): DataRow[] {
  const keys = sortKeys(table, sort);
  const bound = filter !== null && filter.trim() !== '' ? tableExpression(filter, table) : null;
  const rows = table.rows.items.filter((row) => {
    const version = shownVersion(row, states);
    return version !== null && (bound === null || passes(bound, row, version, filter as string));
  });
  return inOrder(rows, keys.length > 0 ? keys : foundOrder(table, bound), states);
}
