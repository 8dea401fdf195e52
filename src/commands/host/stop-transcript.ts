import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { complete } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { withPath } from './transcript-options.ts';

/** Stop-Transcript (StopTranscriptCmdlet.cs). */
export const stopTranscript = defineCmdlet({
  name: 'Stop-Transcript',
  outputType: ['System.String'],
  module: 'Microsoft.PowerShell.Host',
  className: 'Microsoft.PowerShell.Commands.StopTranscriptCommand',
  synopsis: 'Ends the transcript that was begun last.',
  supportsShouldProcess: true,
  confirmImpact: 'None',
  parameters: {},
  examples: [{ code: 'Stop-Transcript' }],
  *begin(cmd) {
    if (!(yield* complete(cmd.shouldProcess('')))) return;
    const last = cmd.context.transcription?.stop();
    if (!last)
      return cmd.throwTerminatingError(
        newErrorRecord(
          exceptionOf(
            'System.Management.Automation.PSInvalidOperationException',
            'An error occurred stopping transcription: The host is not currently transcribing.',
          ),
          'InvalidOperation',
          'InvalidOperation',
          null,
        ),
      );
    const s = cmd.write(withPath(`Transcript stopped, output file is ${last.path}`, last.path));
    if (s) yield* s.rest;
  },
});
