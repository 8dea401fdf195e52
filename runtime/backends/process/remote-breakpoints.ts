/** Breakpoints of a session in another process: the commands by which client and server speak of them (RemoteDebuggingCommands). */
import type { BreakpointOperations } from '../../../src/debugger/breakpoint-operations.ts';
import {
  type AccessMode,
  type Breakpoint,
  CommandBreakpoint,
  LineBreakpoint,
  VariableBreakpoint,
} from '../../../src/debugger/breakpoints.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { lift, type Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import { parseScript } from '../../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../../src/session/script-block.ts';
import { ClientPowerShell, isFinalState, type PowerShellHandler } from '../../remoting/client/client-powershell.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { powerShellOf, remoteCommandOf } from '../../remoting/power-shell-data.ts';
import { optional, propertyBag } from '../../remoting/remote-objects.ts';
import { decodeObject } from '../../remoting/remoting-decoder.ts';
import { RemotingDataType } from '../../remoting/remoting-message.ts';

/** A breakpoint as it goes over the wire. */
export function breakpointBag(b: Breakpoint): Value {
  return propertyBag([
    ['Id', b.id],
    ['Script', b.script],
    ['Enabled', b.enabled],
    ['HitCount', b.hitCount],
    ['Action', b.action === null ? null : b.action.toString()],
    ...(b instanceof LineBreakpoint
      ? ([
          ['Line', b.line],
          ['Column', b.column],
        ] as const)
      : []),
    ...(b instanceof CommandBreakpoint ? ([['Command', b.command]] as const) : []),
    ...(b instanceof VariableBreakpoint
      ? ([
          ['Variable', b.variable],
          ['AccessMode', b.accessMode],
        ] as const)
      : []),
  ]);
}

/** The breakpoint that came over the wire; null for anything else. */
export function breakpointFromBag(bag: Value): Breakpoint | null {
  const text = (name: string): string | null => {
    const value = optional(bag, name) ?? null;
    return value === null ? null : toText(value);
  };
  const number = (name: string): number => Number(text(name) ?? 0);
  const source = text('Action');
  const action = source === null ? null : new ScriptBlock(parseScript(source), null);
  const script = text('Script');
  const command = text('Command');
  const variable = text('Variable');
  const id = number('Id');
  let made: Breakpoint;
  if (command !== null) made = new CommandBreakpoint(script, command, action, id);
  else if (variable !== null) made = new VariableBreakpoint(script, variable, (text('AccessMode') ?? 'Write') as AccessMode, action, id);
  else if (text('Line') !== null) made = new LineBreakpoint(script ?? '', number('Line'), number('Column'), action, id);
  else return null;
  made.enabled = optional(bag, 'Enabled') !== false;
  made.hitCount = number('HitCount');
  return made;
}

/** The breakpoints of a session, asked for over its channel (RemoteDebugger). */
export class RemoteBreakpoints implements BreakpointOperations {
  constructor(private readonly pool: ClientRunspacePool) {}

  all() {
    return lift(this.ask('__Get-PSBreakpoint', []));
  }
  set<T extends Breakpoint>(breakpoint: T) {
    return lift(this.send(breakpoint));
  }
  enable(breakpoint: Breakpoint, enabled: boolean) {
    return lift(this.switch(breakpoint, enabled));
  }
  remove(breakpoint: Breakpoint) {
    return lift(this.take(breakpoint));
  }

  private *send<T extends Breakpoint>(breakpoint: T): Steps<T> {
    yield* this.ask('__Set-PSBreakpoint', [{ name: 'Breakpoint', value: breakpointBag(breakpoint) }]);
    return breakpoint;
  }
  private *switch(breakpoint: Breakpoint, enabled: boolean): Steps<Breakpoint | null> {
    const answer = yield* this.ask(enabled ? '__Enable-PSBreakpoint' : '__Disable-PSBreakpoint', [{ name: 'Id', value: breakpoint.id }]);
    return answer[0] ?? null;
  }
  private *take(breakpoint: Breakpoint): Steps<boolean> {
    return (yield* this.values('__Remove-PSBreakpoint', [{ name: 'Id', value: breakpoint.id }]))[0] === true;
  }

  private *ask(command: string, parameters: readonly { readonly name: string; readonly value: Value }[]): Steps<Breakpoint[]> {
    const found = (yield* this.values(command, parameters)).map(breakpointFromBag);
    return found.filter((b): b is Breakpoint => b !== null);
  }

  /** Runs one of the commands, which the server answers also while a pipeline has stopped. @throws what the server answers with */
  private *values(command: string, parameters: readonly { readonly name: string; readonly value: Value }[]): Steps<Value[]> {
    const values: Value[] = [];
    let ended: (() => void) | null = null;
    const handler: PowerShellHandler = {
      data: (type, payload) => {
        if (type === RemotingDataType.powerShellOutput) values.push(decodeObject(payload.toString('utf8')));
      },
      blocked: () => undefined,
      arrived: () => undefined,
      stateChanged: (state) => {
        if (isFinalState(state)) ended?.();
      },
    };
    yield* this.pool.untilOpened();
    const shell = new ClientPowerShell(this.pool, handler);
    shell.invoke(powerShellOf([remoteCommandOf(command, parameters, [])], { isNested: true, addToHistory: false }));
    if (!isFinalState(shell.state))
      yield* waitEvent<void>((resume) => {
        ended = () => resume(undefined);
        return () => shell.stop();
      });
    shell.close();
    const reason: NetException | null = shell.reason;
    if (reason) throw reason;
    return values;
  }
}
