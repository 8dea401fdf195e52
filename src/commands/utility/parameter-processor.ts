/** `-Property` arguments of names, script blocks and hashtables (ParameterProcessor, MshParameter.cs). */

import { ErrorDetails } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { isTrue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { PSPropertyExpression } from './ps-property-expression.ts';

/** The keys that a hashtable may have besides `expression`. */
export type EntryName = 'name' | 'ascending' | 'descending' | 'alignment' | 'width';

/** One checked argument. */
export interface MshParameter {
  expression: PSPropertyExpression;
  name?: string;
  ascending?: boolean;
  descending?: boolean;
  alignment?: string;
  width?: string;
}

/** The part of a cmdlet's runtime that errors need. */
export type ErrorSink = Pick<CmdletRuntime, 'throwTerminatingError'>;

/** Names and allowed types of the keys; without types any value will do (BooleanEntryDefinition). */
const entries: Record<'expression' | EntryName, { names: readonly string[]; types: readonly string[] }> = {
  expression: { names: ['expression'], types: ['System.String', 'System.Management.Automation.ScriptBlock'] },
  name: { names: ['name', 'label'], types: ['System.String'] },
  ascending: { names: ['ascending'], types: [] },
  descending: { names: ['descending'], types: [] },
  alignment: { names: ['alignment'], types: ['System.String'] },
  width: { names: ['width'], types: ['System.String', 'System.Int32'] },
};

const expressionTypes = '{System.String, System.Management.Automation.ScriptBlock}';

function fail(cmd: ErrorSink, id: string, message: string): never {
  const record = newErrorRecord(exceptionOf('System.NotSupportedException', 'Specified method is not supported.'), id, 'InvalidArgument');
  record.errorDetails = new ErrorDetails(message);
  return cmd.throwTerminatingError(record);
}

/**
 * Checks the arguments of a `-Property` parameter.
 * @param allowed keys that hashtables may have besides `expression`, in PowerShell's order
 * @param noGlobbing true when patterns are an error
 * @throws the command's terminating errors DictionaryKeyIllegal, DictionaryKeyMandatoryEntry, ExpressionEmptyString1 …
 */
export function processParameters(
  cmd: ErrorSink,
  values: readonly Value[],
  allowed: readonly EntryName[],
  noGlobbing = false,
): MshParameter[] {
  let sawHashtable = false;
  return values.map((value) => {
    const actual = baseObject(value);
    if (actual instanceof NetDictionary) {
      sawHashtable = true;
      return fromDictionary(cmd, actual, allowed, noGlobbing);
    }
    if (typeof actual === 'string' || actual instanceof ScriptBlock)
      return { expression: toExpression(cmd, actual, noGlobbing, sawHashtable) };
    if (actual instanceof PSPropertyExpression) return { expression: actual };
    return actual === null
      ? fail(
          cmd,
          'DictionaryKeyUnknownType',
          `The value of a parameter was null; one of the following types was expected: ${expressionTypes}.`,
        )
      : fail(cmd, 'DictionaryKeyUnknownType', `Cannot convert ${typeName(actual)} to one of the following types ${expressionTypes}.`);
  });
}

function typeName(value: Value): string {
  return typeOf(value).fullName;
}

function toExpression(cmd: ErrorSink, value: string | ScriptBlock, noGlobbing: boolean, fromHashtable: boolean): PSPropertyExpression {
  if (typeof value !== 'string') return new PSPropertyExpression(value);
  if (value === '')
    return fromHashtable
      ? fail(cmd, 'ExpressionEmptyString1', 'The "expression" key cannot have an empty string value.')
      : fail(cmd, 'ExpressionEmptyString2', 'An empty string value is not allowed.');
  const expression = new PSPropertyExpression(value);
  if (noGlobbing && expression.hasWildcards)
    return fromHashtable
      ? fail(cmd, 'ExpressionGlobbing1', `The "expression" key cannot have wildcard characters in value "${value}".`)
      : fail(cmd, 'ExpressionGlobbing2', `Wildcard characters are not allowed in "${value}".`);
  return expression;
}

function fromDictionary(cmd: ErrorSink, table: NetDictionary, allowed: readonly EntryName[], noGlobbing: boolean): MshParameter {
  const found = new Map<string, Value>();
  for (const [key, value] of table.entries()) {
    if (key === null) fail(cmd, 'DictionaryKeyNull', 'The value of a key cannot be null.');
    const text = baseObject(key);
    if (typeof text !== 'string')
      return fail(cmd, 'DictionaryKeyNonString', `The ${typeOf(key).name} key type is not valid. The key must be a string.`);
    const entry = matchEntry(cmd, text, allowed);
    if (found.has(entry)) fail(cmd, 'DictionaryKeyDuplicate', `The duplicated key "${text}" conflicts with "${entry}".`);
    const { types } = entries[entry];
    if (value === null && types.length > 0) fail(cmd, 'DictionaryKeyMissingValue', `The ${text} key has no value.`);
    const held = value instanceof PSObject ? baseObject(value) : value;
    if (types.length > 0 && !types.includes(typeName(held))) {
      const message = `The "${text}" key has a type, ${typeName(held)}, that is not valid; expected type`;
      if (types.length > 1) fail(cmd, 'DictionaryKeyIllegalValue1', `${message}s are {${types.join(', ')}}.`);
      fail(cmd, 'DictionaryKeyIllegalValue2', `${message} is ${types[0]}.`);
    }
    found.set(entry, held);
  }
  const expression = found.get('expression');
  if (expression === undefined) fail(cmd, 'DictionaryKeyMandatoryEntry', 'A mandatory entry for expression is missing.');
  const parameter: MshParameter = { expression: toExpression(cmd, expression as string | ScriptBlock, noGlobbing, true) };
  if (found.has('name')) parameter.name = found.get('name') as string;
  if (found.has('ascending')) parameter.ascending = isTrue(found.get('ascending') as Value);
  if (found.has('descending')) parameter.descending = isTrue(found.get('descending') as Value);
  if (found.has('alignment')) parameter.alignment = found.get('alignment') as string;
  if (found.has('width')) parameter.width = String(found.get('width'));
  return parameter;
}

/** The entry that a key means, by any leading part of its name. */
function matchEntry(cmd: ErrorSink, key: string, allowed: readonly EntryName[]): 'expression' | EntryName {
  const lower = key.toLowerCase();
  const matches = (['expression', ...allowed] as const).filter((e) => entries[e].names.some((n) => n.startsWith(lower)));
  const [first, second] = matches;
  if (first === undefined) return fail(cmd, 'DictionaryKeyIllegal', `The ${key} key is not valid.`);
  if (second !== undefined) return fail(cmd, 'DictionaryKeyAmbiguous', `The ${key} key is ambiguous; ${first} and ${second} conflict.`);
  return first;
}
