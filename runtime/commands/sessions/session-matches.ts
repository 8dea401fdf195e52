import type { CmdletRuntime } from '../../../src/commands/cmdlet.ts';
import { errorRecord } from '../../../src/commands/utility/cmdlet-errors.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import { baseObject } from '../../../src/objects/ps-object.ts';
import { toText } from '../../../src/objects/to-string.ts';
import { containsWildcardCharacters, getWildcardPattern } from '../../../src/objects/wildcard.ts';
import { complete, type Steps } from '../../../src/scheduler/suspension.ts';
import { PSSession } from '../../backends/remote/ps-session.ts';
import { sessionRepository } from '../../backends/remote/session-repository.ts';

/** A cmdlet that chooses sessions by -Id, -Name, -InstanceId or -ComputerName. */
type ChoosingCommand = Pick<CmdletRuntime, 'boundValue' | 'writeError' | 'context'>;

interface Choice {
  readonly parameter: string;
  /** Texts may be patterns. */
  readonly of: (session: PSSession) => string;
  readonly isPattern: boolean;
  readonly errorId: string;
  readonly message: (text: string) => string;
}

const id = 'RemoteRunspaceNotAvailableForSpecified';
const choices: readonly Choice[] = [
  {
    parameter: 'Id',
    of: (s) => String(s.id),
    isPattern: false,
    errorId: `${id}SessionId`,
    message: (t) => `The remote session with the session ID ${t} is not available.`,
  },
  {
    parameter: 'Name',
    of: (s) => s.name,
    isPattern: true,
    errorId: `${id}Name`,
    message: (t) => `The remote session with the name ${t}  is not available.`,
  },
  {
    parameter: 'InstanceId',
    of: (s) => s.runspace.instanceId.toString(),
    isPattern: false,
    errorId: `${id}RunspaceId`,
    message: (t) => `Remote session is not available for ${t}.`,
  },
  {
    parameter: 'ComputerName',
    of: (s) => s.computerName,
    isPattern: true,
    errorId: `${id}Computer`,
    message: (t) => `Remote session is not available for ComputerName ${t}.`,
  },
];

/** The sessions that a command's parameters choose, each once; an error for what chooses none (PSRunspaceCmdlet.GetMatchingRunspaces). */
export function* matchingSessions(cmd: ChoosingCommand): Steps<PSSession[]> {
  const all = sessionRepository(cmd.context).all;
  const found = new Set<PSSession>();
  for (const choice of choices) {
    const given = cmd.boundValue(choice.parameter);
    for (const value of given === undefined ? [] : toItems(given, true)) {
      const text = toText(value);
      const pattern = choice.isPattern ? getWildcardPattern(text) : null;
      const matches = all.filter((s) => (pattern ? pattern.isMatch(choice.of(s)) : choice.of(s) === text));
      for (const session of matches) found.add(session);
      if (matches.length > 0 || (choice.parameter === 'Name' && containsWildcardCharacters(text))) continue;
      yield* complete(
        cmd.writeError(errorRecord('System.ArgumentException', choice.message(text), choice.errorId, 'InvalidArgument', value)),
      );
    }
  }
  return [...found];
}

/** The sessions of -Session, or those that the other parameters choose. */
export function* chosenSessions(cmd: ChoosingCommand): Steps<PSSession[]> {
  const given = cmd.boundValue('Session');
  if (given === undefined) return yield* matchingSessions(cmd);
  return toItems(given, true)
    .map(baseObject)
    .filter((s) => s instanceof PSSession);
}
