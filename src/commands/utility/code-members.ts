/** Static .NET methods as members of objects (PSCodeProperty and PSCodeMethod, MshMemberInfo.cs). */
import { prepareArguments, resolveCall } from '../../dotnet/call-site.ts';
import { Method } from '../../dotnet/members.ts';
import { getType } from '../../dotnet/registry.ts';
import type { NetException } from '../../errors/exceptions.ts';
import { extendedTypeSystemException } from '../../errors/throw.ts';
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MethodInfo } from '../../objects/net-type.ts';
import { PSCodeMethod, PSCodeProperty } from '../../objects/ps-member-info.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { typeToString } from '../../objects/type-of.ts';

const psObject = 'System.Management.Automation.PSObject';

/** What a code method must be. */
export const codeMethodFormat =
  'Cannot create a code method because of the method format. The method should be public, static, and have one parameter of type PSObject.';
/** What the getter of a code property must be. */
export const codePropertyGetterFormat =
  'The getter method should be public, not void, static, and have one parameter of the type PSObject.';
/** What the setter of a code property must be. */
export const codePropertySetterFormat =
  'The setter method should be public, void, static, and have two parameters. The first parameter should be of the type PSObject. A second parameter is required if a getter method is also available, and should have the same type as the return type for the getter method.';

/** The value as a method of reflection; null for `$null`. @throws PSInvalidCastException for anything else */
export function toMethodInfo(value: Value | undefined): MethodInfo | null {
  if (value === undefined || value === null) return null;
  const inner = baseObject(value);
  return inner instanceof Method ? inner : (convertTo(value, getType('System.Reflection.MethodInfo')) as unknown as MethodInfo);
}

function takesPSObject(method: MethodInfo): boolean {
  return method.isStatic && method.parameters[0]?.type.fullName === psObject;
}

/** True for a static method whose first parameter is the object (PSCodeMethod.CheckMethodInfo). */
export function isCodeMethod(method: MethodInfo): boolean {
  return takesPSObject(method);
}

/** True for a getter (PSCodeProperty.CheckGetterMethodInfo). */
export function isCodeGetter(method: MethodInfo): boolean {
  return takesPSObject(method) && method.returnType !== null && method.parameters.length === 1;
}

/** True for a setter that fits the getter (PSCodeProperty.CheckSetterMethodInfo). */
export function isCodeSetter(method: MethodInfo, getter: MethodInfo | null): boolean {
  if (!takesPSObject(method) || method.returnType !== null || method.parameters.length !== 2) return false;
  return getter === null || method.parameters[1]!.type === getter.returnType;
}

/** A code method. @throws ExtendedTypeSystemException WrongMethodFormat */
export function newCodeMethod(name: string, method: MethodInfo): PSCodeMethod {
  if (!isCodeMethod(method)) throw formatError('WrongMethodFormat', codeMethodFormat);
  const invoke = (target: Value, args: readonly Value[]): Value => {
    const all = [target, ...args];
    const call = resolveCall([method], name, all);
    // the object itself is passed on as it is, with what was added to it
    const [, ...converted] = prepareArguments(call, all).args;
    return method.body(null, target, ...converted) as Value;
  };
  return new PSCodeMethod(name, invoke, `static ${method.signature}`);
}

/** A code property. @throws ExtendedTypeSystemException GetterFormat, SetterFormat, after the prefix, which those of type data have */
export function newCodeProperty(
  name: string,
  getter: MethodInfo | null,
  setter: MethodInfo | null,
  idPrefix = 'CodeProperty',
): PSCodeProperty {
  if (getter && !isCodeGetter(getter)) throw formatError(`${idPrefix}GetterFormat`, codePropertyGetterFormat);
  if (setter && !isCodeSetter(setter, getter)) throw formatError(`${idPrefix}SetterFormat`, codePropertySetterFormat);
  const isByRefLike = (getter?.returnType ?? setter?.parameters[1]?.type)?.isByRefLike === true;
  if (isByRefLike) return byRefLikeProperty(name, getter, setter);
  const read = (target: Value): Value => (getter ? ((runNow(getter.body(null, target) as Value) ?? null) as Value) : null);
  const write = setter && ((target: Value, value: Value): void => void runNow(setter.body(null, target, value) as Value));
  const type = getter?.returnType ?? setter?.parameters[1]?.type;
  return new PSCodeProperty(name, read, type ? typeToString(type) : 'System.Object', write);
}

/** A property of a type like Span: null to those who read it, an error to those who write. */
function byRefLikeProperty(name: string, getter: MethodInfo | null, setter: MethodInfo | null): PSCodeProperty {
  const type = String(getter?.returnType ?? setter?.parameters[1]?.type);
  const refuse = (): never => {
    const message = `Cannot get or set the property or field "${name}" of the ByRef-like type "${type}". ByRef-like types are not supported in PowerShell.`;
    throw extendedTypeSystemException('CannotAccessByRefLikePropertyOrField', message, 'SetValueException');
  };
  return new PSCodeProperty(name, () => null, type, setter && refuse);
}

function formatError(id: string, message: string): NetException {
  return extendedTypeSystemException(id, message);
}
