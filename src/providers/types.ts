import { defineType, getType } from '../dotnet/registry.ts';
import { NetPSCredential } from '../dotnet/security/secure-string.ts';
import { PSArray } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { charOf } from '../objects/numbers.ts';
import { defineTypeMembers } from '../objects/type-data.ts';
import { currentContext } from '../session/current-context.ts';
import { ClassProvider } from './class-provider.ts';
import './class-provider-types.ts';
import { paths } from './path-intrinsics.ts';
import { PathInfo, PathInfoStack, type Provider, ProviderInfo, PSDriveInfo } from './provider.ts';

const m = 'System.Management.Automation.';

function newDrive(
  _type: NetType,
  name: string,
  of: { readonly provider: Provider },
  root: string | null,
  description: string | null,
): PSDriveInfo {
  const drive = new PSDriveInfo(name, of.provider, root ?? '');
  drive.description = description;
  return drive;
}

/** PathInfo, PSDriveInfo and ProviderInfo. */
export function defineProviderTypes(): void {
  defineType({
    name: `${m}PathInfo`,
    jsClass: PathInfo,
    properties: {
      [`${m}PSDriveInfo Drive`]: { get: (p: PathInfo) => p.drive },
      [`${m}ProviderInfo Provider`]: { get: (p: PathInfo) => new ProviderInfo(p.provider, p.context) },
      'string ProviderPath': { get: (p: PathInfo) => p.providerPath },
      'string Path': { get: (p: PathInfo) => p.path },
    },
    methods: { 'string ToString()': (p: PathInfo) => p.path },
  });
  defineType({
    name: `${m}PathInfoStack`,
    jsClass: PathInfoStack,
    baseType: `System.Collections.Generic.Stack[${m}PathInfo]`,
    properties: { 'string Name': { get: (s: PathInfoStack) => s.name } },
  });
  defineType({
    name: `${m}PSDriveInfo`,
    jsClass: PSDriveInfo,
    constructors: {
      [`(string name, ${m}ProviderInfo provider, string root, string description, ${m}PSCredential credential)`]: newDrive,
      [`(string name, ${m}ProviderInfo provider, string root, string description, ${m}PSCredential credential, string displayRoot)`]:
        newDrive,
      [`(${m}PSDriveInfo driveInfo)`]: (_t, d: PSDriveInfo) => newDrive(_t, d.name, { provider: d.provider }, d.root, d.description),
    },
    properties: {
      'string CurrentLocation': {
        get: (d: PSDriveInfo) => d.currentLocation,
        set: (d: PSDriveInfo, v: string) => {
          d.currentLocation = v;
        },
      },
      'string Name': { get: (d: PSDriveInfo) => d.name },
      [`${m}ProviderInfo Provider`]: { get: (d: PSDriveInfo) => new ProviderInfo(d.provider, currentContext()) },
      'string Root': { get: (d: PSDriveInfo) => d.root },
      'string Description': {
        get: (d: PSDriveInfo) => d.description,
        set: (d: PSDriveInfo, v: string) => {
          d.description = v;
        },
      },
      'System.Nullable[long] MaximumSize': { get: () => null },
      [`${m}PSCredential Credential`]: { get: () => NetPSCredential.empty },
      'string DisplayRoot': { get: () => null },
      'bool VolumeSeparatedByColon': { get: (d: PSDriveInfo) => !d.name.startsWith('/') },
    },
    methods: { 'string ToString()': (d: PSDriveInfo) => d.name },
  });
  // Only drives with files say how much is used and free.
  const ofFiles = (text: string): string =>
    `if ($this.Provider.ImplementingType -eq [Microsoft.PowerShell.Commands.FileSystemProvider]) { $info = [System.IO.DriveInfo]::new($this.Root); ${text} }`;
  defineTypeMembers(`${m}PSDriveInfo`, {
    scripts: {
      Used: ofFiles('if ($info.IsReady) { $info.TotalSize - $info.AvailableFreeSpace }'),
      Free: ofFiles('$info.AvailableFreeSpace'),
    },
  });
  const isFileSystem = (p: ProviderInfo): boolean => p.provider.name === 'FileSystem';
  defineType({
    name: `${m}ProviderInfo`,
    jsClass: ProviderInfo,
    properties: {
      'type ImplementingType': {
        get: (p: ProviderInfo) =>
          (p.provider instanceof ClassProvider
            ? p.provider.type
            : getType(`Microsoft.PowerShell.Commands.${p.provider.name}Provider`)) as unknown as Value,
      },
      'string HelpFile': { get: () => 'System.Management.Automation.dll-Help.xml' },
      'string Name': { get: (p: ProviderInfo) => p.provider.name },
      'System.Management.Automation.PSSnapInInfo PSSnapIn': { get: (p: ProviderInfo) => p.provider.moduleName },
      'string ModuleName': { get: (p: ProviderInfo) => p.provider.moduleName },
      'psmoduleinfo Module': { get: () => null },
      'string Description': {
        get: (p: ProviderInfo) => (p.provider instanceof ClassProvider ? p.provider.description : ''),
        set: (p: ProviderInfo, v: string | null) => {
          if (p.provider instanceof ClassProvider) p.provider.description = v;
        },
      },
      'System.Management.Automation.Provider.ProviderCapabilities Capabilities': {
        get: (p: ProviderInfo) =>
          p.provider instanceof ClassProvider
            ? p.provider.capabilities
            : convertTo(
                isFileSystem(p) ? 'Filter, ShouldProcess, Credentials' : 'ShouldProcess',
                getType(`${m}Provider.ProviderCapabilities`),
              ),
      },
      'string Home': { get: (p: ProviderInfo) => (isFileSystem(p) ? (process.env['HOME'] ?? '') : '') },
      'System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] Drives': {
        get: (p: ProviderInfo): Value =>
          new PSArray(
            paths(p.context)
              .visibleDrives()
              .filter((d) => d.provider === p.provider),
          ),
      },
      'bool VolumeSeparatedByColon': { get: (p: ProviderInfo) => !isFileSystem(p) },
      'char ItemSeparator': { get: () => charOf(0x2f) },
      'char AltItemSeparator': { get: () => charOf(0x5c) },
    },
    methods: { 'string ToString()': (p: ProviderInfo) => p.toString() },
  });
}
