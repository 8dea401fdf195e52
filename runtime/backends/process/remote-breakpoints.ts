/** Breakpoints of a session in another process: the commands by which client and server speak of them (RemoteDebuggingCommands). */
import type { BreakpointOperations } from '../../../src/debugger/breakpoint-operations.ts';
import type { Breakpoint } from '../../../src/debugger/breakpoints.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { lift, type Steps } from '../../../src/scheduler/suspension.ts';
import { waitEvent } from '../../../src/scheduler/wait.ts';
import { breakpointBag, breakpointFromBag } from '../../remoting/breakpoint-bags.ts';
import { ClientPowerShell, isFinalState, type PowerShellHandler } from '../../remoting/client/client-powershell.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { powerShellOf, remoteCommandOf } from '../../remoting/power-shell-data.ts';
import { decodeObject } from '../../remoting/remoting-decoder.ts';
import { RemotingDataType } from '../../remoting/remoting-message.ts';

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
