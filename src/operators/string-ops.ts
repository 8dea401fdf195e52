import { NetList } from '../dotnet/collections/generic-list.ts';
import { NetEnumerator } from '../dotnet/enumerators.ts';
import type { NetMatch } from '../dotnet/regex/index.ts';
import { escapePattern, getRegex, NetRegex, RegexOptions } from '../dotnet/regex/index.ts';
import { getType, wellKnown } from '../dotnet/registry.ts';
import { NetException } from '../errors/exceptions.ts';
import { derivesFrom, exceptionOf, runtimeException, throwInterpreter } from '../errors/throw.ts';
import { arrayOf, PSArray } from '../objects/collections.ts';
import { convertTo, tryConvertTo } from '../objects/convert.ts';
import { isInvalidCast } from '../objects/convert-enum.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { getEnumerable, toItems } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { PSMethod } from '../objects/ps-method-info.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { type Evaluator, runNow, scriptInvoker } from '../objects/script-hooks.ts';
import { joinElements, toOperandText, toText } from '../objects/to-string.ts';
import { isTrue } from '../objects/truth.ts';
import { isList } from '../objects/type-of.ts';
import { complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { ScriptBlock } from '../session/script-block.ts';

/** `l -join r`. */
export function joinOperator(l: Value, r: Value): string {
  // An enumerator is one value here, and its text its elements with blanks between them.
  const elements = l instanceof NetList ? l.items : l instanceof NetEnumerator ? null : getEnumerable(l);
  if (elements) return joinElements(elements, null, toOperandText(r), true);
  return l instanceof PSObject && l.deserializedText !== undefined ? l.deserializedText : toOperandText(l);
}

/** `-join l`. */
export function unaryJoin(l: Value): string {
  return joinOperator(l, '');
}

/** SplitOptions, by name. */
const SplitOptions = {
  SimpleMatch: 1,
  RegexMatch: 2,
  CultureInvariant: 4,
  IgnorePatternWhitespace: 8,
  Multiline: 16,
  Singleline: 32,
  IgnoreCase: 64,
  ExplicitCapture: 128,
} as const;

function strings(items: string[]): Value {
  return new PSArray(items, wellKnown.stringArray);
}

/** `-split l`: words. */
export function unarySplit(l: Value): Value {
  const result: string[] = [];
  const regex = getRegex('\\s+', {});
  for (const item of toItems(l)) result.push(...regex.split(toOperandText(item).trim()));
  return strings(result);
}

/**
 * `l -split r`, with r a pattern or a script block, a limit and options.
 * @throws RuntimeException BadOperatorArgument, ParseException InvalidSplitOptionWithPredicate / InvalidSplitOptionCombination
 */
export function splitOperator(l: Value, r: Value, ignoreCase = true): Step<Value> {
  if (typeof l === 'string' && typeof r === 'string') return strings(getRegex(r, { ignoreCase }).split(l));
  const args = getEnumerable(r) ? toItems(r) : [r];
  if (args.length === 0) return throwInterpreter('BadOperatorArgument', `The argument to operator '-split' is not valid: ${toText(r)}.`, r);
  const first = baseObject(args[0] as Value);
  const predicate = first instanceof ScriptBlock ? first : null;
  const limit = args.length >= 2 ? (operandAs(args[1] as Value, wellKnown.int32) as number) : 0;
  let options = 0;
  const third = args.length >= 3 ? (args[2] as Value) : null;
  if (third !== null) {
    if (third !== '') {
      options = (operandAs(third, getType('System.Management.Automation.SplitOptions')) as EnumValue).value;
      if (predicate)
        throw parseFailure('InvalidSplitOptionWithPredicate', 'Options are not allowed on the -split operator with a predicate.');
      if (ignoreCase) options |= SplitOptions.IgnoreCase;
    }
  } else if (ignoreCase) options |= SplitOptions.IgnoreCase;
  const content = typeof l === 'string' ? [l] : toItems(l).map((item) => toOperandText(item));
  if (predicate) return lift(splitWithPredicate(content, predicate, limit));
  return strings(splitWithPattern(content, toOperandText(args[0] as Value), limit, options));
}

/** ParserOps.ConvertTo: a failed cast becomes a RuntimeException around it. */
function operandAs(value: Value, type: NetType): Value {
  try {
    return convertTo(value, type);
  } catch (e) {
    if (!isInvalidCast(e)) throw e;
    throw atOperator(exceptionOf('System.Management.Automation.RuntimeException', e.message, e));
  }
}

const operatorErrors = new WeakSet<NetException>();

/** Marks an error as one that stands at the operator, not at the statement (what ParserOps gives an errorPosition for). */
function atOperator(e: NetException): NetException {
  operatorErrors.add(e);
  return e;
}

/** True for errors that are to be shown at the operator itself. */
export function standsAtOperator(e: unknown): e is NetException {
  return e instanceof NetException && operatorErrors.has(e);
}

function parseFailure(id: string, message: string): NetException {
  return atOperator(runtimeException(id, 'ParserError', message, null, 'System.Management.Automation.ParseException'));
}

function splitWithPattern(content: readonly string[], pattern: string, limit: number, options: number): string[] {
  const simple = (options & SplitOptions.SimpleMatch) !== 0;
  if (simple && (options & ~(SplitOptions.SimpleMatch | SplitOptions.IgnoreCase)) !== 0)
    throw parseFailure('InvalidSplitOptionCombination', 'The combination of options with the -split operator is not valid.');
  let flags = 0;
  if (options & SplitOptions.CultureInvariant) flags |= RegexOptions.CultureInvariant;
  if (options & SplitOptions.IgnorePatternWhitespace) flags |= RegexOptions.IgnorePatternWhitespace;
  if (options & SplitOptions.Multiline) flags |= RegexOptions.Multiline;
  if (options & SplitOptions.Singleline) flags |= RegexOptions.Singleline;
  if (options & SplitOptions.IgnoreCase) flags |= RegexOptions.IgnoreCase;
  if (options & SplitOptions.ExplicitCapture) flags |= RegexOptions.ExplicitCapture;
  if (limit < 0) flags |= RegexOptions.RightToLeft;
  const regex = getRegex(simple ? escapePattern(pattern) : pattern, { options: flags });
  const count = Math.abs(limit);
  return content.length === 1 ? regex.split(content[0] as string, count) : content.flatMap((item) => regex.split(item, count));
}

/** Splits where the block is true for a character (`$_`; arguments: the text and the position). */
function* splitWithPredicate(content: readonly string[], predicate: ScriptBlock, limit: number): Steps<Value> {
  if (limit === 1 || limit === -1) return strings([...content]);
  const result: string[] = [];
  for (const item of content) {
    const parts: string[] = [];
    const backwards = limit < 0;
    let cursor = backwards ? item.length - 1 : 0;
    let length = 0;
    for (let n = 0; n < item.length; n++) {
      const answer = yield* complete(
        scriptInvoker().invoke(predicate, [item, cursor], { underbar: item[cursor] as string, errors: 'external' }),
      );
      if (!isTrue(answer)) length++;
      else {
        parts.push(backwards ? item.slice(cursor + 1, cursor + 1 + length) : item.slice(cursor - length, cursor));
        length = 0;
      }
      cursor += backwards ? -1 : 1;
      if (isTrue(answer) && Math.abs(limit) === parts.length + 1) break;
    }
    if (backwards) {
      parts.push(cursor === -1 ? item.slice(0, length) : item.slice(0, cursor + 1));
      parts.reverse();
    } else parts.push(cursor === item.length ? item.slice(cursor - length) : item.slice(cursor));
    result.push(...parts);
  }
  return strings(result);
}

/** Pattern and replacement of `-replace`. */
function replaceArguments(r: Value, ignoreCase: boolean): [pattern: Value, substitute: Value] {
  const given = baseObject(r);
  if (!isList(given)) return [given, ''];
  const items = toItems(given);
  if (items.length > 2)
    throw atOperator(
      runtimeException(
        'BadReplaceArgument',
        'InvalidOperation',
        `The ${ignoreCase ? '-replace' : '-creplace'} operator allows only two elements to follow it, not ${items.length}.`,
        r,
      ),
    );
  return [items[0] ?? '', items.length > 1 ? (items[1] as Value) : ''];
}

/**
 * `l -replace r`: r a pattern, or a pattern and a replacement (text, or a script block that gets the match as `$_`).
 * @throws RuntimeException BadReplaceArgument, InvalidRegularExpression
 */
export function replaceOperator(l: Value, r: Value, ignoreCase = true): Step<Value> {
  const [pattern, substitute] = replaceArguments(r, ignoreCase);
  return replaceWith(l, pattern, substitute, ignoreCase);
}

function regexOf(pattern: Value, ignoreCase: boolean): NetRegex {
  const base = baseObject(pattern);
  if (base instanceof NetRegex) return base;
  const text = toOperandText(pattern);
  try {
    return getRegex(text, { ignoreCase });
  } catch (e) {
    if (!(e instanceof NetException) || !derivesFrom(e, 'System.ArgumentException')) throw e;
    const message = `The regular expression pattern ${text} is not valid.`;
    throw runtimeException(
      'InvalidRegularExpression',
      'InvalidOperation',
      message,
      pattern,
      'System.Management.Automation.RuntimeException',
      e,
    );
  }
}

/** {@link replaceOperator} whose two arguments are not in an array. @throws RuntimeException InvalidRegularExpression */
export function replaceWith(l: Value, pattern: Value, replacing: Value, ignoreCase: boolean): Step<Value> {
  const regex = regexOf(pattern, ignoreCase);
  if (typeof l === 'string' && typeof replacing === 'string') return regex.replace(l, replacing);
  const substitute = baseObject(replacing);
  if (substitute instanceof ScriptBlock) return replaceWithScript(l, regex, substitute);
  const evaluator = asEvaluator(substitute);
  const replacement = evaluator ?? toOperandText(substitute);
  const elements = getEnumerable(l);
  if (!elements) return regex.replace(toOperandText(l), replacement);
  const result: Value[] = [];
  for (const element of elements) result.push(regex.replace(toOperandText(element), replacement));
  return arrayOf(result);
}

/** A MatchEvaluator delegate, or a method that can be one, as a function. */
function asEvaluator(given: Value): ((match: NetMatch) => string) | undefined {
  const evaluatorType = 'System.Text.RegularExpressions.MatchEvaluator';
  const substitute = given instanceof PSMethod ? (tryConvertTo(given, getType(evaluatorType)) ?? null) : given;
  if (typeof substitute !== 'object' || substitute === null || substitute.netType.kind !== 'delegate') return undefined;
  const { invoke } = substitute as unknown as { invoke(args: readonly Value[]): Step<Value> };
  return (match) => toOperandText(runNow(invoke.call(substitute, [match])));
}

/** What a block gives for each match, in the caller's scope. */
function replaceWithScript(l: Value, regex: NetRegex, block: ScriptBlock): Step<Value> {
  const evaluate = scriptInvoker().evaluator(block);
  const elements = getEnumerable(l);
  return elements ? lift(replaceEach(elements, regex, evaluate)) : replaceOne(toOperandText(l), regex, evaluate);
}

function* replaceEach(elements: Iterable<Value>, regex: NetRegex, evaluate: Evaluator): Steps<Value> {
  const result: Value[] = [];
  for (const element of elements) result.push(yield* complete(replaceOne(toOperandText(element), regex, evaluate)));
  return arrayOf(result);
}

/** Finds the matches first, so that the block may wait for something. */
function replaceOne(text: string, regex: NetRegex, evaluate: Evaluator): Step<string> {
  const matches = regex.findAll(text, regex.rightToLeft ? text.length : 0);
  const texts: string[] = [];
  for (const match of matches) {
    const value = evaluate(match);
    if (value instanceof Suspension) return new Suspension(replaceRest(text, regex, evaluate, matches, texts, value));
    texts.push(toOperandText(value));
  }
  return regex.replaceMatches(text, matches, texts);
}

/** {@link replaceOne} from a match on that has to be waited for. */
function* replaceRest(
  text: string,
  regex: NetRegex,
  evaluate: Evaluator,
  matches: readonly NetMatch[],
  texts: string[],
  pending: Suspension<Value>,
): Steps<string> {
  texts.push(toOperandText(yield* pending.rest));
  while (texts.length < matches.length) texts.push(toOperandText(yield* complete(evaluate(matches[texts.length]!))));
  return regex.replaceMatches(text, matches, texts);
}
