import {
  type Ast,
  type CommandAst,
  type CommandParameterAst,
  type Expression,
  type MemberExpressionAst,
  type StringConstantExpressionAst,
  StringConstantType,
  type Token,
  TokenKind,
} from '../../grammar/index.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { invokeScriptBlock } from '../compile/invoke.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import type { Value } from '../objects/net-object.ts';
import { nodeValue } from '../objects/node-value.ts';
import { toText } from '../objects/to-string.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { argumentCompleters } from './argument-completers.ts';
import { type ArgumentLocation, locationOfExpression, locationOfToken, positionalArgument } from './argument-location.ts';
import { completeCommandName } from './complete-command.ts';
import { completeFileName } from './complete-file.ts';
import { membersOfExpression } from './complete-member.ts';
import type { CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { completeParameterValue } from './parameter-values.ts';
import { type PseudoBinding, pseudoBind } from './pseudo-binding.ts';
import { startingWith } from './quoting.ts';
import { stringWord } from './safe-paths.ts';

/** Runs a completer that a script declared; null when it gives nothing or fails. */
export function* fromScript(at: CompletionContext, block: ScriptBlock, args: readonly Value[]): Steps<CompletionResult[] | null> {
  const list = new ListPipe();
  try {
    yield* invokeScriptBlock(at.context, block, list, { args });
  } catch (e) {
    // What fails in a completer is not shown: the prompt is in the middle of a line.
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
  }
  const found = list.items.filter((v) => v !== null);
  if (found.length === 0) return null;
  return found.map((v) => (v instanceof CompletionResult ? v : new CompletionResult(toText(v))));
}

/** The command that is completed, and the argument of it that the cursor is in; null for an argument that is yet to begin. */
interface Target {
  readonly command: CommandAst;
  expression: Expression | null;
  /** The member expression right before the argument. */
  readonly before: MemberExpressionAst | null;
}

const endsWithComma = (ast: Ast): boolean => ast.kind === 'ErrorExpressionAst' && ast.extent.text.endsWith(',');

/** Joins a path that goes on behind a string: `'a b'\new`. The replacement then begins with the string. */
function joinedPath(part: Ast | null | undefined, owner: Expression | null, word: string, at: CompletionContext): Expression | null {
  const whole = part ? stringWord(part, word, at) : null;
  if (whole === null || !part) return null;
  const { startOffset, endOffset } = part.extent;
  at.replace(startOffset, at.replacementLength + endOffset - startOffset);
  at.word = whole;
  return owner;
}

function adjoining(command: CommandAst, expression: Expression, at: CompletionContext): Expression {
  const elements = command.commandElements as readonly Ast[];
  const index = elements.indexOf(expression);
  const before = index > 1 ? elements[index - 1] : undefined;
  const isPath =
    expression.kind === 'StringConstantExpressionAst' &&
    expression.stringConstantType === StringConstantType.BareWord &&
    /^[/\\]/.test(expression.value);
  if (!before || !isPath || before.extent.endOffset !== expression.extent.startOffset) return expression;
  const { value } = expression;
  const lastOf = (e: Expression | null): Ast | null =>
    e?.kind === 'ArrayLiteralAst' ? (e.elements[e.elements.length - 1] as Expression) : e;
  if (before.kind === 'CommandParameterAst') {
    const { argument } = before as CommandParameterAst;
    return joinedPath(lastOf(argument), argument, value, at) ?? expression;
  }
  return joinedPath(lastOf(before as Expression), before as Expression, value, at) ?? expression;
}

/** The command around the cursor; null when it stands in none. */
function targetOf(at: CompletionContext): Target | null {
  const { last } = at;
  const isExpression = /ExpressionAst$|^ArrayLiteralAst$|^HashtableAst$/.test(last.kind);
  if (!isExpression) {
    const command = last.kind === 'CommandParameterAst' ? last.parent : last;
    return command?.kind === 'CommandAst' ? { command: command as CommandAst, expression: null, before: null } : null;
  }
  const expression = last as Expression;
  const parent = last.parent as Ast | null;
  const grand = parent?.parent ?? null;
  if (parent?.kind === 'CommandAst') {
    const command = parent as CommandAst;
    if (endsWithComma(last)) {
      at.word = '';
      return { command, expression, before: null };
    }
    const elements = command.commandElements as readonly Ast[];
    if (elements.length === 1 || at.word === '') return { command, expression: null, before: null };
    const before = elements.length > 2 ? elements[elements.indexOf(last) - 1] : undefined;
    const member = before?.kind === 'MemberExpressionAst' ? (before as MemberExpressionAst) : null;
    return { command, expression: elements.length > 2 ? adjoining(command, expression, at) : expression, before: member };
  }
  if (parent?.kind === 'ArrayLiteralAst') {
    const command = grand?.kind === 'CommandParameterAst' ? grand.parent : grand;
    if (command?.kind !== 'CommandAst') return null;
    const none = at.word === '' || (grand?.kind === 'CommandAst' && (command as CommandAst).commandElements.length === 1);
    return { command: command as CommandAst, expression: none ? null : (parent as Expression), before: null };
  }
  if (parent?.kind === 'CommandParameterAst' && grand?.kind === 'CommandAst') {
    const comma = endsWithComma(last);
    if (comma) at.word = '';
    return { command: grand as CommandAst, expression: at.word === '' && !comma ? null : expression, before: null };
  }
  return null;
}

/** What an argument that falls to a parameter could be: null when the parameter has nothing of its own to say. */
type Found = CompletionResult[] | null;

class ArgumentCompleter {
  constructor(
    private readonly at: CompletionContext,
    private readonly target: Target,
    private readonly binding: PseudoBinding,
  ) {}

  private *of(parameter: CompiledCommandParameter): Steps<Found> {
    return yield* completeParameterValue(this.at, this.target.command, this.binding, parameter);
  }

  /** The first parameter whose name or alias begins so. */
  private *named(name: string): Steps<Found> {
    const pattern = startingWith(name);
    const parameter = this.binding.unbound.find((p) => pattern.isMatch(p.name) || p.aliases.some((a) => pattern.isMatch(a)));
    return parameter ? yield* this.of(parameter) : null;
  }

  private isIn(parameter: CompiledCommandParameter, sets: number): boolean {
    return parameter.isInAllSets || (parameter.setFlags & sets) !== 0;
  }

  /** The parameter whose position is nearest to one, else the one that takes the rest (CompletePositionalArgument). */
  private *atPosition(position: number, sets: number): Steps<Found> {
    const defaultSet = this.binding.metadata.defaultSetFlag;
    const useDefault = defaultSet !== 0 && (defaultSet & sets) !== 0;
    let best: { parameter: CompiledCommandParameter; position: number; flag: number } | null = null;
    const candidates = this.binding.unbound.filter((p) => this.isIn(p, sets));
    for (const parameter of candidates)
      for (const set of parameter.setData.values()) {
        if (set.valueFromRemainingArguments || set.position === undefined || set.position < position) continue;
        if (!set.isInAllSets && (set.flag & sets) === 0) continue;
        const isBetter =
          best === null || best.position > set.position || (useDefault && set.position === best.position && defaultSet === set.flag);
        if (isBetter) best = { parameter, position: set.position, flag: set.flag };
        if (set.position === position) break;
      }
    let found: Found = null;
    if (best) {
      found = yield* this.of(best.parameter);
      if (!useDefault || best.flag !== defaultSet || (found && found.length > 0)) return found;
    }
    for (const parameter of candidates)
      if ([...parameter.setData.values()].some((s) => s.valueFromRemainingArguments && this.isIn(parameter, sets))) {
        const rest = yield* this.of(parameter);
        found = rest ? [...(found ?? []), ...rest] : found;
      }
    return found;
  }

  private *atLocation(location: ArgumentLocation): Steps<Found> {
    const { binding } = this;
    const name = location.argument?.parameter?.parameterName;
    if (!binding.succeeded)
      return location.position >= 0 ? yield* this.atPosition(location.position, -1) : name ? yield* this.named(name) : null;
    let { argument } = location;
    if (location.position >= 0 && argument === null) {
      const { target, last } = positionalArgument(binding.parsed, location.position);
      argument = target;
      if (!target) {
        if (last) {
          const taking = [...binding.boundArguments].filter(([, b]) => b.remaining?.includes(last.argument as Expression));
          if (taking.length > 0) return yield* this.all(taking.map(([key]) => key));
          const isBound = [...binding.boundArguments.values()].some((b) => b.argument === last.argument && b.parameter === null);
          if (!isBound) return null;
        }
        return yield* this.atPosition(location.position, binding.sets);
      }
    }
    if (!argument) return null;
    const wanted = argument;
    const keys = [...binding.boundArguments]
      .filter(([, b]) => b === wanted || (!wanted.parameter && b.remaining?.includes(wanted.argument as Expression)))
      .map(([key]) => key);
    return yield* this.all(keys);
  }

  private *all(keys: readonly string[]): Steps<Found> {
    let all: Found = null;
    for (const key of keys) {
      const found = yield* this.of(this.binding.boundParameters.get(key) as CompiledCommandParameter);
      if (found) all = [...(all ?? []), ...found];
    }
    return all;
  }

  *results(): Steps<Found> {
    const { at, binding, target } = this;
    const { expression, command } = target;
    const token = (at.tokenAtCursor ?? at.tokenBeforeCursor) as Token;
    if (binding.parsed.length > 0) {
      const isDash = expression?.kind === 'StringConstantExpressionAst' && expression.value.trim() === '-';
      const location = expression && !isDash ? locationOfExpression(binding.parsed, expression) : locationOfToken(binding.parsed, token);
      if (location) return yield* this.atLocation(location);
    }
    const elements = command.commandElements as readonly Ast[];
    const index = expression ? elements.indexOf(expression) : elements.filter((e) => e.extent.startOffset <= token.endOffset).length;
    if (index === 1) return yield* this.atPosition(0, -1);
    const before = elements[index - 1];
    if (before?.kind !== 'CommandParameterAst' || (before as CommandParameterAst).argument) return null;
    return yield* this.named((before as CommandParameterAst).parameterName);
  }
}

/** `echo $a.b*`, where the word goes on behind a member: its members that match. */
function wildcardMembers(at: CompletionContext, path: StringConstantExpressionAst, before: MemberExpressionAst | null): Found {
  if (!path.value.includes('*') || before?.extent.endOffset !== path.extent.startOffset) return null;
  const { expression, member } = before;
  if (expression.kind === 'VariableExpressionAst' && expression.splatted) return [];
  const name = member.kind === 'StringConstantExpressionAst' ? member.value : '';
  const found = membersOfExpression(at, expression, `${name}${path.value.replace(/\*?$/, '*')}`, false);
  if (found.length === 0) return null;
  at.replace(expression.extent.endOffset + 1, at.replacementLength + name.length);
  return found;
}

function nativeCompleter(at: CompletionContext, command: CommandAst): ScriptBlock | null {
  const completers = argumentCompleters(at.context);
  const name = command.getCommandName()?.toLowerCase();
  if (name === undefined) return completers.nativeFallback;
  const file = name.slice(name.lastIndexOf('/') + 1);
  const found = [name, file, file.replace(/\.[^.]*$/, '')].map((n) => completers.native.get(n)).find((b) => b);
  return found ?? completers.nativeFallback;
}

/** Files, and commands too when the word has a dash in it: what any argument could be. */
function* otherwise(at: CompletionContext, command: CommandAst, binding: PseudoBinding | null): Steps<CompletionResult[]> {
  const native = nativeCompleter(at, command);
  if (native) {
    const found = yield* fromScript(at, native, [at.word, nodeValue(command), at.cursor]);
    if (found) return found;
  }
  const files = binding ? completeFileName(at) : at.withLiteralPaths(() => completeFileName(at));
  return at.word.indexOf('-') > 0 ? [...files, ...completeCommandName(at)] : files;
}

/** What could be the argument of a command at the cursor (CompletionCompleters.CompleteCommandArgument). */
export function* completeCommandArgument(at: CompletionContext): Steps<CompletionResult[]> {
  const target = targetOf(at);
  if (!target) return [];
  const { command, expression } = target;
  const binding = pseudoBind(command, at.context, null, 'argument');
  if (binding) {
    at.binding = binding;
    const found = yield* new ArgumentCompleter(at, target, binding).results();
    if (found) return found;
  }
  const isInvoked = command.invocationOperator !== TokenKind.Unknown;
  if (!expression && command.commandElements.length === 1 && isInvoked && at.word !== '')
    return at.withLiteralPaths(() => [...completeFileName(at), ...(at.word.includes('-') ? completeCommandName(at) : [])]);
  if (expression?.kind === 'StringConstantExpressionAst') {
    const members = wildcardMembers(at, expression, target.before);
    if (members) return members;
    const [first] = command.commandElements;
    const goesOn =
      isInvoked &&
      /^[/\\]/.test(expression.value) &&
      command.commandElements.length === 2 &&
      first?.kind === 'StringConstantExpressionAst' &&
      first.extent.endOffset === expression.extent.startOffset;
    if (goesOn) {
      if (binding) return [];
      at.replace(first.extent.startOffset, at.replacementLength + first.extent.endOffset - first.extent.startOffset);
      at.word = first.value + expression.value;
      return at.withLiteralPaths(() => completeFileName(at));
    }
  }
  return yield* otherwise(at, command, binding);
}
