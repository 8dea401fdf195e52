import type { ParameterAst } from '../../grammar/index.ts';
import type { ParameterDeclaration } from '../commands/cmdlet.ts';
import { wellKnown } from '../dotnet/registry.ts';
import type { NetObject } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import {
  AliasAttribute,
  AllowEmptyCollectionAttribute,
  AllowEmptyStringAttribute,
  AllowNullAttribute,
  allParameterSets,
  noPosition,
  ObsoleteAttribute,
  ParameterAttribute,
  PSTypeNameAttribute,
} from './attributes/attributes.ts';
import { ArgumentTransformationAttribute, ArgumentTypeConverterAttribute } from './attributes/transformation-attributes.ts';
import {
  ValidateArgumentsAttribute,
  ValidateNotNullAttribute,
  ValidateNotNullOrEmptyAttribute,
  ValidateScriptAttribute,
} from './attributes/validate-attributes.ts';
import { metadataException } from './binding-errors.ts';
import { fill, metadataStrings } from './binding-messages.ts';
import { type CollectionType, collectionTypeOf } from './collection-type.ts';

/** The bit mask that stands for every parameter set. */
export const allSets = -1;

/** How a parameter stands in one set (ParameterSetSpecificMetadata.cs). */
export interface ParameterSetSpecificMetadata {
  readonly name: string;
  isInAllSets: boolean;
  /** The set's bit; 0 when it is in all sets. */
  flag: number;
  readonly mandatory: boolean;
  /** undefined: not positional. */
  readonly position: number | undefined;
  readonly valueFromPipeline: boolean;
  readonly valueFromPipelineByPropertyName: boolean;
  readonly valueFromRemainingArguments: boolean;
  readonly helpMessage: string | null;
}

/** Where the values of a parameter go (ParameterBinderAssociation). */
export type BinderAssociation = 'declared' | 'dynamic' | 'common' | 'shouldProcess' | 'paging';

/** What a parameter is made from. */
export interface ParameterSource {
  name: string;
  /** Given as a function, it is only resolved when the parameter is first bound. */
  type: NetType | (() => NetType);
  /** In binding order: reversed source order for scripts. */
  attributes: readonly NetObject[];
  association: BinderAssociation;
  index?: number;
  ast?: ParameterAst | null;
  declaration?: ParameterDeclaration | null;
}

const none: readonly never[] = [];

/** True for an attribute of a class of a script: such an object has a type of its own. That of others need not be made to know that. */
const isOfScript = (attribute: NetObject): boolean => Object.hasOwn(attribute, 'netType') && attribute.netType.isScriptType;

/** One parameter, ready for binding (CompiledCommandParameter.cs). */
export class CompiledCommandParameter {
  readonly name: string;
  /** The name in lower case. */
  readonly key: string;
  /** Its place among the declared parameters; -1 for common and dynamic ones. */
  readonly index: number;
  readonly association: BinderAssociation;
  readonly aliases: readonly string[];
  /** The attribute objects, as `(Get-Command x).Parameters[…].Attributes` shows them. */
  readonly attributes: readonly NetObject[];
  readonly setData = new Map<string, ParameterSetSpecificMetadata>();
  /** Union of the sets' bits; 0 when it is in all sets only. */
  setFlags = 0;
  isInAllSets = false;
  /** Script parameters: the syntax node (default value); else null. */
  readonly ast: ParameterAst | null;
  /** Cmdlet parameters: the declaration; else null. */
  readonly declaration: ParameterDeclaration | null;
  readonly transformations: readonly ArgumentTransformationAttribute[];
  readonly validations: readonly ValidateArgumentsAttribute[];
  readonly isPipeline: boolean;
  readonly isMandatory: boolean;
  readonly cannotBeNull: boolean;
  readonly allowsNull: boolean;
  readonly allowsEmptyString: boolean;
  readonly allowsEmptyCollection: boolean;
  readonly obsolete: ObsoleteAttribute | null;
  readonly psTypeName: string | null;
  readonly helpMessage: string | null;
  /** True when one of its attributes runs script code, which sees the parameters that were bound before it. */
  readonly runsScript: boolean;
  #type: NetType | (() => NetType);
  #collection: CollectionType | undefined;
  #isSwitch: boolean | undefined;

  constructor(source: ParameterSource) {
    this.name = source.name;
    this.key = source.name.toLowerCase();
    this.#type = source.type;
    this.index = source.index ?? -1;
    this.association = source.association;
    this.ast = source.ast ?? null;
    this.declaration = source.declaration ?? null;
    // Type constraints come last, as they are applied last.
    this.attributes = [
      ...source.attributes.filter((a) => !(a instanceof ArgumentTypeConverterAttribute)),
      ...source.attributes.filter((a) => a instanceof ArgumentTypeConverterAttribute),
    ];
    const transformations: ArgumentTransformationAttribute[] = [];
    const converters: ArgumentTransformationAttribute[] = [];
    const validations: ValidateArgumentsAttribute[] = [];
    const aliases: string[] = [];
    let cannotBeNull = false;
    let obsolete: ObsoleteAttribute | null = null;
    let psTypeName: string | null = null;
    for (const attribute of source.attributes) {
      if (attribute instanceof ParameterAttribute) this.#addSet(attribute);
      else if (attribute instanceof ValidateArgumentsAttribute) {
        validations.push(attribute);
        if (attribute instanceof ValidateNotNullAttribute || attribute instanceof ValidateNotNullOrEmptyAttribute) cannotBeNull = true;
      } else if (attribute instanceof AliasAttribute) aliases.push(...attribute.aliasNames);
      else if (attribute instanceof ArgumentTypeConverterAttribute) converters.push(attribute);
      else if (attribute instanceof ArgumentTransformationAttribute) transformations.push(attribute);
      else if (attribute instanceof ObsoleteAttribute) obsolete = attribute;
      else if (attribute instanceof PSTypeNameAttribute) psTypeName = attribute.psTypeName;
    }
    // Type constraints are applied after the other transformations, wherever they stand.
    this.transformations = transformations.length + converters.length > 0 ? [...transformations, ...converters] : none;
    this.validations = validations.length > 0 ? validations : none;
    this.runsScript = [...transformations, ...validations].some((a) => a instanceof ValidateScriptAttribute || isOfScript(a));
    this.aliases = aliases.length > 0 ? aliases : none;
    this.cannotBeNull = cannotBeNull;
    this.obsolete = obsolete;
    this.psTypeName = psTypeName;
    this.allowsNull = source.attributes.some((a) => a instanceof AllowNullAttribute);
    this.allowsEmptyString = source.attributes.some((a) => a instanceof AllowEmptyStringAttribute);
    this.allowsEmptyCollection = source.attributes.some((a) => a instanceof AllowEmptyCollectionAttribute);
    const sets = [...this.setData.values()];
    this.isPipeline = sets.some((s) => s.valueFromPipeline || s.valueFromPipelineByPropertyName);
    this.isMandatory = sets.some((s) => s.mandatory);
    this.helpMessage = sets.find((s) => s.helpMessage)?.helpMessage ?? null;
  }

  #addSet(attribute: ParameterAttribute): void {
    const key = attribute.parameterSetName.toLowerCase();
    if (this.setData.has(key))
      throw metadataException(
        'MetadataException',
        'ParameterDeclaredInParameterSetMultipleTimes',
        fill(metadataStrings.ParameterDeclaredInParameterSetMultipleTimes, this.name, attribute.parameterSetName),
      );
    this.setData.set(key, {
      name: attribute.parameterSetName,
      isInAllSets: key === allParameterSets.toLowerCase(),
      flag: 0,
      mandatory: attribute.mandatory,
      position: attribute.position === noPosition ? undefined : attribute.position,
      valueFromPipeline: attribute.valueFromPipeline,
      valueFromPipelineByPropertyName: attribute.valueFromPipelineByPropertyName,
      valueFromRemainingArguments: attribute.valueFromRemainingArguments,
      helpMessage: attribute.helpMessage,
    });
  }

  get type(): NetType {
    if (typeof this.#type === 'function') this.#type = this.#type();
    return this.#type;
  }
  /** How it takes several values. */
  get collection(): CollectionType {
    return (this.#collection ??= collectionTypeOf(this.type));
  }
  get isSwitch(): boolean {
    return (this.#isSwitch ??= this.declaration ? this.declaration.type === 'switch' : this.type === wellKnown.switchParameter);
  }
  get isDynamic(): boolean {
    return this.association === 'dynamic' || this.declaration?.dynamic === true;
  }
  /** A common, ShouldProcess or paging parameter. */
  get isCommon(): boolean {
    return this.association === 'common' || this.association === 'shouldProcess' || this.association === 'paging';
  }
  /** True when it can be bound from the pipeline in one of these sets. */
  takesPipelineInput(sets: number): boolean {
    if (!this.isPipeline) return false;
    for (const s of this.setData.values())
      if ((s.isInAllSets || (s.flag & sets) !== 0) && (s.valueFromPipeline || s.valueFromPipelineByPropertyName)) return true;
    return false;
  }
  /** Its standing in one of these sets; the named set is preferred to "all sets". */
  setDataFor(sets: number): ParameterSetSpecificMetadata | null {
    let result: ParameterSetSpecificMetadata | null = null;
    for (const s of this.setData.values()) {
      if (s.isInAllSets) result = s;
      else if ((s.flag & sets) !== 0) return s;
    }
    return result;
  }
  /** Its standings in these sets. */
  *matchingSetData(sets: number): IterableIterator<ParameterSetSpecificMetadata> {
    for (const s of this.setData.values()) if (s.isInAllSets || (s.flag & sets) !== 0) yield s;
  }
  /** True when one of these sets has it. */
  isIn(sets: number): boolean {
    return this.isInAllSets || (this.setFlags & sets) !== 0;
  }
  toString(): string {
    return this.name;
  }
}
