import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { itemNotFound, paths } from '../../../src/providers/path-intrinsics.ts';
import type { SshTarget } from '../../backends/remote/ssh-connection-info.ts';
import { type SshParameters, sshTarget, sshTargetsOf } from '../../backends/remote/ssh-target.ts';

/** A cmdlet with the parameters of the sets SSHHost and SSHHostHashParam. */
type ConnectingCommand = Pick<CmdletRuntime, 'boundValue' | 'context' | 'throwTerminatingError'>;

/**
 * The computers that -HostName or -SSHConnection name.
 * @throws (as terminating errors) ItemNotFoundException for a key file that is not there, ArgumentException for what is no name of a computer
 */
export function connectionTargets(cmd: ConnectingCommand): SshTarget[] {
  const text = (name: string): string | undefined => {
    const value = cmd.boundValue(name);
    return value === undefined || value === null ? undefined : toText(value);
  };
  const number = (name: string): number | undefined => cmd.boundValue(name) as number | undefined;
  const tables = cmd.boundValue('SSHConnection');
  const keyFile = text('KeyFilePath');
  const parameters: SshParameters = {
    userName: text('UserName'),
    port: number('Port'),
    keyFilePath: keyFile === undefined ? undefined : keyFilePath(cmd, keyFile),
    subsystem: text('Subsystem'),
    connectingTimeout: number('ConnectingTimeout'),
    options: cmd.boundValue('Options'),
  };
  const found =
    tables === undefined
      ? toItems(cmd.boundValue('HostName') ?? null, true).map((name: Value) => sshTarget(toText(name), parameters))
      : sshTargetsOf(toItems(tables, true)).map((t) =>
          'computerName' in t && t.keyFilePath !== null ? { ...t, keyFilePath: keyFilePath(cmd, t.keyFilePath) } : t,
        );
  return found.map((t) => ('computerName' in t ? t : cmd.throwTerminatingError(t)));
}

/** The file of a key, which has to be there (PathResolver.ResolveProviderAndPath). */
function keyFilePath(cmd: ConnectingCommand, given: string): string {
  const intrinsics = paths(cmd.context);
  const found = intrinsics.parse(given);
  const { path } = intrinsics.info(found);
  if (!found.provider.exists(cmd.context, found.path)) throw itemNotFound(path);
  return found.path;
}
