import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import { givenPaths, resolveItems } from '../../../src/commands/management/item-support.ts';
import type { SessionCopyOptions } from '../../../src/commands/management/session-copy-hook.ts';
import type { transferParameters } from '../../../src/commands/management/transfer-item.ts';
import { errorRecord } from '../../../src/commands/utility/cmdlet-errors.ts';
import { defineType, getType } from '../../../src/dotnet/registry.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import { enumMember } from '../../../src/objects/enum-value.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { paths } from '../../../src/providers/path-intrinsics.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import * as local from '../../backends/remote/local-files.ts';
import { PSSession } from '../../backends/remote/ps-session.ts';
import { runInSession } from '../../backends/remote/run-in-session.ts';

type CopyCommand = CmdletRuntime<typeof transferParameters>;

/** Bytes of one step: large enough that the way there and back counts little, small enough that nobody waits for memory. */
const chunk = 1 << 20;

// What runs at the other end; it has to be understood by any PowerShell. Bytes go as base64: they are text on the wire anyhow.
const describe = `param($p) $r = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($p)
$r; [System.IO.Directory]::Exists($r); [System.IO.File]::Exists($r)`;
const makeFolder = 'param($p) $null = [System.IO.Directory]::CreateDirectory($p)';
const write = `param($p, $text, $append)
$f = [System.IO.File]::Open($p, $(if ($append) { 'Append' } else { 'Create' }))
try { $b = [System.Convert]::FromBase64String($text); $f.Write($b, 0, $b.Length) } finally { $f.Dispose() }`;
const read = `param($p, $offset, $count)
$f = [System.IO.File]::OpenRead($p)
try { $null = $f.Seek($offset, 'Begin'); $b = [byte[]]::new($count); $n = $f.Read($b, 0, $count); [System.Convert]::ToBase64String($b, 0, $n) } finally { $f.Dispose() }`;
const list = `param($p, $literal, $recurse)
$items = if ($literal) { Get-Item -LiteralPath $p -Force -ErrorAction Ignore } else { Get-Item -Path $p -Force -ErrorAction Ignore }
foreach ($i in $items) {
  [string]$i.FullName; [string]$i.Name; [bool]$i.PSIsContainer
  if ($i.PSIsContainer -and $recurse) {
    foreach ($c in Get-ChildItem -LiteralPath $i.FullName -Recurse -Force) {
      [string]$c.FullName; $i.Name + $c.FullName.Substring($i.FullName.TrimEnd('/').Length); [bool]$c.PSIsContainer } } }`;

/** Copy-Item with -ToSession or -FromSession (CopyFileToRemoteSession and CopyFileFromRemoteSession in FileSystemProvider.cs). */
export function* copyWithSession(cmd: CopyCommand, options: SessionCopyOptions): Steps<void> {
  const { toSession, fromSession } = options;
  const destination = cmd.args.Destination ?? '';
  const refusal =
    toSession !== undefined && fromSession !== undefined
      ? refused(
          "'-FromSession' and '-ToSession' are mutually exclusive and cannot be specified at the same time.",
          'InvalidInput',
          new CopyItemDynamicParameters(),
        )
      : destination === ''
        ? errorRecord(
            'System.ArgumentNullException',
            "Value cannot be null. (Parameter ''Destination' parameter cannot be null or empty.')",
            'CopyItemRemoteDestinationIsNullOrEmpty',
            'InvalidArgument',
            '',
          )
        : null;
  const session = baseObject(toSession ?? fromSession ?? null);
  if (refusal) yield* complete(cmd.writeError(refusal));
  else if (!(session instanceof PSSession)) return;
  else if (session.runspace.availability !== 'Available') yield* complete(cmd.writeError(unavailable(session)));
  else yield* toSession === undefined ? copyFrom(cmd, session, options) : copyTo(cmd, session, options);
}

/** The target of an error about both parameters. */
class CopyItemDynamicParameters extends NetObject {}
defineType({ name: 'Microsoft.PowerShell.Commands.CopyItemDynamicParameters', jsClass: CopyItemDynamicParameters });

function refused(message: string, id: string, target: Value): ErrorRecord {
  return errorRecord('System.ArgumentException', message, id, 'InvalidArgument', target);
}

function unavailable(session: PSSession): ErrorRecord {
  const { availability } = session.runspace;
  const message = `Cannot perform operation because the session Availability is set to ${availability}.`;
  const target = enumMember(getType('System.Management.Automation.Runspaces.RunspaceAvailability'), availability) ?? null;
  return errorRecord('System.InvalidOperationException', message, 'SessionIsNotAvailable', 'InvalidOperation', target);
}

/** At the other end only full paths are taken. */
const notAbsolute = (path: string): ErrorRecord =>
  refused(`The path '${path}' is not valid. Only absolute paths are supported on remote copy operations.`, 'RemotePathIsNotAbsolute', path);

const isAbsolute = (path: string): boolean => /^(\/|~|[A-Za-z]:[\\/]|\\\\)/.test(path);

/** A path at the other end, and what is there. */
function* remotePlace(session: PSSession, path: string): Steps<{ path: string; isFolder: boolean; isFile: boolean }> {
  const [full, isFolder, isFile] = yield* runInSession(session, describe, [path]);
  return { path: toText(full ?? ''), isFolder: baseObject(isFolder ?? null) === true, isFile: baseObject(isFile ?? null) === true };
}

const inside = (folder: string, name: string): string => `${folder.replace(/(?<=.)\/$/, '')}/${name}`;

function* copyTo(cmd: CopyCommand, session: PSSession, options: SessionCopyOptions): Steps<void> {
  const sources = yield* resolveItems(cmd, givenPaths(cmd.args), true);
  const wanted = cmd.args.Destination ?? '';
  for (const { path: from } of sources) {
    if (!isAbsolute(wanted)) {
      yield* complete(cmd.writeError(notAbsolute(wanted)));
      continue;
    }
    const isFolder = local.isFolder(from);
    if (!(yield* complete(cmd.shouldProcess(`Item: ${from} Destination: ${wanted}`, isFolder ? 'Copy Directory' : 'Copy File')))) continue;
    const place = yield* remotePlace(session, wanted);
    const target = place.isFolder ? inside(place.path, local.leaf(from)) : place.path;
    const parent = yield* remotePlace(session, target.replace(/\/[^/]*$/, '') || '/');
    if (!isFolder && !parent.isFolder) yield* complete(cmd.writeError(missingThere(wanted, 'WriteError')));
    else yield* send(cmd, session, from, target, options);
  }
}

function* send(cmd: CopyCommand, session: PSSession, from: string, target: string, options: SessionCopyOptions): Steps<void> {
  if (local.isFolder(from)) {
    const there = yield* remotePlace(session, target);
    if (there.isFolder && !options.force) {
      const message = 'An item with the specified name  already exists.';
      yield* complete(cmd.writeError(errorRecord('System.IO.IOException', message, 'DirectoryExist', 'ResourceExists')));
      return;
    }
    yield* runInSession(session, makeFolder, [target]);
    if (!options.recurse) return;
    for (const name of local.names(from)) yield* send(cmd, session, inside(from, name), inside(target, name), options);
    return;
  }
  for (let offset = 0, first = true; ; first = false) {
    const bytes = local.readAt(from, offset, chunk);
    if (bytes.length === 0 && !first) return;
    yield* runInSession(session, write, [target, bytes.toString('base64'), !first]);
    offset += bytes.length;
    if (bytes.length < chunk) return;
  }
}

function* copyFrom(cmd: CopyCommand, session: PSSession, options: SessionCopyOptions): Steps<void> {
  const isLiteral = cmd.isBound('LiteralPath');
  const wanted = paths(cmd.context).parse(cmd.args.Destination ?? '').path;
  for (const value of toItems(cmd.boundValue(isLiteral ? 'LiteralPath' : 'Path') ?? null, true)) {
    const given = toText(value);
    if (!isAbsolute(given)) {
      yield* complete(cmd.writeError(notAbsolute(given)));
      continue;
    }
    const found = yield* runInSession(session, list, [given, isLiteral, options.recurse]);
    if (found.length === 0) yield* complete(cmd.writeError(missingThere(given, 'InvalidArgument')));
    else yield* takeAll(cmd, session, found, wanted);
  }
}

/** Takes what {@link list} has found: full paths, names below the item that was asked for, and whether they are folders. */
function* takeAll(cmd: CopyCommand, session: PSSession, found: readonly Value[], wanted: string): Steps<void> {
  let target = '';
  for (let i = 0; i + 2 < found.length; i += 3) {
    const [full, relative] = [toText(found[i] as Value), toText(found[i + 1] as Value)];
    const isFolder = baseObject(found[i + 2] as Value) === true;
    const [top, ...below] = relative.split('/');
    if (below.length === 0) target = local.isFolder(wanted) ? inside(wanted, top as string) : wanted;
    const to = [target, ...below].join('/');
    const action = isFolder ? 'Copy Directory' : 'Copy File';
    if (below.length === 0 && !(yield* complete(cmd.shouldProcess(`Item: ${full} Destination: ${to}`, action)))) return;
    try {
      if (isFolder) local.makeFolder(to);
      else yield* fetch(session, full, to);
    } catch (e) {
      if ((e as NodeJS.ErrnoException).code !== 'ENOENT') throw e;
      const message = `Could not find a part of the path '${to}'.`;
      const record = errorRecord('System.IO.DirectoryNotFoundException', message, 'CopyItemRemotelyIOError', 'WriteError', full);
      yield* complete(cmd.writeError(record));
    }
  }
}

function* fetch(session: PSSession, from: string, to: string): Steps<void> {
  for (let offset = 0, first = true; ; first = false) {
    const [text] = yield* runInSession(session, read, [from, offset, chunk]);
    const bytes = Buffer.from(toText(text ?? ''), 'base64');
    local.append(to, bytes, first);
    offset += bytes.length;
    if (bytes.length < chunk) return;
  }
}

function missingThere(path: string, category: 'InvalidArgument' | 'WriteError'): ErrorRecord {
  return errorRecord(
    'System.ArgumentException',
    `Cannot find path '${path}' because it does not exist.`,
    'RemotePathNotFound',
    category,
    path,
  );
}
