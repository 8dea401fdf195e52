/**
 * Which values come wrapped in a PSObject. Here texts and numbers never are, but Get-Member shows of a note how its value came
 * (PSNoteProperty.GetDisplayTypeNameOfValue): `$_` of a pipeline is what the command before has written, and that is a PSObject.
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
