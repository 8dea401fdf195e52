import type { ErrorRecord } from '../errors/error-record.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { RecordCaller } from '../pipeline/command-runtime.ts';
import type { Done, Step, Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import type { ScriptBlock } from '../session/script-block.ts';

/** What a parameter type is for the command that declares it (values after binding; arrays arrive as JavaScript arrays of items). */
export interface ParameterTypes {
  string: string;
  int: number;
  bool: boolean;
  /** true when given (or `-X:$true`). */
  switch: boolean;
  char: import('../objects/numbers.ts').Char;
  scriptblock: ScriptBlock;
  'string[]': readonly string[];
  'int[]': readonly number[];
  'scriptblock[]': readonly ScriptBlock[];
  object: Value;
  psobject: Value;
  'object[]': readonly Value[];
  'psobject[]': readonly Value[];
  /** As the hashtable object itself. */
  hashtable: import('../objects/collections.ts').NetDictionary;
}

/** The TypeScript type of a declared parameter type; types not listed in {@link ParameterTypes} arrive as plain values, arrays of them as their items. */
export type ParameterValue<T extends string> = T extends keyof ParameterTypes
  ? ParameterTypes[T]
  : T extends `${string}[]`
    ? readonly Value[]
    : Value;

/** ValidateArgumentsAttribute and its family. */
export type ParameterValidation =
  | 'notNull'
  | 'notNullOrEmpty'
  | 'notNullOrWhiteSpace'
  | 'trustedData'
  | 'variableName'
  | { set: readonly string[]; ignoreCase?: boolean }
  | { range: readonly [number, number] | 'Positive' | 'NonNegative' | 'Negative' | 'NonPositive' }
  | { pattern: string }
  | { length: readonly [number, number] }
  | { count: readonly [number, number] }
  /** A check of its own: gives the message of the error, or null. With `swallow` a failure only means that a positional argument goes elsewhere. */
  | { check: (value: Value, context: ExecutionContext) => string | null; swallow?: boolean };

/** How a parameter stands in one parameter set. */
export interface ParameterInSet {
  position?: number;
  mandatory?: boolean;
  /** ValueFromPipeline, ValueFromPipelineByPropertyName, or both. */
  pipeline?: 'value' | 'propertyName' | 'both';
  /** ValueFromRemainingArguments. */
  remaining?: boolean;
  help?: string;
}

/** Declaration of one parameter of a cmdlet. The fields of {@link ParameterInSet} apply to every set named in `sets` (or to all). */
export interface ParameterDeclaration<T extends string = string> extends ParameterInSet {
  /** PowerShell type: `string`, `string[]`, `int`, `switch`, `psobject`, `System.Text.Encoding`, an enum's full name … */
  type: T;
  /** Names of the sets it belongs to, or its standing in each; absent: all sets. */
  sets?: readonly string[] | Record<string, ParameterInSet>;
  aliases?: readonly string[];
  validate?: readonly ParameterValidation[];
  /** The name that the argument has to have among its type names (PSTypeNameAttribute). */
  psTypeName?: string;
  /** What the setter of the property refuses, knowing what is bound so far: the message of what it throws, or null (the error is ParameterBindingFailed). */
  refuse?: (value: Value, bound: import('../objects/collections.ts').NetDictionary) => string | null;
  allowNull?: boolean;
  allowEmptyString?: boolean;
  allowEmptyCollection?: boolean;
  /** Accepts wildcards, for the reader of the declaration: PowerShell's own commands have no SupportsWildcardsAttribute. */
  wildcards?: boolean;
  /** Turns an argument into another before conversion (ArgumentTransformationAttribute). */
  transform?: (value: Value, context: ExecutionContext) => Value;
  /** Default, as text, for the reader of the declaration. */
  default?: string;
  /** HelpMessage of PowerShell's own declaration: what `!?` shows where the parameter is asked for. */
  helpMessage?: string;
  /** Numbers written as bare arguments arrive as they were written (`Write-Host 1.0` shows 1.0). */
  keepsArgumentText?: boolean;
  /** Comes from the provider of the location in PowerShell: its name is looked at only where no other parameter fits. */
  dynamic?: boolean;
  /** Its use warns with this text (ObsoleteAttribute). */
  obsolete?: string;
  /** Not offered by completion. */
  dontShow?: boolean;
  /** Candidates for completion. */
  complete?: (word: string, context: ExecutionContext) => readonly string[];
}

/**
 * Bound arguments by parameter name: undefined when not bound (a switch: false). Of parameters that are not known here nothing is known,
 * so that what helps several cmdlets takes the {@link CmdletRuntime} of each.
 */
export type BoundArguments<P extends Record<string, ParameterDeclaration>> = {
  readonly [K in keyof P]: string extends P[K]['type']
    ? unknown
    : P[K]['type'] extends 'switch' | 'bool'
      ? boolean
      : ParameterValue<P[K]['type']> | undefined;
};

/** The streams of records that {@link CmdletRuntime.replay} writes to. */
export type ReplayStream = 'error' | 'warning' | 'verbose' | 'debug' | 'information' | 'progress';

/** What `begin`, `process` and `end` of a cmdlet work with (Cmdlet and MshCommandRuntime in PowerShell). */
export interface CmdletRuntime<P extends Record<string, ParameterDeclaration> = Record<string, ParameterDeclaration>> {
  /** Bound arguments; those bound from the pipeline change with every input object. */
  readonly args: BoundArguments<P>;
  readonly context: ExecutionContext;
  readonly myInvocation: InvocationInfo;
  readonly parameterSetName: string;
  readonly commandName: string;
  /** True when the caller gave it (also from the pipeline or by default values). */
  isBound(name: keyof P & string): boolean;
  /** The bound value as PowerShell sees it (`$PSBoundParameters[name]`: arrays as PSArray), undefined when unbound. */
  boundValue(name: keyof P & string): Value | undefined;
  /** The cmdlet as a value: the target of errors about the command as a whole. */
  readonly self: Value;
  /** The current pipeline object ($_), AutomationNull when there is none. */
  readonly input: Value;
  /** True when something is piped into the command. */
  readonly expectsInput: boolean;

  /** WriteObject(value): one object, not enumerated. Pass the result on when it is a suspension (`const s = cmd.write(v); if (s) yield* s;`). */
  write(value: Value): Done;
  /** WriteObject(value, enumerateCollection: true). */
  writeEnumerated(value: Value): Done;
  /** Non-terminating error: honours ErrorAction, so it may throw. Fills in activity, ids and invocation info. */
  writeError(record: ErrorRecord): Done;
  /** Statement-terminating error with the command's id. */
  throwTerminatingError(record: ErrorRecord): never;
  /** A warning; `caller` says for whom it is written when that is not the command. */
  writeWarning(message: string, caller?: RecordCaller): Done;
  writeVerbose(message: string, caller?: RecordCaller): Done;
  writeDebug(message: string, caller?: RecordCaller): Done;
  /** True when debug messages are for somebody: worth making where that takes long. */
  writesDebug(): boolean;
  /** The information stream; `record` is an InformationRecord. */
  writeInformation(record: Value): Done;
  writeProgress(record: Value, source?: Value): Done;
  /**
   * Writes a record that another runspace has made, as it is: it keeps its invocation info (also none), and no preference makes it ask
   * (MshCommandRuntime.WriteError(record, overrideInquire) and its siblings). Receive-Job does.
   */
  replay(stream: ReplayStream, record: Value): Done;
  /** Puts a warning that somebody else shows into the -WarningVariable (MshCommandRuntime.AppendWarningVarList). */
  collectWarning(record: Value): void;
  /** -WhatIf and -Confirm. */
  shouldProcess(target: string, action?: string): Step<boolean>;
  /** ShouldProcess with texts of the cmdlet's own: what -WhatIf says, what -Confirm asks, and what stands above that. */
  shouldProcessText(description: string, warning: string, caption?: string): Step<boolean>;
  shouldContinue(query: string, caption: string): Step<boolean>;
  /** True when `process` may still produce (the pipeline is not being stopped). */
  readonly stopping: boolean;
  /** Ends the commands before this one (StopUpstreamCommandsException): what `Select-Object -First` does once it has enough. */
  stopUpstream(): never;
}

/** What a block of a cmdlet may answer: nothing, a suspension, or a generator (the easy way to write one; it costs one allocation a call). */
export type BlockResult = void | Done | Steps<void>;

/**
 * A cmdlet, as one object: binding, help, `Get-Command` and completion derive from it.
 * @typeParam S state of one invocation, made by `state`.
 */
export interface CmdletDefinition<P extends Record<string, ParameterDeclaration> = Record<string, ParameterDeclaration>, S = unknown> {
  /** `Get-Item`. */
  name: string;
  aliases?: readonly string[];
  /** The module that PowerShell has it in: `Microsoft.PowerShell.Management`. */
  module: string;
  /** Class name in PowerShell, which ends error ids: `Microsoft.PowerShell.Commands.GetItemCommand`. */
  className: string;
  synopsis: string;
  defaultParameterSet?: string;
  supportsShouldProcess?: boolean;
  confirmImpact?: 'None' | 'Low' | 'Medium' | 'High';
  supportsPaging?: boolean;
  parameters: P;
  outputType?: readonly string[];
  examples?: readonly { code: string; remarks?: string }[];
  state?(cmd: CmdletRuntime<P>): S;
  /** False where the item that the bound arguments lead to belongs to a provider without the parameters declared as `dynamic`. */
  hasProviderParameters?(cmd: Pick<CmdletRuntime<P>, 'context' | 'args'>): boolean;
  /** Parameters that depend on the arguments so far (the provider's, for example): declarations, or an object whose properties they are. */
  dynamicParameters?(cmd: CmdletRuntime<P>): Record<string, ParameterDeclaration> | NetObject;
  begin?(cmd: CmdletRuntime<P>, state: S): BlockResult;
  process?(cmd: CmdletRuntime<P>, state: S): BlockResult;
  /**
   * Asked once, after the begin block: what takes an object from the pipeline in place of `process`, where it can; it gives {@link notQuick} where it has done nothing.
   * The arguments do not have the object then.
   */
  quick?(cmd: CmdletRuntime<P>, state: S): QuickProcess | null;
  end?(cmd: CmdletRuntime<P>, state: S): BlockResult;
  /** Always runs once, whatever happened (Dispose). */
  dispose?(cmd: CmdletRuntime<P>, state: S): void;
}

/** See {@link CmdletDefinition.quick}. */
export type QuickProcess = (input: Value) => Done | typeof import('../pipeline/command-processor.ts').notQuick;

/** Declares a cmdlet; the identity function, for its types. */
export function defineCmdlet<const P extends Record<string, ParameterDeclaration>, S = undefined>(
  definition: CmdletDefinition<P, S>,
): CmdletDefinition<P, S> {
  return definition;
}

/**
 * The same cmdlet under another name. Its parts are inherited, not copied: most of them come into being only when they are asked for (scripts/drawers.mjs).
 */
export function cmdletNamed(definition: CmdletDefinition, name: string): CmdletDefinition {
  return Object.create(definition, { name: { value: name, enumerable: true } }) as CmdletDefinition;
}
