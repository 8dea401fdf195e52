import { setInputCollectionHook, setRemoteCommandHook } from '../src/commands/core/remote-invocation-hook.ts';
import { setSessionCopyHook } from '../src/commands/management/session-copy-hook.ts';
import { setSessionModules } from '../src/commands/modules/session-module-hook.ts';
import { registerCommands } from '../src/commands/registry.ts';
import { setRecordDecoder } from '../src/native/minishell-output.ts';
import { setBackgroundHook } from '../src/session/background.ts';
import { setParallelHook } from '../src/session/parallel.ts';
import { startBackgroundPipeline } from './backends/process/background-pipeline.ts';
import { defineRemoteRunspaces } from './backends/process/remote-runspace.ts';
import { defineHostProcesses } from './backends/remote/host-processes.ts';
import { defineNamedPipeConnectionInfo } from './backends/remote/named-pipe-connection-info.ts';
import { defineNamedPipeServer } from './backends/remote/named-pipe-server-type.ts';
import { definePSSession } from './backends/remote/ps-session.ts';
import { defineSshConnectionInfo } from './backends/remote/ssh-connection-info.ts';
import { startParallel } from './backends/thread/parallel.ts';
import { eventCommands } from './commands/event-commands.ts';
import { modulesOfSessions } from './commands/implicit/session-modules.ts';
import { runtimeCommands } from './commands/index.ts';
import { startRemoteCommand } from './commands/invoke-command-remotely.ts';
import { copyWithSession } from './commands/sessions/copy-with-session.ts';
import { startJob } from './commands/start-job.ts';
import { registerEvents } from './events/event-manager-type.ts';
import { registerHosting } from './hosting/index.ts';
import './jobs/index.ts';
import { inputCollection } from './jobs/ps-data-collection-type.ts';
import { decodeErrorRecord } from './remoting/error-records.ts';
import { informationOfBag } from './remoting/remoting-decoder.ts';

export { withoutProcesses } from './backends/process/server-transport.ts';
export { ownPipePath, pipePath } from './backends/remote/host-processes.ts';
export { runServer as serveRemoteSessions, serveCustomPipe, serveNamedPipes, serveOwnPipeLater } from './remoting/server/index.ts';

/** Makes the job system part of the program. Called once, by `src/main.ts`, before the first runspace is made. */
export function registerRuntime(): void {
  registerCommands(runtimeCommands);
  registerCommands(eventCommands);
  setBackgroundHook(startBackgroundPipeline(startJob));
  setParallelHook(startParallel);
  registerHosting();
  defineRemoteRunspaces();
  defineSshConnectionInfo();
  defineNamedPipeConnectionInfo();
  defineHostProcesses();
  defineNamedPipeServer();
  definePSSession();
  setRecordDecoder({ error: decodeErrorRecord, information: informationOfBag });
  setRemoteCommandHook(startRemoteCommand);
  setInputCollectionHook(inputCollection);
  setSessionCopyHook(copyWithSession);
  setSessionModules(modulesOfSessions);
  registerEvents();
}
