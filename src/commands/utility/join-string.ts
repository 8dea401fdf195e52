import { invariantCulture } from '../../dotnet/culture/culture-info.ts';
import { invalidCast } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { formatString } from '../../operators/format-op.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { isNothing } from './object-model.ts';
import type { PSPropertyExpression } from './ps-property-expression.ts';

/** Join-String (Join-String.cs). */
export const joinString = defineCmdlet({
  name: 'Join-String',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.Utility.JoinStringCommand',
  defaultParameterSet: 'default',
  outputType: ['System.String'],
  parameters: {
    Property: { type: 'pspropertyexpression', position: 0, help: 'Properties: names, patterns, script blocks or hashtables.' },
    Separator: { type: 'string', position: 1, allowEmptyString: true, help: 'The text between two values.' },
    OutputPrefix: { type: 'string', aliases: ['op'], help: 'The text before all values.' },
    OutputSuffix: { type: 'string', aliases: ['os'], help: 'The text after all values.' },
    SingleQuote: { type: 'switch', sets: ['SingleQuote'], help: 'Puts values into single quotes.' },
    DoubleQuote: { type: 'switch', sets: ['DoubleQuote'], help: 'Puts values into double quotes.' },
    FormatString: { type: 'string', sets: ['Format'], help: 'A format for each value, such as {0:n2}.' },
    UseCulture: { type: 'switch', help: 'Uses the list separator of the current culture.' },
    InputObject: { type: 'psobject[]', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
  },
  synopsis: 'Joins objects to one text.',
  state: (): string[] => [],
  *process(cmd, parts): Steps<void> {
    const { args } = cmd;
    const property = cmd.boundValue('Property') as PSPropertyExpression | undefined;
    for (const input of args.InputObject ?? []) {
      if (isNothing(input)) continue;
      const value: Value = property ? ((yield* property.getValues(input, cmd.context, false))[0]?.result ?? null) : input;
      let text: string;
      try {
        text = toStringValue(value);
      } catch {
        throw invalidCast('InvalidCastFromAnyTypeToString', 'Cannot convert value to type System.String.');
      }
      const quote = args.SingleQuote ? "'" : args.DoubleQuote ? '"' : '';
      if (quote === '' && args.FormatString) {
        // a PSObject is formatted by its text; other values in the invariant culture unless -UseCulture is given
        const isText = (value instanceof PSObject && value.isCustomObject) || (property?.script != null && value instanceof PSArray);
        text = formatString(args.FormatString, [isText ? text : value], args.UseCulture ? null : invariantCulture);
      }
      parts.push(quote + text + quote);
    }
  },
  end(cmd, parts) {
    const { args } = cmd;
    const separator = args.Separator ?? toStringValue(cmd.context.getVariableValue('OFS') ?? '');
    return cmd.write((args.OutputPrefix ?? '') + parts.join(separator) + (args.OutputSuffix ?? ''));
  },
});
