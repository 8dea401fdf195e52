import { defineType, getType } from '../../src/dotnet/registry.ts';
import { ErrorRecord } from '../../src/errors/error-record.ts';
import { exceptionOf, invalidOperation, psArgumentNull } from '../../src/errors/throw.ts';
import { PSArray } from '../../src/objects/collections.ts';
import { convertTo } from '../../src/objects/convert.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { Pipe } from '../../src/pipeline/pipe.ts';
import { type Done, lift, type Steps } from '../../src/scheduler/suspension.ts';
import { pathIntrinsics } from '../../src/session/engine-intrinsics.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';
import { CommandInvocationIntrinsics } from '../../src/session/types/command-intrinsics.ts';
import { PSVariableIntrinsics } from '../../src/session/variable-intrinsics.ts';
import { optional } from '../remoting/remote-objects.ts';
import { Command } from './ps-command.ts';
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
    this.checkIdle();
    return runspace.session;
  }
  /** @throws InvalidRunspaceStateException unless it is open, PSInvalidOperationException while something runs in it */
  private checkIdle(): void {
    const { runspace } = this;
    const { state } = runspace.stateInfo;
    if (state !== 'Opened')
      throw invalidRunspaceState(
        `Cannot perform the operation because the runspace is not in the Opened state. Current state of the runspace is '${state}'.`,
        state,
        'Opened',
      );
    if (runspace.isInUse || (runspace instanceof LocalRunspace && runspace.isRunning))
      throw invalidOperation('A pipeline is already running. Concurrent SessionStateProxy method calls are not allowed.');
  }
  /** Asks a session of another process about its variables (RemoteSessionStateProxy). @throws PSInvalidOperationException with the error that it answers with */
  *ask(commandText: string, parameters: Readonly<Record<string, Value>>): Steps<Value[]> {
    this.checkIdle();
    const command = new Command(commandText, false, null);
    for (const [name, value] of Object.entries(parameters)) command.add(name, value);
    const found: Value[] = [];
    const out: Pipe = {
      add(value) {
        found.push(value);
        return undefined;
      },
    };
    let error: ErrorRecord | null = null;
    const record = (_stream: string, value: Value): undefined => {
      if (value instanceof ErrorRecord) error ??= value;
    };
    yield* this.runspace.runCommands({ statements: [[command]], input: null, out, record });
    if (error) throw invalidOperation((error as ErrorRecord).message);
    return found;
  }
  get variables(): PSVariableIntrinsics {
    return new PSVariableIntrinsics(this.context.globalState);
  }
}

function* remoteVariable(p: SessionStateProxy, name: string): Steps<Value> {
  const [variable] = yield* p.ask('Get-Variable', { Name: name });
  return optional(variable ?? null, 'Value') ?? null;
}

function* setRemoteVariable(p: SessionStateProxy, name: string, value: Value): Steps<undefined> {
  yield* p.ask('Set-Variable', { Name: name, Value: value });
  return undefined;
}

function setVariable(p: SessionStateProxy, name: string | null, value: Value): Done {
  if (name === null) throw psArgumentNull('name');
  if (p.runspace.isRemote) return lift(setRemoteVariable(p, name, value));
  const { variables } = p;
  if (name === '')
    throw exceptionOf(
      `${m}PSArgumentException`,
      'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
    );
  variables.set(name, value);
  return undefined;
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
        if (p.runspace.isRemote) return lift(remoteVariable(p, name));
        return p.variables.find(name)?.read() ?? null;
      },
    },
  });
}
