import { ArrayLiteralAst, type Ast, type CommandAst, CommandParameterAst, type Expression, NumberLiteral } from '../../grammar/index.ts';
import { type BindingErrorDetails, bindingError, type ParameterBindingException } from '../binding/binding-errors.ts';
import type { BinderMessage } from '../binding/binding-messages.ts';
import type { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { ParameterMetadata } from '../binding/parameter-metadata.ts';
import { TextDictionary } from '../binding/text-dictionary.ts';
import { defineType, genericOf, getType, wellKnown } from '../dotnet/registry.ts';
import type { PSArray } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { nodeValue } from '../objects/node-value.ts';
import { literalValue } from '../objects/number-literal.ts';
import { toText } from '../objects/to-string.ts';
import { currentContext } from '../session/current-context.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { type BoundArgument, type PseudoBinding, pseudoBind } from './pseudo-binding.ts';

const ns = 'System.Management.Automation.Language.';

/** What a parameter got (ParameterBindingResult). */
class ParameterBindingResult extends NetObject {
  readonly parameter: ParameterMetadata | null;
  constructor(
    parameter: CompiledCommandParameter | null,
    readonly value: Ast | null,
    private readonly isSwitch: boolean,
  ) {
    super();
    this.parameter = parameter && new ParameterMetadata(parameter);
  }
  /** The value of a constant, `true` of a switch; null where it cannot be told. */
  get constantValue(): Value {
    const node = this.value as { kind: string; value?: unknown } | null;
    if (node?.kind === 'StringConstantExpressionAst') return node.value as string;
    if (node?.kind === 'ConstantExpressionAst')
      return node.value instanceof NumberLiteral ? literalValue(node.value) : (node.value as Value);
    return this.isSwitch ? true : null;
  }
}

/** Which part of the text is wrong, and how (StaticBindingError). */
class StaticBindingError extends NetObject {
  constructor(
    readonly commandElement: Ast,
    readonly exception: ParameterBindingException,
  ) {
    super();
  }
}

const dictionaryOf = (type: string): TextDictionary =>
  new TextDictionary(genericOf('System.Collections.Generic.Dictionary', wellKnown.string, getType(ns + type)));

/** What a command's text binds to its parameters, and what is wrong with it (StaticBindingResult). */
class StaticBindingResult extends NetObject {
  readonly boundParameters = dictionaryOf('ParameterBindingResult');
  readonly bindingExceptions = dictionaryOf('StaticBindingError');
  constructor(
    private readonly command: CommandAst,
    binding: PseudoBinding | null,
  ) {
    super();
    if (binding) this.bound(binding);
    else this.asWritten();
  }

  private refuse(id: BinderMessage, key: string, element: Ast, details: BindingErrorDetails): void {
    if (this.bindingExceptions.containsKey(key)) return;
    const error = bindingError(id, new InvocationInfo(null, null), details);
    this.bindingExceptions.set(key, new StaticBindingError(element, error));
  }
  private refuseName(id: BinderMessage, name: CommandParameterAst, args: readonly string[] = []): void {
    this.refuse(id, name.parameterName, name, { extent: name.errorPosition, parameterName: name.parameterName, args });
  }

  private bound(binding: PseudoBinding): void {
    const first = this.command.commandElements[0] as Ast;
    const { sets, metadata } = binding;
    const usesDefault = metadata.defaultSetFlag !== 0 && (sets & metadata.defaultSetFlag) !== 0;
    if (!binding.succeeded || (sets !== -1 && !usesDefault && (sets === 0 || (sets & (sets - 1)) !== 0)))
      this.refuse('AmbiguousParameterSet', first.extent.text, first, {});
    for (const name of binding.duplicates) this.refuseName('ParameterAlreadyBound', name);
    for (const name of binding.notFound) this.refuseName('NamedParameterNotFound', name);
    for (const name of binding.ambiguous) {
      const starts = (text: string): boolean => text.toLowerCase().startsWith(name.parameterName.toLowerCase());
      const possible = metadata.bindable.filter((p) => starts(p.name) || p.aliases.some(starts));
      this.refuseName('AmbiguousParameter', name, [possible.map((p) => ` -${p.name}`).join('')]);
    }
    for (const { argument } of binding.unboundArguments)
      if (argument)
        this.refuse('PositionalParameterNotFound', argument.extent.text, argument, {
          extent: argument.extent,
          parameterName: argument.extent.text,
        });
    for (const [key, parameter] of binding.boundParameters) {
      const value = argumentOf(binding.boundArguments.get(key) as BoundArgument);
      if (parameter.isSwitch && value?.extent.text.toLowerCase() === '$false') continue;
      if (value || parameter.isSwitch)
        this.boundParameters.set(parameter.name, new ParameterBindingResult(parameter, value, parameter.isSwitch));
      else if (![...parameter.setData.values()].some((s) => s.valueFromPipeline && (s.isInAllSets || (s.flag & sets) !== 0)))
        this.refuse('MissingArgument', first.extent.text, first, {
          extent: first.extent,
          parameterName: parameter.name,
          parameterType: parameter.type,
        });
    }
  }

  /** Names and the values behind them, without looking at the command. */
  private asWritten(): void {
    const put = (name: string, parameter: CommandParameterAst | null, value: Ast, isSwitch: boolean): void => {
      if (!this.boundParameters.containsKey(name)) this.boundParameters.set(name, new ParameterBindingResult(null, value, isSwitch));
      else if (parameter) this.refuseName('ParameterAlreadyBound', parameter);
    };
    let pending: CommandParameterAst | null = null;
    let position = 0;
    for (const element of this.command.commandElements.slice(1)) {
      if (element instanceof CommandParameterAst) {
        if (pending) put(pending.parameterName, null, pending, true);
        if (element.argument) put(element.parameterName, element, element.argument, false);
        pending = element.argument ? null : element;
        continue;
      }
      if (pending) put(pending.parameterName, pending, element, false);
      else put(String(position++), null, element, false);
      pending = null;
    }
    if (pending) put(pending.parameterName, null, pending, true);
  }
}

/** The node of an argument; of the remaining arguments an array of all. */
function argumentOf(argument: BoundArgument): Ast | null {
  const { remaining } = argument;
  if (!remaining) return argument.argument;
  const elements = remaining.flatMap((e): Expression[] => (e instanceof ArrayLiteralAst ? [...e.elements] : [e]));
  const parents = elements.map((e) => e.parent);
  const array = new ArrayLiteralAst((elements[0] as Expression).extent, elements);
  // The nodes stay where they stand in the text.
  elements.forEach((e, i) => {
    e.parent = parents[i] ?? null;
  });
  return array;
}

function bindCommand(command: CommandAst, resolve: boolean, desired: PSArray | null): Value {
  const wanted = (desired?.items ?? []).map((name) => toText(name).toLowerCase());
  if (wanted.length > 0) {
    const isThere = command.commandElements.some(
      (e) => e instanceof CommandParameterAst && wanted.some((name) => name.startsWith(e.parameterName.toLowerCase())),
    );
    if (!isThere) return null;
  }
  return new StaticBindingResult(command, resolve ? pseudoBind(command, currentContext(), null, 'static') : null);
}

const command = `${ns}CommandAst commandAst`;
const result = `${ns}StaticBindingResult`;
defineType({
  name: `${ns}ParameterBindingResult`,
  jsClass: ParameterBindingResult,
  properties: {
    'System.Management.Automation.ParameterMetadata Parameter': { get: (r: ParameterBindingResult) => r.parameter },
    'System.Object ConstantValue': { get: (r: ParameterBindingResult) => r.constantValue },
    [`${ns}CommandElementAst Value`]: { get: (r: ParameterBindingResult) => (r.value === null ? null : nodeValue(r.value)) },
  },
});
defineType({
  name: `${ns}StaticBindingError`,
  jsClass: StaticBindingError,
  properties: {
    [`${ns}CommandElementAst CommandElement`]: { get: (e: StaticBindingError) => nodeValue(e.commandElement) },
    'System.Management.Automation.ParameterBindingException BindingException': { get: (e: StaticBindingError) => e.exception },
  },
});
defineType({
  name: result,
  jsClass: StaticBindingResult,
  properties: {
    [`System.Collections.Generic.Dictionary[string,${ns}ParameterBindingResult] BoundParameters`]: {
      get: (r: StaticBindingResult) => r.boundParameters,
    },
    [`System.Collections.Generic.Dictionary[string,${ns}StaticBindingError] BindingExceptions`]: {
      get: (r: StaticBindingResult) => r.bindingExceptions,
    },
  },
});
defineType({
  name: `${ns}StaticParameterBinder`,
  kind: 'static',
  staticMethods: {
    [`${result} BindCommand(${command})`]: (_: null, ast: CommandAst) => bindCommand(ast, true, null),
    [`${result} BindCommand(${command}, bool resolve)`]: (_: null, ast: CommandAst, resolve: boolean) => bindCommand(ast, resolve, null),
    [`${result} BindCommand(${command}, bool resolve, string[] desiredParameters)`]: (
      _: null,
      ast: CommandAst,
      resolve: boolean,
      desired: PSArray | null,
    ) => bindCommand(ast, resolve, desired),
  },
});
