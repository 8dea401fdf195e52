import type { CommandMetadata } from '../../binding/command-metadata.ts';
import { compiledDynamicParameters, RuntimeDefinedParameterDictionary } from '../../binding/runtime-defined-parameter.ts';
import { currentFrame } from '../../compile/invoke.ts';
import { RuntimeException } from '../../errors/exceptions.ts';
import type { Value } from '../../objects/net-object.ts';
import { ScriptProcessor } from '../../pipeline/script-processor.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CommandInfo, FunctionInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';

/**
 * A function as Get-Command shows it: with the parameters that its dynamicparam block gives when nothing but the given arguments are bound, by position. Other commands, and
 * functions whose block fails, are given back as they are (CommandInfo.CreateGetCommandCopy).
 */
export function* withDynamicParameters(info: CommandInfo, context: ExecutionContext, args: readonly Value[] = []): Steps<CommandInfo> {
  if (!(info instanceof FunctionInfo)) return info;
  const metadata = metadataOf(info);
  if (!metadata?.hasDynamicParameters) return info;
  const invocation = new InvocationInfo(info, null);
  const options = { dotSourced: false, isScriptFile: false, name: info.name };
  try {
    const made = yield* new ScriptProcessor(currentFrame(context), invocation, info, info.block, options).probeDynamicParameters(args);
    if (!(made instanceof RuntimeDefinedParameterDictionary)) return info;
    const copy = new FunctionInfo(info.name, info.block, info.options);
    copy.module = info.module;
    copy.description = info.description;
    copy.replaceMetadata(metadata.withDynamicParameters(compiledDynamicParameters(made, invocation)));
    return copy;
  } catch (e) {
    // PowerShell shows the function without its dynamic parameters then.
    if (e instanceof RuntimeException) return info;
    throw e;
  }
}

/** What is known of a command's parameters; null where there is nothing, or its parameters cannot be made (an unknown type). */
export function metadataOf(info: CommandInfo): CommandMetadata | null {
  try {
    return info.metadata;
  } catch (e) {
    // PowerShell lists such a command, without parameters: running it is what fails (GetCommandCommand.IsCommandMatch)
    if (e instanceof RuntimeException) return null;
    throw e;
  }
}
