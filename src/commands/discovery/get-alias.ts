import { compareText } from '../../objects/collation.ts';
import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { aliasesIn, matchesSome, noSuchAlias } from './alias-commands.ts';
import { withContext } from './command-search.ts';

/** Get-Alias (GetAliasCommand.cs). */
export const getAlias = defineCmdlet({
  name: 'Get-Alias',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetAliasCommand',
  synopsis: 'Gets the aliases of the session.',
  defaultParameterSet: 'Default',
  outputType: ['System.Management.Automation.AliasInfo'],
  parameters: {
    Name: {
      type: 'string[]',
      position: 0,
      pipeline: 'both',
      sets: ['Default'],
      validate: ['notNullOrEmpty'],
      wildcards: true,
      help: 'Names or patterns.',
    },
    Exclude: { type: 'string[]', wildcards: true, help: 'Names or patterns that are left out.' },
    Scope: { type: 'string', help: 'Only aliases of this scope.' },
    Definition: {
      type: 'string[]',
      sets: ['Definition'],
      validate: ['notNullOrEmpty'],
      wildcards: true,
      help: 'What the aliases stand for.',
    },
  },
  examples: [{ code: 'Get-Alias -Definition Get-ChildItem', remarks: 'All aliases of a command.' }],
  process: function* (cmd) {
    const { args, context } = cmd;
    const byDefinition = cmd.parameterSetName === 'Definition';
    for (const pattern of (byDefinition ? args.Definition : args.Name) ?? ['*']) {
      const text = (alias: { name: string; definition: string }): string => (byDefinition ? alias.definition : alias.name);
      const exclude = args.Exclude ?? [];
      const found = aliasesIn(context, args.Scope).filter((a) => matchesSome(text(a), [pattern]) && !matchesSome(text(a), exclude));
      found.sort((a, b) => compareText(a.name, b.name, true));
      for (const alias of found) {
        const s = cmd.write(withContext(alias, context));
        if (s) yield* s;
      }
      if (found.length > 0 || containsWildcardCharacters(pattern) || exclude.length > 0) continue;
      const s = cmd.writeError(noSuchAlias(byDefinition ? 'definition' : 'name', pattern));
      if (s) yield* s;
    }
  },
});
