import { toNetException } from '../../errors/throw.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { manifestContent } from './manifest-content.ts';
import { invalidManifestPath } from './manifest-errors.ts';
import { type NewModuleManifestCommand, newModuleManifestParameters } from './new-module-manifest-parameters.ts';

/** New-ModuleManifest (NewModuleManifestCommand.cs). */
export const newModuleManifest = defineCmdlet<typeof newModuleManifestParameters>({
  name: 'New-ModuleManifest',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.NewModuleManifestCommand',
  synopsis: 'Creates a new module manifest.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  outputType: ['System.String'],
  parameters: newModuleManifestParameters,
  end: (cmd) => make(cmd),
});

function* make(cmd: NewModuleManifestCommand): Steps<void> {
  const given = cmd.args.Path!;
  const p = paths(cmd.context).parse(given);
  if (p.provider.name !== 'FileSystem' || !/\.psd1$/i.test(p.path)) cmd.throwTerminatingError(invalidManifestPath(given));
  if (!(yield* complete(cmd.shouldProcess(p.path, `Creating the "${p.path}" module manifest file.`)))) return;
  open(cmd, p.path);
  const content = yield* manifestContent(cmd, p.path);
  if (cmd.args.PassThru) {
    const s = cmd.write(content);
    if (s) yield* s.rest;
  }
  (require('node:fs') as typeof import('node:fs')).writeFileSync(p.path, content);
}

/** Truncates the file before anything else can fail, as PowerShell does. */
function open(cmd: NewModuleManifestCommand, path: string): void {
  try {
    (require('node:fs') as typeof import('node:fs')).writeFileSync(path, '');
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      cmd.throwTerminatingError(
        errorRecord('System.IO.DirectoryNotFoundException', `Could not find a part of the path '${path}'.`, 'FileOpenFailure', 'OpenError'),
      );
    if (code === 'EACCES' || code === 'EISDIR')
      cmd.throwTerminatingError(
        errorRecord('System.UnauthorizedAccessException', `Access to the path '${path}' is denied.`, 'FileOpenFailure', 'OpenError'),
      );
    throw toNetException(e);
  }
}
