import { type CommandAst, TokenKind } from '../../grammar/index.ts';
import { type Frame, originOfCommands } from '../compile/frame.ts';
import { compiledScriptBlock } from '../compile/script-block-data.ts';
import { exceptionOf, newErrorRecord, throwRuntime } from '../errors/throw.ts';
import { NativeCommandProcessor } from '../native/native-command-processor.ts';
import { AutomationNull } from '../objects/collections.ts';
import { LanguageMode, languageModes } from '../objects/language-mode.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { runSync } from '../scheduler/scheduler.ts';
import { lift } from '../scheduler/suspension.ts';
import { lookupCommand } from '../session/command-discovery.ts';
import {
  AliasInfo,
  ApplicationInfo,
  CmdletInfo,
  CommandInfo,
  ExternalScriptInfo,
  FunctionInfo,
  ScriptCommandInfo,
  ScriptInfo,
} from '../session/command-info.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { requirementsOf } from '../session/parse-errors.ts';
import { PSModuleInfo } from '../session/ps-module-info.ts';
import { verifyRequirements } from '../session/requires.ts';
import { ScriptBlock } from '../session/script-block.ts';
import { CmdletProcessor } from './cmdlet-processor.ts';
import type { CommandProcessor } from './command-processor.ts';
import { ScriptProcessor } from './script-processor.ts';

const scriptInfos = new WeakMap<object, ScriptCommandInfo>();

/**
 * The command that a script block run by `&` or `.` is, without a name: one for each tree, so that its metadata is made once. A block with
 * [CmdletBinding()] counts as a function (CommandDiscovery.CreateCommandProcessorForScript).
 */
export function scriptInfoOf(block: ScriptBlock): ScriptCommandInfo {
  const known = scriptInfos.get(block.ast);
  if (known) return known;
  const script = new ScriptInfo('', block);
  const info = script.metadata.cmdletBinding ? new FunctionInfo('', block) : script;
  scriptInfos.set(block.ast, info);
  return info;
}

/** The processor of a command as it stands in a pipeline. @throws CommandNotFoundException and what is no command name. */
export function createProcessor(f: Frame, name: Value, ast: CommandAst): CommandProcessor {
  const base = baseObject(name);
  const operator = ast.invocationOperator;
  const dotSourced = operator === TokenKind.Dot;
  const invocation = (info: CommandInfo | null): InvocationInfo => {
    const i = new InvocationInfo(info, ast.extent);
    i.commandOrigin = originOfCommands(f);
    i.invocationName = operator === TokenKind.Ampersand ? '&' : dotSourced ? '.' : ast.commandElements[0]!.extent.text;
    return i;
  };
  if (base instanceof ScriptBlock) return blockProcessor(f, base, invocation(scriptInfoOf(base)), dotSourced);
  if (base instanceof CommandInfo) {
    return processorOf(f, base, invocation(base), dotSourced);
  }
  if (base instanceof PSModuleInfo)
    return throwRuntime('NotSupported', 'NotImplemented', "Invoking a module with '&' needs a command after it.", base);
  if (base === null || base === AutomationNull)
    return throwRuntime(
      'BadExpression',
      'InvalidOperation',
      `The expression after '${operator === TokenKind.Dot ? '.' : '&'}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.`,
      null,
    );
  const text = toStringValue(base);
  if (text === '')
    return throwRuntime(
      'BadExpression',
      'InvalidOperation',
      `The expression after '${operator === TokenKind.Dot ? '.' : '&'}' in a pipeline element produced an object that was not valid. It must result in a command name, a script block, or a CommandInfo object.`,
      base,
    );
  const info = lookupCommand(text, f.context, originOfCommands(f));
  const i = invocation(resolved(info));
  i.invocationName = operator === TokenKind.Unknown ? text : i.invocationName === '&' || i.invocationName === '.' ? i.invocationName : text;
  return processorOf(f, info, i, dotSourced);
}

function resolved(info: CommandInfo): CommandInfo {
  return info instanceof AliasInfo && info.resolvedCommand ? info.resolvedCommand : info;
}

/** The processor of a command that the engine itself calls by name (`Out-File` of a redirection), or an application (AddCommand). */
export function createProcessorFor(
  f: Frame,
  name: string,
  invocation: InvocationInfo,
  origin: 'Runspace' | 'Internal' = 'Internal',
): CommandProcessor {
  const info = lookupCommand(name, f.context, origin);
  const made = new InvocationInfo(info, invocation.scriptPosition);
  made.invocationName = name;
  return processorOf(f, info, made, false);
}

/** The processor of a command that has been found. */
export function processorOf(f: Frame, found: CommandInfo, invocation: InvocationInfo, dotSourced: boolean): CommandProcessor {
  const known = resolved(found);
  // an alias that a variable holds may mean something that only a look-up finds: a file
  const info = known instanceof AliasInfo ? resolved(lookupCommand(known.target, f.context)) : known;
  if (info instanceof CmdletInfo) {
    f.context.usedModules.add(info.cmdlet.module);
    return new CmdletProcessor(f, invocation, info);
  }
  if (info instanceof ScriptCommandInfo) {
    const isFile = info instanceof ExternalScriptInfo;
    const scriptBlock = parsedScript(f, info);
    if (dotSourced && languageModes.everUsed) checkDotSourcing(f, scriptBlock, invocation);
    return new ScriptProcessor(f, invocation, info, scriptBlock, {
      dotSourced,
      isScriptFile: isFile,
      name: isFile ? '<ScriptBlock>' : info.name,
    });
  }
  if (info instanceof ApplicationInfo) return new NativeCommandProcessor(f, invocation, info);
  return throwRuntime('NotSupported', 'NotImplemented', `Commands of type ${info.commandType} cannot be run.`, info.name);
}

/** The block of a command. What a file requires is looked at before its errors of syntax (CommandDiscovery.CreateScriptProcessorForSingleShell). */
function parsedScript(f: Frame, info: ScriptCommandInfo): ScriptBlock {
  try {
    return info.scriptBlock;
  } catch (e) {
    const required = requirementsOf(e);
    if (required) runSync(lift(verifyRequirements(f.context, info.name, required)));
    throw e;
  }
}

/** True for a block that is commands with plain arguments and nothing else: it brings nothing into the scope (ScriptBlock.GetPowerShell takes it). */
function isCommandsAlone(block: ScriptBlock): boolean {
  const ast = block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body;
  if (ast.paramBlock !== null || ast.beginBlock !== null || ast.processBlock !== null || ast.dynamicParamBlock !== null) return false;
  const statements = ast.endBlock?.statements ?? [];
  const [only] = statements;
  if (statements.length !== 1 || only?.kind !== 'PipelineAst') return false;
  return only.pipelineElements.every(
    (e) =>
      e.kind === 'CommandAst' &&
      e.invocationOperator === TokenKind.Unknown &&
      e.commandElements.every((part) => /^(StringConstantExpression|ConstantExpression|CommandParameter)Ast$/.test(part.kind)),
  );
}

/**
 * What belongs to another language mode is not dot-sourced from a limited one (CommandProcessorBase.ValidateCompatibleLanguageMode).
 * @throws CmdletInvocationException
 */
function checkDotSourcing(f: Frame, block: ScriptBlock, invocation: InvocationInfo): void {
  const { languageMode } = f.context;
  if (block.languageMode === languageMode || languageMode === LanguageMode.Full || languageMode === LanguageMode.None) return;
  if (isCommandsAlone(block)) return;
  const text =
    "Cannot dot-source this command because it was defined in a different language mode. To invoke this command without importing its contents, omit the '.' operator.";
  const exception = exceptionOf(
    'System.Management.Automation.CmdletInvocationException',
    text,
    exceptionOf('System.NotSupportedException', text),
  );
  exception.errorRecord = newErrorRecord(exceptionOf('System.NotSupportedException', text), 'DotSourceNotSupported', 'InvalidOperation');
  exception.errorRecord.invocationInfo = invocation;
  throw exception;
}

function blockProcessor(f: Frame, block: ScriptBlock, invocation: InvocationInfo, dotSourced: boolean): CommandProcessor {
  if (dotSourced && languageModes.everUsed) checkDotSourcing(f, block, invocation);
  compiledScriptBlock(block);
  const info = scriptInfoOf(block);
  return new ScriptProcessor(f, invocation, info, block, { dotSourced, isScriptFile: false, name: '<ScriptBlock>' });
}
