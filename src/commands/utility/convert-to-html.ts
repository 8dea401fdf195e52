import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { columnGroup, columnParameters, type HtmlColumn, htmlColumns, htmlValue, metaElements } from './html-table.ts';
import { isNothing } from './object-model.ts';
import type { MshParameter } from './parameter-processor.ts';

const strictType = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';
const transitionalType =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"  "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** ConvertTo-Html (ConvertTo-Html.cs). */
export const convertToHtml = defineCmdlet({
  name: 'ConvertTo-Html',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertToHtmlCommand',
  defaultParameterSet: 'Page',
  outputType: ['System.String'],
  parameters: {
    InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to work on, usually from the pipeline.' },
    Property: { type: 'object[]', position: 0, help: 'Properties: names, patterns, script blocks or hashtables.' },
    Body: { type: 'string[]', position: 3, sets: ['Page'], help: 'The body of the request, message or page.' },
    Head: { type: 'string[]', position: 1, sets: ['Page'], help: 'Content of the HEAD element.' },
    Title: { type: 'string', position: 2, sets: ['Page'], validate: ['notNullOrEmpty'], help: 'The title of the page.' },
    As: { type: 'string', validate: ['notNullOrEmpty', { set: ['Table', 'List'] }], help: 'The form of the output.' },
    CssUri: { type: 'uri', sets: ['Page'], aliases: ['cu', 'uri'], validate: ['notNullOrEmpty'], help: 'Address of a style sheet.' },
    Fragment: {
      type: 'switch',
      sets: ['Fragment'],
      validate: ['notNullOrEmpty'],
      help: 'Writes only the table, without HTML, HEAD, TITLE and BODY.',
    },
    PostContent: { type: 'string[]', validate: ['notNullOrEmpty'], help: 'Text after the table.' },
    PreContent: { type: 'string[]', validate: ['notNullOrEmpty'], help: 'Text before the table.' },
    Meta: { type: 'hashtable', sets: ['Page'], validate: ['notNullOrEmpty'], help: 'Names and contents of META elements.' },
    Charset: {
      type: 'string',
      sets: ['Page'],
      validate: ['notNullOrEmpty', { pattern: '^[A-Za-z0-9]\\w+\\S+[A-Za-z0-9]$' }],
      help: 'The character set named in the page.',
    },
    Transitional: { type: 'switch', sets: ['Page'], validate: ['notNullOrEmpty'], help: 'Writes the DOCTYPE of XHTML transitional.' },
  },
  synopsis: 'Writes objects as an HTML page or table.',
  state: () => ({ asked: [] as readonly MshParameter[], columns: null as HtmlColumn[] | null, count: 0 }),
  *begin(cmd, state): Steps<void> {
    const { args } = cmd;
    state.asked = columnParameters(cmd, args.Property);
    const cssUri = args.CssUri === undefined ? null : toText(args.CssUri as Value);
    if (cssUri?.trim() === '') {
      const message = "This command cannot be run because 'CSSUri' is empty or blank. Please specify CSSUri and then run the command.";
      cmd.throwTerminatingError(errorRecord('Argument', message, 'ArgumentException', 'InvalidArgument', 'CSSUri'));
    }
    const lines: string[] = [];
    if (!args.Fragment) {
      lines.push(args.Transitional ? transitionalType : strictType, '<html xmlns="http://www.w3.org/1999/xhtml">', '<head>');
      if (args.Charset !== undefined) lines.push(`<meta charset="${args.Charset}">`);
      for (const { element, warning } of metaElements(args.Meta as Value | undefined)) {
        if (warning !== null) {
          for (const line of lines.splice(0)) yield* complete(cmd.write(line));
          yield* complete(cmd.writeWarning(warning));
        }
        lines.push(element);
      }
      lines.push(...(args.Head ?? [`<title>${args.Title ?? 'HTML TABLE'}</title>`]));
      if (cssUri !== null) lines.push(`<link rel="stylesheet" type="text/css" href="${cssUri}" />`);
      lines.push('</head><body>', ...(args.Body ?? []));
    }
    for (const line of [...lines, ...(args.PreContent ?? []), '<table>']) yield* complete(cmd.write(line));
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    const input = args.InputObject as Value;
    if (isNothing(input)) return;
    const isList = (args.As ?? 'Table').toLowerCase() === 'list';
    state.count++;
    const isFirst = state.columns === null;
    if (isFirst || isList) {
      const columns = htmlColumns(state.asked, input);
      if (columns.length === 0) return;
      state.columns = columns;
    }
    const columns = state.columns as HtmlColumn[];
    if (isList) {
      if (state.count > 1) yield* complete(cmd.write('<tr><td><hr></td></tr>'));
      for (const column of columns) {
        const value = yield* htmlValue(cmd, column, input);
        yield* complete(cmd.write(`<tr><td>${column.label}:</td><td>${value}</td></tr>`));
      }
      return;
    }
    if (isFirst) {
      yield* complete(cmd.write(columnGroup(columns)));
      yield* complete(cmd.write(`<tr>${columns.map((c) => `<th>${c.label}</th>`).join('')}</tr>`));
    }
    let row = '';
    for (const column of columns) row += `<td>${yield* htmlValue(cmd, column, input)}</td>`;
    yield* complete(cmd.write(`<tr>${row}</tr>`));
  },
  *end(cmd): Steps<void> {
    for (const line of ['</table>', ...(cmd.args.PostContent ?? []), ...(cmd.args.Fragment ? [] : ['</body></html>'])])
      yield* complete(cmd.write(line));
  },
});
