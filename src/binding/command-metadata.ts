import type { CmdletDefinition } from '../commands/cmdlet.ts';
import type { NetObject } from '../objects/net-object.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { allParameterSets, obsoleteText } from './attributes/attributes.ts';
import { MetadataException, metadataException } from './binding-errors.ts';
import { fill, metadataStrings } from './binding-messages.ts';
import { sharedParameters } from './common-parameter-table.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';
import { declaredParameters } from './declared-parameters.ts';
import { type CommandParameterSetInfo, parameterSetInfos } from './parameter-set-info.ts';
import { isAdvanced, parameterAsts, scriptParameters } from './script-parameters.ts';

export { allSets, CompiledCommandParameter, type ParameterSetSpecificMetadata } from './compiled-parameter.ts';

/** What a CommandMetadata is made with. */
export interface MetadataSource {
  name: string;
  cmdletBinding: boolean;
  parameters: readonly CompiledCommandParameter[];
  defaultParameterSetName: string | null;
  supportsShouldProcess: boolean;
  confirmImpact: 'None' | 'Low' | 'Medium' | 'High';
  supportsPaging: boolean;
  positionalBinding: boolean;
  hasDynamicParameters: boolean;
  commandTypeName: string | null;
  outputTypes: readonly NetObject[];
  helpUri?: string;
  aliases?: readonly string[];
  /** All attributes before `param`. */
  attributes?: readonly NetObject[];
}

const byAst = new WeakMap<object, CommandMetadata>();

/**
 * Parameters and sets of one command (CommandMetadata.cs, MergedCommandParameterMetadata.cs). Made once per cmdlet or script block; with
 * dynamic parameters a call has a copy of its own, see {@link CommandMetadata.withDynamicParameters}.
 */
export class CommandMetadata {
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
  /** True when attributes of the parameters run scripts while arguments are bound, or those of parameters yet to be made may do so. */
  readonly bindsInScope: boolean;
  /** What ends error ids: the class name of a cmdlet; null: the name of the function. */
  readonly commandTypeName: string | null;
  readonly outputTypes: readonly NetObject[];
  readonly helpUri: string;
  /** `[Alias()]` of the function. */
  readonly aliases: readonly string[];
  /** All attributes before `param`. */
  readonly attributes: readonly NetObject[];
  /** What [Obsolete()] of the command says; null: it is not obsolete. */
  readonly obsolete: string | null;
  /** Everything that can be bound, common parameters last. */
  readonly bindable: readonly CompiledCommandParameter[];
  /** Names of the sets by the number of their bit. */
  readonly setNames: readonly string[];
  /** The bit of the default set; 0 when there is none. */
  readonly defaultSetFlag: number;
  readonly #byName = new Map<string, CompiledCommandParameter>();
  readonly #byAlias = new Map<string, CompiledCommandParameter>();
  #sets: readonly CommandParameterSetInfo[] | undefined;

  constructor(private readonly made: MetadataSource) {
    this.name = made.name;
    this.cmdletBinding = made.cmdletBinding;
    this.parameters = made.parameters;
    this.defaultParameterSetName = made.defaultParameterSetName;
    this.supportsShouldProcess = made.supportsShouldProcess;
    this.confirmImpact = made.confirmImpact;
    this.supportsPaging = made.supportsPaging;
    this.positionalBinding = made.positionalBinding;
    this.hasDynamicParameters = made.hasDynamicParameters;
    this.bindsInScope = made.hasDynamicParameters || made.parameters.some((p) => p.runsScript);
    this.commandTypeName = made.commandTypeName;
    this.outputTypes = made.outputTypes;
    this.helpUri = made.helpUri ?? '';
    this.aliases = made.aliases ?? [];
    this.attributes = made.attributes ?? [];
    this.obsolete = obsoleteText(this.attributes);
    // dynamic parameters are added last (MergeStaticCommandMetadata comes before BindDynamicParameters), those of the provider too
    const dynamic = made.parameters.filter(isDynamic);
    const bindable = dynamic.length === 0 ? [...made.parameters] : made.parameters.filter((p) => !isDynamic(p));
    if (made.cmdletBinding) {
      bindable.push(...sharedParameters('common'));
      if (made.supportsShouldProcess) bindable.push(...sharedParameters('shouldProcess'));
      if (made.supportsPaging) bindable.push(...sharedParameters('paging'));
    }
    bindable.push(...dynamic);
    this.bindable = bindable;
    for (const parameter of bindable) this.#index(parameter);
    const setNames: string[] = [];
    this.defaultSetFlag = made.defaultParameterSetName ? 1 << setIndex(setNames, made.defaultParameterSetName) : 0;
    for (const parameter of made.parameters) assignSets(parameter, setNames);
    this.setNames = setNames;
  }

  /** From a cmdlet's declaration. */
  static fromCmdlet(definition: CmdletDefinition): CommandMetadata {
    return new CommandMetadata({
      name: definition.name,
      cmdletBinding: true,
      parameters: declaredParameters(definition),
      defaultParameterSetName: definition.defaultParameterSet ?? null,
      supportsShouldProcess: definition.supportsShouldProcess === true,
      confirmImpact: definition.confirmImpact ?? (definition.supportsShouldProcess ? 'Medium' : 'None'),
      supportsPaging: definition.supportsPaging === true,
      positionalBinding: true,
      hasDynamicParameters: definition.dynamicParameters !== undefined,
      commandTypeName: definition.className,
      outputTypes: [],
    });
  }

  private static read(block: ScriptBlock, name: string): CommandMetadata {
    const { body } = parameterAsts(block);
    const script = scriptParameters(block);
    const binding = script.cmdletBinding;
    return new CommandMetadata({
      name,
      cmdletBinding: script.usesCmdletBinding,
      parameters: script.parameters,
      defaultParameterSetName: binding?.defaultParameterSetName || null,
      supportsShouldProcess: binding?.supportsShouldProcess === true,
      confirmImpact: binding === null || binding === undefined ? 'Medium' : binding.supportsShouldProcess ? binding.confirmImpact : 'None',
      supportsPaging: binding?.supportsPaging === true,
      positionalBinding: binding?.positionalBinding ?? true,
      hasDynamicParameters: body.dynamicParamBlock !== null,
      commandTypeName: null,
      outputTypes: script.outputTypes,
      helpUri: binding?.helpUri ?? '',
      aliases: script.aliases,
      attributes: script.attributes,
    });
  }

  /** From the param block of a function, script or anonymous block. Throws when attributes are wrong. */
  static fromScriptBlock(block: ScriptBlock, name: string): CommandMetadata {
    const known = byAst.get(block.ast);
    if (known !== undefined && known.name === name) return known;
    let metadata: CommandMetadata;
    try {
      metadata = CommandMetadata.read(block, name);
    } catch (e) {
      if (e instanceof MetadataException) e.ofCmdlet = isAdvanced(block);
      throw e;
    }
    byAst.set(block.ast, metadata);
    return metadata;
  }

  /** A copy with more parameters, for one call. Throws MetadataException when names clash. */
  withDynamicParameters(added: readonly CompiledCommandParameter[]): CommandMetadata {
    return new CommandMetadata({ ...this.made, parameters: [...this.made.parameters, ...added] });
  }

  /** A copy of these metadata without the parameters that the FileSystem provider adds. */
  withoutProviderParameters(): CommandMetadata {
    return new CommandMetadata({ ...this.made, parameters: this.made.parameters.filter((p) => p.declaration?.dynamic !== true) });
  }

  #index(parameter: CompiledCommandParameter): void {
    const { key } = parameter;
    if (this.#byName.has(key))
      throw metadataException(
        'MetadataException',
        'ParameterNameAlreadyExistsForCommand',
        fill(metadataStrings.ParameterNameAlreadyExistsForCommand, parameter.name),
      );
    const owner = this.#byAlias.get(key);
    if (owner) throw conflict(parameter.name, owner.name);
    this.#byName.set(key, parameter);
    for (const alias of parameter.aliases) {
      const lower = alias.toLowerCase();
      const other = this.#byAlias.get(lower);
      if (other !== undefined)
        throw other.association === parameter.association
          ? metadataException('MetadataException', 'AliasDeclaredMultipleTimes', fill(metadataStrings.AliasDeclaredMultipleTimes, alias))
          : metadataException(
              'MetadataException',
              'AliasParameterNameAlreadyExistsForCommand',
              fill(metadataStrings.AliasParameterNameAlreadyExistsForCommand, alias),
            );
      const named = this.#byName.get(lower);
      if (named) throw conflict(named.name, parameter.name);
      this.#byAlias.set(lower, parameter);
    }
  }

  /** Exact name or alias → parameter, common ones included. */
  find(lowerName: string): CompiledCommandParameter | undefined {
    return this.#byName.get(lowerName) ?? this.#byAlias.get(lowerName);
  }
  /** By exact name only. */
  findByName(lowerName: string): CompiledCommandParameter | undefined {
    return this.#byName.get(lowerName);
  }
  /** Aliases by lower-case name. */
  get aliasTable(): ReadonlyMap<string, CompiledCommandParameter> {
    return this.#byAlias;
  }
  /** All parameters a name could be short for: those with that start, then those with an alias of that start; dynamic ones only if there are no others. */
  matches(lowerPrefix: string): CompiledCommandParameter[] {
    const list: CompiledCommandParameter[] = [];
    for (const [name, parameter] of this.#byName) if (name.startsWith(lowerPrefix)) list.push(parameter);
    for (const [name, parameter] of this.#byAlias) if (name.startsWith(lowerPrefix) && !list.includes(parameter)) list.push(parameter);
    const fixed = list.filter((p) => !p.declaration?.dynamic);
    return fixed.length > 0 ? fixed : list;
  }

  /** The bits of all sets together. */
  get allSetFlags(): number {
    return this.setNames.length >= 32 ? -1 : (1 << this.setNames.length) - 1;
  }
  /** The name of the one set in a mask; the default set's for "all" or none; '' for several. */
  setName(flags: number): string {
    if (flags === -1 || flags === 0) return this.defaultParameterSetName || allParameterSets;
    const lowest = flags & -flags;
    if (flags !== lowest) return '';
    return this.setNames[31 - Math.clz32(lowest)] ?? '';
  }

  /** The sets with their parameters, as `(Get-Command x).ParameterSets`. */
  get parameterSets(): readonly CommandParameterSetInfo[] {
    return (this.#sets ??= parameterSetInfos(this));
  }
  /** As `Get-Command -Syntax` shows it: each set on a line of its own, with an empty line before. */
  syntaxText(name: string): string {
    return this.parameterSets.map((set) => `\n${name} ${set}\n`).join('');
  }
}

/** Whether a parameter is made when the command is called: by a dynamicparam block, or by the provider of the location. */
function isDynamic(parameter: CompiledCommandParameter): boolean {
  return parameter.association === 'dynamic' || parameter.declaration?.dynamic === true;
}

function conflict(name: string, owner: string): NetObject {
  return metadataException(
    'MetadataException',
    'ParameterNameConflictsWithAlias',
    fill(metadataStrings.ParameterNameConflictsWithAlias, name, owner),
  );
}

function setIndex(names: string[], name: string): number {
  const known = names.indexOf(name);
  if (known >= 0) return known;
  if (names.length >= 32)
    throw metadataException('ParsingMetadataException', 'ParsingTooManyParameterSets', metadataStrings.ParsingTooManyParameterSets);
  names.push(name);
  return names.length - 1;
}

/** Gives each set of a parameter its bit. */
function assignSets(parameter: CompiledCommandParameter, names: string[]): void {
  let flags = 0;
  for (const set of parameter.setData.values()) {
    if (set.isInAllSets) parameter.isInAllSets = true;
    else {
      set.flag = 1 << setIndex(names, set.name);
      flags |= set.flag;
    }
  }
  parameter.setFlags = flags;
}
