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
  if (!(info instanceof FunctionInfo) || !info.metadata.hasDynamicParameters) return info;
  const invocation = new InvocationInfo(info, null);
  const options = { dotSourced: false, isScriptFile: false, name: info.name };
  try {
    const made = yield* new ScriptProcessor(currentFrame(context), invocation, info, info.block, options).probeDynamicParameters(args);
    if (!(made instanceof RuntimeDefinedParameterDictionary)) return info;
    const copy = new FunctionInfo(info.name, info.block, info.options);
    copy.module = info.module;
    copy.description = info.description;
    copy.replaceMetadata(info.metadata.withDynamicParameters(compiledDynamicParameters(made, invocation)));
    return copy;
  } catch (e) {
    // PowerShell shows the function without its dynamic parameters then.
    if (e instanceof RuntimeException) return info;
    throw e;
  }
}
