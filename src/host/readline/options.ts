import { exceptionOf } from '../../errors/throw.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { ScriptBlock } from '../../session/script-block.ts';

/** The parts of a command line that have a colour of their own, with the colours they begin with (Cmdlets.cs of PSReadLine). */
export const defaultColors = {
  ContinuationPrompt: '\x1b[37m',
  Default: '\x1b[37m',
  Comment: '\x1b[32m',
  Keyword: '\x1b[92m',
  String: '\x1b[36m',
  Operator: '\x1b[90m',
  Variable: '\x1b[92m',
  Command: '\x1b[93m',
  Parameter: '\x1b[90m',
  Type: '\x1b[37m',
  Number: '\x1b[97m',
  Member: '\x1b[37m',
  Emphasis: '\x1b[96m',
  Error: '\x1b[91m',
  Selection: '\x1b[30;47m',
  InlinePrediction: '\x1b[97;2;3m',
  ListPrediction: '\x1b[33m',
  ListPredictionSelected: '\x1b[48;5;238m',
  ListPredictionTooltip: '\x1b[97;2;3m',
} as const;

/** A part of a command line that has a colour. */
export type ColorName = keyof typeof defaultColors;

const consoleColors =
  'Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green Cyan Red Magenta Yellow White'
    .toLowerCase()
    .split(' ');
const codes = [30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97];

/**
 * The escape sequence of a colour: a ConsoleColor, a sequence, or `#rrggbb` (VTColorUtils.AsEscapeSequence).
 * @throws ArgumentException for anything else
 */
export function asEscapeSequence(value: Value): string {
  const text = value instanceof EnumValue ? value.toString() : typeof value === 'string' ? value : '';
  const known = consoleColors.indexOf(text.toLowerCase());
  if (known >= 0) return `\x1b[${codes[known]}m`;
  if (text.startsWith('\x1b')) return text;
  const rgb = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (rgb !== undefined) {
    const number = Number.parseInt(rgb, 16);
    return number < 256 ? `\x1b[38;5;${number}m` : `\x1b[38;2;${number >> 16};${(number >> 8) & 255};${number & 255}m`;
  }
  throw exceptionOf(
    'System.ArgumentException',
    `'${text}' is not a valid color value.  It must be a ConsoleColor, ANSI escape sequence, or RGB value with optional leading '#'.`,
  );
}

function historyPath(): string {
  const { XDG_DATA_HOME, HOME } = process.env;
  const data = XDG_DATA_HOME || (HOME ? `${HOME}/.local/share` : '');
  return data === '' ? '/dev/null' : `${data}/powershell/PSReadLine/ConsoleHost_history.txt`;
}

/** Microsoft.PowerShell.PSConsoleReadLineOptions: what Get-PSReadLineOption gives. Enums are the numbers of their members (read-line-types.ts). */
export class PSConsoleReadLineOptions extends NetObject {
  editMode = 1;
  continuationPrompt = '>> ';
  extraPromptLineCount = 0;
  addToHistoryHandler: Value = null;
  commandValidationHandler: Value = null;
  historyNoDuplicates = true;
  maximumHistoryCount = 4096;
  maximumKillRingCount = 10;
  historySearchCursorMovesToEnd = false;
  showToolTips = true;
  dingTone = 1221;
  dingDuration = 50;
  bellStyle = 2;
  completionQueryItems = 100;
  wordDelimiters = ';:,.[]{}()/\\|!?^&*-=+\'"\u2013\u2014\u2015';
  historySearchCaseSensitive = false;
  viModeIndicator = 0;
  viModeChangeHandler: ScriptBlock | null = null;
  historySavePath = historyPath();
  historySaveStyle = 0;
  predictionSource = 6;
  predictionViewStyle = 0;
  ansiEscapeTimeout = 100;
  promptText: readonly string[] = ['> '];
  terminateOrphanedConsoleApps = false;
  screenReaderModeEnabled = false;
  readonly colors: Record<ColorName, string> = { ...defaultColors };
}
