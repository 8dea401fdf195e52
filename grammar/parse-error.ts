/** The error a script's text can have. */

import type { ScriptExtent } from './extent.ts';
import { formatParserString, type ParserErrorId } from './parser-strings.ts';
import { positionMessage } from './position-message.ts';

/** A syntax error, with PowerShell's text and id (System.Management.Automation.Language.ParseError). */
export class ParseError {
  constructor(
    readonly extent: ScriptExtent,
    readonly errorId: string,
    readonly message: string,
    /** Whether more input could mend it, as at an interactive prompt. */
    readonly incompleteInput: boolean = false,
  ) {}
  /** The place, the line with its tildes, and the text (ParseError.ToString). */
  toString(): string {
    return `${positionMessage(this.extent)}\n${this.message}`;
  }
}

/** Takes the errors that the scanner, the parser and the checks find. */
export interface ErrorSink {
  reportError(extent: ScriptExtent, id: ParserErrorId, ...args: (string | number)[]): void;
  /** As reportError, but more input could mend it when the error stands at the end. Returns whether it does. */
  reportIncompleteInput(extent: ScriptExtent, id: ParserErrorId, ...args: (string | number)[]): boolean;
}

/** The errors of one script. The same error in the same place is one error: it is found again when tokens are read twice. */
export class ErrorList implements ErrorSink {
  readonly errors: ParseError[] = [];
  /** The length of all messages. */
  messageLength = 0;
  private readonly keys = new Set<string>();

  /** Adds an error, unless it is there already. */
  add(extent: ScriptExtent, id: ParserErrorId, args: readonly (string | number)[], incomplete: boolean): void {
    const key = `${id} ${extent.startOffset} ${extent.endOffset}`;
    if (this.keys.has(key)) return;
    this.keys.add(key);
    const message = formatParserString(id, args);
    this.messageLength += message.length;
    this.errors.push(new ParseError(extent, id, message, incomplete));
  }

  reportError(extent: ScriptExtent, id: ParserErrorId, ...args: (string | number)[]): void {
    this.add(extent, id, args, false);
  }

  reportIncompleteInput(extent: ScriptExtent, id: ParserErrorId, ...args: (string | number)[]): boolean {
    this.add(extent, id, args, false);
    return false;
  }
}
