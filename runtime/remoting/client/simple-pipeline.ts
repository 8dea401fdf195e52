import {
  type Ast,
  CommandAst,
  CommandParameterAst,
  type Expression,
  MergingRedirectionAst,
  PipelineAst,
  RedirectionStream,
  type ScriptBlockAst,
  ScriptBlockExpressionAst,
  StringConstantExpressionAst,
  TokenKind,
} from '../../../grammar/index.ts';
import { scriptServices } from '../../../src/binding/services.ts';
import { isSafeValue } from '../../../src/compile/safe-values.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { noMerges, PipelineResultTypes, type RemoteCommand, type RemoteParameter } from '../power-shell-data.ts';

const mergedStreams: Partial<Record<RedirectionStream, number>> = {
  [RedirectionStream.All]: PipelineResultTypes.All,
  [RedirectionStream.Error]: PipelineResultTypes.Error,
  [RedirectionStream.Warning]: PipelineResultTypes.Warning,
  [RedirectionStream.Verbose]: PipelineResultTypes.Verbose,
  [RedirectionStream.Debug]: PipelineResultTypes.Debug,
  [RedirectionStream.Information]: PipelineResultTypes.Information,
};

function constantOf(ast: Ast): Value {
  return scriptServices().evaluateAttributeArgument(ast as Expression, null);
}

/** The arguments of a command; null when one of them is no constant. */
function parametersOf(command: CommandAst): RemoteParameter[] | null {
  const parameters: RemoteParameter[] = [];
  for (const element of command.commandElements.slice(1)) {
    if (element instanceof CommandParameterAst) {
      if (element.argument === null) parameters.push({ name: `-${element.parameterName}`, value: null });
      else if (isSafeValue(element.argument)) parameters.push({ name: `-${element.parameterName}:`, value: constantOf(element.argument) });
      else return null;
    } else if (isSafeValue(element as Expression)) parameters.push({ name: null, value: constantOf(element) });
    else return null;
  }
  return parameters;
}

function commandOf(ast: Ast): RemoteCommand | null {
  if (!(ast instanceof CommandAst) || ast.invocationOperator === TokenKind.Dot) return null;
  const [name] = ast.commandElements;
  const parameters = parametersOf(ast);
  if (!(name instanceof StringConstantExpressionAst) || parameters === null) return null;
  let merges = noMerges;
  for (const redirection of ast.redirections) {
    const from = redirection instanceof MergingRedirectionAst ? mergedStreams[redirection.fromStream] : undefined;
    if (from === undefined || ast.redirections.length > 1) return null;
    merges = { ...noMerges, myResult: from, toResult: PipelineResultTypes.Output };
  }
  return { text: name.value, isScript: false, useLocalScope: null, merges, parameters };
}

/**
 * The statements of a script as commands, where it is nothing but pipelines of commands with constant arguments; null for any other, which is
 * sent as text (ScriptBlockToPowerShell.cs). It makes a difference: a command that cannot be found, or whose arguments do not fit, then fails
 * the whole pipeline.
 */
export function simplePipelines(script: ScriptBlockAst): RemoteCommand[][] | null {
  const { endBlock } = script;
  if (script.beginBlock || script.processBlock || script.cleanBlock || script.dynamicParamBlock || !endBlock) return null;
  // a block as an argument would arrive as text (CantConvertWithScriptBlocks)
  if (script.findAll((a) => a instanceof ScriptBlockExpressionAst, true).length > 0) return null;
  if (script.paramBlock || script.usingStatements.length > 0 || endBlock.statements.length === 0 || (endBlock.traps?.length ?? 0) > 0)
    return null;
  const statements: RemoteCommand[][] = [];
  for (const statement of endBlock.statements) {
    if (!(statement instanceof PipelineAst) || statement.background) return null;
    const commands: RemoteCommand[] = [];
    for (const element of statement.pipelineElements) {
      const command = commandOf(element);
      if (!command) return null;
      commands.push(command);
    }
    statements.push(commands);
  }
  return statements;
}
