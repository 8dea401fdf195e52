import { wellKnown } from '../../dotnet/registry.ts';
import { compare } from '../../objects/compare.ts';
import { tryConvertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { Double } from '../../objects/numbers.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';
import { type Done, lift, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { GenericMeasureInfo, GenericObjectMeasureInfo, type MeasureInfo, TextMeasureInfo } from './measure-info.ts';
import { isNothing } from './object-model.ts';
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
  const order = compare(held, current);
  return (isMin ? order : -order) > 0 ? value : known;
}

/** One invocation of Measure-Object. */
class Measurement {
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
    const key = name.toLowerCase();
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

  analyze(cmd: CmdletRuntime, stat: Statistics, value: Value): Done {
    stat.count++;
    if (this.text) this.countText(stat, value === null ? '' : toText(value));
    if (this.numeric) {
      const number = toDouble(value);
      if (number === undefined) {
        this.nonNumericError = true;
        const message = `Input object "${toStringValue(value)}" is not numeric.`;
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
        const s = this.analyze(cmd, this.entry(name), first.result);
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

/** Measure-Object (Measure-Object.cs). */
export const measureObject = defineCmdlet({
  name: 'Measure-Object',
  aliases: ['measure'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.MeasureObjectCommand',
  defaultParameterSet: 'GenericMeasure',
  outputType: [
    'Microsoft.PowerShell.Commands.GenericMeasureInfo',
    'Microsoft.PowerShell.Commands.TextMeasureInfo',
    'Microsoft.PowerShell.Commands.GenericObjectMeasureInfo',
  ],
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Property: {
      type: 'pspropertyexpression[]',
      position: 0,
      validate: ['notNullOrEmpty'],
      help: 'Properties: names, patterns, script blocks or hashtables.',
    },
    StandardDeviation: { type: 'switch', sets: ['GenericMeasure'], help: 'Computes the standard deviation.' },
    Sum: { type: 'switch', sets: ['GenericMeasure'], help: 'Computes the sum.' },
    AllStats: { type: 'switch', sets: ['GenericMeasure'], help: 'Computes all statistics.' },
    Average: { type: 'switch', sets: ['GenericMeasure'], help: 'Computes the average.' },
    Maximum: { type: 'switch', sets: ['GenericMeasure'], help: 'The upper limit, never reached itself by numbers.' },
    Minimum: { type: 'switch', sets: ['GenericMeasure'], help: 'The lower limit.' },
    Line: { type: 'switch', sets: ['TextMeasure'], help: 'Lines: counts them, or their numbers.' },
    Word: { type: 'switch', sets: ['TextMeasure'], help: 'Counts words.' },
    Character: { type: 'switch', sets: ['TextMeasure'], help: 'Counts characters.' },
    IgnoreWhiteSpace: { type: 'switch', sets: ['TextMeasure'], help: 'Leaves white space out of the count.' },
  },
  synopsis: 'Counts objects, and computes statistics of numbers or counts of text.',
  state: () => new Measurement(),
  begin({ args }, state) {
    state.deviation = args.AllStats || args.StandardDeviation;
    state.numeric = args.AllStats || args.Sum || args.Average || args.StandardDeviation;
    state.min = args.AllStats || args.Minimum;
    state.max = args.AllStats || args.Maximum;
    state.text = args.Line || args.Word || args.Character;
    state.ignoreWhiteSpace = args.IgnoreWhiteSpace;
  },
  process(cmd, state): Done {
    const input = cmd.args.InputObject;
    if (isNothing(input)) return undefined;
    const runtime = cmd as unknown as CmdletRuntime;
    const property =
      cmd.boundValue('Property') === undefined ? undefined : (cmd.args.Property as unknown as readonly PSPropertyExpression[]);
    if (property === undefined) return state.analyzeInput(runtime, baseObject(input));
    return lift(state.analyzeProperties(runtime, property, input)) as Done;
  },
  *end(cmd, state): Steps<void> {
    const { args } = cmd;
    const hasProperty = cmd.isBound('Property');
    if (!hasProperty) state.entry('$_');
    const isGeneric = cmd.parameterSetName === 'GenericMeasure';
    for (const stat of state.statistics.values()) {
      if (stat.count === 0 && hasProperty) {
        if (cmd.context.strictMode < 2) continue;
        const message = `Cannot process argument because the value of argument "${stat.name}" is not valid. Change the value of the "${stat.name}" argument and run the operation again.`;
        const s = cmd.writeError(
          errorRecord('PSArgument', message, `${isGeneric ? 'Generic' : 'Text'}MeasurePropertyNotFound`, 'ObjectNotFound'),
        );
        if (s) yield* s;
        continue;
      }
      let info: MeasureInfo;
      if (isGeneric) info = state.numbers(stat, args.AllStats || args.Sum, args.AllStats || args.Average);
      else {
        const text = new TextMeasureInfo();
        if (args.Character) text.characters = stat.characters;
        if (args.Word) text.words = stat.words;
        if (args.Line) text.lines = stat.lines;
        info = text;
      }
      if (hasProperty) info.property = stat.name;
      const s = cmd.write(info);
      if (s) yield* s;
    }
  },
});
