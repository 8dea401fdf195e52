/** Help that is not about one command: about topics in files (HelpFileHelpProvider.cs) and aliases that a pattern has found (AliasHelpProvider.cs). */
import { fs } from '../../dotnet/io/modules.ts';
import { programFolder } from '../../host/program-file.ts';
import { compareText } from '../../objects/collation.ts';
import type { NetObject } from '../../objects/net-object.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { decodeFile } from '../../providers/file-decoder.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { personalModulePath } from '../../session/module-path.ts';
import { visibleAliases } from './command-search.ts';
import { defaultHelpText } from './default-help.ts';
import { withTopicNotes } from './help-properties.ts';

/** What Get-Help gives for a topic: the object itself, or, where there are several, one that is only listed. */
export interface HelpTopic {
  readonly category: 'Alias' | 'HelpFile';
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
        const made = withTopicNotes(new PSObject(), alias.name, 'Alias', alias.definition);
        made.typeNames = isListed ? ['HelpInfoShort'] : [`AliasHelpInfo#${alias.name}`, 'AliasHelpInfo', 'HelpInfo'];
        return made;
      },
    }));
}

/** Where files of topics are: what Update-Help has brought, the folders of loaded modules, the program's own (HelpProvider.GetSearchPaths). */
function searchPaths(context: ExecutionContext): string[] {
  const user = personalModulePath(process.env).replace(/Modules$/, 'Help');
  const modules = context.modules.filter((m) => m.path !== '').map((m) => m.moduleBase);
  return [...new Set([user, programFolder(), ...modules])];
}

/** The files of topics whose names fit a pattern; of those with one name the first. The folder of a culture comes before the one around it. */
export function fileTopics(pattern: string, context: ExecutionContext): HelpTopic[] {
  const wildcard = new WildcardPattern(`${pattern}.help.txt`, true);
  const found = new Map<string, string>();
  for (const path of searchPaths(context))
    for (const folder of [`${path}/en-US`, `${path}/en`, path])
      for (const file of fs().existsSync(folder) ? fs().readdirSync(folder) : [])
        if (wildcard.isMatch(file) && !found.has(file)) found.set(file, `${folder}/${file}`);
  return [...found].sort(([a], [b]) => compareText(a, b, true)).map(([file, path]) => fileTopic(file.slice(0, -'.help.txt'.length), path));
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
    object(isListed) {
      const made = withTopicNotes(new PSObject(text), name, 'HelpFile', synopsis);
      if (isListed) made.typeNames = ['HelpInfoShort'];
      return made;
    },
  };
}
