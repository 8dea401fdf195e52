import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { unresolvedPath } from './file-access.ts';
import { saveAnswer } from './web-output.ts';
import { webParameters } from './web-parameters.ts';
import { answerText, isText, performRequest } from './web-request.ts';
import { reportRefusedRedirect } from './web-summary.ts';
import { BasicHtmlWebResponseObject, WebResponseObject } from './web-types.ts';

/** Invoke-WebRequest (InvokeWebRequestCommand.CoreClr.cs). */
export const invokeWebRequest = defineCmdlet({
  name: 'Invoke-WebRequest',
  outputType: ['Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject'],
  aliases: ['iwr'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.InvokeWebRequestCommand',
  defaultParameterSet: 'StandardMethod',
  parameters: {
    ...webParameters,
  },
  synopsis: 'Sends a request to a web page or service.',
  *process(cmd): Steps<void> {
    const { OutFile: given, PassThru: passes } = cmd.args;
    const answer = yield* performRequest(cmd, cmd.args);
    if (given !== undefined) saveAnswer(cmd, given, answer);
    if (given === undefined || passes) {
      const Response = isText(answer) ? BasicHtmlWebResponseObject : WebResponseObject;
      const file = given === undefined ? null : unresolvedPath(cmd, given);
      yield* complete(cmd.write(new Response(answer, answerText(answer), file)));
    }
    yield* complete(reportRefusedRedirect(cmd, answer));
  },
});
