import { runningFrames } from '../compile/frame.ts';
import { collectScriptBlock } from '../compile/invoke.ts';
import { collected } from '../compile/output.ts';
import { ReadOnlyDictionary } from '../dotnet/collections/dictionary-types.ts';
import { GenericDictionary } from '../dotnet/collections/generic-dictionary.ts';
import { ReadOnlyList } from '../dotnet/collections/generic-list.ts';
import { stringComparer } from '../dotnet/comparers.ts';
import { NetAssembly } from '../dotnet/reflection/assembly.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import { exceptionOf, throwRuntime } from '../errors/throw.ts';
import { programFolder } from '../host/program-file.ts';
import type { PSArray } from '../objects/collections.ts';
import { enumMember } from '../objects/enum-value.ts';
import { convertTo, toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { PSPropertyInfo, PSScriptMethod } from '../objects/ps-member-info.ts';
import { PSObject } from '../objects/ps-object.ts';
import { noteDefinition } from '../objects/ps-property-info.ts';
import { typeNameOf } from '../objects/type-of.ts';
import { lift, type Steps } from '../scheduler/suspension.ts';
import { CommandInfo, type FunctionInfo, prefixed } from './command-info.ts';
import { currentContext } from './current-context.ts';
import { manifestProperty } from './module-manifest-properties.ts';
import { exportedTypeDefinitions, exportedTypes } from './module-types.ts';
import { PSModuleInfo } from './ps-module-info.ts';
import type { PSVariable } from './ps-variable.ts';
import type { ScriptBlock } from './script-block.ts';
import type { SessionState } from './session-state.ts';

/** A property that is a variable (PSVariableProperty). */
class PSVariableProperty extends PSPropertyInfo {
  readonly memberType = 'NoteProperty';
  readonly isGettable = true;
  readonly isSettable = true;
  constructor(private readonly variable: PSVariable) {
    super(variable.name);
    this.isInstance = true;
  }
  get typeNameOfValue(): string {
    const value = this.variable.read();
    return value === null ? 'System.Object' : typeNameOf(value);
  }
  getValue(): Value {
    return this.variable.read();
  }
  setValue(_target: Value, value: Value): void {
    this.variable.assign(value);
  }
  definition(): string {
    return noteDefinition(this.name, this.variable.read());
  }
  copy(): PSVariableProperty {
    return new PSVariableProperty(this.variable);
  }
}

/** PSModuleInfo.AsCustomObject: exported functions as methods, exported variables as properties. */
export function moduleAsCustomObject(module: PSModuleInfo): PSObject {
  const object = new PSObject();
  for (const info of module.exportedFunctions.values())
    object.instanceMembers.set(new PSScriptMethod(info.name, (info as FunctionInfo).scriptBlock));
  for (const variable of module.exportedVariables.values()) object.instanceMembers.set(new PSVariableProperty(variable));
  return object;
}

/** Exported functions by the names that they were imported with (PSModuleInfo.ExportedFunctions). */
function listed({ exportedFunctions }: PSModuleInfo): (readonly [string, Value])[] {
  return [...exportedFunctions].map(([name, info]) => [prefixed(name, info instanceof CommandInfo ? info.prefix : ''), info] as const);
}

/** What a module exports of one kind: a Dictionary[string,…] whose keys are compared without case (PSModuleInfo.cs). */
function table(valueType: string, entries: Iterable<readonly [string, Value]>): Value {
  const comparer = stringComparer('OrdinalIgnoreCase');
  const dictionary = new GenericDictionary(
    genericOf('System.Collections.Generic.Dictionary', getType('System.String'), getType(valueType)),
    comparer,
    comparer,
  );
  for (const [key, value] of entries) dictionary.set(key, value);
  return dictionary;
}

const modules = (items: readonly Value[]): Value =>
  new ReadOnlyList(genericOf('System.Collections.ObjectModel.ReadOnlyCollection', getType('System.Management.Automation.PSModuleInfo')), {
    items,
  });

function* invoke(module: PSModuleInfo, block: ScriptBlock, args: readonly Value[]): Steps<Value> {
  return collected(yield* collectScriptBlock(currentContext(), block.boundTo(module.sessionState), { args }));
}

const accessModeType = () => getType('System.Management.Automation.ModuleAccessMode');

/** Sets AccessMode; a constant module stays one. @throws PSInvalidOperationException */
function changeAccessMode(module: PSModuleInfo, mode: PSModuleInfo['accessMode']): void {
  if (module.accessMode === 'Constant') throw exceptionOf('System.Management.Automation.PSInvalidOperationException', invalidOperationText);
  module.accessMode = mode;
}

const invalidOperationText = 'Operation is not valid due to the current state of the object.';

/** The file of a module; those of the program show where PowerShell has theirs. */
function shownPath(m: PSModuleInfo): string {
  return m.isOwn ? `${programFolder()}/Modules/${m.name}/${m.name}.psd1` : m.path || m.dynamicPath || m.name;
}

/** The assembly of the classes of a module, where it has any. */
function implementingAssembly(m: PSModuleInfo): Value {
  if (m.implementingAssembly) return m.implementingAssembly;
  const [type] = exportedTypes(m).values();
  return type === undefined ? null : NetAssembly.of((type as NetType & { readonly assembly: string }).assembly);
}

const definitionType = 'System.Management.Automation.Language.TypeDefinitionAst';

/** PSModuleInfo.GetExportedTypeDefinitions: by name, without case. */
function typeDefinitions(m: PSModuleInfo): Value {
  const comparer = stringComparer('OrdinalIgnoreCase');
  const types = [getType('System.String'), getType(definitionType)] as const;
  const found = new GenericDictionary(genericOf('System.Collections.Generic.Dictionary', ...types), comparer, comparer);
  for (const ast of exportedTypeDefinitions(m).values()) found.set(ast.name, ast as unknown as Value);
  return new ReadOnlyDictionary(genericOf('System.Collections.ObjectModel.ReadOnlyDictionary', ...types), found);
}

const text = (get: (m: PSModuleInfo) => string) => ({ get });

/** The session state of the module that has called into this one; the outermost one where that was no module (PSModuleInfo.GetVariableFromCallersModule). */
function callersState(m: PSModuleInfo): SessionState {
  const context = currentContext();
  for (const frame of runningFrames(context.frame)) {
    const command = frame.invocation?.myCommand;
    const module = command instanceof CommandInfo ? command.module : null;
    if (!(module instanceof PSModuleInfo)) break;
    if (module !== m && module.sessionState !== null) return module.sessionState;
  }
  return context.globalState;
}

defineType({
  name: 'System.Management.Automation.PSModuleInfo',
  jsClass: PSModuleInfo,
  accelerators: ['psmoduleinfo'],
  constructors: {
    'PSModuleInfo(bool linkToGlobal)': () =>
      throwRuntime('NotSupported', 'NotImplemented', '[psmoduleinfo]::new() is not supported; use New-Module.'),
  },
  properties: {
    'bool LogPipelineExecutionDetails': {
      get: (m: PSModuleInfo) => m.logPipelineExecutionDetails,
      set: (m: PSModuleInfo, v: Value) => {
        m.logPipelineExecutionDetails = v as boolean;
      },
    },
    'string Name': text((m) => m.name),
    'string Path': text(shownPath),
    'System.Reflection.Assembly ImplementingAssembly': { get: implementingAssembly },
    'string Definition': text((m) => m.definition),
    'string Description': {
      get: (m: PSModuleInfo) => m.description,
      set: (m: PSModuleInfo, v: Value) => {
        m.description = toStringValue(v);
      },
    },
    'guid Guid': { get: (m: PSModuleInfo) => convertTo(m.guid, getType('System.Guid')) },
    ...manifestProperty('HelpInfoUri'),
    'string ModuleBase': text((m) => (m.isOwn ? `${programFolder()}/Modules/${m.name}` : m.moduleBase)),
    'System.Object PrivateData': {
      get: (m: PSModuleInfo) => m.privateData,
      set: (m: PSModuleInfo, v: Value) => {
        m.privateData = v;
      },
    },
    ...manifestProperty('ExperimentalFeatures'),
    ...manifestProperty('Tags'),
    ...manifestProperty('ProjectUri'),
    ...manifestProperty('IconUri'),
    ...manifestProperty('LicenseUri'),
    ...manifestProperty('ReleaseNotes'),
    ...manifestProperty('RepositorySourceLocation'),
    'version Version': { get: (m: PSModuleInfo) => (m.version === '' ? null : convertTo(m.version, getType('System.Version'))) },
    'System.Management.Automation.ModuleType ModuleType': {
      get: (m: PSModuleInfo) => convertTo(m.moduleType, getType('System.Management.Automation.ModuleType')),
    },
    'string Author': text((m) => m.author),
    'System.Management.Automation.ModuleAccessMode AccessMode': {
      get: (m: PSModuleInfo) => enumMember(accessModeType(), m.accessMode) ?? null,
      set: (m: PSModuleInfo, v: Value) => changeAccessMode(m, toStringValue(v) as PSModuleInfo['accessMode']),
    },
    ...manifestProperty('ClrVersion'),
    'string CompanyName': text((m) => m.companyName),
    'string Copyright': text((m) => m.copyright),
    ...manifestProperty('DotNetFrameworkVersion'),
    'System.Collections.Generic.Dictionary[string,System.Management.Automation.FunctionInfo] ExportedFunctions': {
      get: (m: PSModuleInfo) => table('System.Management.Automation.FunctionInfo', listed(m)),
    },
    'string Prefix': { get: (m: PSModuleInfo) => (m.prefix === '' && m.manifest === null ? null : m.prefix) },
    'System.Collections.Generic.Dictionary[string,System.Management.Automation.CmdletInfo] ExportedCmdlets': {
      get: (m: PSModuleInfo) => table('System.Management.Automation.CmdletInfo', m.exportedCmdlets),
    },
    'System.Collections.Generic.Dictionary[string,System.Management.Automation.CommandInfo] ExportedCommands': {
      get: (m: PSModuleInfo) =>
        table('System.Management.Automation.CommandInfo', [...m.exportedCmdlets, ...listed(m), ...m.exportedAliases]),
    },
    ...manifestProperty('FileList'),
    ...manifestProperty('CompatiblePSEditions'),
    ...manifestProperty('ModuleList'),
    'System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo] NestedModules': { get: (m: PSModuleInfo) => modules(m.nestedModules) },
    ...manifestProperty('PowerShellHostName'),
    ...manifestProperty('PowerShellHostVersion'),
    ...manifestProperty('PowerShellVersion'),
    ...manifestProperty('ProcessorArchitecture'),
    ...manifestProperty('Scripts'),
    ...manifestProperty('RequiredAssemblies'),
    'System.Collections.ObjectModel.ReadOnlyCollection[psmoduleinfo] RequiredModules': {
      get: (m: PSModuleInfo) => modules(m.requiredModules),
    },
    'string RootModule': { get: (m: PSModuleInfo) => m.rootModule },
    'System.Collections.Generic.Dictionary[string,psvariable] ExportedVariables': {
      get: (m: PSModuleInfo) => table('System.Management.Automation.PSVariable', m.exportedVariables),
    },
    'System.Collections.Generic.Dictionary[string,System.Management.Automation.AliasInfo] ExportedAliases': {
      get: (m: PSModuleInfo) => table('System.Management.Automation.AliasInfo', m.exportedAliases),
    },
    ...manifestProperty('ExportedDscResources'),
    'System.Management.Automation.SessionState SessionState': { get: (m: PSModuleInfo) => m.sessionState },
    'scriptblock OnRemove': {
      get: (m: PSModuleInfo) => m.onRemove,
      set: (m: PSModuleInfo, v: Value) => {
        m.onRemove = v;
      },
    },
    ...manifestProperty('ExportedFormatFiles'),
    ...manifestProperty('ExportedTypeFiles'),
  },
  methods: {
    'System.Object Invoke(scriptblock sb, Params System.Object[] args)': (m: PSModuleInfo, sb: ScriptBlock, args: PSArray) =>
      lift(invoke(m, sb, args.items)),
    'scriptblock NewBoundScriptBlock(scriptblock scriptBlockToBind)': (m: PSModuleInfo, sb: ScriptBlock) => sb.boundTo(m.sessionState),
    'psvariable GetVariableFromCallersModule(string variableName)': (m: PSModuleInfo, variable: string | null) => {
      if (!variable) throw exceptionOf('System.ArgumentException', "The value cannot be an empty string. (Parameter 'variableName')");
      return callersState(m).findVariable(variable.toLowerCase()) ?? null;
    },
    'psobject AsCustomObject()': (m: PSModuleInfo) => moduleAsCustomObject(m),
    [`System.Collections.ObjectModel.ReadOnlyDictionary[string,${definitionType}] GetExportedTypeDefinitions()`]: typeDefinitions,
    'string ToString()': (m: PSModuleInfo) => m.name,
  },
});
