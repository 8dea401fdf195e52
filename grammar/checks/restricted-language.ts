/** What a data section may not hold (RestrictedLanguageChecker in PowerShell's SemanticChecks.cs). */

import type { AnyAst, Ast, CommandAst, DataStatementAst, ITypeName, ScriptBlockAst } from '../ast.ts';
import type { ScriptExtent } from '../extent.ts';
import { ErrorList, type ErrorSink, type ParseError } from '../parse-error.ts';
import { type ParserErrorId, parserStrings } from '../parser-strings.ts';
import { hasTrait, TokenFlags, TokenKind, tokenKindText } from '../tokens.ts';
import { isSimpleData, type TypeLookup } from './type-lookup.ts';
import { walk } from './walk.ts';

/** The nodes that are an error wherever they stand, with the error's id. */
const forbidden: Partial<Record<AnyAst['kind'], ParserErrorId>> = {
  ScriptBlockAst: 'ScriptBlockNotSupportedInDataSection',
  ScriptBlockExpressionAst: 'ScriptBlockNotSupportedInDataSection',
  ParamBlockAst: 'ParameterDeclarationNotSupportedInDataSection',
  AttributeAst: 'AttributeNotSupportedInDataSection',
  AttributedExpressionAst: 'AttributeNotSupportedInDataSection',
  FunctionDefinitionAst: 'FunctionDeclarationNotSupportedInDataSection',
  TrapStatementAst: 'TrapStatementNotSupportedInDataSection',
  SwitchStatementAst: 'SwitchStatementNotSupportedInDataSection',
  DataStatementAst: 'DataSectionStatementNotSupportedInDataSection',
  ForEachStatementAst: 'ForeachStatementNotSupportedInDataSection',
  DoWhileStatementAst: 'DoWhileStatementNotSupportedInDataSection',
  DoUntilStatementAst: 'DoWhileStatementNotSupportedInDataSection',
  ForStatementAst: 'ForWhileStatementNotSupportedInDataSection',
  WhileStatementAst: 'ForWhileStatementNotSupportedInDataSection',
  TryStatementAst: 'TryStatementNotSupportedInDataSection',
  BreakStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ContinueStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ReturnStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ExitStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  ThrowStatementAst: 'FlowControlStatementNotSupportedInDataSection',
  AssignmentStatementAst: 'AssignmentStatementNotSupportedInDataSection',
  MergingRedirectionAst: 'RedirectionNotSupportedInDataSection',
  FileRedirectionAst: 'RedirectionNotSupportedInDataSection',
  MemberExpressionAst: 'PropertyReferenceNotSupportedInDataSection',
  InvokeMemberExpressionAst: 'MethodCallNotSupportedInDataSection',
  IndexExpressionAst: 'ArrayReferenceNotSupportedInDataSection',
  BlockStatementAst: 'ParallelAndSequenceBlockNotSupportedInDataSection',
};

const defaultVariables = ['PSCulture', 'PSUICulture', 'true', 'false', 'null'];

/** Options of the check. */
export interface RestrictedLanguageOptions {
  readonly types: TypeLookup;
  readonly namespaces: readonly string[];
  /** The commands that may be run, in lower case; null for any. */
  readonly allowedCommands: ReadonlySet<string> | null;
  /** Variables that may be used besides the usual five; a single `*` is any. */
  readonly allowedVariables?: readonly string[];
  /** Whether `$env:x` may be used, as in a module manifest. */
  readonly allowEnvironmentVariables?: boolean;
}

/** The commands a data section may run: what it names, and ConvertFrom-StringData; null when that is known only at run time. */
export function dataSectionCommands(data: DataStatementAst): Set<string> | null {
  const commands = new Set(['convertfrom-stringdata']);
  for (const command of data.commandsAllowed) {
    if (command.kind !== 'StringConstantExpressionAst') return null;
    commands.add(command.value.toLowerCase());
  }
  return commands;
}

/** The errors of a whole script block in the restricted language (ScriptBlock.CheckRestrictedLanguage): it may have an end block alone. */
export function restrictedLanguageErrors(ast: ScriptBlockAst, options: RestrictedLanguageOptions): readonly ParseError[] {
  const list = new ErrorList();
  const wrong = ast.beginBlock ?? ast.processBlock ?? ast.paramBlock ?? ast.cleanBlock;
  if (wrong) list.reportError(wrong.extent, 'InvalidScriptBlockInDataSection');
  for (const part of [...(ast.endBlock?.traps ?? []), ...(ast.endBlock?.statements ?? [])]) checkRestrictedLanguage(part, options, list);
  return list.errors;
}

/** Reports everything under `root` that the restricted language does not have. */
export function checkRestrictedLanguage(root: Ast, options: RestrictedLanguageOptions, errors: ErrorSink): void {
  const report = (extent: ScriptExtent, id: ParserErrorId, ...args: string[]): void => errors.reportError(extent, id, ...args);
  const { allowedVariables: more } = options;
  const anyVariable = more?.length === 1 && more[0] === '*';
  const variables = [...new Set([...defaultVariables, ...(more ?? [])])];
  const allowedVariables = new Set(variables.map((v) => v.toLowerCase()));
  const variableList = more ? variables.map((v) => `$${v}`).join(', ') : parserStrings.DefaultAllowedVariablesInDataSection;
  const checkType = (ast: Ast, name: ITypeName): void => {
    const type = options.types.resolve(name, options.namespaces, false);
    if (type === null || !isSimpleData(type)) report(ast.extent, 'TypeNotAllowedInDataSection', name.fullName);
  };
  walk(root, (ast) => {
    const id = forbidden[ast.kind];
    if (id !== undefined) report(ast.extent, id);
    switch (ast.kind) {
      case 'TypeConstraintAst':
      case 'TypeExpressionAst':
        checkType(ast, ast.typeName);
        break;
      case 'CommandAst':
        checkCommand(ast, options.allowedCommands, report);
        break;
      case 'BinaryExpressionAst':
        if (hasTrait(ast.operator, TokenFlags.DisallowedInRestrictedMode)) {
          report(ast.errorPosition, 'OperatorNotSupportedInDataSection', tokenKindText(ast.operator));
        }
        break;
      case 'UnaryExpressionAst':
        if (hasTrait(ast.tokenKind, TokenFlags.DisallowedInRestrictedMode)) {
          report(ast.extent, 'OperatorNotSupportedInDataSection', tokenKindText(ast.tokenKind));
        }
        break;
      case 'VariableExpressionAst': {
        const path = ast.variablePath;
        const isEnvironment = options.allowEnvironmentVariables === true && path.driveName?.toLowerCase() === 'env';
        if (!anyVariable && !allowedVariables.has(path.userPath.toLowerCase()) && !isEnvironment) {
          report(ast.extent, 'VariableReferenceNotSupportedInDataSection', variableList);
        }
        break;
      }
      default:
        break;
    }
  });
}

function checkCommand(
  command: CommandAst,
  allowed: ReadonlySet<string> | null,
  report: (extent: ScriptExtent, id: ParserErrorId, ...args: string[]) => void,
): void {
  if (command.invocationOperator === TokenKind.Dot) {
    report(command.extent, 'DotSourcingNotSupportedInDataSection');
    return;
  }
  if (allowed === null) return;
  const name = command.getCommandName();
  if (name !== null) {
    if (!allowed.has(name.toLowerCase())) report(command.extent, 'CmdletNotInAllowedListForDataSection', name);
  } else if (command.invocationOperator === TokenKind.Ampersand) report(command.extent, 'OperatorNotSupportedInDataSection', '&');
  else report(command.extent, 'CmdletNotInAllowedListForDataSection', command.extent.text);
}
