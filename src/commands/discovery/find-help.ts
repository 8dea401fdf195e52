import { containsWildcardCharacters } from '../../objects/wildcard.ts';
import { ProgressRecord } from '../../pipeline/progress-record.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { noteUseOf } from '../../session/built-in-modules.ts';
import type { CmdletRuntime } from '../cmdlet.ts';
import { commandsWithHelp, type Found, type HelpRequest, searchedFor, topicsWithHelp, withinText } from './help-search.ts';

/** Says how far a search for help is (HelpSystem.SearchHelp); without a part that it is over. */
export function* helpProgress(cmd: Pick<CmdletRuntime, 'writeProgress'>, name: string, percent?: number): Steps<void> {
  const record = new ProgressRecord(0, 'Get-Help', percent === undefined ? 'Completed' : `Searching Help for ${name} ...`);
  record.percentComplete = percent ?? -1;
  record.completed = percent === undefined;
  yield* complete(cmd.writeProgress(record));
}

/** Names are looked for as they are, then within other names, then in the text of help; patterns in names (HelpSystem.DoGetHelp). */
export function* findHelp(cmd: Pick<CmdletRuntime, 'context' | 'writeProgress'>, args: HelpRequest, name: string): Steps<Found> {
  const { context } = cmd;
  const isPattern = containsWildcardCharacters(name);
  if (isPattern) yield* helpProgress(cmd, name, 0);
  let commands = commandsWithHelp(name, args, context);
  let topics = commands.length > 0 && !isPattern ? [] : topicsWithHelp(name, args, context);
  const isExact = !isPattern && commands.length + topics.length > 0;
  if (isExact) {
    noteUseOf(commands, context);
    return { commands, topics };
  }
  if (!isPattern) {
    yield* helpProgress(cmd, name, 0);
    ({ commands, topics } = searchedFor(name, args, context));
  }
  if (commands.length + topics.length === 0) {
    yield* helpProgress(cmd, name, 14);
    if (!isPattern) ({ commands, topics } = withinText(name, args, context));
    yield* helpProgress(cmd, name, 28);
  }
  yield* helpProgress(cmd, name, 100);
  return { commands, topics };
}
