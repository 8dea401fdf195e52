/** What expressions as bodies of functions give. */
import { wellKnown } from '../../dotnet/registry.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { Expr } from '../syntax/ast.ts';
import { type Body, type FunctionLevel, isVoid } from './body.ts';
import { asValue, bind, convertOrReport, typeOfRef } from './expressions.ts';
import type { Bound, Run } from './node.ts';

export { bind, typeOfRef };

/** True for what can be a statement: a call, an assignment, a new object (section "Expression statements" of the language's specification). */
function isStatementExpression(e: Expr): boolean {
  if (e.k === 'conditional') return isStatementExpression(e.rest);
  if (e.k === 'unary') return e.op === '++' || e.op === '--';
  return ['call', 'assign', 'postfix', 'await', 'new', 'throw', 'named', 'checked'].includes(e.k);
}

/** Says behind a conversion that has failed that it was what a lambda returns. */
export function reportLambdaReturn(b: Body, pos: number): void {
  if (b.diagnostics.list.some((d) => d.pos === pos && (d.code === 'CS0029' || d.code === 'CS0266'))) b.error(pos, 'CS1662');
}

/** The body `=> expression` of a function: its value in the type that is asked for, or in its own where none is. */
export function commonTypeOf(b: Body, bound: Bound, returnType: NetType | null, e: Expr, level: FunctionLevel): Run {
  if (returnType !== null) {
    if (isVoid(returnType)) {
      const value = asValue(b, bound, e);
      if (!value.isBad && !isStatementExpression(e)) b.error(e.pos, 'CS0201');
      return value.run;
    }
    const value = convertOrReport(b, bound, returnType, e.pos);
    if (value.isBad && level.delegateType) reportLambdaReturn(b, e.pos);
    return value.run;
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
