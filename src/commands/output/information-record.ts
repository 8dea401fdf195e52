import type { Value } from '../../objects/net-object.ts';
import { InformationRecord } from '../../pipeline/records.ts';
import { ExternalScriptInfo } from '../../session/command-info.ts';
import { InvocationInfo } from '../../session/invocation-info.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/** A record of the information stream as a cmdlet writes it: its source is the script that runs, or the cmdlet. */
export function newInformationRecord(
  cmd: Pick<CmdletRuntime, 'context' | 'commandName'>,
  data: Value,
  tags: readonly string[],
): InformationRecord {
  const invocation = cmd.context.getVariableValue('MyInvocation');
  const file = invocation instanceof InvocationInfo ? invocation.scriptPosition?.file : null;
  const script =
    invocation instanceof InvocationInfo && invocation.myCommand instanceof ExternalScriptInfo ? invocation.myCommand.path : null;
  const record = new InformationRecord(data, file || script || cmd.commandName);
  record.tags.push(...tags);
  return record;
}
