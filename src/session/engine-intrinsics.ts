import { parseExpandableString } from '../../grammar/index.ts';
import { compiler } from '../compile/compile-context.ts';
import { collectScriptBlock, currentFrame } from '../compile/invoke.ts';
import { defineType } from '../dotnet/registry.ts';
import { throwRuntime } from '../errors/throw.ts';
import { PSArray } from '../objects/collections.ts';
import { getEnumerable, toStringValue } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { lift, type Steps } from '../scheduler/suspension.ts';
import { findCommand } from './command-discovery.ts';
import type { ExecutionContext } from './execution-context.ts';
import { parseException, parseScript } from './parse-errors.ts';
import type { PSVariable } from './ps-variable.ts';
import { ScopeShape } from './scope.ts';
import { ScriptBlock } from './script-block.ts';
import { SessionState } from './session-state.ts';

/** `$ExecutionContext` (EngineIntrinsics). */
export class EngineIntrinsics extends NetObject {
  readonly invokeCommand: CommandInvocationIntrinsics;
  constructor(readonly context: ExecutionContext) {
    super();
    this.invokeCommand = new CommandInvocationIntrinsics(context);
  }
}

/** `$ExecutionContext.InvokeCommand`. */
export class CommandInvocationIntrinsics extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

/** `$ExecutionContext.SessionState.PSVariable`: variables by name. */
export class PSVariableIntrinsics extends NetObject {
  constructor(readonly state: SessionState) {
    super();
  }
  private split(name: string) {
    const m = /^(global|script|local|private|variable):(.*)$/i.exec(name);
    const scope = m && m[1]!.toLowerCase() !== 'variable' ? this.state.scopeById(m[1]!) : undefined;
    return { name: m ? m[2]! : name, scope };
  }
  find(name: string): PSVariable | undefined {
    const { name: plain, scope } = this.split(name);
    return scope ? scope.localVariable(plain.toLowerCase()) : this.state.findVariable(plain.toLowerCase());
  }
  set(name: string, value: Value): void {
    const { name: plain, scope } = this.split(name);
    (scope ?? this.state.currentScope).setLocal(plain, value);
  }
}

/** Expands text as a double-quoted string would be (CommandInvocationIntrinsics.ExpandString). */
function* expand(context: ExecutionContext, source: string): Steps<string> {
  const { expression, errors } = parseExpandableString(source);
  if (errors.length > 0) throw parseException(errors);
  const frame = currentFrame(context);
  const node = compiler.expression(expression, { shape: new ScopeShape(), namespaces: [], script: null as never, isMethod: false });
  const s = node(frame);
  return toStringValue((typeof s === 'object' && s !== null && 'rest' in s ? yield* s.rest : s) as Value);
}

function* invokeText(
  context: ExecutionContext,
  block: ScriptBlock,
  args: readonly Value[],
  input: Value,
  dotSourced: boolean,
): Steps<PSArray> {
  const list = input === null ? null : [...(getEnumerable(input) ?? [input])];
  return new PSArray(yield* collectScriptBlock(context, block, { args, dotSourced, input: list }));
}

const m = 'System.Management.Automation.';

defineType({
  name: `${m}EngineIntrinsics`,
  jsClass: EngineIntrinsics,
  properties: {
    [`${m}Host.PSHost Host`]: { get: (e: EngineIntrinsics) => e.context.getVariableValue('Host') ?? null },
    [`${m}CommandInvocationIntrinsics InvokeCommand`]: { get: (e: EngineIntrinsics) => e.invokeCommand },
    [`${m}SessionState SessionState`]: { get: (e: EngineIntrinsics) => e.context.sessionState },
  },
});

defineType({
  name: `${m}CommandInvocationIntrinsics`,
  jsClass: CommandInvocationIntrinsics,
  methods: {
    'string ExpandString(string source)': (c: CommandInvocationIntrinsics, source: string) => lift(expand(c.context, source)),
    [`${m}CommandInfo GetCommand(string commandName, ${m}CommandTypes type)`]: (c: CommandInvocationIntrinsics, name: string) =>
      findCommand(name, c.context),
    [`${m}CmdletInfo GetCmdlet(string commandName)`]: (c: CommandInvocationIntrinsics, name: string) =>
      c.context.cmdlets.get(name.toLowerCase()) ?? null,
    'scriptblock NewScriptBlock(string scriptText)': (c: CommandInvocationIntrinsics, text: string) =>
      new ScriptBlock(parseScript(text), c.context.sessionState),
    'System.Collections.ObjectModel.Collection[psobject] InvokeScript(string script)': (c: CommandInvocationIntrinsics, text: string) =>
      lift(invokeText(c.context, new ScriptBlock(parseScript(text), c.context.sessionState), [], null, true)),
    'System.Collections.ObjectModel.Collection[psobject] InvokeScript(bool useLocalScope, scriptblock scriptBlock, System.Collections.IList input, Params System.Object[] args)':
      (c: CommandInvocationIntrinsics, useLocalScope: boolean, block: ScriptBlock, input: Value, args: PSArray) =>
        lift(invokeText(c.context, block, args?.items ?? [], input, !useLocalScope)),
  },
});

defineType({
  name: `${m}SessionState`,
  jsClass: SessionState,
  properties: {
    [`${m}PSVariableIntrinsics PSVariable`]: { get: (s: SessionState) => new PSVariableIntrinsics(s) },
    [`${m}PSModuleInfo Module`]: { get: (s: SessionState) => s.module },
    [`${m}CommandInvocationIntrinsics InvokeCommand`]: { get: (s: SessionState) => new CommandInvocationIntrinsics(s.context) },
    [`${m}PathIntrinsics Path`]: { get: (s: SessionState) => pathIntrinsics.of(s.context) },
    [`${m}PSLanguageMode LanguageMode`]: { get: () => 'FullLanguage' },
  },
});

/** `$ExecutionContext.SessionState.Path`; the providers say what it is. */
export const pathIntrinsics: { of: (context: ExecutionContext) => Value } = {
  of: () => throwRuntime('NotSupported', 'NotImplemented', 'SessionState.Path is not supported yet.'),
};

defineType({
  name: `${m}PSVariableIntrinsics`,
  jsClass: PSVariableIntrinsics,
  methods: {
    'psvariable Get(string name)': (v: PSVariableIntrinsics, name: string) => v.find(name) ?? null,
    'System.Object GetValue(string name)': (v: PSVariableIntrinsics, name: string) =>
      v.find(name)?.read() ?? v.state.getVariableValue(name) ?? null,
    'System.Object GetValue(string name, System.Object defaultValue)': (v: PSVariableIntrinsics, name: string, otherwise: Value) =>
      v.find(name)?.read() ?? otherwise,
    'void Set(string name, System.Object value)': (v: PSVariableIntrinsics, name: string, value: Value) => v.set(name, value),
    'void Set(psvariable variable)': (v: PSVariableIntrinsics, variable: PSVariable) => {
      v.state.currentScope.putVariable(variable.name.toLowerCase(), variable);
    },
    'void Remove(string name)': (v: PSVariableIntrinsics, name: string) => {
      v.state.currentScope.removeVariable(name.toLowerCase());
    },
  },
});
