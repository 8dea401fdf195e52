import { CommandMetadata } from '../binding/command-metadata.ts';
import { scriptServices } from '../binding/services.ts';
import { type CmdletDefinition, cmdletNamed } from '../commands/cmdlet.ts';
import { commandTypeBits, scopedItemOptions } from '../dotnet/command-enums.ts';
import { NetObject } from '../objects/net-object.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { ScriptBlock } from './script-block.ts';

export { commandTypeBits, scopedItemOptions };
/** A kind of command. */
export type CommandType = Exclude<keyof typeof commandTypeBits, 'All'>;

/** Whether what has these options may be neither changed nor removed: constants never, what is read-only with `force`. */
export function isProtected(options: number, force: boolean | undefined): boolean {
  return (options & scopedItemOptions.Constant) !== 0 || ((options & scopedItemOptions.ReadOnly) !== 0 && !force);
}

/** What a command needs to know of the module it belongs to (PSModuleInfo). */
export interface ModuleReference extends NetObject {
  readonly name: string;
}

/** Any command that can be found by name (CommandInfo.cs). */
export abstract class CommandInfo extends NetObject {
  /** What ends the ids of errors of this command: nothing for aliases and applications. */
  get errorTypeName(): string {
    return '';
  }
  abstract readonly commandType: CommandType;
  /** The module it was imported from or defined in (a PSModuleInfo), or null. */
  module: ModuleReference | null = null;
  /** What its module was imported with before the names of its commands. */
  prefix = '';
  constructor(public name: string) {
    super();
  }
  /** ModuleName and Source: the module's name, or ''. */
  get moduleName(): string {
    return this.module?.name ?? '';
  }
  get source(): string {
    return this.moduleName;
  }
  /** The text of the command. */
  abstract get definition(): string;
  /** Parameters and sets, made when first asked for; null for commands without (applications). */
  get metadata(): CommandMetadata | null {
    return null;
  }
  override toString(): string {
    return prefixed(this.name, this.prefix);
  }
}

/** The name of a command behind a prefix: `Get-Item` with `My` is `Get-MyItem` (ModuleCmdletBase.AddPrefixToCommandName). */
export function prefixed(name: string, prefix: string | undefined): string {
  if (!prefix) return name;
  const dash = name.indexOf('-');
  return dash < 0 ? prefix + name : `${name.slice(0, dash + 1)}${prefix}${name.slice(dash + 1)}`;
}

/** A command of this program's own, declared as one object. */
export class CmdletInfo extends CommandInfo {
  override get errorTypeName(): string {
    return this.cmdlet.className;
  }
  override readonly commandType = 'Cmdlet';
  #metadata: CommandMetadata | undefined;
  constructor(readonly cmdlet: CmdletDefinition) {
    super(cmdlet.name);
  }
  override get moduleName(): string {
    return this.cmdlet.module;
  }
  override get metadata(): CommandMetadata {
    return (this.#metadata ??= CommandMetadata.fromCmdlet(this.cmdlet));
  }
  /** Gives this object metadata of its own: what Get-Command shows where the location's provider adds no parameters. */
  replaceMetadata(metadata: CommandMetadata): void {
    this.#metadata = metadata;
  }
  /** The same command under another name: with the prefix that its module is imported with. */
  renamed(name: string): CmdletInfo {
    const copy = new CmdletInfo(cmdletNamed(this.cmdlet, name));
    copy.module = this.module;
    return copy;
  }
  /** The syntax, as Get-Command shows it. */
  override get definition(): string {
    return this.metadata.syntaxText(this.name);
  }
}

/** What functions, filters, external scripts and anonymous blocks share: a script block. */
export abstract class ScriptCommandInfo extends CommandInfo {
  override get errorTypeName(): string {
    return this.name;
  }
  abstract get scriptBlock(): ScriptBlock;
  #metadata: CommandMetadata | undefined;
  #metadataOf: ScriptBlock | undefined;
  override get metadata(): CommandMetadata {
    const block = this.scriptBlock;
    if (this.#metadata === undefined || this.#metadataOf !== block) {
      this.#metadata = CommandMetadata.fromScriptBlock(block, this.name);
      this.#metadataOf = block;
    }
    return this.#metadata;
  }
  /** What the command runs with: its script block's own metadata, also where Get-Command has shown dynamic parameters among them. */
  get runMetadata(): CommandMetadata {
    return this.#own ?? this.metadata;
  }
  #own: CommandMetadata | undefined;
  /** Gives this object metadata of its own: what Get-Command shows of a function with dynamic parameters. */
  replaceMetadata(metadata: CommandMetadata): void {
    this.#own = this.metadata;
    this.#metadata = metadata;
    this.#metadataOf = this.scriptBlock;
  }
}

/** A function (FunctionInfo.cs). */
export class FunctionInfo extends ScriptCommandInfo {
  override readonly commandType: 'Function' | 'Filter' | 'Configuration' = 'Function';
  /** ScopedItemOptions bits. */
  options: number;
  /** Description set by Set-Item; otherwise from the block's help. */
  description = '';
  private body: ScriptBlock | (() => ScriptBlock);
  /** @param block what it runs, or what makes that when it is first asked for */
  constructor(name: string, block: ScriptBlock | (() => ScriptBlock), options: number = scopedItemOptions.None) {
    super(name);
    this.body = block;
    this.options = options;
  }
  get block(): ScriptBlock {
    if (typeof this.body === 'function') this.body = this.body();
    return this.body;
  }
  set block(block: ScriptBlock) {
    this.body = block;
  }
  override get scriptBlock(): ScriptBlock {
    return this.block;
  }
  override get definition(): string {
    return this.block.toString();
  }
}

/** A function made by `filter` (FilterInfo.cs). */
export class FilterInfo extends FunctionInfo {
  override readonly commandType = 'Filter';
}

/** An alias (AliasInfo.cs). */
export class AliasInfo extends CommandInfo {
  override readonly commandType = 'Alias';
  constructor(
    name: string,
    /** The name it stands for. */
    public target: string,
    public options: number = scopedItemOptions.None,
    public description = '',
  ) {
    super(name);
  }
  /** The command as `ResolvedCommand` last found it; see resolveAlias in command-discovery.ts. */
  resolvedCommand: CommandInfo | null = null;
  /** The session this alias was found in, to resolve it when a script asks. */
  context: ExecutionContext | null = null;
  override get definition(): string {
    return this.target;
  }
  /** The same alias for another runspace. */
  copy(): AliasInfo {
    return new AliasInfo(this.name, this.target, this.options, this.description);
  }
}

/** An alias that one of PowerShell's own modules brings with a cmdlet: it is there once the module is loaded. */
export class ModuleAliasInfo extends AliasInfo {
  constructor(
    name: string,
    target: string,
    private readonly owner: string,
  ) {
    super(name, target);
  }
  override get moduleName(): string {
    return this.owner;
  }
  override copy(): AliasInfo {
    return new ModuleAliasInfo(this.name, this.target, this.owner);
  }
}

/** A native program (ApplicationInfo.cs). */
export class ApplicationInfo extends CommandInfo {
  override readonly commandType = 'Application';
  constructor(
    name: string,
    readonly path: string,
  ) {
    super(name);
  }
  override get definition(): string {
    return this.path;
  }
  override get source(): string {
    return this.path;
  }
}

/** A .ps1 file (ExternalScriptInfo.cs). The text is read and parsed when the block is first asked for. */
export class ExternalScriptInfo extends ScriptCommandInfo {
  override readonly commandType = 'ExternalScript';
  #block: ScriptBlock | undefined;
  constructor(
    name: string,
    readonly path: string,
    private readonly context: ExecutionContext,
    block?: ScriptBlock,
  ) {
    super(name);
    this.#block = block;
  }
  override get scriptBlock(): ScriptBlock {
    return (this.#block ??= scriptServices().parseScriptFile(this.path, this.context));
  }
  override get definition(): string {
    return this.path;
  }
  override get source(): string {
    return this.path;
  }
}

/** A script block run by `&` or `.`: what `$MyInvocation.MyCommand` is there (ScriptInfo.cs); its name is empty. */
export class ScriptInfo extends ScriptCommandInfo {
  override readonly commandType = 'Script';
  constructor(
    name: string,
    readonly block: ScriptBlock,
  ) {
    super(name);
  }
  override get scriptBlock(): ScriptBlock {
    return this.block;
  }
  override get definition(): string {
    return this.block.toString();
  }
  /** The text of the script (ScriptInfo.ToString). */
  override toString(): string {
    return this.block.toString();
  }
}
