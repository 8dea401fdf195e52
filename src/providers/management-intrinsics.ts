import { GenericCollection } from '../dotnet/collections/generic-list.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { SessionStateScope } from '../session/scope.ts';
import { driveNotFound, paths, providerNotFound, providers } from './path-intrinsics.ts';
import { type Provider, ProviderInfo, type PSDriveInfo } from './provider.ts';

/** `$ExecutionContext.SessionState.Drive`. */
export class DriveManagementIntrinsics extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

/** `$ExecutionContext.SessionState.Provider`. */
export class CmdletProviderManagementIntrinsics extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

const m = 'System.Management.Automation.';

function collection(type: string, items: readonly Value[]): Value {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', getType(type)), [...items]);
}

/** A provider by its name, with or without the name of its module. @throws ProviderNotFoundException */
export function providerNamed(name: string): Provider {
  const wanted = name.slice(name.lastIndexOf('\\') + 1).toLowerCase();
  const found = providers.find((p) => p.name.toLowerCase() === wanted);
  if (!found) throw providerNotFound(name);
  return found;
}

function scopeNamed(context: ExecutionContext, scope: string | null): SessionStateScope | undefined {
  return scope ? context.sessionState.scopeById(scope) : undefined;
}

function driveIn(context: ExecutionContext, name: string, scope: string | null): PSDriveInfo | undefined {
  const only = scopeNamed(context, scope);
  if (only === undefined) return paths(context).drive(name);
  return paths(context)
    .visibleDrives(only)
    .find((d) => d.name.toLowerCase() === name.toLowerCase());
}

function removeDrive(context: ExecutionContext, name: string, scope: string | null): void {
  const drive = driveIn(context, name, scope);
  if (!drive) throw driveNotFound(name);
  const key = name.toLowerCase();
  for (let at: SessionStateScope | null = scopeNamed(context, scope) ?? context.sessionState.currentScope; at; at = at.parent)
    if (at.drives?.delete(key)) return;
  paths(context).drives.delete(key);
}

defineType({
  name: `${m}DriveManagementIntrinsics`,
  jsClass: DriveManagementIntrinsics,
  sealed: true,
  properties: {
    [`${m}PSDriveInfo Current`]: { get: (d: DriveManagementIntrinsics) => paths(d.context).current.drive },
  },
  methods: {
    [`${m}PSDriveInfo New(${m}PSDriveInfo drive, string scope)`]: (d: DriveManagementIntrinsics, drive: PSDriveInfo, scope: string) => {
      paths(d.context).addDrive(drive, scopeNamed(d.context, scope) ?? d.context.sessionState.currentScope);
      return drive;
    },
    'void Remove(string driveName, bool force, string scope)': (
      d: DriveManagementIntrinsics,
      name: string,
      _force: boolean,
      scope: string,
    ) => removeDrive(d.context, name, scope),
    [`${m}PSDriveInfo Get(string driveName)`]: (d: DriveManagementIntrinsics, name: string) => {
      const drive = paths(d.context).drive(name);
      if (!drive) throw driveNotFound(name);
      return drive;
    },
    [`${m}PSDriveInfo GetAtScope(string driveName, string scope)`]: (d: DriveManagementIntrinsics, name: string, scope: string) =>
      driveIn(d.context, name, scope) ?? null,
    [`System.Collections.ObjectModel.Collection[${m}PSDriveInfo] GetAll()`]: (d: DriveManagementIntrinsics) =>
      collection(`${m}PSDriveInfo`, paths(d.context).visibleDrives()),
    [`System.Collections.ObjectModel.Collection[${m}PSDriveInfo] GetAllAtScope(string scope)`]: (
      d: DriveManagementIntrinsics,
      scope: string,
    ) => collection(`${m}PSDriveInfo`, paths(d.context).visibleDrives(scopeNamed(d.context, scope))),
    [`System.Collections.ObjectModel.Collection[${m}PSDriveInfo] GetAllForProvider(string providerName)`]: (
      d: DriveManagementIntrinsics,
      name: string,
    ) => {
      const provider = providerNamed(name);
      return collection(
        `${m}PSDriveInfo`,
        paths(d.context)
          .visibleDrives()
          .filter((drive) => drive.provider === provider),
      );
    },
  },
});

defineType({
  name: `${m}CmdletProviderManagementIntrinsics`,
  jsClass: CmdletProviderManagementIntrinsics,
  sealed: true,
  methods: {
    [`System.Collections.ObjectModel.Collection[${m}ProviderInfo] Get(string name)`]: (
      p: CmdletProviderManagementIntrinsics,
      name: string,
    ) => collection(`${m}ProviderInfo`, [new ProviderInfo(providerNamed(name), p.context)]),
    [`${m}ProviderInfo GetOne(string name)`]: (p: CmdletProviderManagementIntrinsics, name: string) =>
      new ProviderInfo(providerNamed(name), p.context),
    [`System.Collections.Generic.IEnumerable[${m}ProviderInfo] GetAll()`]: (p: CmdletProviderManagementIntrinsics) =>
      collection(
        `${m}ProviderInfo`,
        providers.map((provider) => new ProviderInfo(provider, p.context)),
      ),
  },
});
