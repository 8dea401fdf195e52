import { type CommandAst, CommandParameterAst, PipelineAst } from '../../grammar/index.ts';
import { ArgumentCompleterAttribute, ArgumentCompletionsAttribute } from '../binding/attributes/attributes.ts';
import { ValidateSetAttribute } from '../binding/attributes/validate-attributes.ts';
import type { CommandMetadata } from '../binding/command-metadata.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { invokeScriptBlock } from '../compile/invoke.ts';
import { Hashtable } from '../dotnet/hashtable.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { sortedEnumValues } from '../objects/enum-value.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { toText } from '../objects/to-string.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { complete, type Steps } from '../scheduler/suspension.ts';
import { ApplicationInfo, type CommandInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { argumentCompleters } from './argument-completers.ts';
import { completeFileName } from './complete-file.ts';
import { memberResults, membersOf } from './complete-member.ts';
import { namedParameters, parameterNamed } from './complete-parameter.ts';
import { byName, type CompletionContext, matchingWords, unquoted } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { inferType } from './infer-type.ts';
import { builtInValues } from './parameter-values.ts';

/** The parameter that takes an argument at the end of a command's text: the one named just before, or the next by position. */
function parameterFor(command: CommandAst, metadata: CommandMetadata, start: number): CompiledCommandParameter | null {
  const elements = command.commandElements.slice(1).filter((e) => e.extent.startOffset < start);
  let positional = 0;
  let pending: CompiledCommandParameter | null = null;
  for (const element of elements) {
    if (element instanceof CommandParameterAst) {
      const parameter = parameterNamed(metadata, element.parameterName);
      if (element.argument === null && element.extent.endOffset <= start && element.extent.text.endsWith(':')) pending = parameter;
      else pending = element.argument === null && parameter && !parameter.isSwitch ? parameter : null;
    } else if (pending) pending = null;
    else positional++;
  }
  if (pending) return pending;
  const named = namedParameters(command, metadata, start);
  const places = metadata.bindable
    .filter((p) => !named.has(p))
    .flatMap((p) => {
      const positions = [...p.setData.values()].map((s) => s.position).filter((n) => n !== undefined);
      return positions.length > 0 ? [{ parameter: p, position: Math.min(...positions) }] : [];
    })
    .sort((a, b) => a.position - b.position);
  return (places[positional] ?? places.find(({ parameter }) => takesRest(parameter)))?.parameter ?? null;
}

function takesRest(parameter: CompiledCommandParameter): boolean {
  return [...parameter.setData.values()].some((s) => s.valueFromRemainingArguments);
}

/** Runs a completer that a script declared, with PowerShell's five arguments; what fails in it gives no candidates. */
function* fromScript(context: ExecutionContext, block: ScriptBlock, args: readonly Value[]): Steps<CompletionResult[]> {
  const list = new ListPipe();
  yield* invokeScriptBlock(context, block, list, { args });
  return list.items.filter((v) => v !== null).map((v) => (v instanceof CompletionResult ? v : new CompletionResult(toText(v))));
}

function boundTable(command: CommandAst, metadata: CommandMetadata, start: number): Value {
  const table = Hashtable.literal();
  let pending: string | null = null;
  for (const element of command.commandElements.slice(1)) {
    if (element.extent.endOffset >= start) break;
    if (element instanceof CommandParameterAst) {
      const parameter = parameterNamed(metadata, element.parameterName);
      pending = parameter && !parameter.isSwitch && !element.argument ? parameter.name : null;
      if (parameter && element.argument) table.set(parameter.name, unquoted(element.argument.extent.text).text);
      else if (parameter?.isSwitch) table.set(parameter.name, true);
    } else if (pending !== null) {
      table.set(pending, unquoted(element.extent.text).text);
      pending = null;
    }
  }
  return table;
}

function enumOf(type: NetType): NetType | null {
  const element = type.elementType ?? type;
  const [inner] = element.genericDefinition?.fullName === 'System.Nullable`1' ? element.genericArguments : [element];
  return inner?.isEnum ? inner : null;
}

/** Commands whose parameters name properties of what comes through the pipeline. */
const propertyParameters = /^(property|groupby|expandproperty|excludeproperty|membername)$/;
const propertyCommands = /^(select|sort|where|group|measure|foreach|compare)-object$|^format-/;

function inputProperties(at: CompletionContext, command: CommandAst, word: string, withMethods: boolean): CompletionResult[] {
  const { parent } = command;
  if (!(parent instanceof PipelineAst)) return [];
  const index = parent.pipelineElements.indexOf(command);
  const before = parent.pipelineElements[index - 1];
  if (!before) return [];
  const inferred = inferType(before, at);
  const element = inferred.type?.elementType;
  const candidates = membersOf(element ? { type: element } : inferred).filter((c) => withMethods || !c.isMethod);
  return memberResults(candidates, unquoted(word).text, false);
}

/** What could be the value of a command's parameter (CompletionCompleters.CompleteCommandArgument). */
export function* completeArgument(
  at: CompletionContext,
  command: CommandAst,
  info: CommandInfo | null,
  word: string,
  start: number,
): Steps<CompletionResult[]> {
  const { context } = at;
  const completers = argumentCompleters(context);
  const commandName = info?.name ?? command.getCommandName() ?? '';
  const metadata = info?.metadata ?? null;
  const { text } = unquoted(word);
  if (!metadata) {
    const native = completers.native.get(commandName.toLowerCase()) ?? (info instanceof ApplicationInfo ? completers.nativeFallback : null);
    if (native) return yield* fromScript(context, native, [text, command as unknown as Value, at.text.length]);
    return completeFileName(context, word);
  }
  const parameter = parameterFor(command, metadata, start);
  if (!parameter) return completeFileName(context, word);
  const args = (): Value[] => [commandName, parameter.name, text, command as unknown as Value, boundTable(command, metadata, start)];
  const registered = completers.parameters.get(`${commandName.toLowerCase()}:${parameter.key}`) ?? completers.parameters.get(parameter.key);
  if (registered) return yield* fromScript(context, registered, args());
  for (const attribute of parameter.attributes) {
    if (attribute instanceof ArgumentCompleterAttribute && attribute.scriptBlock)
      return yield* fromScript(context, attribute.scriptBlock, args());
    if (attribute instanceof ArgumentCompletionsAttribute) return matchingWords(attribute.completions, word);
  }
  const set = parameter.validations.find((v) => v instanceof ValidateSetAttribute);
  if (set) return matchingWords([...(yield* complete(set.validValues()))].sort(byName), word);
  const enumType = enumOf(parameter.type);
  if (enumType) {
    const names = sortedEnumValues(enumType).map(([name]) => name);
    return matchingWords(names.sort(byName), word);
  }
  if (parameter.type === wellKnown.boolean) return matchingWords(['$true', '$false'], word);
  const declared = parameter.declaration?.complete;
  if (declared) return matchingWords(declared(text, context), word);
  if (propertyCommands.test(commandName.toLowerCase()) && propertyParameters.test(parameter.key))
    return inputProperties(at, command, word, parameter.key === 'membername');
  return builtInValues(context, commandName, parameter.name, word) ?? completeFileName(context, word);
}
