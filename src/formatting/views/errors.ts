/** Views of errors: what `$Error[0]` and a merged error stream look like, and what Get-Error shows. */
import { ErrorRecord } from '../../errors/error-record.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { lift, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { deserializedError } from '../deserialized-error.ts';
import { showErrorDetails } from '../error-details.ts';
import { errorText, shownErrorText } from '../error-view.ts';
import { custom, type ViewDefinition } from '../view-definitions.ts';

/** Everything about an error; the type name that chose this view gives its place back to the one it stood for. */
function* detailsOnce(object: Value, context: ExecutionContext): Steps<string> {
  const text = yield* showErrorDetails(object, context);
  if (object instanceof PSObject && object.typeNames)
    object.typeNames = object.typeNames.map((name) => name.replace(/#PSExtendedError$/, ''));
  return text;
}

/** The views. */
export function errorViews(): ViewDefinition[] {
  return [
    custom(
      'GetErrorInstance',
      ['System.Management.Automation.ErrorRecord#PSExtendedError', 'System.Exception#PSExtendedError'],
      [{ expression: (object, context) => lift(detailsOnce(object, context)) }],
      { groupBy: { expression: 'PSErrorIndex', label: 'ErrorIndex' } },
    ),
    custom(
      'ErrorInstance',
      'System.Management.Automation.ErrorRecord',
      [
        {
          expression: (object, context) =>
            object instanceof ErrorRecord ? errorText(object, context) : shownErrorText(deserializedError(object, context), context),
        },
      ],
      { outOfBand: true },
    ),
  ];
}
