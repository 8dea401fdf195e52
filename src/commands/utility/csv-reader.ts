/** Lines of CSV as objects (ImportCsvHelper, CsvCommands.cs). */
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSMemberTable } from '../../objects/ps-members.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { isReservedName, reservedName } from '../../objects/reserved-members.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/** What goes from one text to the next: names and type that the first one gave, and whether the warning was written. */
export interface CsvState {
  header: readonly string[] | null;
  typeName: string | null;
  warned: boolean;
}

/** Reads the records of one text. */
class CsvReader {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  get isEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The type in a first line `#TYPE …`; other lines that begin with # are passed over. */
  typeLine(): string | null {
    if (this.text[this.at] !== '#') return null;
    const line = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(this.text.slice(this.at)) as RegExpExecArray;
    this.at += line[0].length;
    return /^#type/i.test(line[0]) ? line[0].slice(5).trim() || null : null;
  }

  /** The line break at a position: its length, 0 for none. */
  private breakAt(at: number): number {
    const c = this.text[at];
    if (c === '\r') return this.text[at + 1] === '\n' ? 2 : 1;
    return c === '\n' ? 1 : 0;
  }

  /** What stands up to the next delimiter or line break; white space alone is dropped. True when the record ends here. */
  private rest(trims: boolean): { text: string; ends: boolean } {
    const start = this.at;
    let ends = true;
    let stop = this.text.length;
    for (; this.at < this.text.length; this.at++) {
      const length = this.breakAt(this.at);
      if (this.text[this.at] !== this.delimiter && length === 0) continue;
      ends = length > 0;
      stop = this.at;
      this.at += length || 1;
      break;
    }
    const text = this.text.slice(start, stop);
    return { text: trims && /^[ \t]*$/.test(text) ? '' : text, ends };
  }

  /** The values of the next record; empty at the end of the text. */
  record(): string[] {
    const values: string[] = [];
    let current = '';
    let inQuotes = false;
    const finish = (trims: boolean): boolean => {
      const { text, ends } = this.rest(trims);
      values.push(current + text);
      current = '';
      return ends;
    };
    while (this.at < this.text.length) {
      const c = this.text[this.at] as string;
      const lineBreak = this.breakAt(this.at);
      this.at += lineBreak || 1;
      if (inQuotes) {
        if (c !== '"') current += lineBreak === 2 ? '\r\n' : c;
        else if (this.text[this.at] === '"') {
          current += '"';
          this.at++;
        } else {
          inQuotes = false;
          if (finish(true)) return values;
        }
      } else if (c === this.delimiter) {
        values.push(current);
        current = '';
      } else if (c === '"') {
        if (current === '') inQuotes = true;
        else {
          current += c;
          if (finish(false)) return values;
        }
      } else if (c === ' ' || c === '\t') {
        if (current === '') continue;
        current += c;
        if (finish(true)) return values;
      } else if (lineBreak > 0) {
        values.push(current);
        return values;
      } else current += c;
    }
    if (current !== '') values.push(current);
    return values;
  }

  /** The names of the columns, from the first record that is no comment; null where the text has none. */
  header(): string[] | null {
    while (!this.isEnd) {
      const values = this.record();
      while (values.length > 1 && values[values.length - 1] === '') values.pop();
      const [first = ''] = values;
      if (values.length > 0 && first.startsWith('#Fields: ')) return [first.slice(9), ...values.slice(1)];
      if (!(values.length > 0 && first.startsWith('#'))) return values;
    }
    return null;
  }
}

/** @throws the terminating error AlreadyPresentPSMemberInfoInternalCollectionAdd when two columns have one name */
function checkNames(names: readonly string[], cmd: Pick<CmdletRuntime, 'throwTerminatingError'>): void {
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toUpperCase();
    if (name !== '' && seen.has(key)) {
      const exception = exceptionOf('System.Management.Automation.ExtendedTypeSystemException', `The member "${name}" is already present.`);
      cmd.throwTerminatingError(newErrorRecord(exception, 'AlreadyPresentPSMemberInfoInternalCollectionAdd', 'NotSpecified'));
    }
    if (name !== '' && isReservedName(name)) {
      const { message } = reservedName(name);
      const exception = exceptionOf('System.Management.Automation.ExtendedTypeSystemException', message);
      cmd.throwTerminatingError(newErrorRecord(exception, 'AlreadyPresentPSMemberInfoInternalCollectionAdd', 'NotSpecified'));
    }
    seen.add(key);
  }
}

function makeRow(names: readonly string[], values: readonly string[], typeName: string | null): PSObject {
  let unnamed = 1;
  const notes = names.map((name, i) => new PSNoteProperty(name === '' ? `H${unnamed++}` : name, values[i] ?? null));
  const row = new PSObject(undefined, PSMemberTable.from(notes));
  if (typeName) row.typeNames = [typeName, `CSV:${typeName}`];
  return row;
}

/** The names of the columns of a text that is there already (Export-Csv -Append). */
export function csvHeaderOf(text: string, delimiter: string): string[] {
  const reader = new CsvReader(text, delimiter);
  reader.typeLine();
  return reader.header() ?? [];
}

/** Writes an object for each record of a text. */
export function* importCsv(cmd: CmdletRuntime, text: string, delimiter: string, state: CsvState): Steps<void> {
  const reader = new CsvReader(text, delimiter);
  if (state.typeName === null) state.typeName = reader.typeLine();
  state.header ??= reader.header();
  const names = state.header ?? [];
  checkNames(names, cmd);
  for (;;) {
    const values = reader.record();
    if (values.length === 0) return;
    if (values.length === 1 && values[0] === '') continue;
    const row = makeRow(names, values, state.typeName);
    if (!state.warned && names.includes('')) {
      state.warned = true;
      const warning =
        'One or more headers were not specified. Default names starting with "H" have been used in place of any missing headers.';
      const s = cmd.writeWarning(warning);
      if (s) yield* s;
    }
    const s = cmd.write(row);
    if (s) yield* s;
  }
}
