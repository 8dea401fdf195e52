import type { ConsoleKeyInfo } from '../dotnet/system/console-key.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { ProgressRecord } from '../pipeline/progress-record.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { PromptField } from '../session/host-prompt.ts';

/** What the interpreter shows to and asks of a person (PSHost and PSHostUserInterface). The console host, a test and a remote session implement it. */
export interface PSHost {
  readonly name: string;
  readonly version: string;
  /** False with -NonInteractive: prompts are then errors. */
  readonly interactive: boolean;
  /** Columns of the output; 80 when it is no terminal. Formatting uses it, `COLUMNS` does not matter. */
  readonly width: number;
  readonly height: number;
  /** True when escape sequences may be written. */
  readonly supportsVirtualTerminal: boolean;
  /** What `$Host.UI.SupportsVirtualTerminal` says: the kind of terminal only, not where the output goes. Absent: as {@link supportsVirtualTerminal}. */
  readonly isVirtualTerminal?: boolean;
  /** Standard output, as it is. */
  write(text: string): void;
  writeLine(text: string): void;
  /** Standard error: formatted error records. */
  writeErrorLine(text: string): void;
  /** Standard error, as it is: the bare text of errors that no command shows. A host without it shows them as all others. */
  writeError?(text: string): void;
  /** The object of a script that this host is. */
  readonly behind?: NetObject;
  /** Writes text in ConsoleColors (null: gray on black), where colours are not escape sequences in the text. */
  writeInColours?(foreground: Value, background: Value, text: string, newLine: boolean): void;
  /** The colour that its text has, of a host that says so (PSHostRawUserInterface). */
  colourOf?(side: 'ForegroundColor' | 'BackgroundColor'): Value;
  /** Takes the objects that scripts give as they are, where the host's streams carry objects; absent or null where they are shown as text. */
  readonly objects?: { add(value: Value, stream: string): void } | null;
  /** Takes an error as it is, where the host's streams carry objects. */
  writeErrorRecord?(record: Value): void;
  /** Takes a record of the information stream besides its text, where the host's streams carry objects. */
  writeInformationRecord?(record: Value): void;
  writeWarningLine(message: string): void;
  writeVerboseLine(message: string): void;
  writeDebugLine(message: string): void;
  writeInformationLine(message: string): void;
  writeProgress(activity: string, status: string, percent: number, completed: boolean): void;
  /** Takes a state of a progress bar as it is, where the host's streams carry objects; `source` is the number of what it comes from. */
  writeProgressRecord?(source: Value, record: ProgressRecord): void;
  /** Reads one line; null at the end of input. */
  readLine(): Promise<string | null>;
  /** A line of standard input as it is, without an echo of what no terminal has shown: [Console]::ReadLine. */
  readPlainLine?(): Promise<string | null>;
  /** The next key that is pressed, as .NET tells it; null where there is no terminal. */
  readKey?(): Promise<ConsoleKeyInfo | null>;
  /** True where a key has been pressed that nobody has read; null where there is no terminal. */
  keyAvailable?(): Promise<boolean | null>;
  /** All that is left of standard input. */
  readToEnd?(): Promise<string>;
  /** Reads a line without echo. */
  readSecret(): Promise<string | null>;
  /** The console of the process where this host is not it: what `[Console]` writes to. */
  readonly console?: PSHost;
  /** Set where questions are asked elsewhere, as a whole: the host of a session on a server has its client ask them. */
  readonly questions?: HostQuestions;
  /** Throws where nobody can be asked; `message` is what the question would have been about. */
  refusePrompt?(message: string | null): never;
  /** Throws where there is no raw user interface (`$Host.UI.RawUI`). */
  refuseRawUI?(): never;
  /**
   * The session that commands go to in place of this one (IHostSupportsInteractiveSession): null while there is none. A host without it
   * cannot be taken into another session.
   */
  pushed?: PushedSession | null;
  /**
   * Reads and runs commands for a running one until that prompt is left (EnterNestedPrompt); a host without it has no prompts.
   * @param target who takes what is typed; null: the runspace, or what a prompt around this one is for
   */
  enterNestedPrompt?(context: ExecutionContext, target: InputTarget | null): Steps<void>;
  /** Leaves the session that this host has been pushed into, from the inside (PopRunspace): the host of a session on a server has its client do it. */
  popRunspace?(): void;
  /** Raw bytes to standard output (what a native program wrote, untouched). */
  writeBytes(bytes: Uint8Array): void;
}

/** Who takes what is typed at a prompt below a running command: a runspace, or a debugger. */
export interface InputTarget {
  /** The text of the prompt. */
  prompt(): Steps<string>;
  /** Runs what was typed, and shows what comes of it. @returns true where that leaves the prompt */
  run(text: string): Steps<boolean>;
  /** A debugger takes empty lines too: the last command again; what of its input is history, it says. */
  readonly isDebugger: boolean;
}

/** A session elsewhere that a host has been taken into: what is typed is run there until it is left. */
export interface PushedSession {
  /** The text of its prompt. */
  prompt(): Steps<string>;
  /** Runs what was typed; what it gives is shown there. Whoever leaves the session takes it off the host. */
  run(text: string): Steps<undefined>;
  /** Leaves it: what was opened for it is closed. */
  leave(): Steps<undefined>;
}

/** Questions that a host hands on instead of writing and reading them itself. The promises reject with what the one who asks throws. */
export interface HostQuestions {
  /** PSHostUserInterface.Prompt: the answers by name; none when the input ended. */
  prompt(caption: string, message: string, fields: readonly PromptField[]): Promise<Map<string, Value>>;
  /** PSHostUserInterface.PromptForChoice: an index. */
  promptForChoice(
    caption: string,
    message: string,
    choices: readonly { readonly label: string; readonly helpMessage: string }[],
    otherwise: number,
  ): Promise<number>;
  /** PSHostUserInterface.PromptForCredential: a credential, or null. */
  promptForCredential(caption: string, message: string, userName: string | null): Promise<Value>;
}
