/** The classes that name the approved verbs: VerbsCommon and its siblings (Verbs.cs). */
import type { PropertyBody } from '../../objects/net-type.ts';
import { defineType } from '../registry.ts';

const verbs: Readonly<Record<string, string>> = {
  Common:
    'Add Clear Close Copy Enter Exit Find Format Get Hide Join Lock Move New Open Optimize Push Pop Redo Remove Rename Reset Resize Search Select Set Show Skip Split Step Switch Undo Unlock Watch',
  Data: 'Backup Checkpoint Compare Compress Convert ConvertFrom ConvertTo Dismount Edit Expand Export Group Import Initialize Limit Merge Mount Out Publish Restore Save Sync Unpublish Update',
  Lifecycle:
    'Approve Assert Build Complete Confirm Deny Deploy Disable Enable Install Invoke Register Request Restart Resume Start Stop Submit Suspend Uninstall Unregister Wait',
  Diagnostic: 'Debug Measure Ping Repair Resolve Test Trace',
  Communications: 'Connect Disconnect Read Receive Send Write',
  Security: 'Block Grant Protect Revoke Unblock Unprotect',
  Other: 'Use',
};

for (const [group, names] of Object.entries(verbs)) {
  const staticProperties: Record<string, PropertyBody> = {};
  for (const name of names.split(' ')) staticProperties[`string ${name}`] = { get: () => name };
  defineType({ name: `System.Management.Automation.Verbs${group}`, kind: 'static', staticProperties });
}
