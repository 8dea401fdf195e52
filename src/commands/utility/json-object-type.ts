/** Microsoft.PowerShell.Commands.JsonObject: JSON for programs (JsonObject.cs). */
import { defineType } from '../../dotnet/registry.ts';
import { argumentNull } from '../../errors/throw.ts';
import type { PSReference } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { readJson } from './json-values.ts';
import { type JsonOptions, JsonWriter } from './json-writer.ts';

const own = 'Microsoft.PowerShell.Commands.JsonObject';

/** JsonObject.ConvertToJsonContext: what the writer is asked for. */
class ConvertToJsonContext extends NetObject {
  constructor(readonly options: JsonOptions) {
    super();
  }
}

function newContext(maxDepth: number, enumsAsStrings: boolean, compress: boolean, stringEscape: Value = null): ConvertToJsonContext {
  const handling = stringEscape instanceof EnumValue ? stringEscape.toString() : 'Default';
  return new ConvertToJsonContext({ maxDepth, enumsAsStrings, compress, escape: handling as JsonOptions['escape'] });
}

function convert(text: string | null, asHashtable: boolean, depth: number | null, reference: PSReference): Value {
  if (text === null) throw argumentNull('input');
  reference.value = null;
  const result = readJson(text, { asHashtable, depth: depth ?? 1024, dateKind: 'Default' });
  if ('value' in result) return result.value;
  reference.value = result.error;
  return null;
}

const record = 'System.Management.Automation.ErrorRecord';

defineType({
  name: `${own}+ConvertToJsonContext`,
  jsClass: ConvertToJsonContext,
  constructors: {
    'new(int maxDepth, bool enumsAsStrings, bool compressOutput)': (_self, depth: number, enums: boolean, compress: boolean) =>
      newContext(depth, enums, compress),
    'new(int maxDepth, bool enumsAsStrings, bool compressOutput, Newtonsoft.Json.StringEscapeHandling stringEscapeHandling, System.Management.Automation.PSCmdlet targetCmdlet, System.Threading.CancellationToken cancellationToken)':
      (_self, depth: number, enums: boolean, compress: boolean, stringEscape: Value) => newContext(depth, enums, compress, stringEscape),
  },
  properties: {
    'int MaxDepth': { get: (self: ConvertToJsonContext) => self.options.maxDepth },
    'bool EnumsAsStrings': { get: (self: ConvertToJsonContext) => self.options.enumsAsStrings },
    'bool CompressOutput': { get: (self: ConvertToJsonContext) => self.options.compress },
  },
});
defineType({
  name: own,
  abstract: true,
  sealed: true,
  staticMethods: {
    [`System.Object ConvertFromJson(string input, [ref] ${record} error)`]: (_s, text: string | null, reference: PSReference) =>
      convert(text, false, null, reference),
    [`System.Object ConvertFromJson(string input, bool returnHashtable, [ref] ${record} error)`]: (
      _s,
      text: string | null,
      asHashtable: boolean,
      reference: PSReference,
    ) => convert(text, asHashtable, null, reference),
    [`System.Object ConvertFromJson(string input, bool returnHashtable, System.Nullable[int] maxDepth, [ref] ${record} error)`]: (
      _s,
      text: string | null,
      asHashtable: boolean,
      depth: number | null,
      reference: PSReference,
    ) => convert(text, asHashtable, depth, reference),
    [`string ConvertToJson(System.Object objectToProcess, ${own}+ConvertToJsonContext context)`]: (
      _s,
      value: Value,
      context: ConvertToJsonContext,
    ) => new JsonWriter(context.options).write(value),
  },
});
