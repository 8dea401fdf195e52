import { defineType } from '../dotnet/registry.ts';
import { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { paths } from './path-intrinsics.ts';
import { PathInfo, ProviderInfo, PSDriveInfo } from './provider.ts';

const m = 'System.Management.Automation.';

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
    name: `${m}PSDriveInfo`,
    jsClass: PSDriveInfo,
    properties: {
      'string Name': { get: (d: PSDriveInfo) => d.name },
      'string Root': { get: (d: PSDriveInfo) => d.root },
      'string Description': { get: (d: PSDriveInfo) => d.description },
      'string CurrentLocation': { get: (d: PSDriveInfo) => d.currentLocation },
      [`${m}ProviderInfo Provider`]: { get: (d: PSDriveInfo) => new ProviderInfo(d.provider, null as never) },
      [`${m}PSCredential Credential`]: { get: () => null },
      'string DisplayRoot': { get: () => null },
    },
    methods: { 'string ToString()': (d: PSDriveInfo) => d.name },
  });
  defineType({
    name: `${m}ProviderInfo`,
    jsClass: ProviderInfo,
    properties: {
      'string Name': { get: (p: ProviderInfo) => p.name },
      'string ModuleName': { get: (p: ProviderInfo) => p.provider.moduleName },
      'string Home': { get: () => process.env['HOME'] ?? '' },
      'System.Object Drives': {
        get: (p: ProviderInfo): Value => new PSArray([...paths(p.context).drives.values()].filter((d) => d.provider === p.provider)),
      },
    },
    methods: { 'string ToString()': (p: ProviderInfo) => p.toString() },
  });
}
