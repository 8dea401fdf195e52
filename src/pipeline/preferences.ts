import { getType } from '../dotnet/registry.ts';
import { exceptionOf } from '../errors/throw.ts';
import { enumMember } from '../objects/enum-value.ts';
import { toText } from '../objects/language-primitives.ts';
import type { ExecutionContext } from '../session/execution-context.ts';

const names = ['silentlycontinue', 'stop', 'continue', 'inquire', 'ignore', 'suspend', 'break'];
const help = 'For more information about preference variables, see the Help topic, "about_Preference_Variables."';
const reserved = 'The Suspend ActionPreference value is reserved for future use and is not supported at this time.';

/** What -…Action and `$…Preference` say of Suspend. */
export const suspendNotSupported = `${reserved} ${help}`;

/**
 * The lower-case name of an action preference variable as the running command sees it (`$WarningPreference` …).
 * @throws NotSupportedException when it is Suspend; the variable then has its default again (ExecutionContext.GetEnumPreference)
 */
export function actionPreference(context: ExecutionContext, variable: string, otherwise: string): string {
  const value = context.getVariableValue(variable);
  if (value === undefined || value === null) return otherwise;
  const text = toText(value).toLowerCase();
  const name = names[Number(text)] ?? named(text, otherwise);
  if (name === 'suspend') refuseSuspend(context, variable, otherwise);
  return name;
}

/** The one name that begins so; what is no preference counts as the default. */
function named(text: string, otherwise: string): string {
  if (names.includes(text)) return text;
  const found = names.filter((n) => n.startsWith(text));
  return found.length === 1 ? found[0]! : otherwise;
}

function refuseSuspend(context: ExecutionContext, variable: string, otherwise: string): never {
  const type = getType('System.Management.Automation.ActionPreference');
  const before = otherwise === 'silentlycontinue' ? 'SilentlyContinue' : 'Continue';
  const { sessionState } = context;
  sessionState.findVariable(variable.toLowerCase(), sessionState.currentScope)?.assign(enumMember(type, before) ?? before);
  const text = `${reserved} It has been replaced in your ${variable} variable by the default value of ${before}. ${help}`;
  throw exceptionOf('System.NotSupportedException', text);
}
