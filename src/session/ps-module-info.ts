import { LanguageMode } from '../objects/language-mode.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { CommandInfo } from './command-info.ts';
import type { PSVariable } from './ps-variable.ts';
import type { SessionStateScope } from './scope.ts';
import type { SessionState } from './session-state.ts';

/** System.Management.Automation.PSModuleInfo: a loaded module with what it exports. */
export class PSModuleInfo extends NetObject {
  sessionState: SessionState | null = null;
  /** The language mode of its script (LanguageMode). */
  languageMode: number = LanguageMode.Full;
  version = '0.0';
  guid = '00000000-0000-0000-0000-000000000000';
  description = '';
  author = '';
  companyName = '';
  copyright = '';
  moduleType: 'Script' | 'Binary' | 'Manifest' = 'Script';
  accessMode: 'ReadWrite' | 'ReadOnly' | 'Constant' = 'ReadWrite';
  /** True for the modules that are part of the program: they have no file. */
  isOwn = false;
  logPipelineExecutionDetails = false;
  rootModule: string | null = null;
  privateData: Value = null;
  prefix = '';
  /** What the names of its commands began with when it was last imported with a prefix: they are listed so from then on (CommandInfo.Prefix). */
  commandPrefix: string | null = null;
  /** The assembly of a binary module. */
  implementingAssembly: NetObject | null = null;
  /** What else Remove-Module does: the OnRemove of the classes of a binary module. */
  onUnload: (() => void) | null = null;
  /** Script block run by Remove-Module. */
  onRemove: Value = null;
  readonly nestedModules: PSModuleInfo[] = [];
  /** The session states that imported it, where only modules have; null for a module that everyone sees. */
  importedBy: Set<SessionState> | null = null;
  /** True once it was taken out of the session: modules that it is nested in still name it. */
  isRemoved = false;
  readonly requiredModules: PSModuleInfo[] = [];
  readonly exportedFunctions = new Map<string, CommandInfo>();
  readonly exportedCmdlets = new Map<string, CommandInfo>();
  readonly exportedAliases = new Map<string, CommandInfo>();
  readonly exportedVariables = new Map<string, PSVariable>();
  /** True once Export-ModuleMember was called: the default export of all functions then does not apply. */
  exportsDeclared = false;
  /** The text of the script block, or of the file. */
  definition = '';
  /** What was put where when it was imported, for Remove-Module. */
  readonly imported: { kind: 'function' | 'alias' | 'variable'; name: string; scope: SessionStateScope }[] = [];
  /** The manifest's contents, where there is one. */
  manifest: Value = null;
  constructor(
    public name: string,
    /** Path of the .psm1, .psd1 or .dll; empty for dynamic modules. */
    public path: string,
  ) {
    super();
  }
  /** Where a module without a file says it is: nowhere, in the folder in which it was made. */
  dynamicPath = '';
  /** The manifest that was read, where {@link path} is the script that it names. */
  manifestPath: string | null = null;
  /** The file that was asked for when it was loaded. */
  get loadedFrom(): string {
    return this.manifestPath ?? this.path;
  }
  get moduleBase(): string {
    const loadedFrom = this.loadedFrom || this.dynamicPath;
    const slash = loadedFrom.lastIndexOf('/');
    return slash > 0 ? loadedFrom.slice(0, slash) : loadedFrom;
  }
}
