import type { ErrorRecord } from '../../errors/error-record.ts';
import { NetException } from '../../errors/exceptions.ts';
import { derivesFrom, exceptionOf, newErrorRecord, toNetException } from '../../errors/throw.ts';
import { parseMarkdown } from '../../markdown/blocks.ts';
import { markdownToHtml } from '../../markdown/html-renderer.ts';
import { markdownToVt100 } from '../../markdown/vt100-renderer.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { typeOf } from '../../objects/type-of.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { exists, fileSystemPath, pathNotFound, readText } from './file-access.ts';
import { MarkdownInfo, markdownOptions, tokensOf } from './markdown-types.ts';

/** ConvertFrom-Markdown (ConvertFromMarkdownCommand.cs). */
export const convertFromMarkdown = defineCmdlet({
  name: 'ConvertFrom-Markdown',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ConvertFromMarkdownCommand',
  defaultParameterSet: 'PathParamSet',
  outputType: ['Microsoft.PowerShell.MarkdownRender.MarkdownInfo'],
  parameters: {
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      sets: ['PathParamSet'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      sets: ['LiteralParamSet'],
      aliases: ['PSPath', 'LP'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file, taken as it is.',
    },
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      sets: ['InputObjParamSet'],
      validate: ['notNull'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    AsVT100EncodedString: { type: 'switch', help: 'Gives text with escape sequences.' },
  },
  synopsis: 'Reads Markdown.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    if (cmd.parameterSetName === 'InputObjParamSet') {
      const input = baseObject((args.InputObject as Value | undefined) ?? null);
      const file = fileSystemPath(input);
      if (typeof input === 'string') yield* complete(cmd.write(convertMarkdown(cmd, input, args.AsVT100EncodedString)));
      else if (file !== null) yield* convertFile(cmd, file, args.AsVT100EncodedString);
      else yield* complete(cmd.writeError(invalidInput(input)));
      return;
    }
    for (const path of args.Path ?? args.LiteralPath ?? [])
      for (const file of yield* resolve(cmd, path, args.LiteralPath !== undefined))
        yield* convertFile(cmd, file, args.AsVT100EncodedString);
  },
});

/** The error for an object that is neither text nor a file. */
function invalidInput(input: Value): ErrorRecord {
  const message = `The type of the input object '${typeOf(input).fullName}' is invalid.`;
  return errorRecord('System.IO.InvalidDataException', message, 'InvalidInputObject', 'InvalidData', input);
}

/** Converts a text by the options of the session. */
function convertMarkdown(cmd: CmdletRuntime, text: string, asVT100: boolean): MarkdownInfo {
  const options = markdownOptions(cmd.context);
  const { host } = cmd.context;
  if (!(host.isVirtualTerminal ?? host.supportsVirtualTerminal)) options.enableVT100Encoding = false;
  const info = new MarkdownInfo();
  if (asVT100) info.vt100EncodedString = markdownToVt100(text, options.rendererColors(options.enableVT100Encoding));
  else info.html = markdownToHtml(text);
  info.tokens = tokensOf(blockClasses(text));
  return info;
}

const classes = {
  heading: 'HeadingBlock',
  paragraph: 'ParagraphBlock',
  html: 'HtmlBlock',
  rule: 'ThematicBreakBlock',
  quote: 'QuoteBlock',
  list: 'ListBlock',
  table: 'Extensions.Tables.Table',
} as const;

function blockClasses(text: string): string[] {
  return parseMarkdown(text, true).blocks.map((b) => (b.k === 'code' ? (b.fenced ? 'FencedCodeBlock' : 'CodeBlock') : classes[b.k]));
}

function* resolve(cmd: CmdletRuntime, path: string, literal: boolean): Steps<string[]> {
  const intrinsics = paths(cmd.context);
  const found: string[] = [];
  for (const target of literal ? [intrinsics.parse(path)] : intrinsics.glob(path)) {
    if (target.provider.name !== 'FileSystem') {
      const exception = exceptionOf('System.ArgumentException', 'Value does not fall within the expected range.');
      yield* complete(cmd.writeError(newErrorRecord(exception, 'OnlyFileSystemPathsSupported', 'InvalidArgument', path)));
    } else if (!literal && !exists(target.path))
      yield* complete(
        cmd.writeError(newErrorRecord(toNetException(pathNotFound(target.path)), 'FileNotFound', 'ResourceUnavailable', path)),
      );
    else found.push(target.path);
  }
  return found;
}

function* convertFile(cmd: CmdletRuntime, path: string, asVT100: boolean): Steps<void> {
  let text: string;
  try {
    text = readText(path);
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    const missing = derivesFrom(e, 'System.IO.FileNotFoundException');
    const record = missing
      ? newErrorRecord(e, 'FileNotFound', 'ResourceUnavailable', path)
      : newErrorRecord(e, 'FileUnauthorizedAccess', 'SecurityError', path);
    return void (yield* complete(cmd.writeError(record)));
  }
  yield* complete(cmd.write(convertMarkdown(cmd, text, asVT100)));
}
