import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { isFeatureEnabled } from '../../session/experimental-features.ts';
import type { ScriptBlock } from '../../session/script-block.ts';

/** System.Attribute: what stands in `[…]` before a parameter or a param block, as an object. */
export class Attribute extends NetObject {}

/** The base of all attributes that say something of a command or parameter (CmdletMetadataAttribute in Attributes.cs). */
export class CmdletMetadataAttribute extends Attribute {}
/** The base of the attributes that guide the parsing of arguments. */
export class ParsingBaseAttribute extends CmdletMetadataAttribute {}

/** The name of the set that stands for all sets. */
export const allParameterSets = '__AllParameterSets';
/** ParameterAttribute.Position when none was given (int.MinValue). */
export const noPosition = -2147483648;

/** `[Parameter(…)]`. */
export class ParameterAttribute extends ParsingBaseAttribute {
  position = noPosition;
  #parameterSetName = allParameterSets;
  mandatory = false;
  valueFromPipeline = false;
  valueFromPipelineByPropertyName = false;
  valueFromRemainingArguments = false;
  helpMessage: string | null = null;
  helpMessageBaseName: string | null = null;
  helpMessageResourceId: string | null = null;
  dontShow = false;
  /** The feature that shows or hides the parameter, where one was named. */
  experiment: { readonly name: string; readonly action: Value } | null = null;
  get parameterSetName(): string {
    return this.#parameterSetName;
  }
  set parameterSetName(name: string | null) {
    this.#parameterSetName = name ? name : allParameterSets;
  }
}

/** `[Alias('a', 'b')]`. */
export class AliasAttribute extends ParsingBaseAttribute {
  constructor(readonly aliasNames: readonly string[]) {
    super();
  }
}

/** What `[CmdletBinding]` and `[Cmdlet]` share. */
export class CmdletCommonMetadataAttribute extends CmdletMetadataAttribute {
  defaultParameterSetName: string | null = null;
  supportsShouldProcess = false;
  supportsPaging = false;
  supportsTransactions = false;
  private impact: 'None' | 'Low' | 'Medium' | 'High' = 'Medium';
  /** None for commands that do not ask. */
  get confirmImpact(): 'None' | 'Low' | 'Medium' | 'High' {
    return this.supportsShouldProcess ? this.impact : 'None';
  }
  set confirmImpact(impact: 'None' | 'Low' | 'Medium' | 'High') {
    this.impact = impact;
  }
  helpUri = '';
  remotingCapability: 'None' | 'PowerShell' | 'SupportedByCommand' | 'OwnedByCommand' = 'PowerShell';
}

/** `[CmdletBinding(…)]`. */
export class CmdletBindingAttribute extends CmdletCommonMetadataAttribute {
  positionalBinding = true;
}

/** `[Cmdlet('Verb', 'Noun')]`, which classes may have. */
export class CmdletAttribute extends CmdletCommonMetadataAttribute {
  constructor(
    readonly verbName: string,
    readonly nounName: string,
  ) {
    super();
  }
}

/** `[OutputType(…)]`. */
export class OutputTypeAttribute extends CmdletMetadataAttribute {
  providerCmdlet: string | null = null;
  parameterSetName: readonly string[] = [allParameterSets];
  constructor(readonly types: readonly PSTypeName[]) {
    super();
  }
}

/** System.Management.Automation.PSTypeName: a type by name, whether it exists or not (an element of `OutputType`). */
export class PSTypeName extends NetObject {
  constructor(
    readonly name: string,
    readonly type: NetType | null,
  ) {
    super();
  }
  override toString(): string {
    return this.name;
  }
}

/** `[PSTypeName('My.Type')]` on a parameter: PSTypeNames of the argument must contain the name. */
export class PSTypeNameAttribute extends Attribute {
  constructor(readonly psTypeName: string) {
    super();
  }
}
/** `[SupportsWildcards()]`. */
export class SupportsWildcardsAttribute extends ParsingBaseAttribute {}
/** `[PSDefaultValue(Value = …, Help = …)]`. */
export class PSDefaultValueAttribute extends ParsingBaseAttribute {
  value: Value = null;
  help: string | null = null;
}
/** `[Hidden()]`. */
export class HiddenAttribute extends ParsingBaseAttribute {}
/** `[AllowNull()]`. */
export class AllowNullAttribute extends CmdletMetadataAttribute {}
/** `[AllowEmptyString()]`. */
export class AllowEmptyStringAttribute extends CmdletMetadataAttribute {}
/** `[AllowEmptyCollection()]`. */
export class AllowEmptyCollectionAttribute extends CmdletMetadataAttribute {}
/** `[System.Runtime.CompilerServices.CompilerGenerated()]`. */
export class CompilerGeneratedAttribute extends Attribute {}
/** `[System.Diagnostics.CodeAnalysis.SuppressMessage('category', 'rule')]`: a note for analyzers of scripts. */
export class SuppressMessageAttribute extends Attribute {
  scope: string | null = null;
  target: string | null = null;
  messageId: string | null = null;
  justification: string | null = null;
  constructor(
    readonly category: string,
    readonly checkId: string,
  ) {
    super();
  }
}
/** `[Obsolete('…')]`. */
export class ObsoleteAttribute extends Attribute {
  diagnosticId: string | null = null;
  urlFormat: string | null = null;
  constructor(
    readonly message: string | null = null,
    readonly isError = false,
  ) {
    super();
  }
}
/** What a command with `[Obsolete()]` is warned about with; null where it has none. */
export function obsoleteText(attributes: readonly NetObject[]): string | null {
  const found = attributes.find((a) => a instanceof ObsoleteAttribute);
  return found ? (found.message ?? '') : null;
}
/** `[ArgumentCompleter({…})]` or `[ArgumentCompleter([type])]`. */
export class ArgumentCompleterAttribute extends Attribute {
  constructor(
    readonly scriptBlock: ScriptBlock | null,
    readonly type: NetType | null,
  ) {
    super();
  }
}
/** `[ArgumentCompletions('a', 'b')]`. */
export class ArgumentCompletionsAttribute extends Attribute {
  constructor(readonly completions: readonly string[]) {
    super();
  }
}
/** `[Experimental()]`: what it stands on depends on an experimental feature. */
export class ExperimentalAttribute extends Attribute {
  constructor(
    readonly experimentName: string,
    readonly experimentAction: 'None' | 'Hide' | 'Show',
  ) {
    super();
  }
}

/**
 * The attributes of a parameter (or command) that count; null where an experimental feature keeps it away
 * (ExperimentalFeature.GetActionToTake, Compiler.GetRuntimeDefinedParameter).
 */
export function visibleAttributes(attributes: readonly NetObject[]): readonly NetObject[] | null {
  const experiment = attributes.find((a) => a instanceof ExperimentalAttribute);
  if (experiment && isKeptAway(experiment.experimentName, experiment.experimentAction)) return null;
  const isAway = (a: NetObject): boolean =>
    a instanceof ParameterAttribute && a.experiment !== null && isKeptAway(a.experiment.name, String(a.experiment.action));
  const isHidden = attributes.some(isAway);
  if (!experiment && !isHidden) return attributes;
  const left = attributes.filter((a) => !(a instanceof ExperimentalAttribute) && !isAway(a));
  return isHidden && !left.some((a) => a instanceof ParameterAttribute) ? null : left;
}

/** What a feature shows is away while it is not enabled, what it hides while it is. */
const isKeptAway = (feature: string, action: string): boolean => action !== 'None' && (action === 'Show') !== isFeatureEnabled(feature);

/** `[DebuggerHidden()]`, `[DebuggerStepThrough()]`, `[DebuggerNonUserCode()]`: accepted, without effect. */
export class DebuggerAttribute extends Attribute {}
/** `[DscResource()]`, `[DscProperty()]`, `[NoRunspaceAffinity()]` on classes: accepted, without effect. */
export class ClassMarkerAttribute extends CmdletMetadataAttribute {
  /** Values of settable properties (`Key`, `Mandatory` …) as given. */
  readonly values = new Map<string, Value>();
}
