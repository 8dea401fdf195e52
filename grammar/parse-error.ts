/** The error a script's text can have. */

import type { ScriptExtent } from './extent.ts';

/** A syntax error, with PowerShell's text and id (System.Management.Automation.Language.ParseError). */
export class ParseError {
  constructor(
    readonly extent: ScriptExtent,
    readonly errorId: string,
    readonly message: string,
    /** Whether more input could mend it, as at an interactive prompt. */
    readonly incompleteInput: boolean = false,
  ) {}
  toString(): string {
    return this.message;
  }
}
