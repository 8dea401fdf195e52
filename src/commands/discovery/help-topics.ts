/** Help that is not about one command: about topics in files (HelpFileHelpProvider.cs) and aliases that a pattern has found (AliasHelpProvider.cs). */
import { isDirectoryPath } from '../../dotnet/io/errors.ts';
import { fs } from '../../dotnet/io/modules.ts';
import { programFolder } from '../../host/program-file.ts';
import { compareText } from '../../objects/collation.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { decodeFile } from '../../providers/file-decoder.ts';
import { resolveAlias } from '../../session/command-discovery.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { moduleFiles } from '../../session/module-files.ts';
import { visibleAliases } from './command-search.ts';
import { defaultHelpText } from './default-help.ts';
import { helpFilesNamed, userHelpFolder } from './help-files.ts';
import { withTopicNotes } from './help-properties.ts';

/** What Get-Help gives for a topic: the object itself, or, where there are several, one that is only listed. */
export interface HelpTopic {
  readonly category: 'Alias' | 'HelpFile';
  /** The whole text of a file. */
  readonly text?: string;
  object(isListed: boolean): NetObject;
}

/** The aliases that fit a pattern, as topics. */
export function aliasTopics(pattern: string, context: ExecutionContext): HelpTopic[] {
  const wildcard = new WildcardPattern(pattern, true);
  return visibleAliases(context)
    .filter((alias) => wildcard.isMatch(alias.name))
    .map((alias) => ({
      category: 'Alias',
      object(isListed) {
        const target = resolveAlias(alias, context)?.name ?? alias.definition;
        const made = withTopicNotes(new PSObject(), alias.name, 'Alias', target);
        made.typeNames = isListed ? ['HelpInfoShort'] : [`AliasHelpInfo#${alias.name}`, 'AliasHelpInfo', 'HelpInfo'];
        return made;
      },
    }));
}

/** Where files of topics are: the program's own folder, those of loaded modules, what Update-Help has brought (HelpFileHelpProvider.GetExtendedSearchPaths). */
function searchPaths(context: ExecutionContext): string[] {
  const modules = context.modules.filter((m) => m.path !== '').map((m) => m.moduleBase);
  return [...new Set([programFolder(), ...modules, userHelpFolder(), ...moduleFolders()])];
}

/** The folders of the modules that may be loaded, and those of their versions, which have a file. */
function* moduleFolders(): Generator<string> {
  const pending = moduleFiles()
    .folders()
    .filter((f) => isDirectoryPath(f))
    .flatMap(foldersIn);
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    // the folder of a culture belongs to the one around it
    if (/^[a-z]{2}(-[a-z]{2})?$/i.test(folder.slice(folder.lastIndexOf('/') + 1))) continue;
    yield folder;
    pending.push(...foldersIn(folder));
  }
}

function foldersIn(folder: string): string[] {
  // what nobody may look into has no topics
  if (!isReadable(folder)) return [];
  const entries = fs().readdirSync(folder, { withFileTypes: true });
  return entries.filter((e) => e.isDirectory()).map((e) => `${folder}/${e.name}`);
}

function isReadable(folder: string): boolean {
  const { accessSync, constants } = fs();
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The files of topics whose names fit a pattern; of those with one name the first. */
export function fileTopics(pattern: string, context: ExecutionContext): HelpTopic[] {
  const found = helpFilesNamed(`${pattern}.help.txt`, searchPaths(context));
  return [...found].sort(([a], [b]) => compareText(a, b, true)).map(([file, path]) => fileTopic(file.slice(0, -'.help.txt'.length), path));
}

/** The names of the about topics that begin so; one that several folders have comes as often (CompletionCompleters.CompleteHelpTopics). */
export function aboutTopics(beginning: string, context: ExecutionContext): string[] {
  // most words are commands: no folder is looked into for them
  if (!/^(about_|[^*?[]*[*?[])/i.test(beginning) && !'about_'.startsWith(beginning.toLowerCase())) return [];
  const files = searchPaths(context).flatMap((folder) => [...helpFilesNamed(`${beginning}*.help.txt`, [folder]).keys()]);
  return files.filter((file) => /^about_/i.test(file)).map((file) => file.slice(0, -'.help.txt'.length));
}

/** What Get-Help gives when nothing is asked for. */
export function defaultTopic(): HelpTopic {
  return textTopic('default', defaultHelpText);
}

function fileTopic(name: string, path: string): HelpTopic {
  return textTopic(name, decodeFile(fs().readFileSync(path), undefined));
}

function textTopic(name: string, text: string): HelpTopic {
  // the fifth line says what the topic is about
  const synopsis = text.split(/\r\n|\r|\n/)[4]?.trim() ?? '';
  return {
    category: 'HelpFile',
    text,
    object(isListed) {
      const made = withTopicNotes(new PSObject(text), name, 'HelpFile', synopsis);
      if (isListed) made.typeNames = ['HelpInfoShort'];
      return made;
    },
  };
}
