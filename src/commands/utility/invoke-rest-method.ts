import type { HttpResponseMessage } from '../../dotnet/net/http/messages.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import type { Value } from '../../objects/net-object.ts';
import { toText } from '../../objects/to-string.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { unresolvedPath } from './file-access.ts';
import { convertFromJson } from './json-values.ts';
import { charsetOf, decodeContent, isJson, mediaType } from './web-decoding.ts';
import { feedItems, xmlDocument } from './web-feed.ts';
import { outFilePath, saveAnswer } from './web-output.ts';
import { webParameters } from './web-parameters.ts';
import { WebInvocation } from './web-request.ts';
import { headerTable, relationLinks } from './web-types.ts';

type Runtime = Pick<CmdletRuntime, 'throwTerminatingError' | 'write' | 'writeDebug'>;

/** Text as JSON, in a list of its own; null when it is none. */
function asJson(text: string, cmd: Runtime): readonly [Value] | null {
  try {
    const value = convertFromJson(text, { asHashtable: false, depth: 1024, dateKind: 'Default' }, cmd);
    return value === null && text.trim() !== 'null' ? null : [value];
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    return null;
  }
}

function asXml(text: string): readonly [Value] | null {
  const document = xmlDocument(text);
  return document && [document];
}

/** Writes what an answer says: the items of a feed, objects of JSON or XML where it is such, else text. */
function* writeContent(cmd: Runtime, answer: HttpResponseMessage): Steps<void> {
  const { text, encoding } = decodeContent(answer.shownContent.bytes(), charsetOf(answer.content));
  const document = xmlDocument(text);
  const feed = document && feedItems(document);
  if (feed) {
    for (const item of feed) yield* complete(cmd.write(item));
    return;
  }
  yield* complete(
    cmd.writeDebug(`WebResponse content encoding: ${encoding.webName} (${encoding.encodingName}) CodePage: ${encoding.codePage}`),
  );
  const first = isJson(mediaType(answer.content)) ? (asJson(text, cmd) ?? asXml(text)) : (asXml(text) ?? asJson(text, cmd));
  yield* complete(cmd.write(first ? first[0] : text));
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
    const { args } = cmd;
    const { sessionState } = cmd.context;
    const most = args.FollowRelLink ? (args.MaximumFollowRelLink ?? Number.POSITIVE_INFINITY) : 1;
    const invocation = new WebInvocation(cmd, args);
    let uri: Value = args.Uri ?? null;
    for (let page = 1; ; page++) {
      const answer = yield* invocation.answer(uri, page > 1);
      const file = args.OutFile === undefined || invocation.isComplete ? null : outFilePath(answer, unresolvedPath(cmd, args.OutFile));
      if (file === null || args.PassThru) yield* writeContent(cmd, answer);
      if (file !== null) yield* saveAnswer(cmd, answer, file, invocation.hasResumed);
      if (args.StatusCodeVariable) sessionState.setVariable(args.StatusCodeVariable, answer.status);
      if (args.ResponseHeadersVariable) sessionState.setVariable(args.ResponseHeadersVariable, headerTable(answer));
      yield* invocation.finish(answer);
      const next = page < most ? relationLinks(answer).lookup('next') : undefined;
      if (next === undefined) return;
      yield* complete(cmd.writeVerbose(`Following rel link ${toText(next)}`));
      uri = next;
    }
  },
});
