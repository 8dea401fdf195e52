import { exceptionOf, newErrorRecord, throwRuntime } from '../../errors/throw.ts';
import { itemNotFound, paths } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { reportFailure } from './item-support.ts';

const part = (help: string, set: string) => ({ type: 'switch', sets: { [set]: { mandatory: set !== 'ParentSet' } }, help }) as const;

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
  const s = cmd.write(cmd.args.IsAbsolute ? /^(\/|[^/:]+:)/.test(path) : split(cmd, path));
  if (s) yield* s.rest;
}

function split(cmd: Cmd, path: string): string {
  const { args } = cmd;
  const qualifier = /^(?:[\w.]+\\\w+::|\w+::|[^/\\:]+:)/.exec(path)?.[0] ?? '';
  if (args.Qualifier) {
    if (qualifier === '') {
      const e = exceptionOf('System.FormatException', `Cannot parse path because path '${path}' does not have a qualifier specified.`);
      e.errorRecord = newErrorRecord(e, 'ParsePathFormatError', 'InvalidArgument', path);
      throw e;
    }
    return qualifier;
  }
  if (args.NoQualifier) return path.slice(qualifier.length);
  const slashed = path.replaceAll('\\', '/');
  const rest = slashed.slice(qualifier.length);
  const trimmed = rest.length > 1 ? rest.replace(/\/+$/, '') : rest;
  const leaf = trimmed.slice(trimmed.lastIndexOf('/') + 1) || (qualifier !== '' && rest === '/' ? `${qualifier}/` : '');
  const dot = leaf.lastIndexOf('.');
  if (args.Leaf) return leaf;
  if (args.LeafBase) return dot < 0 ? leaf : leaf.slice(0, dot);
  if (args.Extension) return dot < 0 ? '' : leaf.slice(dot);
  if (trimmed === '/' && qualifier === '')
    throwRuntime(
      'Argument',
      'InvalidArgument',
      'Cannot process argument because the value of argument "path" is not valid. Change the value of the "path" argument and run the operation again.',
      null,
      'System.Management.Automation.PSArgumentException',
    );
  const at = trimmed.lastIndexOf('/');
  // Below the root of a drive of files lies that root; a drive of flat names has none.
  const drive = paths(cmd.context).drive(qualifier.slice(0, -1));
  if (at === 0 && qualifier !== '' && trimmed !== '/' && drive?.provider.isNavigation !== false) return `${qualifier}/`;
  return at <= 0 ? '' : qualifier + trimmed.slice(0, at);
}
