import {
  ArrayExpressionAst,
  ArrayLiteralAst,
  AssignmentStatementAst,
  type Ast,
  CommandAst,
  CommandExpressionAst,
  ConstantExpressionAst,
  ConvertExpressionAst,
  ExpandableStringExpressionAst,
  ForEachStatementAst,
  FunctionDefinitionAst,
  HashtableAst,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  MemberExpressionAst,
  NumberLiteral,
  ParameterAst,
  ParenExpressionAst,
  PipelineAst,
  StringConstantExpressionAst,
  TypeConstraintAst,
  TypeExpressionAst,
  VariableExpressionAst,
} from '../../grammar/index.ts';
import { findType, resolveTypeName, wellKnown } from '../dotnet/registry.ts';
import { AutomationNull } from '../objects/collections.ts';
import { getProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { typeOf } from '../objects/type-of.ts';
import { Suspension } from '../scheduler/suspension.ts';
import { findCommandOrAlias, resolveAlias } from '../session/command-discovery.ts';
import { AliasInfo, CmdletInfo, type CommandInfo, FunctionInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { ScriptBlock } from '../session/script-block.ts';
import type { CompletionContext } from './completion-context.ts';

/** What is known of an expression without running it: its value, its type, or the keys that it will have as properties. */
export interface Inferred {
  readonly value?: Value;
  readonly type?: NetType;
  /** Other types that it may have as well: a command that writes objects of several. */
  readonly others?: readonly NetType[];
  /** Names with the type that each has (null when unknown): a hashtable or custom object written as a literal. */
  readonly keys?: ReadonlyMap<string, NetType | null>;
  /** `[T]`: its static members are meant. */
  readonly isType?: boolean;
}

const nothing: Inferred = {};

/** The command that a name stands for, aliases followed; null when there is none. */
export function commandOf(context: ExecutionContext, name: string): CommandInfo | null {
  const found = findCommandOrAlias(name, context);
  return found instanceof AliasInfo ? resolveAlias(found, context) : found;
}

/** As {@link commandOf}; functions that the text itself defines come first. */
export function textCommand(at: CompletionContext, name: string): CommandInfo | null {
  let defined: FunctionDefinitionAst | null = null;
  const visit = (ast: Ast): void => {
    if (ast instanceof FunctionDefinitionAst && ast.name.toLowerCase() === name.toLowerCase()) defined = ast;
    ast.forEachChild(visit);
  };
  visit(at.parsed.ast);
  if (defined === null) return commandOf(at.context, name);
  return new FunctionInfo(name, new ScriptBlock(defined, at.context.sessionState));
}

/** The types that a command says it writes. */
export function outputTypesOf(info: CommandInfo | null): NetType[] {
  if (info instanceof CmdletInfo) return (info.cmdlet.outputType ?? []).flatMap((name) => findType(name) ?? []);
  return [];
}

function literalKeys(table: HashtableAst, at: CompletionContext): Map<string, NetType | null> {
  const keys = new Map<string, NetType | null>();
  for (const { key, value } of table.keyValuePairs) {
    if (!(key instanceof StringConstantExpressionAst)) continue;
    keys.set(key.value, inferType(value as Ast, at).type ?? null);
  }
  return keys;
}

/** The last assignment to a variable that stands before the cursor, or what a foreach or a typed parameter says of it. */
function fromText(name: string, at: CompletionContext): Inferred | null {
  let found: Inferred | null = null;
  const wanted = name.toLowerCase();
  const isIt = (ast: Ast): boolean => ast instanceof VariableExpressionAst && ast.variablePath.userPath.toLowerCase() === wanted;
  const visit = (ast: Ast): void => {
    if (ast instanceof AssignmentStatementAst && ast.extent.endOffset < at.text.length) {
      if (isIt(ast.left)) found = inferType(ast.right, at);
      else if (ast.left instanceof ConvertExpressionAst && isIt(ast.left.child)) found = inferType(ast.left, at);
    } else if (ast instanceof ForEachStatementAst && isIt(ast.variable)) {
      const { type } = inferType(ast.condition, at);
      found = type?.elementType ? { type: type.elementType } : nothing;
    } else if (ast instanceof ParameterAst && isIt(ast.name)) {
      const constraint = ast.attributes.find((a) => a instanceof TypeConstraintAst);
      const type = constraint ? resolveTypeName(constraint.typeName) : undefined;
      if (type) found = { type };
    }
    ast.forEachChild(visit);
  };
  visit(at.parsed.ast);
  return found;
}

function variable(ast: VariableExpressionAst, at: CompletionContext): Inferred {
  const name = ast.variablePath.userPath;
  const written = fromText(name, at);
  if (written && (written.type || written.keys || written.value !== undefined)) return written;
  const value = at.context.getVariableValue(name);
  return value === undefined || value === null ? nothing : { value, type: typeOf(value) };
}

function member(ast: MemberExpressionAst<string>, at: CompletionContext): Inferred {
  if (!(ast.member instanceof StringConstantExpressionAst)) return nothing;
  const target = inferType(ast.expression, at);
  const name = ast.member.value;
  if (ast instanceof InvokeMemberExpressionAst) {
    if (!target.type) return nothing;
    if (target.isType && name.toLowerCase() === 'new') return { type: target.type };
    const [method] = target.type.getMethods(name, target.isType === true);
    return method?.returnType ? { type: method.returnType } : nothing;
  }
  if (target.value !== undefined && !target.isType) {
    const value = getProperty(target.value, name, at.context);
    if (!(value instanceof Suspension) && value !== undefined && value !== null && value !== AutomationNull)
      return { value, type: typeOf(value) };
  }
  const key = target.keys && [...target.keys].find(([k]) => k.toLowerCase() === name.toLowerCase());
  if (key) return key[1] ? { type: key[1] } : nothing;
  const property = target.type?.getProperty(name, target.isType === true);
  return property ? { type: property.propertyType } : nothing;
}

/** What an expression or statement will give, as far as its text tells (TypeInferenceVisitor.cs). */
export function inferType(ast: Ast, at: CompletionContext): Inferred {
  if (ast instanceof VariableExpressionAst) return variable(ast, at);
  if (ast instanceof InvokeMemberExpressionAst || ast instanceof MemberExpressionAst) return member(ast, at);
  if (ast instanceof TypeExpressionAst) {
    const type = resolveTypeName(ast.typeName);
    return type ? { type, isType: true } : nothing;
  }
  if (ast instanceof ConvertExpressionAst) {
    const name = ast.type.typeName.fullName.toLowerCase();
    if (ast.child instanceof HashtableAst && (name === 'pscustomobject' || name === 'ordered')) return { keys: literalKeys(ast.child, at) };
    const type = resolveTypeName(ast.type.typeName);
    return type ? { type } : nothing;
  }
  if (ast instanceof StringConstantExpressionAst || ast instanceof ExpandableStringExpressionAst) return { type: wellKnown.string };
  if (ast instanceof ConstantExpressionAst) {
    const type = ast.value instanceof NumberLiteral ? findType(ast.value.kind) : typeOf(ast.value as Value);
    return type ? { type } : nothing;
  }
  if (ast instanceof HashtableAst) {
    const type = findType('System.Collections.Hashtable');
    return { keys: literalKeys(ast, at), ...(type && { type }) };
  }
  if (ast instanceof ArrayExpressionAst || ast instanceof ArrayLiteralAst) return { type: wellKnown.object.makeArrayType() };
  if (ast instanceof IndexExpressionAst) {
    const { type } = inferType(ast.target, at);
    if (type?.elementType) return { type: type.elementType };
    const [indexer] = type?.getIndexers() ?? [];
    return indexer ? { type: indexer.propertyType } : nothing;
  }
  if (ast instanceof ParenExpressionAst) return inferType(ast.pipeline, at);
  if (ast instanceof PipelineAst) {
    const last = ast.pipelineElements[ast.pipelineElements.length - 1];
    return last ? inferType(last, at) : nothing;
  }
  if (ast instanceof CommandExpressionAst) return inferType(ast.expression, at);
  if (ast instanceof CommandAst) {
    const name = ast.getCommandName();
    const [type, ...others] = name === null ? [] : outputTypesOf(textCommand(at, name));
    return type ? { type, others } : nothing;
  }
  return nothing;
}
