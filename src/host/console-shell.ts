import { historyOf } from '../commands/management/history.ts';
import { knownDebugger } from '../debugger/script-debugger.ts';
import {
  ExitException,
  type NetException,
  PipelineStoppedException,
  StopUpstreamCommandsException,
  TerminateException,
} from '../errors/exceptions.ts';
import { invalidOperation, newErrorRecord, toNetException } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import { type Fiber, interrupts, scheduler } from '../scheduler/scheduler.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import { deserialize } from '../serialization/index.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { setPreviousTokens } from '../session/previous-tokens.ts';
import { idleEvent } from '../session/runspace-events.ts';
import { type CommandLine, type CommandLineArgument, ExitCode } from './command-line.ts';
import type { ConsoleHost } from './console-host.ts';
import { requestedExitCode } from './host-object.ts';
import type { LineAnswer } from './line-answer.ts';
import { nestedTarget } from './nested-target.ts';
import type { InputTarget } from './ps-host.ts';
import { openReadLine } from './readline/open-read-line.ts';
import type { LineCompletion } from './readline/read-line.ts';

/** PSHost.MaximumNestedPromptLevel */
const maximumNestedPrompts = 128;

/** A script file that cannot be read is shown as a command that was not found. */
function unreadable(e: unknown): NetException {
  const exception = toNetException(e);
  exception.errorRecord = newErrorRecord(exception, 'CommandNotFoundException', 'ObjectNotFound');
  return exception;
}

/** What the console needs of a runspace. Errors that reach the top come out as exceptions; `exit` as an ExitException. */
export interface ConsoleRunspace {
  readonly context: ExecutionContext;
  /** Runs a script file as `-File` does: in the global scope, its output formatted. */
  runFile(path: string, args: readonly CommandLineArgument[], input: Iterable<Value> | null): Steps<undefined>;
  /** Runs text in the global scope, its output formatted. `asScript`: as the text of a file without `.ps1`. */
  runText(text: string, args: readonly CommandLineArgument[], input: Iterable<Value> | null, asScript?: boolean): Steps<undefined>;
  /** Runs `prompt` and gives its text. */
  evaluatePrompt(): Steps<string>;
  /** True when there is a function PSConsoleHostReadLine. */
  readonly hasReadLineFunction: boolean;
  /** What that function reads; null unless it is one text. */
  readByFunction(): Steps<string | null>;
  /** Shows what a command threw. */
  reportException(e: unknown): Steps<undefined>;
  /** True when text is the beginning of something that goes on. */
  isIncomplete(text: string): boolean;
  /** True when the text or file uses `$input`, so that standard input is the script's. */
  usesInput(text: string): boolean;
  /** The number that the argument of `exit` means. */
  exitCodeOf(e: ExitException): number;
  /** What completes the text before the cursor. */
  complete(text: string, cursor: number): Promise<LineCompletion>;
}

/** Files that the shell reads besides scripts; see profiles.ts. */
export interface ConsoleFiles {
  readText(path: string): string;
  exists(path: string): boolean;
  /** Paths of the profile scripts, in their order. */
  readonly profiles: readonly string[];
}

/**
 * The session of one console: profiles, then the script, the command, or the prompt (ConsoleHost.DoRunspaceLoop). Its result is the
 * exit code of the process.
 */
export class ConsoleShell {
  private running: Fiber | null = null;
  private exitCode: number | null = null;
  private interrupted = false;
  /** Where commands come from; null before the first prompt. */
  private source: LineSource | null = null;
  /** The input has ended: so do all prompts. */
  private inputEnded = false;
  /** Who takes what is typed, where that is not the runspace; the innermost prompt last. */
  private readonly targets: InputTarget[] = [];

  constructor(
    private readonly host: ConsoleHost,
    private readonly runspace: ConsoleRunspace,
    private readonly line: CommandLine,
    private readonly files: ConsoleFiles,
    private readonly banner: string,
  ) {
    host.interrupt = () => void this.interrupt();
    host.enterNestedPrompt = (context, target) => this.enterNestedPrompt(context, target);
  }

  /**
   * Ctrl+C: stops what runs. Answers false when nothing runs that could be stopped, or when it has been asked to stop already, and nobody sits at a prompt
   * that comes back: between a line that was typed and the command that it is there is a moment in which nothing runs.
   */
  interrupt(): boolean {
    if (!this.running || this.interrupted) return this.host.editor !== null;
    this.interrupted = true;
    scheduler.stop(this.running);
    return true;
  }

  /** Runs everything and answers the exit code. */
  async run(): Promise<number> {
    const { line, runspace } = this;
    let succeeded = true;
    if (line.showBanner) this.host.writeLine(this.banner);
    if (line.workingDirectory !== null) {
      const quoted = line.workingDirectory.replaceAll("'", "''");
      await this.execute(() => runspace.runText(`Set-Location -LiteralPath '${quoted}'`, [], null));
    }
    if (!line.skipProfiles)
      for (const profile of this.files.profiles) {
        if (!this.files.exists(profile)) continue;
        await this.execute(() => runspace.runText(`. '${profile.replaceAll("'", "''")}'`, [], null));
        if (this.exitCode !== null) return this.exitCode;
      }
    if (line.file !== null) {
      const completed = await this.runFile(line.file);
      // As pwsh has it: a script that was interrupted ends with 0.
      if (!completed && !line.noExit && !this.interrupted) return this.exitCode ?? ExitCode.failure;
    } else if (line.initialCommand !== null && line.initialCommand !== '') {
      const text = line.initialCommand;
      const input = runspace.usesInput(text) ? await this.inputLines() : null;
      succeeded = await this.execute(() => runspace.runText(text, line.args, input));
    }
    if (this.exitCode === null && line.noExit) {
      await this.promptLoop();
      succeeded = true;
    }
    const asked = requestedExitCode(runspace.context);
    if (this.exitCode === null && asked !== null) return asked & 0xff;
    if (this.exitCode !== null) return this.exitCode;
    if (line.file !== null && !line.noExit) return ExitCode.success;
    return succeeded && runspace.context.questionMark ? ExitCode.success : ExitCode.failure;
  }

  private async runFile(path: string): Promise<boolean> {
    const { line, runspace } = this;
    const isScript = path.toLowerCase().endsWith('.ps1');
    let text = '';
    try {
      if (!isScript || this.host.isInputRedirected) text = this.files.readText(path);
    } catch (e) {
      return this.execute(() => {
        throw unreadable(e);
      });
    }
    const input = this.host.isInputRedirected && runspace.usesInput(text) ? await this.inputLines() : null;
    // A file with another name is a script too: programs that begin with `#!` need no `.ps1`.
    return this.execute(() => (isScript ? runspace.runFile(path, line.args, input) : runspace.runText(text, line.args, input, true)));
  }

  /** Standard input as the script's `$input`, when somebody has redirected it. */
  private async inputLines(): Promise<Value[] | null> {
    if (!this.host.isInputRedirected) return null;
    const text = await this.host.input.readToEnd();
    if (text === '') return [];
    if (this.line.inputFormat === 'XML') return deserialize(text.slice(text.indexOf('\n') + 1));
    const lines = text.split('\n');
    if (lines[lines.length - 1] === '') lines.pop();
    return lines.map((l) => (l.endsWith('\r') ? l.slice(0, -1) : l));
  }

  /** Runs a line of the prompt, which is in the history afterwards. @returns true where it leaves the prompt */
  private async executeLine(text: string, target: InputTarget | null): Promise<boolean> {
    const { pushed } = this.host;
    let isLeft = false;
    const { context } = this.runspace;
    if (pushed && target === null) {
      // The history of the session that it goes to has it.
      await this.execute(() => pushed.run(text));
      return false;
    }
    const ended = target?.isDebugger ? () => undefined : historyOf(context).begin(text);
    setPreviousTokens(context, text);
    let succeeded = false;
    context.transcription?.command(text);
    try {
      succeeded = await this.execute(
        target === null
          ? () => this.runspace.runText(text, [], null)
          : function* () {
              isLeft = yield* target.run(text);
              return undefined;
            },
      );
    } finally {
      ended(!succeeded);
      context.transcription?.pipelineComplete();
    }
    return isLeft;
  }

  /** Runs one command on a fiber of its own. False when it threw or was stopped; what it threw has been shown. */
  private async execute(work: () => Steps<undefined>): Promise<boolean> {
    const { runspace } = this;
    let failed = false;
    this.interrupted = false;
    const steps = function* (this: ConsoleShell): Steps<undefined> {
      try {
        yield* work();
      } catch (e) {
        // `quit` in the debugger: it counts as done
        if (e instanceof TerminateException || e instanceof StopUpstreamCommandsException) return undefined;
        failed = true;
        if (e instanceof ExitException) this.exitCode = runspace.exitCodeOf(e) & 0xff;
        else if (!(e instanceof PipelineStoppedException)) yield* runspace.reportException(e);
      }
      return undefined;
    };
    const fiber = scheduler.start(steps.call(this), 'main');
    this.running = fiber as Fiber;
    try {
      await scheduler.whenDone(fiber);
    } catch (e) {
      if (!(e instanceof PipelineStoppedException)) throw e;
      failed = true;
    } finally {
      this.running = null;
    }
    return !failed;
  }

  /** The outermost prompt: until `exit` or the end of input. */
  private async promptLoop(): Promise<void> {
    await this.inputLoop(null);
    this.source?.close();
  }

  /** What a running command waits for until the prompt below it is left (ConsoleHost.EnterNestedPrompt): Ctrl+C is for what is run there. */
  private *enterNestedPrompt(context: ExecutionContext, own: InputTarget | null): Steps<void> {
    const { running, interrupted, targets } = this;
    if (targets.length === maximumNestedPrompts)
      throw invalidOperation('Cannot display prompt because too many nested prompts are already running.');
    const around = targets.at(-1);
    const target = own ?? (around?.isDebugger ? around : nestedTarget(context));
    const debug = knownDebugger(context);
    const traceLevel = debug?.traceLevel ?? 0;
    if (debug && traceLevel > 0) debug.traceLevel = 0;
    this.running = null;
    targets.push(target);
    try {
      yield* waitFor(this.inputLoop(target));
    } finally {
      targets.pop();
      if (debug && traceLevel > 0) debug.traceLevel = traceLevel;
      this.running = running;
      this.interrupted = interrupted;
    }
  }

  private get isOver(): boolean {
    return this.inputEnded || this.exitCode !== null || requestedExitCode(this.runspace.context) !== null;
  }

  /**
   * Reads and runs commands until the prompt is left or the session ends (ConsoleHost.InputLoop).
   * @param target who takes them; null: the runspace, or the session that it has been taken into
   */
  private async inputLoop(target: InputTarget | null): Promise<void> {
    const { host, line } = this;
    const fromStdin = line.explicitReadCommandsFromStdin || host.isInputRedirected;
    if (line.noPrompt) host.echoesInput = false;
    this.source ??= fromStdin ? new RedirectedLines(host, !line.noPrompt) : await this.openTerminal();
    const { source } = this;
    let block: string | null = null;
    while (!this.isOver) {
      if (!fromStdin && block === null && !line.noPrompt) host.startLine();
      const prompt: string = line.noPrompt ? '' : block === null ? await this.prompt(target) : '>> ';
      host.flush();
      const answer: LineAnswer = fromStdin ? await source.read(prompt, true) : await this.readCommand(source, prompt);
      host.unfinishedLine = '';
      if (answer.kind === 'ended') {
        if (!fromStdin) host.writeLine('');
        this.inputEnded ||= fromStdin || target === null;
        break;
      }
      if (answer.kind === 'interrupted') block = null;
      if (answer.kind !== 'line') continue;
      let text = answer.text;
      if (text.trim() === '') {
        if (block === null && !target?.isDebugger) continue;
        text = block ?? '';
        block = null;
      } else if (block !== null) {
        text = `${block}\n${text}`;
        if (fromStdin || this.runspace.isIncomplete(text)) {
          block = text;
          continue;
        }
        block = null;
      } else if (this.runspace.isIncomplete(text)) {
        block = text;
        continue;
      }
      if (await this.executeLine(text, target)) break;
    }
  }

  /**
   * Reads a line that somebody types. Meanwhile the runspace is idle: actions of events that happen run ten times a second, and after four such times
   * PowerShell.OnIdle is raised (PSLocalEventManager's timer).
   */
  private async readAtTerminal(source: LineSource, prompt: string): Promise<LineAnswer> {
    const { context } = this.runspace;
    let pulse: Promise<unknown> | null = null;
    let samples = 0;
    const timer = setInterval(() => {
      if (pulse !== null) return;
      if (++samples % 4 === 0) idleEvent.raise(context);
      const actions = interrupts.pending > 0 ? interrupts.take(context) : null;
      if (actions === null) return;
      pulse = this.execute(function* () {
        yield* actions;
        return undefined;
      }).finally(() => {
        this.host.flush();
        pulse = null;
      });
    }, 100);
    try {
      return await source.read(prompt, true);
    } finally {
      clearInterval(timer);
      if (pulse !== null) await pulse;
    }
  }

  /** A command that somebody types: through the session's own function, where it has one, else in the editor. */
  private async readCommand(source: LineSource, prompt: string): Promise<LineAnswer> {
    if (!this.runspace.hasReadLineFunction) return await this.readAtTerminal(source, prompt);
    // the prompt stands there then
    return (await this.readByFunction(prompt)) ?? (await this.readAtTerminal(source, ''));
  }

  /**
   * What a function PSConsoleHostReadLine of the session's own reads; null where it gives no single text
   * (ConsoleHost.TryInvokeUserDefinedReadLine).
   */
  private async readByFunction(prompt: string): Promise<LineAnswer | null> {
    const { host, runspace } = this;
    host.write(prompt);
    host.flush();
    let text: string | null = null;
    await this.execute(function* () {
      text = yield* runspace.readByFunction();
      return undefined;
    });
    if (this.interrupted) return { kind: 'interrupted' };
    return text === null ? null : { kind: 'line', text };
  }

  private async prompt(target: InputTarget | null): Promise<string> {
    let text = '';
    const { runspace } = this;
    const from = target ?? this.host.pushed;
    await this.execute(function* () {
      text = from ? yield* from.prompt() : yield* runspace.evaluatePrompt();
      return undefined;
    });
    const shown = text === '' ? 'PS>' : text;
    const { transcription } = runspace.context;
    if (transcription) transcription.promptText = shown;
    return shown;
  }

  private async openTerminal(): Promise<LineSource> {
    this.host.flush();
    const { host, runspace } = this;
    const editor = openReadLine(runspace, host, async (work) => {
      await this.execute(function* () {
        yield* work();
        return undefined;
      });
      host.flush();
    });
    host.editor = editor;
    return editor;
  }
}

interface LineSource {
  read(prompt: string, isCommand: boolean): Promise<LineAnswer>;
  close(): void;
}

/** Commands from a pipe or a file: the prompt is shown, and after it the line as if it had been typed. */
class RedirectedLines implements LineSource {
  constructor(
    private readonly host: ConsoleHost,
    private readonly shown: boolean,
  ) {}
  async read(prompt: string): Promise<LineAnswer> {
    if (this.shown) this.host.write(prompt);
    const text = await this.host.readLine();
    return text === null ? { kind: 'ended' } : { kind: 'line', text };
  }
  close(): void {
    // Standard input stays open: it belongs to whoever started us.
  }
}
