import { defineType, getType } from '../../src/dotnet/registry.ts';
import { exceptionOf, invalidOperation, psArgumentNull } from '../../src/errors/throw.ts';
import { PSArray } from '../../src/objects/collections.ts';
import { convertTo } from '../../src/objects/convert.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import { PSVariableIntrinsics, pathIntrinsics } from '../../src/session/engine-intrinsics.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { CommandInvocationIntrinsics } from '../../src/session/types/command-intrinsics.ts';
import { invalidRunspaceState, LocalRunspace, type Runspace } from './runspace.ts';

const m = 'System.Management.Automation.';
const ns = `${m}Runspaces.`;

/** System.Management.Automation.Runspaces.SessionStateProxy: variables and paths of a runspace, from outside. */
export class SessionStateProxy extends NetObject {
  constructor(readonly runspace: Runspace) {
    super();
  }
  /** The session, while nothing runs in it. @throws InvalidRunspaceStateException, PSInvalidOperationException */
  get context(): ExecutionContext {
    const { runspace } = this;
    const { state } = runspace.stateInfo;
    if (state !== 'Opened')
      throw invalidRunspaceState(
        `Cannot perform the operation because the runspace is not in the Opened state. Current state of the runspace is '${state}'.`,
        state,
        'Opened',
      );
    if (runspace instanceof LocalRunspace && runspace.isRunning)
      throw invalidOperation('A pipeline is already running. Concurrent SessionStateProxy method calls are not allowed.');
    return runspace.session;
  }
  get variables(): PSVariableIntrinsics {
    return new PSVariableIntrinsics(this.context.globalState);
  }
}

function setVariable(p: SessionStateProxy, name: string | null, value: Value): void {
  if (name === null) throw psArgumentNull('name');
  const { variables } = p;
  if (name === '')
    throw exceptionOf(
      `${m}PSArgumentException`,
      'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
    );
  variables.set(name, value);
}

const anything = (p: SessionStateProxy): Value => {
  void p.context;
  return convertTo(new PSArray(['*']), getType('System.Collections.Generic.List[string]'));
};

/** Defines the type. */
export function defineSessionStateProxy(): void {
  defineType({
    name: `${ns}SessionStateProxy`,
    jsClass: SessionStateProxy,
    properties: {
      'System.Collections.Generic.List[string] Applications': { get: anything },
      'System.Collections.Generic.List[string] Scripts': { get: anything },
      [`${m}PSLanguageMode LanguageMode`]: {
        get: (p: SessionStateProxy) => {
          void p.context;
          return p.runspace instanceof LocalRunspace ? p.runspace.languageMode : null;
        },
        set: (p: SessionStateProxy, mode: Value) => {
          void p.context;
          if (p.runspace instanceof LocalRunspace) p.runspace.languageMode = mode;
        },
      },
      'psmoduleinfo Module': { get: (p: SessionStateProxy) => p.context.globalState.module },
      [`${m}PathIntrinsics Path`]: { get: (p: SessionStateProxy) => pathIntrinsics.of(p.context) },
      [`${m}PSVariableIntrinsics PSVariable`]: { get: (p: SessionStateProxy) => p.variables },
      [`${m}CommandInvocationIntrinsics InvokeCommand`]: { get: (p: SessionStateProxy) => new CommandInvocationIntrinsics(p.context) },
    },
    methods: {
      'void SetVariable(string name, System.Object value)': setVariable,
      'System.Object GetVariable(string name)': (p: SessionStateProxy, name: string | null) => {
        if (name === null) throw psArgumentNull('name');
        return p.variables.find(name)?.read() ?? null;
      },
    },
  });
}
