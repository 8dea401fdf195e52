import type { CommandAst } from '../../grammar/index.ts';
import { ArgumentCompleterAttribute, ArgumentCompletionsAttribute } from '../binding/attributes/attributes.ts';
import { ValidateRangeAttribute, ValidateSetAttribute } from '../binding/attributes/validate-attributes.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { construct } from '../binding/primitives.ts';
import { invokeMethod } from '../dotnet/invocation.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { EnumValue, sortedEnumValues } from '../objects/enum-value.ts';
import { getEnumerable } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { nodeValue } from '../objects/node-value.ts';
import { toText } from '../objects/to-string.ts';
import { complete, type Step, type Steps } from '../scheduler/suspension.ts';
import { argumentCompleters } from './argument-completers.ts';
import { boundTable } from './bound-table.ts';
import { fromScript } from './complete-argument.ts';
import { byName, type CompletionContext, type Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { builtInValues } from './native-values.ts';
import type { PseudoBinding } from './pseudo-binding.ts';
import { matchingWords, quotedArgument, startingWith, unquoted } from './quoting.ts';

/** The type that an argument has to be: of arrays the element's, of Nullable the one within. */
function effectiveType(type: NetType): NetType {
  const inner = type.genericDefinition?.fullName === 'System.Nullable`1' ? (type.genericArguments[0] as NetType) : type;
  return inner.kind === 'array' ? (inner.elementType as NetType) : inner;
}

/** Words that match, the one that is written out already first. */
function ofWords(words: readonly string[], at: CompletionContext, quoteNeeded: boolean): CompletionResult[] {
  const { quote, text } = unquoted(at.word);
  const pattern = startingWith(text);
  const isWhole = (w: string): boolean => w.toLowerCase() === text.toLowerCase();
  const others = words.filter((w) => w !== '' && !isWhole(w) && pattern.isMatch(w)).sort(byName);
  const shown = (w: string): string => (quoteNeeded && !isWhole(w) ? quotedArgument(w, quote) : quote + w + quote);
  return [...words.filter((w) => w !== '' && isWhole(w)).slice(0, 1), ...others].map(
    (w) => new CompletionResult(shown(w), w, 'ParameterValue', w),
  );
}

/** The completer that a script or a class gives for the parameter; null when there is none, or it has nothing to say. */
function* custom(at: CompletionContext, command: CommandAst, binding: PseudoBinding, parameter: CompiledCommandParameter): Steps<Results> {
  const name = binding.commandInfo.name;
  const table = boundTable(binding, at.context);
  const args = (): Value[] => [name, parameter.name, at.word, nodeValue(command), table];
  const registered = argumentCompleters(at.context).parameters;
  const block = registered.get(`${name.toLowerCase()}:${parameter.key}`) ?? registered.get(parameter.key);
  const found = block ? yield* fromScript(at, block, args()) : null;
  if (found) return found;
  for (const attribute of parameter.attributes) {
    if (attribute instanceof ArgumentCompletionsAttribute) return completions(attribute.completions, at);
    if (!(attribute instanceof ArgumentCompleterAttribute)) continue;
    const results = attribute.scriptBlock ? yield* fromScript(at, attribute.scriptBlock, args()) : yield* fromClass(attribute, args());
    if (results) return results;
  }
  return null;
}

function completions(words: readonly string[], at: CompletionContext): CompletionResult[] {
  const pattern = startingWith(at.word.trim() === '' ? '' : at.word);
  return words.filter((w) => pattern.isMatch(w)).map((w) => new CompletionResult(w, w, 'ParameterValue', w));
}

/** The completer that an attribute with IArgumentCompleterFactory makes; null where it has none. */
function* madeByFactory(attribute: ArgumentCompleterAttribute): Steps<Value> {
  const isFactory = attribute.netType.interfaces.some((i) => i.fullName === 'System.Management.Automation.IArgumentCompleterFactory');
  return isFactory ? yield* complete(invokeMethod(attribute, 'Create', []) as Step<Value>) : null;
}

/** What an object with IArgumentCompleter gives. */
function* fromClass(attribute: ArgumentCompleterAttribute, args: readonly Value[]): Steps<Results> {
  try {
    const completer = attribute.type ? construct(attribute.type, []) : yield* madeByFactory(attribute);
    if (completer === null) return null;
    const found = yield* complete(invokeMethod(completer, 'CompleteArgument', args) as Step<Value>);
    return [...(getEnumerable(found) ?? [])].flatMap((v) =>
      v === null ? [] : v instanceof CompletionResult ? v : new CompletionResult(toText(v)),
    );
  } catch (e) {
    // What fails in a completer is not shown.
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    return null;
  }
}

function accepts(range: ValidateRangeAttribute, value: number): boolean {
  try {
    range.validateElement(value);
    return true;
  } catch (e) {
    if (e instanceof NetException) return false;
    throw e;
  }
}

/** The names of an enum's values; of names for one value the one that it is shown by, as often. */
function enumWords(type: NetType, parameter: CompiledCommandParameter): string[] {
  const ranges = parameter.validations.filter((v) => v instanceof ValidateRangeAttribute);
  return sortedEnumValues(type)
    .filter(([, value]) => ranges.every((r) => accepts(r, value)))
    .map(([, value]) => new EnumValue(type, value).toString());
}

/** What could be the value of a parameter; null when nothing special can be said of it (CompletionCompleters.ProcessParameter). */
export function* completeParameterValue(
  at: CompletionContext,
  command: CommandAst,
  binding: PseudoBinding,
  parameter: CompiledCommandParameter,
): Steps<Results> {
  const set = parameter.validations.find((v) => v instanceof ValidateSetAttribute);
  if (set) return ofWords([...(yield* complete(set.validValues()))], at, true);
  const type = effectiveType(parameter.type);
  if (type.isEnum) return ofWords(enumWords(type, parameter), at, false);
  if (type.fullName === 'System.Management.Automation.SwitchParameter') {
    const words = at.word === '' || at.word === '$' ? ['$true', '$false'] : [];
    return words.map((w) => new CompletionResult(w, w, 'ParameterValue', w));
  }
  const found = yield* custom(at, command, binding, parameter);
  if (found) return found;
  const declared = parameter.declaration?.complete;
  if (declared) return matchingWords(declared(unquoted(at.word).text, at.context), at.word);
  return builtInValues(at, command, binding, parameter);
}
