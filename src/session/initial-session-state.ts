import { commandsAdded, sessionCommands } from '../commands/registry.ts';
import { aliasEntries } from './built-in-aliases.ts';
import { functionEntries } from './built-in-functions.ts';
import { builtInVariables, type VariableEntry } from './built-in-variables.ts';
import { CmdletInfo, type CommandInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { PSVariable } from './ps-variable.ts';
import { type InitialVariables, ScopeShape } from './scope.ts';

/**
 * What every new runspace begins with (InitialSessionState.CreateDefault2), made once and shared: a runspace copies a table before it
 * changes it, and makes a variable when it is first asked for. So a runspace costs microseconds, and ten thousand thread jobs fit.
 */
export interface DefaultSessionState {
  readonly cmdlets: ReadonlyMap<string, CmdletInfo>;
  readonly aliases: Map<string, CommandInfo>;
  readonly functions: Map<string, CommandInfo>;
  readonly variables: readonly VariableEntry[];
  /** Where the variables of the global scope stand; the first ones are {@link variables}, in their order. One for all, so that call sites find them in any runspace. */
  readonly shape: ScopeShape;
}

let known: { state: DefaultSessionState; commands: number } | undefined;

/** The default session state; made anew when cmdlets have been registered since. */
export function defaultSessionState(): DefaultSessionState {
  const commands = commandsAdded();
  if (known?.commands === commands) return known.state;
  const cmdlets = new Map<string, CmdletInfo>();
  for (const definition of sessionCommands()) cmdlets.set(definition.name.toLowerCase(), new CmdletInfo(definition));
  const variables = inOrder(builtInVariables());
  const shape = new ScopeShape();
  for (const { name } of variables) shape.add(name.toLowerCase(), name);
  const state = { cmdlets, aliases: aliasEntries(), functions: functionEntries(), variables, shape };
  known = { state, commands };
  return state;
}

/** The order of the variables of a session, which patterns show; what is not named comes last. */
const variableOrder =
  `null false true error psdefaultparametervalues $ ^ stacktrace psstyle outputencoding confirmpreference debugpreference erroractionpreference
   progresspreference verbosepreference warningpreference informationpreference errorview nestedpromptlevel whatifpreference formatenumerationlimit
   psemailserver pssessionoption pssessionconfigurationname pssessionapplicationname islinux ismacos iswindows iscoreclr
   psnativecommanduseerroractionpreference psnativecommandargumentpassing pwd maximumhistorycount host home executioncontext psversiontable psedition
   pid psculture psuiculture ? shellid pshome enabledexperimentalfeatures profile`.split(/\s+/);

function inOrder(entries: readonly VariableEntry[]): VariableEntry[] {
  const place = ({ name }: VariableEntry): number => {
    const at = variableOrder.indexOf(name.toLowerCase());
    return at < 0 ? variableOrder.length : at;
  };
  return [...entries].sort((a, b) => place(a) - place(b));
}

class VariablesOfRunspace implements InitialVariables {
  constructor(
    private readonly context: ExecutionContext,
    private readonly entries: readonly VariableEntry[],
  ) {}
  get count(): number {
    return this.entries.length;
  }
  make(slot: number): PSVariable {
    return this.entries[slot]!.make(this.context);
  }
}

/** Gives a runspace the shared tables. */
export function bindDefaults(context: ExecutionContext, defaults: DefaultSessionState): void {
  const scope = context.globalState.globalScope;
  scope.initial = new VariablesOfRunspace(context, defaults.variables);
  scope.aliases = defaults.aliases;
  scope.sharesAliases = true;
  scope.functions = defaults.functions;
  scope.sharesFunctions = true;
}
