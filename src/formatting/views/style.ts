/** Views of `$PSStyle` and its parts: every sequence acts on its own text, which shows the escape character as `` `e ``. */
import type { Value } from '../../objects/net-object.ts';
import { lift, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { resetSequence } from '../display-cells.ts';
import { displayText, readProperty } from '../object-access.ts';
import type { NativeExpression } from '../property-expression.ts';
import { FileExtensionDictionary, PSStyle } from '../ps-style.ts';
import { list, type ViewDefinition, type ViewExpression } from '../view-definitions.ts';

const prefix = 'System.Management.Automation.PSStyle';
type Item = string | readonly [label: string, value: ViewExpression];

function* sequence(object: Value, path: string, reset: boolean, context: ExecutionContext): Steps<Value> {
  let value = object;
  for (const name of path.split('.')) value = yield* readProperty(value, name, context);
  const text = yield* displayText(value, context);
  return text + text.replaceAll('\x1b', '`e') + (reset ? resetSequence : '');
}

/** An item for the sequence at a path of properties. */
function shown(path: string, reset = true): Item {
  const value: NativeExpression = (object, context) => lift(sequence(object, path, reset, context));
  return [path, value];
}

const formatting = [
  'FormatAccent',
  'ErrorAccent',
  'Error',
  'Warning',
  'Verbose',
  'Debug',
  'TableHeader',
  'CustomTableHeaderLabel',
  'FeedbackName',
  'FeedbackText',
  'FeedbackAction',
];
const colours = ['Black', 'White', 'Red', 'Magenta', 'Blue', 'Cyan', 'Green', 'Yellow'].flatMap((name) => [name, `Bright${name}`]);
const toggles = [
  'BlinkOff',
  'Blink',
  'BoldOff',
  'Bold',
  'DimOff',
  'Dim',
  'Hidden',
  'HiddenOff',
  'Reverse',
  'ReverseOff',
  'ItalicOff',
  'Italic',
  'UnderlineOff',
  'Underline',
  'StrikethroughOff',
  'Strikethrough',
];

function progressText(name: string): Item {
  const value: NativeExpression = (object, context) =>
    lift(
      (function* () {
        const progress = yield* readProperty(object, 'Progress', context);
        return yield* displayText(yield* readProperty(progress, name, context), context);
      })(),
    );
  return [`Progress.${name}`, value];
}

const extensionNames: NativeExpression = (object) =>
  object instanceof PSStyle ? [...object.fileInfo.extension.table.values()].map((entry) => entry.name).join(',') : null;

const extensionTable: NativeExpression = (object, context) => lift(extensionLines(object, context));
function* extensionLines(object: Value, context: ExecutionContext): Steps<Value> {
  const extension = yield* readProperty(object, 'Extension', context);
  if (!(extension instanceof FileExtensionDictionary)) return null;
  const entries = [...extension.table.values()];
  const width = Math.max(0, ...entries.map((entry) => entry.name.length));
  return entries
    .map(({ name, decoration }) => `${name.padEnd(width)} = "${decoration}${decoration.replaceAll('\x1b', '`e')}${resetSequence}"\n`)
    .join('');
}

/** The options of Markdown: each sequence in itself. */
function markdownOptions(): ViewDefinition {
  const name = 'Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo';
  const parts = [
    'Header1',
    'Header2',
    'Header3',
    'Header4',
    'Header5',
    'Header6',
    'Code',
    'Link',
    'Image',
    'EmphasisBold',
    'EmphasisItalics',
  ];
  return list(
    name,
    name,
    parts.map((part): Item => [part, { script: `$_.AsEscapeSequence('${part}')` }]),
  );
}

/** The views. */
export function styleViews(): ViewDefinition[] {
  return [
    markdownOptions(),
    list(prefix, prefix, [
      shown('Reset', false),
      ...toggles.map((name) => shown(name)),
      'OutputRendering',
      ...formatting.map((name) => shown(`Formatting.${name}`)),
      shown('Progress.Style'),
      progressText('MaxWidth'),
      progressText('View'),
      progressText('UseOSCIndicator'),
      shown('FileInfo.Directory'),
      shown('FileInfo.SymbolicLink'),
      shown('FileInfo.Executable'),
      ['FileInfo.Extension', extensionNames],
      ...colours.map((name) => shown(`Foreground.${name}`)),
      ...colours.map((name) => shown(`Background.${name}`)),
    ]),
    list(
      `${prefix}+FormattingData`,
      `${prefix}+FormattingData`,
      formatting.map((name) => shown(name)),
    ),
    list(`${prefix}+ProgressConfiguration`, `${prefix}+ProgressConfiguration`, [shown('Style'), 'MaxWidth', 'View', 'UseOSCIndicator']),
    list(`${prefix}+FileInfoFormatting`, `${prefix}+FileInfoFormatting`, [
      shown('Directory'),
      shown('SymbolicLink'),
      shown('Executable'),
      ['Extension', extensionTable],
    ]),
    list(
      `${prefix}+ForegroundColor`,
      `${prefix}+ForegroundColor`,
      colours.map((name) => shown(name)),
    ),
    list(
      `${prefix}+BackgroundColor`,
      `${prefix}+BackgroundColor`,
      colours.map((name) => shown(name)),
    ),
  ];
}
