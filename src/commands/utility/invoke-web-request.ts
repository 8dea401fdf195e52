import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { unresolvedPath } from './file-access.ts';
import { outFilePath, saveAnswer } from './web-output.ts';
import { webParameters } from './web-parameters.ts';
import { WebInvocation } from './web-request.ts';
import { relationLinks, responseObject } from './web-types.ts';

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
    const { OutFile: given, PassThru: passes, Uri: uri } = cmd.args;
    const invocation = new WebInvocation(cmd, cmd.args);
    const answer = yield* invocation.answer(uri ?? null, false);
    const file = given === undefined || invocation.isComplete ? null : outFilePath(answer, unresolvedPath(cmd, given));
    if (file === null || passes) yield* complete(cmd.write(responseObject(answer, relationLinks(answer), file)));
    if (file !== null) yield* saveAnswer(cmd, answer, file, invocation.hasResumed);
    yield* invocation.finish(answer);
  },
});
