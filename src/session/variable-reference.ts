import type { VariablePath } from '../../grammar/index.ts';
import { qualifiedName, referenceType } from '../dotnet/reference-type.ts';
import { throwRuntime } from '../errors/throw.ts';
import { PSReference } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { nodeValue } from '../objects/node-value.ts';
import { tracing } from '../objects/tracing.ts';
import { PSVariable } from './ps-variable.ts';
import type { SessionStateScope } from './scope.ts';
import type { SessionState } from './session-state.ts';

/** `[ref]`: a reference to a variable, or one that holds its value itself (PSReference, and LocalVariable references in Compiler.cs). */
export class VariableReference extends PSReference {
  private constructor(private readonly variable: PSVariable) {
    super();
    // its type is what the variable holds now, and stays that (VariableOps.GetVariableAsRef)
    this.netType = referenceType(variable.read());
    if (tracing.invocation !== null) tracing.invocation.line(`Invoking method: ${qualifiedName(this.netType)} new(System.Object value)`);
  }
  /** The reference that `[ref]$name` makes. @throws NonExistingVariableReference when the variable does not exist. */
  static to(state: SessionState, scope: SessionStateScope, path: VariablePath): VariableReference {
    const lower = path.unqualifiedPath.toLowerCase();
    const variable = path.isGlobal
      ? state.context.globalState.globalScope.localVariable(lower)
      : path.isScript
        ? scope.script.localVariable(lower)
        : state.findVariable(lower, scope);
    if (variable === undefined)
      return throwRuntime(
        'NonExistingVariableReference',
        'InvalidOperation',
        '[ref] cannot be applied to a variable that does not exist.',
        nodeValue(path),
      );
    return new VariableReference(variable);
  }
  static holding(value: Value): VariableReference {
    return new VariableReference(new PSVariable('', value));
  }
  override get value(): Value {
    return this.variable.read();
  }
  override set value(v: Value) {
    this.variable.assign(v);
  }
}
