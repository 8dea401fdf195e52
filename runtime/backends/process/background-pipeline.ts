import { type PipelineAst, type PipelineChainAst, VariableExpressionAst } from '../../../grammar/index.ts';
import { type CommandParameterInternal, namedArgument } from '../../../src/binding/command-parameter.ts';
import type { CmdletDefinition } from '../../../src/commands/cmdlet.ts';
import type { Frame } from '../../../src/compile/frame.ts';
import { fillPosition } from '../../../src/compile/statement-errors.ts';
import { NetException } from '../../../src/errors/exceptions.ts';
import { errorRecordOf } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { processorOf } from '../../../src/pipeline/create-processor.ts';
import { runPipeline } from '../../../src/pipeline/pipeline-processor.ts';
import { paths } from '../../../src/providers/path-intrinsics.ts';
import { complete, lift, type Step, type Steps } from '../../../src/scheduler/suspension.ts';
import { CmdletInfo } from '../../../src/session/command-info.ts';
import type { ExecutionContext } from '../../../src/session/execution-context.ts';
import { InvocationInfo } from '../../../src/session/invocation-info.ts';
import { parseScript } from '../../../src/session/parse-errors.ts';
import { ScriptBlock } from '../../../src/session/script-block.ts';

/** Variables that mean something of their own in every process. */
const neverCaptured = /^(global:)?(PID|PSVersionTable|PSEdition|PSHOME|HOST|TRUE|FALSE|NULL)$/i;

/**
 * The text of a background pipeline as the job runs it: every variable that exists here and now becomes `${using:name}`, also where it is
 * assigned to.
 */
function backgroundText(context: ExecutionContext, ast: PipelineAst | PipelineChainAst): string {
  const { text, startOffset } = ast.extent;
  const variables = ast.findAll((a) => a instanceof VariableExpressionAst, true) as VariableExpressionAst[];
  variables.sort((a, b) => a.extent.startOffset - b.extent.startOffset);
  let result = '';
  let position = 0;
  for (const variable of variables) {
    const name = variable.variablePath.userPath;
    const { extent } = variable;
    if (neverCaptured.test(name) || isDrive(variable) || extent.startOffset - startOffset < position) continue;
    if (!exists(context, variable)) continue;
    const escaped = name.replace(/[`{}]/g, (c) => `\`${c}`);
    result += `${text.slice(position, extent.startOffset - startOffset)}\${using:${escaped}}`;
    position = extent.endOffset - startOffset;
  }
  return result + text.slice(position);
}

/** True when there is such a variable here and now, in the scope that its name says. */
function exists(context: ExecutionContext, { variablePath: path }: VariableExpressionAst): boolean {
  const lower = path.unqualifiedPath.toLowerCase();
  const { sessionState } = context;
  if (path.isGlobal) return context.globalState.getVariableValue(lower, context.globalState.globalScope) !== undefined;
  if (path.isScript) return sessionState.getVariableValue(lower, sessionState.currentScope.script) !== undefined;
  return context.getVariableValue(lower) !== undefined;
}

/** `$env:X` is no variable of the session. */
function isDrive(variable: VariableExpressionAst): boolean {
  return variable.variablePath.isDriveQualified;
}

function parameter(ast: PipelineAst | PipelineChainAst, name: string, argument: Value): CommandParameterInternal {
  return { ...namedArgument(name, argument, `-${name}`), parameterExtent: ast.extent, argumentExtent: ast.extent };
}

/** `… &`: Start-Job with the pipeline's text and the present location (PipelineOps.InvokePipelineInBackground). `$?` tells whether it has started. */
export function startBackgroundPipeline(startJob: CmdletDefinition): (f: Frame, ast: PipelineAst | PipelineChainAst) => Step<undefined> {
  return (f, ast) => lift(start(startJob, f, ast));
}

function* start(startJob: CmdletDefinition, f: Frame, ast: PipelineAst | PipelineChainAst): Steps<undefined> {
  const { context } = f;
  let succeeded = false;
  try {
    const block = new ScriptBlock(parseScript(backgroundText(context, ast)), context.sessionState);
    const info = context.cmdlets.get('start-job') ?? new CmdletInfo(startJob);
    const processor = processorOf(f, info, new InvocationInfo(info, ast.extent), false);
    processor.out = f.out;
    const intrinsics = paths(context);
    const directory = intrinsics.info(intrinsics.parse('.')).path;
    const s = processor.prepare([parameter(ast, 'WorkingDirectory', directory), parameter(ast, 'ScriptBlock', block)]);
    if (s) yield* s.rest;
    yield* complete(runPipeline([processor], null));
    succeeded = !processor.failed;
  } catch (e) {
    if (e instanceof NetException) {
      const record = errorRecordOf(e);
      if (record.invocationInfo === null) fillPosition(f, record);
    }
    throw e;
  } finally {
    context.questionMark = succeeded;
  }
  return undefined;
}
