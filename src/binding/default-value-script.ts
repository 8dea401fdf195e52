import { NetException } from '../errors/exceptions.ts';
import { PSArray } from '../objects/collections.ts';
import { newCustomObject } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { typeOf } from '../objects/type-of.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { ArgumentTypeConverterAttribute } from './attributes/transformation-attributes.ts';
import { bindingError } from './binding-errors.ts';
import { isNull } from './primitives.ts';

/**
 * Converts the default value of a parameter as if it had been given; for advanced functions an array does not become text.
 * @throws ParameterBindingException ParameterArgumentTransformationError
 */
export function convertDefaultValue(name: string, type: NetType, value: Value, invocation: InvocationInfo | null): Value {
  const converter = new ArgumentTypeConverterAttribute(type);
  try {
    return converter.convert(value, true, isAdvanced(invocation));
  } catch (e) {
    if (!(e instanceof NetException) || invocation === null) throw e;
    throw bindingError('ParameterArgumentTransformationError', invocation, {
      kind: 'transformation',
      category: 'InvalidData',
      parameterName: name,
      parameterType: type,
      typeSpecified: isNull(value) ? null : typeOf(value),
      inner: e,
      args: [e.message],
    });
  }
}

function isAdvanced(invocation: InvocationInfo | null): boolean {
  const { metadata } = (invocation?.myCommand ?? {}) as { metadata?: { cmdletBinding: boolean } };
  return metadata?.cmdletBinding ?? false;
}

/** What a script block in `$PSDefaultParameterValues` is given: a custom object with the names of what is bound (WrapBindingState). */
export function bindingStateObject(state: {
  readonly boundParameters: Iterable<{ readonly name: string }>;
  readonly bound: { readonly boundPositionally: readonly string[] };
  readonly boundDefaults: readonly string[];
}): Value {
  const list = (names: readonly string[]): Value => new PSArray([...names]);
  return newCustomObject([
    ['BoundParameters', list([...state.boundParameters].map((p) => p.name))],
    ['BoundPositionalParameters', list(state.bound.boundPositionally)],
    ['BoundDefaultParameters', list(state.boundDefaults)],
  ]);
}
