import type { NetGuid } from '../../../src/dotnet/system/guid.ts';
import { NetObject, type Value } from '../../../src/objects/net-object.ts';
import { PSNoteProperty } from '../../../src/objects/ps-member-info.ts';
import { PSMemberTable } from '../../../src/objects/ps-members.ts';
import { PSObject } from '../../../src/objects/ps-object.ts';

const twoNames = ['pscomputername', 'runspaceid'];
const threeNames = [...twoNames, 'psshowcomputername'];

/**
 * Notes on an object of a remote pipeline where it came from (PSRemotingChildJob.HandleOutputReady). What the server says itself of the computer and
 * the runspace is not believed; its PSShowComputerName stays. Strings and numbers are wrapped to carry the notes; null has none.
 */
export function setOriginNotes(value: Value, computerName: string, runspaceId: NetGuid, showComputerName: boolean): Value {
  if (value === null) return null;
  const target = value instanceof NetObject ? value : new PSObject(value);
  let members = target.instanceMembers;
  if (!members) target.instanceMembers = members = new PSMemberTable();
  members.delete('PSComputerName');
  members.delete('RunspaceId');
  const notes = [new PSNoteProperty('PSComputerName', computerName), new PSNoteProperty('RunspaceId', runspaceId)];
  if (members.get('PSShowComputerName')) members.setAll(twoNames, notes);
  else {
    notes.push(new PSNoteProperty('PSShowComputerName', showComputerName));
    members.setAll(threeNames, notes);
  }
  return target;
}
