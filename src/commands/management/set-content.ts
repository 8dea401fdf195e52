import { defineCmdlet } from '../cmdlet.ts';
import { leadsToFiles } from './item-support.ts';
import {
  closeTargets,
  finishTargets,
  newWriteContentState,
  openTargets,
  type WriteContentState,
  writeContentParameters,
  writeValues,
} from './write-content.ts';

/** Set-Content (SetContentCommand in WriteContentCommandBase's family). */
export const setContent = defineCmdlet<typeof writeContentParameters, WriteContentState>({
  name: 'Set-Content',
  aliases: ['sc'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.SetContentCommand',
  synopsis: 'Writes new content or replaces existing content in a file.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: writeContentParameters,
  hasProviderParameters: leadsToFiles,
  state: newWriteContentState,
  *process(cmd, state) {
    yield* writeValues(cmd, state, yield* openTargets(cmd, state, true));
  },
  end: (cmd, state) => finishTargets(cmd, state),
  dispose: (_cmd, state) => closeTargets(state),
});
