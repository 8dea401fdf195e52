import type { Expression, ScriptExtent } from '../../grammar/index.ts';
import type { Value } from '../objects/net-object.ts';

/** Stands for "no argument follows this parameter name" (UnboundParameter.Value). */
export const NoArgument = Symbol('NoArgument');

/**
 * One element of a command line after evaluation, before binding (CommandParameterInternal): a parameter name, an argument, or a name
 * with its argument (`-Name:value`, splatted hashtables).
 */
export interface CommandParameterInternal {
  /** Without the dash; null for a plain argument. */
  parameterName: string | null;
  /** As written: `-Name` or `-Name:`; empty when it came from splatting. */
  parameterText: string;
  parameterExtent: ScriptExtent | null;
  argument: Value | typeof NoArgument;
  argumentExtent: ScriptExtent | null;
  /** The argument's syntax: native programs see quotes and array literals by it. Absent for splatted arguments. */
  argumentAst?: Expression | null;
  /** The argument's source text when it is a bare number or word: `1.0` reaches a string parameter as "1.0". */
  argumentText: string | null;
  /** True for barewords that were not quoted (native commands glob them). */
  isBareword: boolean;
  /** True when there was a blank between `-Name:` and its value (matters to native commands and $args). */
  spaceAfterParameter: boolean;
  fromHashtableSplatting: boolean;
  fromArraySplatting: boolean;
}

/** An argument by position that stands in no source text: commands that the program calls itself get theirs so. */
export function positionalArgument(argument: Value | typeof NoArgument): CommandParameterInternal {
  return {
    parameterName: null,
    parameterText: '',
    parameterExtent: null,
    argument,
    argumentExtent: null,
    argumentText: null,
    isBareword: false,
    spaceAfterParameter: false,
    fromHashtableSplatting: false,
    fromArraySplatting: false,
  };
}

/**
 * A parameter by name that stands in no source text.
 * @param text as it would be written: `-Name` or `-Name:`
 */
export function namedArgument(name: string, argument: Value | typeof NoArgument, text = `-${name}:`): CommandParameterInternal {
  return { ...positionalArgument(argument), parameterName: name, parameterText: text };
}
