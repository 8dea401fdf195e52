/** `Get-Command -ShowCommandInfo`: what Show-Command asks for, as objects of plain properties (GetCommandCommand.ConvertToShowCommandInfo). */
import { ValidateSetAttribute } from '../../binding/attributes/validate-attributes.ts';
import type { CommandParameterInfo, CommandParameterSetInfo } from '../../binding/parameter-set-info.ts';
import { ArrayList } from '../../dotnet/collections/array-list.ts';
import { GenericList } from '../../dotnet/collections/generic-list.ts';
import { arrayTypeOf, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { enumMember, sortedEnumValues } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { AliasInfo, type CommandInfo } from '../../session/command-info.ts';

function objectOf(properties: Record<string, Value>): PSObject {
  const object = new PSObject();
  for (const [name, value] of Object.entries(properties)) object.instanceMembers.set(new PSNoteProperty(name, value));
  return object;
}

const objects = (items: Value[]): PSArray => new PSArray(items, arrayTypeOf(wellKnown.psObject));

/** The object that stands for a command. */
export function* showCommandInfo(info: CommandInfo): Steps<PSObject> {
  const sets: Value[] = [];
  if (!(info instanceof AliasInfo) && info.metadata) for (const set of info.metadata.parameterSets) sets.push(yield* setOf(set));
  return objectOf({
    Name: info.name,
    ModuleName: info.moduleName,
    Module: objectOf({ Name: info.moduleName }),
    CommandType: enumMember(getType('System.Management.Automation.CommandTypes'), info.commandType) ?? null,
    Definition: info.definition,
    ParameterSets: objects(sets),
  });
}

function* setOf(set: CommandParameterSetInfo): Steps<PSObject> {
  const parameters: Value[] = [];
  for (const parameter of set.parameters) parameters.push(yield* parameterOf(parameter));
  return objectOf({ Name: set.name, IsDefault: set.isDefault, Parameters: objects(parameters) });
}

function* parameterOf(info: CommandParameterInfo): Steps<PSObject> {
  const set = info.parameter.validations.findLast((v) => v instanceof ValidateSetAttribute);
  const values = set ? yield* complete(set.validValues()) : [];
  return objectOf({
    Name: info.name,
    IsMandatory: info.isMandatory,
    ValueFromPipeline: info.valueFromPipeline,
    Position: info.position,
    ParameterType: typeInfo(info.parameter.type),
    HasParameterSet: set !== undefined,
    ValidParamSetValues: new GenericList([...values], genericOf('System.Collections.Generic.List', wellKnown.string)),
  });
}

function typeInfo(type: NetType): PSObject {
  const isArray = type.elementType !== null;
  const names = type.isEnum ? sortedEnumValues(type).map(([name]) => enumMember(type, name) ?? null) : [];
  return objectOf({
    FullName: type.fullName,
    IsEnum: type.isEnum,
    IsArray: isArray,
    EnumValues: new ArrayList(names),
    HasFlagAttribute: false,
    ElementType: isArray && type.elementType ? typeInfo(type.elementType) : null,
    ImplementsDictionary: false,
  });
}
