import { isFlowControl, type NetException } from '../../../src/errors/exceptions.ts';
import { toNetException } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { HostCall } from '../../jobs/ps-stream-object.ts';
import type { ClientPowerShell } from '../../remoting/client/client-powershell.ts';
import { callHost } from '../../remoting/client/host-calls.ts';
import { type RemoteHostCall, voidCallId } from '../../remoting/host-encoder.ts';

/** A call of a job for its host among its results (ClientMethodExecutor.cs): whoever receives serves it, and the answer goes back. */
export class ClientMethodExecutor extends HostCall {
  constructor(
    readonly call: RemoteHostCall,
    private readonly powerShell: ClientPowerShell,
  ) {
    super();
  }

  *execute(context: ExecutionContext): Steps<undefined> {
    const { call } = this;
    let value: Value = null;
    let failure: NetException | null = null;
    try {
      value = yield* callHost(context, call, this.powerShell.pool.computerName);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      failure = toNetException(e);
    }
    if (call.callId !== voidCallId) this.powerShell.respond(call, value, failure);
    return undefined;
  }
}
