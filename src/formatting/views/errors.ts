/** Views of errors: what `$Error[0]` and a merged error stream look like, and what Get-Error shows. */
import { ErrorRecord } from '../../errors/error-record.ts';
import { lift } from '../../scheduler/suspension.ts';
import { showErrorDetails } from '../error-details.ts';
import { errorText } from '../error-view.ts';
import { custom, type ViewDefinition } from '../view-definitions.ts';

/** The views. */
export function errorViews(): ViewDefinition[] {
  return [
    custom(
      'GetErrorInstance',
      ['System.Management.Automation.ErrorRecord#PSExtendedError', 'System.Exception#PSExtendedError'],
      [{ expression: (object, context) => lift(showErrorDetails(object, context)) }],
      { groupBy: { expression: 'PSErrorIndex', label: 'ErrorIndex' } },
    ),
    custom(
      'ErrorInstance',
      'System.Management.Automation.ErrorRecord',
      [{ expression: (object, context) => (object instanceof ErrorRecord ? errorText(object, context) : '') }],
      { outOfBand: true },
    ),
  ];
}
