import { defineType, getType } from '../dotnet/registry.ts';
import { enumOf } from '../dotnet/values.ts';
import { exceptionOf, psArgumentNotValid, psArgumentNull, throwRuntime } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { convertTo } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { setLanguageMode } from './current-context.ts';
import { driveVariables } from './drive-variables.ts';
import type { ExecutionContext } from './execution-context.ts';
import { PSVariable, ScopedItemOptions } from './ps-variable.ts';
import { runspaceEvents } from './runspace-events.ts';
import { isAutomaticName, SessionState } from './session-state.ts';
import { CommandInvocationIntrinsics, defineCommandIntrinsics } from './types/command-intrinsics.ts';
import { defineProviderIntrinsics, ProviderIntrinsics } from './types/provider-intrinsics.ts';
import { variableOfAllScopes } from './visible-variables.ts';

/** `$ExecutionContext` (EngineIntrinsics). */
export class EngineIntrinsics extends NetObject {
  readonly invokeCommand: CommandInvocationIntrinsics;
  readonly invokeProvider: ProviderIntrinsics;
  constructor(readonly context: ExecutionContext) {
    super();
    this.invokeCommand = new CommandInvocationIntrinsics(context);
    this.invokeProvider = new ProviderIntrinsics(context);
  }
}

/** Variables that scopes compute, as their own names are written. */
const automaticNames = ['MyInvocation', 'PSBoundParameters', 'PSCmdlet', 'PSScriptRoot', 'PSCommandPath'];

/** `$ExecutionContext.SessionState.PSVariable`: variables by name. */
export class PSVariableIntrinsics extends NetObject {
  constructor(readonly state: SessionState) {
    super();
  }
  private split(name: string) {
    const m = /^(global|script|local|private|variable):(.*)$/i.exec(name);
    const scope = m && m[1]!.toLowerCase() !== 'variable' ? this.state.scopeById(m[1]!) : undefined;
    const [, drive, path = ''] = m ? [] : (/^([^:]+):(.*)$/s.exec(name) ?? []);
    return { name: m ? m[2]! : name, scope, drive, path };
  }
  /** The value of a variable, or of an item of another drive (`env:HOME`); undefined where there is none. @throws PSArgumentException for an empty name */
  value(name: string | null): Value | undefined {
    const { drive, path } = this.split(named(name));
    if (drive === undefined) return this.find(name!)?.read();
    return driveVariables(this.state.context).get(drive, path, this.state.context) ?? undefined;
  }
  find(name: string): PSVariable | undefined {
    const { name: plain, scope } = this.split(name);
    const lower = plain.toLowerCase();
    const found = scope ? scope.localVariable(lower) : this.state.findVariable(lower);
    if (found || !isAutomaticName(lower)) return found;
    const value = scope ? scope.automatic?.get(lower) : this.state.automaticValue(lower, this.state.currentScope);
    return value === undefined ? undefined : new PSVariable(automaticNames.find((n) => n.toLowerCase() === lower) ?? plain, value);
  }
  /** @throws PSArgumentException for an empty name, DriveNotFoundException */
  set(name: string | null, value: Value): void {
    const { name: plain, scope, drive, path } = this.split(named(name));
    if (drive === undefined) this.state.setVariable(plain, value, scope);
    else driveVariables(this.state.context).set(drive, path, value, this.state.context);
  }
  /** @throws PSArgumentException for an empty name, SessionStateUnauthorizedAccessException for what is read-only */
  remove(name: string | null): void {
    const { name: plain, scope } = this.split(named(name));
    const lower = plain.toLowerCase();
    let at = scope ?? this.state.currentScope;
    // the scope that has it, unless the name says which
    while (scope === undefined && at.localVariable(lower) === undefined && at.parent !== null) at = at.parent;
    const known = at.localVariable(lower) ?? variableOfAllScopes(at, lower);
    if (known !== undefined && (known.options & unwritable) !== 0) {
      const message = `Cannot remove variable ${known.name} because it is constant or read-only. If the variable is read-only, try the operation again specifying the Force option.`;
      throw exceptionOf(`${m}SessionStateUnauthorizedAccessException`, message);
    }
    at.removeVariable(lower);
  }
}

const unwritable = ScopedItemOptions.ReadOnly | ScopedItemOptions.Constant;

/** A name that is one. @throws PSArgumentException */
function named(name: string | null): string {
  if (!name) throw psArgumentNotValid('path');
  return name;
}

const m = 'System.Management.Automation.';

defineType({
  name: `${m}EngineIntrinsics`,
  jsClass: EngineIntrinsics,
  properties: {
    [`${m}Host.PSHost Host`]: { get: (e: EngineIntrinsics) => e.context.getVariableValue('Host') ?? null },
    [`${m}PSEventManager Events`]: { get: (e: EngineIntrinsics) => runspaceEvents.of(e.context) },
    [`${m}ProviderIntrinsics InvokeProvider`]: { get: (e: EngineIntrinsics) => e.invokeProvider },
    [`${m}SessionState SessionState`]: { get: (e: EngineIntrinsics) => e.context.sessionState },
    [`${m}CommandInvocationIntrinsics InvokeCommand`]: { get: (e: EngineIntrinsics) => e.invokeCommand },
  },
});

defineCommandIntrinsics();
defineProviderIntrinsics();

const anyCommand = (): Value => convertTo(new PSArray(['*']), getType('System.Collections.Generic.List[string]'));

defineType({
  name: `${m}SessionState`,
  jsClass: SessionState,
  properties: {
    [`${m}DriveManagementIntrinsics Drive`]: { get: (s: SessionState) => pathIntrinsics.drives(s.context) },
    [`${m}CmdletProviderManagementIntrinsics Provider`]: { get: (s: SessionState) => pathIntrinsics.providers(s.context) },
    [`${m}PathIntrinsics Path`]: { get: (s: SessionState) => pathIntrinsics.of(s.context) },
    [`${m}PSVariableIntrinsics PSVariable`]: { get: (s: SessionState) => new PSVariableIntrinsics(s) },
    [`${m}PSLanguageMode LanguageMode`]: {
      get: (s: SessionState) => enumOf(`${m}PSLanguageMode`, s.context.languageMode),
      set: (s: SessionState, value: EnumValue) => setLanguageMode(s.context, Number(value.value)),
    },
    'bool UseFullLanguageModeInDebugger': { get: () => false },
    'System.Collections.Generic.List[string] Scripts': { get: anyCommand },
    'System.Collections.Generic.List[string] Applications': { get: anyCommand },
    [`${m}PSModuleInfo Module`]: { get: (s: SessionState) => s.module },
    [`${m}ProviderIntrinsics InvokeProvider`]: { get: (s: SessionState) => new ProviderIntrinsics(s.context) },
    [`${m}CommandInvocationIntrinsics InvokeCommand`]: { get: (s: SessionState) => new CommandInvocationIntrinsics(s.context) },
  },
});

/** `$ExecutionContext.SessionState.Path`, `.Drive` and `.Provider`; the providers say what these are. */
export const pathIntrinsics: Record<'of' | 'drives' | 'providers', (context: ExecutionContext) => Value> = {
  of: () => throwRuntime('NotSupported', 'NotImplemented', 'SessionState.Path is not supported yet.'),
  drives: () => throwRuntime('NotSupported', 'NotImplemented', 'SessionState.Drive is not supported yet.'),
  providers: () => throwRuntime('NotSupported', 'NotImplemented', 'SessionState.Provider is not supported yet.'),
};

defineType({
  name: `${m}PSVariableIntrinsics`,
  jsClass: PSVariableIntrinsics,
  methods: {
    'psvariable Get(string name)': (v: PSVariableIntrinsics, name: string | null) => v.find(name ?? '') ?? null,
    'System.Object GetValue(string name)': (v: PSVariableIntrinsics, name: string | null) =>
      v.value(name) ?? v.state.getVariableValue(name!) ?? null,
    'System.Object GetValue(string name, System.Object defaultValue)': (v: PSVariableIntrinsics, name: string | null, otherwise: Value) =>
      v.value(name) ?? otherwise,
    'void Set(string name, System.Object value)': (v: PSVariableIntrinsics, name: string | null, value: Value) => v.set(name, value),
    'void Set(psvariable variable)': (v: PSVariableIntrinsics, variable: PSVariable | null) => {
      if (variable === null) throw psArgumentNotValid('variable');
      const lower = variable.name.toLowerCase();
      if (lower === '_' || lower === 'psitem') v.state.currentScope.dollarUnder = variable.value;
      else v.state.currentScope.putVariable(lower, variable);
    },
    'void Remove(psvariable variable)': (v: PSVariableIntrinsics, variable: PSVariable | null) => {
      if (variable === null) throw psArgumentNull('variable');
      v.remove(variable.name);
    },
    'void Remove(string name)': (v: PSVariableIntrinsics, name: string | null) => v.remove(name),
  },
});
