import {
  type Ast,
  type CommandAst,
  CommandParameterAst,
  type Expression,
  FunctionDefinitionAst,
  PipelineAst,
  rootOf,
} from '../../grammar/index.ts';
import type { CommandMetadata } from '../binding/command-metadata.ts';
import type { CompiledCommandParameter, ParameterSetSpecificMetadata } from '../binding/compiled-parameter.ts';
import { withDynamicParameters } from '../commands/discovery/dynamic-parameters.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { runNow } from '../objects/script-hooks.ts';
import { typeOf } from '../objects/type-of.ts';
import { lift } from '../scheduler/suspension.ts';
import { findCommandOrAlias, resolveAlias } from '../session/command-discovery.ts';
import { AliasInfo, type CommandInfo, FilterInfo, FunctionInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { safeEval } from './inference/safe-eval.ts';
import { syntacticBinding } from './inference/syntactic-binding.ts';

/** An argument of a command as pseudo binding has it (AstParameterArgumentPair). */
export interface BoundArgument {
  /** The name before it, when one was written. */
  readonly parameter: CommandParameterAst | null;
  /** What was written; absent for a switch, for a name that still waits for its value, and for pipeline input. */
  readonly argument: Expression | CommandParameterAst | null;
  readonly kind: 'value' | 'switch' | 'missing' | 'pipeline' | 'remaining';
  /** All arguments of a parameter that takes the remaining ones. */
  readonly remaining?: readonly Expression[];
}

/** What {@link pseudoBind} is for: names keep every possibility open, values prefer the default parameter set (PseudoParameterBinder.BindingType). */
export type BindingPurpose = 'argument' | 'parameter' | 'static';

/** Which parameters of a command its text gives, without running anything (PseudoBindingInfo). */
export interface PseudoBinding {
  readonly commandInfo: CommandInfo;
  readonly metadata: CommandMetadata;
  /** False when the parameters contradict each other: then all parameters are unbound. */
  readonly succeeded: boolean;
  /** Bits of the sets that are still possible; -1 for all. */
  readonly sets: number;
  readonly boundParameters: ReadonlyMap<string, CompiledCommandParameter>;
  readonly boundArguments: ReadonlyMap<string, BoundArgument>;
  readonly positional: ReadonlySet<string>;
  readonly unbound: readonly CompiledCommandParameter[];
  /** Every argument, with the names before them. */
  readonly parsed: readonly BoundArgument[];
  readonly unboundArguments: readonly BoundArgument[];
  readonly notFound: readonly CommandParameterAst[];
  readonly ambiguous: readonly CommandParameterAst[];
  /** Names that were given before. */
  readonly duplicates: readonly CommandParameterAst[];
}

/** The command that a name in the text means: functions and aliases that the text itself defines come first. */
function commandNamed(name: string, at: Ast, context: ExecutionContext): CommandInfo | null {
  const functions = new Map<string, FunctionDefinitionAst>();
  const aliases = new Map<string, string>();
  rootOf(at)
    .findAll((a) => a.kind === 'FunctionDefinitionAst' || a.kind === 'CommandAst', true)
    .forEach((a) => {
      if (a instanceof FunctionDefinitionAst) {
        if (a.parent?.kind !== 'FunctionMemberAst') functions.set(a.name.toLowerCase().replace(/^(global|script|local|private):/, ''), a);
        return;
      }
      if (!/^(set|new)-alias$|^[sn]al$/i.test((a as CommandAst).getCommandName() ?? '')) return;
      const bound = syntacticBinding(a as CommandAst);
      const text = (key: string, position: string): string | null => {
        const element = bound.get(key) ?? bound.get(position);
        return element?.kind === 'StringConstantExpressionAst' ? element.value : null;
      };
      const [alias, value] = [text('name', '0'), text('value', '1')];
      if (alias !== null && value !== null) aliases.set(alias.toLowerCase(), value);
    });
  let wanted = name;
  for (let i = 0; i < 5 && aliases.has(wanted.toLowerCase()); i++) wanted = aliases.get(wanted.toLowerCase()) as string;
  const defined = functions.get(wanted.toLowerCase());
  if (defined) {
    const block = new ScriptBlock(defined, context.sessionState);
    return defined.isFilter ? new FilterInfo(wanted, block) : new FunctionInfo(wanted, block);
  }
  const found = findCommandOrAlias(wanted, context);
  return found instanceof AliasInfo ? resolveAlias(found, context) : found;
}

function matching(metadata: CommandMetadata, name: string, exact: boolean): CompiledCommandParameter | 'ambiguous' | null {
  const lower = name.toLowerCase();
  const found = exact ? metadata.find(lower) : undefined;
  if (found) return found;
  const starts = (text: string): boolean => text.toLowerCase().startsWith(lower);
  const some = metadata.bindable.filter((p) => starts(p.name) || p.aliases.some(starts));
  return some.length > 1 ? 'ambiguous' : (some[0] ?? null);
}

const isIn = (set: ParameterSetSpecificMetadata, sets: number): boolean => set.isInAllSets || (set.flag & sets) !== 0;

/** What takes the remaining arguments is not bound by position (ParameterBinderController.EvaluateUnboundPositionalParameters). */
const takesPosition = (set: ParameterSetSpecificMetadata): boolean => set.position !== undefined && !set.valueFromRemainingArguments;

/** One binding: see {@link pseudoBind}. */
class PseudoBinder {
  sets = -1;
  readonly boundParameters = new Map<string, CompiledCommandParameter>();
  readonly boundArguments = new Map<string, BoundArgument>();
  readonly positional = new Set<string>();
  readonly notFound: CommandParameterAst[] = [];
  readonly ambiguous: CommandParameterAst[] = [];
  readonly duplicates: CommandParameterAst[] = [];
  readonly unbound: CompiledCommandParameter[];
  constructor(
    private readonly context: ExecutionContext,
    private readonly command: CommandAst,
    private readonly metadata: CommandMetadata,
    private readonly atCursor: CommandParameterAst | null,
    private readonly purpose: BindingPurpose,
  ) {
    this.unbound = [...metadata.bindable];
  }

  /** Joins names with the values behind them; null when a name that does not exist stands before a value. */
  parse(): BoundArgument[] | null {
    const elements = this.command.commandElements.slice(1).filter((e) => e.extent.text !== '-');
    const parsed: BoundArgument[] = [];
    for (let i = 0; i < elements.length; i++) {
      const element = elements[i] as (typeof elements)[number];
      if (!(element instanceof CommandParameterAst)) {
        parsed.push({ parameter: null, argument: element, kind: 'value' });
        continue;
      }
      if (element.argument) {
        parsed.push({ parameter: element, argument: element.argument, kind: 'value' });
        continue;
      }
      const parameter = matching(this.metadata, element.parameterName, element !== this.atCursor);
      const next = elements[i + 1];
      const nextIsValue = next !== undefined && !(next instanceof CommandParameterAst);
      if (parameter === 'ambiguous') {
        if (nextIsValue) i++;
        this.ambiguous.push(element);
      } else if (parameter === null) {
        if (nextIsValue) {
          if (this.atCursor) return null;
          i++;
        }
        this.notFound.push(element);
      } else if (parameter.isSwitch) parsed.push({ parameter: element, argument: null, kind: 'switch' });
      else if (next === undefined) parsed.push({ parameter: element, argument: null, kind: 'missing' });
      else if (next instanceof CommandParameterAst && matching(this.metadata, next.parameterName, true) !== null)
        parsed.push({ parameter: element, argument: null, kind: 'missing' });
      else {
        parsed.push({ parameter: element, argument: next, kind: 'value' });
        i++;
      }
    }
    return parsed;
  }

  private bind(parameter: CompiledCommandParameter, argument: BoundArgument): void {
    const at = this.unbound.indexOf(parameter);
    if (at >= 0) this.unbound.splice(at, 1);
    const key = parameter.key;
    if (!this.boundParameters.has(key)) this.boundParameters.set(key, parameter);
    if (!this.boundArguments.has(key)) this.boundArguments.set(key, argument);
  }

  /** Binds those with names; gives the others. */
  bindNamed(parsed: readonly BoundArgument[]): BoundArgument[] {
    const rest: BoundArgument[] = [];
    for (const argument of parsed) {
      if (!argument.parameter) {
        rest.push(argument);
        continue;
      }
      const parameter = matching(this.metadata, argument.parameter.parameterName, true);
      if (parameter === 'ambiguous') this.ambiguous.push(argument.parameter);
      else if (parameter === null) this.notFound.push(argument.parameter);
      else if (!this.boundParameters.has(parameter.key)) {
        if (parameter.setFlags !== 0 && !parameter.isInAllSets) this.sets &= parameter.setFlags;
        this.bind(parameter, argument);
      } else this.duplicates.push(argument.parameter);
    }
    return rest;
  }

  /** Binds by position: all parameters that could take an argument get it, so that every possibility stays. */
  bindPositional(args: readonly BoundArgument[]): BoundArgument[] {
    const rest = [...args];
    const positions = new Set<number>();
    for (const parameter of this.unbound)
      for (const set of parameter.setData.values()) if (takesPosition(set) && isIn(set, this.sets)) positions.add(set.position as number);
    for (const position of [...positions].sort((a, b) => a - b)) {
      const at = rest.findIndex((a) => !(a.argument?.kind === 'VariableExpressionAst' && a.argument.splatted));
      const argument = rest[at];
      if (!argument) break;
      const candidates = this.unbound.filter((p) => [...p.setData.values()].some((s) => takesPosition(s) && s.position === position));
      if (candidates.length === 0) continue;
      const defaultSet = this.metadata.defaultSetFlag;
      const attempts: [number, boolean][] = [];
      if (this.purpose !== 'parameter' && (this.sets & defaultSet) !== 0) attempts.push([defaultSet, false]);
      if (this.purpose === 'static') attempts.push([this.sets, false]);
      attempts.push([this.sets, true]);
      if (attempts.some(([sets, convert]) => this.bindAt(position, sets, candidates, argument, convert))) rest.splice(at, 1);
    }
    return rest;
  }

  private bindAt(
    position: number,
    sets: number,
    candidates: readonly CompiledCommandParameter[],
    argument: BoundArgument,
    convert: boolean,
  ): boolean {
    let flags = 0;
    let done = false;
    for (const parameter of candidates) {
      if (![...parameter.setData.values()].some((s) => takesPosition(s) && s.position === position && isIn(s, sets))) continue;
      if (!convert && !this.fits(argument, parameter.type)) continue;
      done = true;
      flags |= parameter.isInAllSets ? -1 : parameter.setFlags;
      this.positional.add(parameter.key);
      this.bind(parameter, argument);
    }
    if (done && flags !== 0) this.sets &= flags;
    return done;
  }

  private fits(argument: BoundArgument, type: NetType): boolean {
    const ast = argument.argument;
    if (!ast || ast instanceof CommandParameterAst) return true;
    const value = ast.kind === 'ExpandableStringExpressionAst' ? '' : safeEval(ast, this.context);
    if (value === undefined || value === null) return true;
    const own = typeOf(value);
    return (
      type.isAssignableFrom(own) || type.elementType === own || (own.kind === 'array' && own.elementType?.fullName === 'System.Object')
    );
  }

  bindRemaining(args: readonly BoundArgument[]): BoundArgument[] {
    if (args.length === 0) return [];
    for (const parameter of [...this.unbound]) {
      if (![...parameter.setData.values()].some((s) => s.valueFromRemainingArguments && isIn(s, this.sets))) continue;
      const remaining = args.flatMap((a) => (a.argument && !(a.argument instanceof CommandParameterAst) ? [a.argument] : []));
      this.bind(parameter, { parameter: null, argument: remaining[0] ?? null, kind: 'remaining', remaining });
      return [];
    }
    return [...args];
  }

  bindPipeline(): void {
    const pipeline = this.command.parent;
    if (!(pipeline instanceof PipelineAst) || pipeline.pipelineElements[0] === this.command) return;
    let flags = 0;
    for (const parameter of [...this.unbound]) {
      if (![...parameter.setData.values()].some((s) => s.valueFromPipeline && isIn(s, this.sets))) continue;
      flags |= parameter.isInAllSets ? -1 : parameter.setFlags;
      this.bind(parameter, { parameter: null, argument: null, kind: 'pipeline' });
    }
    if (flags !== 0) this.sets &= flags;
  }

  run(info: CommandInfo, withPositions: boolean): PseudoBinding {
    const parsed = this.parse();
    let rest: BoundArgument[] = [];
    if (parsed) {
      rest = this.bindNamed(parsed);
      if (withPositions) rest = this.bindPositional(rest);
      if (this.metadata.cmdletBinding) {
        rest = this.bindRemaining(rest);
        this.bindPipeline();
      }
    }
    const succeeded = parsed !== null && this.sets !== 0;
    return {
      commandInfo: info,
      metadata: this.metadata,
      succeeded,
      sets: succeeded ? this.sets : -1,
      boundParameters: succeeded ? this.boundParameters : new Map(),
      boundArguments: succeeded ? this.boundArguments : new Map(),
      positional: this.positional,
      unbound: succeeded ? this.unbound : [...this.metadata.bindable],
      parsed: parsed ?? [],
      unboundArguments: rest,
      notFound: this.notFound,
      ambiguous: this.ambiguous,
      duplicates: this.duplicates,
    };
  }
}

/** The arguments without names that can be told, for the dynamicparam block of the command. */
function positionalValues(command: CommandAst, context: ExecutionContext): Value[] {
  const values: Value[] = [];
  for (const element of command.commandElements.slice(1)) {
    if (element instanceof CommandParameterAst || element.extent.text === '-') break;
    const value = safeEval(element, context);
    values.push(value === undefined ? element.extent.text : value);
  }
  return values;
}

/**
 * Says which parameters the text of a command gives, as far as it is written (PseudoParameterBinder.DoPseudoParameterBinding).
 * @param withPositions whether arguments without names are bound
 * @param atCursor the parameter name that is being typed: it is not taken for a whole name
 * @returns null when the command does not exist or takes no parameters
 */
export function pseudoBind(
  command: CommandAst,
  context: ExecutionContext,
  atCursor: CommandParameterAst | null,
  purpose: BindingPurpose,
  withPositions = true,
): PseudoBinding | null {
  const name = command.getCommandName();
  const [first] = command.commandElements;
  let info: CommandInfo | null = null;
  if (name !== null) info = commandNamed(name, command, context);
  if (info?.metadata?.hasDynamicParameters) {
    // what is wrong with the parameters is not told while somebody types
    const seeker = { context, writeError: () => undefined };
    info = runNow(lift(withDynamicParameters(info, seeker, positionalValues(command, context))));
  }
  if (!info?.metadata || (first as Ast).kind === 'ScriptBlockExpressionAst') return null;
  const { metadata } = info;
  return new PseudoBinder(context, command, metadata, atCursor, purpose).run(info, withPositions);
}
