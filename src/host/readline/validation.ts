import { type CommandAst, type FunctionDefinitionAst, parse } from '../../../grammar/index.ts';
import type { NetDelegate } from '../../dotnet/delegates.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { nodeValue } from '../../objects/node-value.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { findCommandOrAlias } from '../../session/command-discovery.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

/** What is wrong with a command line, and the end of where. */
export interface LineError {
  readonly message: string;
  readonly end: number;
}

/**
 * What ValidateAndAcceptLine finds wrong: an error of the parser, a command that there is not, or what the option CommandValidationHandler
 * throws about a command (CommandValidationVisitor in BasicEditing.cs).
 */
export function* validateLine(context: ExecutionContext, text: string, handler: NetDelegate | null): Steps<LineError | null> {
  const { ast, errors } = parse(text);
  const [wrong] = errors;
  if (wrong) return { message: wrong.message, end: wrong.extent.endOffset };
  const defined = new Set(
    ast.findAll((a) => a.kind === 'FunctionDefinitionAst', true).map((a) => (a as FunctionDefinitionAst).name.toLowerCase()),
  );
  for (const found of ast.findAll((a) => a.kind === 'CommandAst', true)) {
    const command = found as CommandAst;
    const name = command.getCommandName();
    if (name === null) continue;
    const { endOffset: end } = command.extent;
    if (!defined.has(name.toLowerCase()) && !findCommandOrAlias(name, context))
      return { message: `Command '${name}' cannot be found.`, end };
    if (handler === null) continue;
    try {
      yield* complete(handler.invoke([nodeValue(command)]));
    } catch (e) {
      if (!(e instanceof NetException) || isFlowControl(e)) throw e;
      return { message: e.message, end };
    }
  }
  return null;
}
