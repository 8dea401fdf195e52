import { defineType, getType } from '../dotnet/registry.ts';
import { enumOf } from '../dotnet/values.ts';
import { psArgumentNotValid, psArgumentNull, throwRuntime } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { convertTo } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { setLanguageMode } from './current-context.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { PSVariable } from './ps-variable.ts';
import { runspaceEvents } from './runspace-events.ts';
import { SessionState } from './session-state.ts';
import { CommandInvocationIntrinsics, defineCommandIntrinsics } from './types/command-intrinsics.ts';
import { defineProviderIntrinsics, ProviderIntrinsics } from './types/provider-intrinsics.ts';
import { PSVariableIntrinsics } from './variable-intrinsics.ts';

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
