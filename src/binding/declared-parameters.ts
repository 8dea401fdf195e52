import type { CmdletDefinition, ParameterDeclaration, ParameterInSet, ParameterValidation } from '../commands/cmdlet.ts';
import { findType, getType, wellKnown } from '../dotnet/registry.ts';
import type { NetObject } from '../objects/net-object.ts';
import { Double, Int64 } from '../objects/numbers.ts';
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
import { CredentialAttribute, DeclaredTransformation, RunspaceAttribute } from './attributes/transformation-attributes.ts';
import {
  DeclaredValidation,
  type ValidateArgumentsAttribute,
  ValidateCountAttribute,
  ValidateLengthAttribute,
  ValidateNotNullAttribute,
  ValidateNotNullOrEmptyAttribute,
  ValidateNotNullOrWhiteSpaceAttribute,
  ValidatePatternAttribute,
  ValidateRangeAttribute,
  ValidateSetAttribute,
  ValidateTrustedDataAttribute,
  ValidateVariableName,
} from './attributes/validate-attributes.ts';
import { type BinderAssociation, CompiledCommandParameter } from './compiled-parameter.ts';

/** The parameters of a cmdlet, in declared order. */
export function declaredParameters(definition: CmdletDefinition): CompiledCommandParameter[] {
  return Object.entries(definition.parameters).map(([name, declaration], index) => parameterOf(declaration, name, 'declared', index));
}

/** A declared parameter, compiled. */
export function parameterOf(
  declaration: ParameterDeclaration,
  name: string,
  association: BinderAssociation,
  index = -1,
): CompiledCommandParameter {
  return new CompiledCommandParameter({
    name,
    type: () => (declaration.type === 'object' ? wellKnown.object : (findType(declaration.type) ?? getType('System.Object'))),
    attributes: attributesOf(declaration),
    association,
    index,
    declaration,
  });
}

function attributesOf(declaration: ParameterDeclaration): NetObject[] {
  const attributes: NetObject[] = [];
  const { sets } = declaration;
  if (sets === undefined) attributes.push(parameterAttribute(declaration, allParameterSets));
  else if (Array.isArray(sets)) for (const set of sets as readonly string[]) attributes.push(parameterAttribute(declaration, set));
  else
    for (const [set, standing] of Object.entries(sets as Record<string, ParameterInSet>))
      attributes.push(parameterAttribute({ ...declaration, ...standing }, set));
  if (declaration.obsolete !== undefined) attributes.push(new ObsoleteAttribute(declaration.obsolete));
  if (declaration.aliases?.length) attributes.push(new AliasAttribute(declaration.aliases));
  if (declaration.allowNull) attributes.push(new AllowNullAttribute());
  if (declaration.allowEmptyString) attributes.push(new AllowEmptyStringAttribute());
  if (declaration.allowEmptyCollection) attributes.push(new AllowEmptyCollectionAttribute());
  if (declaration.psTypeName !== undefined) attributes.push(new PSTypeNameAttribute(declaration.psTypeName));
  for (const validation of declaration.validate ?? []) attributes.push(validationAttribute(validation));
  if (declaration.transform) attributes.push(new DeclaredTransformation(declaration.transform));
  else if (declaration.type === 'pscredential') attributes.push(new CredentialAttribute());
  else if (declaration.type === 'runspace') attributes.push(new RunspaceAttribute());
  return attributes;
}

function parameterAttribute(standing: ParameterInSet & { dontShow?: boolean; helpMessage?: string }, set: string): ParameterAttribute {
  const attribute = new ParameterAttribute();
  attribute.parameterSetName = set;
  attribute.position = standing.position ?? noPosition;
  attribute.mandatory = standing.mandatory === true;
  attribute.valueFromPipeline = standing.pipeline === 'value' || standing.pipeline === 'both';
  attribute.valueFromPipelineByPropertyName = standing.pipeline === 'propertyName' || standing.pipeline === 'both';
  attribute.valueFromRemainingArguments = standing.remaining === true;
  attribute.dontShow = standing.dontShow === true;
  if (standing.helpMessage !== undefined) attribute.helpMessage = standing.helpMessage;
  return attribute;
}

/** The attribute object of a validation of a cmdlet's declaration. */
export function validationAttribute(validation: ParameterValidation): ValidateArgumentsAttribute {
  if (validation === 'notNull') return new ValidateNotNullAttribute();
  if (validation === 'notNullOrEmpty') return new ValidateNotNullOrEmptyAttribute();
  if (validation === 'notNullOrWhiteSpace') return new ValidateNotNullOrWhiteSpaceAttribute();
  if (validation === 'trustedData') return new ValidateTrustedDataAttribute();
  if (validation === 'variableName') return new ValidateVariableName();
  if ('set' in validation) {
    const attribute = new ValidateSetAttribute(validation.set);
    if (validation.ignoreCase === false) attribute.ignoreCase = false;
    return attribute;
  }
  if ('range' in validation) {
    if (typeof validation.range === 'string') return new ValidateRangeAttribute(null, null, validation.range);
    const [min, max] = validation.range;
    if (max === Number.MAX_SAFE_INTEGER) return new ValidateRangeAttribute(new Int64(min), new Int64(9223372036854775807n));
    const whole = Number.isInteger(min) && Number.isInteger(max) && Math.max(Math.abs(min), Math.abs(max)) <= 2147483648;
    return whole && max <= 2147483647 ? new ValidateRangeAttribute(min, max) : new ValidateRangeAttribute(new Double(min), new Double(max));
  }
  if ('pattern' in validation) return new ValidatePatternAttribute(validation.pattern);
  if ('check' in validation) return new DeclaredValidation(validation);
  if ('length' in validation) return new ValidateLengthAttribute(...validation.length);
  return new ValidateCountAttribute(...validation.count);
}
