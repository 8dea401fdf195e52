/** `$PSStyle` as scripts see it: the members of System.Management.Automation.PSStyle and its parts (PSStyle.cs). */
import { defineType, getType } from '../dotnet/registry.ts';
import { argumentException, argumentNull, argumentOutOfRange, exceptionOf } from '../errors/throw.ts';
import { arrayOf } from '../objects/collections.ts';
import { enumMember } from '../objects/enum-value.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { PropertyBody } from '../objects/net-type.ts';
import type { Byte } from '../objects/numbers.ts';
import { toText } from '../objects/to-string.ts';
import { plainText } from './display-cells.ts';
import {
  BackgroundColor,
  consoleColourSequence,
  FileExtensionDictionary,
  FileInfoFormatting,
  ForegroundColor,
  FormattingData,
  type OutputRendering,
  ProgressConfiguration,
  PSStyle,
  psStyle,
} from './ps-style.ts';

const prefix = 'System.Management.Automation.';
const colourNames = ['Black', 'Red', 'Green', 'Yellow', 'Blue', 'Magenta', 'Cyan', 'White'];

const csi = (codes: string) => `\x1b[${codes}m`;

/** Only escape sequences may be set: text would be written with every use. */
function withoutContent(text: string | null): string {
  if (text === null) throw argumentNull('text');
  const content = plainText(text);
  if (content.length > 0)
    throw argumentException(
      `The specified string contains printable content when it should only contain ANSI escape sequences: ${content}`,
    );
  return text;
}

/** A property whose value is a sequence. */
function sequence<T extends NetObject>(field: keyof T): PropertyBody {
  return {
    get: (self: T) => self[field],
    set: (self: T, value: string | null) => {
      (self as Record<keyof T, unknown>)[field] = withoutContent(value);
    },
  };
}

function sequences<T extends NetObject>(names: Record<string, keyof T>): Record<string, PropertyBody> {
  return Object.fromEntries(Object.entries(names).map(([name, field]) => [`string ${name}`, sequence<T>(field)]));
}

/** A property that cannot be set. */
const fixed = (text: string): PropertyBody => ({ get: () => text });

function consoleColourCode(colour: Value, background: boolean): string {
  const code = consoleColourSequence(colour, background);
  if (code === '') throw argumentOutOfRange('color');
  return code;
}

function defineColour(name: string, jsClass: typeof ForegroundColor, background: boolean): void {
  const offset = background ? 10 : 0;
  const rgb = (r: number, g: number, b: number) => csi(`${38 + offset};2;${r};${g};${b}`);
  defineType({
    name: `${prefix}PSStyle+${name}`,
    sealed: true,
    jsClass,
    properties: Object.fromEntries(
      [30, 90].flatMap((base) =>
        colourNames.map((colour, k) => [`string ${base === 90 ? 'Bright' : ''}${colour}`, fixed(csi(String(base + k + offset)))]),
      ),
    ),
    methods: {
      'string FromRgb(byte red, byte green, byte blue)': (_self: NetObject, r: Byte, g: Byte, b: Byte) => rgb(r.value, g.value, b.value),
      'string FromRgb(int rgb)': (_self: NetObject, value: number) => rgb((value >> 16) & 255, (value >> 8) & 255, value & 255),
      'string FromConsoleColor(System.ConsoleColor color)': (_self: NetObject, colour: Value) => consoleColourCode(colour, background),
    },
  });
}

const toggles: Record<string, number> = {
  Reset: 0,
  BlinkOff: 25,
  Blink: 5,
  BoldOff: 22,
  Bold: 1,
  DimOff: 22,
  Dim: 2,
  Hidden: 8,
  HiddenOff: 28,
  Reverse: 7,
  ReverseOff: 27,
  ItalicOff: 23,
  Italic: 3,
  UnderlineOff: 24,
  Underline: 4,
  StrikethroughOff: 29,
  Strikethrough: 9,
};

function extensionKey(extension: string): string {
  if (!extension.startsWith('.')) throw argumentException('When adding or removing extensions, the extension must start with a period.');
  return extension.toLowerCase();
}

/** Defines the types. Called once, when type tables are built. */
export function definePSStyleTypes(): void {
  defineColour('ForegroundColor', ForegroundColor, false);
  defineColour('BackgroundColor', BackgroundColor, true);
  defineType({
    name: `${prefix}PSStyle+FormattingData`,
    sealed: true,
    jsClass: FormattingData,
    properties: sequences<FormattingData>({
      FormatAccent: 'formatAccent',
      TableHeader: 'tableHeader',
      CustomTableHeaderLabel: 'customTableHeaderLabel',
      ErrorAccent: 'errorAccent',
      Error: 'error',
      Warning: 'warning',
      Verbose: 'verbose',
      Debug: 'debug',
      FeedbackName: 'feedbackName',
      FeedbackText: 'feedbackText',
      FeedbackAction: 'feedbackAction',
    }),
  });
  defineProgress();
  defineFileInfo();
  defineType({
    name: `${prefix}PSStyle`,
    sealed: true,
    jsClass: PSStyle,
    properties: {
      [`${prefix}OutputRendering OutputRendering`]: {
        get: (self: PSStyle) => enumMember(getType(`${prefix}OutputRendering`), self.outputRendering),
        set: (self: PSStyle, value: Value) => {
          self.outputRendering = toText(value) as OutputRendering;
          self.isRenderingChosen = true;
        },
      },
      ...Object.fromEntries(Object.entries(toggles).map(([name, code]) => [`string ${name}`, fixed(csi(String(code)))])),
      [`${prefix}PSStyle+FormattingData Formatting`]: { get: (self: PSStyle) => self.formatting },
      [`${prefix}PSStyle+ProgressConfiguration Progress`]: { get: (self: PSStyle) => self.progress },
      [`${prefix}PSStyle+ForegroundColor Foreground`]: { get: (self: PSStyle) => self.foreground },
      [`${prefix}PSStyle+BackgroundColor Background`]: { get: (self: PSStyle) => self.background },
      [`${prefix}PSStyle+FileInfoFormatting FileInfo`]: { get: (self: PSStyle) => self.fileInfo },
    },
    staticProperties: { [`${prefix}PSStyle Instance`]: { get: () => psStyle } },
    methods: {
      'string FormatHyperlink(string text, uri link)': (_self: PSStyle, text: string, link: Value) =>
        `\x1b]8;;${toText(link)}\x1b\\${text ?? ''}\x1b]8;;\x1b\\`,
    },
    staticMethods: {
      'string MapForegroundColorToEscapeSequence(System.ConsoleColor foregroundColor)': (_: null, colour: Value) =>
        consoleColourCode(colour, false),
      'string MapBackgroundColorToEscapeSequence(System.ConsoleColor backgroundColor)': (_: null, colour: Value) =>
        consoleColourCode(colour, true),
      'string MapColorPairToEscapeSequence(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor)': (
        _: null,
        foreground: Value,
        background: Value,
      ) => `${consoleColourCode(foreground, false).slice(0, -1)};${consoleColourCode(background, true).slice(2)}`,
    },
  });
}

function defineProgress(): void {
  defineType({
    name: `${prefix}PSStyle+ProgressConfiguration`,
    sealed: true,
    jsClass: ProgressConfiguration,
    properties: {
      'string Style': sequence<ProgressConfiguration>('style'),
      'int MaxWidth': {
        get: (self: ProgressConfiguration) => self.maxWidth,
        set: (self: ProgressConfiguration, value: number) => {
          if (value < 18)
            throw argumentOutOfRange('MaxWidth', 'The MaxWidth for the Progress rendering must be at least 18 to render correctly.');
          self.maxWidth = value;
        },
      },
      [`${prefix}ProgressView View`]: {
        get: (self: ProgressConfiguration) => enumMember(getType(`${prefix}ProgressView`), self.view),
        set: (self: ProgressConfiguration, value: Value) => {
          self.view = toText(value) === 'Classic' ? 'Classic' : 'Minimal';
        },
      },
      'bool UseOSCIndicator': {
        get: (self: ProgressConfiguration) => self.useOSCIndicator,
        set: (self: ProgressConfiguration, value: boolean) => {
          self.useOSCIndicator = value;
        },
      },
    },
  });
}

function defineFileInfo(): void {
  const dictionary = `${prefix}PSStyle+FileInfoFormatting+FileExtensionDictionary`;
  defineType({
    name: dictionary,
    sealed: true,
    jsClass: FileExtensionDictionary,
    methods: {
      'void Add(string extension, string decoration)': (self: FileExtensionDictionary, extension: string, decoration: string) => {
        const key = extensionKey(extension);
        if (self.table.has(key)) throw argumentException(`An item with the same key has already been added. Key: ${extension}`);
        self.table.set(key, { name: extension, decoration: withoutContent(decoration) });
      },
      'void Remove(string extension)': (self: FileExtensionDictionary, extension: string) => {
        self.table.delete(extensionKey(extension));
      },
      'void Clear()': (self: FileExtensionDictionary) => self.table.clear(),
      'bool ContainsKey(string extension)': (self: FileExtensionDictionary, extension: string | null) =>
        extension ? self.table.has(extensionKey(extension)) : false,
    },
    indexers: {
      'string Item(string extension)': {
        get: (self: FileExtensionDictionary, extension: string) => {
          const entry = self.table.get(extensionKey(extension));
          if (!entry) {
            const message = `The given key '${extension}' was not present in the dictionary.`;
            throw exceptionOf('System.Collections.Generic.KeyNotFoundException', message);
          }
          return entry.decoration;
        },
        set: (self: FileExtensionDictionary, value: string, extension: string) => {
          const key = extensionKey(extension);
          self.table.set(key, { name: self.table.get(key)?.name ?? extension, decoration: withoutContent(value) });
        },
      },
    },
    properties: {
      'System.Collections.Generic.IEnumerable[string] Keys': {
        get: (self: FileExtensionDictionary) => arrayOf([...self.table.values()].map((entry) => entry.name)),
      },
    },
  });
  defineType({
    name: `${prefix}PSStyle+FileInfoFormatting`,
    sealed: true,
    jsClass: FileInfoFormatting,
    properties: {
      ...sequences<FileInfoFormatting>({ Directory: 'directory', SymbolicLink: 'symbolicLink', Executable: 'executable' }),
      [`${dictionary} Extension`]: { get: (self: FileInfoFormatting) => self.extension },
    },
  });
}
