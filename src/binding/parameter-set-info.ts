import { defineType, getType, wellKnown } from '../dotnet/registry.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { PSArray } from '../objects/collections.ts';
import { NetObject } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { allParameterSets, noPosition } from './attributes/attributes.ts';
import type { CommandMetadata } from './command-metadata.ts';
import { commonParameterNames } from './common-parameter-table.ts';
import type { CompiledCommandParameter } from './compiled-parameter.ts';

/** One parameter as it stands in one set (CommandParameterInfo.cs). */
export class CommandParameterInfo extends NetObject {
  readonly isMandatory: boolean;
  readonly position: number;
  readonly valueFromPipeline: boolean;
  readonly valueFromPipelineByPropertyName: boolean;
  readonly valueFromRemainingArguments: boolean;
  readonly helpMessage: string;
  constructor(
    readonly parameter: CompiledCommandParameter,
    flag: number,
  ) {
    super();
    const set = parameter.setDataFor(flag);
    this.isMandatory = set?.mandatory === true;
    this.position = set?.position ?? noPosition;
    this.valueFromPipeline = set?.valueFromPipeline === true;
    this.valueFromPipelineByPropertyName = set?.valueFromPipelineByPropertyName === true;
    this.valueFromRemainingArguments = set?.valueFromRemainingArguments === true;
    this.helpMessage = set?.helpMessage ?? '';
  }
  get name(): string {
    return this.parameter.name;
  }
  /** As it stands in the syntax: `[-Name] <string>`. */
  get syntax(): string {
    const { name, isMandatory } = this;
    if (this.parameter.isSwitch) return isMandatory ? `-${name}` : `[-${name}]`;
    const type = parameterTypeText(this.parameter);
    const positional = this.position !== noPosition;
    if (isMandatory) return positional ? `[-${name}] <${type}>` : `-${name} <${type}>`;
    return positional ? `[[-${name}] <${type}>]` : `[-${name} <${type}>]`;
  }
}

/** The type of a parameter as syntax shows it (CommandParameterSetInfo.GetParameterTypeString). */
export function parameterTypeText(parameter: CompiledCommandParameter): string {
  const { type, psTypeName } = parameter;
  if (psTypeName !== null) {
    const match = /^(?:.*\.)?(.*)#(?:.*[/\\])?(.*)/.exec(psTypeName);
    let text = match ? `${match[1]}#${match[2]}` : psTypeName.slice(psTypeName.lastIndexOf('.') + 1) || psTypeName;
    if (type.kind === 'array' && !text.includes('[]'))
      for (let t: NetType | null = type; t?.kind === 'array'; t = t.elementType) text += '[]';
    return text;
  }
  const plain = type.genericDefinition?.fullName === 'System.Nullable`1' ? (type.genericArguments[0] as NetType) : type;
  return typeDisplayName(plain, true);
}

/** One parameter set (CommandParameterSetInfo): its text is the syntax. */
export class CommandParameterSetInfo extends NetObject {
  constructor(
    readonly name: string,
    readonly isDefault: boolean,
    readonly parameters: readonly CommandParameterInfo[],
  ) {
    super();
  }
  /** Parameters in the order of the syntax: positional ones, mandatory ones, others. Common ones are given apart when all are there. */
  displayOrder(): { shown: CommandParameterInfo[]; allCommon: boolean } {
    const positional: CommandParameterInfo[] = [];
    const mandatory: CommandParameterInfo[] = [];
    const others: CommandParameterInfo[] = [];
    const common: CommandParameterInfo[] = [];
    for (const parameter of this.parameters) {
      if (parameter.position !== noPosition) {
        if (parameter.position >= 0) positional[parameter.position] = parameter;
      } else if (parameter.isMandatory) mandatory.push(parameter);
      else if (commonParameterNames.includes(parameter.name)) common.push(parameter);
      else others.push(parameter);
    }
    const allCommon = common.length === commonParameterNames.length;
    const shown = [...positional.filter((p) => p !== undefined), ...mandatory, ...others];
    if (!allCommon) shown.push(...common);
    return { shown, allCommon };
  }
  override toString(): string {
    const { shown, allCommon } = this.displayOrder();
    const parts = shown.map((p) => p.syntax);
    if (allCommon) parts.push('[<CommonParameters>]');
    return parts.join(' ');
  }
}

/** The sets of a command with their parameters; `__AllParameterSets` when it has none (CommandInfo.GenerateCommandParameterSetInfo). */
export function parameterSetInfos(metadata: CommandMetadata): CommandParameterSetInfo[] {
  if (metadata.setNames.length === 0)
    return [
      new CommandParameterSetInfo(
        allParameterSets,
        false,
        metadata.bindable.map((p) => new CommandParameterInfo(p, -1)),
      ),
    ];
  return metadata.setNames.map((name, index) => {
    const flag = 1 << index;
    const parameters = metadata.bindable.filter((p) => p.isIn(flag)).map((p) => new CommandParameterInfo(p, flag));
    return new CommandParameterSetInfo(name, (flag & metadata.defaultSetFlag) !== 0, parameters);
  });
}

const management = 'System.Management.Automation.';
defineType({
  name: `${management}CommandParameterInfo`,
  jsClass: CommandParameterInfo,
  properties: {
    'string Name': { get: (p: CommandParameterInfo) => p.name },
    'type ParameterType': { get: (p: CommandParameterInfo) => p.parameter.type },
    'bool IsMandatory': { get: (p: CommandParameterInfo) => p.isMandatory },
    'bool IsDynamic': { get: (p: CommandParameterInfo) => p.parameter.isDynamic },
    'int Position': { get: (p: CommandParameterInfo) => p.position },
    'bool ValueFromPipeline': { get: (p: CommandParameterInfo) => p.valueFromPipeline },
    'bool ValueFromPipelineByPropertyName': { get: (p: CommandParameterInfo) => p.valueFromPipelineByPropertyName },
    'bool ValueFromRemainingArguments': { get: (p: CommandParameterInfo) => p.valueFromRemainingArguments },
    'string HelpMessage': { get: (p: CommandParameterInfo) => p.helpMessage },
    'System.Collections.ObjectModel.ReadOnlyCollection[string] Aliases': {
      get: (p: CommandParameterInfo) => new PSArray([...p.parameter.aliases], wellKnown.stringArray),
    },
    'System.Collections.ObjectModel.ReadOnlyCollection[System.Attribute] Attributes': {
      get: (p: CommandParameterInfo) => new PSArray([...p.parameter.attributes], getType('System.Attribute').makeArrayType()),
    },
  },
});
defineType({
  name: `${management}CommandParameterSetInfo`,
  jsClass: CommandParameterSetInfo,
  properties: {
    'string Name': { get: (s: CommandParameterSetInfo) => s.name },
    'bool IsDefault': { get: (s: CommandParameterSetInfo) => s.isDefault },
    'System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterInfo] Parameters': {
      get: (s: CommandParameterSetInfo) => new PSArray([...s.parameters], getType(`${management}CommandParameterInfo`).makeArrayType()),
    },
  },
  methods: { 'string ToString()': (s: CommandParameterSetInfo) => s.toString() },
});
