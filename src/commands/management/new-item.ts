import { AutomationNullObject } from '../../objects/collections.ts';
import { toText } from '../../objects/language-primitives.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { containsWildcardCharacters, escapeWildcard, unescapeWildcard } from '../../objects/wildcard.ts';
import { ClassProvider, noteItemCommand } from '../../providers/class-provider.ts';
import { itemType } from '../../providers/file-system-provider.ts';
import { decorated } from '../../providers/items.ts';
import { type PathIntrinsics, type ProviderPath, paths } from '../../providers/path-intrinsics.ts';
import type { ItemOptions } from '../../providers/provider.ts';
import { complete, type Step, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { reportFailure } from './item-support.ts';
import { optionsFor, scopedOptions } from './options-parameter.ts';

const parameters = {
  Path: {
    type: 'string[]',
    sets: { pathSet: { position: 0, mandatory: true, pipeline: 'propertyName' }, nameSet: { position: 0, pipeline: 'propertyName' } },
    help: 'The path of the new item.',
  },
  Name: {
    type: 'string',
    sets: { nameSet: { mandatory: true, pipeline: 'propertyName' } },
    allowNull: true,
    allowEmptyString: true,
    help: 'The name of the new item.',
  },
  ItemType: { type: 'string', aliases: ['Type'], pipeline: 'propertyName', help: 'File, Directory, SymbolicLink, HardLink …' },
  Value: { type: 'object', aliases: ['Target'], pipeline: 'both', help: 'Its value: text of a file, target of a link.' },
  Force: { type: 'switch', help: 'Overwrites, and makes missing folders.' },
  Credential: { type: 'pscredential', pipeline: 'propertyName', help: 'Not supported by the providers on Linux.' },
} as const;

/** New-Item (NewItemCommand in Navigation.cs). */
export const newItem = defineCmdlet<typeof parameters>({
  name: 'New-Item',
  outputType: ['System.String', 'System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  aliases: ['ni'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.NewItemCommand',
  synopsis: 'Creates a new item.',
  defaultParameterSet: 'pathSet',
  supportsShouldProcess: true,
  confirmImpact: 'Medium',
  parameters,
  dynamicParameters: (cmd) => ofProvider(cmd) ?? optionsFor(cmd.context, cmd.args.Path ?? []),
  process: (cmd) => make(cmd),
});

/** The parameters that the class of a user's provider adds (NewItemDynamicParameters); null for all other providers. */
function ofProvider(cmd: CmdletRuntime<typeof parameters>): NetObject | null {
  const intrinsics = paths(cmd.context);
  const [first] = cmd.args.Path ?? [];
  const provider = first === undefined ? undefined : intrinsics.providerOf(first);
  if (!(provider instanceof ClassProvider)) return null;
  const path = intrinsics.parse(cmd.args.Name ? `${first}/${cmd.args.Name}` : (first as string)).path;
  const made = provider.dynamicParameters(cmd, 'NewItemDynamicParameters', [
    path,
    cmd.args.ItemType ?? null,
    (cmd.args.Value as Value) ?? null,
  ]);
  return made instanceof NetObject ? made : null;
}

/** With -Name the path may be a pattern: each folder that it matches, perhaps none (SessionStateInternal.NewItem). */
function foldersOf(intrinsics: PathIntrinsics, path: string): string[] {
  if (!containsWildcardCharacters(path) || intrinsics.providerOf(path)?.isNavigation !== true) return [path];
  return intrinsics.glob(path).map((p) => escapeWildcard(p.path));
}

/** What making an item of a type is called, all else being a file (FileSystemProvider.NewItem). */
const actions = new Map([
  ['directory', 'Create Directory'],
  ['symboliclink', 'Create Symbolic Link'],
  ['junction', 'Create Junction'],
  ['hardlink', 'Create Hard Link'],
]);

function* make(cmd: CmdletRuntime<typeof parameters>): Steps<void> {
  const intrinsics = paths(cmd.context);
  const name = cmd.args.Name ?? '';
  for (const given of (cmd.args.Path ?? ['.']).flatMap((path) => (name === '' ? [path] : foldersOf(intrinsics, path)))) {
    // With -Name the path is a pattern that means itself.
    const folder = name === '' ? given : unescapeWildcard(given);
    const full = name === '' ? given : `${folder.replace(/[/\\]$/, '')}/${name}`;
    try {
      // A drive alone means the location on it, not its root.
      const p: ProviderPath =
        name !== '' && /^[^/\\:.]+:$/.test(given) ? intrinsics.below(intrinsics.parse(given), name) : intrinsics.parse(full);
      const type = cmd.args.ItemType ?? '';
      const kind = actions.get(itemType(type)) ?? 'Create File';
      noteItemCommand(cmd);
      // a class of a user asks itself
      const isOwn = p.provider instanceof ClassProvider;
      const options: ItemOptions = {
        given: cmd.args.Path === undefined ? '' : given,
        force: cmd.args.Force,
        recurse: false,
        scoped: scopedOptions(cmd),
      };
      const content = (cmd.args.Value as Value | undefined) ?? null;
      p.provider.checkNew?.(cmd.context, p.path, type, content, options);
      const asked: Step<boolean> = isOwn
        ? true
        : p.provider.isNavigation
          ? cmd.shouldProcess(`Destination: ${p.path}`, kind)
          : cmd.shouldProcess(
              `Item: ${p.path} Type: ${type} Value: ${cmd.args.Value == null ? '' : toText(cmd.args.Value as Value)}`,
              'New Item',
            );
      if (!(yield* complete(asked))) continue;
      // the providers of the session make an item by setting it, which asks again (SessionStateProviderBase.NewItem)
      if (!p.provider.isNavigation && !isOwn) {
        const value = cmd.args.Value == null ? '' : toText(cmd.args.Value as Value);
        if (!(yield* complete(cmd.shouldProcess(`Item: ${p.path} Value: ${value}`, 'Set Item')))) continue;
      }
      const item = p.provider.newItem(cmd.context, p.path, type, content, options);
      if (item instanceof AutomationNullObject) continue;
      const s = cmd.write(decorated(intrinsics, { provider: p.provider, drive: p.drive, path: p.path }, item));
      if (s) yield* s.rest;
    } catch (e) {
      yield* reportFailure(cmd, e, full);
    }
  }
}
