import { defineCmdlet, type ParameterDeclaration } from '../../../src/commands/cmdlet.ts';
import { notSupported } from '../../../src/commands/utility/cmdlet-errors.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { complete } from '../../../src/scheduler/suspension.ts';
import { disconnectSession } from '../../backends/remote/reconnect.ts';
import { sessionChoice } from './session-choice-parameters.ts';
import { sessionError, sessionFailure } from './session-failure.ts';
import { chosenSessions } from './session-matches.ts';

const parameters = {
  ...sessionChoice,
  IdleTimeoutSec: { type: 'int', validate: [{ range: [60, 2147483] }], help: 'Seconds without a client after which the session ends.' },
  OutputBufferingMode: { type: 'System.Management.Automation.Runspaces.OutputBufferingMode' },
  ThrottleLimit: { type: 'int' },
} as const satisfies Record<string, ParameterDeclaration>;

/** IdleTimeout of a session that sets none: two hours. */
const defaultIdleTimeout = 7200;

/** Disconnect-PSSession (DisconnectPSSession.cs): the sessions go on without this process. PowerShell has it on Windows alone. */
export const disconnectPsSession = defineCmdlet<typeof parameters>({
  name: 'Disconnect-PSSession',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.DisconnectPSSessionCommand',
  synopsis: 'Leaves sessions to themselves; Connect-PSSession picks them up again.',
  defaultParameterSet: 'Session',
  supportsShouldProcess: true,
  outputType: ['System.Management.Automation.Runspaces.PSSession'],
  parameters,
  begin(cmd) {
    const mode = cmd.args.OutputBufferingMode;
    if (mode !== undefined && toText(mode) === 'Drop')
      cmd.throwTerminatingError(notSupported('Disconnect-PSSession', 'output is never dropped; the mode is Block.'));
  },
  *process(cmd) {
    for (const session of yield* chosenSessions(cmd)) {
      if (!(yield* complete(cmd.shouldProcess(session.name, 'Disconnect')))) continue;
      const { pool } = session;
      if (pool.state !== 'Opened' && pool.state !== 'Disconnected') {
        const message = `Cannot disconnect PSSession "${session.name}" because it is not in the Opened state.`;
        yield* complete(cmd.writeError(sessionError(message, 'CannotDisconnectSessionWhenNotOpened', session)));
        continue;
      }
      try {
        yield* disconnectSession(session, { name: session.name, idleTimeoutSec: cmd.args.IdleTimeoutSec ?? defaultIdleTimeout });
        yield* complete(cmd.write(session));
      } catch (e) {
        const failed = `Disconnect-PSSession operation failed for runspace Id = ${session.runspace.instanceId} for the following reason`;
        yield* complete(cmd.writeError(sessionFailure(failed, e, 'PSSessionDisconnectFailed', session)));
      }
    }
  },
});
