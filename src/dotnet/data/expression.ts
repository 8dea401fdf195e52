import type { NetException } from '../../errors/exceptions.ts';
import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { compare } from '../../objects/compare.ts';
import { convertTo, tryConvertTo } from '../../objects/convert.ts';
import { addDecimal, divideDecimal, multiplyDecimal, remainderDecimal, subtractDecimal } from '../../objects/decimal.ts';
import type { Value } from '../../objects/net-object.ts';
import { Char, Decimal, Double, Single } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { integerOf, integerRanges, isNumeric, makeInteger, TypeCode, typeCodeOf } from '../../objects/type-code.ts';
import { typeOf } from '../../objects/type-of.ts';
import { dbNull } from '../object-types.ts';
import { findType, getType } from '../registry.ts';
import { aggregateOf } from './aggregates.ts';
import type { DataRelation } from './constraints.ts';
import type { DataRow } from './data-row.ts';
import type { DataTable } from './data-table.ts';
import { type ExpressionNode, evaluateError, parseExpression } from './expression-parser.ts';

/** What an expression is asked of: a row of its table; without one, of the rows that Compute has chosen. */
export interface ExpressionScope {
  readonly row: DataRow | null;
  readonly version: 'original' | 'current' | 'default';
  readonly rows: readonly DataRow[];
}

/** An expression that is bound to its table. */
export interface TableExpression {
  readonly root: ExpressionNode;
  /** The columns of the table that it asks for, in their order. */
  readonly columns: ReadonlySet<string>;
  evaluate(scope: ExpressionScope): Value;
}

const isNull = (v: Value): boolean => v === null || v === dbNull;

/** Order of two values; text without regard to case, as tables compare it. */
export function compareCells(a: Value, b: Value): number {
  if (isNull(a) || isNull(b)) return Number(!isNull(a)) - Number(!isNull(b));
  return compare(a, b, { ignoreCase: true });
}

const nameOf = (v: Value): string => typeOf(v).fullName;
function cannotPerform(operator: string, a: Value, b: Value): NetException {
  return evaluateError(`Cannot perform '${operator}' operation on ${nameOf(a)} and ${nameOf(b)}.`);
}
const isText = (v: Value): boolean => typeof v === 'string' || v instanceof Char;

/** What a number counts for when two of different types meet (the precedence in BinaryNode.cs). */
function precedence(v: Value): number {
  const code = typeCodeOf(v);
  return code === TypeCode.Single ? 16 : code === TypeCode.Double ? 17 : code;
}

function arithmetic(operator: string, a: Value, b: Value, aFixed: boolean, bFixed: boolean): Value {
  if (operator === '+' && (isText(a) || isText(b))) return toText(a) + toText(b);
  if (!isNumeric(a) || !isNumeric(b)) throw cannotPerform(operator, a, b);
  const whole = precedence(a) < TypeCode.Single && precedence(b) < TypeCode.Single;
  if (whole && operator === '/') return new Double(Number(integerOf(a)) / Number(integerOf(b)));
  if (whole) {
    const typed = aFixed !== bFixed ? (aFixed ? b : a) : precedence(a) >= precedence(b) ? a : b;
    return wholeArithmetic(operator, integerOf(a), integerOf(b), typed);
  }
  const wider = precedence(a) >= precedence(b) ? a : b;
  if (wider instanceof Decimal) {
    const [x, y] = [convertTo(a, getType('decimal')) as Decimal, convertTo(b, getType('decimal')) as Decimal];
    if ((operator === '/' || operator === '%') && y.value === 0n)
      throw exceptionOf('System.DivideByZeroException', 'Attempted to divide by zero.');
    const operations = { '+': addDecimal, '-': subtractDecimal, '*': multiplyDecimal, '/': divideDecimal, '%': remainderDecimal };
    return operations[operator as keyof typeof operations](x, y);
  }
  const [x, y] = [Number(toText(a)), Number(toText(b))];
  const result = operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : operator === '/' ? x / y : x % y;
  return wider instanceof Single ? new Single(Math.fround(result)) : new Double(result);
}

function wholeArithmetic(operator: string, x: bigint, y: bigint, typed: Value): Value {
  if (operator === '%' && y === 0n) throw exceptionOf('System.DivideByZeroException', 'Attempted to divide by zero.');
  const result = operator === '+' ? x + y : operator === '-' ? x - y : operator === '*' ? x * y : x % y;
  const code = typeCodeOf(typed);
  const [low, high] = integerRanges[code] as readonly [bigint, bigint];
  if (result < low || result > high)
    throw exceptionOf('System.OverflowException', `Value is either too large or too small for Type '${typeOf(typed).name}'.`);
  return makeInteger(code, result);
}

const orderTests: Readonly<Record<string, (n: number) => boolean>> = {
  '=': (n) => n === 0,
  '<>': (n) => n !== 0,
  '<': (n) => n < 0,
  '>': (n) => n > 0,
  '<=': (n) => n <= 0,
  '>=': (n) => n >= 0,
};

/** Order of two values of an expression: the words of a constant become what they are compared with (BinaryNode.BinaryCompare). */
function ordered(operator: string, a: Value, b: Value, aFixed: boolean, bFixed: boolean): number {
  if (isText(a) === isText(b)) {
    const alike = isText(a) || (isNumeric(a) && isNumeric(b)) || typeOf(a) === typeOf(b);
    if (alike) return compareCells(a, b);
    if (typeof a === 'boolean' && isNumeric(b)) return compareCells(Number(a), b);
    if (typeof b === 'boolean' && isNumeric(a)) return compareCells(a, Number(b));
    throw cannotPerform(operator, a, b);
  }
  const other = isText(a) ? b : a;
  const words = isText(a) ? (aFixed ? a : null) : bFixed ? b : null;
  const made = words === null ? undefined : tryConvertTo(words, typeOf(other));
  const sensible = made !== undefined && (typeof other !== 'boolean' || /^\s*(true|false)\s*$/i.test(toText(words)));
  if (!sensible) throw cannotPerform(operator, a, b);
  return isText(a) ? compareCells(made, b) : compareCells(a, made);
}

/** LIKE: stars and percent signs stand at the ends alone, brackets around one character mean it (LikeNode.AnalyzePattern). */
function isLike(text: string, pattern: string): boolean {
  const m = /^([*%]*)((?:[^*%[\]]|\[[^\]]\])*)([*%]*)$/.exec(pattern);
  if (!m) throw evaluateError(`Error in Like operator: the string pattern '${pattern}' is invalid.`);
  const wanted = (m[2] as string).replace(/\[(.)\]/g, '$1').toLowerCase();
  const given = text.toLowerCase();
  if (m[1] !== '') return m[3] !== '' || wanted === '' ? given.includes(wanted) : given.endsWith(wanted);
  return m[3] !== '' ? given.startsWith(wanted) : given === wanted;
}

class Bound implements TableExpression {
  readonly columns = new Set<string>();
  /** The relations that nodes go through, as they were when the expression was made. */
  private readonly relations = new Map<ExpressionNode, DataRelation>();
  constructor(
    readonly root: ExpressionNode,
    private readonly table: DataTable,
  ) {
    this.bind(root);
  }
  private bind(node: ExpressionNode): void {
    switch (node.kind) {
      case 'column':
        this.columns.add(this.need(this.table, node.name));
        break;
      case 'aggregate':
        if (node.child) this.need(this.through(node, 'child', node.relation).childTable, node.name);
        else this.columns.add(this.need(this.table, node.name));
        break;
      case 'parent':
        this.need(this.through(node, 'parent', node.relation).parentTable, node.name);
        break;
      case 'unary':
      case 'isNull':
        this.bind(node.operand);
        break;
      case 'binary':
        this.bind(node.left);
        this.bind(node.right);
        break;
      case 'in':
        this.bind(node.operand);
        for (const item of node.items) this.bind(item);
        break;
      case 'call':
        checkCall(node);
        // the type of Convert may stand there as a bare name
        for (const argument of node.name.toLowerCase() === 'convert' ? node.arguments.slice(0, 1) : node.arguments) this.bind(argument);
    }
  }
  private need(table: DataTable, name: string): string {
    const column = table.columns.find(name);
    if (!column) throw evaluateError(`Cannot find column [${name}].`);
    return column.name;
  }
  private through(node: ExpressionNode, side: 'parent' | 'child', name: string | null): DataRelation {
    const relation = this.relations.get(node) ?? this.relation(side, name);
    this.relations.set(node, relation);
    return relation;
  }
  private relation(side: 'parent' | 'child', name: string | null): DataRelation {
    const all = side === 'parent' ? this.table.parentRelations : this.table.childRelations;
    const found = name === null ? all[0] : all.find((r) => r.name.toLowerCase() === name.toLowerCase());
    if (found) return found;
    if (side === 'child' && name === null)
      throw evaluateError("Unbound reference in the aggregate expression 'System.Data.AggregateNode'.");
    throw exceptionOf('System.IndexOutOfRangeException', `Cannot find relation ${name ?? 0}.`);
  }
  evaluate(scope: ExpressionScope): Value {
    return this.value(this.root, scope);
  }
  private value(node: ExpressionNode, scope: ExpressionScope): Value {
    switch (node.kind) {
      case 'constant':
        return node.value;
      case 'column': {
        if (!scope.row) throw evaluateError("Cannot evaluate. Expression 'System.Data.NameNode' is not an aggregate.");
        return scope.row.cell(this.table.columns.need(node.name), scope.version);
      }
      case 'parent': {
        const relation = this.through(node, 'parent', node.relation);
        const parent = scope.row && relation.parentOf(scope.row);
        return parent ? parent.cell(relation.parentTable.columns.need(node.name)) : dbNull;
      }
      case 'aggregate': {
        if (!node.child) return aggregateOf(node.aggregate, this.table.columns.need(node.name), scope.rows);
        const relation = this.through(node, 'child', node.relation);
        return aggregateOf(node.aggregate, relation.childTable.columns.need(node.name), scope.row ? relation.childrenOf(scope.row) : []);
      }
      case 'unary':
        return this.unary(node.operator, this.value(node.operand, scope));
      case 'isNull':
        return isNull(this.value(node.operand, scope)) !== node.negated;
      case 'in': {
        const operand = this.value(node.operand, scope);
        if (isNull(operand)) return dbNull;
        return node.items.some((item) => {
          const value = this.value(item, scope);
          return !isNull(value) && ordered('=', operand, value, false, item.kind === 'constant') === 0;
        });
      }
      case 'binary':
        return this.binary(node, scope);
      case 'call':
        return this.call(node.name.toLowerCase(), node.arguments, scope);
    }
  }
  private unary(operator: 'Not' | '-' | '+', value: Value): Value {
    if (isNull(value)) return dbNull;
    if (operator === 'Not' && typeof value === 'boolean') return !value;
    if (operator === 'Not' || !isNumeric(value)) throw evaluateError("Type mismatch in expression 'System.Data.UnaryNode'.");
    return operator === '-' ? arithmetic('*', value, -1, false, true) : value;
  }
  private binary(node: ExpressionNode & { kind: 'binary' }, scope: ExpressionScope): Value {
    const { operator } = node;
    const a = this.value(node.left, scope);
    if (operator === 'And' || operator === 'Or') return this.logical(operator, a, () => this.value(node.right, scope));
    const b = this.value(node.right, scope);
    if (isNull(a) || isNull(b)) return dbNull;
    if (operator === 'Like') {
      if (!isText(a) || !isText(b)) throw cannotPerform('Like', a, b);
      return isLike(toText(a), toText(b));
    }
    const [aFixed, bFixed] = [node.left.kind === 'constant', node.right.kind === 'constant'];
    const test = orderTests[operator];
    return test ? test(ordered(operator, a, b, aFixed, bFixed)) : arithmetic(operator, a, b, aFixed, bFixed);
  }
  private logical(operator: 'And' | 'Or', a: Value, right: () => Value): Value {
    if (operator === 'And' && (isNull(a) || a === false)) return isNull(a) ? dbNull : false;
    const b = right();
    if ((!isNull(a) && typeof a !== 'boolean') || (!isNull(b) && typeof b !== 'boolean')) throw cannotPerform(operator, a, b);
    if (operator === 'And') return isNull(b) ? dbNull : b;
    if (a === true || b === true) return true;
    return isNull(a) || isNull(b) ? dbNull : false;
  }
  private call(name: string, nodes: readonly ExpressionNode[], scope: ExpressionScope): Value {
    const value = (i: number): Value => this.value(nodes[i] as ExpressionNode, scope);
    if (name === 'iif') {
      const test = value(0);
      if (!isNull(test) && typeof test !== 'boolean')
        throw evaluateError(`Cannot convert value '${toText(test)}' to Type: System.Boolean.`);
      return test === true ? value(1) : value(2);
    }
    const first = value(0);
    if (name === 'isnull') return isNull(first) ? value(1) : first;
    if (isNull(first) || name === 'abs') return dbNull;
    if (name === 'convert') return this.converted(first, nodes[1] as ExpressionNode, scope);
    if (!isText(first)) {
      const called = `${(name[0] as string).toUpperCase()}${name.slice(1)}`;
      throw evaluateError(`Type mismatch in function argument: ${called}(), argument 1, expected System.String.`);
    }
    const text = toText(first);
    if (name === 'len') return text.length;
    if (name === 'trim') return text.trim();
    const start = Number(toText(value(1)));
    if (start < 1) throw argumentOutOfRange('index', 'Substring() argument is out of range.');
    return text.slice(start - 1, start - 1 + Number(toText(value(2))));
  }
  private converted(value: Value, node: ExpressionNode, scope: ExpressionScope): Value {
    const name = node.kind === 'column' ? node.name : toText(this.value(node, scope));
    const type = findType(name);
    if (!type) throw evaluateError(`Invalid type name '${name}'.`);
    if (type.fullName === 'System.String') return toText(value);
    if (typeof value === 'string' && tryConvertTo(value, type) === undefined)
      throw exceptionOf('System.FormatException', `The input string '${value}' was not in a correct format.`);
    return convertTo(value, type);
  }
}

const callSizes: Readonly<Record<string, number>> = { iif: 3, isnull: 2, convert: 2, len: 1, trim: 1, substring: 3, abs: 1 };

function checkCall(node: ExpressionNode & { kind: 'call' }): void {
  const size = Object.hasOwn(callSizes, node.name.toLowerCase()) ? callSizes[node.name.toLowerCase()] : undefined;
  if (size === undefined) throw evaluateError(`The expression contains undefined function call ${node.name}().`);
  if (node.arguments.length !== size) throw evaluateError(`Invalid number of arguments: function ${node.name}().`);
}

/** Binds an expression to a table. @throws SyntaxErrorException, EvaluateException for columns and functions that there are none of */
export function tableExpression(source: string, table: DataTable): TableExpression {
  return new Bound(parseExpression(source), table);
}
