import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { defaultKeyTables } from '../../host/readline/bindings.ts';
import { fillKeyTables } from '../../host/readline/key-handlers.ts';
import { asEscapeSequence, type ColorName, defaultColors, type PSConsoleReadLineOptions } from '../../host/readline/options.ts';
import { readLineState } from '../../host/readline/read-line-state.ts';
import type { NetDictionary } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';

const ns = 'Microsoft.PowerShell.';

/** ViModeStyle.Script */
const scriptStyle = 3;

const parameters = {
  EditMode: { type: `${ns}EditMode`, help: 'What keys do: as in Emacs, as in Windows, or as in Vi.' },
  ContinuationPrompt: { type: 'string', allowEmptyString: true, help: 'What stands before further lines of a command.' },
  HistoryNoDuplicates: { type: 'switch', help: 'Shows a command of the history once only.' },
  AddToHistoryHandler: { type: 'System.Func[string,object]', allowNull: true, help: 'Says whether a command goes into the history.' },
  CommandValidationHandler: {
    type: 'System.Action[System.Management.Automation.Language.CommandAst]',
    allowNull: true,
    help: 'Checks commands for ValidateAndAcceptLine.',
  },
  HistorySearchCursorMovesToEnd: { type: 'switch', help: 'Puts the cursor behind a command that was found.' },
  MaximumHistoryCount: { type: 'int', validate: [{ range: [1, 2147483647] }], help: 'How many commands the history keeps.' },
  MaximumKillRingCount: { type: 'int', help: 'How many texts the kill ring keeps.' },
  ShowToolTips: { type: 'switch', help: 'Shows what a completion is.' },
  ExtraPromptLineCount: { type: 'int', help: 'How many lines the prompt has besides the first.' },
  DingTone: { type: 'int', help: 'The tone of the bell in Hertz.' },
  DingDuration: { type: 'int', help: 'How long the bell sounds, in milliseconds.' },
  BellStyle: { type: `${ns}BellStyle`, help: 'How errors are signalled.' },
  CompletionQueryItems: { type: 'int', help: 'How many completions are shown without asking.' },
  WordDelimiters: { type: 'string', help: 'What divides words.' },
  HistorySearchCaseSensitive: { type: 'switch', help: 'Looks at the case of letters when the history is searched.' },
  HistorySaveStyle: { type: `${ns}HistorySaveStyle`, help: 'When the history is saved.' },
  HistorySavePath: { type: 'string', validate: ['notNullOrEmpty'], help: 'The file of the history.' },
  AnsiEscapeTimeout: { type: 'int', validate: [{ range: [25, 1000] }], help: 'How long the rest of a key is waited for, in milliseconds.' },
  PromptText: { type: 'string[]', validate: ['notNull'], help: 'The end of the prompt, and what stands there for a wrong command.' },
  ViModeIndicator: { type: `${ns}ViModeStyle`, help: 'How the mode of vi is shown.' },
  ViModeChangeHandler: { type: 'scriptblock', help: 'Runs when the mode of vi changes.' },
  PredictionSource: { type: `${ns}PredictionSource`, help: 'Where suggestions come from.' },
  PredictionViewStyle: { type: `${ns}PredictionViewStyle`, help: 'How suggestions are shown.' },
  Colors: { type: 'hashtable', help: 'Colours by the parts of a command: Command, Comment, String …' },
  TerminateOrphanedConsoleApps: { type: 'switch', help: 'Has no effect here.' },
  EnableScreenReaderMode: { type: 'switch', help: 'Has no effect here.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** The options that a parameter of the same name sets as it is. */
const fields = Object.keys(parameters).filter(
  (name) => !['EditMode', 'Colors', 'PromptText', 'HistorySavePath', 'EnableScreenReaderMode'].includes(name),
) as (keyof typeof parameters)[];

function setColors(cmd: Cmd, options: PSConsoleReadLineOptions, colors: NetDictionary): void {
  const names = new Map((Object.keys(defaultColors) as ColorName[]).map((name) => [name.toLowerCase(), name]));
  for (const [key, value] of colors.entries()) {
    const text = toText(key);
    const name = names.get(text.toLowerCase().replace(/^defaulttoken$/, 'default'));
    if (name === undefined) {
      const wrong = exceptionOf('System.ArgumentException', `'${text}' is not a valid color property`);
      cmd.throwTerminatingError(newErrorRecord(wrong, 'SetPSReadLineOption', 'InvalidArgument', key));
    }
    options.colors[name] = asEscapeSequence(baseObject(value));
  }
}

/** The tables that the edit modes type with, by the numbers of EditMode. */
const editModeTables = ['Windows', 'Emacs', 'ViInsert'] as const;

/** Set-PSReadLineOption (Options.cs, SetOptionsInternal). */
export const setPSReadLineOption = defineCmdlet({
  name: 'Set-PSReadLineOption',
  module: 'PSReadLine',
  className: 'Microsoft.PowerShell.SetPSReadLineOption',
  parameters,
  synopsis: 'Changes the settings of the line editor.',
  end(cmd) {
    const { args } = cmd;
    const state = readLineState(cmd.context);
    const { options } = state;
    const style = args.ViModeIndicator instanceof EnumValue ? Number(args.ViModeIndicator.value) : options.viModeIndicator;
    if (args.ViModeChangeHandler && style !== scriptStyle) {
      const wrong = exceptionOf(
        'System.Management.Automation.ParameterBindingException',
        'ViModeChangeHandler option requires ViModeStyle.Script',
      );
      cmd.throwTerminatingError(newErrorRecord(wrong, 'Microsoft.PowerShell.SetPSReadLineOption', 'NotSpecified'));
    }
    for (const name of fields) {
      if (!cmd.isBound(name)) continue;
      const value = args[name];
      Object.assign(options, { [name.charAt(0).toLowerCase() + name.slice(1)]: value instanceof EnumValue ? Number(value.value) : value });
    }
    if (args.PromptText) options.promptText = args.PromptText;
    if (args.HistorySavePath !== undefined) options.historySavePath = paths(cmd.context).parse(args.HistorySavePath).path;
    if (cmd.isBound('EnableScreenReaderMode')) options.screenReaderModeEnabled = args.EnableScreenReaderMode;
    if (args.EditMode instanceof EnumValue) {
      options.editMode = Number(args.EditMode.value);
      fillKeyTables(state.tables, defaultKeyTables(editModeTables[options.editMode] ?? 'Emacs'));
      fillKeyTables(state.viCommandTables, defaultKeyTables('ViCommand'));
    }
    if (args.Colors) setColors(cmd, options, args.Colors);
  },
});
