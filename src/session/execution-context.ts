import type { Frame } from '../compile/frame.ts';
import type { NetException } from '../errors/exceptions.ts';
import type { PSHost } from '../host/ps-host.ts';
import type { Transcription } from '../host/transcript.ts';
import { LanguageMode } from '../objects/language-mode.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { Streams } from '../pipeline/streams.ts';
import type { CmdletInfo } from './command-info.ts';
import type { PSModuleInfo } from './ps-module-info.ts';
import { ScopeShape, type SessionStateScope } from './scope.ts';
import { SessionState } from './session-state.ts';

/** Everything one runspace holds (ExecutionContext.cs). */
export class ExecutionContext extends NetObject {
  readonly globalState: SessionState;
  /** The session state that commands run in now: global, or a module's (EngineSessionState). */
  sessionState: SessionState;
  private ownsCmdlets = false;
  /** Changes whenever a command is defined, renamed or removed: caches of call sites compare it. */
  commandVersion = 0;
  /** True once a function or alias was defined in a scope that is not the outermost of its session state: then look-ups depend on the scope. */
  hasLocalCommands = false;
  readonly modules: PSModuleInfo[] = [];
  /** The modules of PowerShell's own whose cmdlets have been called: PowerShell loads them then. */
  readonly usedModules = new Set<string>();
  /** `$?`. */
  questionMark = true;
  /** True once a command has reported an error, shown or not, or a program has failed: HadErrors of who runs the script. */
  hadErrors = false;
  /** The language mode of the runspace (LanguageMode); set through `setLanguageMode`. */
  languageMode: number = LanguageMode.Full;
  /** True once it has been constrained (HasRunspaceEverUsedConstrainedLanguageMode). */
  wasConstrained = false;
  /** True once an -ErrorVariable or its like was given: places that write records look for them only then. */
  hasSinks = false;
  /** True once a pipeline inside the running one has ended: the runspace then says that it is available. */
  nestedPipelineEnded = false;
  /** Sets `$LASTEXITCODE` of the session: there is no such variable before a native program or a script that says `exit` has run. */
  setLastExitCode(code: number): void {
    this.globalState.setVariable('LASTEXITCODE', code, this.globalState.globalScope);
  }
  /** `$Error`, newest first: the items of the ArrayList that scripts see. */
  readonly errors: Value[] = [];
  /** True inside a `try` body or a trap's reach: statement-terminating errors go up instead of being reported (PropagateExceptionsToEnclosingStatementBlock). */
  propagateExceptions = false;
  /** What the innermost running `catch` handles: `throw` alone throws it again (CurrentExceptionBeingHandled). */
  currentExceptionBeingHandled: NetException | null = null;
  /** Strict mode version that holds here, 0 when off. */
  get strictMode(): number {
    const { globalScope } = this.sessionState;
    for (let scope: SessionStateScope | null = this.sessionState.currentScope; scope; scope = scope.parent) {
      if (scope.strictMode !== undefined) return scope.strictMode;
      // what holds outside a module does not hold in it (ExecutionContext.IsStrictVersion)
      if (scope === globalScope) break;
    }
    return 0;
  }
  /** The innermost script frame; frames link outwards through `caller`. */
  frame: Frame | null = null;
  /** The scope in which the command stands that formats now; null before there is one. */
  formattingScope: SessionStateScope | null = null;
  /** Where objects and records of the top level go. */
  streams: Streams | null = null;
  /** What is written down of this runspace; null until Start-Transcript has been called. */
  transcription: Transcription | null = null;
  /** More than 0 while `Out-Default -Transcript` stands in a pipeline: formatted output is written down, but not shown (PSHostUserInterface.TranscribeOnly). */
  transcribeOnly = 0;
  /** The state of other parts (providers, formatting, events, jobs), by the key under which each part keeps its own. */
  readonly services = new Map<symbol, unknown>();
  constructor(
    readonly host: PSHost,
    /** Cmdlets by lower-case name: a table that runspaces share until {@link setCmdlet} changes it. */
    public cmdlets: ReadonlyMap<string, CmdletInfo> = new Map(),
    shape: ScopeShape = new ScopeShape(),
  ) {
    super();
    this.globalState = new SessionState(this, null, null, shape);
    this.sessionState = this.globalState;
  }

  /** Adds a cmdlet to this runspace, in place of one of the same name. */
  setCmdlet(info: CmdletInfo): void {
    this.changeCmdlets().set(info.name.toLowerCase(), info);
  }
  /** Takes a cmdlet from this runspace. */
  removeCmdlet(name: string): void {
    this.changeCmdlets().delete(name.toLowerCase());
  }
  private changeCmdlets(): Map<string, CmdletInfo> {
    const table = this.ownsCmdlets ? (this.cmdlets as Map<string, CmdletInfo>) : new Map(this.cmdlets);
    this.ownsCmdlets = true;
    this.cmdlets = table;
    this.commandsChanged();
    return table;
  }

  /** Tells call sites that what a name means may have changed. */
  commandsChanged(): void {
    this.commandVersion++;
  }

  /** The value of a preference or other variable as the running command sees it; undefined when it does not exist. */
  getVariableValue(name: string): Value | undefined {
    return this.sessionState.getVariableValue(name);
  }

  /** A part's own state, made on first use. */
  service<T>(key: symbol, make: () => T): T {
    let known = this.services.get(key) as T | undefined;
    if (known === undefined) {
      known = make();
      this.services.set(key, known);
    }
    return known;
  }
}
