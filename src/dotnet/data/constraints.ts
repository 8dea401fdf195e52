import type { NetException } from '../../errors/exceptions.ts';
import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { dbNull } from '../object-types.ts';
import type { DataColumn } from './data-column.ts';
import type { DataRow, RowVersion } from './data-row.ts';
import type { DataSet } from './data-set.ts';
import type { DataTable } from './data-table.ts';
import { compareCells } from './expression.ts';
import { ExtendedProperties } from './extended-properties.ts';

const invalidConstraint = (message: string) => exceptionOf('System.Data.InvalidConstraintException', message);
const keyOf = (row: DataRow, columns: readonly DataColumn[], version: RowVersion = 'default'): Value[] =>
  columns.map((c) => row.cell(c, version));
const sameKey = (a: readonly Value[], b: readonly Value[]): boolean => a.every((v, i) => compareCells(v, b[i] as Value) === 0);
const sameColumns = (a: readonly DataColumn[], b: readonly DataColumn[]): boolean => a.length === b.length && a.every((c) => b.includes(c));

/** System.Data.Constraint. */
export abstract class Constraint extends NetObject {
  readonly extended = new ExtendedProperties();
  constructor(
    public name: string,
    readonly columns: readonly DataColumn[],
  ) {
    super();
  }
  get table(): DataTable | null {
    return this.columns[0]?.table ?? null;
  }
  override toString(): string {
    return this.name;
  }
}

/** System.Data.UniqueConstraint. */
export class UniqueConstraint extends Constraint {
  constructor(
    name: string,
    columns: readonly DataColumn[],
    readonly asPrimaryKey = false,
  ) {
    super(name, columns);
  }
  get isPrimaryKey(): boolean {
    return this.table !== null && this.columns.length > 0 && sameColumns(this.table.primaryKey, this.columns);
  }
  /** @throws ConstraintException when another row has these values */
  check(row: DataRow, values: readonly Value[]): void {
    const key = this.columns.map((c) => values[c.ordinal] ?? dbNull);
    const other = this.table?.rows.items.find((r) => r !== row && r.isThere && sameKey(keyOf(r, this.columns), key));
    if (!other) return;
    const names = this.columns.map((c) => c.name).join(', ');
    throw exceptionOf(
      'System.Data.ConstraintException',
      `Column '${names}' is constrained to be unique.  Value '${key.map((v) => toText(v)).join(', ')}' is already present.`,
    );
  }
  /** @throws ArgumentException when rows that are there have the same values */
  checkAll(): void {
    const rows = this.table?.rows.items.filter((r) => r.isThere) ?? [];
    const keys = rows
      .map((r) => keyOf(r, this.columns))
      .sort((a, b) => a.reduce<number>((n, v, i) => n || compareCells(v, b[i] as Value), 0));
    if (keys.some((key, i) => i > 0 && sameKey(key, keys[i - 1] as Value[])))
      throw argumentException("These columns don't currently have unique values.");
  }
}

/** Rule. */
export const Rule = { None: 0, Cascade: 1, SetNull: 2, SetDefault: 3 } as const;

/** System.Data.ForeignKeyConstraint. */
export class ForeignKeyConstraint extends Constraint {
  acceptRejectRule = 0;
  deleteRule: number = Rule.Cascade;
  updateRule: number = Rule.Cascade;
  constructor(
    name: string,
    readonly parents: readonly DataColumn[],
    children: readonly DataColumn[],
  ) {
    super(name, children);
  }
  get parentTable(): DataTable | null {
    return this.parents[0]?.table ?? null;
  }
  /** @throws InvalidConstraintException when no parent has the values of a child */
  check(values: readonly Value[]): void {
    const key = this.columns.map((c) => values[c.ordinal] ?? dbNull);
    if (key.some((v) => v === dbNull)) return;
    if (this.parentTable?.rows.items.some((r) => r.isThere && sameKey(keyOf(r, this.parents), key))) return;
    const text = key.map((v) => toText(v)).join(', ');
    throw invalidConstraint(`ForeignKeyConstraint ${this.name} requires the child key values (${text}) to exist in the parent table.`);
  }
  childrenOf(parent: DataRow, version: RowVersion = 'default'): DataRow[] {
    const key = keyOf(parent, this.parents, version);
    return this.table?.rows.items.filter((r) => r.isThere && sameKey(keyOf(r, this.columns), key)) ?? [];
  }
  stranded(): NetException {
    return invalidConstraint(
      `Cannot make this change because constraints are enforced on relation ${this.name}, and changing this value will strand child rows.`,
    );
  }
}

/** A list of constraints or relations. */
abstract class NamedList<T extends NetObject & { name: string }> extends NetCollection {
  readonly items: T[] = [];
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<Value> {
    return (this.items as unknown as Value[])[Symbol.iterator]();
  }
  find(name: string): T | undefined {
    const lower = name.toLowerCase();
    return this.items.find((t) => t.name === name) ?? this.items.find((t) => t.name.toLowerCase() === lower);
  }
  protected freeName(prefix: string): string {
    let number = 1;
    while (this.find(`${prefix}${number}`)) number++;
    return `${prefix}${number}`;
  }
}

/** System.Data.ConstraintCollection. */
export class ConstraintCollection extends NamedList<Constraint> {
  constructor(readonly table: DataTable) {
    super();
  }
  uniqueOf(columns: readonly DataColumn[]): UniqueConstraint | undefined {
    return this.items.find((c): c is UniqueConstraint => c instanceof UniqueConstraint && sameColumns(c.columns, columns));
  }
  /** @throws DuplicateNameException, ArgumentException when the rows break it */
  add<C extends Constraint>(constraint: C): C {
    if (constraint.name === '') constraint.name = this.freeName('Constraint');
    else if (this.find(constraint.name))
      throw exceptionOf('System.Data.DuplicateNameException', `A Constraint named '${constraint.name}' already belongs to this DataTable.`);
    if (constraint instanceof UniqueConstraint) constraint.checkAll();
    this.items.push(constraint);
    if (constraint instanceof UniqueConstraint && constraint.asPrimaryKey) this.table.primaryKey = constraint.columns;
    return constraint;
  }
  remove(constraint: Constraint): void {
    const at = this.items.indexOf(constraint);
    if (at < 0) throw argumentException('Cannot remove a constraint that does not belong to this table.');
    const relation = this.table.childRelations.find((r) => r.parentKey === constraint);
    if (constraint instanceof UniqueConstraint && constraint.isPrimaryKey && !relation) this.table.primaryKey = [];
    else if (relation?.childKey)
      throw argumentException(
        `Cannot remove unique constraint '${constraint.name}'. Remove foreign key constraint '${relation.childKey.name}' first.`,
      );
    if (this.items[at] === constraint) this.items.splice(at, 1);
  }
  setUnique(column: DataColumn, unique: boolean): void {
    const found = this.uniqueOf([column]);
    if (unique && !found) this.add(new UniqueConstraint('', [column]));
    else if (!unique && found) this.remove(found);
  }
}

/** System.Data.DataRelation. */
export class DataRelation extends NetObject {
  nested = false;
  parentKey: UniqueConstraint | null = null;
  childKey: ForeignKeyConstraint | null = null;
  readonly extended = new ExtendedProperties();
  constructor(
    public name: string,
    readonly parents: readonly DataColumn[],
    readonly children: readonly DataColumn[],
    readonly makesConstraints = true,
  ) {
    super();
    if (parents.length === 0 || parents.length !== children.length)
      throw argumentException('ParentColumns and ChildColumns should be the same length.');
  }
  get parentTable(): DataTable {
    return this.parents[0]?.table as DataTable;
  }
  get childTable(): DataTable {
    return this.children[0]?.table as DataTable;
  }
  childrenOf(parent: DataRow, version: RowVersion = 'default'): DataRow[] {
    const key = keyOf(parent, this.parents, version);
    if (key.some((v) => v === dbNull)) return [];
    return this.childTable.rows.items.filter((r) => r.isThere && sameKey(keyOf(r, this.children), key));
  }
  parentsOf(child: DataRow, version: RowVersion = 'default'): DataRow[] {
    const key = keyOf(child, this.children, version);
    if (key.some((v) => v === dbNull)) return [];
    return this.parentTable.rows.items.filter((r) => r.isThere && sameKey(keyOf(r, this.parents), key));
  }
  parentOf(child: DataRow, version: RowVersion = 'default'): DataRow | null {
    return this.parentsOf(child, version)[0] ?? null;
  }
  override toString(): string {
    return this.name;
  }
}

/** System.Data.DataRelationCollection: those of a set, or of one side of a table. */
export class DataRelationCollection extends NamedList<DataRelation> {
  constructor(
    readonly set: DataSet,
    private readonly table: DataTable | null = null,
    side: 'parent' | 'child' | null = null,
  ) {
    super();
    if (table && side) this.items.push(...(side === 'parent' ? table.parentRelations : table.childRelations));
  }
  /** @throws DuplicateNameException, and what the constraints of the relation have against the rows */
  add(relation: DataRelation): DataRelation {
    if (this.table) {
      if (this.set.relations.add(relation)) this.items.push(relation);
      return relation;
    }
    if (relation.name === '') relation.name = this.freeName('Relation');
    else if (this.find(relation.name))
      throw exceptionOf('System.Data.DuplicateNameException', `A Relation named '${relation.name}' already belongs to this DataSet.`);
    if (relation.makesConstraints) {
      const { parentTable, childTable } = relation;
      relation.parentKey =
        parentTable.constraints.uniqueOf(relation.parents) ?? parentTable.constraints.add(new UniqueConstraint('', relation.parents));
      const key = new ForeignKeyConstraint(
        childTable.constraints.find(relation.name) ? '' : relation.name,
        relation.parents,
        relation.children,
      );
      const lonely = childTable.rows.items.some(
        (r) => r.isThere && relation.children.every((c) => r.cell(c) !== dbNull) && !relation.parentOf(r),
      );
      if (lonely) throw argumentException('This constraint cannot be enabled as not all values have corresponding parent values.');
      relation.childKey = childTable.constraints.add(key);
    }
    this.items.push(relation);
    return relation;
  }
  remove(relation: DataRelation): void {
    if (this.table) this.set.relations.remove(relation);
    const at = this.items.indexOf(relation);
    if (at < 0) throw argumentException(`Relation ${relation.name} does not belong to this DataSet.`);
    this.items.splice(at, 1);
  }
}
