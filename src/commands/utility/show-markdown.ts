import { randomUuid } from '../../dotnet/io/random-bytes.ts';
import { hasTestHook } from '../../dotnet/reflection/internal-test-hooks.ts';
import { isFlowControl } from '../../errors/exceptions.ts';
import { newErrorRecord, toNetException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { scriptInvoker } from '../../objects/script-hooks.ts';
import { openOutputFile } from '../../providers/output-file.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import type { ScriptBlock } from '../../session/script-block.ts';
import { type CmdletRuntime, defineCmdlet } from '../cmdlet.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { MarkdownInfo } from './markdown-types.ts';

/** Show-Markdown (ShowMarkdownCommand.cs). */
export const showMarkdown = defineCmdlet({
  name: 'Show-Markdown',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.ShowMarkdownCommand',
  defaultParameterSet: 'Path',
  outputType: ['System.String'],
  parameters: {
    InputObject: {
      type: 'psobject',
      mandatory: true,
      pipeline: 'value',
      sets: ['InputObject'],
      validate: ['notNull'],
      help: 'The objects to work on, usually from the pipeline.',
    },
    Path: {
      type: 'string[]',
      position: 0,
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['Path'],
      validate: ['notNullOrEmpty'],
      help: 'Path of the file; wildcards are allowed.',
    },
    LiteralPath: {
      type: 'string[]',
      mandatory: true,
      pipeline: 'propertyName',
      sets: ['LiteralPath'],
      aliases: ['PSPath', 'LP'],
      help: 'Path of the file, taken as it is.',
    },
    UseBrowser: { type: 'switch', help: 'Shows the page in a browser.' },
  },
  synopsis: 'Shows Markdown.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const input = baseObject((args.InputObject as Value | undefined) ?? null);
    if (input instanceof MarkdownInfo) return yield* show(cmd, input, args.UseBrowser);
    const block = scriptInvoker().create(
      'param($name, $value, $vt) $w = @{ $name = $value }; Microsoft.PowerShell.Utility\\ConvertFrom-Markdown @w -AsVT100EncodedString:$vt',
    ) as ScriptBlock;
    const name = cmd.parameterSetName;
    const value = cmd.boundValue(name as 'Path') ?? null;
    const output: Value[] = [];
    yield* complete(scriptInvoker().invoke(block, [name, value, !args.UseBrowser], { context: cmd.context, output }));
    for (const info of output) if (info instanceof MarkdownInfo) yield* show(cmd, info, args.UseBrowser);
  },
});

function* show(cmd: CmdletRuntime, info: MarkdownInfo, inBrowser: boolean): Steps<void> {
  const [text, property] = inBrowser ? [info.html, 'Html'] : [info.vt100EncodedString, 'VT100EncodedString'];
  if (!text) {
    const message = `The property ${property} of the given object is null or empty.`;
    yield* complete(
      cmd.writeError(errorRecord('System.IO.InvalidDataException', message, `${property}IsNullOrEmpty`, 'InvalidData', text)),
    );
    return;
  }
  if (!inBrowser || hasTestHook('ShowMarkdownOutputBypass')) yield* complete(cmd.write(text));
  else yield* openInBrowser(cmd, text);
}

/** Shows a page with the program that the desktop has for it. */
function* openInBrowser(cmd: CmdletRuntime, html: string): Steps<void> {
  const { tmpdir } = require('node:os') as typeof import('node:os');
  const { join } = require('node:path') as typeof import('node:path');
  const path = join(tmpdir(), `${randomUuid()}.html`);
  const file = openOutputFile(path, {});
  file.write(Buffer.from(html, 'utf8'));
  file.close();
  const block = scriptInvoker().create(
    'param($path) Microsoft.PowerShell.Management\\Invoke-Item -LiteralPath $path -ErrorAction Stop',
  ) as ScriptBlock;
  try {
    yield* complete(scriptInvoker().invoke(block, [path], { context: cmd.context, errors: 'external' }));
  } catch (e) {
    if (isFlowControl(e)) throw e;
    yield* complete(cmd.writeError(newErrorRecord(toNetException(e), 'ErrorLaunchingDefaultApplication', 'InvalidOperation')));
  }
}
