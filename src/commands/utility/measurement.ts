/** Counting and computing for Measure-Object (Measure-Object.cs). */
import { wellKnown } from '../../dotnet/registry.ts';
import { AutomationNull } from '../../objects/collections.ts';
import { compare } from '../../objects/compare.ts';
import { tryConvertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { Double } from '../../objects/numbers.ts';
import { lowerName } from '../../objects/ps-members.ts';
import { PSCustomObject, PSObject } from '../../objects/ps-object.ts';
import { toStringValue, toText, toTextWrapped } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';
import { comparePSObjects } from '../../operators/compare-ops.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { GenericMeasureInfo, GenericObjectMeasureInfo, type MeasureInfo } from './measure-info.ts';
import type { PSPropertyExpression } from './ps-property-expression.ts';

/** What is counted for one property (Statistics). */
interface Statistics {
  name: string;
  count: number;
  sum: number;
  variance: number;
  max: Value;
  min: Value;
  characters: number;
  words: number;
  lines: number;
}

/** A value as a double, undefined when it is none. */
function toDouble(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  return (tryConvertTo(value, wellKnown.double) as Double | undefined)?.value;
}

/** The lesser or greater of two values; numbers as doubles, values of different types as text. */
function extreme(value: Value, known: Value, isMin: boolean): Value {
  if (known === null) return value;
  if (typeof value === 'number' && typeof known === 'number') return isMin === value < known ? value : known;
  const asNumber = (v: Value): Value => {
    const number = v === null ? undefined : toDouble(v);
    return number === undefined ? v : new Double(number);
  };
  let current = asNumber(value);
  let held = asNumber(known);
  if (current !== null && typeOf(current) !== typeOf(held)) {
    current = toStringValue(current);
    held = toStringValue(held);
  }
  if (held instanceof PSObject && held.isCustomObject && current !== null) comparePSObjects(held, current);
  const order = compare(held, current);
  return (isMin ? order : -order) > 0 ? value : known;
}

/** One invocation of Measure-Object. */
export class Measurement {
  readonly statistics = new Map<string, Statistics>();
  numeric = false;
  deviation = false;
  min = false;
  max = false;
  text = false;
  ignoreWhiteSpace = false;
  nonNumericError = false;
  private single: Statistics | undefined;

  entry(name: string): Statistics {
    const key = lowerName(name);
    let known = this.statistics.get(key);
    if (!known) {
      known = { name, count: 0, sum: 0, variance: 0, max: null, min: null, characters: 0, words: 0, lines: 0 };
      this.statistics.set(key, known);
    }
    return known;
  }

  /** Counts a value of the input itself. */
  analyzeInput(cmd: CmdletRuntime, value: Value): Done {
    return this.analyze(cmd, (this.single ??= this.entry('$_')), value);
  }

  /** `isWrapped`: a script block has given the value, whose text as a PSObject is that of its elements. */
  analyze(cmd: CmdletRuntime, stat: Statistics, value: Value, isWrapped = false): Done {
    stat.count++;
    // what a custom object is made around has no text
    if (this.text)
      this.countText(stat, value === null || value instanceof PSCustomObject ? '' : (isWrapped ? toTextWrapped : toText)(value));
    if (this.numeric) {
      const number = toDouble(value);
      if (number === undefined) {
        this.nonNumericError = true;
        const message = `Input object "${value instanceof PSCustomObject ? '' : toText(value)}" is not numeric.`;
        return cmd.writeError(errorRecord('PSInvalidOperation', message, 'NonNumericInputObject', 'InvalidType', value));
      }
      const previous = stat.sum;
      stat.sum += number;
      if (this.deviation && stat.count > 1) {
        const average = previous / (stat.count - 1);
        stat.variance *= (stat.count - 2) / (stat.count - 1);
        stat.variance += ((number - average) * (number - average)) / stat.count;
      }
    }
    if (this.min) stat.min = extreme(value, stat.min, true);
    if (this.max) stat.max = extreme(value, stat.max, false);
    return undefined;
  }

  private countText(stat: Statistics, text: string): void {
    stat.characters += this.ignoreWhiteSpace ? text.replace(/\s/g, '').length : text.length;
    stat.words += text.match(/\S+/g)?.length ?? 0;
    if (text !== '') stat.lines += (text.match(/\n/g)?.length ?? 0) + (text.endsWith('\n') ? 0 : 1);
  }

  /** {@link analyzeProperties} for one plain name that is a note property of the object; null when it is not so simple. */
  analyzeNote(cmd: CmdletRuntime, expressions: readonly PSPropertyExpression[], input: Value): { done: Done } | null {
    const note = expressions.length === 1 ? (expressions[0] as PSPropertyExpression).ownNote(input) : null;
    if (note === null) return null;
    const { value } = note;
    return { done: this.analyze(cmd, this.entry(note.name), value === AutomationNull ? null : value) };
  }

  /** Counts the properties of an object; each property once, whichever expressions lead to it. */
  *analyzeProperties(cmd: CmdletRuntime, expressions: readonly PSPropertyExpression[], input: Value): Steps<void> {
    const counted = new Set<string>();
    for (const expression of expressions) {
      const resolved = expression.resolveNames(input);
      if (resolved.length === 0 && !expression.hasWildcards) this.entry(expression.toString());
      for (const property of resolved) {
        const name = property.toString();
        if (counted.has(name.toLowerCase())) continue;
        const [first] = yield* property.getValues(input, cmd.context);
        if (!first) continue;
        const s = this.analyze(cmd, this.entry(name), first.result, expression.script !== null);
        if (s) yield* s;
        counted.add(name.toLowerCase());
      }
    }
  }

  /** The result for one property of numbers. */
  numbers(stat: Statistics, sum: boolean, average: boolean): MeasureInfo {
    const min = stat.min === null ? null : toDouble(stat.min);
    const max = stat.max === null ? null : toDouble(stat.max);
    const areNumbers = min !== undefined && max !== undefined;
    const info = areNumbers ? new GenericMeasureInfo() : new GenericObjectMeasureInfo();
    info.count = stat.count;
    if (!this.nonNumericError) {
      if (sum) info.sum = new Double(stat.sum);
      if (average && stat.count > 0) info.average = new Double(stat.sum / stat.count);
      if (this.deviation && areNumbers) info.standardDeviation = new Double(Math.sqrt(stat.variance));
    }
    const result = (value: Value, number: number | null | undefined): Value =>
      !areNumbers ? value : number === null ? null : new Double(number as number);
    if (this.max) info.maximum = result(stat.max, max);
    if (this.min) info.minimum = result(stat.min, min);
    return info;
  }
}
