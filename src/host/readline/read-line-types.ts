import { defineType, wellKnown } from '../../dotnet/registry.ts';
import type { ConsoleKeyInfo } from '../../dotnet/system/console-key.ts';
import { enumOf } from '../../dotnet/values.ts';
import { argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { waitFor } from '../../scheduler/wait.ts';
import { currentContext } from '../../session/current-context.ts';
import { functionGroups } from './functions/editor-function.ts';
import { editorFunctions } from './functions/index.ts';
import { asEscapeSequence, type ColorName, defaultColors, PSConsoleReadLineOptions } from './options.ts';
import type { ReadLine } from './read-line.ts';
import { readLineState } from './read-line-state.ts';

const ns = 'Microsoft.PowerShell.';

const enums: Record<string, Record<string, number>> = {
  EditMode: { Windows: 0, Emacs: 1, Vi: 2 },
  BellStyle: { None: 0, Visual: 1, Audible: 2 },
  ViModeStyle: { None: 0, Prompt: 1, Cursor: 2, Script: 3 },
  ViMode: { Insert: 0, Command: 1 },
  HistorySaveStyle: { SaveIncrementally: 0, SaveAtExit: 1, SaveNothing: 2 },
  AddToHistoryOption: { SkipAdding: 0, MemoryOnly: 1, MemoryAndFile: 2 },
  PredictionSource: { None: 1, History: 2, Plugin: 4, HistoryAndPlugin: 6 },
  PredictionViewStyle: { InlineView: 0, ListView: 1 },
  KeyHandlerGroup: Object.fromEntries(functionGroups.map((name, i) => [name, i])),
};

const groupDescriptions = [
  'Basic editing functions',
  'Cursor movement functions',
  'History functions',
  'Completion functions',
  'Prediction functions',
  'Miscellaneous functions',
  'Selection functions',
  'Search functions',
  'User defined functions',
];

/** Microsoft.PowerShell.KeyHandler: what Get-PSReadLineKeyHandler gives. */
export class KeyHandlerInfo extends NetObject {
  constructor(
    readonly key: string,
    readonly functionName: string,
    readonly description: string,
    readonly group: number,
  ) {
    super();
  }
}

/** The options whose values are as PowerShell shows them, by property. */
const plain: Record<string, keyof PSConsoleReadLineOptions> = {
  'string ContinuationPrompt': 'continuationPrompt',
  'int ExtraPromptLineCount': 'extraPromptLineCount',
  'System.Func[string,object] AddToHistoryHandler': 'addToHistoryHandler',
  'System.Action[System.Management.Automation.Language.CommandAst] CommandValidationHandler': 'commandValidationHandler',
  'bool HistoryNoDuplicates': 'historyNoDuplicates',
  'int MaximumHistoryCount': 'maximumHistoryCount',
  'int MaximumKillRingCount': 'maximumKillRingCount',
  'bool HistorySearchCursorMovesToEnd': 'historySearchCursorMovesToEnd',
  'bool ShowToolTips': 'showToolTips',
  'int DingTone': 'dingTone',
  'int CompletionQueryItems': 'completionQueryItems',
  'string WordDelimiters': 'wordDelimiters',
  'int DingDuration': 'dingDuration',
  'bool HistorySearchCaseSensitive': 'historySearchCaseSensitive',
  'scriptblock ViModeChangeHandler': 'viModeChangeHandler',
  'string HistorySavePath': 'historySavePath',
  'int AnsiEscapeTimeout': 'ansiEscapeTimeout',
  'bool TerminateOrphanedConsoleApps': 'terminateOrphanedConsoleApps',
  'bool ScreenReaderModeEnabled': 'screenReaderModeEnabled',
};
const ofEnums: Record<string, keyof PSConsoleReadLineOptions> = {
  EditMode: 'editMode',
  BellStyle: 'bellStyle',
  HistorySaveStyle: 'historySaveStyle',
  PredictionSource: 'predictionSource',
  PredictionViewStyle: 'predictionViewStyle',
};

function optionProperties(): Record<string, PropertyBody> {
  type O = PSConsoleReadLineOptions;
  const made: Record<string, PropertyBody> = {};
  for (const [signature, field] of Object.entries(plain))
    made[signature] = { get: (o: O) => o[field], set: (o: O, v: Value) => void Object.assign(o, { [field]: v }) };
  for (const [name, field] of Object.entries(ofEnums))
    made[`${ns}${name} ${name}`] = {
      get: (o: O) => enumOf(ns + name, o[field] as number),
      set: (o: O, v: EnumValue) => void Object.assign(o, { [field]: Number(v.value) }),
    };
  made[`${ns}ViModeStyle ViModeIndicator`] = { get: (o: O) => enumOf(`${ns}ViModeStyle`, o.viModeIndicator) };
  made['string[] PromptText'] = {
    get: (o: O) => new PSArray([...o.promptText], wellKnown.stringArray),
    set: (o: O, v: { items: readonly string[] } | null) => void (o.promptText = v?.items ?? []),
  };
  for (const name of Object.keys(defaultColors) as ColorName[])
    made[`System.Object ${name === 'Default' ? 'DefaultToken' : name}Color`] = {
      get: (o: O) => o.colors[name],
      set: (o: O, v: Value) => void (o.colors[name] = asEscapeSequence(v)),
    };
  return made;
}

/** The editor of this session. @throws InvalidOperationException where nobody types commands */
function editor(): ReadLine {
  const { editor: found } = readLineState(currentContext());
  if (found) return found;
  throw exceptionOf('System.InvalidOperationException', 'There is no command line that is being edited.');
}

function keyPressOf(info: ConsoleKeyInfo | null): { sequence: string } {
  return { sequence: info ? String.fromCharCode(info.keyChar) : '' };
}

/** One method for each function that keys can be bound to; they run at once, as the key would make them. */
function functionMethods(): Record<string, MemberBody> {
  const made: Record<string, MemberBody> = {};
  for (const { name, run } of editorFunctions.values())
    made[`void ${name}(System.Nullable[System.ConsoleKeyInfo] key = null, System.Object arg = null)`] = (
      _s: null,
      key: ConsoleKeyInfo | null,
      arg: Value,
    ): Step<void> => {
      const e = editor();
      const done = run(e, keyPressOf(key), typeof arg === 'number' ? arg : null);
      return done ? lift(waitFor(done)) : undefined;
    };
  return made;
}

/** Reads a line as the prompt does, for functions PSConsoleHostReadLine that only add to it (ReadLine.cs). */
function readLine(): Step<string> {
  const steps = function* (): Steps<string> {
    const answer = yield* waitFor(editor().read('', true));
    return answer.kind === 'line' ? answer.text : answer.kind === 'ended' ? 'exit' : '';
  };
  return lift(steps());
}
const readLineMethods: Record<string, MemberBody> = {
  'string ReadLine(runspace runspace, System.Management.Automation.EngineIntrinsics engineIntrinsics)': readLine,
  'string ReadLine(runspace runspace, System.Management.Automation.EngineIntrinsics engineIntrinsics, System.Nullable[bool] lastRunStatus)':
    readLine,
};

type Out = { value: Value };

function checkRange(start: number, length: number): void {
  const { text } = editor().buffer;
  if (start < 0 || start > text.length)
    throw argumentOutOfRange('start', 'Specified argument was out of the range of valid values.', start);
  if (length < 0 || start + length > text.length)
    throw argumentOutOfRange('length', 'Specified argument was out of the range of valid values.', length);
}

/** Methods that look at what is edited, and change it (PublicAPI.cs). */
const publicApi: Record<string, MemberBody> = {
  'void Insert(char c)': (_s: null, c: { toString(): string }) => editor().buffer.insert(c.toString()),
  'void Insert(string s)': (_s: null, s: string | null) => editor().buffer.insert(s ?? ''),
  'void Delete(int start, int length)': (_s: null, start: number, length: number) => {
    checkRange(start, length);
    editor().buffer.delete(start, start + length);
  },
  'void Replace(int start, int length, string replacement, System.Action[System.Nullable[System.ConsoleKeyInfo],System.Object] instigator = null, System.Object instigatorArg = null)':
    (_s: null, start: number, length: number, replacement: string | null) => {
      checkRange(start, length);
      editor().buffer.replace(start, length, replacement ?? '');
    },
  'void GetBufferState([ref] string input, [ref] int cursor)': (_s: null, input: Out, cursor: Out) => {
    const { buffer } = editor();
    input.value = buffer.text;
    cursor.value = buffer.cursor;
  },
  'void GetSelectionState([ref] int start, [ref] int length)': (_s: null, start: Out, length: Out) => {
    const { selection } = editor().buffer;
    start.value = selection?.start ?? -1;
    length.value = selection?.length ?? -1;
  },
  'void SetCursorPosition(int cursor)': (_s: null, cursor: number) => {
    editor().buffer.cursor = cursor;
  },
  'bool TryGetArgAsInt(System.Object arg, [ref] int numericArg, int defaultNumericArg)': (
    _s: null,
    arg: Value,
    ref: Out,
    otherwise: number,
  ) => {
    ref.value = typeof arg === 'number' ? arg : otherwise;
    return arg === null || typeof arg === 'number';
  },
  [`${ns}PSConsoleReadLineOptions GetOptions()`]: () => readLineState(currentContext()).options,
  'void AddToHistory(string command)': (_s: null, command: string | null) => editor().history.add(command ?? '', true),
  'void Ding()': () => editor().ding(),
  ...readLineMethods,
};

/** Defines the types of the line editor. */
function defineReadLineTypes(): void {
  for (const [name, enumValues] of Object.entries(enums))
    defineType({ name: ns + name, kind: 'enum', enumValues, ...(name === 'PredictionSource' ? { flags: true } : {}) });
  defineType({ name: `${ns}PSConsoleReadLineOptions`, jsClass: PSConsoleReadLineOptions, properties: optionProperties() });
  defineType({
    name: `${ns}KeyHandler`,
    jsClass: KeyHandlerInfo,
    properties: {
      'string Key': { get: (k: KeyHandlerInfo) => k.key },
      'string Function': { get: (k: KeyHandlerInfo) => k.functionName },
      'string Description': { get: (k: KeyHandlerInfo) => k.description },
      [`${ns}KeyHandlerGroup Group`]: { get: (k: KeyHandlerInfo) => enumOf(`${ns}KeyHandlerGroup`, k.group) },
    },
    staticMethods: {
      [`string GetGroupingDescription(${ns}KeyHandlerGroup grouping)`]: (_s, group: EnumValue) =>
        groupDescriptions[Number(group.value)] ?? '',
    },
  });
  defineType({ name: `${ns}PSConsoleReadLine`, staticMethods: { ...functionMethods(), ...publicApi } });
}
defineReadLineTypes();
