import {
  argumentException,
  argumentNull,
  argumentOutOfRange,
  exceptionOf,
  extendedTypeSystemException,
  throwInterpreter,
  throwRuntime,
} from '../errors/throw.ts';
import { AutomationNull, arrayOf } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { checkElementInvocation, checkInvocation, LanguageMode, languageModes } from '../objects/language-mode.ts';
import { getMember, setProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { type CallContext, NetType } from '../objects/net-type.ts';
import { PSMethodInfo } from '../objects/ps-member-info.ts';
import type { PSProperty } from '../objects/ps-members.ts';
import { baseObject } from '../objects/ps-object.ts';
import { scriptInvoker } from '../objects/script-hooks.ts';
import { toStringValue } from '../objects/to-string.ts';
import { isTrue } from '../objects/truth.ts';
import { complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { GenericCollection } from './collections/generic-list.ts';
import { Hashtable } from './hashtable.ts';
import { invokeMethod } from './invocation.ts';
import { genericOf, getType, wellKnown } from './registry.ts';
import { typeDisplayName } from './type-text.ts';

function arityError(form: string, count: number): never {
  throw extendedTypeSystemException(
    'MethodCountCouldNotFindBest',
    `Cannot find an overload for "${form}" and the argument count: "${count}".`,
    'MethodException',
  );
}

/** Collection[PSObject]: what both operators give. */
function resultCollection(items: Value[]): Value {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.psObject), items);
}

type Mode = 'Default' | 'First' | 'Last' | 'SkipUntil' | 'Until' | 'Split';

/** `.Where({ expression } [, mode [, numberToReturn]])` (EnumerableOps.Where). */
export function whereOperator(source: Iterable<Value>, args: readonly Value[], context: CallContext | null): Step<Value> {
  if (args.length < 1 || args.length > 3) return arityError('.Where({ expression } [, mode [, numberToReturn]])', args.length);
  const expression = convertTo(args[0] as Value, wellKnown.scriptBlock);
  let mode: Mode = 'Default';
  if (args.length > 1) {
    const value = convertTo(args[1] as Value, getType('System.Management.Automation.WhereOperatorSelectionMode'));
    mode = value instanceof EnumValue ? (value.toString() as Mode) : 'Default';
  }
  const count = args.length > 2 ? (convertTo(args[2] as Value, wellKnown.int32) as number) : 0;
  if (count < 0) {
    const text = `The 'numberToReturn' value provided to the third argument of the Where() operator must be greater than zero. Please correct the argument's value and try running your script again.`;
    throw argumentOutOfRange('numberToReturn', text, count);
  }
  if (!(expression instanceof ScriptBlock)) return sliceWithoutExpression(source, mode, count);
  return lift(whereSteps(source, expression, mode, count, context));
}

/** Where(null, mode, n): cuts the list without looking at the elements. */
function sliceWithoutExpression(source: Iterable<Value>, mode: Mode, count: number): Value {
  if (mode === 'Default') {
    const text =
      'If the expression passed to the Where() operator is null then you must specify a non-Default value for the selection mode argument. Please change the value of the mode argument to a value other than Default and try running your script again.';
    throw exceptionOf('System.InvalidOperationException', text);
  }
  const n = count === 0 ? 1 : count;
  const items = [...source];
  if (mode === 'SkipUntil') return arrayOf(items.slice(n));
  if (mode === 'Last') return arrayOf(items.slice(-n));
  const first = Array.from({ length: n }, (_, i) => items[i] ?? null);
  return mode === 'Split' ? arrayOf([arrayOf(first), arrayOf(items.slice(n))]) : arrayOf(first);
}

function* whereSteps(source: Iterable<Value>, block: ScriptBlock, mode: Mode, limit: number, context: CallContext | null): Steps<Value> {
  const matches: Value[] = [];
  const others: Value[] = [];
  const output: Value[] = [];
  const iterator = source[Symbol.iterator]();
  const invoker = scriptInvoker();
  let returnTheRest = false;
  const last = limit === 0 ? 1 : limit;
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    const item = next.value;
    if (returnTheRest) {
      matches.push(item);
      if (limit > 0 && matches.length >= limit) break;
      continue;
    }
    output.length = 0;
    const step = invoker.invoke(block, [], { underbar: item, context, useLocalScope: false, output });
    if (step instanceof Suspension) yield* step.rest;
    if (isTrue(output.length === 1 ? (output[0] as Value) : arrayOf(output))) {
      if (mode === 'Until') break;
      if (mode === 'Last') {
        if (matches.length >= last) matches.shift();
        matches.push(item);
        continue;
      }
      matches.push(item);
      if (mode === 'SkipUntil') returnTheRest = true;
      if (limit === 0 && mode === 'First') break;
      if (limit !== 0 && limit === matches.length) break;
    } else if (mode === 'Until') {
      matches.push(item);
      if (limit > 0 && matches.length >= limit) break;
    } else if (mode === 'Split') others.push(item);
  }
  if (mode !== 'Split') return resultCollection(matches);
  for (let next = iterator.next(); !next.done; next = iterator.next()) others.push(next.value);
  return arrayOf([resultCollection(matches), resultCollection(others)]);
}

/** `.ForEach(expression [, arguments...])` (EnumerableOps.ForEach): a type, a script block, or the name of a member. */
export function foreachOperator(source: Iterable<Value>, args: readonly Value[], context: CallContext | null): Step<Value> {
  if (args.length < 1) return arityError('.ForEach(expression [, arguments...])', 0);
  const expression = baseObject(args[0] as Value);
  if (expression === null) throw argumentNull('expression');
  const rest = args.slice(1);
  if (expression instanceof NetType) return lift(foreachType(source, expression, context));
  if (expression instanceof ScriptBlock) return lift(foreachBlock(source, expression, rest, context));
  return lift(foreachMember(source, toStringValue(expression), rest, context));
}

function* foreachType(source: Iterable<Value>, type: NetType, context: CallContext | null): Steps<Value> {
  const isCollection = wellKnown.iCollection.isAssignableFrom(type);
  if (isCollection && type.kind === 'array') return convertTo(arrayOf([...source]), type);
  let target: Value;
  if (isCollection) {
    if (type.genericArguments.length > 1) {
      return throwInterpreter(
        'ForEachBadGenericConversionTypeSpecified',
        `The generic collection type [${typeDisplayName(type)}] passed to ForEach() has too many type arguments. Please change the specified type to be a generic collection with only one type argument then try running your script again.`,
      );
    }
    if (type.genericArguments.length === 0) {
      return throwInterpreter(
        'ForEachTypeConversionFailed',
        `Unable to convert input to the target type [${typeDisplayName(type)}] passed to the ForEach() operator. Please check the specified type and try running your script again.`,
      );
    }
    const withoutArguments = type.getConstructors().find((c) => c.parameters.length === 0);
    if (!withoutArguments) throw argumentException(`No parameterless constructor defined for type '${String(type)}'.`);
    target = (yield* complete(withoutArguments.body(type) as Step<Value>)) as Value;
  } else target = new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', type), []);
  checkInvocation(target, 'Add', false);
  for (const item of source) yield* complete(invokeMethod(target, 'Add', [item], { context }));
  return target;
}

function* foreachBlock(source: Iterable<Value>, block: ScriptBlock, args: readonly Value[], context: CallContext | null): Steps<Value> {
  const invoker = scriptInvoker();
  const output: Value[] = [];
  const { ast } = block;
  const hasNamedBlocks = ast.kind === 'ScriptBlockAst' && (ast.beginBlock !== null || ast.processBlock !== null);
  if (hasNamedBlocks) {
    yield* complete(invoker.invoke(block, args, { input: source, context, useLocalScope: false, output }));
    return resultCollection(output);
  }
  for (const item of source) {
    if (item === AutomationNull) continue;
    const step = invoker.invoke(block, args, { underbar: item, context, useLocalScope: false, output });
    if (step instanceof Suspension) yield* step.rest;
  }
  return resultCollection(output);
}

function* foreachMember(source: Iterable<Value>, name: string, args: readonly Value[], context: CallContext | null): Steps<Value> {
  const out: Value[] = [];
  const argument = args.length === 1 ? (args[0] as Value) : arrayOf([...args]);
  for (const item of source) {
    const target = baseObject(item);
    // Of dictionaries only a Hashtable has its entries before its members (EnumerableOps.ForEach).
    if (target instanceof Hashtable) {
      if (args.length === 0) out.push(target.lookup(name) ?? null);
      else target.set(name, argument);
      continue;
    }
    if (item === null) {
      if (args.length === 0) {
        out.push(null);
        continue;
      }
      const inner = exceptionOf('System.NullReferenceException', 'Object reference not set to an instance of an object.');
      const text = `Exception calling "${name}" with "${args.length}" argument(s): "${inner.message}"`;
      throw extendedTypeSystemException('NullReferenceException', text, 'MethodInvocationException', inner);
    }
    const member = getMember(item, name);
    if (!member) {
      if (context && context.strictMode >= 2) {
        throwInterpreter(
          'PropertyNotFoundStrict',
          `The property '${name}' cannot be found on this object. Verify that the property exists.`,
        );
      }
      if (args.length === 0) {
        out.push(null);
        continue;
      }
      const text = `The ForEach() operator could not find a member '${name}' on the target object. Please verify that the named member exists and then try running your script again.`;
      throwRuntime('ForEachNonexistentMemberReference', 'InvalidOperation', text, item, 'System.NullReferenceException');
    }
    if (member instanceof PSMethodInfo) {
      if (languageModes.current !== LanguageMode.Full) checkElementInvocation(item);
      const result = yield* complete(invokeMethod(item, name, args, { context, throughAdapter: true }));
      out.push(result === AutomationNull ? null : result);
    } else if (args.length === 0) out.push(yield* complete((member as PSProperty).getValue(item)));
    else yield* complete(setProperty(item, name, argument, context) as Step<unknown>);
  }
  return resultCollection(out);
}
