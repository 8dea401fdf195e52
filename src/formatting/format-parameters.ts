/** The elements of `-Property` and `-GroupBy` of Format-* commands: MshParameter.cs and BaseFormattingCommandParameters.cs. */
import { ErrorDetails, type ErrorRecord } from '../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { TextAlignment } from './format-records.ts';
import type { FieldFormattingDirective } from './object-text.ts';
import { PropertyExpression } from './property-expression.ts';

/** One property as a command line gives it. */
export interface FormatParameter {
  readonly expression: PropertyExpression;
  readonly label?: string;
  readonly directive?: FieldFormattingDirective;
  readonly width?: number;
  readonly alignment?: TextAlignment;
  readonly depth?: number;
}

/** Keys a hashtable may have, by kind of command. */
export type ParameterKind = 'table' | 'list' | 'wide' | 'custom' | 'groupBy';

interface KeyDefinition {
  readonly name: string;
  readonly secondary?: string;
  /** Full names of allowed types. */
  readonly types: readonly string[];
}

const expressionKey: KeyDefinition = { name: 'expression', types: ['System.String', 'System.Management.Automation.ScriptBlock'] };
const formatStringKey: KeyDefinition = { name: 'formatString', types: ['System.String'] };
const labelKey: KeyDefinition = { name: 'label', secondary: 'name', types: ['System.String'] };
const keys: Record<ParameterKind, readonly KeyDefinition[]> = {
  table: [
    expressionKey,
    formatStringKey,
    { name: 'width', types: ['System.Int32'] },
    { name: 'alignment', types: ['System.String'] },
    labelKey,
  ],
  list: [expressionKey, formatStringKey, labelKey],
  wide: [expressionKey, formatStringKey],
  custom: [expressionKey, { name: 'depth', types: ['System.Int32'] }],
  groupBy: [expressionKey, formatStringKey, labelKey],
};

/** Ends the command with an error (Cmdlet.ThrowTerminatingError). */
export type ThrowTerminating = (record: ErrorRecord) => never;

const quotedList = (items: readonly string[]) => `{${items.join(', ')}}`;

/** Turns `-Property` into parameters; what is wrong ends the command with a NotSupportedException, as PowerShell's does. */
export function processParameters(values: readonly Value[], kind: ParameterKind, throwTerminating: ThrowTerminating): FormatParameter[] {
  const fail = (errorId: string, message: string): never => {
    const record = newErrorRecord(
      exceptionOf('System.NotSupportedException', 'Specified method is not supported.'),
      errorId,
      'InvalidArgument',
    );
    record.errorDetails = new ErrorDetails(message);
    return throwTerminating(record);
  };
  return values.map((value) => new ParameterProcessor(keys[kind], fail).process(baseObject(value)));
}

class ParameterProcessor {
  constructor(
    private readonly keys: readonly KeyDefinition[],
    private readonly fail: (errorId: string, message: string) => never,
  ) {}

  process(value: Value): FormatParameter {
    if (value instanceof NetDictionary) return this.normalize(this.verify(value), true);
    if (typeof value === 'string' || value instanceof ScriptBlock) return this.normalize(new Map([['expression', value]]), false);
    const expected = quotedList(expressionKey.types);
    return value === null
      ? this.fail('DictionaryKeyUnknownType', `The value of a parameter was null; one of the following types was expected: ${expected}.`)
      : this.fail('DictionaryKeyUnknownType', `Cannot convert ${typeOf(value).fullName} to one of the following types ${expected}.`);
  }

  /** Finds the full names of keys, which may be shortened, and checks the types of values. */
  private verify(table: NetDictionary): Map<string, Value> {
    const result = new Map<string, Value>();
    for (const [key, rawValue] of table.entries()) {
      if (typeof key !== 'string') {
        const name = key === null ? 'null' : typeOf(key).name;
        return this.fail('DictionaryKeyNonString', `The ${name} key type is not valid. The key must be a string.`);
      }
      const definition = this.matchKey(key);
      if (result.has(definition.name)) {
        return this.fail('DictionaryKeyDuplicate', `The duplicated key "${key}" conflicts with "${definition.name}".`);
      }
      if (rawValue === null) return this.fail('DictionaryKeyMissingValue', `The ${key} key has no value.`);
      const value = baseObject(rawValue);
      const type = typeOf(value).fullName;
      if (!definition.types.includes(type)) {
        return definition.types.length > 1
          ? this.fail(
              'DictionaryKeyIllegalValue1',
              `The "${key}" key has a type, ${type}, that is not valid; expected types are ${quotedList(definition.types)}.`,
            )
          : this.fail(
              'DictionaryKeyIllegalValue2',
              `The "${key}" key has a type, ${type}, that is not valid; expected type is ${definition.types[0]}.`,
            );
      }
      result.set(definition.name, value);
    }
    return result;
  }

  private matchKey(key: string): KeyDefinition {
    const lower = key.toLowerCase();
    const matches = this.keys.filter(
      ({ name, secondary }) => name.toLowerCase().startsWith(lower) || (secondary?.startsWith(lower) ?? false),
    );
    const [first, second] = matches;
    if (first && second) {
      return this.fail('DictionaryKeyAmbiguous', `The ${key} key is ambiguous; ${first.name} and ${second.name} conflict.`);
    }
    return first ?? this.fail('DictionaryKeyIllegal', `The ${key} key is not valid.`);
  }

  private normalize(entries: Map<string, Value>, wasHashtable: boolean): FormatParameter {
    const raw = entries.get('expression');
    if (raw === undefined) return this.fail('DictionaryKeyMandatoryEntry', 'A mandatory entry for expression is missing.');
    if (raw === '') {
      return wasHashtable
        ? this.fail('ExpressionEmptyString1', 'The "expression" key cannot have an empty string value.')
        : this.fail('ExpressionEmptyString2', 'An empty string value is not allowed.');
    }
    const expression = raw instanceof ScriptBlock ? PropertyExpression.ofScript(raw) : PropertyExpression.ofName(raw as string);
    const label = entries.get('label');
    const width = entries.get('width');
    const format = entries.get('formatString');
    const alignment = entries.get('alignment');
    const depth = entries.get('depth');
    if (typeof width === 'number' && width <= 0) {
      return this.fail('WidthOutOfRange', `The value "${width}" for key "width" should be greater than 0.`);
    }
    if (format === '') return this.fail('FormatStringEmpty', 'Cannot have an empty formatting string for key "formatString".');
    return {
      expression,
      ...(typeof label === 'string' && { label }),
      ...(typeof width === 'number' && { width }),
      ...(typeof format === 'string' && { directive: { formatString: format, isTable: false } }),
      ...(typeof alignment === 'string' && { alignment: this.alignment(alignment) }),
      ...(typeof depth === 'number' && { depth }),
    };
  }

  private alignment(text: string): TextAlignment {
    const names = ['left', 'center', 'right'];
    const found = text === '' ? -1 : names.findIndex((name) => name.startsWith(text.toLowerCase()));
    if (found < 0) {
      return this.fail(
        'AlignmentIllegalValue',
        `The value "${text}" for key "alignment" is not valid; valid values are ${quotedList(names)}.`,
      );
    }
    return [TextAlignment.Left, TextAlignment.Center, TextAlignment.Right][found]!;
  }
}
