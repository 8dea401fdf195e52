/** What expressions as bodies of functions give. */
import { wellKnown } from '../../dotnet/registry.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { Expr } from '../syntax/ast.ts';
import { type Body, type FunctionLevel, isVoid } from './body.ts';
import { asValue, bind, convertOrReport, typeOfRef } from './expressions.ts';
import type { Bound, Run } from './node.ts';

export { bind, typeOfRef };

/** The body `=> expression` of a function: its value in the type that is asked for, or in its own where none is. */
export function commonTypeOf(b: Body, bound: Bound, returnType: NetType | null, e: Expr, level: FunctionLevel): Run {
  if (returnType !== null) {
    if (isVoid(returnType)) return asValue(b, bound, e).run;
    return convertOrReport(b, bound, returnType, e.pos).run;
  }
  if (bound.kind === 'untyped') {
    const natural = bound.what === '<null>' || bound.what === '<throw expression>' ? null : bound.natural?.();
    if (natural) level.found.push(natural.type);
    else level.found.push(wellKnown.object);
    return natural?.run ?? (() => null);
  }
  const value = asValue(b, bound, e);
  level.found.push(isVoid(value.type) ? 'void' : value.type);
  return value.run;
}
