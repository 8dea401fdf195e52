/** A runspace of a session on the server, and how its parts are set up (ServerRunspacePoolDriver, InitialSessionState). */

import { consoleOutputEncoding } from '../../../src/dotnet/system/console.ts';
import { initializePSStyle } from '../../../src/formatting/ps-style.ts';
import { applicationLookup } from '../../../src/native/application-lookup.ts';
import { setNativeServices } from '../../../src/native/native-services.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import type { Pipe } from '../../../src/pipeline/pipe.ts';
import { ProgressRecord } from '../../../src/pipeline/progress-record.ts';
import { currentDirectory } from '../../../src/providers/current-directory.ts';
import { paths } from '../../../src/providers/path-intrinsics.ts';
import { type Done, Suspension } from '../../../src/scheduler/suspension.ts';
import { registerApplicationLookup } from '../../../src/session/command-discovery.ts';
import { isSessionContextHeld } from '../../../src/session/current-context.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { createRunspace } from '../../../src/session/runspace.ts';
import { runspaceNames } from '../../../src/session/runspace-events.ts';
import type { HostInfo } from '../host-encoder.ts';
import { defineSenderInfo } from './sender-info.ts';
import type { ServerChannel } from './server-channel.ts';
import type { ServerPowerShellDriver } from './server-power-shell-driver.ts';
import { ServerRemoteHost } from './server-remote-host.ts';

/** A runspace whose streams go to the client of the pipeline that runs in it. */
export class ServerRunspace {
  readonly host: ServerRemoteHost;
  readonly context: ExecutionContext;
  /** The pipeline that runs here now. */
  current: ServerPowerShellDriver | null = null;

  constructor(
    info: HostInfo,
    applicationArguments: Value,
    private readonly channel: ServerChannel,
  ) {
    registerApplicationLookup(applicationLookup);
    if (!isSessionContextHeld()) initializePSStyle(Boolean(process.env['NO_COLOR']));
    this.host = new ServerRemoteHost(info);
    this.context = createRunspace(this.host);
    runspaceNames.set(this.context, 'RemoteHost');
    setNativeServices(this.context, {
      currentDirectory,
      isFileSystemLocation: (c) => paths(c).current.provider.name === 'FileSystem',
      flushOutput: () => channel.flush(),
      // standard input and output are the channel
      standardInput: () => 'none',
      capturesEverything: () => true,
      outputEncoding: consoleOutputEncoding,
    });
    const stream = (send: (to: ServerPowerShellDriver, record: Value) => Done): Pipe => ({
      add: (record) => (this.current ? send(this.current, record) : undefined),
    });
    this.context.streams = {
      error: stream((to, record) => to.sendError(record)),
      warning: stream((to, record) => to.sendInformational('Warning', record)),
      verbose: stream((to, record) => to.sendInformational('Verbose', record)),
      debug: stream((to, record) => to.sendInformational('Debug', record)),
      information: stream((to, record) => to.sendInformation(record)),
      isBuffered: true,
      progress: stream((to, record) => (record instanceof ProgressRecord ? to.sendProgress(record) : undefined)),
    };
    defineSenderInfo(this.context, applicationArguments);
  }

  /** Waits while the client does not take what was sent. */
  waitForRoom(): Done {
    return this.channel.isFull ? new Suspension(this.channel.whenRoom()) : undefined;
  }
}
