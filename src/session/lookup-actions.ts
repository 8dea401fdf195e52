/** What scripts hook into the search for commands and into changes of the location (CommandInvocationIntrinsics, CommandDiscovery.cs). */
import { callNow, NetDelegate } from '../dotnet/delegates.ts';
import { isFlowControl, NetException } from '../errors/exceptions.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { type CommandInfo, FunctionInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import { runspaceObjects } from './runspace-events.ts';
import type { ScriptBlock } from './script-block.ts';

/** The actions that `$ExecutionContext.InvokeCommand` has. */
export type LookupActionName = 'PreCommandLookupAction' | 'PostCommandLookupAction' | 'CommandNotFoundAction' | 'LocationChangedAction';

/** The actions of a runspace, and for which commands each is running: none runs within itself. */
export class LookupActions {
  readonly delegates = new Map<LookupActionName, NetDelegate>();
  private readonly active = new Set<string>();

  /** Sets or, with null, takes away an action. */
  set(name: LookupActionName, value: Value): void {
    if (value instanceof NetDelegate) this.delegates.set(name, value);
    else this.delegates.delete(name);
  }

  /** Calls an action about a command. Whatever it throws is dropped. @returns what it has decided; null where there is no such action */
  ask(name: LookupActionName, commandName: string, found: CommandInfo | null = null): CommandLookupEventArgs | null {
    const delegate = this.delegates.get(name);
    if (delegate === undefined) return null;
    const args = new CommandLookupEventArgs(commandName, found);
    const key = `${name} ${commandName}`;
    if (this.active.has(key)) return args;
    this.active.add(key);
    try {
      callNow(delegate, [commandName, args]);
    } catch (e) {
      if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    } finally {
      this.active.delete(key);
    }
    return args;
  }

  /** Tells the action for locations that another one is current. @throws what it throws */
  locationChanged(context: ExecutionContext, oldPath: Value, newPath: Value): void {
    const delegate = this.delegates.get('LocationChangedAction');
    if (delegate === undefined) return;
    callNow(delegate, [runspaceObjects.of(context), new LocationChangedEventArgs(context, oldPath, newPath)]);
  }
}

const actionsOf = new WeakMap<ExecutionContext, LookupActions>();
let used = false;

/** The actions of a runspace; undefined where nobody has set one. */
export function lookupActions(context: ExecutionContext): LookupActions | undefined {
  return used ? actionsOf.get(context) : undefined;
}

/** The actions of a runspace, to be set. */
export function ownLookupActions(context: ExecutionContext): LookupActions {
  used = true;
  let actions = actionsOf.get(context);
  if (!actions) actionsOf.set(context, (actions = new LookupActions()));
  return actions;
}

/** CommandLookupEventArgs: the command that is looked for, and what an action has decided. */
export class CommandLookupEventArgs extends NetObject {
  stopSearch = false;
  private block: ScriptBlock | null = null;
  constructor(
    readonly commandName: string,
    public command: CommandInfo | null,
  ) {
    super();
  }
  get commandScriptBlock(): ScriptBlock | null {
    return this.block;
  }
  /** A block becomes the command and ends the search. */
  set commandScriptBlock(block: ScriptBlock | null) {
    this.block = block;
    this.command = block && new FunctionInfo(`LookupHandlerReplacementFor<<${this.commandName}>>`, block);
    this.stopSearch = block !== null;
  }
}

/** LocationChangedEventArgs. */
export class LocationChangedEventArgs extends NetObject {
  constructor(
    readonly context: ExecutionContext,
    readonly oldPath: Value,
    readonly newPath: Value,
  ) {
    super();
  }
}
