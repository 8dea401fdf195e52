/** What scripts see of members with types like Span: values of these never leave C# (CoreAdapter.cs, Binders.cs). */
import { Method, Parameter, Property } from '../../dotnet/members.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { extendedTypeSystemException, throwInterpreter } from '../../errors/throw.ts';
import { byRefLikeCast, convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType, ParameterInfo, PropertyBody } from '../../objects/net-type.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import type { CSharpMethod, CSharpProperty } from '../types/csharp-type.ts';

const unsupported = 'ByRef-like types are not supported in PowerShell.';

/** A method that returns such a value: calling it is an error. */
export function byRefLikeMethod(m: CSharpMethod): Method {
  const view = new Method(m.name, m.declaringType, m.parameters, m.returnType, m.isStatic, () => {
    const message = `Cannot invoke the method "${m.name}" of the ByRef-like return type "${String(m.returnType)}". ${unsupported}`;
    throw extendedTypeSystemException('CannotCallMethodWithByRefLikeReturnType', message, 'MethodException');
  });
  view.makeAttributes = m.makeAttributes;
  return view;
}

/** The index as the indexer takes it. */
function indexFor(p: ParameterInfo, value: Value): Value {
  if (!p.type.isByRefLike) return value;
  const given = baseObject(value);
  const cast = given === null ? undefined : byRefLikeCast(typeOf(given), p.type);
  return cast ? (cast.body(null, given) as Value) : convertTo(value, p.type);
}

/** A type as it is shown: what is assigned is not converted to it, because the assignment fails anyway. */
function shownOnly(type: NetType): NetType {
  const shown = Object.create(type, {
    isByRefLike: { value: false },
    isValueType: { value: false },
    isAssignableFrom: { value: () => true },
  }) as NetType;
  return shown;
}

/** A property, field or indexer of such a type, or an indexer that takes such values. */
export function byRefLikeProperty(p: CSharpProperty): Property {
  const { get, set } = p.body;
  const { name, declaringType, propertyType, isStatic, indexParameters } = p;
  const shown = String(propertyType);
  let body: PropertyBody;
  if (!propertyType.isByRefLike) {
    const keys = (index: readonly Value[]): Value[] => index.map((v, i) => indexFor(indexParameters[i] as ParameterInfo, v));
    body = {
      ...(get && { get: (self: Value, ...index: Value[]) => get(self, ...keys(index)) }),
      ...(set && { set: (self: Value, value: Value, ...index: Value[]) => set(self, value, ...keys(index)) }),
    };
  } else if (indexParameters.length > 0) {
    const refuse = (): never => {
      const message = `Unable to index into an object of type "${String(declaringType)}" with the ByRef-like return type "${shown}". ${unsupported}`;
      return throwInterpreter('CannotIndexWithByRefLikeReturnType', message);
    };
    body = { ...(get && { get: refuse }), ...(set && { set: refuse }) };
  } else {
    const refuse = (exception: string) => (): never => {
      const message = `Cannot get or set the property or field "${name}" of the ByRef-like type "${shown}". ${unsupported}`;
      throw extendedTypeSystemException('CannotAccessByRefLikePropertyOrField', message, exception);
    };
    body = { ...(get && { get: isStatic ? refuse('GetValueException') : () => null }), ...(set && { set: refuse('SetValueException') }) };
  }
  const plain = indexParameters.map((q, i) =>
    q.type.isByRefLike ? new Parameter(q.name, wellKnown.object, q.isOptional, q.defaultValue, q.isParams, q.isByRef, q.isOut, i) : q,
  );
  return new Property(name, declaringType, propertyType.isByRefLike ? shownOnly(propertyType) : propertyType, isStatic, body, plain);
}
