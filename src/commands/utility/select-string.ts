import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import { suppressesSequences } from '../../formatting/ps-style.ts';
import { arrayOf, PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { getWildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { completeCulture, isMatchCulture } from './culture-names.ts';
import { toEncoding, warnOfUtf7 } from './encoding-argument.ts';
import { fileSystemPath, isDirectory, resolveFiles } from './file-access.ts';
import { isNothing } from './object-model.ts';
import { InvalidPattern, StringMatcher } from './string-matcher.ts';
import { StringSearch } from './string-search.ts';

/** A FileInfo as the path of its file; other arguments stay what they are (FileinfoToStringAttribute). */
function fileToPath(value: Value): Value {
  const base = baseObject(value);
  if (base instanceof PSArray) return arrayOf(base.items.map(fileToPath));
  return fileSystemPath(base) ?? value;
}

/** Select-String (MatchString.cs). */
export const selectString = defineCmdlet({
  name: 'Select-String',
  aliases: ['sls'],
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SelectStringCommand',
  defaultParameterSet: 'File',
  outputType: ['System.Boolean', 'Microsoft.PowerShell.Commands.MatchInfo', 'System.String'],
  parameters: {
    Culture: {
      type: 'string',
      validate: ['notNull', { check: isMatchCulture }],
      complete: completeCulture(['Ordinal', 'Invariant', 'Current']),
      help: 'The culture whose rules for text apply.',
    },
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      sets: ['Object', 'ObjectRaw'],
      allowNull: true,
      allowEmptyString: true,
      help: 'The objects to work on, usually from the pipeline.',
    },
    Pattern: { type: 'string[]', position: 0, mandatory: true, help: 'The texts or regular expressions to look for.' },
    Path: {
      type: 'string[]',
      position: 1,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['File', 'FileRaw'],
      transform: fileToPath,
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['LiteralFile', 'LiteralFileRaw'],
      aliases: ['PSPath', 'LP'],
      transform: fileToPath,
      help: 'Path of the file, taken as it is.',
    },
    Raw: {
      type: 'switch',
      mandatory: true,
      sets: ['ObjectRaw', 'FileRaw', 'LiteralFileRaw'],
      help: 'Gives plain values in place of objects.',
    },
    SimpleMatch: { type: 'switch', help: 'Takes the patterns as plain text.' },
    CaseSensitive: { type: 'switch', help: 'Upper and lower case count as different.' },
    Quiet: { type: 'switch', sets: ['Object', 'File', 'LiteralFile'], help: 'Gives only whether something was found.' },
    List: { type: 'switch', help: 'Gives only the first match of each file.' },
    NoEmphasis: { type: 'switch', help: 'Does not highlight what was found.' },
    Include: { type: 'string[]', validate: ['notNullOrEmpty'], help: 'Only names that match these patterns.' },
    Exclude: { type: 'string[]', validate: ['notNullOrEmpty'], help: 'No names that match these patterns.' },
    NotMatch: { type: 'switch', help: 'Gives the lines that do not match.' },
    AllMatches: { type: 'switch', help: 'Finds every match of a line.' },
    Encoding: { type: 'System.Text.Encoding', transform: toEncoding, validate: ['notNullOrEmpty'], help: 'The encoding of the text.' },
    Context: {
      type: 'int[]',
      validate: ['notNullOrEmpty', { count: [1, 2] }, { range: [0, 2147483647] }],
      help: 'How many lines before and after are given too.',
    },
  },
  synopsis: 'Finds text in objects and files.',
  state: (cmd) => new StringSearch(cmd, { raw: cmd.args.Raw, quiet: cmd.args.Quiet, list: cmd.args.List }),
  *begin(cmd, state): Steps<void> {
    const { args } = cmd;
    yield* warnOfUtf7(cmd, args.Encoding);
    if (cmd.isBound('Culture') && !cmd.isBound('SimpleMatch')) {
      const message = 'You must specify -Culture parameter only with -SimpleMatch parameter.';
      cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'CannotSpecifyCultureWithoutSimpleMatch', 'InvalidData'));
    }
    const [pre = 0, post = pre] = args.Context ?? [];
    state.context = [pre, post];
    try {
      state.matcher = new StringMatcher({
        patterns: args.Pattern ?? [],
        simple: args.SimpleMatch,
        caseSensitive: args.CaseSensitive,
        culture: /^(ordinal|invariant|current|)$/i.test(args.Culture ?? '') ? null : (args.Culture ?? null),
        notMatch: args.NotMatch,
        allMatches: args.AllMatches,
        emphasize:
          !args.NoEmphasis && !suppressesSequences() && (cmd.context.host.isVirtualTerminal ?? cmd.context.host.supportsVirtualTerminal),
        hasContext: pre > 0 || post > 0,
      });
    } catch (e) {
      if (!(e instanceof InvalidPattern)) throw e;
      const message = `The string ${e.pattern} is not a valid regular expression: ${e.inner.message}`;
      cmd.throwTerminatingError(
        newErrorRecord(exceptionOf('System.ArgumentException', message, e.inner), 'InvalidRegex', 'InvalidArgument'),
      );
    }
    state.input = state.tracker();
  },
  *process(cmd, state): Steps<void> {
    const { args } = cmd;
    if (state.done) return;
    const given = args.Path ?? args.LiteralPath;
    const input = isNothing(args.InputObject) ? '' : args.InputObject;
    const piped = given ? null : fileSystemPath(baseObject(input));
    if (!given && piped === null) return yield* state.object(input);
    const files = given ? yield* resolveFiles(cmd, given, args.LiteralPath !== undefined) : [piped as string];
    const include = args.Include?.map((p) => getWildcardPattern(p));
    const exclude = args.Exclude?.map((p) => getWildcardPattern(p));
    for (const path of files) {
      if (given && isDirectory(path)) continue;
      const wanted = (!include || include.some((p) => p.isMatch(path))) && !exclude?.some((p) => p.isMatch(path));
      if (wanted && (yield* state.file(path, args.Encoding)) && args.Quiet) return;
    }
    if (args.Quiet) yield* complete(cmd.write(args.List ? null : false));
  },
  *end(_cmd, state): Steps<void> {
    state.input.trackEnd();
    if (!state.done) yield* state.flush(state.input);
  },
});
