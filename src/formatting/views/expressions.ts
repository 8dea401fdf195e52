/** Computed values that several views show. */
import { toItems } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { lift, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { ellipsis } from '../display-cells.ts';
import { displayText, readProperty } from '../object-access.ts';
import type { NativeExpression } from '../property-expression.ts';
import type { ViewExpression } from '../view-definitions.ts';

/** A script block of a view, by its text; it is parsed when the view is first used. */
export function script(text: string): ViewExpression {
  return { script: text };
}

/** A property of a property: `path('Provider', 'Name')`. */
export function path(...names: string[]): NativeExpression {
  return (object, context) => lift(streamed(object, names, context));
}

/** What a script block gives of a collection: a single element stands without braces, none as nothing. */
function* streamed(object: Value, names: readonly string[], context: ExecutionContext): Steps<Value> {
  const value = yield* walk(object, names, context);
  if (typeof value !== 'object') return value;
  const items = toItems(value);
  return items.length > 1 ? value : (items[0] ?? null);
}

function* walk(object: Value, names: readonly string[], context: ExecutionContext): Steps<Value> {
  let value = object;
  for (const name of names) {
    if (value === null) return null;
    value = yield* readProperty(value, name, context);
  }
  return value;
}

/** The names of a module's commands. */
export const exportedCommands = path('ExportedCommands', 'Keys');

/** The name of a command; aliases show `name -> command`. */
export const commandName: NativeExpression = (object, context) => lift(nameOfCommand(object, context));

function* nameOfCommand(object: Value, context: ExecutionContext): Steps<Value> {
  const type = yield* readProperty(object, 'CommandType', context);
  const isAlias = (yield* displayText(type, context)) === 'Alias';
  return yield* readProperty(object, isAlias ? 'DisplayName' : 'Name', context);
}

/** How long a command of the history took: hours and minutes only where there are any. */
export const historyDuration = script(
  "$d = $_.Duration; if ($d.TotalHours -ge 10) { '{0}:{1:mm}:{1:ss}.{1:fff}' -f [int]$d.TotalHours, $d } " +
    "elseif ($d.TotalHours -ge 1) { $d.ToString('h\\:mm\\:ss\\.fff') } elseif ($d.TotalMinutes -ge 1) { $d.ToString('m\\:ss\\.fff') } " +
    "else { $d.ToString('s\\.fff') }",
);

/** The prerelease label in a module's PrivateData. */
export const preRelease = script(
  "if ($_.PrivateData -and $_.PrivateData.ContainsKey('PSData') -and $_.PrivateData.PSData.ContainsKey('PreRelease')) { $_.PrivateData.PSData.PreRelease }",
);

/** The editions a module is for, shortened: `Core,Desk`. */
export const compatibleEditions = script(
  "$e = $_.CompatiblePSEditions; if (-not $e) { $e = @('Desktop') }; ($e | ForEach-Object { $_.Substring(0, 4) } | Sort-Object) -join ','",
);

/** The folder that holds a module's folder; a folder named by a version does not count. */
export const moduleFolder = script(
  'Split-Path -Parent $_.Path | ForEach-Object { if ([version]::TryParse((Split-Path $_ -Leaf), [ref]$null)) { Split-Path -Parent $_ } else { $_ } } | Split-Path -Parent',
);

/** The first 200 characters of a text property. */
export function firstCharacters(name: string): NativeExpression {
  return (object, context) => lift(beginningOf(object, name, context));
}

function* beginningOf(object: Value, name: string, context: ExecutionContext): Steps<Value> {
  const text = yield* displayText(yield* readProperty(object, name, context), context);
  return text.length >= 200 ? text.slice(0, 200) + ellipsis : text;
}
