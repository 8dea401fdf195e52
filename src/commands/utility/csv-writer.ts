/** Objects as lines of CSV (ExportCsvHelper, CsvCommands.cs). */

import { currentCulture } from '../../dotnet/culture/culture-info.ts';
import { listSeparatorOf } from '../../dotnet/culture/text-info-types.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { getMember, members, psTypeNames } from '../../objects/member-access.ts';
import type { Value } from '../../objects/net-object.ts';
import type { PSMember } from '../../objects/ps-members.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toStringValue } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { isPropertyMember } from './object-model.ts';
import { memberText } from './wrapped-text.ts';

/** What the writing commands share. */
export interface CsvOptions {
  delimiter: string;
  useQuotes: 'Never' | 'Always' | 'AsNeeded';
  /** Names of the columns that are quoted, in lower case; null: by `useQuotes`. */
  quoteFields: ReadonlySet<string> | null;
  typeInformation: boolean;
}

/** Arguments that {@link csvOptions} reads. */
interface CsvArguments {
  Delimiter?: Value | undefined;
  UseCulture: boolean;
  UseQuotes?: Value | undefined;
  QuoteFields?: readonly string[] | undefined;
  IncludeTypeInformation: boolean;
  NoTypeInformation: boolean;
}

/**
 * The character between values: the one given, or with -UseCulture the culture's list separator (ImportExportCSVHelper.SetDelimiter).
 * @param ofCulture -UseCulture stands there; where its value is false the character is NUL
 */
export function delimiterOf(delimiter: Value | undefined, useCulture: boolean, ofCulture = useCulture): string {
  if (ofCulture && !useCulture) return '\0';
  if (useCulture) return listSeparatorOf(currentCulture())[0] as string;
  const text = delimiter === undefined || delimiter === null ? '' : String(delimiter);
  return text === '' || text === '\u0000' ? ',' : text;
}

/** Checks and gathers the options of ConvertTo-Csv and Export-Csv. */
export function csvOptions(cmd: Pick<CmdletRuntime, 'isBound' | 'throwTerminatingError'>, args: CsvArguments): CsvOptions {
  const both = (a: string, b: string): void => {
    if (!(cmd.isBound(a) && cmd.isBound(b))) return;
    const names = a === 'QuoteFields' ? ['UseQuotes', 'QuoteFields'] : [a, b];
    const id = a === 'QuoteFields' ? 'CannotSpecifyQuoteFieldsAndUseQuotes' : 'CannotSpecifyIncludeTypeInformationAndNoTypeInformation';
    const message = `You must specify either the -${names[0]} or -${names[1]} parameters, but not both.`;
    cmd.throwTerminatingError(errorRecord('InvalidOperation', message, id, 'InvalidData'));
  };
  both('QuoteFields', 'UseQuotes');
  both('IncludeTypeInformation', 'NoTypeInformation');
  return {
    delimiter: delimiterOf(args.Delimiter, args.UseCulture, cmd.isBound('UseCulture')),
    useQuotes: String(args.UseQuotes ?? 'Always') as CsvOptions['useQuotes'],
    quoteFields: args.QuoteFields ? new Set(args.QuoteFields.map((f) => f.toLowerCase())) : null,
    // -NoTypeInformation:$false asks for it too (BaseCsvWritingCommand.BeginProcessing).
    typeInformation: args.IncludeTypeInformation || (cmd.isBound('NoTypeInformation') && !args.NoTypeInformation),
  };
}

/** The names of the columns: the keys of a dictionary, or the properties of an object. */
export function csvPropertyNames(object: Value): string[] {
  const base = baseObject(object);
  if (!(base instanceof NetDictionary))
    return members(object, 'shown')
      .filter(isPropertyMember)
      .map((p) => p.name);
  const keys = [...base.entries()].map(([key]) => toStringValue(key));
  return [
    ...keys,
    ...members(object, 'extended')
      .filter(isPropertyMember)
      .map((p) => p.name),
  ];
}

/** The line `#TYPE …`. */
export function csvTypeLine(object: Value): string {
  const [first] = psTypeNames(object);
  return first === undefined ? '#TYPE' : `#TYPE ${/^CSV:/i.test(first) ? first.slice(4) : first}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function field(name: string, text: string, options: CsvOptions): string {
  if (options.quoteFields) return options.quoteFields.has(name.toLowerCase()) ? quoted(text) : text;
  if (options.useQuotes === 'Always') return quoted(text);
  const needed = options.useQuotes === 'AsNeeded' && (text.includes(options.delimiter) || text.includes('\n') || text.includes('"'));
  return needed ? quoted(text) : text;
}

/** The line of names. */
export function csvHeader(names: readonly string[], options: CsvOptions): string {
  return names.map((name) => field(name, name, options)).join(options.delimiter);
}

/** The line of one object; null and missing properties are left empty. */
export function* csvLine(object: Value, names: readonly string[], options: CsvOptions): Steps<string> {
  const parts: string[] = [];
  const base = baseObject(object);
  for (const name of names) {
    let value: Value = null;
    let source: PSMember | undefined;
    const entry = base instanceof NetDictionary ? base.lookup(name) : undefined;
    if (entry !== undefined) value = entry;
    else {
      const member = getMember(object, name);
      if (member && isPropertyMember(member)) {
        source = member;
        try {
          value = yield* complete(member.getValue(object));
        } catch (e) {
          if (isFlowControl(e) || !(e instanceof NetException)) throw e;
        }
      }
    }
    parts.push(value === null ? '' : field(name, memberText(source, value), options));
  }
  return parts.join(options.delimiter);
}
