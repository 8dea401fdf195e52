/**
 * What an error looks like: the view of ErrorRecord in PowerShellCore_format_ps1xml.cs, in the four forms of `$ErrorView`
 * (ConciseView, NormalView, CategoryView, DetailedView; see about_Preference_Variables).
 */
import type { ScriptExtent } from '../../grammar/index.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { RuntimeException } from '../errors/exceptions.ts';
import { positionMessage } from '../errors/position-message.ts';
import { derivesFrom } from '../errors/throw.ts';
import { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { findCommand } from '../session/command-discovery.ts';
import { CmdletInfo, CommandInfo, ExternalScriptInfo, ScriptInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { plainText } from './display-cells.ts';
import { categoryMessage } from './error-category.ts';
import { errorColours, shouldOutputPlainText } from './ps-style.ts';
import { splitLines } from './string-manipulation.ts';

interface Colours {
  readonly error: string;
  readonly accent: string;
  readonly reset: string;
}

/** What the view reads of an error, be it a record or what is left of one that was serialized. */
export interface ShownError {
  readonly source: Value;
  readonly fullyQualifiedErrorId: string;
  readonly isParserError: boolean;
  /** True for errors of the parser that PowerShell itself has made. */
  readonly isParseException: boolean;
  readonly target: Value;
  readonly exceptionMessage: string;
  /** ErrorDetails.Message and RecommendedAction; empty where there are none. */
  readonly detailsMessage: string;
  readonly recommendedAction: string;
  /** Where the command was called: a file (empty: none), a line, and PositionMessage. */
  readonly file: string;
  readonly lineNumber: number;
  readonly positionMessage: string;
  readonly hasCommand: boolean;
  readonly categoryMessage: string;
  readonly originComputerName: string;
  /** What NormalView begins with. */
  commandPrefix(): string;
  /** What ConciseView begins with; without a runspace only commands of PowerShell's own are known. */
  reason(context: ExecutionContext | null): string;
}

function shownRecord(record: ErrorRecord): ShownError {
  const extent = errorExtent(record);
  const invocation = record.invocationInfo;
  const isParserError = record.category === 'ParserError';
  return {
    source: record,
    fullyQualifiedErrorId: record.fullyQualifiedErrorId,
    isParserError,
    isParseException: isParserError && derivesFrom(record.exception, 'System.Management.Automation.ParentContainsErrorRecordException'),
    target: record.targetObject,
    exceptionMessage: record.exception.message,
    detailsMessage: record.errorDetails?.message ?? '',
    recommendedAction: record.errorDetails?.recommendedAction ?? '',
    file: extent?.file ?? '',
    lineNumber: extent?.startLineNumber ?? 0,
    positionMessage: extent === null ? '' : positionMessage(extent),
    hasCommand: (invocation?.myCommand ?? null) !== null,
    categoryMessage: categoryMessage(record),
    originComputerName: record.originComputerName ?? '',
    commandPrefix: () => commandPrefix(invocation),
    reason: (context) => reason(record, context),
  };
}

/** An error as the host shows it; without escape sequences where none may be written. */
export function formatError(record: ErrorRecord, context: ExecutionContext): string {
  const lines = splitLines(hostErrorText(record, context));
  if (lines.at(-1) === '') lines.pop();
  const text = lines.join('\n');
  return shouldOutputPlainText(context.host) ? plainText(text) : text;
}

/** The whole text of an error's view, with escape sequences: who writes it takes them out where they are not wanted. */
export function errorText(record: ErrorRecord, context: ExecutionContext): string {
  return shownErrorText(shownRecord(record), context);
}

/** As {@link errorText}, where an error ends at the host: that is outside of every function, so the global `$ErrorView` decides. */
export function hostErrorText(record: ErrorRecord, context: ExecutionContext): string {
  return shownErrorText(shownRecord(record), context, context.globalState.globalScope.localVariable('errorview')?.read());
}

/** True for what a native program has written: it is shown as it is. */
function isNativeText({ fullyQualifiedErrorId: id }: { readonly fullyQualifiedErrorId: string }): boolean {
  return id === 'NativeCommandErrorMessage' || id === 'NativeCommandError';
}

/** What a new runspace without a console shows of an error: transcripts have it (PSHostUserInterface.TranscribeError). */
export function conciseErrorText(record: ErrorRecord): string {
  return isNativeText(record) ? record.exception.message : conciseView(shownRecord(record), null, { error: '', accent: '', reset: '' });
}

/**
 * As {@link errorText}, of anything that can be shown as an error.
 * @param chosen the value of `$ErrorView`: that of the scope in which the formatting command stands
 */
export function shownErrorText(
  record: ShownError,
  context: ExecutionContext,
  chosen: Value | undefined = context.sessionState.findVariable('errorview', context.formattingScope ?? undefined)?.read(),
): string {
  const colours = errorColours(context.host, 'errorAccent');
  if (isNativeText(record)) {
    return `${colours.error}${record.exceptionMessage}${colours.reset}`;
  }
  const view = toText(baseObject(chosen ?? 'ConciseView'));
  switch (view.toLowerCase()) {
    case 'conciseview':
      return conciseView(record, context, colours);
    case 'categoryview':
      return `${colours.error}${record.categoryMessage}${colours.reset}`;
    case 'detailedview':
      return `${colours.error}${detailedView(record.source, context)}${colours.reset}`;
    default:
      return normalView(record, colours);
  }
}

/** What Get-Error shows of the newest error; set by error-details.ts, which loads when it is first needed. */
let detailedView: (error: Value, context: ExecutionContext) => string = () => '';
/** Sets how DetailedView shows a record. */
export function setDetailedView(show: typeof detailedView): void {
  detailedView = show;
}

/** The place an error points at. */
function errorExtent(record: ErrorRecord): ScriptExtent | null {
  const invocation = record.invocationInfo;
  return record.scriptExtent ?? invocation?.displayScriptPosition ?? invocation?.scriptPosition ?? null;
}

/** `Command : message`, the position, category and id. */
function normalView(record: ShownError, colours: Colours): string {
  let text = `${colours.error}${record.commandPrefix()}${colours.error}${record.detailsMessage || record.exceptionMessage}`;
  if (record.positionMessage !== '' && (record.hasCommand || !record.isParserError)) text += `\n${record.positionMessage}`;
  text += `\n+ CategoryInfo          : ${record.categoryMessage}`;
  text += `\n+ FullyQualifiedErrorId : ${record.fullyQualifiedErrorId}`;
  const { originComputerName } = record;
  if (originComputerName) text += `\n+ PSComputerName        : ${originComputerName}`;
  return text + colours.reset;
}

function commandPrefix(invocation: InvocationInfo | null): string {
  if (!invocation) return '';
  const command = invocation.myCommand;
  if (command instanceof ExternalScriptInfo) return `${command.path} : `;
  if (command instanceof ScriptInfo) return `${command.definition} : `;
  if (command instanceof CommandInfo && /^[&.]?$/.test(invocation.invocationName)) return command.name ? `${command.name} : ` : '';
  return invocation.invocationName ? `${invocation.invocationName} : ` : '';
}

/** Where the message stands: what a line of it begins with, and what comes before it. */
interface Position {
  readonly header: string;
  readonly prefix: string;
}

function conciseView(record: ShownError, context: ExecutionContext | null, colours: Colours): string {
  const position = concisePosition(record, colours);
  let message = position.prefix + conciseMessage(record);
  if (record.file !== '' || record.isParserError) message = `${wrapMessage(message, position.prefix, context?.host.width ?? 0)}\n`;
  let text = `${colours.error}${record.reason(context)}: ${position.header}${colours.error}${message}${colours.reset}`;
  const recommended = record.recommendedAction;
  if (recommended.trim() !== '') text += `\n${colours.error}  Recommendation: ${recommended}${colours.reset}`;
  return text;
}

function conciseMessage(record: ShownError): string {
  if (record.detailsMessage !== '') return record.detailsMessage;
  const message = record.exceptionMessage;
  // the texts of parse errors contain their position, which is shown already
  if (record.isParserError && message.includes('~\n')) return message.split('~\n')[1]!.split('\n\n')[0]!;
  return message;
}

function concisePosition(record: ShownError, colours: Colours): Position {
  const { file, lineNumber } = record;
  const given = linePosition(record.target);
  const showLine = (record.isParseException || file !== '' || lineNumber > 1) && !/\.psm1$/i.test(file);
  if (!given && !(showLine && record.positionMessage !== '')) return { header: '', prefix: '' };
  let header = colours.reset;
  let number: string;
  let line: string;
  let marks = '';
  if (given) {
    header += `${given.file}\n`;
    number = given.line;
    line = given.text.trim();
  } else {
    header = file === '' ? '\n' : `${header}${file}:${lineNumber}\n`;
    number = String(lineNumber);
    const parts = record.positionMessage.split('\n');
    line = (parts[1] ?? '+').slice(1);
    marks = (parts.at(-1) ?? '+').slice(1);
    const at = marks.indexOf('~');
    const length = marks.trim().length;
    if (length < line.length) {
      line = line.slice(0, at) + colours.accent + line.slice(at, at + length) + colours.reset + line.slice(at + length);
    }
  }
  const headerBlanks = ' '.repeat(Math.max(number.length - 4, 0));
  const lineBlanks = ' '.repeat(Math.max(4 - number.length, 0));
  header += `${colours.accent}${headerBlanks}Line |\n${colours.accent}${lineBlanks}${number} | ${colours.reset}${line}\n`;
  const prefix = `${colours.accent}${headerBlanks}     | ${colours.error}`;
  if (marks !== '') header += `${prefix}${marks}\n`;
  return { header, prefix };
}

/** A target object `@{ File; Line; LineText }` says itself where the error is (test frameworks use it). */
function linePosition(target: Value): { file: string; line: string; text: string } | null {
  const table = baseObject(target);
  if (!(table instanceof NetDictionary) || !table.containsKey('Line') || !table.containsKey('LineText')) return null;
  const text = (key: string) => toText(table.lookup(key) ?? null);
  return { file: text('File'), line: text('Line'), text: text('LineText') };
}

/** Breaks a message at blanks so that every line begins with the prefix and fits the width. */
function wrapMessage(text: string, prefix: string, width: number): string {
  const prefixLength = plainText(prefix).length;
  const hidden = prefix.length - prefixLength;
  const message = text.replaceAll('\n', ' ').replaceAll('\t', ' ');
  if (width <= 0 || message.length - hidden <= width) return message;
  const first = truncateAtBlank(message, width + hidden);
  let result = `${first}\n`;
  let rest = message.slice(first.length).trim();
  while (rest.length + prefixLength > width) {
    const part = truncateAtBlank(prefix + rest, width + hidden);
    if (part.length <= prefix.length) break;
    result += `${part}\n`;
    rest = rest.slice(part.length - prefix.length).trim();
  }
  return result + prefix + rest;
}

/** As much as fits, without what stands after the last blank. */
function truncateAtBlank(text: string, length: number): string {
  if (text.length <= length) return text;
  const part = text.slice(0, length);
  const last = part.search(/\s\S*$/);
  return last < 0 ? part : part.slice(0, last);
}

/** CategoryInfo.Reason of the record that a RuntimeException makes of itself. */
export const parentContainsErrorRecord = 'ParentContainsErrorRecordException';

/** What the header begins with: `Exception` for a thrown value, the command, the category, or the exception's type. */
function reason(record: ErrorRecord, context: ExecutionContext | null): string {
  const exception = record.exception;
  // A record with a reason of its own holds another exception than the one that was thrown.
  if (exception instanceof RuntimeException && exception.wasThrownFromThrowStatement && record.reason !== parentContainsErrorRecord)
    return 'Exception';
  const invocation = record.invocationInfo;
  const command = invocation?.myCommand instanceof CommandInfo ? invocation.myCommand : null;
  if (command?.name && (context ? findCommand(command.name, context) : command instanceof CmdletInfo)) return command.name;
  if (record.activity) return record.activity;
  if (command) return command instanceof ScriptInfo ? command.definition : command.name;
  if (invocation?.invocationName) return invocation.invocationName;
  if (record.category !== 'NotSpecified') return record.category;
  return record.reason || exception.netType.name;
}
