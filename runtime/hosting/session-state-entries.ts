import { type CmdletDefinition, cmdletNamed } from '../../src/commands/cmdlet.ts';
import { sessionCommands } from '../../src/commands/registry.ts';
import { GenericCollection } from '../../src/dotnet/collections/generic-list.ts';
import { findType, getType } from '../../src/dotnet/registry.ts';
import { argumentNull } from '../../src/errors/throw.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { NetType } from '../../src/objects/net-type.ts';
import { toText } from '../../src/objects/to-string.ts';
import { AliasInfo, CmdletInfo, type CommandInfo, FunctionInfo } from '../../src/session/command-info.ts';
import { setPrivateCommand } from '../../src/session/command-visibility.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { parseScript } from '../../src/session/parse-errors.ts';
import { PSVariable } from '../../src/session/ps-variable.ts';
import { ScriptBlock } from '../../src/session/script-block.ts';

const ns = 'System.Management.Automation.Runspaces.';

/** InitialSessionStateEntry: something that a new runspace gets. */
export abstract class SessionStateEntry extends NetObject {
  /** `Public` or `Private`, of those that have it. */
  visibility: Value = null;
  /** True for what every session has: a runspace has it without being told. */
  isDefault = false;
  constructor(
    readonly name: string,
    /** The snap-in of cmdlets that come with PowerShell. */
    readonly snapIn: string | null = null,
  ) {
    super();
  }
  /** Makes the command that a private entry has given a runspace private there. */
  protected hideFrom(context: ExecutionContext, info: CommandInfo): void {
    if (this.visibility !== null && toText(this.visibility) === 'Private') setPrivateCommand(info, context, true);
  }
  /** CommandTypes, of commands. */
  readonly commandType: string | null = null;
  /** Gives it to a runspace. */
  abstract bind(context: ExecutionContext): void;
  /** Takes it from a runspace that has it by default. */
  unbind(_context: ExecutionContext): void {}
  abstract clone(): SessionStateEntry;
}

/** SessionStateVariableEntry. */
export class VariableEntry extends SessionStateEntry {
  private attributeList: GenericCollection | null = null;
  constructor(
    name: string,
    readonly value: Value,
    readonly description: string | null,
    readonly options = 0,
  ) {
    super(name);
  }
  /** Attributes that the variable gets: none yet where nobody added one. */
  get attributes(): GenericCollection {
    this.attributeList ??= new GenericCollection(getType('System.Collections.ObjectModel.Collection[System.Attribute]'), []);
    return this.attributeList;
  }
  override bind(context: ExecutionContext): void {
    const v = new PSVariable(this.name, this.value, this.options);
    v.description = this.description ?? '';
    context.globalState.define(v);
  }
  override clone(): VariableEntry {
    return copyOf(this, new VariableEntry(this.name, this.value, this.description, this.options));
  }
}

function copyOf<T extends SessionStateEntry>(entry: T, copy: T): T {
  copy.visibility = entry.visibility;
  copy.isDefault = entry.isDefault;
  return copy;
}

/** SessionStateFunctionEntry. */
export class FunctionEntry extends SessionStateEntry {
  override readonly commandType = 'Function';
  constructor(
    name: string,
    readonly definition: string,
    readonly options = 0,
    readonly helpFile: string | null = null,
  ) {
    super(name);
  }
  override bind(context: ExecutionContext): void {
    const block = new ScriptBlock(parseScript(this.definition), context.globalState);
    block.functionName = this.name;
    const info = new FunctionInfo(this.name, block, this.options);
    context.globalState.setFunction(this.name, info, context.globalState.globalScope);
    this.hideFrom(context, info);
  }
  override unbind(context: ExecutionContext): void {
    context.globalState.removeFunction(this.name, context.globalState.globalScope);
  }
  override clone(): FunctionEntry {
    return copyOf(this, new FunctionEntry(this.name, this.definition, this.options, this.helpFile));
  }
}

/** SessionStateAliasEntry. */
export class AliasEntry extends SessionStateEntry {
  override readonly commandType = 'Alias';
  constructor(
    name: string,
    readonly definition: string,
    readonly description = '',
    readonly options = 0,
  ) {
    super(name);
  }
  override bind(context: ExecutionContext): void {
    const alias = new AliasInfo(this.name, this.definition, this.options, this.description);
    alias.context = context;
    context.globalState.setAlias(this.name, alias, context.globalState.globalScope);
    this.hideFrom(context, alias);
  }
  override unbind(context: ExecutionContext): void {
    context.globalState.removeAlias(this.name, context.globalState.globalScope);
  }
  override clone(): AliasEntry {
    return copyOf(this, new AliasEntry(this.name, this.definition, this.description, this.options));
  }
}

/** SessionStateCmdletEntry: a cmdlet of this program, by its class, under any name. */
export class CmdletEntry extends SessionStateEntry {
  override readonly commandType = 'Cmdlet';
  constructor(
    name: string,
    private readonly className: string,
    readonly helpFile: string | null,
    snapIn: string | null = null,
  ) {
    super(name, snapIn);
  }
  get implementingType(): NetType | null {
    return findType(this.className) ?? null;
  }
  override bind(context: ExecutionContext): void {
    const definition = cmdletOfClass(this.className);
    if (!definition) return;
    const info = new CmdletInfo(cmdletNamed(definition, this.name));
    context.setCmdlet(info);
    this.hideFrom(context, info);
  }
  override unbind(context: ExecutionContext): void {
    context.removeCmdlet(this.name);
  }
  override clone(): CmdletEntry {
    return copyOf(this, new CmdletEntry(this.name, this.className, this.helpFile, this.snapIn));
  }
}

/** @throws ArgumentNullException for no type */
export function cmdletEntry(name: string, type: NetType | null, helpFile: Value): CmdletEntry {
  if (type === null) throw argumentNull('implementingType');
  return new CmdletEntry(name, type.fullName, helpFile === null ? null : toText(helpFile));
}

function cmdletOfClass(className: string): CmdletDefinition | undefined {
  const lower = className.toLowerCase();
  return sessionCommands().find((c) => c.className.toLowerCase() === lower);
}

/** SessionStateApplicationEntry and SessionStateScriptEntry: which programs and scripts may be run; here all are. */
export class PathEntry extends SessionStateEntry {
  constructor(
    readonly path: string,
    override readonly commandType: 'Application' | 'ExternalScript',
  ) {
    super(path);
    this.netType = getType(`${ns}SessionState${commandType === 'Application' ? 'Application' : 'Script'}Entry`);
  }
  override bind(): void {}
  override clone(): PathEntry {
    return copyOf(this, new PathEntry(this.path, this.commandType));
  }
}

/** SessionStateProviderEntry and SessionStateAssemblyEntry of what is there anyway. */
export class NamedEntry extends SessionStateEntry {
  constructor(
    name: string,
    /** Which of the two it is. */
    readonly kind: 'Provider' | 'Assembly',
  ) {
    super(name);
    this.netType = getType(`${ns}SessionState${kind}Entry`);
  }
  override bind(): void {}
  override clone(): NamedEntry {
    return copyOf(this, new NamedEntry(this.name, this.kind));
  }
}
