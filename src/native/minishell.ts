import { bindingErrorRecord, ParameterBindingException } from '../binding/binding-errors.ts';
import { type CommandParameterInternal, NoArgument, namedArgument } from '../binding/command-parameter.ts';
import { ArrayList } from '../dotnet/collections/array-list.ts';
import { getType } from '../dotnet/registry.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { travellingWriter } from '../serialization/clixml-stream.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { ScriptBlock } from '../session/script-block.ts';

/** True when a script block is among the arguments: the program is then taken for a PowerShell (NativeCommandProcessor.IsMiniShell). */
export function isMinishell(args: readonly CommandParameterInternal[]): boolean {
  return args.some((arg) => arg.parameterName === null && arg.argument !== NoArgument && isScriptBlock(arg.argument));
}

function isScriptBlock(value: Value | typeof NoArgument): value is ScriptBlock {
  return value !== NoArgument && baseObject(value) instanceof ScriptBlock;
}

/** How a PowerShell is called: its parameters, and whether objects are piped into it as CLIXML. */
export interface Minishell {
  readonly parameters: readonly CommandParameterInternal[];
  readonly inputIsXml: boolean;
}

/**
 * Turns a script block into `-encodedCommand` with its text, and says in which formats objects travel
 * (MinishellParameterBinderController.cs).
 * @throws ParameterBindingException
 */
export function bindMinishell(args: readonly CommandParameterInternal[], outputRedirected: boolean, invocation: InvocationInfo): Minishell {
  const bindingError = (id: string, message: string): unknown => {
    const error = new ParameterBindingException(message);
    error.netType = getType('System.Management.Automation.ParameterBindingException');
    error.errorId = id;
    error.commandInvocation = invocation;
    error.errorRecord = bindingErrorRecord(error, id, 'InvalidArgument', invocation, invocation.scriptPosition);
    return error;
  };
  const formatValue = (parameter: string, text: string): 'xml' | 'text' => {
    if ('xml'.startsWith(text.toLowerCase())) return 'xml';
    if ('text'.startsWith(text.toLowerCase())) return 'text';
    throw bindingError(
      'IncorrectValueForFormatParameter',
      `A value that is not valid (${text}) was specified for the ${parameter} parameter. Valid values are Text and Xml.`,
    );
  };
  const bound: CommandParameterInternal[] = [];
  const seen = new Set<string>();
  let inputFormat: 'xml' | 'text' = 'xml';
  const once = (name: string): void => {
    if (seen.has(name)) throw bindingError('ParameterSpecifiedAlready', `The ${name} parameter was already specified.`);
    seen.add(name);
  };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as CommandParameterInternal;
    const name = arg.parameterName?.toLowerCase();
    if (name === undefined) {
      if (isScriptBlock(arg.argument)) {
        once('command');
        bound.push(named('encodedCommand', encodeText(toText(arg.argument))));
      } else bound.push(arg);
      continue;
    }
    const follows = args[i + 1];
    const value = follows && follows.argument !== NoArgument ? follows.argument : undefined;
    if ('command'.startsWith(name)) {
      once('command');
      if (!follows) throw bindingError('NoValueForCommandParameter', 'No value was specified for the Command parameter.');
      if (value === undefined || !isScriptBlock(value))
        throw bindingError(
          'IncorrectValueForCommandParameter',
          'ScriptBlock should only be specified as a value of the Command parameter.',
        );
      bound.push(named('encodedCommand', encodeText(toText(value))));
      i++;
    } else if ('inputformat'.startsWith(name) || 'outputformat'.startsWith(name)) {
      const format = 'inputformat'.startsWith(name) ? 'inputFormat' : 'outputFormat';
      once(format);
      const title = format === 'inputFormat' ? 'InputFormat' : 'OutputFormat';
      if (!follows || value === undefined)
        throw bindingError(
          'NoValueForInputFormatParameter',
          format === 'inputFormat'
            ? 'No value was specified for the InputFormat parameter. Valid values are Text and Xml.'
            : 'No value was specified for the OutputFormat parameter. Valid values are text and XML.',
        );
      const given = formatValue(title, toText(value));
      if (format === 'inputFormat') inputFormat = given;
      bound.push(named(format, given));
      i++;
    } else if ('args'.startsWith(name)) {
      once('args');
      if (!follows) throw bindingError('NoValuesSpecifiedForArgs', 'No value was specified for the Args parameter.');
      bound.push(named('encodedarguments', encodeText(listOf(value ?? null))));
      i++;
    } else bound.push(arg);
  }
  if (!seen.has('inputFormat')) bound.push(named('inputFormat', 'xml'));
  if (!seen.has('outputFormat')) bound.push(named('outputFormat', outputRedirected ? 'xml' : 'text'));
  return { parameters: bound, inputIsXml: inputFormat === 'xml' };
}

/** The values of -args as CLIXML (ConvertArgsValueToEncodedString). */
function listOf(value: Value): string {
  const list = new ArrayList();
  list.items.push(...(getEnumerable(value) ?? [value]));
  const writer = travellingWriter();
  writer.write(list);
  return writer.end();
}

/** `-name value`, as if it had been written. */
function named(name: string, value: string): CommandParameterInternal {
  return { ...namedArgument(name, value, `-${name}`), spaceAfterParameter: true };
}

function encodeText(text: string): string {
  return Buffer.from(text, 'utf16le').toString('base64');
}
