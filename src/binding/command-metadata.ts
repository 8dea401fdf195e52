import type { CmdletDefinition, ParameterDeclaration } from '../commands/cmdlet.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import type { ParameterAst } from '../../grammar/index.ts';

/** The bit mask that stands for every parameter set. */
export const allSets = -1;

/** How a parameter stands in one set (ParameterSetSpecificMetadata.cs). */
export interface ParameterSetSpecificMetadata {
  readonly isInAllSets: boolean;
  /** The set's bit, or {@link allSets}. */
  readonly flag: number;
  readonly mandatory: boolean;
  /** undefined: not positional. */
  readonly position: number | undefined;
  readonly valueFromPipeline: boolean;
  readonly valueFromPipelineByPropertyName: boolean;
  readonly valueFromRemainingArguments: boolean;
  readonly helpMessage: string;
}

/** One parameter, ready for binding (CompiledCommandParameter.cs). */
export declare class CompiledCommandParameter {
  readonly name: string;
  /** The name in lower case. */
  readonly key: string;
  /** Its place among the declared parameters; -1 for common and dynamic ones. */
  readonly index: number;
  readonly type: NetType;
  readonly aliases: readonly string[];
  readonly isSwitch: boolean;
  readonly isDynamic: boolean;
  /** A common, ShouldProcess or paging parameter. */
  readonly isCommon: boolean;
  /** The attribute objects, as `(Get-Command x).Parameters[…].Attributes` shows them. */
  readonly attributes: readonly NetObject[];
  readonly setData: ReadonlyMap<string, ParameterSetSpecificMetadata>;
  /** Union of the sets' bits. */
  readonly setFlags: number;
  readonly isInAllSets: boolean;
  /** Script parameters: the syntax node (default value); else null. */
  readonly ast: ParameterAst | null;
  /** Cmdlet parameters: the declaration; else null. */
  readonly declaration: ParameterDeclaration | null;
}

/** Parameters and sets of one command (CommandMetadata.cs, MergedCommandParameterMetadata.cs). Immutable; made once per cmdlet or script block. */
export declare class CommandMetadata {
  static fromCmdlet(definition: CmdletDefinition): CommandMetadata;
  /** Throws when attributes are wrong. */
  static fromScriptBlock(block: ScriptBlock, name: string): CommandMetadata;
  readonly name: string;
  /** False for simple functions: use script-parameter-binder.ts. */
  readonly cmdletBinding: boolean;
  /** In the order declared; without common parameters. */
  readonly parameters: readonly CompiledCommandParameter[];
  /** The named set or null when none is declared (`__AllParameterSets`). */
  readonly defaultParameterSetName: string | null;
  readonly supportsShouldProcess: boolean;
  readonly confirmImpact: 'None' | 'Low' | 'Medium' | 'High';
  readonly supportsPaging: boolean;
  readonly positionalBinding: boolean;
  readonly hasDynamicParameters: boolean;
  /** What ends error ids: the class name of a cmdlet; null: the name of the function. */
  readonly commandTypeName: string | null;
  /** Exact name or alias → parameter, common ones included. */
  find(lowerName: string): CompiledCommandParameter | undefined;
  /** As `Get-Command -Syntax` shows it: one line a set, between blank lines. */
  syntaxText(name: string): string;
}
export type { Value };
