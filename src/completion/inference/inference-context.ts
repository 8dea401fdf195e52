import type { Ast, Expression, TypeDefinitionAst } from '../../../grammar/index.ts';
import { PSTypeName } from '../../binding/attributes/attributes.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { PSArray } from '../../objects/collections.ts';
import { members } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSPropertyInfo } from '../../objects/ps-member-base.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import { Suspension } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { typeNamed as nameOf, PSMemberNameAndType, PSSyntheticTypeName } from './inferred-type.ts';
import { safeEval } from './safe-eval.ts';

/** What one inference carries about (TypeInferenceContext in TypeInferenceVisitor.cs). */
export class TypeInferenceContext {
  /** What `$this` is in the script property whose block is looked at. */
  currentThisType: PSTypeName | null = null;
  /** The class that the cursor is in: its hidden members are seen, and it is `$this`. */
  currentTypeDefinition: TypeDefinitionAst | null = null;
  /** Functions whose bodies are looked at already: one that calls itself ends there. */
  readonly analyzed = new Set<Ast>();
  /** TypeInferenceRuntimePermissions.AllowSafeEval. */
  allowSafeEval = false;
  constructor(readonly execution: ExecutionContext) {}

  /** Runs something with evaluation of safe expressions allowed or not. */
  withSafeEval<T>(allow: boolean, run: () => T): T {
    const before = this.allowSafeEval;
    this.allowSafeEval = allow;
    try {
      return run();
    } finally {
      this.allowSafeEval = before;
    }
  }

  /** The type of what an expression is worth right now; null when evaluation is not allowed or gives nothing. */
  evaluatedType(expression: Expression): PSTypeName | null {
    if (!this.allowSafeEval) return null;
    const value = safeEval(expression, this.execution);
    return value === undefined || value === null ? null : representativeType(value);
  }
}

/** The type to name for a value: of a list, its first element's; of a custom object, one with its properties (TryGetRepresentativeTypeNameFromValue). */
function representativeType(given: Value): PSTypeName | null {
  let value = given;
  const base = baseObject(value);
  const items = base instanceof PSArray ? base.items : (base as { items?: readonly Value[] } | null)?.items;
  if (Array.isArray(items) && items.length > 0) value = items[0] as Value;
  if (value === null) return null;
  if (!(value instanceof PSObject) || !value.isCustomObject) return nameOf(typeOf(value));
  const list: PSMemberNameAndType[] = [];
  for (const member of members(value, 'extended')) {
    if (!(member instanceof PSPropertyInfo) || member.isHidden) continue;
    const held = member.getValue(value);
    list.push(
      new PSMemberNameAndType(member.name, new PSTypeName(member.typeNameOfValue, null), held instanceof Suspension ? undefined : held),
    );
  }
  return PSSyntheticTypeName.create(nameOf(wellKnown.psObject), list);
}
