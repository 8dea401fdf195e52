import { getType } from '../dotnet/registry.ts';
import { invalidOperation, toNetException } from '../errors/throw.ts';
import type { PSHost } from '../host/ps-host.ts';
import { arrayOf } from '../objects/collections.ts';
import { convertTo, tryConvertTo } from '../objects/convert.ts';
import type { Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { ending } from '../providers/failures.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { waitFor } from '../scheduler/wait.ts';
import { wrapPromptText } from './prompt-text.ts';

/** What is asked for (FieldDescription): its name, the type of the answer, and help for `!?` (empty where there is none). */
export interface PromptField {
  readonly name: string;
  readonly type: NetType;
  readonly helpMessage: string;
  /** With a label, an answer that begins with `!` is a command of the prompt. */
  readonly hasLabel: boolean;
}

/**
 * Every question to a person passes here first.
 * @param message what is about to be asked; null when a line is only read
 * @throws HostException where the host has no user interface; PSInvalidOperationException with -NonInteractive (HandleThrowOnReadAndPrompt)
 */
export function requireInteractive(host: PSHost, message: string | null): void {
  host.refusePrompt?.(message);
  // That nobody can be asked ends the command, also where it would go on with its next item.
  if (!host.interactive)
    throw ending(invalidOperation('PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.'));
}

/** The end of a list, or of the input. */
const ended = Symbol('ended');
const cancelled = Symbol('cancelled');

/** The text that a command of the prompt stands for; undefined when the question is to be asked again (PromptCommandMode). */
function commandAnswer(host: PSHost, input: string, field: PromptField): string | null | undefined {
  const command = input.slice(1);
  if (command.startsWith('!')) return command;
  if (command === '""') return '';
  if (command.toLowerCase() === '$null') return null;
  if (command === '?') host.writeLine(field.helpMessage === '' ? `No help is available for ${field.name}.` : field.helpMessage);
  else host.writeLine(`"${input}" cannot be recognized as a valid Prompt command.`);
  return undefined;
}

/** What the text is in the field's type; undefined, with a line that says why, when it is none (PromptTryConvertTo). */
function converted(host: PSHost, text: string | null, type: NetType): Value | undefined {
  try {
    return convertTo(text, type);
  } catch (e) {
    const inner = toNetException(e).innerException?.netType.fullName;
    const kind = inner === 'System.OverflowException' ? 'an overflow' : inner === 'System.FormatException' ? 'a format' : null;
    if (kind === null) return text;
    if (text !== '' || kind === 'an overflow') host.writeLine(`Cannot recognize "${text}" as a ${type.fullName} due to ${kind} error.`);
    return undefined;
  }
}

function* readItem(
  host: PSHost,
  prompt: string,
  field: PromptField,
  type: NetType,
  inList: boolean,
): Steps<Value | typeof ended | typeof cancelled> {
  const secret = type.fullName === 'System.Security.SecureString';
  for (;;) {
    host.write(prompt);
    const line = yield* waitFor(secret ? host.readSecret() : host.readLine());
    if (line === null) return cancelled;
    if (inList && line === '') return ended;
    const text = field.hasLabel && line.startsWith('!') && !secret ? commandAnswer(host, line, field) : line;
    if (text === undefined) continue;
    const value = converted(host, text, type);
    if (value !== undefined) return value;
  }
}

function* readList(host: PSHost, field: PromptField): Steps<Value | typeof cancelled> {
  const items: Value[] = [];
  const element = field.type.elementType ?? getType('System.Object');
  for (;;) {
    const item = yield* readItem(host, `${field.name}[${items.length}]: `, field, element, true);
    if (item === cancelled) return cancelled;
    if (item === ended) break;
    items.push(item as Value);
  }
  const list = arrayOf(items);
  return tryConvertTo(list, field.type) ?? list;
}

/**
 * Asks for values, one after the other (PSHostUserInterface.Prompt as ConsoleHostUserInterfacePrompt.cs has it).
 * @returns the answers by name; none when the input ended meanwhile
 */
export function* promptForFields(
  host: PSHost,
  caption: string,
  message: string,
  fields: readonly PromptField[],
): Steps<Map<string, Value>> {
  if (host.questions) return yield* waitFor(host.questions.prompt(caption, message, fields));
  const answers = new Map<string, Value>();
  if (caption !== '') host.writeLine(`\n${wrapPromptText(caption, host.width)}`);
  if (message !== '') host.writeLine(wrapPromptText(message, host.width));
  if (fields.some((f) => f.helpMessage !== '')) host.writeLine('(Type !? for Help.)');
  const listType = getType('System.Collections.IList');
  for (const field of fields) {
    const isList = field.type.elementType !== null || field.type.interfaces.includes(listType);
    const answer = isList ? yield* readList(host, field) : yield* readItem(host, `${field.name}: `, field, field.type, false);
    if (answer === cancelled) {
      host.writeLine('');
      answers.clear();
      break;
    }
    answers.set(field.name, answer as Value);
  }
  return answers;
}
