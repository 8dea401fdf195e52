import { defineType, findType, getType } from '../../dotnet/registry.ts';
import { exceptionOf, psArgumentNull } from '../../errors/throw.ts';
import { enumMember } from '../../objects/enum-value.ts';
import type { Value } from '../../objects/net-object.ts';
import type { TypeDefinition } from '../../objects/net-type.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { resolveAlias } from '../../session/command-discovery.ts';
import { AliasInfo, CmdletInfo, type CommandInfo } from '../../session/command-info.ts';
import { CommandMetadataObject } from './command-metadata-object.ts';
import { helpComments } from './help-comments.ts';
import { beginBlock, cleanBlock, declaration, dynamicParamBlock, endBlock, paramBlock, processBlock, proxyCommand } from './proxy-text.ts';

const management = 'System.Management.Automation.';

function metadataOf(info: CommandInfo | null, common = false): CommandMetadataObject {
  if (info === null) throw psArgumentNull('commandInfo');
  let target = info;
  while (target instanceof AliasInfo) {
    const next = target.context ? resolveAlias(target, target.context) : target.resolvedCommand;
    if (!next) break;
    target = next;
  }
  if (!target.metadata) throw exceptionOf(`${management}PSNotSupportedException`, 'Specified method is not supported.');
  const made = CommandMetadataObject.of(target, target.metadata, common);
  if (target instanceof CmdletInfo) made.commandType = (findType(target.cmdlet.className) ?? null) as Value;
  return made;
}

type Key =
  | 'supportsShouldProcess'
  | 'supportsPaging'
  | 'supportsTransactions'
  | 'positionalBinding'
  | 'name'
  | 'helpUri'
  | 'defaultParameterSetName';

const field = (signature: string, key: Key): NonNullable<TypeDefinition['properties']> => ({
  [signature]: {
    get: (m: CommandMetadataObject) => m[key],
    set: (m: CommandMetadataObject, value: Value) => {
      Object.assign(m, { [key]: value });
    },
  },
});

const enumField = (type: string, key: 'remotingCapability' | 'confirmImpact'): NonNullable<TypeDefinition['properties']> => ({
  [`${management}${type} ${type}`]: {
    get: (m: CommandMetadataObject) => enumMember(getType(management + type), m[key]) ?? null,
    set: (m: CommandMetadataObject, value: Value) => {
      m[key] = toStringValue(value);
    },
  },
});

defineType({
  name: `${management}CommandMetadata`,
  jsClass: CommandMetadataObject,
  sealed: true,
  constructors: {
    [`(${management}CommandInfo commandInfo)`]: (_type, info: CommandInfo | null) => metadataOf(info),
    [`(${management}CommandInfo commandInfo, bool shouldGenerateCommonParameters)`]: (_type, info: CommandInfo | null, common: boolean) =>
      metadataOf(info, common),
    [`(${management}CommandMetadata other)`]: (_type, other: CommandMetadataObject) => other.copy(),
  },
  properties: {
    ...field('string Name', 'name'),
    'type CommandType': { get: (m: CommandMetadataObject) => m.commandType },
    ...field('string DefaultParameterSetName', 'defaultParameterSetName'),
    ...field('bool SupportsShouldProcess', 'supportsShouldProcess'),
    ...field('bool SupportsPaging', 'supportsPaging'),
    ...field('bool PositionalBinding', 'positionalBinding'),
    ...field('bool SupportsTransactions', 'supportsTransactions'),
    ...field('string HelpUri', 'helpUri'),
    ...enumField('RemotingCapability', 'remotingCapability'),
    ...enumField('ConfirmImpact', 'confirmImpact'),
    [`System.Collections.Generic.Dictionary[string,${management}ParameterMetadata] Parameters`]: {
      get: (m: CommandMetadataObject) => m.parameters,
    },
  },
});

type Maker = (m: CommandMetadataObject) => string;
const maker = (name: string, body: Maker) => ({
  [`string ${name}(${management}CommandMetadata commandMetadata)`]: (_type: null, m: CommandMetadataObject | null) => {
    if (m === null)
      throw exceptionOf(
        `${management}PSArgumentNullException`,
        'Cannot process argument because the value of argument "commandMetaData" is null. Change the value of argument "commandMetaData" to a non-null value.',
        null,
        { ParamName: 'commandMetaData' },
      );
    return body(m);
  },
});

defineType({
  name: `${management}ProxyCommand`,
  kind: 'static',
  staticMethods: {
    ...maker('Create', (m) => proxyCommand(m, '', true)),
    [`string Create(${management}CommandMetadata commandMetadata, string helpComment)`]: (_type, m: CommandMetadataObject, help: string) =>
      proxyCommand(m, help, true),
    [`string Create(${management}CommandMetadata commandMetadata, string helpComment, bool generateDynamicParameters)`]: (
      _type,
      m: CommandMetadataObject,
      help: string,
      dynamic: boolean,
    ) => proxyCommand(m, help, dynamic),
    'string GetHelpComments(psobject help)': (_type, help: Value) => helpComments(help),
    ...maker('GetCmdletBindingAttribute', declaration),
    ...maker('GetParamBlock', paramBlock),
    ...maker('GetBegin', beginBlock),
    ...maker('GetProcess', () => processBlock),
    ...maker('GetDynamicParam', dynamicParamBlock),
    ...maker('GetEnd', () => endBlock),
    ...maker('GetClean', () => cleanBlock),
  },
});
