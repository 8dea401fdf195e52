import { NetStack } from '../dotnet/collections/queue-types.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { ExecutionContext } from '../session/execution-context.ts';

/** Options of operations that change items. */
export interface ItemOptions {
  readonly force: boolean;
  readonly recurse: boolean;
  /** ScopedItemOptions bits of -Options, for functions and aliases. */
  readonly scoped?: number | undefined;
  /** The -Path of New-Item as it was given, for errors; empty where there was only a -Name. */
  readonly given?: string | undefined;
  /** Which of the items below a container are copied with it. */
  readonly accepts?: ((name: string, isContainer: boolean) => boolean) | undefined;
}

/**
 * A provider as the item commands use it (ProviderBase, ItemCmdletProvider, ContainerCmdletProvider …). Paths are the provider's own: absolute
 * file names, or the name of a variable; the root is `/` or the empty text. Failures are .NET exceptions with their records.
 */
export interface Provider {
  /** `FileSystem`. */
  readonly name: string;
  /** `Microsoft.PowerShell.Core`. */
  readonly moduleName: string;
  /** True when paths have levels. */
  readonly isNavigation: boolean;
  exists(context: ExecutionContext, path: string): boolean;
  isContainer(context: ExecutionContext, path: string): boolean;
  /** The item without its PS… notes; undefined when there is none. */
  getItem(context: ExecutionContext, path: string): Value | undefined;
  /** All items as one collection, which is what a provider of flat names gives for its root; absent: the root is an item. */
  allItems?(context: ExecutionContext): Value;
  /** Names of the children, in the provider's order. Hidden ones too. */
  childNames(context: ExecutionContext, path: string): string[];
  /** The same names, containers first, in the order in which what is there is gone through where it is not listed; absent: that of {@link childNames}. */
  unsortedNames?(path: string): string[];
  /** The names of a provider of flat names in the order in which patterns and -Name give them (GetChildNames), where a listing is sorted. */
  patternNames?(context: ExecutionContext): string[];
  isHidden(context: ExecutionContext, path: string): boolean;
  /** Makes an item. Gives it, or AutomationNull where there is nothing to show. */
  /** Refuses a new item, or a new name of one, before anybody is asked; absent: nothing is refused then. */
  checkNew?(context: ExecutionContext, path: string, type: string, value: Value, options: ItemOptions): void;
  checkRename?(context: ExecutionContext, path: string, newName: string, options: ItemOptions): void;
  newItem(context: ExecutionContext, path: string, type: string, value: Value, options: ItemOptions): Value;
  setItem(context: ExecutionContext, path: string, value: Value, options?: ItemOptions): void;
  /** What -Options of New-Item and Set-Item sets, where the items of the provider have options. */
  readonly hasOptions?: boolean;
  removeItem(context: ExecutionContext, path: string, options: ItemOptions): void;
  renameItem(context: ExecutionContext, path: string, newName: string, options: ItemOptions): string;
  /** True for two names of one item; absent where only equal names are. */
  isSameItem?(a: string, b: string): boolean;
  copyItem(context: ExecutionContext, from: string, to: string, options: ItemOptions): string;
  moveItem(context: ExecutionContext, from: string, to: string, options: ItemOptions): string;
}

/** A drive: a name for a place in a provider (PSDriveInfo). */
export class PSDriveInfo extends NetObject {
  /** Where Set-Location has been on the drive: a provider path below the root. */
  currentLocation = '';
  description: string | null = '';
  constructor(
    readonly name: string,
    readonly provider: Provider,
    readonly root: string,
  ) {
    super();
  }
  override toString(): string {
    return this.name;
  }
}

/** ProviderInfo: what Get-PSProvider gives and `PSProvider` notes hold. */
export class ProviderInfo extends NetObject {
  constructor(
    readonly provider: Provider,
    readonly context: ExecutionContext,
  ) {
    super();
  }
  get name(): string {
    return this.provider.name;
  }
  override toString(): string {
    return `${this.provider.moduleName}\\${this.provider.name}`;
  }
}

/** PathInfoStack: what Get-Location -Stack gives, the top first. */
export class PathInfoStack extends NetStack {
  constructor(
    readonly name: string,
    items: readonly PathInfo[],
  ) {
    super([...items]);
  }
}

/** PathInfo: a resolved path, what Get-Location and Resolve-Path give. */
export class PathInfo extends NetObject {
  constructor(
    readonly context: ExecutionContext,
    readonly drive: PSDriveInfo | null,
    readonly provider: Provider,
    readonly providerPath: string,
    /** How the path named its provider, where it did. */
    private readonly qualifier?: string,
  ) {
    super();
  }
  /** As a user writes it: `/tmp/x`, `Env:\HOME`. */
  get path(): string {
    if (this.provider.name === 'FileSystem' && this.drive?.name === '/') return this.providerPath;
    if (this.drive === null) return `${this.qualifier ?? `${this.provider.moduleName}\\${this.provider.name}`}::${this.providerPath}`;
    return `${this.drive.name}:/${this.providerPath.slice(this.drive.root.length).replace(/^\//, '')}`;
  }
  override toString(): string {
    return this.path;
  }
}
