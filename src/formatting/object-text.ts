/** How values look in cells, lists and text: PSObjectHelper of MshObjectUtil.cs. */
import { NetException } from '../errors/exceptions.ts';
import type { Value } from '../objects/net-object.ts';
import { Decimal, Double, Single } from '../objects/numbers.ts';
import { PSNoteProperty } from '../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { ellipsis } from './display-cells.ts';
import {
  defaultDisplayProperty,
  displayText,
  enumerable,
  formatWith,
  hasOwnToString,
  holdsWrittenObjects,
  isErrorOf,
  isPrimitive,
  isWritten,
  readProperty,
} from './object-access.ts';
import { PropertyExpression, type PropertyExpressionResult } from './property-expression.ts';
import { withoutDeserializedPrefix } from './type-name-mask.ts';

/** How a field is formatted: a format string, and whether it stands in a table without a view (numbers then have the culture's decimals). */
export interface FieldFormattingDirective {
  readonly formatString: string;
  readonly isTable: boolean;
}

/** A format string that failed, or an object whose text could not be made. */
export interface StringFormatError {
  sourceObject: Value;
  formatString: string;
  exception: NetException | null;
}

/** Properties that remoting adds. */
export const remotingProperties: ReadonlySet<string> = new Set([
  'pscomputername',
  'psshowcomputername',
  'runspaceid',
  'pssourcejobinstanceid',
]);

const knownNamePatterns = ['name', 'id', 'key', '*key', '*name', '*id'];

/** The property that names an object: what types say, else one whose name looks like it (PSObjectHelper.GetDisplayNameExpression). */
export function displayNameExpression(target: Value): PropertyExpression | null {
  const own = defaultDisplayProperty(target);
  if (own) return PropertyExpression.ofName(own);
  for (const pattern of knownNamePatterns) {
    const found = PropertyExpression.ofName(pattern)
      .resolveNames(target)
      .find((expression) => !remotingProperties.has(expression.toString().toLowerCase()));
    if (found) return found;
  }
  return null;
}

/** One element of a collection inside braces (PSObjectHelper.GetObjectName). */
function* objectName(value: Value, isWrapped: boolean | 'always', context: ExecutionContext): Steps<string> {
  if (value === null) return '$null';
  if (isPrimitive(value) || hasOwnToString(value) || (isWrapped && isWritten(value)) || isWrapped === 'always')
    return yield* displayText(value, context);
  const expression = displayNameExpression(value);
  if (expression) {
    const [first] = yield* expression.getValues(value, context);
    if (first && !first.exception) return yield* displayText(first.value, context);
  }
  return yield* displayText(value, context);
}

/**
 * The text of a value: `{a, b…}` for collections, numbers with the culture's decimals where `formatFloat` says so
 * (PSObjectHelper.SmartToString).
 */
export function* smartToString(
  value: Value,
  context: ExecutionContext,
  enumerationLimit: number,
  error: StringFormatError | null,
  formatFloat = false,
): Steps<string> {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  try {
    const elements = enumerable(value);
    if (elements) {
      const isWrapped = holdsWrittenObjects(value);
      let text = '{';
      let count = 0;
      for (const element of elements) {
        if (enumerationLimit >= 0 && count === enumerationLimit) {
          text += ellipsis;
          break;
        }
        if (count > 0) text += ', ';
        count++;
        text += yield* objectName(element, isWrapped, context);
      }
      return text + '}';
    }
    if (formatFloat) {
      const base = baseObject(value);
      if (base instanceof Double || base instanceof Single || base instanceof Decimal) return formatWith(base, 'F');
    }
    return yield* displayText(value, context);
  } catch (e) {
    if (
      !(e instanceof NetException) ||
      !isErrorOf(e, 'System.Management.Automation.ExtendedTypeSystemException', 'System.InvalidOperationException')
    )
      throw e;
    if (error) {
      error.sourceObject = value;
      error.exception = e;
    }
    return '';
  }
}

/** The text of a field (PSObjectHelper.FormatField). */
export function* formatField(
  directive: FieldFormattingDirective | null,
  value: Value,
  context: ExecutionContext,
  enumerationLimit: number,
  error: StringFormatError | null,
): Steps<string> {
  if (directive?.formatString) {
    try {
      return formatWith(value ?? '', directive.formatString);
    } catch (e) {
      if (!(e instanceof NetException)) throw e;
      if (error) {
        error.sourceObject = value;
        error.exception = e;
        error.formatString = directive.formatString;
        return '';
      }
    }
  }
  return yield* smartToString(value ?? '', context, enumerationLimit, error, directive?.isTable ?? false);
}

/** Notes that hold text, integers and booleans: most cells of most tables. */
function quickValue(object: Value, expression: PropertyExpression): { text: string; value: Value } | undefined {
  if (!expression.isResolved || !expression.name || !(object instanceof PSObject)) return undefined;
  const note = object.instanceMembers.get(expression.name);
  if (!(note instanceof PSNoteProperty)) return undefined;
  const value = note.value;
  switch (typeof value) {
    case 'string':
      return { text: value, value };
    case 'number':
      return { text: String(value), value };
    case 'boolean':
      return { text: value ? 'True' : 'False', value };
    default:
      return value === null ? { text: '', value } : undefined;
  }
}

/** Evaluates an expression and gives its text with its result; no result when the property does not exist. */
export function* expressionDisplayValue(
  object: Value,
  context: ExecutionContext,
  enumerationLimit: number,
  expression: PropertyExpression,
  directive: FieldFormattingDirective | null,
  error: StringFormatError | null,
): Steps<{ text: string; result: PropertyExpressionResult | null }> {
  if (!directive?.formatString) {
    const quick = quickValue(object, expression);
    if (quick !== undefined) return { text: quick.text, result: { value: quick.value, expression, exception: null } };
  }
  const [result] = yield* expression.getValues(object, context);
  if (!result) return { text: '', result: null };
  if (result.exception) return { text: '', result };
  return { text: yield* formatField(directive, result.value, context, enumerationLimit, error), result };
}

/** True for objects that came from another computer and want to show it (PSShowComputerName). */
export function* shouldShowComputerName(value: Value, context: ExecutionContext): Steps<boolean> {
  const has = PropertyExpression.ofName('PSShowComputerName').resolveNames(value).length > 0;
  if (!has || PropertyExpression.ofName('PSComputerName').resolveNames(value).length === 0) return false;
  const show = yield* readProperty(value, 'PSShowComputerName', context);
  return show === true;
}

/** Types whose values are shown by their text alone (DefaultScalarTypes). */
const scalarTypes: ReadonlySet<string> = new Set(
  [
    'System.String',
    'System.SByte',
    'System.Byte',
    'System.Int16',
    'System.UInt16',
    'System.Int32',
    'System.UInt32',
    'System.Int64',
    'System.UInt64',
    'System.Char',
    'System.Single',
    'System.Double',
    'System.Boolean',
    'System.Decimal',
    'System.IntPtr',
    'System.Security.SecureString',
    'System.Numerics.BigInteger',
  ].map((name) => name.toLowerCase()),
);

/** True for strings, numbers, booleans, chars and enums. */
export function isScalarType(names: readonly string[]): boolean {
  const first = names[0];
  if (!first) return false;
  return names[1] === 'System.Enum' || scalarTypes.has(withoutDeserializedPrefix(first).toLowerCase());
}
