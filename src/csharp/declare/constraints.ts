/** Constraints of type parameters: `where T : class, new(), IComparable<T>` (section "Type parameter constraints" of the language's specification). */
import { TypeParameter } from '../../dotnet/type-parameter.ts';
import type { NetType } from '../../objects/net-type.ts';
import { nullableOf } from '../bind/conversions.ts';
import type { Constraint } from '../syntax/ast.ts';
import type { TypeScope } from '../types/compilation.ts';
import { CSharpType } from '../types/csharp-type.ts';
import { csharpName } from '../types/names.ts';

/** The code of the error for an argument that breaks a constraint, and what is said behind the names of argument, parameter and owner. */
type Violation = readonly [code: string, ...more: string[]];

function hasDefaultConstructor(type: NetType): boolean {
  if (type.isValueType) return true;
  if (type.isAbstract) return false;
  if (type instanceof CSharpType) type.makeMembers();
  return type.getConstructors().some((c) => c.parameters.length === 0);
}

function violationOf(c: Constraint, arg: NetType, scope: TypeScope): Violation | null {
  if (arg instanceof TypeParameter) return null;
  if (c.kinds.has('struct') && (!arg.isValueType || nullableOf(arg))) return ['CS0453'];
  if (c.kinds.has('class') && arg.isValueType) return ['CS0452'];
  for (const ref of c.types) {
    const wanted = scope.resolve(ref, false);
    if (!wanted || wanted instanceof TypeParameter || wanted === arg || wanted.isAssignableFrom(arg)) continue;
    return [arg.isValueType ? 'CS0315' : 'CS0311', csharpName(wanted)];
  }
  if (c.kinds.has('new') && !hasDefaultConstructor(arg)) return ['CS0310'];
  return null;
}

/** Gives type parameters the constraints that stand behind a declaration. @param scopeOf names as seen with some type arguments */
export function constrain(
  parameters: readonly NetType[],
  constraints: readonly Constraint[],
  scopeOf: (args: readonly NetType[]) => TypeScope,
): void {
  for (const c of constraints) {
    const parameter = parameters.find((p) => p.name === c.name);
    if (!(parameter instanceof TypeParameter)) continue;
    parameter.violation = (arg, args) => violationOf(c, arg, scopeOf(args));
  }
}
