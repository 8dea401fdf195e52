import './cmdlet-class-attributes.ts';
import { getStaticProperty } from '../dotnet/invocation.ts';
import { defineType, findType, getType, wellKnown } from '../dotnet/registry.ts';
import { exceptionOf, psArgumentNull } from '../errors/throw.ts';
import { enumMember, enumValue } from '../objects/enum-value.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { NetType, PropertyBody, TypeDefinition } from '../objects/net-type.ts';
import { builtInModules } from '../session/built-in-modules.ts';
import { findCommandOrAlias, resolveAlias } from '../session/command-discovery.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CmdletInfo,
  CommandInfo,
  ExternalScriptInfo,
  FilterInfo,
  FunctionInfo,
  ScriptCommandInfo,
  ScriptInfo,
} from '../session/command-info.ts';
import { isPrivateCommand, setPrivateCommand } from '../session/command-visibility.ts';
import { currentContext } from '../session/current-context.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { OutputTypeAttribute, PSTypeName } from './attributes/attributes.ts';
import { fill, parameterBinderStrings } from './binding-messages.ts';
import { collectionOf, parameterDictionary } from './parameter-metadata.ts';
import { construct } from './primitives.ts';
import { remotingCapabilityOf } from './proxy/help-links.ts';

const management = 'System.Management.Automation.';

type Properties = Record<string, PropertyBody>;

const read = (signature: string, get: (info: never) => Value): Properties => ({ [signature]: { get: get as (self: unknown) => Value } });

/** The PSTypeNames of `[OutputType()]`, or those a cmdlet declares. */
export function outputTypesOf(info: CommandInfo): readonly PSTypeName[] {
  if (info instanceof CmdletInfo)
    return (info.cmdlet.outputType ?? []).map((name) => {
      const type = findType(name) ?? null;
      return new PSTypeName(type?.fullName ?? name, type);
    });
  if (info instanceof ScriptCommandInfo) return info.metadata.outputTypes.flatMap((a) => (a instanceof OutputTypeAttribute ? a.types : []));
  if (info instanceof ApplicationInfo) return [new PSTypeName('System.String', wellKnown.string)];
  const target = info instanceof AliasInfo ? aliasTarget(info) : null;
  return target ? outputTypesOf(target) : [];
}

function typeNameCollection(info: CommandInfo): Value {
  if (info instanceof AliasInfo && aliasTarget(info) === null) return null;
  return collectionOf(getType(`${management}PSTypeName`), outputTypesOf(info));
}

function aliasTarget(info: AliasInfo): CommandInfo | null {
  const { context } = info;
  if (context === null) return info.resolvedCommand;
  return loaded(resolveAlias(info, context), context);
}

/** A command whose module the session has used: aliases are looked up without loading modules (AliasInfo.ResolvedCommand). */
function loaded(info: CommandInfo | null, context: ExecutionContext): CommandInfo | null {
  if (!(info instanceof CmdletInfo) || info.module !== null) return info;
  const { module } = info.cmdlet;
  if (module === 'Microsoft.PowerShell.Core' || context.usedModules.has(module)) return info;
  return context.modules.some((m) => m.name === module) ? info : null;
}

/** What an alias names, which may be another alias (AliasInfo.ReferencedCommand). */
function referencedCommand(info: AliasInfo): CommandInfo | null {
  const { context } = info;
  return context === null ? info.resolvedCommand : loaded(findCommandOrAlias(info.target, context), context);
}

/** Verb and noun of a name: what stands before and after its first dash. */
export function verbAndNoun(name: string): { verb: string; noun: string } {
  const dash = name.indexOf('-');
  return dash > 0 ? { verb: name.slice(0, dash), noun: name.slice(dash + 1) } : { verb: '', noun: '' };
}

/** The module of a cmdlet or alias of the program; those of the core have none. */
function ownModuleOf(info: CommandInfo): Value {
  if (info.moduleName === '') return null;
  return builtInModules(currentContext()).find((m) => m.name === info.moduleName) ?? null;
}

/** The version of a command's module; cmdlets of the engine itself have that of its assembly. */
export function versionOf(info: CommandInfo): Value {
  const module = (info.module ?? ownModuleOf(info)) as { version?: string } | null;
  const version = module?.version ?? (info instanceof CmdletInfo ? '7.6.0.500' : undefined);
  return version === undefined ? null : construct(getType('System.Version'), [version]);
}

/** `[CmdletInfo]::new('Verb-Noun', type)`: a cmdlet under a name of one's own. @throws what CmdletInfo's constructor does */
function cmdletInfoOf(name: string | null, type: NetType | null): CmdletInfo {
  if (!name || type === null) throw psArgumentNull('name');
  const { cmdlets } = currentContext();
  const found = [...cmdlets.values()].find((i) => i.cmdlet.className === type.fullName);
  if (!found)
    throw exceptionOf(
      `${management}PSInvalidOperationException`,
      `The argument 'implementingType' is not recognized as a cmdlet, possibly because it does not derive from the Cmdlet or PSCmdlet classes: ${type.fullName}`,
    );
  if (!/^[^-]+-.+$/.test(name))
    throw exceptionOf(
      `${management}PSArgumentException`,
      "Cannot process the cmdlet. A cmdlet name must consist of a verb and noun pair separated by '-'.",
      null,
      { ParamName: 'name' },
    );
  return found.renamed(name);
}

function parametersOf(info: CommandInfo): Value {
  const target = info instanceof AliasInfo ? aliasTarget(info) : info;
  return target?.metadata ? parameterDictionary(target.metadata) : null;
}

/** An alias has none of its own, and none of what it stands for either (CommandInfo.GetCacheableMetadata). */
function parameterSetsOf(info: CommandInfo): Value {
  if (info instanceof AliasInfo || !info.metadata) return null;
  return collectionOf(getType(`${management}CommandParameterSetInfo`), [...info.metadata.parameterSets]);
}

const helpFiles: Record<string, string> = {
  'Microsoft.PowerShell.Management': 'Microsoft.PowerShell.Commands.Management.dll-Help.xml',
  'Microsoft.PowerShell.Utility': 'Microsoft.PowerShell.Commands.Utility.dll-Help.xml',
  'Microsoft.PowerShell.Security': 'Microsoft.PowerShell.Security.dll-Help.xml',
  'Microsoft.PowerShell.Host': 'Microsoft.PowerShell.ConsoleHost.dll-Help.xml',
  'Microsoft.PowerShell.Core': 'System.Management.Automation.dll-Help.xml',
};

const definition = read('string Definition', (i: CommandInfo) => i.definition);
const version = read('version Version', (i: CommandInfo) => versionOf(i));
const source = read('string Source', (i: CommandInfo) => i.source);
const outputType = read(
  'System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.PSTypeName] OutputType',
  typeNameCollection,
);
const visibility: Properties = {
  [`${management}SessionStateEntryVisibility Visibility`]: {
    get: (i: CommandInfo) =>
      enumMember(getType(`${management}SessionStateEntryVisibility`), isPrivateCommand(i, currentContext()) ? 'Private' : 'Public') ?? null,
    set: (i: CommandInfo, value: NetObject) => {
      setPrivateCommand(i, currentContext(), String(value) === 'Private');
    },
  },
};
const defaultParameterSet = read('string DefaultParameterSet', (i: CommandInfo) => i.metadata?.defaultParameterSetName ?? null);

const commandInfo: TypeDefinition = {
  name: `${management}CommandInfo`,
  abstract: true,
  jsClass: CommandInfo,
  properties: {
    ...read('string Name', (i: CommandInfo) => i.name),
    ...read(
      `${management}CommandTypes CommandType`,
      (i: CommandInfo) => enumMember(getType(`${management}CommandTypes`), i.commandType) ?? null,
    ),
    ...source,
    ...version,
    ...definition,
    ...visibility,
    ...read('string ModuleName', (i: CommandInfo) => i.moduleName),
    ...read('psmoduleinfo Module', (i: CommandInfo) => i.module ?? ownModuleOf(i)),
    ...read(
      `${management}RemotingCapability RemotingCapability`,
      (i: CommandInfo) =>
        enumMember(getType(`${management}RemotingCapability`), i instanceof CmdletInfo ? remotingCapabilityOf(i.name) : 'PowerShell') ??
        null,
    ),
    ...read('System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters', parametersOf),
    ...read(
      'System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterSetInfo] ParameterSets',
      parameterSetsOf,
    ),
    ...outputType,
  },
  methods: {
    'string ToString()': (i: CommandInfo) => i.toString(),
    'System.Management.Automation.ParameterMetadata ResolveParameter(string name)': (i: CommandInfo, name: string) => {
      const metadata = i.metadata;
      if (!metadata) return null;
      const lower = name.toLowerCase();
      if (name === '')
        throw exceptionOf(
          `${management}PSArgumentException`,
          'Cannot process argument because the value of argument "name" is not valid. Change the value of the "name" argument and run the operation again.',
        );
      const exact = metadata.find(lower);
      const candidates = exact ? [exact] : metadata.matches(lower);
      const [found] = candidates;
      const { NamedParameterNotFound, AmbiguousParameter } = parameterBinderStrings;
      if (!found || candidates.length > 1) {
        const text = found ? AmbiguousParameter : NamedParameterNotFound;
        const names = candidates.map((p) => ` -${p.name}`).join('');
        throw exceptionOf(`${management}ParameterBindingException`, fill(text, '', name, '', '', '', '', names));
      }
      return parameterDictionary(metadata).lookup(found.name) ?? null;
    },
  },
};
defineType(commandInfo);

const verbNoun: Properties = {
  ...read('string Verb', (i: CommandInfo) => verbAndNoun(i.name).verb),
  ...read('string Noun', (i: CommandInfo) => verbAndNoun(i.name).noun),
};
const options = (usual = 0): Properties => ({
  [`${management}ScopedItemOptions Options`]: {
    get: (i: FunctionInfo) => enumValue(getType(`${management}ScopedItemOptions`), i.options ?? usual),
    set: (i: FunctionInfo, value: { value: number }) => {
      i.options = value.value;
    },
  },
});
const description: Properties = {
  'string Description': {
    get: (i: FunctionInfo) => i.description,
    set: (i: FunctionInfo, value: string | null) => {
      i.description = value ?? '';
    },
  },
};
defineType({
  name: `${management}CmdletInfo`,
  baseType: `${management}CommandInfo`,
  jsClass: CmdletInfo,
  constructors: { '(string name, type implementingType)': (_type, name: string | null, type: NetType | null) => cmdletInfoOf(name, type) },
  properties: {
    ...verbNoun,
    ...read('string HelpFile', (i: CmdletInfo) => helpFiles[i.cmdlet.module] ?? `${i.cmdlet.module}.dll-Help.xml`),
    ...read('System.Management.Automation.PSSnapInInfo PSSnapIn', () => null),
    ...version,
    ...read('type ImplementingType', (i: CmdletInfo) => findType(i.cmdlet.className) ?? null),
    ...definition,
    ...defaultParameterSet,
    ...outputType,
    ...options(1),
  },
});
defineType({
  name: `${management}FunctionInfo`,
  baseType: `${management}CommandInfo`,
  jsClass: FunctionInfo,
  properties: {
    ...read('scriptblock ScriptBlock', (i: FunctionInfo) => i.block),
    ...read('bool CmdletBinding', (i: FunctionInfo) => i.metadata.cmdletBinding),
    ...defaultParameterSet,
    ...definition,
    ...options(),
    ...description,
    ...verbNoun,
    ...read('string HelpFile', () => ''),
    ...outputType,
  },
});
defineType({ name: `${management}FilterInfo`, baseType: `${management}FunctionInfo`, jsClass: FilterInfo });
defineType({
  name: `${management}AliasInfo`,
  baseType: `${management}CommandInfo`,
  jsClass: AliasInfo,
  properties: {
    ...read(`${management}CommandInfo ReferencedCommand`, referencedCommand),
    ...read(`${management}CommandInfo ResolvedCommand`, (i: AliasInfo) => aliasTarget(i)),
    ...definition,
    ...options(),
    ...description,
    ...outputType,
  },
});
defineType({
  name: `${management}ApplicationInfo`,
  baseType: `${management}CommandInfo`,
  jsClass: ApplicationInfo,
  properties: {
    ...read('string Path', (i: ApplicationInfo) => i.path),
    ...read('string Extension', (i: ApplicationInfo) => /\.[^./]*$/.exec(i.path)?.[0] ?? ''),
    ...definition,
    ...source,
    ...read('version Version', () => construct(getType('System.Version'), ['0.0.0.0'])),
    ...visibility,
    ...outputType,
  },
});
defineType({
  name: `${management}ExternalScriptInfo`,
  baseType: `${management}CommandInfo`,
  jsClass: ExternalScriptInfo,
  properties: {
    ...read('string Path', (i: ExternalScriptInfo) => i.path),
    ...definition,
    ...source,
    ...visibility,
    ...read('scriptblock ScriptBlock', (i: ExternalScriptInfo) => i.scriptBlock),
    ...outputType,
    ...read('string ScriptContents', (i: ExternalScriptInfo) => i.scriptBlock.toString()),
    ...read('System.Text.Encoding OriginalEncoding', () => getStaticProperty(getType('System.Text.Encoding'), 'UTF8') as Value),
  },
});
defineType({
  name: `${management}ScriptInfo`,
  baseType: `${management}CommandInfo`,
  jsClass: ScriptInfo,
  properties: { ...read('scriptblock ScriptBlock', (i: ScriptInfo) => i.block), ...definition, ...outputType },
});
