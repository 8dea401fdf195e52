import type { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { EventArgs } from '../object-types.ts';
import { defineType } from '../registry.ts';

/** System.ComponentModel.AsyncCompletedEventArgs: how something that was begun has ended. */
export class AsyncCompletedEventArgs extends EventArgs {
  constructor(
    readonly error: NetException | null,
    readonly cancelled: boolean,
    readonly userState: Value,
  ) {
    super();
  }
  /** @throws TargetInvocationException, InvalidOperationException when there is no result */
  check(): void {
    if (this.error)
      throw exceptionOf(
        'System.Reflection.TargetInvocationException',
        'An exception occurred during the operation, making the result invalid.  Check InnerException for exception details.',
        this.error,
      );
    if (this.cancelled) throw exceptionOf('System.InvalidOperationException', 'Operation has been cancelled.');
  }
}

defineType({
  name: 'System.ComponentModel.AsyncCompletedEventArgs',
  baseType: 'System.EventArgs',
  jsClass: AsyncCompletedEventArgs,
  constructors: {
    '(System.Exception error, bool cancelled, System.Object userState)': (
      _t,
      error: NetException | null,
      cancelled: boolean,
      state: Value,
    ) => new AsyncCompletedEventArgs(error, cancelled, state),
  },
  properties: {
    'bool Cancelled': { get: (e: AsyncCompletedEventArgs) => e.cancelled },
    'System.Exception Error': { get: (e: AsyncCompletedEventArgs) => e.error },
    'System.Object UserState': { get: (e: AsyncCompletedEventArgs) => e.userState },
  },
});
