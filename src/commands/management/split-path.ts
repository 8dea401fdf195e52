import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { badArgument } from '../../providers/failures.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { reportFailure } from './item-support.ts';

const part = (help: string, set: string) =>
  ({
    type: 'switch',
    sets: { [set]: { mandatory: set !== 'ParentSet', ...(set !== 'IsAbsoluteSet' && { pipeline: 'propertyName' as const }) } },
    help,
  }) as const;

const parameters = {
  Path: {
    type: 'string[]',
    sets: Object.fromEntries(
      ['ParentSet', 'LeafSet', 'LeafBaseSet', 'ExtensionSet', 'QualifierSet', 'NoQualifierSet', 'IsAbsoluteSet'].map((s) => [
        s,
        { mandatory: true, position: 0, pipeline: 'both' as const },
      ]),
    ),
    help: 'The paths to split.',
  },
  LiteralPath: {
    type: 'string[]',
    aliases: ['PSPath', 'LP'],
    sets: { LiteralPathSet: { mandatory: true, pipeline: 'propertyName' } },
    help: 'The paths; no character is a wildcard.',
  },
  Qualifier: part('The drive.', 'QualifierSet'),
  NoQualifier: part('The path without its drive.', 'NoQualifierSet'),
  Parent: part('The path without its last part; what is done unless told otherwise.', 'ParentSet'),
  Leaf: part('The last part.', 'LeafSet'),
  LeafBase: part('The last part without its extension.', 'LeafBaseSet'),
  Extension: part('The extension.', 'ExtensionSet'),
  Resolve: { type: 'switch', help: 'Splits the existing items that the path matches.' },
  IsAbsolute: part('Whether the path is absolute.', 'IsAbsoluteSet'),
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const;

type Cmd = CmdletRuntime<typeof parameters>;

/** Split-Path (ParsePathCommand.cs). */
export const splitPath = defineCmdlet<typeof parameters>({
  name: 'Split-Path',
  outputType: ['System.String', 'System.Boolean'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.SplitPathCommand',
  synopsis: 'Returns the specified part of a path.',
  defaultParameterSet: 'ParentSet',
  parameters,
  *process(cmd) {
    for (const path of (cmd.args.LiteralPath ?? cmd.args.Path ?? []) as readonly string[]) {
      try {
        for (const p of resolved(cmd, path)) yield* emit(cmd, p);
      } catch (e) {
        yield* reportFailure(cmd, e, path);
      }
    }
  },
});

function resolved(cmd: Cmd, path: string): string[] {
  if (!cmd.args.Resolve) return [path];
  return paths(cmd.context)
    .glob(path, true)
    .map((p) => {
      if (!p.provider.exists(cmd.context, p.path)) throw itemNotFound(cmd.args.LiteralPath === undefined ? p.path : path);
      return paths(cmd.context).info(p).path;
    });
}

function* emit(cmd: Cmd, path: string): Steps<void> {
  const s = cmd.write(cmd.args.IsAbsolute ? isAbsolute(path) : split(cmd, path));
  if (s) yield* s.rest;
}

/** A drive or a provider, or a separator first (LocationGlobber.IsAbsolutePath on Unix). */
function isAbsolute(path: string): boolean {
  return /^[/\\]/.test(path) || /^[^/\\:.][^/\\:]*:/.test(path) || /^[\w.]+\\[^/\\:]+::/.test(path);
}

function split(cmd: Cmd, path: string): string {
  const { args } = cmd;
  const qualifier = /^(?:[\w.]+\\\w+::|\w+::|[^/\\:]+:)/.exec(path)?.[0] ?? '';
  if (args.Qualifier) {
    const colon = path.indexOf(':');
    if (colon >= 0) return qualifier.endsWith('::') ? qualifier : path.slice(0, colon + 1);
    const e = exceptionOf('System.FormatException', `Cannot parse path because path '${path}' does not have a qualifier specified.`);
    e.errorRecord = newErrorRecord(e, 'ParsePathFormatError', 'InvalidArgument', path);
    throw e;
  }
  // What is nothing but a drive is left as it is.
  if (args.NoQualifier) return qualifier === path && !path.endsWith('::') ? path : path.slice(qualifier.length);
  if (args.Leaf) return childName(cmd, path, qualifier);
  if (args.LeafBase || args.Extension) {
    const name = childName(cmd, path, qualifier);
    const leaf = name.slice(name.lastIndexOf('/') + 1);
    const dot = leaf.lastIndexOf('.');
    // A dot at the end begins no extension (Path.GetExtension).
    if (args.LeafBase) return dot < 0 ? leaf : leaf.slice(0, dot);
    return dot < 0 || dot === leaf.length - 1 ? '' : leaf.slice(dot);
  }
  return parentPath(cmd, path, qualifier);
}

/** The last part of where a path leads to: `.` is the name of the location (SessionStateInternal.GetChildName, FileSystemProvider.GetChildName). */
function childName({ context }: Cmd, path: string, qualifier: string): string {
  const drive = qualifier.slice(0, -1);
  if (/^[^:]+:$/.test(qualifier) && !paths(context).drive(drive)) {
    // No such drive: the text is a path of files.
    const trimmed = path.replaceAll('\\', '/').replace(/\/+$/, '');
    return trimmed.includes('/') ? trimmed.slice(trimmed.lastIndexOf('/') + 1) : trimmed === qualifier ? `${qualifier}/` : trimmed;
  }
  const target = paths(context).parse(path);
  return target.provider.isNavigation ? target.path.slice(target.path.lastIndexOf('/') + 1) : target.path;
}

/** A path without its last part (FileSystemProvider.GetParentPath); flat names have none. */
function parentPath({ context }: Cmd, path: string, qualifier: string): string {
  if (paths(context).providerOf(path)?.isNavigation === false) return '';
  const rest = path.slice(qualifier.length).replaceAll('\\', '/');
  const trimmed = rest.replace(/\/+$/, '');
  if (rest === '/' && qualifier === '')
    throw badArgument(
      'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
    );
  const at = trimmed.lastIndexOf('/');
  // A name below the root of the files has no parent here, as it has elsewhere.
  if (at === 0) return qualifier === '' ? '' : `${qualifier}/`;
  return at < 0 ? '' : qualifier + trimmed.slice(0, at);
}
