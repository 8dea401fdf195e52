import { MetadataException } from '../../binding/binding-errors.ts';
import type { CommandMetadata } from '../../binding/command-metadata.ts';
import { compiledDynamicParameters, RuntimeDefinedParameterDictionary } from '../../binding/runtime-defined-parameter.ts';
import { parameterNameIn } from '../../binding/script-parameter-binder.ts';
import { currentFrame } from '../../compile/invoke.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { RuntimeException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { ScriptProcessor } from '../../pipeline/script-processor.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import { CmdletInfo, type CommandInfo, FunctionInfo } from '../../session/command-info.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';

/** Who asks for the parameters of a command: Get-Command, which also reports what is wrong with them, or completion. */
export interface ParameterSeeker {
  readonly context: ExecutionContext;
  writeError(record: ErrorRecord): Done;
}

/**
 * A command as Get-Command shows it: a function with the parameters that its dynamicparam block gives when nothing but the given arguments are
 * bound, by position or name; a cmdlet without those of the FileSystem provider where they lead to another one. Other commands, and functions whose
 * block fails, are given back as they are (CommandInfo.CreateGetCommandCopy). Parameters that clash are an error if there are arguments.
 */
export function* withDynamicParameters(info: CommandInfo, cmd: ParameterSeeker, args: readonly Value[] | undefined): Steps<CommandInfo> {
  if (info instanceof CmdletInfo) return forProvider(info, cmd.context, args ?? []);
  if (!(info instanceof FunctionInfo)) return info;
  const metadata = metadataOf(info);
  if (!metadata?.hasDynamicParameters) return info;
  const invocation = new InvocationInfo(info, null);
  const options = { dotSourced: false, isScriptFile: false, name: info.name };
  try {
    const processor = new ScriptProcessor(currentFrame(cmd.context), invocation, info, info.block, options);
    const made = yield* processor.probeDynamicParameters(args ?? []);
    if (!(made instanceof RuntimeDefinedParameterDictionary)) return info;
    const copy = new FunctionInfo(info.name, info.block, info.options);
    copy.module = info.module;
    copy.description = info.description;
    copy.replaceMetadata(metadata.withDynamicParameters(compiledDynamicParameters(made, invocation)));
    return copy;
  } catch (e) {
    if (args !== undefined && e instanceof MetadataException) {
      const s = cmd.writeError(newErrorRecord(e, 'GetCommandMetadataError', 'MetadataError', info));
      if (s) yield* s;
      return info;
    }
    // PowerShell shows the function without its dynamic parameters then.
    if (e instanceof RuntimeException) return info;
    throw e;
  }
}

/** The cmdlet as it is where the path among these arguments, or the location, belongs to the provider that they lead to. */
function forProvider(info: CmdletInfo, context: ExecutionContext, args: readonly Value[]): CmdletInfo {
  const { hasProviderParameters } = info.cmdlet;
  if (hasProviderParameters === undefined) return info;
  if (hasProviderParameters({ context, args: pathsAmong(info.metadata, args) })) return info;
  const copy = new CmdletInfo(info.cmdlet);
  copy.replaceMetadata(info.metadata.withoutProviderParameters());
  return copy;
}

/** What a cmdlet would get as its paths if it were called with these arguments: a named one, or the first that has no name. */
function pathsAmong(metadata: CommandMetadata, args: readonly Value[]): { Path?: readonly string[]; LiteralPath?: readonly string[] } {
  let first: Value = null;
  for (let i = 0; i < args.length; i++) {
    const name = parameterNameIn(args[i]!);
    const named = name === null ? undefined : metadata.find(name);
    if (!named) first ??= args[i]!;
    else if (named.name === 'Path') return { Path: asPaths(args[++i]) };
    else if (named.name === 'LiteralPath') return { LiteralPath: asPaths(args[++i]) };
    else if (!named.isSwitch) i++;
  }
  return first === null ? {} : { Path: asPaths(first) };
}

/** Text, or the texts of a list. */
function asPaths(value: Value | undefined): readonly string[] {
  const base = baseObject(value ?? null);
  return base instanceof PSArray ? base.items.map((item) => toText(item)) : [toText(base)];
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
