import type { Ast } from '../../../grammar/index.ts';
import { EnumValue, enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { nodeValue } from '../../objects/node-value.ts';
import { typeOf } from '../../objects/type-of.ts';
import { complete, lift, type Steps } from '../../scheduler/suspension.ts';
import { invokeMethod } from '../invocation.ts';
import { callOverride } from '../protected-methods.ts';
import { defineType, getType } from '../registry.ts';
import { astTable } from './ast-table.ts';

const ns = 'System.Management.Automation.Language.';

/** What AstVisitor2 adds to AstVisitor (AstVisitor.cs). */
const ofSecondVisitor =
  /^(TypeDefinition|PropertyMember|FunctionMember|BaseCtorInvokeMemberExpression|UsingStatement|ConfigurationDefinition|DynamicKeywordStatement|TernaryExpression|PipelineChain)Ast$/;

/** The method of a visitor that is for nodes of a class: `VisitCommand` for CommandAst. */
function visitName(kind: string): string {
  return kind === 'TrapStatementAst' ? 'VisitTrap' : `Visit${kind.slice(0, -3)}`;
}

/** The methods that a visitor has for all classes of nodes; each answers what its DefaultVisit gives, which is `answer`. */
function visitorMethods(returns: string, second: boolean, answer: () => Value): Record<string, MemberBody> {
  const methods: Record<string, MemberBody> = {};
  if (!second) methods[`${returns} DefaultVisit(${ns}Ast ast)`] = answer;
  const visitDefault = (self: NetObject, ast: Value): Value => callOverride(self, 'DefaultVisit', [ast]) ?? answer();
  for (const name of Object.keys(astTable)) {
    if (name.endsWith('!') || ofSecondVisitor.test(name) !== second) continue;
    methods[`${returns} ${visitName(name)}(${ns}${name} ${name.charAt(0).toLowerCase()}${name.slice(1)})`] = visitDefault;
  }
  return methods;
}

const actionOf = (name: string): Value => enumMember(getType(`${ns}AstVisitAction`), name) as Value;

/** Shows a node to a visitor, then what is below it; false: the visitor wants no more (Ast.InternalVisit). */
function* visit(node: Ast, visitor: NetObject, after: boolean): Steps<boolean> {
  // what only the second visitor knows the first one passes by, members of classes and usings with all that is in them
  const isKnown = !ofSecondVisitor.test(node.kind) || getType(`${ns}AstVisitor2`).isAssignableFrom(typeOf(visitor));
  if (!isKnown && /^(FunctionMember|PropertyMember|UsingStatement)Ast$/.test(node.kind)) return true;
  const answer = isKnown ? yield* complete(invokeMethod(visitor, visitName(node.kind), [nodeValue(node)])) : null;
  const action = answer instanceof EnumValue ? Number(answer.value) : 0;
  // StopVisit
  if (action === 2) return false;
  if (action === 0) for (const child of node.children()) if (!(yield* visit(child, visitor, after))) return false;
  if (after) yield* complete(invokeMethod(visitor, 'PostVisit', [nodeValue(node)]));
  return true;
}

/** Ast.Visit: nodes are shown to a visitor, parents first; a visitor of one's own kind answers for the node itself. */
export const visitMethods: Record<string, MemberBody> = {
  [`void Visit(${ns}AstVisitor astVisitor)`]: (node: Ast, visitor: NetObject) =>
    lift(
      (function* () {
        yield* visit(node, visitor, getType(`${ns}IAstPostVisitHandler`).isAssignableFrom(typeOf(visitor)));
        return undefined;
      })(),
    ),
  [`System.Object Visit(${ns}ICustomAstVisitor astVisitor)`]: (node: Ast, visitor: NetObject) =>
    invokeMethod(visitor, visitName(node.kind), [nodeValue(node)]),
};

class Visitor extends NetObject {}

/** Defines the visitors that classes of scripts derive from (AstVisitor.cs, AstVisitor2, DefaultCustomAstVisitor). */
export function defineAstVisitors(): void {
  const constructors = { '()': (_: NetType) => new Visitor() };
  for (const name of ['ICustomAstVisitor', 'IAstPostVisitHandler']) defineType({ name: ns + name, kind: 'interface' });
  defineType({ name: `${ns}ICustomAstVisitor2`, kind: 'interface', interfaces: [`${ns}ICustomAstVisitor`] });
  const kinds: [string, string, () => Value][] = [
    ['AstVisitor', `${ns}AstVisitAction`, () => actionOf('Continue')],
    ['DefaultCustomAstVisitor', 'System.Object', () => null],
  ];
  for (const [name, returns, answer] of kinds) {
    const isCustom = returns === 'System.Object';
    const interfaces = isCustom ? [`${ns}ICustomAstVisitor`] : [];
    defineType({ name: ns + name, abstract: true, constructors, interfaces, methods: visitorMethods(returns, false, answer) });
    defineType({
      name: `${ns}${name}2`,
      abstract: true,
      baseType: ns + name,
      constructors,
      interfaces: isCustom ? [`${ns}ICustomAstVisitor2`] : [],
      methods: visitorMethods(returns, true, answer),
    });
  }
}
