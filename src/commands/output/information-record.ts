import type { Frame } from '../../compile/frame.ts';

import type { Value } from '../../objects/net-object.ts';
import { recordOfThisThread } from '../../pipeline/new-information-record.ts';
import type { InformationRecord } from '../../pipeline/records.ts';
import { ExternalScriptInfo } from '../../session/command-info.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { callerInvocation } from './caller-invocation.ts';

/** A record of the information stream as a cmdlet writes it: its source is the script that runs, or the cmdlet. */
export function newInformationRecord(
  cmd: Pick<CmdletRuntime, 'context' | 'commandName'>,
  data: Value,
  tags: readonly string[],
  caller: Frame | null = cmd.context.frame,
): InformationRecord {
  const invocation = callerInvocation(caller);
  const file = invocation?.scriptPosition?.file;
  const script = invocation?.myCommand instanceof ExternalScriptInfo ? invocation.myCommand.path : null;
  const record = recordOfThisThread(data, file || script || cmd.commandName);
  record.tags.push(...tags);
  return record;
}
