import {
  type Ast,
  type CommandAst,
  type CommandElement,
  type PipelineAst,
  RedirectionStream,
  type ScriptBlockAst,
  TokenKind,
  type VariableExpressionAst,
} from '../../grammar/index.ts';
import { type CommandParameterInternal, NoArgument, positionalArgument } from '../../src/binding/command-parameter.ts';
import { compileArguments } from '../../src/compile/command-arguments.ts';
import { type CompileContext, compiler } from '../../src/compile/compile-context.ts';
import { Frame } from '../../src/compile/frame.ts';
import { currentFrame } from '../../src/compile/invoke.ts';
import { isSafeValue } from '../../src/compile/safe-values.ts';
import { setUsingValues, usingKey } from '../../src/compile/using-expression.ts';
import { getType, resolveTypeName } from '../../src/dotnet/registry.ts';
import type { RuntimeException } from '../../src/errors/exceptions.ts';
import { runtimeException } from '../../src/errors/throw.ts';
import { arrayOf } from '../../src/objects/collections.ts';
import { convertTo } from '../../src/objects/convert.ts';
import type { Value } from '../../src/objects/net-object.ts';
import { baseObject } from '../../src/objects/ps-object.ts';
import { complete, type Steps } from '../../src/scheduler/suspension.ts';
import { CommandInfo } from '../../src/session/command-info.ts';
import { currentContext } from '../../src/session/current-context.ts';
import { InvocationInfo } from '../../src/session/invocation-info.ts';
import { ScopeShape, SessionStateScope } from '../../src/session/scope.ts';
import type { ScriptBlock } from '../../src/session/script-block.ts';
import { evaluateUsing, type UsingValues } from '../jobs/using-values.ts';
import { PowerShell } from './powershell.ts';
import { Command } from './ps-command.ts';

const m = 'System.Management.Automation.';

/** Why a block cannot become commands: ids and texts of AutomationExceptions. */
const refusals = {
  CanConvertOneClauseOnly:
    'The script block cannot be converted because it contains more than one clause. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.',
  CantConvertEmptyPipeline:
    'An empty script block cannot be converted. Verify that the script block contains exactly one pipeline or command.',
  CantConvertScriptBlockWithTrap: 'A script block that contains a top-level trap statement cannot be converted.',
  CanOnlyConvertOnePipeline:
    'Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.',
  CantConvertPipelineStartsWithExpression:
    'Cannot generate a PowerShell object for a ScriptBlock that starts a pipeline with an expression.',
  CantConvertWithDotSourcing: 'Cannot generate a PowerShell object for a ScriptBlock that uses dot sourcing.',
  CantConvertWithCommandInvocations:
    'Cannot generate a PowerShell object for a ScriptBlock which invokes pipelines, commands or functions to evaluate arguments of the main pipeline.',
  CantConvertWithScriptBlockInvocation: 'Cannot generate a PowerShell object for a ScriptBlock that invokes other script blocks.',
  CanConvertOneOutputErrorRedir:
    'The script block cannot be converted to a PowerShell object because it contains forbidden redirection operators.',
  CantConvertWithScriptBlocks:
    'Cannot generate a PowerShell object for a ScriptBlock that tries to pass other script blocks inside argument values.',
  CantConvertWithUndeclaredVariables:
    'Cannot generate a PowerShell object for a ScriptBlock dereferencing variables undeclared in the param(...) block.  Name of undeclared variable: {0}.',
  CantConvertWithDynamicExpression:
    'Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: {0}.',
} as const;

function refuse(id: keyof typeof refusals, at: Ast | null, argument = ''): never {
  const error = runtimeException(id, 'NotSpecified', refusals[id].replace('{0}', argument), null);
  error.netType = getType(`${m}ScriptBlockToPowerShellNotSupportedException`);
  const { errorRecord } = error as RuntimeException & { errorRecord: { invocationInfo: InvocationInfo | null } };
  if (at) errorRecord.invocationInfo = new InvocationInfo(null, at.extent);
  throw error;
}

const bodyOf = (block: ScriptBlock): ScriptBlockAst => (block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body);

/** The pipelines of a block that has nothing else (ScriptBlockAst.GetSimplePipeline). @throws why it has not */
function pipelinesOf(body: ScriptBlockAst): readonly PipelineAst[] {
  if (body.beginBlock || body.processBlock || body.cleanBlock || body.dynamicParamBlock) refuse('CanConvertOneClauseOnly', null);
  const block = body.endBlock;
  if (!block || block.statements.length === 0) refuse('CantConvertEmptyPipeline', null);
  if (block.traps.length > 0) refuse('CantConvertScriptBlockWithTrap', null);
  if (block.statements.some((s) => s.kind !== 'PipelineAst')) refuse('CanOnlyConvertOnePipeline', null);
  return block.statements as readonly PipelineAst[];
}

/** Finds what cannot be said with commands (ScriptBlockToPowerShellChecker). @returns whether a parameter of the block is used */
function check(body: ScriptBlockAst): boolean {
  const known = new Set(['args']);
  let usesParameters = false;
  const variable = (v: VariableExpressionAst): void => {
    const path = v.variablePath;
    const isLocal = path.isUnqualified || path.isLocal || path.isPrivate;
    if (isLocal && known.has(path.unqualifiedPath.toLowerCase())) usesParameters = true;
    else if (!isLocal || v.splatted || !v.isConstantVariable()) refuse('CantConvertWithUndeclaredVariables', v, path.userPath);
  };
  const command = (c: CommandAst): void => {
    if (c.invocationOperator === TokenKind.Dot) refuse('CantConvertWithDotSourcing', c);
    if (c.parent?.parent?.parent !== body) refuse('CantConvertWithCommandInvocations', c);
    if ((c.commandElements[0] as Ast).kind === 'ScriptBlockExpressionAst') refuse('CantConvertWithScriptBlockInvocation', c);
  };
  const visit = (node: Ast): void => {
    switch (node.kind) {
      case 'ParameterAst':
        known.add((node as unknown as { name: VariableExpressionAst }).name.variablePath.unqualifiedPath.toLowerCase());
        break;
      case 'PipelineAst': {
        const pipeline = node as PipelineAst;
        const [first] = pipeline.pipelineElements;
        const isPure = pipeline.pipelineElements.length === 1 && first?.redirections.length === 0;
        if (first?.kind === 'CommandExpressionAst' && (!isPure || node.parent?.parent === body))
          refuse('CantConvertPipelineStartsWithExpression', node);
        break;
      }
      case 'CommandAst':
        command(node as CommandAst);
        break;
      case 'MergingRedirectionAst':
        if ((node as unknown as { toStream: RedirectionStream }).toStream !== RedirectionStream.Output)
          refuse('CanConvertOneOutputErrorRedir', node);
        break;
      case 'FileRedirectionAst':
        refuse('CanConvertOneOutputErrorRedir', node);
        break;
      case 'VariableExpressionAst':
        variable(node as VariableExpressionAst);
        break;
      case 'ScriptBlockExpressionAst':
        refuse('CantConvertWithScriptBlocks', node);
        break;
      case 'UsingExpressionAst':
        return;
    }
    node.forEachChild(visit);
  };
  visit(body);
  return usesParameters;
}

/** How a block is converted. */
export interface ConversionOptions {
  /** Arguments may be any expression; else only what is safe to evaluate. */
  readonly isTrusted?: boolean;
  /** Values of `$using:` variables by name; null: those of the caller. */
  readonly variables?: UsingValues | null;
}

const anyStream = [RedirectionStream.Warning, RedirectionStream.Verbose, RedirectionStream.Debug, RedirectionStream.Information];

function commandOf(ast: CommandAst, name: string): Command {
  const command = new Command(name, false, null);
  const [redirection] = ast.redirections;
  if (redirection) {
    const from = redirection.fromStream;
    if (from === RedirectionStream.All) command.merges.push('All');
    else command.merges.push(anyStream.includes(from) ? (RedirectionStream[from] as string) : 'Error');
  }
  return command;
}

/** The word that a command begins with, or what the expression there gives. */
function* commandName(ast: CommandAst, frame: Frame, c: CompileContext): Steps<string> {
  const first = ast.commandElements[0] as Ast;
  if (first.kind === 'CommandParameterAst') return first.extent.text;
  const value = baseObject(yield* complete(compiler.expression(first as Parameters<typeof compiler.expression>[0], c)(frame)));
  const name = value instanceof CommandInfo ? value.name : value;
  if (typeof name !== 'string' || name.trim() === '') return refuse('CantConvertWithScriptBlockInvocation', first);
  return name;
}

function addTo(command: Command, given: CommandParameterInternal): void {
  const value = given.argument === NoArgument ? (given.parameterName === null ? null : undefined) : given.argument;
  const colon = given.argument === NoArgument || given.parameterName === null ? '' : given.spaceAfterParameter ? ': ' : ':';
  command.add(given.parameterName === null ? null : `-${given.parameterName}${colon}`, value, given.fromHashtableSplatting);
}

/**
 * Makes a PowerShell object of the commands of a block, with their arguments evaluated now (ScriptBlockToPowerShellConverter.Convert).
 * @throws ScriptBlockToPowerShellNotSupportedException where the block has anything but pipelines of commands with simple arguments
 */
export function* toPowerShell(block: ScriptBlock, args: readonly Value[], options: ConversionOptions = {}): Steps<PowerShell> {
  const context = currentContext();
  const body = bodyOf(block);
  const pipelines = pipelinesOf(body);
  const usesParameters = check(body);
  const using = options.variables ?? (options.isTrusted ? yield* complete(evaluateUsing(context, block)) : new Map<string, Value>());
  const caller = currentFrame(context);
  const scope = usesParameters ? new SessionStateScope(caller.scope) : caller.scope;
  const frame = new Frame(
    context,
    caller.sessionState,
    scope,
    caller.out,
    caller.streams,
    caller,
    caller.name,
    caller.invocation,
    caller.file,
  );
  if (usesParameters) yield* bindParameters(body, args, frame);
  const shell = new PowerShell(context, false);
  const c: CompileContext = { shape: new ScopeShape(), namespaces: [], script: null as never, isMethod: false, watch: null };
  setUsingValues(context, using);
  try {
    for (const pipeline of pipelines) {
      const { last } = shell.commands;
      if (last) last.isEndOfStatement = true;
      for (const ast of pipeline.pipelineElements as readonly CommandAst[]) {
        const command = commandOf(ast, yield* commandName(ast, frame, c));
        shell.commands.list.push(command);
        if (!options.isTrusted) assertSafe(ast);
        const given: CommandParameterInternal[] = [];
        for (const [i, argument] of compileArguments(ast, c).entries()) {
          const element = ast.commandElements[i + 1] as CommandElement;
          // Values of the caller's are looked at for trusted input only: the others are null.
          if (element.kind === 'UsingExpressionAst' && !using.has(usingKey(element))) {
            given.push(positionalArgument(null));
            continue;
          }
          const s = argument(frame, given);
          if (s) yield* s.rest;
        }
        for (const g of given) addTo(command, g);
      }
    }
  } finally {
    setUsingValues(context, null);
  }
  return shell;
}

function assertSafe(ast: CommandAst): void {
  for (const element of ast.commandElements.slice(1)) {
    const argument = element.kind === 'CommandParameterAst' ? element.argument : element;
    if (argument && argument.kind !== 'UsingExpressionAst' && argument.kind !== 'VariableExpressionAst' && !isSafeValue(argument))
      refuse('CantConvertWithDynamicExpression', null, argument.extent.text);
  }
}

/** Parameters by position, defaults for the others, and `$args` for what is left. */
function* bindParameters(body: ScriptBlockAst, args: readonly Value[], frame: Frame): Steps<undefined> {
  const parameters = body.paramBlock?.parameters ?? [];
  const c: CompileContext = { shape: new ScopeShape(), namespaces: [], script: null as never, isMethod: false, watch: null };
  for (const [i, parameter] of parameters.entries()) {
    const given = args[i];
    const constraint = parameter.attributes.find((a) => a.kind === 'TypeConstraintAst');
    const type = constraint && resolveTypeName(constraint.typeName);
    let value: Value = given ?? null;
    if (given === undefined && parameter.defaultValue) value = yield* complete(compiler.expression(parameter.defaultValue, c)(frame));
    else if (given !== undefined && type) value = convertTo(given, type);
    frame.scope.setLocal(parameter.name.variablePath.userPath, value);
  }
  frame.scope.setLocal('args', arrayOf(args.slice(parameters.length)));
  return undefined;
}
