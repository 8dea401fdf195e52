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

/** Add-Content (AddContentCommand in WriteContentCommandBase's family). */
export const addContent = defineCmdlet<typeof writeContentParameters, WriteContentState>({
  name: 'Add-Content',
  aliases: ['ac'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.AddContentCommand',
  synopsis: 'Adds content to the specified items, such as adding words to a file.',
  defaultParameterSet: 'Path',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters: writeContentParameters,
  hasProviderParameters: leadsToFiles,
  state: newWriteContentState,
  *process(cmd, state) {
    yield* writeValues(cmd, state, yield* openTargets(cmd, state, false));
  },
  end: (cmd, state) => finishTargets(cmd, state),
  dispose: (_cmd, state) => closeTargets(state),
});
