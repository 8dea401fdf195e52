import type { Value } from '../objects/net-object.ts';
import type { Done, Step } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { PSBoundParametersDictionary } from './bound-parameters.ts';
import type { CommandMetadata, CompiledCommandParameter } from './command-metadata.ts';
import type { CommandParameterInternal } from './command-parameter.ts';
import type { CommonParameters } from './common-parameters.ts';

/** Where bound values go: the variables of a function's scope, the fields of a cmdlet (ParameterBinderBase.BindParameter). */
export interface ParameterTarget {
  /** A declared or dynamic parameter got a value, from the command line, from $PSDefaultParameterValues or from the pipeline. */
  setParameter(parameter: CompiledCommandParameter, value: Value): void;
  /**
   * The value a pipeline-bound parameter goes back to between input objects, asked for once before it is first bound from the pipeline
   * (for functions: the default value expression, evaluated then; for cmdlets null).
   */
  defaultValue(parameter: CompiledCommandParameter): Step<Value>;
  /** The dynamic parameters, given the arguments bound so far: a RuntimeDefinedParameterDictionary or null. Only asked for when the metadata has them. */
  dynamicParameters?(): Step<Value>;
}

/**
 * Binds the arguments of one call of a cmdlet or advanced function (CmdletParameterBinderController.cs):
 * `bindCommandLine` once, then `bindPipelineInput` for each input object.
 */
export declare class ParameterBinderController {
  constructor(metadata: CommandMetadata, invocation: InvocationInfo, context: ExecutionContext, target: ParameterTarget);
  /** `$PSBoundParameters`, live. */
  readonly bound: PSBoundParametersDictionary;
  readonly common: CommonParameters;
  /** The set in force: after the command line, and again after each pipeline object. */
  readonly parameterSetName: string;
  /** True when unbound parameters of the sets still possible take pipeline input (or delay-bind blocks wait for it). */
  readonly hasPipelineParameters: boolean;
  /**
   * Binds everything that is on the command line. When `expectsInput` is false, also checks mandatory parameters that the pipeline
   * could have given. @throws ParameterBindingException
   */
  bindCommandLine(args: readonly CommandParameterInternal[], expectsInput: boolean): Done;
  /** Binds one input object; false when nothing took it (the caller then writes {@link inputObjectNotBound}). */
  bindPipelineInput(value: Value): Step<boolean>;
  /** True when the user gave it: command line, default value or pipeline. */
  isBound(name: string): boolean;
}
