import type { AttributeAst, NamedAttributeArgumentAst, ParameterAst } from '../../grammar/index.ts';
import type { NetType, PropertyInfo } from '../objects/net-type.ts';
import type { CompletionContext, Results } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { attributeType } from './inference/type-names.ts';
import { startsWith } from './quoting.ts';

/** The properties of an attribute that can be set, those of the class before those of its base. */
function settable(type: NetType): PropertyInfo[] {
  const all = type.allProperties(false).filter((p) => p.canWrite && p.indexParameters.length === 0);
  const ordered: PropertyInfo[] = [];
  for (let t: NetType | null = type; t; t = t.baseType) for (const p of all) if (p.declaringType === t) ordered.push(p);
  return ordered;
}

/** Arguments that an attribute can be given by name and has not yet (CompletionAnalysis.GetResultForAttributeArgument). */
export function completeAttributeArgument(at: CompletionContext): Results {
  const named = at.find<NamedAttributeArgumentAst>('NamedAttributeArgumentAst');
  const attribute = (named?.parent as AttributeAst | undefined) ?? at.find<AttributeAst>('AttributeAst');
  if (named) at.replace(named.extent.startOffset, named.argumentName.length);
  const type = attribute ? attributeType(attribute.typeName, attribute, at.context) : null;
  if (!attribute || !type) return null;
  const outside = (a: NamedAttributeArgumentAst): boolean => at.cursor < a.extent.startOffset || at.cursor > a.extent.endOffset;
  const given = new Set(attribute.namedArguments.filter(outside).map((a) => a.argumentName.toLowerCase()));
  return settable(type)
    .filter((p) => !given.has(p.name.toLowerCase()) && startsWith(p.name, named?.argumentName ?? ''))
    .map((p) => new CompletionResult(p.name, p.name, 'Property', `${p.propertyType} ${p.name}`));
}

/** The same where the attribute of a parameter is not closed yet: the parameter then is what the cursor stands in. */
export function completeParameterAttribute(at: CompletionContext): Results {
  const parameter = at.last.kind === 'VariableExpressionAst' ? (at.last.parent as ParameterAst | null) : null;
  if (parameter?.kind !== 'ParameterAst') return null;
  const inside = parameter.attributes.some((a) => at.cursor > a.extent.startOffset && at.cursor <= a.extent.endOffset);
  return inside ? completeAttributeArgument(at) : null;
}
