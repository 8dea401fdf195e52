import { invokeMethod } from '../dotnet/invocation.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { throwInterpreter } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { runNow } from '../objects/script-hooks.ts';
import { typeCodeOf } from '../objects/type-code.ts';
import { typeOf, typeToString } from '../objects/type-of.ts';

function isPrimitive(value: Value): boolean {
  const code = typeCodeOf(value);
  return (code >= 3 && code <= 14) || value === null;
}

/** The name of an operand's type for the errors of operators, which see a custom object as the PSObject that it is. */
export function operandTypeName(type: NetType): string {
  return type === wellKnown.psCustomObject ? 'System.Management.Automation.PSObject' : typeToString(type);
}

/** The complement that a type declares (`op_OnesComplement`), which takes its operand alone (PSUnaryOperationBinder.BNot). */
export function declaredComplement(value: Value, type: NetType): Value {
  return runNow(invokeMethod(type, 'op_OnesComplement', [value], { isStatic: true, throughAdapter: true }));
}

/**
 * ParserOps.ImplicitOp: an operator that the type of an operand declares (`op_Addition` …), of the left one unless that is a primitive.
 * @throws RuntimeException MethodNotFound, or NotADefinedOperationForType when both operands are primitives or null
 */
export function implicitOperator(left: Value, right: Value, method: string, symbol: string): Value {
  let type: NetType | null = null;
  if (!isPrimitive(left)) type = typeOf(left);
  else if (!isPrimitive(right)) type = typeOf(right);
  if (!type) {
    const name = (v: Value): string => (v === null ? '$null' : typeToString(typeOf(v)));
    const message = `The operation '[${name(left)}] ${symbol} [${name(right)}]' is not defined.`;
    return throwInterpreter('NotADefinedOperationForType', message, left);
  }
  if (type.getMethods(method, true).length === 0) {
    const message = `Method invocation failed because [${type === wellKnown.psCustomObject ? operandTypeName(type) : type.fullName}] does not contain a method named '${method}'.`;
    return throwInterpreter('MethodNotFound', message, method);
  }
  return runNow(invokeMethod(type, method, [left, right], { isStatic: true, throughAdapter: true }));
}
