/**
 * Which values come wrapped in a PSObject. Here texts and numbers never are, but Get-Member shows of a note how its value came
 * (PSNoteProperty.GetDisplayTypeNameOfValue): `$_` of a pipeline is what the command before has written, and that is a PSObject, as is the one
 * object that a pipeline with a cmdlet at its end gives.
 */
import type {
  Ast,
  CommandAst,
  Expression,
  FunctionDefinitionAst,
  PipelineBase,
  ScriptBlockAst,
  Statement,
  SwitchStatementAst,
} from '../../grammar/index.ts';
import { AutomationNull, PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { scriptRunners } from '../pipeline/script-runners.ts';
import { AliasInfo } from '../session/command-info.ts';
import type { Frame } from './frame.ts';

/** Tells of a value that a node has given whether it came as a PSObject. */
export type Wrapping = (f: Frame, value: Value) => boolean;

const always: Wrapping = () => true;

/** How it is told whether the values of a node come as PSObjects; null where they never do. */
export function wrappingOf(value: Statement | Expression | PipelineBase): Wrapping | null {
  if (isPipelineObject(value)) return always;
  const command = lastCommand(value);
  // several objects are an array, which nothing wraps
  return command === null ? null : (f, given) => given !== AutomationNull && !(given instanceof PSArray) && isWrittenByCmdlet(command, f);
}

/** How it is told whether each object that a pipeline gives comes as a PSObject; null for what is no pipeline with a command at its end. */
export function writtenBy(value: Statement | Expression | PipelineBase): Wrapping | null {
  const command = lastCommand(value);
  return command === null ? null : (f) => isWrittenByCmdlet(command, f);
}

/** The command whose output a value is. */
function lastCommand(value: Statement | Expression | PipelineBase): CommandAst | null {
  switch (value.kind) {
    case 'PipelineAst': {
      const last = value.pipelineElements.at(-1);
      if (last?.kind === 'CommandAst') return value.background ? null : last;
      return last?.kind === 'CommandExpressionAst' && value.pipelineElements.length === 1 ? lastCommand(last.expression) : null;
    }
    case 'ParenExpressionAst':
      return lastCommand(value.pipeline);
    case 'SubExpressionAst': {
      const [only, second] = value.subExpression.statements;
      return only && !second ? lastCommand(only) : null;
    }
    default:
      return null;
  }
}

/** True for cmdlets and programs; a script block writes its objects as they are (MshCommandRuntime.WriteObject, Pipe.Add). */
function isWrittenByCmdlet(command: CommandAst, f: Frame): boolean {
  const name = command.getCommandName();
  if (name === null) return false;
  const { context, sessionState } = f;
  const alias = sessionState.getAlias(name);
  const target = alias instanceof AliasInfo ? alias.target : name;
  if (sessionState.getFunction(target)) return false;
  const cmdlet = context.cmdlets.get(target.toLowerCase());
  if (!cmdlet || !scriptRunners.has(cmdlet.name)) return true;
  const [, block, more] = command.commandElements;
  if (cmdlet.name !== 'ForEach-Object' || more) return false;
  if (block?.kind !== 'ScriptBlockExpressionAst') return block?.kind === 'StringConstantExpressionAst';
  const [only, second] = block.scriptBlock.endBlock?.statements ?? [];
  if (!only || second) return false;
  const inner = lastCommand(only);
  return inner === null ? isPipelineObject(only) : isWrittenByCmdlet(inner, f);
}

/** True where the value is `$_` of a pipeline, in parentheses or not. */
export function isPipelineObject(value: Statement | Expression | PipelineBase): boolean {
  switch (value.kind) {
    case 'PipelineAst': {
      const [only] = value.pipelineElements;
      if (value.pipelineElements.length !== 1 || only?.kind !== 'CommandExpressionAst' || only.redirections.length > 0) return false;
      return isPipelineObject(only.expression);
    }
    case 'ParenExpressionAst':
      return isPipelineObject(value.pipeline);
    case 'VariableExpressionAst': {
      const { variablePath: path, splatted } = value;
      const isUnder = path.isVariable && path.isUnscopedVariable && /^(_|psitem)$/i.test(path.unqualifiedPath);
      return isUnder && !splatted && isSetByPipeline(value);
    }
    default:
      return false;
  }
}

/** True where `$_` is set by the nearest block that a command runs, and not by `catch`, `trap`, `switch` or a method. */
function isSetByPipeline(under: Ast): boolean {
  let child = under;
  for (let at = under.parent; at !== null; child = at, at = at.parent) {
    switch (at.kind) {
      case 'CatchClauseAst':
      case 'TrapStatementAst':
        return false;
      case 'SwitchStatementAst': {
        const { condition } = at as SwitchStatementAst;
        if ((condition as Ast) !== child) return isPipelineObject(condition);
        break;
      }
      case 'ScriptBlockExpressionAst':
        if (at.parent?.kind === 'InvokeMemberExpressionAst') return false;
        if (at.parent?.kind === 'CommandAst' && ((at.parent as CommandAst).commandElements[0] as Ast) !== at) return true;
        break;
      case 'ScriptBlockAst':
        if ((at as ScriptBlockAst).processBlock !== null && (at as ScriptBlockAst).processBlock === (child as Ast)) return true;
        break;
      case 'FunctionDefinitionAst':
        return (at as FunctionDefinitionAst).isFilter;
    }
  }
  return false;
}
