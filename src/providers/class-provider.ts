/** Providers that are classes of a user: what CmdletProvider and the classes derived from it do with an object of one (CmdletProvider.cs, SessionStateProviderAPIs). */

import { GenericCollection } from '../dotnet/collections/generic-list.ts';
import { genericOf, getType, wellKnown } from '../dotnet/registry.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { isFlowControl, type NetException } from '../errors/exceptions.ts';
import { exceptionOf, newErrorRecord, toNetException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { toItems } from '../objects/enumerate.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { MethodInfo, NetType } from '../objects/net-type.ts';
import { Int64 } from '../objects/numbers.ts';
import { runNow } from '../objects/script-hooks.ts';
import { typeOf } from '../objects/type-of.ts';
import type { Step } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { ending, notSupported } from './failures.ts';
import type { ItemOptions, Provider, PSDriveInfo } from './provider.ts';

/** An item that a provider has written (CmdletProvider.WriteItemObject). */
export interface WrittenItem {
  readonly item: Value;
  readonly path: string;
  readonly isContainer: boolean;
}

/** What a provider needs of the command that runs it. */
export interface ProviderCommand {
  readonly context: ExecutionContext;
  writeError(record: ErrorRecord): unknown;
}

/** One call of a provider: what it is for, and what it has written. */
export class ProviderOperation {
  readonly written: WrittenItem[] = [];
  readonly errors: ErrorRecord[] = [];
  constructor(
    readonly provider: ClassProvider,
    readonly context: ExecutionContext,
    readonly drive: PSDriveInfo | null,
    readonly force: boolean,
    readonly command: ProviderCommand | null,
  ) {}
}

const operations = new WeakMap<NetObject, ProviderOperation>();

/** The call that an object of a provider class is made for. @throws InvalidOperationException outside of one */
export function operationOf(object: NetObject): ProviderOperation {
  const found = operations.get(object);
  if (!found) throw exceptionOf('System.InvalidOperationException', 'The provider is not in use.');
  return found;
}

/** What a class has given for the dynamic parameters of a command: their values are in it by now. */
const dynamicParameters = new WeakMap<ProviderCommand, Value>();

/** CmdletProvider.DynamicParameters. */
export function dynamicParametersOf(object: NetObject): Value {
  const { command } = operationOf(object);
  return (command && dynamicParameters.get(command)) ?? null;
}

function nameCollection(names: readonly string[]): Value {
  return new GenericCollection(genericOf('System.Collections.ObjectModel.Collection', wellKnown.string), [...names]);
}

/** The command that works with items now: what providers say goes to it. */
let active: ProviderCommand | null = null;

/** Notes that a command works with items. */
export function noteItemCommand(cmd: ProviderCommand): void {
  active = cmd;
}

/** True for a type that derives from a class of System.Management.Automation.Provider. */
function derives(type: NetType, name: string): boolean {
  for (let t: NetType | null = type; t; t = t.baseType) if (t.fullName === `System.Management.Automation.Provider.${name}`) return true;
  return false;
}

/** A provider whose class a user has written. Each call makes an object of its own, as in PowerShell. */
export class ClassProvider implements Provider {
  readonly isNavigation: boolean;
  description: string | null = '';
  /** The items that were listed last, for whoever reads them one after the other. */
  private listed = new Map<string, WrittenItem>();
  constructor(
    readonly type: NetType,
    readonly name: string,
    /** The module that brings it, which may be named when it has been loaded only. */
    private readonly owner: { readonly name: string },
    readonly capabilities: Value,
  ) {
    this.isNavigation = derives(type, 'NavigationCmdletProvider');
  }

  get moduleName(): string {
    return this.owner.name;
  }

  /** True where the class has a method. */
  has(name: string, count: number): boolean {
    return this.method(name, count) !== undefined;
  }
  private method(name: string, count: number): MethodInfo | undefined {
    return this.type.getMethods(name, false).find((m) => m.declaringType.isUserType && m.parameters.length === count);
  }

  /** Calls a method of a new object. @throws what the class throws, as an error that ends the command; PSNotSupportedException where it has no such method */
  call(
    context: ExecutionContext,
    name: string,
    args: readonly Value[],
    { force = false, drive = null }: { force?: boolean; drive?: PSDriveInfo | null } = {},
  ): { result: Value; operation: ProviderOperation } {
    const method = this.method(name, args.length);
    if (!method) throw ending(notSupported());
    const maker = this.type.getConstructors().find((c) => c.parameters.length === 0);
    if (!maker) throw ending(notSupported());
    const command = active?.context === context ? active : null;
    const operation = new ProviderOperation(this, context, drive, force, command);
    let result: Value = null;
    try {
      const object = runNow(maker.body(this.type) as Step<Value>) as NetObject;
      operations.set(object, operation);
      result = (runNow(method.body(object, ...args) as Step<Value>) ?? null) as Value;
    } catch (e) {
      if (isFlowControl(e)) throw e;
      throw ending(withoutRecord(toNetException(e)));
    }
    if (operation.errors.length > 0) reportErrors(operation);
    return { result, operation };
  }

  private written(context: ExecutionContext, name: string, args: readonly Value[], force = false): readonly WrittenItem[] {
    return this.call(context, name, args, { force }).operation.written;
  }

  exists(context: ExecutionContext, path: string): boolean {
    this.listed.clear();
    if (!this.has('ItemExists', 1)) throw ending(notSupported());
    return this.call(context, 'ItemExists', [path]).result === true;
  }
  isContainer(context: ExecutionContext, path: string): boolean {
    const known = this.listed.get(path);
    if (known) return known.isContainer;
    if (!this.isNavigation) return path === '';
    return this.has('IsItemContainer', 1) && this.call(context, 'IsItemContainer', [path]).result === true;
  }
  getItem(context: ExecutionContext, path: string): Value | undefined {
    const known = this.listed.get(path);
    if (known) {
      this.listed.delete(path);
      return known.item;
    }
    return this.written(context, 'GetItem', [path])[0]?.item;
  }
  /** The name of what stands at a path, as the class has it. */
  private leaf(context: ExecutionContext, path: string): string {
    if (this.has('GetChildName', 1)) return String(this.call(context, 'GetChildName', [path]).result);
    const bare = path.replace(/[/\\]+$/, '');
    return bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('\\')) + 1);
  }
  childNames(context: ExecutionContext, path: string): string[] {
    this.listed.clear();
    const items = this.has('GetChildItems', 2)
      ? this.written(context, 'GetChildItems', [path, false])
      : this.has('GetChildNames', 2)
        ? this.written(context, 'GetChildNames', [path, null])
        : [];
    const prefix = path === '' || !this.isNavigation ? '' : `${path.replace(/\/$/, '')}/`;
    return items.map((w) => {
      const name = this.leaf(context, w.path);
      this.listed.set(prefix + name, w);
      return name;
    });
  }
  isHidden(): boolean {
    return false;
  }
  newItem(context: ExecutionContext, path: string, type: string, value: Value, options: ItemOptions): Value {
    return this.written(context, 'NewItem', [path, type === '' ? null : type, value], options.force)[0]?.item ?? AutomationNull;
  }
  setItem(context: ExecutionContext, path: string, value: Value, options?: ItemOptions): void {
    this.call(context, 'SetItem', [path, value], { force: options?.force ?? false });
  }
  clearItem(context: ExecutionContext, path: string): void {
    this.call(context, 'ClearItem', [path]);
  }
  removeItem(context: ExecutionContext, path: string, options: ItemOptions): void {
    this.call(context, 'RemoveItem', [path, options.recurse], { force: options.force });
  }
  renameItem(context: ExecutionContext, path: string, newName: string, options: ItemOptions): string {
    const made = this.written(context, 'RenameItem', [path, newName], options.force)[0];
    return made?.path ?? path.slice(0, path.lastIndexOf('/') + 1) + newName;
  }
  copyItem(context: ExecutionContext, from: string, to: string, options: ItemOptions): string {
    return this.written(context, 'CopyItem', [from, to, options.recurse], options.force)[0]?.path ?? to;
  }
  moveItem(context: ExecutionContext, from: string, to: string, options: ItemOptions): string {
    return this.written(context, 'MoveItem', [from, to], options.force)[0]?.path ?? to;
  }
  /** What Invoke-Item does. @returns what the class has written */
  invokeItem(context: ExecutionContext, path: string): readonly WrittenItem[] {
    return this.written(context, 'InvokeDefaultAction', [path]);
  }
  /** All that the class writes for a path, each with a path of its own. */
  itemsAt(context: ExecutionContext, path: string): readonly WrittenItem[] {
    return this.written(context, 'GetItem', [path]);
  }
  /** Calls a method of an object that the provider has given: a reader or writer of content. */
  private onPart(part: Value, name: string, args: readonly Value[]): Value {
    const method =
      part === null
        ? undefined
        : typeOf(part)
            .getMethods(name, false)
            .find((x) => x.parameters.length === args.length);
    return method ? ((runNow(method.body(part, ...args) as Step<Value>) ?? null) as Value) : null;
  }
  private needsContent(): void {
    const message = 'Cannot use interface. The IContentCmdletProvider interface is not implemented by this provider.';
    if (!this.has('GetContentReader', 1)) throw notSupported(message);
  }
  /** All that the reader of an item gives (IContentCmdletProvider.GetContentReader). */
  readContent(context: ExecutionContext, path: string): Value[] {
    this.needsContent();
    const reader = this.call(context, 'GetContentReader', [path]).result;
    const found: Value[] = [];
    try {
      for (;;) {
        const block = this.onPart(reader, 'Read', [new Int64(1n)]);
        const items = block === null ? [] : [...toItems(block)];
        if (items.length === 0) return found;
        found.push(...items);
      }
    } finally {
      this.onPart(reader, 'Close', []);
    }
  }
  /** Gives values to the writer of an item, behind what is there or instead of it. */
  writeContent(context: ExecutionContext, path: string, values: Value, truncate: boolean): void {
    this.needsContent();
    if (truncate) this.clearContent(context, path);
    const writer = this.call(context, 'GetContentWriter', [path]).result;
    try {
      if (!truncate) this.onPart(writer, 'Seek', [new Int64(0n), convertTo('End', getType('System.IO.SeekOrigin'))]);
      this.onPart(writer, 'Write', [values]);
    } finally {
      this.onPart(writer, 'Close', []);
    }
  }
  clearContent(context: ExecutionContext, path: string): void {
    this.needsContent();
    this.call(context, 'ClearContent', [path]);
  }
  /** True where items have properties (IPropertyCmdletProvider). */
  get hasProperties(): boolean {
    return this.has('GetProperty', 2);
  }
  /** What the class writes of the properties of an item: of all of them where no names are given. */
  getProperties(context: ExecutionContext, path: string, names: readonly string[]): readonly WrittenItem[] {
    return this.written(context, 'GetProperty', [path, names.length === 0 ? null : nameCollection(names)]);
  }
  /** Sets the properties that an object has; gives what the class has written. */
  setProperties(context: ExecutionContext, path: string, values: Value, force: boolean): readonly WrittenItem[] {
    return this.written(context, 'SetProperty', [path, values], force);
  }
  clearProperties(context: ExecutionContext, path: string, names: readonly string[]): readonly WrittenItem[] {
    return this.written(context, 'ClearProperty', [path, nameCollection(names)]);
  }
  /** The object whose properties are further parameters of a command; null where the class has none (CmdletProvider.DynamicParameters). */
  dynamicParameters(command: ProviderCommand, method: string, args: readonly Value[]): Value {
    if (!this.has(method, args.length)) return null;
    const object = this.call(command.context, method, args).result;
    dynamicParameters.set(command, object);
    return object;
  }
  /** A new drive, as the class wants it; null where it refuses (DriveCmdletProvider.NewDrive). */
  newDrive(context: ExecutionContext, drive: PSDriveInfo): Value {
    return this.has('NewDrive', 1) ? this.call(context, 'NewDrive', [drive], { drive }).result : drive;
  }
  /** Tells the class that a drive goes. */
  removeDrive(context: ExecutionContext, drive: PSDriveInfo): void {
    if (this.has('RemoveDrive', 1)) this.call(context, 'RemoveDrive', [drive], { drive });
  }
  /** The drives that there are from the start. */
  defaultDrives(context: ExecutionContext): Value[] {
    if (!this.has('InitializeDefaultDrives', 0)) return [];
    return [...toItems(this.call(context, 'InitializeDefaultDrives', []).result)];
  }

  /** A path below a root, as the class sees it: with the root before it, and no separators around. */
  pathBelow(root: string, rest: string): string {
    const parts: string[] = [];
    for (const part of rest.split('/')) {
      if (part === '' || part === '.') continue;
      if (part === '..') parts.pop();
      else parts.push(part);
    }
    const below = parts.join('/');
    if (below === '') return root;
    return root === '' ? below : `${root.replace(/\/$/, '')}/${below}`;
  }
}

/** What a class throws is reported by the name of its exception, whatever record it carries (ProviderInvocationException). */
function withoutRecord(e: NetException): NetException {
  if (e.netType.name === 'PSNotSupportedException') return e;
  if (e.netType.name === 'PSArgumentNullException') {
    e.errorRecord = newErrorRecord(e, 'ArgumentNull', 'InvalidArgument', null);
    return e;
  }
  const ofSession = getType('System.Management.Automation.SessionStateException').isAssignableFrom(e.netType);
  e.errorRecord = ofSession ? newErrorRecord(e, 'SessionStateException', 'InvalidArgument', null) : null;
  return e;
}

/** The errors that a class has written go to the command; without one the first is thrown. */
function reportErrors(operation: ProviderOperation): void {
  for (const record of operation.errors) {
    if (operation.command) runNow((operation.command.writeError(record) ?? null) as Step<Value>);
    else {
      const { exception } = record;
      exception.errorRecord = record;
      throw exception;
    }
  }
}
