/** The members of streams, readers, writers and File that give tasks: what the plain members do, as a task of it. */
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { taskOfStep } from '../system/task-start.ts';

const task = 'System.Threading.Tasks.Task';
const token = 'System.Threading.CancellationToken cancellationToken';

/**
 * For each signature of a plain member the one beside it that gives a task: `int Read(byte[] buffer)` gives
 * `Task[int] ReadAsync(byte[] buffer)`.
 * @param result the type of the result; null for void
 * @param withToken `also`: there is an overload with a CancellationToken too; `optional`: the only overload has one, with a default
 */
export function asTasks(
  table: Readonly<Record<string, MemberBody>>,
  result: () => NetType | null,
  withToken: 'none' | 'also' | 'optional' = 'none',
): Record<string, MemberBody> {
  const made: Record<string, MemberBody> = {};
  for (const [signature, body] of Object.entries(table)) {
    const found = /^(\S+) (\w+)\((.*)\)$/.exec(signature);
    if (!found) throw new Error(`${signature} is no signature.`);
    const [, type, name, parameters] = found as unknown as [string, string, string, string];
    const given = type === 'void' ? task : `${task}[${type}]`;
    const run: MemberBody = (self: Value, ...args: Value[]) => taskOfStep(result(), () => body(self, ...args));
    const more = (text: string): string => (parameters === '' ? text : `${parameters}, ${text}`);
    if (withToken === 'optional') made[`${given} ${name}Async(${more(`${token} = default`)})`] = run;
    else {
      made[`${given} ${name}Async(${parameters})`] = run;
      if (withToken === 'also') made[`${given} ${name}Async(${more(token)})`] = run;
    }
  }
  return made;
}
