import { startupSnapshot } from 'node:v8';
import {
  ownPipePath,
  pipePath,
  registerRuntime,
  serveCustomPipe,
  serveNamedPipes,
  serveOwnPipeLater,
  serveRemoteSessions,
  withoutProcesses,
} from '../runtime/index.ts';
import { useEnvironmentCulture } from './dotnet/culture/culture-info.ts';
import { type CommandLine, ExitCode } from './host/command-line.ts';
import { programFolder, putProgramFirst } from './host/program-file.ts';
import { takeProgramName } from './host/program-name.ts';
import { setModulePath } from './session/module-path.ts';
import './dotnet/index.ts';
import { loopCompiler } from './compile/loop-turns.ts';
import { ClixmlConsoleHost } from './host/clixml-console-host.ts';
import { coldText } from './host/cold-text.ts';
import { parseArguments } from './host/command-line-arguments.ts';
import { extendedHelp, usageHelp } from './host/command-line-strings.ts';
import { consoleFiles } from './host/console-files.ts';
import { ConsoleHost, isTerminal } from './host/console-host.ts';
import { createConsoleRunspace } from './host/console-runspace.ts';
import { ConsoleShell } from './host/console-shell.ts';
import { takeExtraCertificates } from './host/extra-certificates.ts';
import { launcherTunables } from './host/launcher-tunables.ts';
import { useSettingsFile } from './host/powershell-config.ts';
import { warmUp } from './host/warm-up.ts';
import { scheduler } from './scheduler/scheduler.ts';
import { endSession } from './session/session-end.ts';

declare const PWSH_LITE_VERSION: string;

/** The language version that `$PSVersionTable` and the host report. */
const powerShellVersion = '7.6.5';

/** The host that the command line asks for. Errors are objects too where an encoded command runs unattended and somebody has redirected them. */
function consoleHost(line: CommandLine): ConsoleHost {
  const interactive = !line.nonInteractive;
  const isXml = line.outputFormat === 'XML';
  if (!isXml && (line.outputFormatSpecified || interactive || !line.wasCommandEncoded || isTerminal(2)))
    return new ConsoleHost(powerShellVersion, interactive);
  return new ClixmlConsoleHost(powerShellVersion, interactive, isXml);
}

/**
 * What is said of -ConfigurationName and -ConfigurationFile, which no session is made from here; null where neither is given. There are no
 * configurations of endpoints on Linux, so that PowerShell finds none either.
 */
function configurationFailure({ configurationName, configurationFile }: CommandLine): string | null {
  const failed = 'The shell cannot be started. A failure occurred during initialization:\n';
  if (configurationFile !== null)
    return consoleFiles().exists(configurationFile)
      ? `${failed}-ConfigurationFile is not supported: sessions cannot be made from configuration files.`
      : `${failed}The provided configuration file '${configurationFile}' does not exist.`;
  return configurationName === null ? null : `${failed}Cannot create or open the configuration session ${configurationName}.`;
}

/** The whole program: parses the command line, runs what it says and ends the process. */
async function main(args: readonly string[]): Promise<void> {
  coldText.hold();
  takeExtraCertificates();
  if (process.env['GLIBC_TUNABLES'] === launcherTunables) delete process.env['GLIBC_TUNABLES'];
  putProgramFirst(process.env);
  setModulePath(process.env, programFolder());
  const name = takeProgramName(PWSH_LITE_VERSION, powerShellVersion);
  const line = parseArguments(args);
  const host = consoleHost(line);
  const exit = (code: number): never => {
    host.close();
    host.flush();
    process.exit(code === ExitCode.success && host.output.hasFailed ? ExitCode.failure : code);
  };
  if (line.error !== null) host.writeErrorLine(line.error);
  if (line.showHelp) host.writeLine(`\n${usageHelp}${line.showExtendedHelp ? extendedHelp : ''}`);
  if (line.showVersion) {
    host.writeLine(name.version);
    exit(ExitCode.success);
  }
  if (line.abortStartup) exit(line.exitCode);
  if (line.namedPipeServerMode || line.socketServerMode) {
    host.writeErrorLine('pwsh-lite serves remote sessions over its standard streams only: -s or -sshs.');
    exit(ExitCode.badCommandLineParameter);
  }
  if (line.settingsFile !== null) useSettingsFile(line.settingsFile);
  const failure = configurationFailure(line);
  if (failure !== null) {
    host.writeErrorLine(failure);
    exit(ExitCode.initFailure);
  }
  useEnvironmentCulture(process.env);
  const forcedSlice = process.env['PWSH_LITE_SLICE'];
  if (forcedSlice) scheduler.forcedSlice = Number(forcedSlice);
  const loopTurns = process.env['PWSH_LITE_LOOP_TURNS'];
  if (loopTurns) loopCompiler.turnsUntilCompiled = Number(loopTurns);
  if (line.serverMode || line.sshServerMode) {
    serveOwnPipeLater(ownPipePath);
    serveRemoteSessions({
      combinesErrors: line.sshServerMode,
      workingDirectory: line.workingDirectory,
      initializationScript: line.initialCommand,
    });
    return;
  }
  try {
    const runspace = createConsoleRunspace(host);
    if (line.noExit) serveNamedPipes([ownPipePath()]);
    else serveOwnPipeLater(ownPipePath);
    if (line.customPipeName !== null) serveCustomPipe(pipePath(line.customPipeName));
    const shell = new ConsoleShell(host, runspace, line, consoleFiles(), name.banner);
    process.on('SIGINT', () => {
      if (!shell.interrupt()) exit(130);
    });
    // A script that waits for a timer or an event alone goes on waiting: its thread keeps the program alive, as in .NET, not the timer.
    process.once('beforeExit', () => setInterval(() => undefined, 0x7fffffff));
    const code = await shell.run();
    await scheduler.whenDone(scheduler.start(endSession(runspace.context), 'session end'));
    exit(code);
  } catch (e) {
    host.flush();
    host.writeErrorLine(`pwsh-lite has failed, and it is not your script's fault: ${e instanceof Error ? e.stack : String(e)}`);
    exit(ExitCode.initFailure);
  }
}

registerRuntime();
if (startupSnapshot.isBuildingSnapshot()) {
  void withoutProcesses(warmUp);
  // After deserialisation argv has no entry for a script.
  startupSnapshot.setDeserializeMainFunction(() => void main(process.argv.slice(1)));
} else void main(process.argv.slice(2));
