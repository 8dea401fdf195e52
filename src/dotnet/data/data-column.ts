import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { integerOf, makeInteger, typeCodeOf } from '../../objects/type-code.ts';
import { dbNull } from '../object-types.ts';
import type { DataRow } from './data-row.ts';
import type { DataTable } from './data-table.ts';
import { type TableExpression, tableExpression } from './expression.ts';
import { ExtendedProperties } from './extended-properties.ts';

/** System.Data.DataColumn. */
export class DataColumn extends NetObject {
  table: DataTable | null = null;
  allowNull = true;
  readOnly = false;
  autoIncrement = false;
  seed = 0n;
  step = 1n;
  caption: string | null = null;
  maxLength = -1;
  namespace: string | null = null;
  prefix = '';
  /** A member of MappingType. */
  mapping = 1;
  /** A member of DataSetDateTime. */
  dateTimeMode = 3;
  readonly extended = new ExtendedProperties();
  private default: Value = dbNull;
  private number: bigint | null = null;
  private formula = '';
  private bound: TableExpression | null = null;
  private ownName: string;
  private ownType: NetType;
  private unattachedUnique = false;
  constructor(name: string, type: NetType) {
    super();
    this.ownName = name;
    this.ownType = type;
  }
  get name(): string {
    return this.ownName;
  }
  /** @throws DuplicateNameException */
  set name(name: string) {
    const other = this.table?.columns.find(name);
    if (other && other !== this)
      throw exceptionOf('System.Data.DuplicateNameException', `A column named '${name}' already belongs to this DataTable.`);
    this.ownName = name;
  }
  get type(): NetType {
    return this.ownType;
  }
  /** @throws ArgumentException once there are rows */
  set type(type: NetType) {
    if (type === this.ownType) return;
    if ((this.table?.rows.count ?? 0) > 0) throw argumentException('Cannot change DataType of a column once it has data.');
    this.ownType = type;
  }
  get ordinal(): number {
    return this.table?.columns.items.indexOf(this) ?? -1;
  }
  get defaultValue(): Value {
    return this.default;
  }
  /** @throws FormatException for what the type of the column cannot be made of */
  set defaultValue(value: Value) {
    this.default = value === null || value === dbNull ? dbNull : this.converted(value);
  }
  get unique(): boolean {
    return this.table ? this.table.constraints.uniqueOf([this]) !== undefined : this.unattachedUnique;
  }
  set unique(unique: boolean) {
    if (this.table) this.table.constraints.setUnique(this, unique);
    else this.unattachedUnique = unique;
  }
  get expression(): string {
    return this.formula;
  }
  /** @throws SyntaxErrorException, EvaluateException */
  set expression(text: string | null) {
    const formula = text ?? '';
    this.bound = formula !== '' && this.table ? tableExpression(formula, this.table) : null;
    this.formula = formula;
    if (formula !== '') this.readOnly = true;
    this.tryRows();
  }
  /** Asks the expression for each row that there is, as a table does when it gets one. @throws what the expression throws */
  tryRows(): void {
    if (this.bound) for (const row of this.table?.rows.items ?? []) if (row.isThere) this.computed(row, 'default');
  }
  /** The columns that its expression asks for. */
  get dependsOn(): ReadonlySet<string> {
    return this.bound?.columns ?? new Set();
  }
  /** Puts it into a table. @throws EvaluateException for an expression that the table cannot answer */
  attach(table: DataTable): void {
    this.table = table;
    if (this.formula === '') return;
    try {
      this.bound = tableExpression(this.formula, table);
      this.tryRows();
    } catch (e) {
      this.table = null;
      throw e;
    }
  }
  /** What a new row has in this column. */
  initial(): Value {
    if (!this.autoIncrement) return this.default;
    const value = this.number ?? this.seed;
    this.number = value + this.step;
    return convertTo(makeInteger(11, value), this.type);
  }
  /** A number that a script has given: the ones that are made up go on behind it. */
  seen(value: Value): void {
    if (!this.autoIncrement || typeCodeOf(value) < 5 || typeCodeOf(value) > 12) return;
    const given = integerOf(value);
    const next = this.number ?? this.seed;
    if (this.step > 0n ? given >= next : given <= next) this.number = given + this.step;
  }
  /** What the expression gives for a row. */
  computed(row: DataRow, version: 'original' | 'current' | 'default'): Value {
    if (!this.bound || !this.table) return dbNull;
    const value = this.bound.evaluate({ row, version, rows: this.table.rows.items });
    return value === dbNull || value === null ? dbNull : this.converted(value);
  }
  private converted(value: Value): Value {
    if (this.type.fullName === 'System.Object') return value;
    try {
      return convertTo(value, this.type);
    } catch {
      throw exceptionOf('System.FormatException', `The input string '${toText(value)}' was not in a correct format.`);
    }
  }
  /** A value as this column keeps it. @throws ArgumentException for what it cannot keep */
  stored(value: Value): Value {
    if (value === null && this.type.isValueType)
      throw argumentException(`Cannot set Column '${this.name}' to be null. Please use DBNull instead.`);
    if (value === null || value === dbNull) return dbNull;
    if (this.type.fullName === 'System.Object') return value;
    let made: Value;
    try {
      made = convertTo(value, this.type);
    } catch {
      const type = this.type.name;
      const why = `The input string '${toText(value)}' was not in a correct format.`;
      const inner = type === 'String' ? null : exceptionOf('System.FormatException', why);
      const message = `Couldn't store <${toText(value)}> in ${this.name} Column.  Expected type is ${type}.`;
      throw exceptionOf('System.ArgumentException', inner ? why + message : message, inner);
    }
    if (this.maxLength >= 0 && typeof made === 'string' && made.length > this.maxLength)
      throw argumentException(`Cannot set column '${this.name}'. The value violates the MaxLength limit of this column.`);
    return made;
  }
  /** A column like this one, for another table. */
  copy(): DataColumn {
    const copy = new DataColumn(this.name, this.type);
    const { allowNull, readOnly, autoIncrement, seed, step, caption, maxLength, namespace, prefix, mapping, dateTimeMode } = this;
    Object.assign(copy, { allowNull, readOnly, autoIncrement, seed, step, caption, maxLength, namespace, prefix, mapping, dateTimeMode });
    copy.default = this.default;
    copy.formula = this.formula;
    return copy;
  }
  override toString(): string {
    return this.formula === '' ? this.name : `${this.name} + ${this.formula}`;
  }
}
