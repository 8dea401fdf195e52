import { extendedTypeDefinitions } from '../../formatting/ps-control-of-view.ts';
import '../../formatting/ps-control-rehydration.ts';
import { typeInfoDataBase } from '../../formatting/type-info-database.ts';
import type { ViewDefinition } from '../../formatting/view-definitions.ts';
import { NetDictionary } from '../../objects/collections.ts';
import { getProperty } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { toText } from '../../objects/to-string.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** True for a version before 5.1: that of -PowerShellVersion, or of the client of this session ($PSSenderInfo). */
function* isForOldClient(context: ExecutionContext, given: Value): Steps<boolean> {
  let version = given;
  const sender = context.getVariableValue('PSSenderInfo') ?? null;
  const isRemote = sender instanceof NetObject && sender.netType.fullName === 'System.Management.Automation.Remoting.PSSenderInfo';
  if (version === null && isRemote) {
    const details = (yield* complete(getProperty(sender, 'ApplicationArguments'))) ?? null;
    const table = details instanceof NetDictionary ? baseObject(details.lookup('PSVersionTable') ?? null) : null;
    version = baseObject((table instanceof NetDictionary ? table.lookup('PSVersion') : null) ?? null);
    if (version === null) return true;
  }
  if (version === null) return false;
  const [major = 0, minor = 0] = toText(version).split('.').map(Number);
  return major < 5 || (major === 5 && minor < 1);
}

/** Whether the views of PowerShell before 5.1 could say the same (PSControl.CompatibleWithOldPowerShell). */
function isCompatibleWithOldPowerShell({ control, groupBy }: ViewDefinition): boolean {
  if (groupBy) return false;
  switch (control.shape) {
    case 'Table':
      return control.rows.every((row) => !row.types?.length && !row.conditional?.length);
    case 'List':
      return control.entries.every((e) => !e.conditional?.length && e.items.every((item) => item.condition === undefined));
    case 'Wide':
      return control.entries.every((e) => !e.conditional?.length);
    case 'Custom':
      return false;
  }
}

/** Get-FormatData (GetFormatDataCommand.cs): type names with their views, by name. */
export const getFormatData = defineCmdlet({
  name: 'Get-FormatData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.GetFormatDataCommand',
  synopsis: 'Gets the formatting data in the current session.',
  parameters: {
    TypeName: {
      type: 'string[]',
      position: 0,
      wildcards: true,
      validate: ['notNullOrEmpty'],
      help: 'Names or patterns of types.',
      default: '*',
    },
    PowerShellVersion: { type: 'version', help: 'The version whose formatting data is wanted: one before 5.1 knows less.' },
  },
  outputType: ['System.Management.Automation.ExtendedTypeDefinition'],
  examples: [{ code: "Get-FormatData -TypeName 'System.Version'", remarks: 'The views of one type.' }],
  *process(cmd) {
    const patterns = (cmd.args.TypeName ?? ['*']).map((name) => getWildcardPattern(name));
    const isOld = yield* isForOldClient(cmd.context, cmd.args.PowerShellVersion ?? null);
    const groups = new Map<string, ViewDefinition[]>();
    for (const view of typeInfoDataBase(cmd.context).listed) {
      const matching = view.types.filter((type) => patterns.some((pattern) => pattern.isMatch(type)));
      if (matching.length === 0 || (isOld && !isCompatibleWithOldPowerShell(view))) continue;
      const key = view.types.join('|');
      groups.set(key, [...(groups.get(key) ?? []), view]);
    }
    for (const views of groups.values()) {
      const { types } = views[0]!;
      for (const definition of extendedTypeDefinitions(isOld ? types.map((type) => [type]) : [types], views)) {
        const s = cmd.write(definition);
        if (s) yield* s.rest;
      }
    }
  },
});
