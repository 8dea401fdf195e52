/** The server of `-s` and `-sshs`: a session over the standard streams of this process (StdIOProcessMediator in OutOfProcServerMediator.cs). */

import { ExitException, isFlowControl, type NetException } from '../../../src/errors/exceptions.ts';
import { toNetException } from '../../../src/errors/throw.ts';
import { hostStreams } from '../../../src/formatting/host-streams.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { paths } from '../../../src/providers/path-intrinsics.ts';
import { scheduler } from '../../../src/scheduler/scheduler.ts';
import type { Steps } from '../../../src/scheduler/suspension.ts';
import { exitCodeOf } from '../../../src/session/exit-code.ts';
import { invokeCommandText } from '../../../src/session/runspace.ts';
import { errorPrefix, LineSplitter, parseOutOfProcessLine, unknownElement } from '../out-of-process.ts';
import { listenOnPipe, stopListening } from './named-pipe-server.ts';
import { ServerChannel } from './server-channel.ts';
import { ServerRemoteSession } from './server-remote-session.ts';
import type { ServerRunspace } from './server-runspace.ts';
import { SessionHost } from './session-host.ts';
import { relay } from './session-relay.ts';

/** How a server is started. */
export interface ServerOptions {
  /** `-sshs`: what ends the server is said on standard output, because nobody reads standard error. */
  readonly combinesErrors: boolean;
  /** `-wd`: where sessions begin. */
  readonly workingDirectory: string | null;
  /** `-EncodedCommand`: a script that runs first (-InitializationScript of Start-Job); null: none. */
  readonly initializationScript: string | null;
}

/** EXITCODE_UNHANDLED_EXCEPTION (0x0FA0), as much of it as a process can give. */
const exitCodeOfFailure = 0xa0;
/** How long `finally` blocks may run once the client has gone. */
const graceMilliseconds = 300;

/** Serves sessions until the client has gone; then it stops what runs, ends what was started, and ends this process. */
export function runServer(options: ServerOptions): void {
  const channel = new ServerChannel(process.stdout);
  const prepare = (runspace: ServerRunspace): Steps<void> => prepareRunspace(runspace, options, (message) => leave(message));
  let session: ServerRemoteSession | null = null;
  let host: SessionHost | null = null;
  let relayed = false;
  const splitter = new LineSplitter();
  let ending = false;

  const leave = (message: string): void => {
    if (ending) return;
    ending = true;
    const last = session;
    const say = (): void => {
      if (options.combinesErrors) channel.send(errorPrefix + message);
      else process.stderr.write(`${message}\n`);
      channel.flush();
    };
    const exit = (): never => {
      say();
      process.exit(exitCodeOfFailure);
    };
    const timer = setTimeout(exit, graceMilliseconds);
    const fiber = scheduler.start(last ? last.end() : nothing(), 'end of the server');
    fiber.listeners.push(() => {
      clearTimeout(timer);
      exit();
    });
  };

  const receive = (line: string): void => {
    if (ending) return;
    if (line === '') {
      leave(unknownElement('').message);
      return;
    }
    try {
      if (!session) {
        const [first] = options.combinesErrors && /^<(Connect|ListSessions) /.test(line) ? parseOutOfProcessLine(line) : [];
        if (first) {
          relayed = true;
          process.stdin.removeAllListeners();
          process.stdout.removeAllListeners('error');
          relay(first, `${line}\n`);
          return;
        }
        const made = new ServerRemoteSession(channel, prepare);
        session = made;
        if (options.combinesErrors) {
          const own = new SessionHost(made, channel, leave);
          host = own;
          made.onDisconnect = (settings, agreed) => own.leave(settings, agreed);
        }
      }
      session.receive(line);
    } catch (e) {
      leave(messageOf(e));
    }
  };

  process.stdin.on('data', (chunk: Buffer) => {
    try {
      for (const line of splitter.push(chunk)) if (!relayed) receive(line);
    } catch (e) {
      leave(messageOf(e));
    }
  });
  const ended = (): void => {
    if (!host?.isHosting) leave(unknownElement('').message);
  };
  process.stdin.on('end', ended);
  process.stdin.on('error', ended);
  process.stdout.on('error', () => {
    if (!host?.isHosting) channel.stopWriting();
    ended();
  });
  // The terminal belongs to the client, and so does Ctrl+C.
  process.on('SIGINT', () => undefined);
}

/** Serves sessions of others in this process, on a named pipe with each of these names. */
export function serveNamedPipes(paths: readonly string[]): void {
  const options = { combinesErrors: false, workingDirectory: null, initializationScript: null };
  for (const path of paths) listenOnPipe(path, (runspace) => prepareRunspace(runspace, options, () => undefined));
}

let customPipe: string | null = null;

/** Serves sessions of others on a pipe with a name that somebody chose; a process has one such pipe (CreateCustomNamedPipeServer). */
export function serveCustomPipe(path: string): void {
  if (customPipe !== null && customPipe !== path) stopListening(customPipe);
  customPipe = path;
  serveNamedPipes([path]);
}

/** How long a process lives before it makes its pipe: most scripts are over by then, and pay nothing for it. */
const pipeDelayMilliseconds = 1000;

/** Gives a process that goes on for a while the pipe that every PowerShell process has (CreateIPCNamedPipeServerSingleton). */
export function serveOwnPipeLater(pathOfPipe: () => string): void {
  setTimeout(() => serveNamedPipes([pathOfPipe()]), pipeDelayMilliseconds).unref();
}

function messageOf(e: unknown): string {
  const exception: NetException = toNetException(e);
  return exception.message;
}

function* nothing(): Steps<undefined> {
  return undefined;
}

function* prepareRunspace(runspace: ServerRunspace, options: ServerOptions, fail: (message: string) => void): Steps<void> {
  const { context } = runspace;
  // like every session over a network, one without a folder of its own begins at home
  const folder = options.workingDirectory ?? process.env['HOME'];
  if (folder) {
    const intrinsics = paths(context);
    const location = intrinsics.parse(folder);
    // a folder that is not there is an error that the session shows
    if (location.provider.isContainer(context, location.path)) intrinsics.setLocation(location);
    else yield* invokeCommandText(context, `Set-Location -LiteralPath '${folder.replaceAll("'", "''")}'`);
  }
  if (options.initializationScript === null) return;
  // an error of this script, also one that does not end it, ends the server (ServerRunspacePoolDriver.InvokeStartupScript)
  // No pipeline of the client receives what it writes: all of it is shown at once, by the host that asked for the session.
  const { streams } = context;
  context.streams = hostStreams(runspace.host, context);
  try {
    yield* invokeCommandText(context, options.initializationScript);
    const [error] = context.errors;
    if (error) fail(`Remote transport error: Running startup script threw an error: ${toText(error)}.`);
  } catch (e) {
    // `exit` there ends the program that asked for the session, once it has done what it does
    if (e instanceof ExitException) return runspace.host.setShouldExit(exitCodeOf(e.argument));
    if (isFlowControl(e)) throw e;
    fail(`Remote transport error: ${messageOf(e)}`);
  } finally {
    context.streams = streams;
  }
}
