import { type CommandAst, type CommandElement, type Expression, StringConstantType } from '../../grammar/index.ts';
import { type CommandParameterInternal, NoArgument, positionalArgument } from '../binding/command-parameter.ts';
import { parameterNameInArgs } from '../binding/script-parameter-binder.ts';
import { AutomationNull, NetDictionary, PSArray } from '../objects/collections.ts';
import { isUntrusted, languageModes, markUntrusted } from '../objects/language-mode.ts';
import { getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { charOf, NumberObject } from '../objects/numbers.ts';
import { baseObject, WrappedNumber } from '../objects/ps-object.ts';
import { type Steps, Suspension } from '../scheduler/suspension.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr, Frame } from './frame.ts';

/** Adds what one element of a command line stands for; splatting adds several. */
export type ArgumentNode = (f: Frame, into: CommandParameterInternal[]) => undefined | Suspension<undefined>;

const plain = positionalArgument(NoArgument);

/** Source text of a number or bare word, which string parameters and native programs get unchanged. */
function sourceText(e: Expression): string | null {
  if (e.kind === 'ConstantExpressionAst') return e.extent.text;
  if (e.kind === 'UnaryExpressionAst' && e.child.kind === 'ConstantExpressionAst') return e.extent.text;
  return null;
}

/** A number whose words are not those it is shown with keeps them wherever it goes: see {@link WrappedNumber}. */
function withWords(value: Value, words: string | null): Value {
  if (words === null || (typeof value !== 'number' && !(value instanceof NumberObject)) || toStringValue(value) === words) return value;
  return new WrappedNumber(value, words);
}

function isBareword(e: Expression): boolean {
  return (
    (e.kind === 'StringConstantExpressionAst' || e.kind === 'ExpandableStringExpressionAst') &&
    e.stringConstantType === StringConstantType.BareWord
  );
}

/** A plain positional argument: its value, and the element of the command line that a value makes. */
export interface PositionalArgument {
  readonly value: Expr;
  readonly words: string | null;
  make(value: Value): CommandParameterInternal;
}

/** The arguments of a command that has nothing but plain positional ones; null when there are names or splatting. */
export function positionalArguments(ast: CommandAst, c: CompileContext): PositionalArgument[] | null {
  const result: PositionalArgument[] = [];
  for (const e of ast.commandElements.slice(1)) {
    if (e.kind === 'CommandParameterAst' || e.kind === 'UsingExpressionAst' || (e.kind === 'VariableExpressionAst' && e.splatted))
      return null;
    const words = sourceText(e);
    const base = { ...plain, argumentExtent: e.extent, argumentText: words, isBareword: isBareword(e) };
    if (e.kind === 'StringConstantExpressionAst' && isBareword(e) && (e.value === '--' || e.value.startsWith('--%'))) return null;
    result.push({ value: compiler.expression(e, c), words, make: (argument) => ({ ...base, argument: withWords(argument, words) }) });
  }
  return result;
}

/** Compiles the elements of a command after its name. */
export function compileArguments(ast: CommandAst, c: CompileContext): ArgumentNode[] {
  return ast.commandElements.slice(1).map((e) => compileArgument(e, c));
}

function compileArgument(e: CommandElement, c: CompileContext): ArgumentNode {
  if (e.kind === 'CommandParameterAst') {
    const base: CommandParameterInternal = {
      ...plain,
      parameterName: e.parameterName,
      parameterText: e.errorPosition.text,
      parameterExtent: e.errorPosition,
    };
    if (e.argument === null) {
      return (_f, into) => {
        into.push(base);
        return undefined;
      };
    }
    const value = compiler.expression(e.argument, c);
    const withArgument = {
      ...base,
      argumentExtent: e.argument.extent,
      argumentAst: e.argument,
      argumentText: sourceText(e.argument),
      isBareword: isBareword(e.argument),
      spaceAfterParameter: e.errorPosition.endOffset !== e.argument.extent.startOffset,
    };
    return valueNode(value, (argument) => ({ ...withArgument, argument: withWords(argument, withArgument.argumentText) }));
  }
  if (e.kind === 'VariableExpressionAst' && e.splatted) return splat(e, c);
  if (e.kind === 'UsingExpressionAst' && e.subExpression.kind === 'VariableExpressionAst' && e.subExpression.splatted) return splat(e, c);
  const value = compiler.expression(e, c);
  const base = { ...plain, argumentExtent: e.extent, argumentAst: e, argumentText: sourceText(e), isBareword: isBareword(e) };
  if (base.argumentText === null) return valueNode(value, (argument) => ({ ...base, argument }));
  return valueNode(value, (argument) => ({ ...base, argument: withWords(argument, base.argumentText) }));
}

function valueNode(value: Expr, make: (v: Value) => CommandParameterInternal): ArgumentNode {
  return (f, into) => {
    const v = value(f);
    if (v instanceof Suspension) return new Suspension(waitValue(v, into, make));
    into.push(make(v === AutomationNull ? null : v));
    return undefined;
  };
}

function* waitValue(
  s: Suspension<Value>,
  into: CommandParameterInternal[],
  make: (v: Value) => CommandParameterInternal,
): Steps<undefined> {
  const v = yield* s.rest;
  into.push(make(v === AutomationNull ? null : v));
  return undefined;
}

/** What is splatted of something untrusted is not trusted either. */
function markElements(base: Value): void {
  if (base instanceof NetDictionary) for (const [, argument] of base.entries()) markUntrusted(argument);
  else if (base instanceof PSArray) base.items.forEach(markUntrusted);
}

/** `@name`: a dictionary gives named parameters, anything else positional ones (PipelineOps.Splat). */
function splat(e: Expression, c: CompileContext): ArgumentNode {
  const value = compiler.expression(e, c);
  const { extent } = e;
  const add = (v: Value, into: CommandParameterInternal[]): void => {
    const base = baseObject(v);
    if (languageModes.everUsed && isUntrusted(v)) markElements(base);
    if (base instanceof NetDictionary) {
      for (const [key, argument] of base.entries()) {
        const name = toStringValue(key);
        into.push({
          ...plain,
          parameterName: name,
          parameterText: `-${name}:`,
          parameterExtent: extent,
          argument,
          argumentExtent: extent,
          fromHashtableSplatting: true,
        });
      }
      return;
    }
    if (base === AutomationNull) return;
    const items = splattedItems(base);
    for (const item of items) into.push(splattedItem(item, extent));
  };
  return (f, into) => {
    const v = value(f);
    if (v instanceof Suspension) return new Suspension(waitSplat(v, into, add));
    add(v, into);
    return undefined;
  };
}

function* waitSplat(
  s: Suspension<Value>,
  into: CommandParameterInternal[],
  add: (v: Value, into: CommandParameterInternal[]) => void,
): Steps<undefined> {
  add(yield* s.rest, into);
  return undefined;
}

/** What `@name` gives element by element: a text its characters. */
function splattedItems(base: Value): readonly Value[] {
  if (base instanceof PSArray) return base.items;
  if (typeof base === 'string') return [...base].map((c) => charOf(c.charCodeAt(0)));
  return base === null ? [null] : [...(getEnumerable(base) ?? [base])];
}

/** Elements of `$args` that were parameter names when the function was called are names again when they are splatted. */
function splattedItem(item: Value, extent: Expression['extent']): CommandParameterInternal {
  const name = parameterNameInArgs(item);
  if (name === undefined) return { ...plain, argument: item, argumentExtent: extent, fromArraySplatting: true };
  return {
    ...plain,
    parameterName: name,
    parameterText: toStringValue(baseObject(item)),
    parameterExtent: extent,
    fromArraySplatting: true,
  };
}
