import type { Value } from '../../objects/net-object.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { type Done, lift, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { type MeasureInfo, TextMeasureInfo } from './measure-info.ts';
import { Measurement } from './measurement.ts';
import { isNothing } from './object-model.ts';
import type { PSPropertyExpression } from './ps-property-expression.ts';

/** The object inside: all custom objects have the same one. */
const inside = (input: Value): Value => (input instanceof PSObject ? input.baseObject : input);

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
    const input = cmd.args.InputObject as Value;
    if (isNothing(input)) return undefined;
    const property = cmd.boundValue('Property') === undefined ? undefined : (cmd.args.Property as readonly PSPropertyExpression[]);
    if (property === undefined) return state.analyzeInput(cmd, inside(input));
    const note = state.analyzeNote(cmd, property, input);
    return note ? note.done : (lift(state.analyzeProperties(cmd, property, input)) as Done);
  },
  quick: (cmd, state) =>
    cmd.isBound('Property') ? null : (input) => (isNothing(input) ? undefined : state.analyzeInput(cmd, inside(input))),
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
