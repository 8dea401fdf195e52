/** `$ExecutionContext.InvokeProvider`: items by path for programs (ProviderIntrinsics, ItemCmdletProviderIntrinsics …). */
import { defineType, genericOf, wellKnown } from '../../dotnet/registry.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { AutomationNull, AutomationNullObject, PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { isTrue } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import { andThen, complete, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../execution-context.ts';
import type { ScriptBlock } from '../script-block.ts';

/** The part of the providers' interface that is about items, their children, content or properties. */
class Intrinsics extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
  /** Runs an item command, whatever functions and aliases have its name, in the scope of the caller, with the arguments as `$args`; its errors are exceptions. */
  run(command: string, args: readonly Value[]): Step<Value> {
    const [name] = command.split(' ', 1) as [string];
    const block = scriptInvoker().create(`& $args[${args.length}]${command.slice(name.length)} -ErrorAction Stop`) as ScriptBlock;
    const given = [...args, this.context.cmdlets.get(name.toLowerCase()) ?? null];
    return lift(unwrapped(() => scriptInvoker().invoke(block, given, { context: this.context, useLocalScope: false, errors: 'external' })));
  }
  /** The same, as a collection of objects. */
  collect(command: string, args: readonly Value[]): Step<Value> {
    return andThen(this.run(command, args), (value) => {
      const list = value instanceof AutomationNullObject ? new PSArray([]) : value instanceof PSArray ? value : new PSArray([value]);
      return convertTo(list, genericOf('System.Collections.ObjectModel.Collection', wellKnown.psObject));
    });
  }
}

/** The exception itself where -ErrorAction Stop has wrapped it. */
function* unwrapped(run: () => Step<Value>): Steps<Value> {
  try {
    return yield* complete(run());
  } catch (e) {
    if (isFlowControl(e) || !(e instanceof NetException)) throw e;
    const record = e.netType.fullName === 'System.Management.Automation.ActionPreferenceStopException' ? e.errorRecord : null;
    throw record?.exception ?? e;
  }
}

class ItemIntrinsics extends Intrinsics {}
class ChildItemIntrinsics extends Intrinsics {}
class ContentIntrinsics extends Intrinsics {}
class PropertyIntrinsics extends Intrinsics {}

/** ProviderIntrinsics. */
export class ProviderIntrinsics extends NetObject {
  readonly item: ItemIntrinsics;
  readonly childItem: ChildItemIntrinsics;
  readonly content: ContentIntrinsics;
  readonly property: PropertyIntrinsics;
  constructor(context: ExecutionContext) {
    super();
    this.item = new ItemIntrinsics(context);
    this.childItem = new ChildItemIntrinsics(context);
    this.content = new ContentIntrinsics(context);
    this.property = new PropertyIntrinsics(context);
  }
}

type Method = (self: Intrinsics, ...args: Value[]) => Step<Value>;
/** A command line; `path` stands for the first argument, given as -Path or -LiteralPath as the last one says. */
type Command = string | ((args: readonly Value[]) => string);

function commandLine(command: Command, args: readonly Value[]): string {
  if (typeof command === 'function') return command(args);
  return command.replace('<path>', `-${isTrue(args.at(-1) ?? null) ? 'LiteralPath' : 'Path'} $args[0]`);
}
/** Gives what the command writes. */
function collects(command: Command): Method {
  return (self, ...args) => self.collect(commandLine(command, args), args);
}
/** Gives whether the command says so. */
function tells(command: Command, test: (value: Value) => boolean = isTrue): Method {
  return (self, ...args) => andThen(self.run(commandLine(command, args), args), test);
}
/** Gives nothing. */
function does(command: Command): Method {
  return (self, ...args) => andThen(self.run(commandLine(command, args), args), () => AutomationNull);
}
const isSomething = (value: Value): boolean => !(value instanceof AutomationNullObject);
/** New-Item with the name and type that are there. */
const newItem = ([, name, type]: readonly Value[]): string =>
  `New-Item $args[0] -Value $args[3]${name ? ' -Name $args[1]' : ''}${type ? ' -ItemType $args[2]' : ''}`;

const list = 'System.Collections.ObjectModel.Collection[psobject]';
const names = 'System.Collections.ObjectModel.Collection[string]';
/** Get-ItemProperty with the names that are given. */
const properties = (args: readonly Value[]): string =>
  `Get-ItemProperty -${isTrue(args[2] ?? null) ? 'LiteralPath' : 'Path'} $args[0]${args[1] === null ? '' : ' -Name $args[1]'}`;

/** Defines the types. */
export function defineProviderIntrinsics(): void {
  const ns = 'System.Management.Automation.';
  defineType({
    name: `${ns}ItemCmdletProviderIntrinsics`,
    jsClass: ItemIntrinsics,
    sealed: true,
    methods: {
      [`${list} Get(string path)`]: collects('Get-Item $args[0]'),
      [`${list} Get(string[] path, bool force, bool literalPath)`]: collects('Get-Item <path> -Force:$args[1]'),
      [`${list} Set(string path, System.Object value)`]: collects('Set-Item $args[0] $args[1] -PassThru'),
      [`${list} Set(string[] path, System.Object value, bool force, bool literalPath)`]: collects(
        'Set-Item <path> -Value $args[1] -Force:$args[2] -PassThru',
      ),
      [`${list} Clear(string path)`]: collects('Clear-Item $args[0]'),
      [`${list} Clear(string[] path, bool force, bool literalPath)`]: collects('Clear-Item <path> -Force:$args[1]'),
      'void Invoke(string path)': does('Invoke-Item $args[0]'),
      'void Invoke(string[] path, bool literalPath)': does('Invoke-Item <path>'),
      [`${list} Rename(string path, string newName)`]: collects('Rename-Item $args[0] $args[1] -PassThru'),
      [`${list} Rename(string path, string newName, bool force)`]: collects('Rename-Item $args[0] $args[1] -Force:$args[2] -PassThru'),
      [`${list} New(string path, string name, string itemTypeName, System.Object content)`]: collects(newItem),
      [`${list} New(string[] path, string name, string itemTypeName, System.Object content, bool force)`]: collects(
        (args) => `${newItem(args)} -Force:$args[4]`,
      ),
      'void Remove(string path, bool recurse)': does('Remove-Item $args[0] -Recurse:$args[1]'),
      'void Remove(string[] path, bool recurse, bool force, bool literalPath)': does(
        'Remove-Item <path> -Recurse:$args[1] -Force:$args[2]',
      ),
      [`${list} Copy(string path, string destinationPath, bool recurse, ${ns}CopyContainers copyContainers)`]: collects(
        'Copy-Item $args[0] $args[1] -Recurse:$args[2] -PassThru',
      ),
      [`${list} Copy(string[] path, string destinationPath, bool recurse, ${ns}CopyContainers copyContainers, bool force, bool literalPath)`]:
        collects('Copy-Item <path> -Destination $args[1] -Recurse:$args[2] -Force:$args[4] -PassThru'),
      [`${list} Move(string path, string destination)`]: collects('Move-Item $args[0] $args[1] -PassThru'),
      [`${list} Move(string[] path, string destination, bool force, bool literalPath)`]: collects(
        'Move-Item <path> -Destination $args[1] -Force:$args[2] -PassThru',
      ),
      'bool Exists(string path)': tells('Test-Path $args[0]'),
      'bool Exists(string path, bool force, bool literalPath)': tells('Test-Path <path>'),
      'bool IsContainer(string path)': tells('Test-Path $args[0] -PathType Container'),
    },
  });
  defineType({
    name: `${ns}ChildItemCmdletProviderIntrinsics`,
    jsClass: ChildItemIntrinsics,
    sealed: true,
    methods: {
      [`${list} Get(string path, bool recurse)`]: collects('Get-ChildItem $args[0] -Recurse:$args[1]'),
      [`${list} Get(string[] path, bool recurse, uint depth, bool force, bool literalPath)`]: collects(
        'Get-ChildItem <path> -Recurse:$args[1] -Force:$args[3]',
      ),
      [`${names} GetNames(string path, ${ns}ReturnContainers returnContainers, bool recurse)`]: collects(
        'Get-ChildItem $args[0] -Name -Recurse:$args[2]',
      ),
      'bool HasChild(string path)': tells('Get-ChildItem $args[0]', isSomething),
      'bool HasChild(string path, bool force, bool literalPath)': tells('Get-ChildItem <path> -Force:$args[1]', isSomething),
    },
  });
  defineType({
    name: `${ns}ContentCmdletProviderIntrinsics`,
    jsClass: ContentIntrinsics,
    sealed: true,
    methods: {
      'void Clear(string path)': does('Clear-Content $args[0]'),
      'void Clear(string[] path, bool force, bool literalPath)': does('Clear-Content <path> -Force:$args[1]'),
    },
  });
  defineType({
    name: `${ns}PropertyCmdletProviderIntrinsics`,
    jsClass: PropertyIntrinsics,
    sealed: true,
    methods: {
      [`${list} Get(string path, ${names} providerSpecificPickList)`]: collects(properties),
      [`${list} Get(string[] path, ${names} providerSpecificPickList, bool literalPath)`]: collects(properties),
      [`${list} Set(string path, psobject propertyValue)`]: collects('Set-ItemProperty $args[0] -InputObject $args[1] -PassThru'),
      'void Remove(string path, string propertyName)': does('Remove-ItemProperty $args[0] $args[1]'),
    },
  });
  const part = (name: string, read: (p: ProviderIntrinsics) => Value) => ({
    [`${ns}${name}CmdletProviderIntrinsics ${name}`]: { get: read },
  });
  defineType({
    name: `${ns}ProviderIntrinsics`,
    jsClass: ProviderIntrinsics,
    sealed: true,
    properties: {
      ...part('Item', (p) => p.item),
      ...part('ChildItem', (p) => p.childItem),
      ...part('Content', (p) => p.content),
      ...part('Property', (p) => p.property),
    },
  });
}
