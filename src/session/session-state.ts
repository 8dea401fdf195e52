import { NetObject, type Value } from '../objects/net-object.ts';
import { AliasInfo, type CommandInfo, FunctionInfo, scopedItemOptions } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { PSModuleInfo } from './ps-module-info.ts';
import { PSVariable, ScopedItemOptions } from './ps-variable.ts';
import { ScopeShape, SessionStateScope } from './scope.ts';
import type { ScriptBlock } from './script-block.ts';
import { variableOfAllScopes } from './visible-variables.ts';

/** Names of variables that every lookup treats specially because scopes compute them. */
const automaticNames = new Set([
  '_',
  'psitem',
  'args',
  'input',
  'this',
  'myinvocation',
  'psboundparameters',
  'pscmdlet',
  'psscriptroot',
  'pscommandpath',
]);

/** As listings write the names. */
const listedAutomatics = [
  ...['PSScriptRoot', 'PSCommandPath', '_', 'args', 'input', 'PSBoundParameters', 'MyInvocation', 'PSCmdlet', 'PSItem', 'this'],
];

/** True for variables that a scope may compute (see `SessionStateScope.automatic` and `dollarUnder`). Name in lower case. */
export function isAutomaticName(name: string): boolean {
  return automaticNames.has(name);
}

/**
 * Variables, functions, aliases and scopes of the global session or of one module (SessionStateInternal). A module's outermost scope has the
 * global scope as its parent, so that module functions see global variables but not those of their callers.
 */
export class SessionState extends NetObject {
  /** The scope that commands run in now. */
  currentScope: SessionStateScope;
  /** The outermost scope: global, or the module's own. */
  readonly globalScope: SessionStateScope;
  /** The session state itself, where this one is a view of another. */
  readonly home: SessionState;
  /** What {@link seenFrom} has given, by the runspace that looks. */
  private views: WeakMap<ExecutionContext, SessionState> | null = null;
  constructor(
    readonly context: ExecutionContext,
    readonly module: PSModuleInfo | null,
    parent: SessionState | null,
    shape: ScopeShape = new ScopeShape(),
    /** The session state that this one is a view of. */
    origin: SessionState | null = null,
  ) {
    super();
    this.home = origin ?? this;
    this.globalScope = origin?.globalScope ?? new SessionStateScope(parent?.globalScope ?? null, shape, true, true);
    this.currentScope = this.globalScope;
  }

  /**
   * This session state for code that another runspace runs: a script block or an object of a script class that was handed to a thread
   * job. It has the same variables and commands, but a current scope of its own, because two fibers are in it at the same time.
   */
  seenFrom(context: ExecutionContext): SessionState {
    const of = this.home;
    if (context === this.context) return of;
    of.views ??= new WeakMap();
    let view = of.views.get(context);
    if (!view) of.views.set(context, (view = new SessionState(of.context, of.module, null, undefined, of)));
    return view;
  }

  /** The aliases of a scope, to be changed or handed to scripts: a table that new runspaces share is copied first. */
  ownAliases(scope: SessionStateScope = this.globalScope): Map<string, CommandInfo> {
    if (!scope.aliases || !scope.sharesAliases) return (scope.aliases ??= new Map());
    const own = new Map<string, CommandInfo>();
    for (const [key, info] of scope.aliases) {
      if (!(info instanceof AliasInfo)) continue;
      const alias = info.copy();
      alias.context = this.context;
      own.set(key, alias);
    }
    scope.sharesAliases = false;
    scope.aliases = own;
    return own;
  }

  /** As {@link ownAliases}, of functions. */
  ownFunctions(scope: SessionStateScope = this.globalScope): Map<string, CommandInfo> {
    if (!scope.functions || !scope.sharesFunctions) return (scope.functions ??= new Map());
    const own = new Map<string, CommandInfo>();
    for (const [key, info] of scope.functions) {
      if (!(info instanceof FunctionInfo)) continue;
      const body = (): ScriptBlock => {
        const block = info.block.boundTo(this.context.globalState);
        block.functionName = info.name;
        return block;
      };
      own.set(key, new FunctionInfo(info.name, body));
    }
    scope.sharesFunctions = false;
    scope.functions = own;
    this.context.commandsChanged();
    return own;
  }

  /** Finds a variable from a scope outwards. Name in lower case, without qualifier. Private variables of outer scopes are not seen. */
  findVariable(name: string, from: SessionStateScope = this.currentScope): PSVariable | undefined {
    for (let scope: SessionStateScope | null = from; scope !== null; scope = scope.parent) {
      const v = scope.localVariable(name);
      if (v !== undefined && (scope === from || !v.isPrivate)) return v;
    }
    return undefined;
  }

  /** The value of a variable or automatic variable; undefined when there is none. Name in any case, without qualifier. */
  getVariableValue(name: string, from: SessionStateScope = this.currentScope): Value | undefined {
    const lower = name.toLowerCase();
    return isAutomaticName(lower) ? this.automaticValue(lower, from) : this.findVariable(lower, from)?.read();
  }

  /** The value of an automatic variable as seen from a scope. */
  automaticValue(name: string, from: SessionStateScope): Value | undefined {
    const isDollarUnder = name === '_' || name === 'psitem';
    for (let scope: SessionStateScope | null = from; scope !== null; scope = scope.parent) {
      if (isDollarUnder) {
        if (scope.dollarUnder !== undefined) return scope.dollarUnder;
        continue;
      }
      const v = scope.localVariable(name);
      if (v !== undefined && (scope === from || !v.isPrivate)) return v.read();
      const automatic = scope.automatic?.get(name);
      if (automatic !== undefined) return automatic;
    }
    // where no file runs these are empty
    return name === 'psscriptroot' || name === 'pscommandpath' ? '' : undefined;
  }

  /** The automatic variables that listings show: those of one scope, or with null those seen from the current one. */
  *automaticVariables(scope: SessionStateScope | null): IterableIterator<PSVariable> {
    for (const name of listedAutomatics) {
      const lower = name.toLowerCase();
      const isDollarUnder = lower === '_' || lower === 'psitem';
      const own = isDollarUnder ? scope?.dollarUnder : scope?.automatic?.get(lower);
      const value = scope ? own : this.automaticValue(lower, this.currentScope);
      if (value !== undefined) yield new PSVariable(name, value);
    }
  }

  /**
   * The scope that a `-Scope` argument means: Global, Script, Local, or a number of levels up. undefined when a number leads beyond the
   * outermost scope.
   */
  scopeById(id: string, from: SessionStateScope = this.currentScope): SessionStateScope | undefined {
    switch (id.toLowerCase()) {
      case 'global':
        return this.context.globalState.globalScope;
      case 'script':
        return from.script;
      case 'local':
      case 'private':
        return from;
      default: {
        let scope: SessionStateScope | null = from;
        for (let n = Number(id); n > 0 && scope; n--) scope = scope.parent;
        return scope ?? undefined;
      }
    }
  }

  /** Sets a variable in the current scope (or the one given), honouring constraints and AllScope. */
  setVariable(name: string, value: Value, scope: SessionStateScope = this.currentScope): PSVariable {
    const lower = name.toLowerCase();
    const known = scope.localVariable(lower) === undefined ? variableOfAllScopes(scope, lower) : undefined;
    if (known === undefined) return scope.setLocal(name, value);
    known.assign(value);
    return known;
  }

  findFunction(name: string, from: SessionStateScope = this.currentScope): CommandInfo | undefined {
    for (let scope: SessionStateScope | null = from; scope !== null; scope = scope.parent) {
      const f = scope.functions?.get(name);
      if (f && (scope === from || !(f instanceof FunctionInfo) || (f.options & scopedItemOptions.Private) === 0)) return f;
    }
    return undefined;
  }

  /** The scope in which {@link getFunction} finds a function; undefined when there is none. */
  scopeOfFunction(name: string): SessionStateScope | undefined {
    const found = this.getFunction(name);
    for (let scope: SessionStateScope | null = found ? this.currentScope : null; scope !== null; scope = scope.parent)
      if (scope.functions?.get(name.toLowerCase()) === found) return scope;
    return undefined;
  }

  findAlias(name: string, from: SessionStateScope = this.currentScope): CommandInfo | undefined {
    for (let scope: SessionStateScope | null = from; scope !== null; scope = scope.parent) {
      const a = scope.aliases?.get(name);
      if (a) return a;
    }
    return undefined;
  }

  /** See {@link findFunction}; name in any case. */
  getFunction(name: string): CommandInfo | undefined {
    return this.findFunction(name.toLowerCase());
  }
  /** See {@link findAlias}; name in any case. */
  getAlias(name: string): CommandInfo | undefined {
    return this.findAlias(name.toLowerCase());
  }

  /** Defines a function in a scope; call sites that cached a command look again. */
  setFunction(name: string, info: CommandInfo, scope: SessionStateScope = this.currentScope): void {
    this.ownFunctions(scope).set(name.toLowerCase(), info);
    if (scope !== this.globalScope) this.context.hasLocalCommands = true;
    this.context.commandsChanged();
  }
  setAlias(name: string, info: CommandInfo, scope: SessionStateScope = this.currentScope): void {
    this.ownAliases(scope).set(name.toLowerCase(), info);
    if (scope !== this.globalScope) this.context.hasLocalCommands = true;
    this.context.commandsChanged();
  }
  removeFunction(name: string, scope: SessionStateScope = this.currentScope): boolean {
    this.context.commandsChanged();
    const key = name.toLowerCase();
    for (let at: SessionStateScope | null = scope; at !== null; at = at.parent)
      if (at.functions?.has(key)) return this.ownFunctions(at).delete(key);
    return false;
  }
  removeAlias(name: string, scope: SessionStateScope = this.currentScope): boolean {
    this.context.commandsChanged();
    const key = name.toLowerCase();
    for (let at: SessionStateScope | null = scope; at !== null; at = at.parent)
      if (at.aliases?.has(key)) return this.ownAliases(at).delete(key);
    return false;
  }

  /** Defines a constant or otherwise special variable of the outermost scope. */
  define(variable: PSVariable): void {
    this.globalScope.putVariable(variable.name.toLowerCase(), variable);
  }
}

export { PSVariable, ScopedItemOptions };
