import {
  type Ast,
  type CommandAst,
  type CommandExpressionAst,
  type Expression,
  type ITypeName,
  parse,
  type TypeExpressionAst,
} from '../../grammar/index.ts';
import type { PSTypeName } from '../binding/attributes/attributes.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { typeInfoDataBase } from '../formatting/type-info-database.ts';
import { sortedEnumValues } from '../objects/enum-value.ts';
import { getEnumerable } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { psTypeNames } from '../objects/type-names.ts';
import { completeMemberByType } from './complete-member.ts';
import { completeTypeName, typeNameAt } from './complete-type.ts';
import type { CompletionContext, Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { enumeratedTypes } from './inference/enumerated-types.ts';
import { inferTypeOf } from './inference/infer.ts';
import { commandBefore } from './inference/infer-pipeline.ts';
import { isProperty } from './inference/inferred-members.ts';
import { reflectionTypeOf } from './inference/inferred-type.ts';
import { safeEval } from './inference/safe-eval.ts';
import type { PseudoBinding } from './pseudo-binding.ts';
import { needsMemberQuotes, startingWith, startsWith, unquoted } from './quoting.ts';

/** What a command gets as its input: what is piped into it, or the argument of -InputObject; null when that is not known. */
function inputOf(command: CommandAst, binding: PseudoBinding): Ast | null {
  return commandBefore(command) ?? (binding.boundArguments.get('inputobject')?.argument as Ast | null | undefined) ?? null;
}

function inputTypes(at: CompletionContext, command: CommandAst, binding: PseudoBinding): PSTypeName[] {
  const input = inputOf(command, binding);
  return input ? inferTypeOf(input, at.inference, true) : [];
}

/** Names of members of a command's input, those that the parameter has already left out (NativeCompletionMemberName). */
export function completeMemberNames(
  at: CompletionContext,
  command: CommandAst,
  binding: PseudoBinding,
  parameter: CompiledCommandParameter,
  propertiesOnly: boolean,
): Results {
  const given = binding.boundArguments.get(parameter.key)?.argument as Ast | null | undefined;
  const others = given?.findAll(
    (a) => a.kind === 'StringConstantExpressionAst' && !(at.cursor >= a.extent.startOffset && at.cursor <= a.extent.endOffset),
    false,
  );
  return completeMemberByType(enumeratedTypes(inputTypes(at, command, binding)), `${at.word}*`, at.inference, {
    filter: propertiesOnly ? isProperty : undefined,
    excluded: new Set(others?.map((a) => a.extent.text.toLowerCase())),
    plainMethods: true,
  });
}

/** Values of the enum that the compared property is (NativeCompletionMemberValue). */
export function completeMemberValue(at: CompletionContext, command: CommandAst, binding: PseudoBinding): Results {
  const property = binding.boundArguments.get('property')?.argument;
  if (property?.kind !== 'StringConstantExpressionAst') return null;
  const word = at.word.replace(/^["']+|["']+$/g, '');
  for (const name of inputTypes(at, command, binding)) {
    const type = reflectionTypeOf(name)?.getProperty(property.value, false)?.propertyType;
    if (!type?.isEnum) continue;
    return sortedEnumValues(type)
      .map(([n]) => n)
      .filter((n) => startsWith(n, word))
      .map((n) => new CompletionResult(n, n, 'ParameterValue', n));
  }
  return [];
}

/** The type names of what is piped in: of the values themselves where the text can be evaluated. */
function inputTypeNames(at: CompletionContext, command: CommandAst, binding: PseudoBinding): string[] {
  const input = inputOf(command, binding);
  if (!input) return [];
  const expression = (input.kind === 'CommandExpressionAst' ? (input as CommandExpressionAst).expression : input) as Expression;
  const value = input.kind === 'CommandAst' ? undefined : safeEval(expression, at.context);
  if (value === undefined || value === null) return inferTypeOf(input, at.inference, true).map((t) => t.name);
  const items: Iterable<Value> = getEnumerable(value) ?? [value];
  return [...new Set([...items].flatMap((v) => (v === null ? [] : (psTypeNames(v)[0] ?? []))))];
}

const shapes: Readonly<Record<string, string>> = {
  'Format-Table': 'Table',
  'Format-List': 'List',
  'Format-Wide': 'Wide',
  'Format-Custom': 'Custom',
};

/** Names of the views that objects of the input's types have in the shape of a Format command (CompleteFormatViewByInferredType). */
export function completeViewNames(at: CompletionContext, command: CommandAst, binding: PseudoBinding): Results {
  const { quote, text } = unquoted(at.word);
  const pattern = startingWith(text);
  const shape = shapes[binding.commandInfo.name];
  const names = inputTypeNames(at, command, binding);
  const found = new Set<string>();
  for (const view of typeInfoDataBase(at.context).all) {
    if ((view.control.shape as string) !== shape || !pattern.isMatch(view.name)) continue;
    if (view.types.some((t) => names.some((n) => startsWith(t, n)))) found.add(view.name);
  }
  return [...found].map((name) => {
    const shown = quote !== '' || needsMemberQuotes(name) ? `'${name.replaceAll("'", "''")}'` : name;
    return new CompletionResult(shown, name, 'Text', name);
  });
}

/** The name of a type as an argument, also inside of the brackets of a generic one (NativeCompletionTypeName). */
export function completeTypeArgument(at: CompletionContext): Results {
  const front = at.word[0] ?? '';
  const isQuoted = /['"\u2018-\u201e]/.test(front) && front !== '';
  let prefix = isQuoted ? front : '';
  let suffix = prefix;
  let word = at.word;
  if (isQuoted) word = word.slice(1, word.length > 1 && word.endsWith(front) ? -1 : undefined);
  const open = word.split('[').length - 1;
  const close = word.split(']').length - 1;
  if (open === 0) return completeTypeName(word, at, prefix, suffix);
  const token = at.tokenAtCursor;
  if (!token) return null;
  const cursor = at.cursor - token.startOffset - (isQuoted ? 1 : 0);
  const parsed = scanType(word);
  const name = parsed && typeNameAt(parsed, cursor + 1);
  if (!name) return null;
  if (!isQuoted) prefix = suffix = "'";
  if (close < open) suffix = ']'.repeat(open - close) + suffix;
  const startOffset = name.extent.startOffset - 1;
  const endOffset = name.extent.endOffset - 1;
  if (isQuoted && close === open) {
    at.replace(startOffset + token.startOffset + 1, name.fullName.length);
    prefix = suffix = '';
  } else {
    prefix += word.slice(0, startOffset);
    suffix = word.slice(endOffset) + suffix;
  }
  return completeTypeName(name.fullName, at, prefix, suffix);
}

/** The type that a text begins to name, though its brackets are not closed; its extents count one character more. */
function scanType(word: string): ITypeName | null {
  const found = parse(`[${word}`).ast.find((a) => a.kind === 'TypeExpressionAst', true);
  return found ? (found as TypeExpressionAst).typeName : null;
}
