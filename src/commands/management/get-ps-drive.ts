import { stringArray } from '../../dotnet/values.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import { driveNotFound, paths, providerNotFound, providers } from '../../providers/path-intrinsics.ts';
import type { SessionStateScope } from '../../session/scope.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { scopeOf } from './drive-parameters.ts';
import { reportFailure } from './item-support.ts';

const parameters = {
  Name: {
    type: 'string[]',
    sets: { Name: { position: 0, pipeline: 'propertyName' } },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'Names of drives.',
  },
  LiteralName: {
    type: 'string[]',
    sets: { LiteralName: { position: 0, mandatory: true, pipeline: 'propertyName' } },
    help: 'Names of drives; no character is a wildcard.',
  },
  Scope: { type: 'string', pipeline: 'propertyName', help: 'Only drives of this scope.' },
  PSProvider: { type: 'string[]', pipeline: 'propertyName', help: 'Only drives of these providers.' },
} as const;

/** Get-PSDrive (GetPSDriveCommand in Navigation.cs): sorted by name; a name without wildcards must exist. */
export const getPSDrive = defineCmdlet<typeof parameters>({
  name: 'Get-PSDrive',
  aliases: ['gdr'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetPSDriveCommand',
  synopsis: 'Gets drives in the current session.',
  defaultParameterSet: 'Name',
  outputType: ['System.Management.Automation.PSDriveInfo'],
  parameters,
  *process(cmd) {
    const { args } = cmd;
    const wanted = args.PSProvider?.map((n) => n.slice(n.lastIndexOf('\\') + 1));
    for (const name of wanted ?? []) {
      if (containsWildcardCharacters(name) || providers.some((p) => p.name.toLowerCase() === name.toLowerCase())) continue;
      const s = cmd.writeError(
        newErrorRecord(providerNotFound(name), 'GetLocationNoMatchingDrive', 'ObjectNotFound', stringArray(args.PSProvider!)),
      );
      if (s) yield* s.rest;
      return;
    }
    const ofProvider = (name: string): boolean => !wanted || wanted.some((w) => new WildcardPattern(w, true).isMatch(name));
    let scope: SessionStateScope | undefined;
    try {
      scope = scopeOf(cmd.context, args.Scope);
    } catch (e) {
      return yield* reportFailure(cmd, e, args.Scope ?? '');
    }
    const all = paths(cmd.context)
      .visibleDrives(scope)
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
    for (const name of args.LiteralName ?? args.Name ?? ['*']) {
      const pattern = args.LiteralName ? null : new WildcardPattern(name, true);
      const found = all.filter((d) => (pattern ? pattern.isMatch(d.name) : d.name.toLowerCase() === name.toLowerCase()));
      if (found.length === 0 && !containsWildcardCharacters(name)) {
        const s = cmd.writeError(
          newErrorRecord(
            driveNotFound(name),
            args.Scope === undefined ? 'GetLocationNoMatchingDrive' : 'GetDriveNoMatchingDrive',
            'ObjectNotFound',
            name,
          ),
        );
        if (s) yield* s.rest;
      }
      for (const drive of found.filter((d) => ofProvider(d.provider.name))) {
        const s = cmd.write(drive);
        if (s) yield* s.rest;
      }
    }
  },
});
