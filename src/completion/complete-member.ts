import type {
  Ast,
  BinaryExpressionAst,
  CommandAst,
  ErrorStatementAst,
  Expression,
  ExpressionAst,
  FunctionMemberAst,
  MemberExpressionAst,
  PropertyMemberAst,
} from '../../grammar/index.ts';
import { StringConstantExpressionAst, TokenKind } from '../../grammar/index.ts';
import type { PSTypeName } from '../binding/attributes/attributes.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { compareText } from '../objects/collation.ts';
import { NetDictionary, PSArray } from '../objects/collections.ts';
import { members } from '../objects/member-access.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { PSMethodInfo } from '../objects/ps-member-base.ts';
import { PSMemberInfo } from '../objects/ps-member-info.ts';
import { PSMethod } from '../objects/ps-method-info.ts';
import { baseObject } from '../objects/ps-object.ts';
import { isKindOf, typeOf } from '../objects/type-of.ts';
import type { WildcardPattern } from '../objects/wildcard.ts';
import { byName, type CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { inferTypeOf } from './inference/infer.ts';
import type { TypeInferenceContext } from './inference/inference-context.ts';
import { type InferredMember, membersOfType } from './inference/inferred-members.ts';
import { DefinitionTypeName, reflectionTypeOf } from './inference/inferred-type.ts';
import { safeEval } from './inference/safe-eval.ts';
import { typeNameOf } from './inference/type-names.ts';
import { needsMemberQuotes, wordPattern } from './quoting.ts';

/** Methods that PowerShell adds to collections, with their syntax. */
const extensionMethods: readonly (readonly [name: string, syntax: string])[] = [
  ['Where', 'Where({ expression } [, mode [, numberToReturn]])'],
  ['ForEach', 'ForEach(expression [, arguments...])'],
  ['PSWhere', 'PSWhere({ expression } [, mode [, numberToReturn]])'],
  ['PSForEach', 'PSForEach(expression [, arguments...])'],
];

function extensionResults(pattern: WildcardPattern, parenthesis: boolean): CompletionResult[] {
  return extensionMethods
    .filter(([name]) => pattern.isMatch(name))
    .map(([name, syntax]) => new CompletionResult(parenthesis ? `${name}(` : name, name, 'Method', syntax));
}

function isEnumerableType(type: NetType): boolean {
  if (/^System\.String$/.test(type.fullName)) return false;
  if (isKindOf(type, 'System.Collections.IDictionary') || isKindOf(type, 'System.Xml.XmlNode')) return false;
  return type.kind === 'array' || isKindOf(type, 'System.Collections.IEnumerable') || isKindOf(type, 'System.Collections.IEnumerator');
}

/** The order of PSMemberTypes, by which the members of a value are sorted first. */
const memberOrder = [
  'AliasProperty',
  'CodeProperty',
  'Property',
  'NoteProperty',
  'ScriptProperty',
  'PropertySet',
  'Method',
  'CodeMethod',
  'ScriptMethod',
  'ParameterizedProperty',
  'MemberSet',
  'Event',
];

const special = /^(get|set|add|remove|op)_/;
const quotedName = (name: string): string => (needsMemberQuotes(name) ? `'${name.replaceAll("'", "''")}'` : name);

function ofMember(member: PSMemberInfo, value: Value): CompletionResult | null {
  const isMethod = member instanceof PSMethodInfo;
  if (member.isHidden || (member instanceof PSMethod && special.test(member.name))) return null;
  const tip = member.definition(value).split('),').join(')\r\n').replaceAll('\r\n ', '\r\n');
  const text = quotedName(member.name) + (isMethod ? '(' : '');
  return new CompletionResult(text, member.name, isMethod ? 'Method' : 'Property', tip);
}

/** The members of a value that is at hand, and the keys of a dictionary (CompletionCompleters.CompleteMemberHelper). */
function membersOfValue(given: Value, isStatic: boolean, pattern: WildcardPattern): CompletionResult[] {
  const base = baseObject(given);
  if (isStatic && !(base instanceof NetType)) return [];
  const all = members(given, isStatic ? 'static' : 'all').filter(
    (m): m is PSMemberInfo => m instanceof PSMemberInfo && pattern.isMatch(m.name),
  );
  const rank = (m: PSMemberInfo): number => memberOrder.indexOf(m.memberType);
  all.sort((a, b) => rank(a) - rank(b) || compareText(a.name, b.name, true));
  const found = all.flatMap((m) => ofMember(m, given) ?? []);
  if (isStatic && pattern.isMatch('new')) addConstructors(base as NetType, found);
  if (base instanceof NetDictionary)
    for (const [key] of base.entries()) {
      if (typeof key !== 'string' || !pattern.isMatch(key)) continue;
      const text = quotedName(key);
      found.push(new CompletionResult(text, text, 'Property', text));
    }
  if (!isStatic && base instanceof NetObject && isEnumerableType(typeOf(base))) found.push(...extensionResults(pattern, true));
  return found;
}

function addConstructors(type: NetType, found: CompletionResult[]): void {
  const constructors = type.getConstructors().filter((c) => !c.isHidden);
  if (constructors.length === 0) return;
  const made = new CompletionResult('new(', 'new', 'Method', constructors.map((c) => c.signature).join('\r\n'));
  const at = found.findIndex((r) => r.resultType === 'Method' && byName(r.listItemText, 'new') > 0);
  found.splice(at < 0 ? found.length : at, 0, made);
}

function parametersText(member: FunctionMemberAst): string {
  return member.parameters
    .map((p) => {
      const constraint = p.attributes.find((a) => a.kind === 'TypeConstraintAst');
      return `${constraint ? constraint.typeName.fullName : 'object'} ${p.name.variablePath.userPath}`;
    })
    .join(', ');
}

function typeText(name: PSTypeName): string {
  const type = reflectionTypeOf(name);
  return type ? typeDisplayName(type) : name.name;
}

/** What a list shows beside a member of a class that is only text so far (MemberAst.GetTooltip). */
function astTip(member: PropertyMemberAst | FunctionMemberAst): string {
  const prefix = member.isStatic ? 'static ' : '';
  if (member.kind === 'PropertyMemberAst') return `${prefix}${member.propertyType?.typeName.fullName ?? 'object'} ${member.name}`;
  const returned = member.isReturnTypeVoid() || !member.returnType ? 'void' : member.returnType.typeName.fullName;
  return `${prefix}${member.isConstructor ? '' : `${returned} `}${member.name}(${parametersText(member)})`;
}

function inferredTip(member: InferredMember): string {
  switch (member.kind) {
    case 'property': {
      const { property } = member;
      if (property.isStatic)
        return `static ${typeDisplayName(property.propertyType)} ${property.name} {${property.canRead ? 'get;' : ''}${property.canWrite ? 'set;' : ''}}`;
      const access = `${property.canRead ? 'get; ' : ''}${property.canWrite ? 'set; ' : ''}`;
      const isField = (property as { isField?: boolean }).isField === true;
      return `${typeDisplayName(property.propertyType)} ${property.name}${isField ? '' : ` { ${access}}`}`;
    }
    case 'method':
      return member.overloads[0]?.isStatic === true
        ? member.overloads.map((m) => `static ${m.signature}`).join(', ')
        : member.overloads.map((m) => m.signature).join('\n');
    case 'constructor':
      return member.overloads.map((m) => m.signature).join(', ');
    case 'extended':
      return member.member.definition(null);
    case 'ast':
      return astTip(member.member);
    case 'defaultConstructor':
      return `${member.definition.name} new()`;
    case 'inferred':
      return `${typeText(member.type)} ${member.name}`;
  }
}

const isMethodMember = (m: InferredMember): boolean =>
  m.kind === 'method' ||
  m.kind === 'constructor' ||
  m.kind === 'defaultConstructor' ||
  (m.kind === 'extended' && m.member instanceof PSMethodInfo) ||
  (m.kind === 'ast' && m.member.kind === 'FunctionMemberAst');

/** How {@link completeMemberByType} narrows what it gives. */
export interface MemberOptions {
  readonly isStatic?: boolean;
  readonly filter?: ((member: InferredMember) => boolean) | undefined;
  readonly excluded?: ReadonlySet<string> | undefined;
  /** Methods are named without the parenthesis. */
  readonly plainMethods?: boolean;
  /** Types that cannot be made from a hashtable are passed over. */
  readonly needsDefaultConstructor?: boolean;
}

function canBeMade(name: PSTypeName): boolean {
  const type = reflectionTypeOf(name);
  if (type) return type.kind === 'interface' || type.kind === 'struct' || type.getConstructors().some((c) => c.parameters.length === 0);
  if (!(name instanceof DefinitionTypeName)) return true;
  const constructors = name.definition.members.filter((m) => m.kind === 'FunctionMemberAst' && m.isConstructor);
  return constructors.length === 0 || constructors.some((m) => m.kind === 'FunctionMemberAst' && m.parameters.length === 0);
}

/** The members that something of these types will have, properties first (CompletionCompleters.CompleteMemberByInferredType). */
export function completeMemberByType(
  types: readonly PSTypeName[],
  word: string,
  context: TypeInferenceContext,
  options: MemberOptions = {},
): CompletionResult[] {
  const pattern = wordPattern(word);
  const found: CompletionResult[] = [];
  const seen = new Set<string>();
  let extended = false;
  for (const name of types) {
    const key = name.name.toLowerCase();
    if (seen.has(key) || (options.needsDefaultConstructor && !canBeMade(name))) continue;
    seen.add(key);
    for (const member of membersOfType(name, options.isStatic === true, context)) {
      if (!pattern.isMatch(member.name) || options.excluded?.has(member.name.toLowerCase())) continue;
      if (options.filter && !options.filter(member)) continue;
      if (special.test(member.name)) continue;
      const isMethod = isMethodMember(member);
      const text =
        isMethod && !options.plainMethods ? `${member.name}(` : needsMemberQuotes(member.name) ? `'${member.name}'` : member.name;
      found.push(new CompletionResult(text, member.name, isMethod ? 'Method' : 'Property', overloadTip(member, name, options, context)));
    }
    const type = reflectionTypeOf(name);
    if (extended || !type || !isEnumerableType(type)) continue;
    extended = true;
    if (!options.filter) found.push(...extensionResults(pattern, !options.plainMethods));
  }
  return sortedUnique(found);
}

/** Properties before methods, by name, each once: what the first of the types has. */
function sortedUnique(found: CompletionResult[]): CompletionResult[] {
  const rank = (r: CompletionResult): number => (r.resultType === 'Method' ? 1 : 0);
  const compare = (a: CompletionResult, b: CompletionResult): number =>
    rank(a) - rank(b) || compareText(a.listItemText, b.listItemText, true);
  return found.sort(compare).filter((r, at) => at === 0 || compare(found[at - 1] as CompletionResult, r) !== 0);
}

/** The tip of a member; of a method of a class that is only text, all its overloads. */
function overloadTip(member: InferredMember, owner: PSTypeName, options: MemberOptions, context: TypeInferenceContext): string {
  if (member.kind !== 'ast' || member.member.kind !== 'FunctionMemberAst') return inferredTip(member);
  const same = membersOfType(owner, options.isStatic === true, context).filter(
    (m) => m.kind === 'ast' && m.name.toLowerCase() === member.name.toLowerCase(),
  );
  return same.map((m) => inferredTip(m)).join('\n');
}

/** Members of an expression's value, or else of the types that it may have. */
export function membersOfExpression(at: CompletionContext, target: Expression, word: string, isStatic: boolean): CompletionResult[] {
  const value = safeEval(target, at.context);
  if (value !== undefined && value !== null) {
    const whole = target.kind === 'ArrayExpressionAst' && !(value instanceof PSArray) ? new PSArray([value]) : value;
    const found = membersOfValue(whole, isStatic, wordPattern(word));
    if (found.length > 0) return found;
  }
  let types: PSTypeName[] = [];
  if (!isStatic) types = inferTypeOf(target, at.inference, true);
  else if (target.kind === 'TypeExpressionAst') types = [typeNameOf(target.typeName, target, at.context)];
  if (!isStatic && types.length === 1 && types[0]?.name === 'System.Void') return [];
  return completeMemberByType(types, word, at.inference, { isStatic });
}

/** The expression that an unfinished member belongs to, and the beginning of its name. */
function targetOf(at: CompletionContext): { target: Ast | null; name: string } {
  const { last, cursor } = at;
  let target: Ast | null = null;
  let candidate: Ast | null = null;
  let name = '*';
  const nameOf = (m: Ast): string | null =>
    m instanceof StringConstantExpressionAst && m.extent.startOffset <= cursor ? `${m.value}*` : null;
  if (/^(Invoke)?MemberExpressionAst$/.test(last.kind)) {
    const member = last as MemberExpressionAst;
    if (at.tokenAtCursor && at.tokenAtCursor.startOffset >= member.member.extent.startOffset) candidate = member.member;
    target = member.expression;
    name = nameOf(member.member) ?? name;
  } else candidate = last;
  if (candidate instanceof StringConstantExpressionAst) {
    const { value } = candidate;
    if (value !== '.' && value !== '::') name = `${value}*`;
  } else if (last.kind !== 'ErrorExpressionAst' && target === null) return { target: null, name };
  const parent = last.parent;
  switch (parent?.kind) {
    case 'CommandAst': {
      const elements = (parent as CommandAst).commandElements as readonly Ast[];
      const before = elements[elements.indexOf(last) - 1];
      if (before && before.extent.endOffset === last.extent.startOffset) target = before;
      break;
    }
    case 'MemberExpressionAst':
    case 'InvokeMemberExpressionAst': {
      const owner = parent as MemberExpressionAst;
      if (last.kind !== 'ErrorExpressionAst') {
        target ??= owner.expression;
        break;
      }
      target = owner;
      do {
        if (!/^(Invoke)?MemberExpressionAst$/.test((target as Ast).kind)) break;
        target = (target as MemberExpressionAst).expression;
      } while ((target as Ast).extent.endOffset >= cursor);
      const inner = (target as Ast).parent;
      if (inner !== parent && inner && /^(Invoke)?MemberExpressionAst$/.test(inner.kind))
        name = nameOf((inner as MemberExpressionAst).member) ?? name;
      break;
    }
    case 'BinaryExpressionAst': {
      const { left } = parent as BinaryExpressionAst;
      if (at.tokenAtCursor?.kind === TokenKind.Multiply && left.kind === 'MemberExpressionAst') {
        target = left.expression;
        if (left.member.kind === 'StringConstantExpressionAst') name = `${left.member.value}*`;
      }
      break;
    }
    case 'ErrorStatementAst': {
      const { bodies } = parent as ErrorStatementAst;
      const before = bodies.findLast((b) => b.extent.endOffset < last.extent.endOffset) ?? bodies[0];
      if (before && /Expression|Literal|Hashtable/.test(before.kind)) target = before;
      break;
    }
  }
  return { target, name };
}

/** `$x.na`, `[T]::na` (CompletionCompleters.CompleteMember). */
export function completeMember(at: CompletionContext, isStatic: boolean): CompletionResult[] {
  const { target, name } = targetOf(at);
  if (target === null || !isExpression(target) || (target.kind === 'VariableExpressionAst' && target.splatted)) return [];
  const found = membersOfExpression(at, target, name, isStatic);
  if (name !== '*' && found.length > 0) at.replacementLength = name.length - 1;
  return found;
}

function isExpression(ast: Ast | ExpressionAst): ast is Expression {
  return /ExpressionAst$|^ArrayLiteralAst$|^HashtableAst$/.test(ast.kind);
}
