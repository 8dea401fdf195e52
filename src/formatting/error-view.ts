/**
 * What an error looks like: the view of ErrorRecord in PowerShellCore_format_ps1xml.cs, in the four forms of `$ErrorView`
 * (ConciseView, NormalView, CategoryView, DetailedView; see about_Preference_Variables).
 */
import type { ScriptExtent } from '../../grammar/index.ts';
import type { ErrorRecord } from '../errors/error-record.ts';
import { type NetException, RuntimeException } from '../errors/exceptions.ts';
import { positionMessage } from '../errors/position-message.ts';
import { derivesFrom } from '../errors/throw.ts';
import { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { findCommand } from '../session/command-discovery.ts';
import { CommandInfo, ExternalScriptInfo, ScriptInfo } from '../session/command-info.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { plainText, resetSequence } from './display-cells.ts';
import { categoryMessage } from './error-category.ts';
import { psStyle, shouldOutputPlainText } from './ps-style.ts';
import { splitLines } from './string-manipulation.ts';

interface Colours {
  readonly error: string;
  readonly accent: string;
  readonly reset: string;
}

/** An error as the host shows it; without escape sequences where none may be written. */
export function formatError(record: ErrorRecord, context: ExecutionContext): string {
  const lines = splitLines(errorText(record, context));
  if (lines.at(-1) === '') lines.pop();
  const text = lines.join('\n');
  return shouldOutputPlainText(true, context.host.supportsVirtualTerminal) ? plainText(text) : text;
}

/** The whole text of an error's view, with escape sequences: who writes it takes them out where they are not wanted. */
export function errorText(record: ErrorRecord, context: ExecutionContext): string {
  const { error, errorAccent } = psStyle.formatting;
  const colours = { error, accent: errorAccent, reset: resetSequence };
  const id = record.fullyQualifiedErrorId;
  if (id === 'NativeCommandErrorMessage' || id === 'NativeCommandError') {
    return `${colours.error}${record.exception.message}${colours.reset}`;
  }
  const view = toText(baseObject(context.globalState.globalScope.localVariable('errorview')?.read() ?? 'ConciseView'));
  switch (view.toLowerCase()) {
    case 'conciseview':
      return conciseView(record, context, colours);
    case 'categoryview':
      return `${colours.error}${categoryMessage(record)}${colours.reset}`;
    case 'detailedview':
      return `${colours.error}${detailedView(record, context)}${colours.reset}`;
    default:
      return normalView(record, colours);
  }
}

/** What Get-Error shows of the newest error; set by error-details.ts, which loads when it is first needed. */
let detailedView: (record: ErrorRecord, context: ExecutionContext) => string = (record) => record.message;
/** Sets how DetailedView shows a record. */
export function setDetailedView(show: typeof detailedView): void {
  detailedView = show;
}

/** The place an error points at. */
export function errorExtent(record: ErrorRecord): ScriptExtent | null {
  const invocation = record.invocationInfo;
  return record.scriptExtent ?? invocation?.displayScriptPosition ?? invocation?.scriptPosition ?? null;
}

/** `Command : message`, the position, category and id. */
function normalView(record: ErrorRecord, colours: Colours): string {
  const invocation = record.invocationInfo;
  const extent = errorExtent(record);
  let text = `${colours.error}${commandPrefix(invocation)}${colours.error}${record.message}`;
  if (extent && ((invocation?.myCommand ?? null) !== null || record.category !== 'ParserError')) {
    const position = positionMessage(extent);
    if (position !== '') text += `\n${position}`;
  }
  text += `\n+ CategoryInfo          : ${categoryMessage(record)}`;
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
  /** True when the error happened in a file: the message is then wrapped. */
  readonly inFile: boolean;
}

function conciseView(record: ErrorRecord, context: ExecutionContext, colours: Colours): string {
  const position = concisePosition(record, colours);
  let message = position.prefix + conciseMessage(record);
  if (position.inFile || record.category === 'ParserError') message = `${wrapMessage(message, position.prefix, context.host.width)}\n`;
  let text = `${colours.error}${reason(record, context)}: ${position.header}${colours.error}${message}${colours.reset}`;
  const recommended = record.errorDetails?.recommendedAction ?? '';
  if (recommended.trim() !== '') text += `\n${colours.error}  Recommendation: ${recommended}${colours.reset}`;
  return text;
}

function conciseMessage(record: ErrorRecord): string {
  if (record.errorDetails?.message) return record.errorDetails.message;
  const message = record.exception.message;
  // the texts of parse errors contain their position, which is shown already
  if (record.category === 'ParserError' && message.includes('~\n')) return message.split('~\n')[1]!.split('\n\n')[0]!;
  return message;
}

function concisePosition(record: ErrorRecord, colours: Colours): Position {
  const extent = errorExtent(record);
  const file = extent?.file ?? '';
  const given = linePosition(record.targetObject);
  const isParseError = record.category === 'ParserError' && isParentContainsErrorRecord(record.exception);
  const showLine = (isParseError || file !== '' || (extent?.startLineNumber ?? 0) > 1) && !/\.psm1$/i.test(file);
  if (!given && !(showLine && extent)) return { header: '', prefix: '', inFile: file !== '' };
  let header = colours.reset;
  let number: string;
  let line: string;
  let marks = '';
  if (given) {
    header += `${given.file}\n`;
    number = given.line;
    line = given.text.trim();
  } else {
    header = file === '' ? '\n' : `${header}${file}:${extent!.startLineNumber}\n`;
    number = String(extent!.startLineNumber);
    const parts = positionMessage(extent).split('\n');
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
  return { header, prefix, inFile: file !== '' };
}

/** A target object `@{ File; Line; LineText }` says itself where the error is (test frameworks use it). */
function linePosition(target: Value): { file: string; line: string; text: string } | null {
  const table = baseObject(target);
  if (!(table instanceof NetDictionary) || !table.containsKey('Line') || !table.containsKey('LineText')) return null;
  const text = (key: string) => toText(table.lookup(key) ?? null);
  return { file: text('File'), line: text('Line'), text: text('LineText') };
}

function isParentContainsErrorRecord(exception: NetException): boolean {
  return derivesFrom(exception, 'System.Management.Automation.ParentContainsErrorRecordException');
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
function reason(record: ErrorRecord, context: ExecutionContext): string {
  const exception = record.exception;
  // A record with a reason of its own holds another exception than the one that was thrown.
  if (exception instanceof RuntimeException && exception.wasThrownFromThrowStatement && record.reason !== parentContainsErrorRecord)
    return 'Exception';
  const invocation = record.invocationInfo;
  const command = invocation?.myCommand instanceof CommandInfo ? invocation.myCommand : null;
  if (command?.name && findCommand(command.name, context)) return command.name;
  if (record.activity) return record.activity;
  if (command) return command instanceof ScriptInfo ? command.definition : command.name;
  if (invocation?.invocationName) return invocation.invocationName;
  if (record.category !== 'NotSpecified') return record.category;
  return record.reason || exception.netType.name;
}
