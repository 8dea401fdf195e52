import { NetTimeZoneInfo } from '../../dotnet/time/time-zone-info.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { compareText } from '../../objects/collation.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from '../utility/cmdlet-errors.ts';

const parameters = {
  Id: { type: 'string[]', sets: { Id: { mandatory: true, pipeline: 'propertyName' } }, help: 'Ids of zones.' },
  ListAvailable: { type: 'switch', sets: { ListAvailable: { mandatory: true } }, help: 'Every zone.' },
  Name: { type: 'string[]', sets: { Name: { position: 0, pipeline: 'value' } }, wildcards: true, help: 'Names of zones.' },
} as const;

/** Get-TimeZone (TimeZoneCommands.cs). */
export const getTimeZone = defineCmdlet<typeof parameters>({
  name: 'Get-TimeZone',
  aliases: ['gtz'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetTimeZoneCommand',
  synopsis: 'Gets the current time zone or a list of available time zones.',
  defaultParameterSet: 'Name',
  outputType: ['System.TimeZoneInfo'],
  parameters,
  *process(cmd) {
    const { args } = cmd;
    const missing = (what: 'Id' | 'Name', text: string) =>
      errorRecord(
        'System.TimeZoneNotFoundException',
        `The time zone ${what === 'Id' ? 'ID' : 'name'} '${text}' was not found on the local computer.`,
        'TimeZoneNotFound',
        'InvalidArgument',
        what,
      );
    if (!args.Id && !args.Name) {
      for (const zone of args.ListAvailable ? allZones() : [NetTimeZoneInfo.local]) {
        const s = cmd.write(zone);
        if (s) yield* s.rest;
      }
      return;
    }
    for (const text of args.Id ?? args.Name ?? []) {
      const byName = new WildcardPattern(text, true);
      const one = args.Id ? zoneById(text) : undefined;
      const found = args.Id
        ? one === undefined
          ? []
          : [one]
        : allZones().filter((z) => byName.isMatch(z.name('long', false)) || byName.isMatch(z.name('long', z.hasDaylight)));
      if (found.length === 0) {
        const s = cmd.writeError(missing(args.Id ? 'Id' : 'Name', text));
        if (s) yield* s.rest;
      }
      for (const zone of found) {
        const s = cmd.write(zone);
        if (s) yield* s.rest;
      }
    }
  },
});

function allZones(): NetTimeZoneInfo[] {
  return Intl.supportedValuesOf('timeZone')
    .map((id) => new NetTimeZoneInfo(id))
    .map((zone) => ({ zone, offset: zone.baseOffset, name: zone.displayName }))
    .sort((a, b) => (a.offset < b.offset ? -1 : a.offset > b.offset ? 1 : compareText(a.name, b.name, false)))
    .map(({ zone }) => zone);
}

/** The zone of an id; undefined when there is none. */
function zoneById(id: string): NetTimeZoneInfo | undefined {
  try {
    return NetTimeZoneInfo.find(id);
  } catch (e) {
    if (isFlowControl(e)) throw e;
    return undefined;
  }
}
