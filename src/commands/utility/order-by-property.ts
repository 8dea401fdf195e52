/** Keys of objects by properties, for sorting, grouping and comparing (OrderByProperty, OrderObjectBase.cs). */
import { newErrorRecord } from '../../errors/throw.ts';
import { AutomationNull } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { typeTable } from '../../objects/type-table.ts';
import { lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { format } from './cmdlet-errors.ts';
import type { ValueComparer } from './object-command-comparer.ts';
import { psTypeNames } from './object-model.ts';
import { type EntryName, type MshParameter, processParameters } from './parameter-processor.ts';

/** Stands for the key of an object that has no such property; such objects come last whatever the direction. */
export const nonExisting = Symbol('NonExistingProperty');
/** One key. */
export type OrderValue = Value | typeof nonExisting;

/** An object with its keys. */
export interface OrderByPropertyEntry {
  readonly input: Value;
  readonly values: readonly OrderValue[];
  readonly index: number;
  /** False when none of the properties exists. */
  readonly comparable: boolean;
}

/** The parts of a cmdlet's runtime that making keys needs. */
export type OrderRuntime = Pick<CmdletRuntime, 'context' | 'throwTerminatingError' | 'writeError' | 'writeDebug'>;

const sortKeys: readonly EntryName[] = ['ascending', 'descending'];

/** The properties that identify objects of this type (DefaultKeyPropertySet), or null. */
export function defaultKeyPropertySet(value: Value): readonly string[] | null {
  const set = typeTable.standardMember(psTypeNames(value), 'DefaultKeyPropertySet') as
    | { referencedPropertyNames?: readonly string[] }
    | undefined;
  return set?.referencedPropertyNames ?? null;
}

/** Replaces patterns by the properties that any of the objects has, sorted by name. */
export function expandExpressions(inputs: readonly Value[], parameters: readonly MshParameter[]): readonly MshParameter[] {
  if (!parameters.some((p) => p.expression.hasWildcards)) return parameters;
  return parameters.flatMap((p) => {
    if (!p.expression.hasWildcards) return [p];
    const names = new Map<string, MshParameter>();
    for (const input of inputs)
      for (const resolved of p.expression.resolveNames(input)) names.set(resolved.toString().toLowerCase(), { ...p, expression: resolved });
    return [...names].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, parameter]) => parameter);
  });
}

/** Checks the -Property arguments of Sort-Object (with directions) or of the other commands. */
export function orderParameters(cmd: OrderRuntime, property: readonly Value[], forSort: boolean): MshParameter[] {
  return processParameters(cmd, property, forSort ? sortKeys : [], !forSort);
}

/** The keys of one object. Script errors are written and count as null; a missing property is a debug message. */
export function createEntry(
  cmd: OrderRuntime,
  input: Value,
  parameters: readonly MshParameter[],
  index: number,
): Step<OrderByPropertyEntry> {
  const count = parameters.length;
  if (count === 0) return { input, values: [input], index, comparable: true };
  const values = new Array<OrderValue>(count);
  for (let i = 0; i < count; i++) {
    const note = parameters[i]!.expression.ownNote(input);
    if (note === null) return lift(evaluateEntry(cmd, input, parameters, index));
    values[i] = note.value === AutomationNull ? null : note.value;
  }
  return { input, values, index, comparable: true };
}

/** {@link createEntry} where not all keys are notes of a custom object. */
function* evaluateEntry(cmd: OrderRuntime, input: Value, parameters: readonly MshParameter[], index: number): Steps<OrderByPropertyEntry> {
  const values: OrderValue[] = [];
  let comparable = false;
  for (const { expression } of parameters) {
    const results = yield* expression.getValues(input, cmd.context, false);
    if (results.length === 0) {
      values.push(nonExisting);
      const s = cmd.writeDebug(format('"Sort-Object" - "{0}" cannot be found in "InputObject".', expression));
      if (s) yield* s;
    }
    for (const { result, exception } of results) {
      comparable = true;
      values.push(result);
      if (!exception) continue;
      const record = newErrorRecord(exception, 'ExpressionEvaluation', 'InvalidResult', input);
      record.targetType = 'PSObject';
      const s = cmd.writeError(record);
      if (s) yield* s;
    }
  }
  return { input, values, index, comparable };
}

/** Compares entries key by key. */
export type EntryComparer = (a: OrderByPropertyEntry, b: OrderByPropertyEntry) => number;

/** The direction of each key: true is ascending. */
export function directions(parameters: readonly MshParameter[], count: number, ascending: boolean): boolean[] {
  return Array.from({ length: count }, (_, k) => {
    const { ascending: up, descending: down } = parameters[k] ?? {};
    if (up === undefined && down === undefined) return ascending;
    if (up === undefined) return !down;
    return down === undefined || up !== down ? up : ascending;
  });
}

/** A comparer of entries (OrderByPropertyComparer); missing properties come last in either direction. */
export function entryComparer(ascending: readonly boolean[], compare: ValueComparer): EntryComparer {
  const one = (a: OrderValue | undefined, b: OrderValue | undefined, up: boolean): number => {
    const hasA = a !== undefined && a !== nonExisting;
    const hasB = b !== undefined && b !== nonExisting;
    if (hasA && hasB) return up ? compare(a, b) : -compare(a, b);
    return hasA ? -1 : hasB ? 1 : 0;
  };
  if (ascending.length === 1) return (a, b) => one(a.values[0], b.values[0], ascending[0] as boolean);
  return (a, b) => {
    for (let k = 0; k < ascending.length; k++) {
      const order = one(a.values[k], b.values[k], ascending[k] as boolean);
      if (order !== 0) return order;
    }
    return 0;
  };
}
