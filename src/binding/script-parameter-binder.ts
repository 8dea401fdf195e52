import type { Value } from '../objects/net-object.ts';
import type { Step } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { CommandMetadata } from './command-metadata.ts';
import type { CommandParameterInternal } from './command-parameter.ts';

/** Values by parameter index; undefined: unbound, the caller evaluates the default. */
export type SimpleBinding = (Value | undefined)[];

/** Shared by all calls that leave nothing over; must not be changed. */
export const noArguments: readonly Value[] = [];

/**
 * Binds the arguments of a simple function (ScriptParameterBinderController.cs).
 * @param values filled by parameter index; has the length of `metadata.parameters`.
 * @returns what goes into `$args`.
 * @throws ParameterBindingException; the extents are those of the arguments or of the invocation.
 */
export declare function bindSimpleFunction(
  metadata: CommandMetadata,
  args: readonly CommandParameterInternal[],
  values: SimpleBinding,
  invocation: InvocationInfo,
  context: ExecutionContext,
): Step<readonly Value[]>;

/**
 * As {@link bindSimpleFunction} when the command line is nothing but arguments without names (no splatting): the hot path of recursion.
 * `texts[i]` is the source text of a bare number or word, or null. When it throws, errors have the extent of the call; pass `invocation` lazily.
 */
export declare function bindSimplePositional(
  metadata: CommandMetadata,
  args: readonly Value[],
  texts: readonly (string | null)[] | null,
  values: SimpleBinding,
  invocation: () => InvocationInfo,
  context: ExecutionContext,
): Step<readonly Value[]>;
