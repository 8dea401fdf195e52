import { toText } from '../objects/language-primitives.ts';
import type { ExecutionContext } from '../session/execution-context.ts';

const names = ['silentlycontinue', 'stop', 'continue', 'inquire', 'ignore', 'suspend', 'break'];

/** The lower-case name of an action preference variable as the running command sees it (`$WarningPreference` …). */
export function actionPreference(context: ExecutionContext, variable: string, otherwise: string): string {
  const value = context.getVariableValue(variable);
  if (value === undefined || value === null) return otherwise;
  const text = toText(value).toLowerCase();
  return names[Number(text)] ?? text;
}
