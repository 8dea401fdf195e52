import { decodeStreamItem } from '../../runtime/remoting/client/client-messages.ts';
import type { PowerShellHandler } from '../../runtime/remoting/client/client-powershell.ts';
import { decodeHostCall } from '../../runtime/remoting/remoting-decoder.ts';
import type { NetException } from '../../src/errors/exceptions.ts';
import { toText } from '../../src/objects/to-string.ts';

/** What a pipeline told, in order, as texts. */
export class Listener implements PowerShellHandler {
  readonly said: string[] = [];
  constructor(private readonly poolId: string) {}
  state = '';
  reason: NetException | null = null;
  turns = 0;
  private wake: () => void = () => undefined;
  data(type: number, payload: Buffer): void {
    const item = decodeStreamItem(type, payload.toString('utf8'), { computerName: 'localhost', runspaceId: this.poolId });
    if (item) this.said.push(`${item.stream}: ${toText(item.value)}`);
    else {
      const call = decodeHostCall(payload.toString('utf8'));
      this.said.push(`host ${call.method}`);
    }
  }
  blocked(): void {
    this.said.push('blocked');
  }
  arrived(): void {
    this.turns++;
  }
  stateChanged(state: string, reason: NetException | null): void {
    this.state = state;
    this.reason = reason;
    this.wake();
  }
  async ended(): Promise<void> {
    while (!['Completed', 'Failed', 'Stopped'].includes(this.state)) await new Promise<void>((resolve) => (this.wake = resolve));
  }
}
