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
    const answer = yield* performRequest(cmd, cmd.args);
    if (cmd.args.OutFile !== undefined) saveAnswer(cmd, cmd.args.OutFile, answer);
    if (cmd.args.OutFile !== undefined && !cmd.args.PassThru) {
      yield* complete(reportRefusedRedirect(cmd, answer));
      return;
    }
    const text = answerText(answer);
    const file = cmd.args.OutFile === undefined ? null : unresolvedPath(cmd, cmd.args.OutFile);
    yield* complete(
      cmd.write(isText(answer) ? new BasicHtmlWebResponseObject(answer, text, file) : new WebResponseObject(answer, text, file)),
    );
    yield* complete(reportRefusedRedirect(cmd, answer));
  },
});
