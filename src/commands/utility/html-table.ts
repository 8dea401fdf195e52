/** Arguments and rows of ConvertTo-Html (ConvertTo-Html.cs). */
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { NetDictionary } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { type ErrorSink, type MshParameter, processParameters } from './parameter-processor.ts';
import type { PSPropertyExpression } from './ps-property-expression.ts';
import { expressionText } from './wrapped-text.ts';

/** One column. */
export interface HtmlColumn {
  readonly expression: PSPropertyExpression;
  readonly label: string;
  readonly alignment: string | null;
  readonly width: string | null;
}

/** Text that HTML shows as it is. */
function htmlEncode(text: string): string {
  const named: Record<string, string> = { '<': '&lt;', '>': '&gt;', '"': '&quot;', '&': '&amp;', "'": '&#39;' };
  return text.replace(/[<>"&']|[\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]/g, (c) => named[c] ?? `&#${c.codePointAt(0)};`);
}

/** What -Property asks for: everything where it is not given. Wrong arguments end the command. */
export function columnParameters(cmd: ErrorSink, property: readonly Value[] | undefined): MshParameter[] {
  return processParameters(cmd, property?.length ? property : ['*'], ['name', 'alignment', 'width']);
}

/** The columns that are asked for, as an object has them. */
export function htmlColumns(parameters: readonly MshParameter[], object: Value): HtmlColumn[] {
  return parameters.flatMap((p) =>
    p.expression.resolveNames(object).map((expression) => ({
      expression,
      label: p.name ?? expression.toString(),
      alignment: p.alignment ?? null,
      width: p.width ?? null,
    })),
  );
}

/** The value of a column, encoded; several values are joined by commas. */
export function* htmlValue(cmd: Pick<CmdletRuntime, 'context'>, column: HtmlColumn, object: Value): Steps<string> {
  const results = yield* column.expression.getValues(object, cmd.context);
  return results.map((r) => (r.result === null ? '' : htmlEncode(quietText(column.expression, object, r.result)))).join(', ');
}

function quietText(expression: PSPropertyExpression, object: Value, value: Value): string {
  try {
    return expressionText(expression, object, value);
  } catch (e) {
    if (isFlowControl(e) || !(e instanceof NetException)) throw e;
    return '';
  }
}

/** A COLGROUP element. */
export function columnGroup(columns: readonly HtmlColumn[]): string {
  const one = (c: HtmlColumn): string =>
    `<col${c.width === null ? '' : ` width = "${c.width}"`}${c.alignment === null ? '' : ` align = "${c.alignment}"`}/>`;
  return `<colgroup>${columns.map(one).join('')}</colgroup>`;
}

const httpEquivalents = ['content-type', 'default-style', 'x-ua-compatible'];
const metaNames = ['application-name', 'author', 'description', 'generator', 'keywords', 'viewport'];

/** META elements of -Meta, each with the warning that it deserves. */
export function metaElements(table: Value | undefined): { element: string; warning: string | null }[] {
  const held = baseObject(table ?? null);
  if (!(held instanceof NetDictionary)) return [];
  return [...held.entries()].map(([key, value]) => {
    const name = toText(key);
    const lower = name.toLowerCase();
    const attribute = httpEquivalents.includes(lower) ? 'http-equiv' : 'name';
    const isKnown = attribute === 'http-equiv' || metaNames.includes(lower);
    const warning = `Accepted meta properties are content-type, default-style, application-name, author, description, generator, keywords, x-ua-compatible, and viewport. The meta pair: ${name} and ${toText(value)} may not function correctly.`;
    return { element: `<meta ${attribute}="${name}" content="${toText(value)}">`, warning: isKnown ? null : warning };
  });
}
