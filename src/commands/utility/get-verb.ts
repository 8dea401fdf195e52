import { defineType } from '../../dotnet/registry.ts';
import { NetObject } from '../../objects/net-object.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { verbGroups } from './verb-table.ts';

/** What Get-Verb emits. */
export class VerbInfo extends NetObject {
  constructor(
    public verb: string,
    public aliasPrefix: string,
    public group: string,
    public description: string,
  ) {
    super();
  }
}

defineType({
  name: 'System.Management.Automation.VerbInfo',
  jsClass: VerbInfo,
  properties: {
    'string Verb': { get: (self: VerbInfo) => self.verb, set: (self: VerbInfo, v: string) => void (self.verb = v) },
    'string AliasPrefix': { get: (self: VerbInfo) => self.aliasPrefix, set: (self: VerbInfo, v: string) => void (self.aliasPrefix = v) },
    'string Group': { get: (self: VerbInfo) => self.group, set: (self: VerbInfo, v: string) => void (self.group = v) },
    'string Description': { get: (self: VerbInfo) => self.description, set: (self: VerbInfo, v: string) => void (self.description = v) },
  },
});

/** Get-Verb (GetVerbCommand.cs). */
export const getVerb = defineCmdlet({
  name: 'Get-Verb',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetVerbCommand',
  outputType: ['System.Management.Automation.VerbInfo'],
  parameters: {
    Verb: { type: 'string[]', position: 0, pipeline: 'both', help: 'Verbs; wildcards are allowed.' },
    Group: {
      type: 'string[]',
      position: 1,
      pipeline: 'both',
      validate: [{ set: ['Common', 'Communications', 'Data', 'Diagnostic', 'Lifecycle', 'Other', 'Security'] }],
      help: 'Groups of verbs.',
    },
  },
  synopsis: 'Lists the approved verbs of commands.',
  *process(cmd): Steps<void> {
    const patterns = cmd.args.Verb?.map((v) => getWildcardPattern(v));
    const groups = cmd.args.Group?.map((g) => g.toLowerCase());
    for (const [group, verbs] of Object.entries(verbGroups)) {
      if (groups && !groups.includes(group.toLowerCase())) continue;
      for (const [verb, prefix, description] of verbs) {
        if (patterns && !patterns.some((p) => p.isMatch(verb))) continue;
        const s = cmd.write(new VerbInfo(verb, prefix, group, description));
        if (s) yield* s;
      }
    }
  },
});
