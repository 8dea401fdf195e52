/** The closed unions of node classes, for exhaustive switches on `kind`, and the table that gives each prototype its `kind`. */

import * as commands from './commands.ts';
import * as expressions from './expressions.ts';
import * as script from './script.ts';
import * as statements from './statements.ts';
import * as typeNames from './type-names.ts';
import * as types from './types.ts';

/** Any expression. */
export type Expression =
  | expressions.ErrorExpressionAst
  | expressions.TernaryExpressionAst
  | expressions.BinaryExpressionAst
  | expressions.UnaryExpressionAst
  | expressions.AttributedExpressionAst
  | expressions.ConvertExpressionAst
  | expressions.MemberExpressionAst
  | expressions.InvokeMemberExpressionAst
  | expressions.BaseCtorInvokeMemberExpressionAst
  | expressions.TypeExpressionAst
  | expressions.VariableExpressionAst
  | expressions.ConstantExpressionAst
  | expressions.StringConstantExpressionAst
  | expressions.ExpandableStringExpressionAst
  | expressions.ScriptBlockExpressionAst
  | expressions.ArrayLiteralAst
  | expressions.HashtableAst
  | expressions.ArrayExpressionAst
  | expressions.ParenExpressionAst
  | expressions.SubExpressionAst
  | expressions.UsingExpressionAst
  | expressions.IndexExpressionAst;

/** Any word of a command. */
export type CommandElement = Expression | commands.CommandParameterAst;

/** Any element of a pipeline. */
export type Command = commands.CommandAst | commands.CommandExpressionAst;

/** Any redirection. */
export type Redirection = commands.MergingRedirectionAst | commands.FileRedirectionAst;

/** What can stand where a pipeline may: PipelineBaseAst and its classes. */
export type PipelineBase =
  | commands.PipelineAst
  | commands.PipelineChainAst
  | commands.AssignmentStatementAst
  | statements.ErrorStatementAst;

/** Any statement. A Command is one only as the right side of an assignment. */
export type Statement =
  | PipelineBase
  | Command
  | statements.IfStatementAst
  | statements.DataStatementAst
  | statements.ForEachStatementAst
  | statements.ForStatementAst
  | statements.DoWhileStatementAst
  | statements.DoUntilStatementAst
  | statements.WhileStatementAst
  | statements.SwitchStatementAst
  | statements.TryStatementAst
  | statements.TrapStatementAst
  | statements.BreakStatementAst
  | statements.ContinueStatementAst
  | statements.ReturnStatementAst
  | statements.ExitStatementAst
  | statements.ThrowStatementAst
  | statements.BlockStatementAst
  | types.FunctionDefinitionAst
  | types.TypeDefinitionAst
  | types.UsingStatementAst;

/** Any member of a type definition. */
export type Member = types.PropertyMemberAst | types.FunctionMemberAst;

/** Any node. */
export type AnyAst =
  | Statement
  | CommandElement
  | Redirection
  | Member
  | statements.CatchClauseAst
  | script.ScriptBlockAst
  | script.ParamBlockAst
  | script.NamedBlockAst
  | script.StatementBlockAst
  | script.ParameterAst
  | script.AttributeAst
  | script.TypeConstraintAst
  | script.NamedAttributeArgumentAst;

/** Every concrete node class by its name. The names are written out so that a minifier cannot change them. */
const astClasses = {
  ErrorExpressionAst: expressions.ErrorExpressionAst,
  TernaryExpressionAst: expressions.TernaryExpressionAst,
  BinaryExpressionAst: expressions.BinaryExpressionAst,
  UnaryExpressionAst: expressions.UnaryExpressionAst,
  AttributedExpressionAst: expressions.AttributedExpressionAst,
  ConvertExpressionAst: expressions.ConvertExpressionAst,
  MemberExpressionAst: expressions.MemberExpressionAst,
  InvokeMemberExpressionAst: expressions.InvokeMemberExpressionAst,
  BaseCtorInvokeMemberExpressionAst: expressions.BaseCtorInvokeMemberExpressionAst,
  TypeExpressionAst: expressions.TypeExpressionAst,
  VariableExpressionAst: expressions.VariableExpressionAst,
  ConstantExpressionAst: expressions.ConstantExpressionAst,
  StringConstantExpressionAst: expressions.StringConstantExpressionAst,
  ExpandableStringExpressionAst: expressions.ExpandableStringExpressionAst,
  ScriptBlockExpressionAst: expressions.ScriptBlockExpressionAst,
  ArrayLiteralAst: expressions.ArrayLiteralAst,
  HashtableAst: expressions.HashtableAst,
  ArrayExpressionAst: expressions.ArrayExpressionAst,
  ParenExpressionAst: expressions.ParenExpressionAst,
  SubExpressionAst: expressions.SubExpressionAst,
  UsingExpressionAst: expressions.UsingExpressionAst,
  IndexExpressionAst: expressions.IndexExpressionAst,
  PipelineChainAst: commands.PipelineChainAst,
  PipelineAst: commands.PipelineAst,
  CommandAst: commands.CommandAst,
  CommandExpressionAst: commands.CommandExpressionAst,
  CommandParameterAst: commands.CommandParameterAst,
  MergingRedirectionAst: commands.MergingRedirectionAst,
  FileRedirectionAst: commands.FileRedirectionAst,
  AssignmentStatementAst: commands.AssignmentStatementAst,
  IfStatementAst: statements.IfStatementAst,
  DataStatementAst: statements.DataStatementAst,
  ForEachStatementAst: statements.ForEachStatementAst,
  ForStatementAst: statements.ForStatementAst,
  DoWhileStatementAst: statements.DoWhileStatementAst,
  DoUntilStatementAst: statements.DoUntilStatementAst,
  WhileStatementAst: statements.WhileStatementAst,
  SwitchStatementAst: statements.SwitchStatementAst,
  CatchClauseAst: statements.CatchClauseAst,
  TryStatementAst: statements.TryStatementAst,
  TrapStatementAst: statements.TrapStatementAst,
  BreakStatementAst: statements.BreakStatementAst,
  ContinueStatementAst: statements.ContinueStatementAst,
  ReturnStatementAst: statements.ReturnStatementAst,
  ExitStatementAst: statements.ExitStatementAst,
  ThrowStatementAst: statements.ThrowStatementAst,
  BlockStatementAst: statements.BlockStatementAst,
  ErrorStatementAst: statements.ErrorStatementAst,
  ScriptBlockAst: script.ScriptBlockAst,
  ParamBlockAst: script.ParamBlockAst,
  NamedBlockAst: script.NamedBlockAst,
  StatementBlockAst: script.StatementBlockAst,
  ParameterAst: script.ParameterAst,
  AttributeAst: script.AttributeAst,
  NamedAttributeArgumentAst: script.NamedAttributeArgumentAst,
  TypeConstraintAst: script.TypeConstraintAst,
  FunctionDefinitionAst: types.FunctionDefinitionAst,
  TypeDefinitionAst: types.TypeDefinitionAst,
  PropertyMemberAst: types.PropertyMemberAst,
  FunctionMemberAst: types.FunctionMemberAst,
  UsingStatementAst: types.UsingStatementAst,
} as const;

for (const [name, nodeClass] of Object.entries(astClasses)) Object.defineProperty(nodeClass.prototype, 'kind', { value: name });
for (const [name, nodeClass] of Object.entries({
  TypeName: typeNames.TypeName,
  GenericTypeName: typeNames.GenericTypeName,
  ArrayTypeName: typeNames.ArrayTypeName,
})) {
  Object.defineProperty(nodeClass.prototype, 'kind', { value: name });
}
