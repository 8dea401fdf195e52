import type { Expression, FunctionDefinitionAst, Statement } from '../../grammar/index.ts';
import { declaredAliases, declaresAliases, declaresExperiment, isHiddenFunction } from '../binding/script-parameters.ts';
import { arrayOf } from '../objects/collections.ts';
import { ListPipe } from '../pipeline/pipe.ts';
import { andThen, lift } from '../scheduler/suspension.ts';
import { AliasInfo, FilterInfo, FunctionInfo, scopedItemOptions } from '../session/command-info.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { compileAssignment, compileAssignmentStatement } from './assignment.ts';
import { type CompileContext, compileBlock, compiler } from './compile-context.ts';
import { captureStatements, compileExpression } from './expressions.ts';
import type { Expr, Stmt } from './frame.ts';
import { compileIf, compileIfForValue, compileIfValue } from './if.ts';
import { HotBody } from './loop-compiler/body-compiler.ts';
import { HotMember } from './loop-compiler/member-compiler.ts';
import { compileFor, compileForEach, compileWhile } from './loops.ts';
import { collected, writeEnumerated } from './output.ts';
import type { RedirectedExpression } from './pipeline-evaluation.ts';
import { compileChain, compilePipeline, compilePipelineValue, compileRedirected } from './pipelines.ts';
import { compileData, compileExit, compileJump, compileReturn, compileStatements, compileThrow } from './statements.ts';
import { compileSwitch } from './switch.ts';
import { compileTry } from './try.ts';
import { afterTypes, compileTypeDefinition } from './type-definitions.ts';
import { compileTypeName } from './types.ts';

function compileStatement(ast: Statement, c: CompileContext): Stmt {
  switch (ast.kind) {
    case 'PipelineAst':
      return compilePipeline(ast, c);
    case 'PipelineChainAst':
      return compileChain(ast, c);
    case 'AssignmentStatementAst':
      return compileAssignmentStatement(ast, c);
    case 'IfStatementAst':
      return compileIf(ast, c);
    case 'ForStatementAst':
      return compileFor(ast, c);
    case 'ForEachStatementAst':
      return compileForEach(ast, c);
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return compileWhile(ast, c);
    case 'SwitchStatementAst':
      return compileSwitch(ast, c);
    case 'TryStatementAst':
      return compileTry(ast, c);
    case 'ReturnStatementAst':
      return compileReturn(ast, c);
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      return compileJump(ast, c);
    case 'ThrowStatementAst':
      return compileThrow(ast, c);
    case 'ExitStatementAst':
      return compileExit(ast, c);
    case 'FunctionDefinitionAst':
      return compileFunctionDefinition(ast);
    case 'TypeDefinitionAst':
      return compileTypeDefinition(ast, c);
    case 'DataStatementAst':
      return compileData(ast, c);
    case 'BlockStatementAst':
      return compileBlock(ast.body, c);
    case 'TrapStatementAst':
    case 'UsingStatementAst':
      return () => undefined;
    case 'CommandExpressionAst': {
      if (ast.redirections.length > 0) {
        const run = compileRedirected(ast, c);
        return (f) => lift(run(f, null));
      }
      const value = compileExpression(ast.expression, c);
      return (f) => andThen(value(f), (v) => writeEnumerated(f.out, v));
    }
    case 'CommandAst':
    case 'ErrorStatementAst':
      break;
  }
  throw new Error(`A syntax tree with errors was compiled: ${ast.kind}`);
}

/** The value of a statement: of a pipeline or assignment its own, of any other what it writes. */
function compileStatementValue(ast: Statement, c: CompileContext, keepsOutput: boolean): Expr {
  switch (ast.kind) {
    case 'PipelineAst':
      return compilePipelineValue(ast, c, collected, keepsOutput);
    case 'AssignmentStatementAst':
      return compileAssignment(ast, c);
    case 'CommandExpressionAst':
      return ast.redirections.length > 0 ? redirectedValue(compileRedirected(ast, c)) : compileExpression(ast.expression, c);
    case 'IfStatementAst':
      return compileIfValue(ast, c) ?? captureStatements(compileIfForValue(ast, c), collected);
    default:
      return captureStatements(compileStatement(ast, c), collected, keepsOutput);
  }
}

/**
 * What `foreach` and `switch` walk over: of an expression its value, of commands the objects that they write, one by one, whatever these are
 * (CaptureAstContext.Enumerable).
 */
function compileWalked(ast: Statement, c: CompileContext): Expr {
  if (ast.kind === 'PipelineAst') return compilePipelineValue(ast, c, arrayOf, false);
  return ast.kind === 'PipelineChainAst'
    ? captureStatements(compileStatement(ast, c), arrayOf, false)
    : compileStatementValue(ast, c, false);
}

function redirectedValue(run: RedirectedExpression): Expr {
  return (f) => {
    const list = new ListPipe();
    return andThen(lift(run(f, list)), () => collected(list.items));
  };
}

/** `function f {…}`, also with a scope (`function global:f`): defines the function in the current scope. */
function compileFunctionDefinition(ast: FunctionDefinitionAst): Stmt {
  const qualified = /^(global|script|local|private):(.+)$/i.exec(ast.name);
  const name = qualified ? qualified[2]! : ast.name;
  const qualifier = qualified?.[1]?.toLowerCase();
  const hasAliases = declaresAliases(ast);
  const isExperimental = declaresExperiment(ast);
  return (f) => {
    f.position = ast.extent;
    const block = new ScriptBlock(ast, f.sessionState);
    if (isExperimental && isHiddenFunction(block)) return undefined;
    block.functionName = name;
    block.isFilter = ast.isFilter;
    const info = ast.isFilter ? new FilterInfo(name, block) : new FunctionInfo(name, block);
    info.module = f.sessionState.module;
    const scope = qualifier === 'global' ? f.context.globalState.globalScope : qualifier === 'script' ? f.scope.script : f.scope;
    if (qualifier === 'private') {
      info.options |= scopedItemOptions.Private;
      f.context.hasLocalCommands = true;
    }
    f.sessionState.setFunction(name, info, scope);
    if (hasAliases)
      for (const alias of declaredAliases(block)) {
        const aliasInfo = new AliasInfo(alias, name);
        aliasInfo.context = f.context;
        f.sessionState.setAlias(alias, aliasInfo, scope);
      }
    return undefined;
  };
}

compiler.expression = (ast: Expression, c: CompileContext): Expr => compileExpression(ast, c);
compiler.statement = (ast: Statement, c: CompileContext): Stmt =>
  c.watch === null ? compileStatement(ast, c) : c.watch.statement(ast, () => compileStatement(ast, c));
compiler.afterTypes = afterTypes;
compiler.statements = compileStatements;
compiler.statementValue = (ast: Statement, c: CompileContext, keepsOutput = true): Expr =>
  c.watch === null ? compileStatementValue(ast, c, keepsOutput) : c.watch.value(ast, () => compileStatementValue(ast, c, keepsOutput));
compiler.walked = (ast: Statement, c: CompileContext): Expr =>
  c.watch === null ? compileWalked(ast, c) : c.watch.value(ast, () => compileWalked(ast, c));
compiler.hotBody = (ast, nodes, c) => new HotBody(ast, nodes, c);
compiler.hotMember = (source) => new HotMember(source);
compiler.typeOf = compileTypeName;
