import { type Ast, parse, VariableExpressionAst } from '../../grammar/index.ts';
import { type CommandParameterInternal, NoArgument, namedArgument, positionalArgument } from '../binding/command-parameter.ts';
import '../completion/command-completion.ts';
import '../completion/static-parameter-binder.ts';
import { completeInput } from '../completion/completion-analysis.ts';
import { setUpDebugger } from '../debugger/script-debugger.ts';
import { consoleOutputEncoding } from '../dotnet/system/console.ts';
import { initializePSStyle, wantsPlainText } from '../formatting/ps-style.ts';
import { applicationLookup } from '../native/application-lookup.ts';
import { setNativeServices } from '../native/native-services.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { currentDirectory } from '../providers/current-directory.ts';
import { paths } from '../providers/path-intrinsics.ts';
import { scheduler } from '../scheduler/scheduler.ts';
import { defineProfileVariable } from '../session/built-in-variables.ts';
import { registerApplicationLookup } from '../session/command-discovery.ts';
import { setCurrentContext } from '../session/current-context.ts';
import { exitCodeOf } from '../session/exit-code.ts';
import { createRunspace, invokeCommandText, invokeForValues, invokeScriptFile, reportException } from '../session/runspace.ts';
import type { CommandLineArgument } from './command-line.ts';
import type { ConsoleRunspace } from './console-shell.ts';
import { stopAtConsole } from './debugger-prompt.ts';
import './host-object.ts';
import type { PSHost } from './ps-host.ts';

/** What a session can define to read its commands itself. */
const readLineFunction = 'PSConsoleHostReadLine';

/** Arguments of the command line as the binder takes them: `-Name`, `-Name:value`, or a plain value. Here `--` has no meaning. */
function toParameters(args: readonly CommandLineArgument[]): CommandParameterInternal[] {
  const plain = args.map((arg) => (arg.name === '--' && arg.value === undefined ? { name: null, value: '--' } : arg));
  return plain.map(({ name, value = NoArgument }) =>
    name === null ? positionalArgument(value) : namedArgument(name.slice(1), value, name),
  );
}

function mentionsInput(ast: Ast): boolean {
  if (ast instanceof VariableExpressionAst && ast.variablePath.userPath.toLowerCase() === 'input') return true;
  let found = false;
  ast.forEachChild((child) => {
    found ||= mentionsInput(child);
  });
  return found;
}

/** A new runspace for a console. */
export function createConsoleRunspace(host: PSHost & { flush?: () => void }): ConsoleRunspace {
  registerApplicationLookup(applicationLookup);
  initializePSStyle(wantsPlainText(process.env));
  const context = createRunspace(host);
  setNativeServices(context, {
    currentDirectory,
    isFileSystemLocation: (c) => paths(c).current.provider.name === 'FileSystem',
    flushOutput: () => host.flush?.(),
    standardInput: () => 'inherit',
    capturesEverything: () => false,
    outputEncoding: consoleOutputEncoding,
  });
  defineProfileVariable(context);
  setUpDebugger(context, (d) => {
    d.handler = stopAtConsole;
  });
  return {
    context,
    runFile: (path, args, input) => invokeScriptFile(context, path, toParameters(args), input),
    runText: (text, args, input) => invokeCommandText(context, text, toParameters(args), input),
    *evaluatePrompt() {
      const { questionMark } = context;
      const values = yield* invokeForValues(context, 'prompt');
      // the next command, and the exit code at the end of the input, see how the last one went
      context.questionMark = questionMark;
      return values.map((v) => toText(v)).join('');
    },
    get hasReadLineFunction() {
      return context.globalState.getFunction(readLineFunction) !== undefined;
    },
    *readByFunction() {
      const values = yield* invokeForValues(context, readLineFunction);
      const [only] = values;
      const text = values.length === 1 && only !== undefined ? baseObject(only) : null;
      return typeof text === 'string' ? text : null;
    },
    reportException: (e) => reportException(context, e),
    isIncomplete: (text) => parse(text).errors.some((e) => e.incompleteInput),
    usesInput: (text) => /\$\{?input\b/i.test(text) && mentionsInput(parse(text).ast),
    exitCodeOf: (e) => exitCodeOf(e.argument),
    async complete(text, cursor) {
      const steps = function* () {
        setCurrentContext(context);
        return yield* completeInput(context, text, cursor);
      };
      return await scheduler.whenDone(scheduler.start(steps(), 'completion'));
    },
  };
}
