/** Views of the prompt's line editor, whose colours act on their own text: PSReadLine.format.ps1xml. */
import type { Value } from '../../objects/net-object.ts';
import { lift, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { resetSequence } from '../display-cells.ts';
import { displayText, readProperty } from '../object-access.ts';
import { type CustomControl, column, list, table, type ViewDefinition, type ViewExpression } from '../view-definitions.ts';

function* colorText(object: Value, name: string, context: ExecutionContext): Steps<Value> {
  const text = yield* displayText(yield* readProperty(object, name, context), context);
  return `${text}"${text.replaceAll('\x1b', '`e')}"${resetSequence}`;
}

function color(name: string): readonly [label: string, value: ViewExpression] {
  return [name, (object: Value, context: ExecutionContext) => lift(colorText(object, name, context))];
}

const settings =
  'EditMode AddToHistoryHandler HistoryNoDuplicates HistorySavePath HistorySaveStyle HistorySearchCaseSensitive HistorySearchCursorMovesToEnd MaximumHistoryCount ContinuationPrompt ExtraPromptLineCount PromptText BellStyle DingDuration DingTone CommandsToValidateScriptBlockArguments CommandValidationHandler CompletionQueryItems MaximumKillRingCount ShowToolTips ScreenReaderModeEnabled ViModeIndicator WordDelimiters AnsiEscapeTimeout PredictionSource PredictionViewStyle TerminateOrphanedConsoleApps';
const colors =
  'CommandColor CommentColor ContinuationPromptColor DefaultTokenColor EmphasisColor ErrorColor InlinePredictionColor KeywordColor ListPredictionColor ListPredictionSelectedColor ListPredictionTooltipColor MemberColor NumberColor OperatorColor ParameterColor SelectionColor StringColor TypeColor VariableColor';

const grouping: CustomControl = {
  shape: 'Custom',
  entries: [
    {
      items: [
        {
          expression: {
            script: '$d = [Microsoft.PowerShell.KeyHandler]::GetGroupingDescription($_.Group); "{0}`n{1}" -f $d, (\'=\' * $d.Length)',
          },
        },
      ],
    },
  ],
};

/** The views. */
export function readLineViews(): ViewDefinition[] {
  return [
    table('PSReadLine-KeyBindings', 'Microsoft.PowerShell.KeyHandler', [column('Key'), column('Function'), column('Description')], {
      groupBy: { expression: 'Group', control: grouping },
      wrap: true,
    }),
    list('PSReadLine-Options', 'Microsoft.PowerShell.PSConsoleReadLineOptions', [...settings.split(' '), ...colors.split(' ').map(color)]),
  ];
}
