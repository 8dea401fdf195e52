import { defineType } from '../../src/dotnet/registry.ts';
import { NetGuid, tryParseGuid } from '../../src/dotnet/system/guid.ts';
import { InformationRecord } from '../../src/pipeline/records.ts';
import { OriginInfo } from './error-records.ts';

const management = 'System.Management.Automation.';

/** System.Management.Automation.Runspaces.RemotingInformationRecord: an information record with where it came from. */
export class RemotingInformationRecord extends InformationRecord {
  constructor(
    record: InformationRecord,
    readonly originInfo: OriginInfo,
  ) {
    super(record.messageData, record.source);
    this.tags.push(...record.tags);
    this.timeGenerated = record.timeGenerated;
    this.user = record.user;
    this.computer = record.computer;
    this.processId = record.processId;
    this.nativeThreadId = record.nativeThreadId;
    this.managedThreadId = record.managedThreadId;
  }
}

/** What a source like `INSTANCE:COMPUTER:…` says; nothing of another one (PSStreamObject.GetIdentifierInfo). */
function originOf(source: string): OriginInfo {
  const [instance, computer, rest] = source.split(':');
  if (instance === undefined || computer === undefined || rest === undefined) return new OriginInfo('', NetGuid.empty);
  return new OriginInfo(computer, NetGuid.empty, tryParseGuid(instance) ?? NetGuid.empty);
}

/** A record as Receive-Job -Wait writes it: with its origin, unless it has one or no source (PSStreamObject.WriteStreamObject with the id of a job). */
export function withSourceOrigin(record: InformationRecord): InformationRecord {
  return record instanceof RemotingInformationRecord || record.source === ''
    ? record
    : new RemotingInformationRecord(record, originOf(record.source));
}

defineType({
  name: `${management}Runspaces.RemotingInformationRecord`,
  baseType: `${management}InformationRecord`,
  jsClass: RemotingInformationRecord,
  properties: { [`${management}Remoting.OriginInfo OriginInfo`]: { get: (r: RemotingInformationRecord) => r.originInfo } },
});
