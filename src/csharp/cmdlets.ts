/** Cmdlet classes of C#: `[Cmdlet(VerbsCommon.Get, "Thing")] class … : PSCmdlet` as commands of a session. */
import {
  AliasAttribute,
  CmdletAttribute,
  OutputTypeAttribute,
  ParameterAttribute,
  visibleAttributes,
} from '../binding/attributes/attributes.ts';
import { CommandMetadata } from '../binding/command-metadata.ts';
import { CompiledCommandParameter } from '../binding/compiled-parameter.ts';
import { type BlockResult, type CmdletDefinition, type CmdletRuntime, cmdletNamed, type ParameterDeclaration } from '../commands/cmdlet.ts';
import type { NetAssembly } from '../dotnet/reflection/assembly.ts';
import { type LoadedAssembly, loadAssembly } from '../dotnet/reflection/assembly-files.ts';
import { ownAssemblyAt } from '../dotnet/reflection/own-assemblies.ts';
import { allTypes, getType } from '../dotnet/registry.ts';
import { preferType } from '../dotnet/type-table.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { NetType, PropertyInfo } from '../objects/net-type.ts';
import { runNow } from '../objects/script-hooks.ts';
import { linkCmdlet } from '../pipeline/cmdlet-class-members.ts';
import { ClassProvider } from '../providers/class-provider.ts';
import { CmdletProviderAttribute } from '../providers/class-provider-types.ts';
import { addProvider, paths } from '../providers/path-intrinsics.ts';
import { ProviderInfo, PSDriveInfo } from '../providers/provider.ts';
import { complete, type Step, type Steps } from '../scheduler/suspension.ts';
import { AliasInfo, CmdletInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { moduleLoading } from '../session/module-loading.ts';
import { ownAssemblyModule } from '../session/own-assembly-module.ts';
import { PSModuleInfo } from '../session/ps-module-info.ts';
import { virtualBody } from './bind/lookup.ts';
import { isPublicType } from './compiler.ts';
import { CSharpMethod, CSharpType } from './types/csharp-type.ts';

type Runtime = CmdletRuntime<Record<string, ParameterDeclaration>>;

/** A property or field of a cmdlet class that is a parameter. */
interface ParameterProperty {
  readonly property: PropertyInfo;
  readonly attributes: readonly NetObject[];
}

function parametersOf(type: NetType): ParameterProperty[] {
  return type.allProperties(false).flatMap((property) => {
    const { makeAttributes } = property as { makeAttributes?: (() => readonly NetObject[]) | null };
    const attributes = visibleAttributes(makeAttributes?.() ?? []) ?? [];
    return attributes.some((a) => a instanceof ParameterAttribute) ? [{ property, attributes }] : [];
  });
}

/** An object of the class while it runs as a command. */
class RunningCmdlet {
  private readonly given = new Map<string, Value>();
  private readonly defaults = new Map<string, Value>();
  constructor(
    readonly object: NetObject,
    private readonly type: CSharpType,
    private readonly parameters: readonly ParameterProperty[],
  ) {}

  /** Gives the properties the arguments that are bound now; those that were bound for one object of the pipeline only get back what they had. */
  *bind(cmd: Runtime): Steps<void> {
    const args = cmd.args as Record<string, unknown>;
    for (const { property } of this.parameters) {
      const { name } = property;
      if (cmd.isBound(name)) {
        const value = (args[name] === undefined ? cmd.boundValue(name) : args[name]) as Value;
        if (this.given.has(name) && this.given.get(name) === value) continue;
        if (!this.defaults.has(name))
          this.defaults.set(name, (yield* complete((property.body.get?.(this.object) ?? null) as Step<Value>)) as Value);
        this.given.set(name, value);
        yield* complete(property.body.set?.(this.object, value) as Step<void>);
      } else if (this.given.delete(name)) yield* complete(property.body.set?.(this.object, this.defaults.get(name) ?? null) as Step<void>);
    }
  }

  /** Calls one of BeginProcessing, ProcessRecord and EndProcessing, where the class has it. */
  *call(name: string): Steps<void> {
    const method = this.method(name);
    if (method) yield* complete(virtualBody(method, this.object)(this.object) as Step<unknown>);
  }
  method(name: string): CSharpMethod | undefined {
    for (let t: CSharpType | null = this.type; t; t = t.csharpBase) {
      t.makeMembers();
      const found = t.own.get(name)?.find((m) => m instanceof CSharpMethod && m.parameters.length === 0);
      if (found) return found as CSharpMethod;
    }
    return undefined;
  }
}

/** A cmdlet whose class was compiled from C#. */
class CSharpCmdletInfo extends CmdletInfo {
  constructor(
    definition: CmdletDefinition,
    private readonly made: () => CommandMetadata,
  ) {
    super(definition);
  }
  override get moduleName(): string {
    return this.module?.name ?? super.moduleName;
  }
  override renamed(name: string): CSharpCmdletInfo {
    const copy = new CSharpCmdletInfo(cmdletNamed(this.cmdlet, name), this.made);
    copy.module = this.module;
    return copy;
  }
  private known: CommandMetadata | undefined;
  override get metadata(): CommandMetadata {
    return (this.known ??= this.made());
  }
}

function attributesOfType(type: CSharpType): readonly NetObject[] {
  return type.makeAttributes?.() ?? [];
}

function definitionOf(
  type: CSharpType,
  attribute: CmdletAttribute,
  module: string,
  parameters: () => readonly ParameterProperty[],
): CmdletDefinition {
  const running = new WeakMap<object, RunningCmdlet>();
  const instance = (cmd: Runtime): RunningCmdlet => {
    let made = running.get(cmd);
    if (!made) {
      const maker = type.constructorList.find((c) => c.parameters.length === 0);
      const object = (maker ? maker.body(type) : type.defaultValue()) as NetObject;
      linkCmdlet(object, cmd);
      made = new RunningCmdlet(object, type, parameters());
      running.set(cmd, made);
    }
    return made;
  };
  const block =
    (name: string) =>
    (cmd: Runtime): BlockResult => {
      const self = instance(cmd);
      return (function* (): Steps<void> {
        yield* self.bind(cmd);
        yield* self.call(name);
      })();
    };
  const hasDynamic = getType('System.Management.Automation.IDynamicParameters').isAssignableFrom(type);
  return {
    name: `${attribute.verbName}-${attribute.nounName}`,
    module,
    className: type.fullName,
    synopsis: '',
    outputType: outputTypesOf(type),
    parameters: {},
    ...(attribute.defaultParameterSetName !== null && { defaultParameterSet: attribute.defaultParameterSetName }),
    supportsShouldProcess: attribute.supportsShouldProcess,
    ...(attribute.supportsShouldProcess && { confirmImpact: attribute.confirmImpact }),
    supportsPaging: attribute.supportsPaging,
    begin: block('BeginProcessing'),
    process: block('ProcessRecord'),
    end: block('EndProcessing'),
    ...(hasDynamic && {
      dynamicParameters: (cmd: Runtime) => dynamicParameters(instance(cmd), cmd) as unknown as Record<string, ParameterDeclaration>,
    }),
    dispose: (cmd: Runtime) => {
      const self = running.get(cmd);
      const method = self?.method('Dispose');
      if (self && method) method.body(self.object);
    },
  } as CmdletDefinition;
}

function outputTypesOf(type: CSharpType): string[] {
  return attributesOfType(type).flatMap((a) => (a instanceof OutputTypeAttribute ? a.types.map((t) => t.name) : []));
}

/** What GetDynamicParameters gives: an object whose properties are parameters, or a dictionary of them. */
function dynamicParameters(self: RunningCmdlet, cmd: Runtime): Step<Value> {
  for (const _ of self.bind(cmd)) void _;
  const method = self.method('GetDynamicParameters');
  return method ? (virtualBody(method, self.object)(self.object) as Step<Value>) : null;
}

function metadataOf(definition: CmdletDefinition, type: CSharpType, parameters: readonly ParameterProperty[]): CommandMetadata {
  const attributes = attributesOfType(type);
  return new CommandMetadata({
    name: definition.name,
    cmdletBinding: true,
    parameters: parameters.map(
      ({ property, attributes: own }, index) =>
        new CompiledCommandParameter({ name: property.name, type: property.propertyType, attributes: own, association: 'declared', index }),
    ),
    defaultParameterSetName: definition.defaultParameterSet ?? null,
    supportsShouldProcess: definition.supportsShouldProcess === true,
    confirmImpact: definition.confirmImpact ?? 'None',
    supportsPaging: definition.supportsPaging === true,
    positionalBinding: true,
    hasDynamicParameters: definition.dynamicParameters !== undefined,
    commandTypeName: definition.className,
    outputTypes: attributes.filter((a) => a instanceof OutputTypeAttribute),
    aliases: attributes.flatMap((a) => (a instanceof AliasAttribute ? [...a.aliasNames] : [])),
  });
}

const modules = new WeakMap<NetAssembly, PSModuleInfo>();

/** The module of an assembly: its cmdlet classes as commands (ModuleCmdletBase.LoadBinaryModule). */
export function assemblyModule(context: ExecutionContext, assembly: NetAssembly): PSModuleInfo {
  const known = modules.get(assembly);
  if (known) return known;
  const module = new PSModuleInfo(`dynamic_code_module_${assembly.fullName}`, paths(context).current.path);
  const own = [...allTypes()].filter((t) => t instanceof CSharpType && t.assembly === assembly.fullName);
  fillModule(context, module, { assembly, types: own });
  modules.set(assembly, module);
  return module;
}

/** The module of one of PowerShell's own files or of one that Add-Type has written. @throws what {@link loadAssembly} does */
function fileModule(context: ExecutionContext, name: string, file: string): PSModuleInfo {
  const own = ownAssemblyAt(file);
  if (own) return ownAssemblyModule(context, name, file, own);
  const module = new PSModuleInfo(name, file);
  const loaded = loadAssembly(file);
  for (const type of loaded.types) if (type instanceof CSharpType && isPublicType(type.decl)) preferType(type);
  fillModule(context, module, loaded);
  callAll(loaded.types, 'IModuleAssemblyInitializer', 'OnImport', []);
  return module;
}

/** Calls a method of new objects of the classes that have an interface of System.Management.Automation. */
function callAll(types: readonly NetType[], face: string, name: string, args: readonly Value[]): void {
  const wanted = getType(`System.Management.Automation.${face}`);
  for (const type of types) {
    if (!(type instanceof CSharpType) || type.isAbstract || !wanted.isAssignableFrom(type)) continue;
    type.makeMembers();
    const maker = type.constructorList.find((c) => c.parameters.length === 0);
    const object = (maker ? runNow(maker.body(type) as Step<Value>) : type.defaultValue()) as NetObject;
    const method = type.getMethods(name, false).find((m) => m.parameters.length === args.length);
    if (method) runNow(virtualBody(method, object)(object, ...args) as Step<Value>);
  }
}

/** Makes a provider class known, with the drives that it has from the start; both go with the module (SessionStateInternal.AddSessionStateEntry). */
function provide(context: ExecutionContext, module: PSModuleInfo, type: CSharpType, attribute: CmdletProviderAttribute): void {
  const provider = new ClassProvider(type, attribute.providerName, module, attribute.capabilities);
  const remove = addProvider(provider);
  const intrinsics = paths(context);
  if (provider.has('Start', 1)) provider.call(context, 'Start', [new ProviderInfo(provider, context)]);
  const drives = provider.defaultDrives(context).filter((d) => d instanceof PSDriveInfo) as PSDriveInfo[];
  for (const drive of drives) intrinsics.drives.set(drive.name.toLowerCase(), drive);
  const before = module.onUnload;
  module.onUnload = () => {
    before?.();
    for (const [name, drive] of intrinsics.drives) if (drive.provider === provider) intrinsics.drives.delete(name);
    remove();
  };
}

function fillModule(context: ExecutionContext, module: PSModuleInfo, { assembly, types }: LoadedAssembly): void {
  module.moduleType = 'Binary';
  module.version = assembly.version;
  module.implementingAssembly = assembly;
  module.onUnload = () => callAll(types, 'IModuleAssemblyCleanup', 'OnRemove', [module]);
  for (const type of types) {
    if (!(type instanceof CSharpType) || type.isAbstract) continue;
    const attributes = attributesOfType(type);
    const provider = attributes.find((a) => a instanceof CmdletProviderAttribute) as CmdletProviderAttribute | undefined;
    if (provider) provide(context, module, type, provider);
    const attribute = attributes.find((a) => a instanceof CmdletAttribute) as CmdletAttribute | undefined;
    if (!attribute || visibleAttributes(attributes) === null) continue;
    // attributes that cannot be made fail where the command is used
    let known: ParameterProperty[] | null = null;
    const parameters = (): ParameterProperty[] => (known ??= parametersOf(type));
    const definition = definitionOf(type, attribute, module.name, parameters);
    const info = new CSharpCmdletInfo(definition, () => metadataOf(definition, type, parameters()));
    info.module = module;
    module.exportedCmdlets.set(info.name, info);
    for (const a of attributes)
      if (a instanceof AliasAttribute)
        for (const name of a.aliasNames) {
          const alias = new AliasInfo(name, info.name);
          alias.context = context;
          alias.module = module;
          module.exportedAliases.set(name, alias);
        }
  }
}

moduleLoading.binary = fileModule;
