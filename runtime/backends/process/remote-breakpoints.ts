/** Breakpoints of a session in another process: the commands by which client and server speak of them (RemoteDebuggingCommands). */
import type { BreakpointOperations } from '../../../src/debugger/breakpoint-operations.ts';
import type { Breakpoint } from '../../../src/debugger/breakpoints.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { lift, type Steps } from '../../../src/scheduler/suspension.ts';
import { breakpointBag, breakpointFromBag } from '../../remoting/breakpoint-bags.ts';
import type { ClientRunspacePool } from '../../remoting/client/client-runspace-pool.ts';
import { askServer } from './ask-server.ts';

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
    return (yield* askServer(this.pool, '__Remove-PSBreakpoint', [{ name: 'Id', value: breakpoint.id }]))[0] === true;
  }

  private *ask(command: string, parameters: readonly { readonly name: string; readonly value: Value }[]): Steps<Breakpoint[]> {
    const found = (yield* askServer(this.pool, command, parameters)).map(breakpointFromBag);
    return found.filter((b): b is Breakpoint => b !== null);
  }
}
