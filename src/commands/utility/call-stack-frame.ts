/** What Get-PSCallStack emits (CallStackFrame, debugger.cs). */
import type { ScriptExtent } from '../../../grammar/index.ts';
import { type Frame, runningFrames } from '../../compile/frame.ts';
import { currentFrame } from '../../compile/invoke.ts';
import { knownDebugger } from '../../debugger/script-debugger.ts';
import { GenericDictionary } from '../../dotnet/collections/generic-dictionary.ts';
import { defineType, genericOf, getType, wellKnown } from '../../dotnet/registry.ts';
import { NetDictionary, PSArray } from '../../objects/collections.ts';
import { toItems } from '../../objects/enumerate.ts';
import { isTrue } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { toStringValue, toText } from '../../objects/to-string.ts';
import { FunctionAutomatics } from '../../pipeline/function-automatics.ts';
import { CommandInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { PSVariable } from '../../session/ps-variable.ts';

/** One call, as it stood when the command ran. */
export class CallStackFrame extends NetObject {
  readonly scriptName: string | null;
  readonly line: number;
  readonly position: ScriptExtent | null;
  /** The function's name with the named block that ran: `f<Process>`. */
  readonly functionName: string;
  constructor(private readonly frame: Frame) {
    super();
    this.scriptName = frame.file;
    this.line = frame.position?.startLineNumber ?? 0;
    this.position = frame.position;
    this.functionName = frame.name;
  }
  get invocationInfo(): Value {
    return this.frame.invocation;
  }
  get command(): string {
    const info = this.frame.invocation;
    if (!info) return this.frame.isMethod ? '' : this.functionName;
    const { myCommand } = info;
    if (!(myCommand instanceof CommandInfo)) return info.invocationName;
    return myCommand.name !== '' ? myCommand.name : this.functionName;
  }
  get location(): string {
    const file = this.scriptName;
    return file === null ? '<No file>' : `${file.slice(file.lastIndexOf('/') + 1)}: line ${this.line}`;
  }
  /** `{name=value, …}` of the call; what counts as false has no text (the type data of CallStackFrame). */
  get arguments(): string {
    const { invocation: info, scope } = this.frame;
    const parts: string[] = [];
    const { automatic } = scope;
    const own = (automatic instanceof FunctionAutomatics && info ? automatic.of(info) : null) ?? automatic;
    const bound = info?.boundParameters ?? own?.get('psboundparameters') ?? null;
    const rest = info?.unboundArguments ?? own?.get('args') ?? null;
    if (bound instanceof NetDictionary)
      for (const [name, value] of bound.entries()) parts.push(`${toText(name)}=${isTrue(value) ? toStringValue(value) : ''}`);
    parts.push(...toItems(rest, true).map((v) => (isTrue(v) ? toStringValue(v) : '$null')));
    return `{${parts.join(', ')}}`;
  }
  /** The variables of the call's scope by name: those of the engine, then its parameters and locals (DebuggerUtils, MutableTuple). */
  get variables(): Value {
    const { scope } = this.frame;
    const type = genericOf('System.Collections.Generic.Dictionary', wellKnown.string, getType('System.Management.Automation.PSVariable'));
    const found = new GenericDictionary(type);
    for (const name of ['args', 'input', 'PSBoundParameters', 'MyInvocation', 'PSScriptRoot', 'PSCommandPath'])
      found.set(name, new PSVariable(name, scope.automatic?.get(name.toLowerCase()) ?? null));
    // those of blocks that are dotted belong to the scope, not to the call
    if (scope !== this.frame.caller?.scope && scope !== this.frame.context.sessionState.globalScope)
      for (const variable of scope.variables()) found.set(variable.name, variable);
    return found;
  }
  override toString(): string {
    return `at ${this.functionName}, ${this.scriptName ?? '<No file>'}: line ${this.line}`;
  }
}

/** The calls that led to where a runspace is, the innermost first; where a script has stopped, from there on (ScriptDebugger.GetCallStack). */
export function callFrames(context: ExecutionContext): CallStackFrame[] {
  const frames: CallStackFrame[] = [];
  const innermost = knownDebugger(context)?.stoppedFrame ?? currentFrame(context);
  for (const frame of runningFrames(innermost))
    if (!frame.isHidden && (frame.position !== null || frame.caller !== null)) frames.push(new CallStackFrame(frame));
  return frames;
}

/** {@link callFrames} as scripts get them from a debugger. */
export function callStackOf(context: ExecutionContext): Value {
  return new PSArray(callFrames(context), getType('System.Management.Automation.CallStackFrame[]'));
}

const string = (get: (self: CallStackFrame) => string | null): { get: (self: CallStackFrame) => Value } => ({ get });

defineType({
  name: 'System.Management.Automation.CallStackFrame',
  jsClass: CallStackFrame,
  methods: {
    'System.Collections.Generic.Dictionary[string,System.Management.Automation.PSVariable] GetFrameVariables()': (self: CallStackFrame) =>
      self.variables,
    'string GetScriptLocation()': (self: CallStackFrame) => self.location,
    'string ToString()': (self: CallStackFrame) => self.toString(),
  },
  properties: {
    'string Command': string((self) => self.command),
    'string Location': string((self) => self.location),
    'string Arguments': string((self) => self.arguments),
    'string ScriptName': string((self) => self.scriptName),
    'int ScriptLineNumber': { get: (self: CallStackFrame) => self.line },
    'System.Management.Automation.InvocationInfo InvocationInfo': { get: (self: CallStackFrame) => self.invocationInfo },
    'System.Management.Automation.Language.IScriptExtent Position': { get: (self: CallStackFrame) => self.position as unknown as Value },
    'string FunctionName': string((self) => self.functionName),
  },
});
