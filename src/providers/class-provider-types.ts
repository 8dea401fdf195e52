/** What the classes of System.Management.Automation.Provider show to those derived from them, and the attribute that names a provider. */
import { Attribute } from '../binding/attributes/attributes.ts';
import type { CmdletRuntime } from '../commands/cmdlet.ts';
import { protectedPart } from '../dotnet/protected-methods.ts';
import { defineType, getType } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { psArgumentNull, toNetException } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../objects/net-type.ts';
import { charOf } from '../objects/numbers.ts';
import { andThen, type Step } from '../scheduler/suspension.ts';
import { dynamicParametersOf, operationOf } from './class-provider.ts';
import { ending, notSupported } from './failures.ts';
import { ProviderInfo, type PSDriveInfo } from './provider.ts';

const ns = 'System.Management.Automation.Provider.';
const m = 'System.Management.Automation.';

/** `[CmdletProvider("Name", ProviderCapabilities.None)]`. */
export class CmdletProviderAttribute extends Attribute {
  constructor(
    readonly providerName: string,
    readonly capabilities: Value,
  ) {
    super();
  }
}

const commandOf = (self: NetObject): CmdletRuntime | null => operationOf(self).command as CmdletRuntime | null;
const done = (s: Step<unknown> | undefined): Step<undefined> => andThen(s as Step<unknown>, () => undefined);
const refuse = (): never => {
  throw ending(notSupported());
};

const join = (parent: string | null, child: string | null): string => {
  const [p, c] = [parent ?? '', child ?? ''];
  if (p === '' || c === '') return p === '' ? c : p;
  return `${p.replace(/[/\\]$/, '')}/${c.replace(/^[/\\]/, '')}`;
};

const providerMembers: { methods: Record<string, MemberBody>; properties: Record<string, PropertyBody> } = {
  methods: {
    'void WriteItemObject(System.Object item, string path, bool isContainer)': (
      self: NetObject,
      item: Value,
      path: string,
      isContainer: boolean,
    ) => {
      if (item === null) throw psArgumentNull('item');
      operationOf(self).written.push({ item, path, isContainer });
    },
    'void WritePropertyObject(System.Object propertyValue, string path)': (self: NetObject, item: Value, path: string) =>
      void operationOf(self).written.push({ item, path, isContainer: false }),
    [`void WriteError(${m}ErrorRecord errorRecord)`]: (self: NetObject, record: ErrorRecord) => void operationOf(self).errors.push(record),
    'void WriteWarning(string text)': (self: NetObject, text: string) => done(commandOf(self)?.writeWarning(text)),
    'void WriteVerbose(string text)': (self: NetObject, text: string) => done(commandOf(self)?.writeVerbose(text)),
    'void WriteDebug(string text)': (self: NetObject, text: string) => done(commandOf(self)?.writeDebug(text)),
    [`void WriteProgress(${m}ProgressRecord progressRecord)`]: (self: NetObject, r: Value) => done(commandOf(self)?.writeProgress(r)),
    [`void ThrowTerminatingError(${m}ErrorRecord errorRecord)`]: (_self: NetObject, record: ErrorRecord) => {
      throw toNetException(record.exception);
    },
    'bool ShouldProcess(string target)': (self: NetObject, target: string) => commandOf(self)?.shouldProcess(target) ?? true,
    'bool ShouldProcess(string target, string action)': (self: NetObject, target: string, action: string) =>
      commandOf(self)?.shouldProcess(target, action) ?? true,
    'bool ShouldContinue(string query, string caption)': (self: NetObject, query: string, caption: string) =>
      commandOf(self)?.shouldContinue(query, caption) ?? true,
    [`${m}ProviderInfo Start(${m}ProviderInfo providerInfo)`]: (_self: NetObject, info: Value) => info,
    'System.Object StartDynamicParameters()': () => null,
    'void Stop()': () => undefined,
    'void StopProcessing()': () => undefined,
    'string GetResourceString(string baseName, string resourceId)': (_self: NetObject, _base: string, id: string) => id,
  },
  properties: {
    [`${m}SwitchParameter Force`]: {
      get: (self: NetObject) => convertTo(operationOf(self).force, getType(`${m}SwitchParameter`)),
    },
    'string Filter': { get: (self: NetObject) => ((commandOf(self)?.args as { Filter?: string } | undefined)?.Filter ?? null) as Value },
    'System.Collections.ObjectModel.Collection[string] Include': { get: () => new PSArray([], getType('System.String[]')) },
    'System.Collections.ObjectModel.Collection[string] Exclude': { get: () => new PSArray([], getType('System.String[]')) },
    'System.Object DynamicParameters': { get: dynamicParametersOf },
    [`${m}PSDriveInfo PSDriveInfo`]: { get: (self: NetObject) => operationOf(self).drive },
    [`${m}ProviderInfo ProviderInfo`]: {
      get: (self: NetObject) => new ProviderInfo(operationOf(self).provider, operationOf(self).context),
    },
    [`${m}SessionState SessionState`]: { get: (self: NetObject) => operationOf(self).context.sessionState },
    [`${m}Host.PSHost Host`]: { get: (self: NetObject) => operationOf(self).context.getVariableValue('Host') ?? null },
    'bool Stopping': { get: (self: NetObject) => commandOf(self)?.stopping ?? false },
    'char ItemSeparator': { get: () => charOf(0x2f) },
    'char AltItemSeparator': { get: () => charOf(0x5c) },
  },
};

/** Virtual methods by their class: what they do where nothing overrides them. */
const virtual: Readonly<Record<string, Record<string, MemberBody>>> = {
  DriveCmdletProvider: {
    [`${m}PSDriveInfo NewDrive(${m}PSDriveInfo drive)`]: (_self: NetObject, drive: PSDriveInfo) => drive,
    'System.Object NewDriveDynamicParameters()': () => null,
    [`${m}PSDriveInfo RemoveDrive(${m}PSDriveInfo drive)`]: (_self: NetObject, drive: PSDriveInfo) => drive,
    [`System.Collections.ObjectModel.Collection[${m}PSDriveInfo] InitializeDefaultDrives()`]: () => null,
  },
  ItemCmdletProvider: {
    'void GetItem(string path)': refuse,
    'void SetItem(string path, System.Object value)': refuse,
    'void ClearItem(string path)': refuse,
    'void InvokeDefaultAction(string path)': refuse,
    'bool ItemExists(string path)': refuse,
    'bool IsValidPath(string path)': refuse,
    'string[] ExpandPath(string path)': refuse,
  },
  ContainerCmdletProvider: {
    'void GetChildItems(string path, bool recurse)': refuse,
    'void GetChildItems(string path, bool recurse, uint32 depth)': refuse,
    [`void GetChildNames(string path, ${m}ReturnContainers returnContainers)`]: refuse,
    'void RenameItem(string path, string newName)': refuse,
    'void NewItem(string path, string itemTypeName, System.Object newItemValue)': refuse,
    'void RemoveItem(string path, bool recurse)': refuse,
    'bool HasChildItems(string path)': refuse,
    'void CopyItem(string path, string copyPath, bool recurse)': refuse,
  },
  NavigationCmdletProvider: {
    'string MakePath(string parent, string child)': (_self: NetObject, parent: string, child: string) => join(parent, child),
    'string MakePath(string parent, string child, bool childIsLeaf)': (_self: NetObject, parent: string, child: string) =>
      join(parent, child),
    'string GetParentPath(string path, string root)': (_self: NetObject, path: string, root: string | null) => {
      const bare = path.replaceAll('\\', '/').replace(/\/$/, '');
      if (root !== null && root !== '' && bare === root.replaceAll('\\', '/').replace(/\/$/, '')) return '';
      return bare.includes('/') ? bare.slice(0, bare.lastIndexOf('/')) : '';
    },
    'string GetChildName(string path)': (_self: NetObject, path: string) => {
      const bare = path.replaceAll('\\', '/').replace(/\/$/, '');
      return bare.slice(bare.lastIndexOf('/') + 1);
    },
    'string NormalizeRelativePath(string path, string basePath)': (_self: NetObject, path: string, base: string) =>
      path.startsWith(base) ? path.slice(base.length).replace(/^\//, '') : path,
    'void MoveItem(string path, string destination)': refuse,
    'bool IsItemContainer(string path)': refuse,
  },
};

for (const [name, methods] of Object.entries(virtual)) defineType({ name: protectedPart(ns + name), methods });
defineType({ name: protectedPart(`${ns}CmdletProvider`), ...providerMembers });

defineType({
  name: `${ns}CmdletProviderAttribute`,
  baseType: 'System.Attribute',
  sealed: true,
  jsClass: CmdletProviderAttribute,
  constructors: {
    [`(string providerName, ${ns}ProviderCapabilities providerCapabilities)`]: (_t, name: string, capabilities: Value) =>
      new CmdletProviderAttribute(name, capabilities),
  },
  properties: {
    'string ProviderName': { get: (a: CmdletProviderAttribute) => a.providerName },
    [`${ns}ProviderCapabilities ProviderCapabilities`]: { get: (a: CmdletProviderAttribute) => a.capabilities },
  },
});
