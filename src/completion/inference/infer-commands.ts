import { type Ast, type CommandAst, FunctionDefinitionAst, RedirectionStream } from '../../../grammar/index.ts';
import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { outputTypesOf } from '../../binding/command-info-types.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { findApplications } from '../../session/command-discovery.ts';
import { CmdletInfo, ScriptCommandInfo } from '../../session/command-info.ts';
import { pseudoBind } from '../pseudo-binding.ts';
import { inferTypes } from './infer.ts';
import { inferObjectCommand } from './infer-object-commands.ts';
import { typesBeforeCommand } from './infer-pipeline.ts';
import type { TypeInferenceContext } from './inference-context.ts';
import { typeCalled, typeNamed } from './inferred-type.ts';
import { recordOf } from './variable-assignments.ts';

const recordStreams = [
  RedirectionStream.Error,
  RedirectionStream.Warning,
  RedirectionStream.Verbose,
  RedirectionStream.Debug,
  RedirectionStream.Information,
];

/** The records that `2>&1` and its like mix into the output; null when the output goes to a file. */
function mergedRecords(command: CommandAst, forRedirection: boolean): PSTypeName[] | null {
  const merged = new Set<RedirectionStream>();
  let all = false;
  for (const redirection of command.redirections) {
    if (redirection.kind === 'FileRedirectionAst') {
      const { fromStream } = redirection;
      if (!forRedirection && (fromStream === RedirectionStream.All || fromStream === RedirectionStream.Output)) return null;
    } else if (redirection.toStream === RedirectionStream.Output) {
      if (redirection.fromStream === RedirectionStream.All) all = true;
      else merged.add(redirection.fromStream);
    }
  }
  const streams = all ? recordStreams : [...merged];
  return streams.flatMap((s) => {
    const record = recordOf(s);
    return record ? [typeCalled(record)] : [];
  });
}

/** True for output types that say nothing. */
function isUnknown(types: readonly PSTypeName[]): boolean {
  if (types.length > 1) return false;
  return types.length === 0 || /^System\.(Management\.Automation\.PSObject|Object)$/i.test((types[0] as PSTypeName).name);
}

/**
 * What a command may write: what `OutputType` says, or for a function without it what its body writes; the commands that pass objects on or
 * change their shape have rules of their own (TypeInferenceVisitor.InferTypesFrom(CommandAst)).
 * @param forRedirection the output is asked for because a redirection puts it into a variable
 */
export function inferCommand(command: CommandAst, context: TypeInferenceContext, forRedirection = false): PSTypeName[] {
  const merged = mergedRecords(command, forRedirection);
  if (merged === null) return [];
  return [...merged, ...inferOutput(command, context)];
}

function inferOutput(command: CommandAst, context: TypeInferenceContext): readonly PSTypeName[] {
  const [first] = command.commandElements;
  if (first?.kind === 'ScriptBlockExpressionAst') return inferTypes(first.scriptBlock, context);
  const binding = pseudoBind(command, context.execution, null, 'parameter');
  if (!binding) {
    const name = command.getCommandName();
    const isProgram = name !== null && name !== '' && findApplications(name, context.execution).length > 0;
    return isProgram ? [typeNamed(wellKnown.string)] : [];
  }
  const info = binding.commandInfo;
  if (info instanceof CmdletInfo) {
    const special = inferObjectCommand(command, info, binding, context);
    if (special.length > 0) return special;
    const input = binding.boundArguments.get('inputobject');
    if (info.cmdlet.className === 'Microsoft.PowerShell.Commands.GetRandomCommand' && input) {
      if (input.kind === 'pipeline') return typesBeforeCommand(command, context);
      return input.argument ? inferTypes(input.argument as Ast, context) : [];
    }
  }
  const declared = outputTypesOf(info);
  if (!isUnknown(declared) || !(info instanceof ScriptCommandInfo)) return declared;
  const body = info.scriptBlock.ast as Ast;
  // A function that calls itself is looked at once.
  if (context.analyzed.has(body)) return declared;
  context.analyzed.add(body);
  return inferTypes(body instanceof FunctionDefinitionAst ? body.body : body, context);
}
