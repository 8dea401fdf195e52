import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { newErrorRecord, toNetException } from '../../errors/throw.ts';
import { ClassProvider, noteItemCommand } from '../../providers/class-provider.ts';
import { paths, providerNotFound, providers } from '../../providers/path-intrinsics.ts';
import { PSDriveInfo } from '../../providers/provider.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';
import { scopeOf } from './drive-parameters.ts';

const parameters = {
  Name: { type: 'string', mandatory: true, position: 0, pipeline: 'propertyName', help: 'The name of the drive.' },
  PSProvider: { type: 'string', mandatory: true, position: 1, pipeline: 'propertyName', help: 'Its provider.' },
  Root: {
    type: 'string',
    mandatory: true,
    position: 2,
    pipeline: 'propertyName',
    allowEmptyString: true,
    help: 'The place that it stands for.',
  },
  Description: { type: 'string', pipeline: 'propertyName', help: 'A description.' },
  Scope: { type: 'string', pipeline: 'propertyName', help: 'The scope it is made in.' },
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const;

/** New-PSDrive (NewPSDriveCommand in Navigation.cs; FileSystemProvider.NewDrive). */
export const newPSDrive = defineCmdlet<typeof parameters>({
  name: 'New-PSDrive',
  aliases: ['ndr'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.NewPSDriveCommand',
  synopsis: 'Creates temporary and persistent drives that provide access to items in a provider.',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters,
  process: (cmd) => make(cmd),
});

/** The folder that a root means; on a drive that is not there it is no folder. */
function rootOf(cmd: CmdletRuntime<typeof parameters>, root: string): string {
  const intrinsics = paths(cmd.context);
  return intrinsics.providerOf(root) === undefined ? root : intrinsics.parse(root).path;
}

function* make(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const { args } = cmd;
  const name = args.Name!;
  const providerName = args.PSProvider!;
  const report = function* (record: ReturnType<typeof errorRecord>): Steps<void> {
    const s = cmd.writeError(record);
    if (s) yield* s.rest;
  };
  const bare = providerName.slice(providerName.lastIndexOf('\\') + 1).toLowerCase();
  const provider = providers.find((p) => p.name.toLowerCase() === bare);
  if (!provider) return yield* report(newErrorRecord(providerNotFound(providerName), 'ProviderNotFound', 'ObjectNotFound', providerName));
  if (/[;~/\\.:]/.test(name))
    return yield* report(
      errorRecord(
        'PSArgument',
        'Cannot process the drive name because the drive name contains one or more of the following characters that are not valid: ; ~ / \\ . :',
        'Argument',
        'InvalidArgument',
      ),
    );
  const qualified = `${provider.moduleName}\\${provider.name}`;
  if (!(yield* complete(cmd.shouldProcess(`Name: ${name} Provider: ${qualified} Root: ${args.Root}`, 'New drive')))) return;
  const intrinsics = paths(cmd.context);
  const own = provider instanceof ClassProvider ? provider : null;
  noteItemCommand(cmd);
  const root = provider.isNavigation && !own ? rootOf(cmd, args.Root || '.') : args.Root!;
  if (provider.isNavigation && !own && !isDirectoryPath(root))
    return yield* report(
      errorRecord(
        'System.IO.IOException',
        `The specified drive root "${args.Root}" either does not exist, or it is not a folder.`,
        'DriveRootError',
        'ReadError',
        new PSDriveInfo(name, provider, root),
      ),
    );
  const asked = new PSDriveInfo(name, provider, root);
  asked.description = args.Description ?? null;
  const drive = own ? own.newDrive(cmd.context, asked) : asked;
  if (!(drive instanceof PSDriveInfo)) return;
  try {
    const scope = scopeOf(cmd.context, args.Scope) ?? cmd.context.sessionState.currentScope;
    if (intrinsics.visibleDrives(scope).some((d) => d.name.toLowerCase() === name.toLowerCase()))
      return yield* report(
        errorRecord(
          'System.Management.Automation.SessionStateException',
          `A drive with the name '${name}' already exists.`,
          'DriveAlreadyExists',
          'ResourceExists',
          name,
        ),
      );
    intrinsics.addDrive(drive, scope);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    return yield* report(newErrorRecord(toNetException(e), 'NewDriveError', 'InvalidArgument', drive));
  }
  const s = cmd.write(drive);
  if (s) yield* s.rest;
}
