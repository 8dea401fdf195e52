import { describe, expect, it } from 'vitest';
import { type CommandLine, parseCommandLine } from '../src/host/command-line.ts';

const files = new Set(['/work/s.ps1', '/work/-odd', '/conf.json']);
const parse = (...args: string[]): CommandLine =>
  parseCommandLine(args, {
    fileExists: (path) => files.has(path),
    fullPath: (path) => (path.startsWith('/') ? path : `/work/${path}`),
    isInputRedirected: true,
    temporaryFolderLength: '/tmp/'.length,
  });

describe('switches', () => {
  it.each<[string[], Partial<CommandLine>]>([
    [['-NoProfile', '-NonInteractive', '-File', 's.ps1'], { skipProfiles: true, nonInteractive: true, file: '/work/s.ps1', noExit: false }],
    [['-nop', '-noni', '-f', 's.ps1'], { skipProfiles: true, nonInteractive: true, file: '/work/s.ps1' }],
    [['--noprofile', '/NoLogo', '-c', '1'], { skipProfiles: true, showBanner: false, initialCommand: '1' }],
    [['s.ps1'], { file: '/work/s.ps1', noExit: false, showBanner: false }],
    [['-odd'], { file: '/work/-odd' }],
    [['-c', '1', '+', '2'], { initialCommand: '1 + 2', noExit: false }],
    [['-e', 'ZQBjAGgAbwAgAGgAaQA='], { initialCommand: 'echo hi', wasCommandEncoded: true }],
    [['-noe', '-c', 'x'], { noExit: true, initialCommand: 'x' }],
    [['-Command', '-'], { explicitReadCommandsFromStdin: true, noPrompt: true, noExit: true }],
    [['-File', '-'], { explicitReadCommandsFromStdin: true, noPrompt: false }],
    [['-v', '-nosuch'], { showVersion: true, error: null }],
    [['-h'], { showHelp: true, showExtendedHelp: true, abortStartup: true, exitCode: 0 }],
    [['-?'], { showHelp: true }],
    [['-wd', '/tmp', '-c', '1'], { workingDirectory: '/tmp' }],
    [['-of', 'xml', '-if', 'TEXT', '-c', '1'], { outputFormat: 'XML', inputFormat: 'Text', outputFormatSpecified: true }],
    [['-ep', 'Bypass', '-c', '1'], { executionPolicy: 'Bypass' }],
    [['-settings', '/conf.json', '-c', '1'], { settingsFile: '/conf.json' }],
    [['-s'], { serverMode: true, showBanner: false }],
    [['-sshs'], { sshServerMode: true }],
    [['-l', '-c', '1'], { login: true }],
    [['-nol', '-l'], { login: false }],
    [['-i'], { nonInteractive: false, noExit: true }],
    [[], { noExit: true, showBanner: true }],
  ])('%j', (args, expected) => {
    expect(parse(...args)).toMatchObject(expected);
  });
});

describe('arguments of the script', () => {
  it.each<[string[], CommandLine['args']]>([
    [
      ['a', '-b', 'c'],
      [value('a'), name('-b'), value('c')],
    ],
    [
      ['-s:$false', '-t:true', '-n:1'],
      [
        { name: '-s', value: false },
        { name: '-t', value: true },
        { name: '-n', value: '1' },
      ],
    ],
    [['-x:', 'y z'], [{ name: '-x', value: 'y z' }]],
    [
      ['-', '--'],
      [value('-'), name('--')],
    ],
    [['-NoProfile'], [name('-NoProfile')]],
    [[''], [value('')]],
  ])('%j', (args, expected) => {
    expect(parse('-File', 's.ps1', ...args).args).toEqual(expected);
    expect(parse('-cwa', '$args', ...args).args).toEqual(expected);
  });
});

function value(text: string): { name: null; value: string } {
  return { name: null, value: text };
}
function name(text: string): { name: string; value: undefined } {
  return { name: text, value: undefined };
}

describe('mistakes', () => {
  it.each<[string[], string, boolean]>([
    [
      ['nosuch.ps1'],
      "The argument 'nosuch.ps1' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.",
      true,
    ],
    [['-profile'], "Invalid argument '-profile', did you mean:\n\n  -noprofile\n  -noprofileloadtime", false],
    [
      ['-File'],
      'The command cannot be run because the File parameter requires a file path. Supply a path for the File parameter and then try the command again.',
      true,
    ],
    [['-c'], 'Cannot process the command because of a missing parameter. A command must follow -Command.', true],
    [['-c', '-', 'x'], "'-' was specified with the -Command parameter; no other arguments to -Command are permitted.", true],
    [
      ['-e', 'zzz'],
      'Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded.',
      true,
    ],
    [['-ex', 'foo'], "Invalid ExecutionPolicy value 'foo'.", true],
    [
      ['-o', 'foo'],
      'Cannot process the command because of an incorrect parameter value. "foo" is not a valid format.\nValid formats are:\nText\nXML\nNone\n',
      true,
    ],
    [['-wd'], 'Cannot process the command because -WorkingDirectory requires an argument that is a directory path.', false],
    [['-w', 'hidden'], 'Parameter -WindowStyle is not implemented on this platform.', false],
    [['-sta'], 'Parameter -STA is not supported on this platform.', false],
    [
      ['-settings', 'x'],
      "The argument '/work/x' passed to the -SettingsFile does not exist. Provide the path to an existing json file as an argument to the -SettingsFile parameter.",
      false,
    ],
  ])('%j', (args, error, showHelp) => {
    expect(parse(...args)).toMatchObject({ error, showHelp, exitCode: 64, abortStartup: true });
  });
});
