import type { ScriptExtent } from '../../grammar/index.ts';
import type { Value } from '../objects/net-object.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { bindingError, type ParameterBindingException } from './binding-errors.ts';
import type { CommandMetadata } from './command-metadata.ts';
import { type CommandParameterInternal, NoArgument } from './command-parameter.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import { switchOn } from './switch-parameter.ts';

/** One argument on its way to a parameter. Copies of what the command line holds: matching changes them. */
export interface Argument {
  name: string | null;
  readonly text: string;
  readonly parameterExtent: ScriptExtent | null;
  value: Value | typeof NoArgument;
  argumentExtent: ScriptExtent | null;
  argumentText: string | null;
  readonly fromHashtable: boolean;
}

/** The arguments of a command line; those of splatted hashtables come last, so that explicit ones win (InitUnboundArguments). */
export function commandLineArguments(args: readonly CommandParameterInternal[]): Argument[] {
  const list: Argument[] = [];
  const splatted: Argument[] = [];
  for (const a of args) {
    // `--` only ends parameter names; native commands get it, others never see it.
    if (a.parameterText === '--' && a.argument === NoArgument) continue;
    (a.fromHashtableSplatting ? splatted : list).push({
      name: a.parameterName,
      text: a.parameterText,
      parameterExtent: a.parameterExtent,
      value: a.argument,
      argumentExtent: a.argumentExtent,
      argumentText: a.argumentText,
      fromHashtable: a.fromHashtableSplatting,
    });
  }
  return splatted.length > 0 ? [...list, ...splatted] : list;
}

/**
 * The parameter that a name means: exact name, alias, or the only one that starts so (MergedCommandParameterMetadata.GetMatchingParameter).
 * @returns undefined when there is none
 * @throws AmbiguousParameter
 */
export function matchParameter(
  metadata: CommandMetadata,
  name: string,
  invocation: () => InvocationInfo,
  extent: ScriptExtent | null,
): CompiledCommandParameter | undefined {
  let lower = name.toLowerCase();
  const first = lower.charCodeAt(0);
  if (first === 45 || (first >= 0x2013 && first <= 0x2015)) lower = lower.slice(1);
  const exact = metadata.find(lower);
  if (exact !== undefined) return exact;
  const matches = metadata.matches(lower);
  if (matches.length <= 1) return matches[0];
  const own = matches.filter((p) => !p.isCommon);
  if (own.length === 1) return own[0];
  throw bindingError('AmbiguousParameter', invocation(), {
    extent,
    parameterName: name,
    args: [matches.map((p) => ` -${p.name}`).join('')],
  });
}

/**
 * Gives each parameter name the argument after it; switches need none (ReparseUnboundArguments). Names that mean nothing stay as they are.
 * @throws MissingArgument
 */
export function pairNamesWithArguments(args: readonly Argument[], metadata: CommandMetadata, invocation: () => InvocationInfo): Argument[] {
  const result: Argument[] = [];
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] as Argument;
    result.push(argument);
    if (argument.name === null || argument.value !== NoArgument) continue;
    const parameter = matchParameter(metadata, argument.name, invocation, argument.parameterExtent);
    if (parameter === undefined) continue;
    if (parameter.isSwitch) {
      argument.value = switchOn;
      argument.argumentExtent = null;
      continue;
    }
    const next = args[i + 1];
    if (next === undefined) throw missingArgument(parameter, argument, invocation());
    if (next.name !== null) {
      const nextParameter = matchParameter(metadata, next.name, invocation, next.parameterExtent);
      if (nextParameter !== undefined || next.value !== NoArgument) throw missingArgument(parameter, argument, invocation());
      // A name that means nothing is taken as a text: `-Message -hello`.
      argument.value = next.text;
      // a name that is taken for a value stands where the parameter stands
      argument.argumentExtent = null;
    } else {
      argument.value = next.value;
      argument.argumentExtent = next.argumentExtent;
      argument.argumentText = next.argumentText;
    }
    argument.name = parameter.name;
    i++;
  }
  return result;
}

function missingArgument(parameter: CompiledCommandParameter, argument: Argument, invocation: InvocationInfo): ParameterBindingException {
  return bindingError('MissingArgument', invocation, {
    extent: argument.parameterExtent,
    parameterName: parameter.name,
    parameterType: parameter.type,
  });
}
