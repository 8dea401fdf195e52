import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { leafOf } from '../../providers/items.ts';
import type { ProviderPath } from '../../providers/path-intrinsics.ts';
import type { Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { warnOfUtf7 } from '../utility/encoding-argument.ts';
import { readContent } from './content-reading.ts';
import { type GetContentCommand, getContentParameters } from './get-content-parameters.ts';
import { givenPaths, leadsToFiles, nameTest, nothingMatches, reportFailure, resolveItems } from './item-support.ts';

/** Get-Content (GetContentCommand.cs). */
export const getContent = defineCmdlet<typeof getContentParameters>({
  name: 'Get-Content',
  outputType: ['System.Byte', 'System.String'],
  aliases: ['gc', 'type'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetContentCommand',
  synopsis: 'Gets the content of the item at the specified location.',
  defaultParameterSet: 'Path',
  parameters: getContentParameters,
  hasProviderParameters: leadsToFiles,
  process: (cmd) => run(cmd),
});

function* run(cmd: GetContentCommand): Steps<void> {
  yield* warnOfUtf7(cmd, cmd.args.Encoding);
  if (cmd.isBound('TotalCount') && cmd.isBound('Tail')) {
    const s = cmd.writeError(
      newErrorRecord(
        exceptionOf(
          'System.InvalidOperationException',
          'The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.',
        ),
        'TailAndHeadCannotCoexist',
        'InvalidOperation',
        null,
      ),
    );
    if (s) yield* s.rest;
    return;
  }
  if (cmd.isBound('TotalCount') && Number(cmd.args.TotalCount) === 0) return;
  for (const p of yield* itemsWithContent(cmd)) {
    try {
      yield* readContent(cmd, p);
    } catch (e) {
      yield* reportFailure(cmd, e, p.path);
    }
  }
}

/** The items of each path; a path that gives none, by itself or by -Include, -Exclude and -Filter, is an error. */
function* itemsWithContent(cmd: GetContentCommand): Steps<ProviderPath[]> {
  const given = givenPaths(cmd.args);
  const found: ProviderPath[] = [];
  for (const path of given.paths) {
    const missing = () => nothingMatches(given.paths);
    const items = yield* resolveItems(
      cmd,
      { paths: [path], literal: given.literal, ...(given.literal ? {} : { missing }) },
      cmd.args.Force,
    );
    const accepts = nameTest(cmd.args, path);
    const accepted = items.filter((p) => accepts(leafOf(p.path)));
    found.push(...accepted);
    if (items.length > 0 && accepted.length === 0) yield* reportFailure(cmd, missing(), path);
  }
  return found;
}
