import type { Ast, CommandAst, PipelineAst } from '../../../grammar/index.ts';
import type { PSTypeName } from '../../binding/attributes/attributes.ts';
import { enumeratedTypes } from './enumerated-types.ts';
import { inferTypes } from './infer.ts';
import type { TypeInferenceContext } from './inference-context.ts';

/** What stands before a command in its pipeline; null for the first one. */
export function commandBefore(command: CommandAst): Ast | null {
  const { parent } = command;
  if (parent?.kind !== 'PipelineAst') return null;
  const { pipelineElements } = parent as PipelineAst;
  return pipelineElements[pipelineElements.indexOf(command) - 1] ?? null;
}

/** The types of the objects that are piped into a command. */
export function typesBeforeCommand(command: CommandAst, context: TypeInferenceContext): PSTypeName[] {
  const before = commandBefore(command);
  return before ? enumeratedTypes(inferTypes(before, context)) : [];
}
