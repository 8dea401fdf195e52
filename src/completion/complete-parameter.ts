import type { Ast, CommandAst, CommandParameterAst, StringConstantExpressionAst } from '../../grammar/index.ts';
import { ParameterAttribute } from '../binding/attributes/attributes.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import type { WildcardPattern } from '../objects/wildcard.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { completeCommandArgument } from './complete-argument.ts';
import { completeFileName } from './complete-file.ts';
import type { CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { type PseudoBinding, pseudoBind } from './pseudo-binding.ts';
import { startingWith } from './quoting.ts';

/** The help messages that attributes of cmdlets give, by `Command:Parameter` (WriteProgressResourceStrings.resx). */
const helpMessages: Readonly<Record<string, string>> = {
  'Write-Progress:Activity': 'Text to describe the activity for which progress is being reported.',
  'Write-Progress:Status': 'Text to describe the current state of the activity for which progress is being reported.',
};

/** What a list shows beside a parameter: its type and name, and the first help message that an attribute gives. */
function tipOf(parameter: CompiledCommandParameter, name: string, command: string | null): string {
  const known = command === null ? undefined : helpMessages[`${command}:${parameter.name}`];
  const withHelp = command !== null;
  const help = withHelp ? parameter.attributes.find((a) => a instanceof ParameterAttribute && a.helpMessage !== null) : undefined;
  const message = known ? ` - ${known}` : help instanceof ParameterAttribute ? ` - ${help.helpMessage}` : '';
  return `[${typeDisplayName(parameter.type, true)}] ${name}${message}`;
}

function hidesItself(parameter: CompiledCommandParameter): boolean {
  return parameter.declaration?.dontShow === true || parameter.attributes.some((a) => a instanceof ParameterAttribute && a.dontShow);
}

function result(name: string, colon: string, tip: string): CompletionResult {
  return new CompletionResult(`-${name}${colon}`, name, 'ParameterName', tip);
}

/** Those of some parameters whose names or aliases match, common ones last; these are left out where another one hides itself. */
function matchingParameters(
  parameters: Iterable<CompiledCommandParameter>,
  sets: number,
  pattern: WildcardPattern,
  isEmpty: boolean,
  colon: string,
  command: string,
): CompletionResult[] {
  const own: CompletionResult[] = [];
  const common: CompletionResult[] = [];
  let withCommon = true;
  for (const parameter of parameters) {
    if (!parameter.isInAllSets && !parameter.isCommon && (parameter.setFlags & sets) === 0) continue;
    const list = parameter.association === 'common' ? common : own;
    if (pattern.isMatch(parameter.name)) {
      if (hidesItself(parameter)) withCommon = false;
      else list.push(result(parameter.name, colon, tipOf(parameter, parameter.name, command)));
    } else if (!isEmpty)
      for (const alias of parameter.aliases) if (pattern.isMatch(alias)) list.push(result(alias, colon, tipOf(parameter, alias, null)));
  }
  return withCommon ? [...own, ...common] : own;
}

function fromBinding(binding: PseudoBinding, name: string, ast: CommandParameterAst | null, colon: string): CompletionResult[] {
  const pattern = startingWith(name);
  const command = binding.commandInfo.name;
  const of = (parameters: Iterable<CompiledCommandParameter>): CompletionResult[] =>
    matchingParameters(parameters, binding.sets, pattern, name === '', colon, command);
  if (name === '' || ast === null) return of(binding.unbound);
  if (binding.notFound.includes(ast)) return [];
  if (binding.ambiguous.includes(ast)) return of(binding.unbound);
  for (const [key, bound] of binding.boundArguments) {
    // A name that stands where another parameter's value was expected is no parameter.
    if ((bound.argument as Ast | null) === ast) return [];
    if (bound.parameter !== ast) continue;
    const parameter = binding.boundParameters.get(key) as CompiledCommandParameter;
    if (pattern.isMatch(parameter.name)) return [result(parameter.name, colon, tipOf(parameter, parameter.name, command))];
    return parameter.aliases.filter((a) => pattern.isMatch(a)).map((a) => result(a, colon, tipOf(parameter, a, command)));
  }
  const isDuplicate = binding.parsed.some((a) => a.parameter === ast);
  return of(isDuplicate ? binding.boundParameters.values() : binding.unbound);
}

/** Names of parameters that begin as the word does and are not given yet (CompletionCompleters.CompleteCommandParameter). */
export function* completeParameterName(at: CompletionContext): Steps<CompletionResult[]> {
  const ast = at.related.findLast((a) => a.kind === 'CommandParameterAst') as CommandParameterAst | undefined;
  let command: Ast | null;
  let withPositions = true;
  if (ast) command = ast.parent;
  else {
    const dash = at.last as StringConstantExpressionAst;
    if (dash.kind !== 'StringConstantExpressionAst' || dash.value.trim() !== '-') return [];
    command = dash.parent;
    // In front of a positional argument the name may be meant for it.
    const elements = command?.kind === 'CommandAst' ? ((command as CommandAst).commandElements as readonly Ast[]) : [];
    const next = elements.find((e) => e.extent.startOffset > (at.tokenAtCursor?.startOffset ?? at.cursor));
    if (next) withPositions = next.kind === 'CommandParameterAst';
  }
  if (command?.kind !== 'CommandAst') return [];
  const binding = pseudoBind(command as CommandAst, at.context, ast ?? null, 'parameter', withPositions);
  if (binding === null) return yield* completeCommandArgument(at);
  const colon = ast && at.word.endsWith(':') ? ':' : '';
  const name = ast?.parameterName ?? '';
  const found = binding.succeeded
    ? fromBinding(binding, name, ast ?? null, colon)
    : matchingParameters(binding.unbound, -1, startingWith(name), name === '', colon, binding.commandInfo.name);
  if (found.length > 0) return found;
  return completeFileName(at, { containersOnly: binding.commandInfo.name.toLowerCase() === 'set-location' });
}
