import { defineCmdlet } from '../../../src/commands/cmdlet.ts';
import type { NetProcess } from '../../../src/dotnet/diagnostics/process.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { WildcardPattern } from '../../../src/objects/wildcard.ts';
import { complete } from '../../../src/scheduler/suspension.ts';
import { hostProcesses, ownPipePath } from '../../backends/remote/host-processes.ts';
import { serveNamedPipes } from '../../remoting/server/index.ts';

/** Get-PSHostProcessInfo (EnterPSHostProcessCommand.cs): the processes that can be entered. */
export const getPsHostProcessInfo = defineCmdlet({
  name: 'Get-PSHostProcessInfo',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.GetPSHostProcessInfoCommand',
  synopsis: 'Lists the PowerShell processes that can be entered.',
  defaultParameterSet: 'ProcessNameParameterSet',
  outputType: ['Microsoft.PowerShell.Commands.PSHostProcessInfo'],
  parameters: {
    Name: { type: 'string[]', position: 0, sets: ['ProcessNameParameterSet'], validate: ['notNullOrEmpty'] },
    Process: {
      type: 'System.Diagnostics.Process[]',
      position: 0,
      mandatory: true,
      pipeline: 'value',
      sets: ['ProcessParameterSet'],
      validate: ['notNullOrEmpty'],
    },
    Id: { type: 'int[]', position: 0, mandatory: true, sets: ['ProcessIdParameterSet'], validate: ['notNullOrEmpty'] },
  },
  *end(cmd) {
    const { Name: names, Id: ids, Process: processes } = cmd.args;
    // a script's own process has a pipe from now on
    serveNamedPipes([ownPipePath()]);
    const chosen = ids ?? processes?.map((p) => (baseObject(p as Value) as NetProcess).id) ?? null;
    const patterns = names?.map((name) => new WildcardPattern(name, true));
    for (const info of hostProcesses(chosen))
      if (!patterns || patterns.some((p) => p.isMatch(info.processName))) yield* complete(cmd.write(info));
  },
});
