import type { WebAnswer } from '../../dotnet/net/http/transport.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { tryConvertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { convertFromJson } from './json-values.ts';
import { saveAnswer } from './web-output.ts';
import { webParameters } from './web-parameters.ts';
import { answerText, performRequest } from './web-request.ts';
import { reportRefusedRedirect } from './web-summary.ts';
import { header, headerTable, relationLinks } from './web-types.ts';

/** Text as JSON; undefined when it is none. */
function asJson(text: string, cmd: Pick<CmdletRuntime, 'throwTerminatingError'>): Value | undefined {
  try {
    const value = convertFromJson(text, { asHashtable: false, depth: 1024, dateKind: 'Default' }, cmd);
    return value === null && text.trim() !== 'null' ? undefined : value;
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    return undefined;
  }
}

function asXml(text: string): Value | undefined {
  return /^\s*</.test(text) ? tryConvertTo(text, wellKnown.xmlDocument) : undefined;
}

/** What an answer says: objects of JSON or XML where it is such, else text. */
function content(answer: WebAnswer, cmd: Pick<CmdletRuntime, 'throwTerminatingError'>): Value {
  const text = answerText(answer);
  const type = (header(answer, 'Content-Type') ?? '').toLowerCase();
  const isJson = /json|javascript/.test(type);
  return (isJson ? (asJson(text, cmd) ?? asXml(text)) : (asXml(text) ?? asJson(text, cmd))) ?? text;
}

/** Invoke-RestMethod (InvokeRestMethodCommand.Common.cs). */
export const invokeRestMethod = defineCmdlet({
  name: 'Invoke-RestMethod',
  aliases: ['irm'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.InvokeRestMethodCommand',
  defaultParameterSet: 'StandardMethod',
  parameters: {
    FollowRelLink: { type: 'switch', aliases: ['FL'], help: 'Follows the links to next pages.' },
    MaximumFollowRelLink: { type: 'int', aliases: ['ML'], validate: [{ range: [1, 2147483647] }], help: 'How many pages are followed.' },
    ResponseHeadersVariable: { type: 'string', aliases: ['RHV'], help: 'The variable that takes the headers of the answer.' },
    StatusCodeVariable: { type: 'string', help: 'The variable that takes the status code of the answer.' },
    ...webParameters,
  },
  synopsis: 'Sends a request to a web service and gives what it answers as objects.',
  *process(cmd): Steps<void> {
    const args = cmd.args;
    const { sessionState } = cmd.context;
    const most = args.FollowRelLink ? (args.MaximumFollowRelLink ?? Number.POSITIVE_INFINITY) : 1;
    let uri: Value = args.Uri as Value;
    for (let page = 1; ; page++) {
      const answer = yield* performRequest(cmd, { ...args, Uri: uri });
      if (args.ResponseHeadersVariable) sessionState.setVariable(args.ResponseHeadersVariable, headerTable(answer));
      if (args.StatusCodeVariable) sessionState.setVariable(args.StatusCodeVariable, answer.status);
      if (args.OutFile !== undefined) saveAnswer(cmd, args.OutFile, answer);
      if (args.OutFile === undefined || args.PassThru) yield* complete(cmd.write(content(answer, cmd)));
      yield* complete(reportRefusedRedirect(cmd, answer));
      const next = page < most ? relationLinks(answer).lookup('next') : undefined;
      if (next === undefined) return;
      yield* complete(cmd.writeVerbose(`Following rel link ${toText(next)}`));
      uri = next;
    }
  },
});
