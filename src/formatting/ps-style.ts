/** The state of `$PSStyle` (PSStyle.cs): the escape sequences for styles, and whether they are written. Its .NET type is in ps-style-type.ts. */
import type { PSHost } from '../host/ps-host.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { resetSequence } from './display-cells.ts';

/** OutputRendering: `Host` writes escape sequences to a terminal only, `PlainText` never, `Ansi` always. */
const outputRenderings = ['Host', 'PlainText', 'Ansi'] as const;
/** One of {@link outputRenderings}. */
export type OutputRendering = (typeof outputRenderings)[number];

/** `$PSStyle.Formatting`. */
export class FormattingData extends NetObject {
  formatAccent = '\x1b[32;1m';
  tableHeader = '\x1b[32;1m';
  customTableHeaderLabel = '\x1b[32;1;3m';
  errorAccent = '\x1b[36;1m';
  error = '\x1b[31;1m';
  warning = '\x1b[33;1m';
  verbose = '\x1b[33;1m';
  debug = '\x1b[33;1m';
  feedbackName = '\x1b[33m';
  feedbackText = '\x1b[96m';
  feedbackAction = '\x1b[97m';
}
/** `$PSStyle.Progress`. */
export class ProgressConfiguration extends NetObject {
  style = '\x1b[33;1m';
  maxWidth = 120;
  view: 'Minimal' | 'Classic' = 'Minimal';
  useOSCIndicator = false;
}
/** `$PSStyle.FileInfo.Extension`. */
export class FileExtensionDictionary extends NetObject {
  /** By lower-case extension; `name` keeps the casing it was added with. */
  readonly table = new Map<string, { name: string; decoration: string }>();
  constructor() {
    super();
    const archive = '\x1b[31;1m';
    const powershell = '\x1b[33;1m';
    for (const name of ['.zip', '.tgz', '.gz', '.tar', '.nupkg', '.cab', '.7z']) this.table.set(name, { name, decoration: archive });
    for (const name of ['.ps1', '.psd1', '.psm1', '.ps1xml']) this.table.set(name, { name, decoration: powershell });
  }
}
/** `$PSStyle.FileInfo`. */
export class FileInfoFormatting extends NetObject {
  directory = '\x1b[44;1m';
  symbolicLink = '\x1b[36;1m';
  executable = '\x1b[32;1m';
  readonly extension = new FileExtensionDictionary();
}
/** `$PSStyle.Foreground`. */
export class ForegroundColor extends NetObject {}
/** `$PSStyle.Background`. */
export class BackgroundColor extends NetObject {}

/** System.Management.Automation.PSStyle. */
export class PSStyle extends NetObject {
  outputRendering: OutputRendering = 'Host';
  /** True once a script has set {@link outputRendering}: from then on it holds for files and pipes too. */
  isRenderingChosen = false;
  readonly formatting = new FormattingData();
  readonly progress = new ProgressConfiguration();
  readonly foreground = new ForegroundColor();
  readonly background = new BackgroundColor();
  readonly fileInfo = new FileInfoFormatting();
}

/** PSStyle.Instance: `$PSStyle`. */
export const psStyle = new PSStyle();

/** What the environment says about colours: NO_COLOR, or a terminal without any (ConsoleHostUserInterface). */
export function wantsPlainText({ NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  return Boolean(NO_COLOR) || TERM === 'xterm-mono' || TERM === 'xtermm';
}

/** What the environment says about colours at start: PSStyle starts with plain text then. */
export function initializePSStyle(noColor: boolean): void {
  psStyle.outputRendering = noColor ? 'PlainText' : 'Host';
}

/**
 * True when escape sequences must not be written (PSHostUserInterface.ShouldOutputPlainText).
 * @param host the host that is written to; none for text that goes elsewhere. Output that goes into a file or pipe is plain until a script chooses.
 */
export function shouldOutputPlainText(host?: Pick<PSHost, 'supportsVirtualTerminal' | 'isVirtualTerminal'>): boolean {
  if (host && !(psStyle.isRenderingChosen ? (host.isVirtualTerminal ?? host.supportsVirtualTerminal) : host.supportsVirtualTerminal))
    return true;
  if (psStyle.outputRendering === 'Host') return !host;
  return psStyle.outputRendering === 'PlainText';
}

/** The colours of the views of errors; all empty where none are known or `__SuppressAnsiEscapeSequences` is set (PowerShellCore.format.ps1xml). */
export function errorColours(
  host: Pick<PSHost, 'supportsVirtualTerminal' | 'isVirtualTerminal'>,
  accent: 'errorAccent' | 'formatAccent',
): { readonly error: string; readonly accent: string; readonly reset: string } {
  if (suppressesSequences() || !(host.isVirtualTerminal ?? host.supportsVirtualTerminal)) return { error: '', accent: '', reset: '' };
  return { error: psStyle.formatting.error, accent: psStyle.formatting[accent], reset: resetSequence };
}

/** Whether the environment asks for views without escape sequences (`__SuppressAnsiEscapeSequences`). */
export function suppressesSequences(): boolean {
  return Boolean(process.env['__SuppressAnsiEscapeSequences']);
}

/** Numbers of ConsoleColor to those of the terminal's eight colours. */
const consoleColours = [0, 4, 2, 6, 1, 5, 3, 7];

/** The escape sequence of a ConsoleColor; empty for null and for numbers that are none. */
export function consoleColourSequence(colour: Value, background: boolean): string {
  const index = colour instanceof EnumValue ? Number(colour.value) : typeof colour === 'number' ? colour : -1;
  if (index < 0 || index > 15) return '';
  return `\x1b[${(index < 8 ? 30 : 90) + consoleColours[index % 8]! + (background ? 10 : 0)}m`;
}
