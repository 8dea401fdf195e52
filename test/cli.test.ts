import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'dist/pwsh-lite');
let folder = '';

const files: Record<string, string> = {
  's.ps1': 'param($a, [switch]$s, $b)\n"a=$a s=$s b=$b args=$($args -join \'|\') $($args.Count)"',
  noext: '#!/usr/bin/env pwsh-lite\n"shebang $args"\nexit 3\n',
  'throw.ps1': 'throw "boom"',
  'exit5.ps1': 'exit 5',
  'exit300.ps1': 'exit 300',
  'exit-1.ps1': 'exit -1',
  'exit-text.ps1': 'exit "abc"',
  'exit-function.ps1': 'function f { exit 4 }; f; "no"',
  'divide.ps1': '1/0; "after"',
  'native-last.ps1': 'sh -c "exit 7"',
  'syntax.ps1': 'if (',
  'stop.ps1': '$ErrorActionPreference="Stop"; Get-Item /nosuch; "x"',
  'nested.ps1': '. ./exit5.ps1; "n $LASTEXITCODE"; ./exit5.ps1; "n $LASTEXITCODE"; & ./exit5.ps1; exit',
  'input.ps1': '$input | ForEach-Object { "in:$_" }; "end"',
  'ask.ps1': '"[$(Read-Host p)]"',
  'sleep.ps1': 'try { "start"; Start-Sleep 20; "no" } finally { $null = 1 }; "after"',
};

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'pwsh-lite-cli-')));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  chmodSync(join(folder, 'noext'), 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Result {
  out: string;
  err: string;
  code: number | string;
}

function environment(): NodeJS.ProcessEnv {
  // Copies of the program are removed before a snapshot for them could be ready.
  const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: '1', TERM: 'xterm', PWSH_LITE_NO_SNAPSHOT: '1' };
  for (const key of Object.keys(env)) if (/^(NODE_|VITEST|npm_)/.test(key)) delete env[key];
  return env;
}

function run(args: readonly string[], input = '', command = program, extra: NodeJS.ProcessEnv = {}): Result {
  const done = spawnSync(command, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { ...environment(), ...extra },
    timeout: 60_000,
    maxBuffer: 1e8,
  });
  return { out: done.stdout, err: done.stderr, code: done.status ?? done.signal ?? 'none' };
}

describe('a script', () => {
  it.each<[string[], string, number]>([
    [['s.ps1', '1', '-s', '-b:two', 'x'], 'a=1 s=True b=two args=x 1\n', 0],
    [['-File', 's.ps1', '-a', '1', '-s:$false', '-b', 'x y', 'rest', '-unknown:', 'v'], 'a=1 s=False b=x y args=rest|-unknown|v 3\n', 0],
    [['-NonInteractive', '-File', './noext', 'q'], 'shebang q\n', 3],
    [['throw.ps1'], '', 1],
    [['exit5.ps1'], '', 5],
    [['exit300.ps1'], '', 44],
    [['exit-1.ps1'], '', 255],
    [['exit-text.ps1'], '', 0],
    [['exit-function.ps1'], '', 4],
    [['divide.ps1'], 'after\n', 0],
    [['native-last.ps1'], '', 0],
    [['syntax.ps1'], '', 1],
    [['stop.ps1'], '', 1],
    [['nested.ps1'], 'n 5\nn 5\n', 0],
  ])('%j', (args, out, code) => {
    expect(run(['-NoProfile', ...args])).toMatchObject({ out, code });
  });

  it('shows what ended it', () => {
    expect(run(['-NoProfile', 'throw.ps1']).err).toBe(
      `Exception: ${folder}/throw.ps1:1\nLine |\n   1 |  throw "boom"\n     |  ~~~~~~~~~~~~\n     | boom\n`,
    );
  });

  it('can be run by its name', () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    if (!existsSync(join(bin, 'pwsh-lite'))) symlinkSync(program, join(bin, 'pwsh-lite'));
    expect(run(['q'], '', join(folder, 'noext'), { PATH: `${bin}:${process.env['PATH']}` })).toMatchObject({ out: 'shebang q\n', code: 3 });
  });
});

describe('-Command', () => {
  it.each<[string[], string, number]>([
    [['-c', 'exit 9'], '', 9],
    [['-c', 'sh -c "exit 7"'], '', 1],
    [['-c', 'Write-Error e'], '', 1],
    [['-c', 'Get-Item /nosuch -ErrorAction SilentlyContinue'], '', 1],
    [['-c', 'throw "x"'], '', 1],
    [['-c', '1/0'], '', 1],
    [['-c', '1/0; "fine"'], 'fine\n', 0],
    [['-c', 'if ('], '', 1],
    [['-c', '{ 1 }'], ' 1 \n', 0],
    [['-c', '& { $args } a', 'b'], 'a\nb\n', 0],
    [['-cwa', '"$args"; $args.Count', 'x', '-y', 'z:1', '-q:r'], 'x -y z:1 -q r\n5\n', 0],
    [['-e', 'ZQBjAGgAbwAgAGgAaQA='], 'hi\n', 0],
    [['-wd', '/tmp', '-c', '$PWD.Path'], '/tmp\n', 0],
    [['-c', '$Host.SetShouldExit(3); "still"'], 'still\n', 3],
    [['-c', '"é 😀"'], 'é 😀\n', 0],
  ])('%j', (args, out, code) => {
    expect(run(['-NoProfile', ...args])).toMatchObject({ out, code });
  });
  it('shows where the text cannot be read, and says nothing of one that only ends too early', () => {
    const shown = "ParserError: \nLine |\n   1 |  )\n     |  ~\n     | Unexpected token ')' in expression or statement.\n";
    expect(run(['-NoProfile', '-c', ')'])).toMatchObject({ err: shown, code: 1 });
    expect(run(['-NoProfile', '-c', 'if (1) {'])).toMatchObject({ out: '', err: '', code: 1 });
  });
});

describe('a configuration', () => {
  it.each([
    [['-ConfigurationName', 'x'], 'Cannot create or open the configuration session x.'],
    [['-ConfigurationFile', 'nosuch.pssc'], "The provided configuration file 'nosuch.pssc' does not exist."],
    [['-ConfigurationFile', 's.ps1'], '-ConfigurationFile is not supported: sessions cannot be made from configuration files.'],
  ])('%j is an error of the start', (args, message) => {
    const { err, code } = run([...args, '-c', '1']);
    expect(err).toBe(`The shell cannot be started. A failure occurred during initialization:\n${message}\n`);
    expect(code).toBe(70);
  });
});

describe('standard input', () => {
  it.each<[string[], string, string, number]>([
    [['-Command', '-'], '1+1\n"x"\n', '2\nx\n', 0],
    [['-Command', '-'], 'if ($true) {\n"x"\n}\n\n"y"\n', 'x\ny\n', 0],
    [['-c', '-'], '1+1\nexit 6\n2', '2\n', 6],
    [['-c', '-'], 'throw "q"\n"r"\n', 'r\n', 0],
    [['input.ps1'], 'a\nb\n', 'in:a\nin:b\nend\n', 0],
    [['-c', '$input | % { "<$_>" }'], 'a\nb\n', '<a>\n<b>\n', 0],
    [['-c', '"no input"; Read-Host'], 'a\nb\n', 'no input\na\na\n', 0],
    [['ask.ps1'], 'a\n', 'p: a\n[a]\n', 0],
    [['-c', 'cat'], 'a\nb\n', 'a\nb\n', 0],
  ])('%j with %j', (args, input, out, code) => {
    expect(run(['-NoProfile', ...args], input)).toMatchObject({ out, code });
  });

  it('is not shown again by what reads the console itself', () => {
    const script = '[Console]::ReadLine(); [Console]::In.ReadLine(); [Console]::In.ReadToEnd().Length';
    expect(run(['-NoProfile', '-c', script], 'a\nb\ncd\ne').out).toBe('a\nb\n4\n');
  });
  it('is read with prompts when nothing else is asked for', () => {
    const { out, code } = run(['-NoProfile', '-NoLogo'], '1+1\n');
    expect(out).toBe(`PS ${folder}> 1+1\n2\nPS ${folder}> `);
    expect(run(['-NoProfile'], '').out).toMatch(/^pwsh-lite [\d.]+\nPS /);
    expect(code).toBe(0);
  });
  it('ends with how the last command went', () => {
    const codes = (input: string): number | string => run(['-NoProfile', '-NoLogo'], input).code;
    expect(['sh -c "exit 5"\n', 'throw 1\n', 'nosuchcommand\n\n', 'throw 1\n2\n', 'throw 1\n# comment\n'].map(codes)).toEqual([
      ...[1, 1, 1],
      ...[0, 1],
    ]);
    expect(run(['-NoProfile', '-NoLogo'], 'Write-Error x 2>$null\n$?\n').out).toContain('$?\nFalse\n');
  });
  it('is shown as far as it goes: a last line without an end stays without one', () => {
    expect(run(['-NoProfile', '-NoLogo'], '"a"').out).toBe(`PS ${folder}> "a"a\nPS ${folder}> `);
    expect(run(['-NoProfile', '-c', '[Console]::In.ReadToEnd().Length'], 'ab\ncd').out).toBe('5\n');
  });

  it('cannot be asked for anything with -NonInteractive', () => {
    const { out, err } = run(['-NoProfile', '-NonInteractive', 'ask.ps1'], 'a\n');
    expect(out).toBe('[]\n');
    expect(err).toContain('PowerShell is in NonInteractive mode. Read and Prompt functionality is');
  });
});

describe('mistakes on the command line', () => {
  it('end with 64, a message and the usage', () => {
    const { out, err, code } = run(['nosuch.ps1']);
    expect(code).toBe(64);
    expect(err).toBe(
      "The argument 'nosuch.ps1' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.\n",
    );
    expect(out).toContain('Usage: pwsh-lite');
  });
});

describe('-Version and -Help', () => {
  it('say what this is', () => {
    expect(run(['-Version'])).toMatchObject({
      out: expect.stringMatching(/^pwsh-lite \d+\.\d+\.\d+ \(PowerShell 7\.6 language\)\n$/),
      code: 0,
    });
    expect(run(['-?'])).toMatchObject({ out: expect.stringContaining('-CommandWithArgs'), code: 0 });
  });
});

describe('output', () => {
  it('is complete when there is much of it', () => {
    const { out, code } = run(['-NoProfile', '-c', "'x' * 3000000; 1..20000"]);
    expect(code).toBe(0);
    expect(out.length).toBe(3_000_001 + Array.from({ length: 20_000 }, (_, i) => `${i + 1}\n`).join('').length);
  });
  it('is in order with that of native programs and of standard error', () => {
    // one pipe for both streams: of two, nobody can tell which was written to first
    const command = `'${program}' -NoProfile -c '1; sh -c "echo 2"; 3; sh -c "echo 4 >&2"; 5; [Console]::Error.WriteLine(6); 7' 2>&1 | cat`;
    const done = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment() });
    expect(done.stdout).toBe('1\n2\n3\n4\n5\n6\n7\n');
  });
  it('has errors in their places among rows that wait for the widths of their table', () => {
    const shown = (script: string): string => {
      const command = `'${program}' -NoProfile -c '${script}' 2>&1 | cat`;
      return spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment() }).stdout.replace(/\x1b\[[\d;]*m/g, '');
    };
    expect(shown('[pscustomobject]@{a=1}; Write-Error bad; [pscustomobject]@{a=2}; Write-Error worse; "end"')).toBe(
      '\na\n-\n1\nWrite-Error: bad\n2\nWrite-Error: worse\nend\n\n',
    );
    // rows that were still held back are lost with the pipeline, errors are not
    expect(shown('[pscustomobject]@{a=1}; Write-Error bad; exit 3')).toContain('Write-Error: bad\n');
  });
  it('says once that a disk is full, and has failed then', () => {
    const command = `'${program}' -NoProfile -c '1..3; [Console]::Out.Flush(); 4' >/dev/full`;
    const done = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: environment() });
    expect([done.stderr, done.status]).toEqual(['out-lineoutput: No space left on device\n', 1]);
  });
  it('may end early without a word', () => {
    const done = spawnSync('sh', ['-c', `'${program}' -NoProfile -c '1..100000' | head -2`], { encoding: 'utf8', env: environment() });
    expect(done).toMatchObject({ stdout: '1\n2\n', stderr: '' });
  });
});

describe('Ctrl+C', () => {
  it('stops a script at once', async () => {
    const child = spawn(program, ['-NoProfile', 'sleep.ps1'], { cwd: folder, env: environment() });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (out === '') child.kill('SIGINT');
      out += text;
    });
    const started = Date.now();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(out).toBe('start\n');
    expect(code).toBe(0);
    expect(Date.now() - started).toBeLessThan(15_000);
  });
});

describe('the bundle', () => {
  it('has all that its types are made of, though most of it is made when it is first used', () => {
    const script = `
$count = 0
foreach ($type in [AppDomain]::CurrentDomain.GetAssemblies().GetTypes()) {
  try { $null = $type.GetMembers(), $type.BaseType, $type.GetInterfaces(); $count++ } catch { "$($type.FullName): $_" }
}
$count -gt 1000`;
    expect(run(['-NoProfile', '-c', script])).toMatchObject({ out: 'True\n', err: '', code: 0 });
  });
});

/** What a terminal shows to somebody who types `commands`, each when the prompt is there. */
async function typed(commands: readonly string[], columns: number, switches = '-NoProfile'): Promise<string> {
  const child = spawn('script', ['-qec', `stty cols ${columns}; '${program}' -NoLogo ${switches}`, '/dev/null'], {
    env: { ...environment(), TERM: 'xterm', COLUMNS: `${columns}`, HOME: folder, XDG_DATA_HOME: '', XDG_CONFIG_HOME: '' },
  });
  let shown = '';
  let sent = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    // what the line editor begins with
    while (sent < commands.length && shown.split('\x1b[?2004h').length - 1 > sent) child.stdin.write(commands[sent++] as string);
  });
  await new Promise((resolve) => child.on('close', resolve));
  return shown;
}

/** What was shown, without escape sequences. */
function plain(shown: string): string {
  return shown.replace(/\x1b\[[?0-9;]*[A-Za-z]/g, '');
}

describe('the prompt', () => {
  it('begins a line of its own, and leaves what a line without an end has', async () => {
    const shown = await typed(['Write-Host -NoNewline abc\r', 'printf def\r', 'exit\r'], 30);
    for (const text of ['abc', 'def']) expect(shown).toContain(`${text}${' '.repeat(29)}\r`);
  });
  it('edits, completes, remembers and goes on with commands of several lines', async () => {
    const history = join(folder, '.local/share/powershell/PSReadLine/ConsoleHost_history.txt');
    rmSync(history, { force: true });
    // a typing error that is mended, a completed name, Up, a block, and a search of the history
    const keys = [
      '"a$(1+2)"\x02\x02\x7f1\x1b[F\r',
      'Get-Uptim\t -Since | % Year | % { $_ -gt 1999 }\r',
      '\x1b[A\x1b[A\r',
      "if (1) {\r'in a block'\r}\r",
      '\x12+1\r\r',
      'exit\r',
    ];
    const shown = (await typed(keys, 80)).replace(/\x1b\[[?0-9;]*[A-Za-z]/g, '');
    expect(shown.split(/[\r\n]+/).filter((line) => /^(?:a\d+|True|in a block)$/.test(line))).toEqual([
      'a2',
      'True',
      'a2',
      'in a block',
      'a2',
    ]);
    expect(readFileSync(history, 'utf8').split('\n')).toEqual([
      '"a$(1+1)"',
      'Get-Uptime -Since | % Year | % { $_ -gt 1999 }',
      '"a$(1+1)"',
      'if (1) {`',
      "'in a block'`",
      '}',
      '"a$(1+1)"',
      'exit',
      '',
    ]);
  });
  it('chooses from the list of what the history suggests', async () => {
    const keys = [
      "'first'\r",
      "'first one'\r",
      'Set-PSReadLineOption -PredictionViewStyle ListView\r',
      "'fi\x1b[B\x1b[B\r",
      "'fir\x1bOQst'\x1bOQ\r",
      'exit\r',
    ];
    const shown = plain(await typed(keys, 80));
    expect(shown.split(/[\r\n]+/).filter((line) => /^first(?: one)?$/.test(line))).toEqual(['first', 'first one', 'first', 'first']);
  });
  it('shows help of the command and the parameter at the cursor', async () => {
    const help =
      'function Get-Mine {\r<#\r.SYNOPSIS\rsomething of mine\r.PARAMETER Which\rthe one that is meant\r#>\rparam([string]$Which) "got $Which" }\r';
    const shown = plain(await typed([help, 'Get-Mine -Which\x1bhx\x1bOPq 7\r', 'exit\r'], 80));
    expect(shown).toContain('-Which <String>');
    expect(shown).toContain('DESC: the one that is meant');
    expect(shown).toContain('something of mine');
    expect(shown).toMatch(/Quit:Q :/);
    expect(shown).toMatch(/^got 7\r?$/m);
  });
  it('has settings and keys that scripts can ask for and change without a terminal', () => {
    const script = `
$ErrorView = 'CategoryView'
(Get-PSReadLineKeyHandler -Chord Tab, CTRL+R, 'Ctrl+x,Ctrl+u').Function -join ' '
Set-PSReadLineOption -EditMode Windows -MaximumHistoryCount 10 -HistoryNoDuplicates:$false -Colors @{ Command = 'Red'; String = '#010203' }
(Get-PSReadLineKeyHandler Tab).Function
$o = Get-PSReadLineOption
"$($o.EditMode) $($o.MaximumHistoryCount) $($o.HistoryNoDuplicates) $($o.CommandColor + $o.StringColor -replace '\x1b', 'e')"
Set-PSReadLineKeyHandler -Key Ctrl+q, Ctrl+j -ScriptBlock { } -BriefDescription Mine
Get-PSReadLineKeyHandler Ctrl+j | Format-Table -HideTableHeaders
Remove-PSReadLineKeyHandler Ctrl+j
@(Get-PSReadLineKeyHandler Ctrl+j).Count
'YankPop' -in (Get-PSReadLineKeyHandler -Unbound).Function
Set-PSReadLineKeyHandler -Key Foo+x -Function Complete
Set-PSReadLineOption -Colors @{ Foo = 'Red' }
Set-PSReadLineOption -EditMode Vi
(Get-PSReadLineKeyHandler 'd,w', Escape | ForEach-Object { "$($_.Key) $($_.Function)" }) -join ' '
Set-PSReadLineKeyHandler q ViExit -ViMode Command
(Get-PSReadLineKeyHandler q).Key
Set-PSReadLineOption -ViModeChangeHandler { }
`;
    expect(run(['-NoProfile', '-c', script])).toMatchObject({
      out: `Undo ReverseSearchHistory Complete
TabCompleteNext
Windows 10 False e[91me[38;2;1;2;3m

User defined functions
======================

Ctrl+j Mine     User defined action

0
True
<d,w> DeleteWord Escape ViCommandMode
<q>
`,
      err: `NotSpecified: (:) [Set-PSReadLineKeyHandler], ArgumentException
InvalidArgument: (Foo:String) [Set-PSReadLineOption], ArgumentException
NotSpecified: (:) [Set-PSReadLineOption], ParameterBindingException
`,
    });
  });
  it('begins behind what the prompt has written itself', async () => {
    const shown = await typed(["function prompt { Write-Host -NoNewline 'mine'; '> ' }\r", '1+1\x1b[D\x1b[D2\r', 'exit\r'], 80);
    expect(shown).toContain('\rmine> ');
    // the line is drawn behind both parts
    expect(shown).toMatch(/\x1b\[7G\x1b\[97m12/);
    expect(plain(shown)).toMatch(/^13\r?$/m);
  });
  it('is read by a function PSConsoleHostReadLine of the session, which can leave it to the editor', async () => {
    const editor = '[Microsoft.PowerShell.PSConsoleReadLine]::ReadLine($Host.Runspace, $ExecutionContext, $?)';
    const shown = await typed([`function PSConsoleHostReadLine { (${editor}) -replace '^=', 'exit ' }\r`, "'left'\r", '=3\r'], 80);
    expect(plain(shown)).toMatch(/^left\r?$/m);
  });
  it('edits as Vi does, and tells a script which mode it is', async () => {
    const handler = 'Set-PSReadLineOption -EditMode Vi -ViModeIndicator Script -ViModeChangeHandler { Write-Host -NoNewline "<$args>" }\r';
    const shown = await typed([handler, "'one two'\x1bbcwthree\r", 'exit\r'], 80);
    expect(plain(shown)).toMatch(/^one three\r?$/m);
    expect([...shown.matchAll(/<(Command|Insert)>/g)].map((m) => m[1])).toEqual(['Command', 'Insert']);
  });
  it('has keys and settings that the profile gives it', async () => {
    const profile = join(folder, '.config/powershell/profile.ps1');
    mkdirSync(dirname(profile), { recursive: true });
    writeFileSync(
      profile,
      `Set-PSReadLineOption -EditMode Windows -PredictionSource None
Set-PSReadLineKeyHandler -Key Ctrl+q -ScriptBlock {
  $line = $cursor = $null
  [Microsoft.PowerShell.PSConsoleReadLine]::GetBufferState([ref]$line, [ref]$cursor)
  [Microsoft.PowerShell.PSConsoleReadLine]::Replace(0, $line.Length, "'$line at $cursor'")
  [Microsoft.PowerShell.PSConsoleReadLine]::AcceptLine()
}
`,
    );
    try {
      expect(await typed(['ab\x1b[D\x11', 'exit\r'], 80, '')).toMatch(/\[\?2004lab at 1\r?$/m);
    } finally {
      rmSync(profile);
    }
  });
});

describe('the launcher', () => {
  it('uses the snapshot, and gives up on it when NODE_OPTIONS has flags that do not fit', () => {
    const show = ['-NoProfile', '-c', 'node -p process.execArgv.length | Out-Null; 1'];
    expect(run(show)).toMatchObject({ out: '1\n', code: 0 });
    expect(run(show, '', program, { NODE_OPTIONS: '--max-old-space-size=300' })).toMatchObject({ out: '1\n', err: '', code: 0 });
  });
  it('leaves nothing of its own in the environment of the programs and jobs that a script starts', () => {
    const script = `"[$env:GLIBC_TUNABLES]"; sh -c 'echo ["$GLIBC_TUNABLES"]'; Start-Job { "[$env:GLIBC_TUNABLES]" } | Receive-Job -Wait`;
    expect(run(['-NoProfile', '-c', script])).toMatchObject({ out: '[]\n[]\n[]\n', err: '', code: 0 });
  });
  it('works as a link, from another folder and with a path that has blanks', () => {
    const link = join(folder, 'a link');
    symlinkSync(program, link);
    expect(run(['-NoProfile', '-c', '2'], '', link)).toMatchObject({ out: '2\n', code: 0 });
    const copy = join(folder, 'copy of it');
    cpSync(join(root, 'dist'), copy, { recursive: true });
    expect(run(['-NoProfile', '-c', '3'], '', join(copy, 'pwsh-lite'))).toMatchObject({ out: '3\n', err: '', code: 0 });
  });
  it('calls itself PowerShell under the name pwsh, and only then', () => {
    const pwsh = join(root, 'dist/pwsh');
    expect(run(['-v'], '', pwsh)).toMatchObject({ out: 'PowerShell 7.6.5\n', err: '', code: 0 });
    expect(run(['-NoProfile', '-c', 'pwsh-lite -v; pwsh -v; "[$env:PWSH_LITE_NAME]"'], '', pwsh).out).toMatch(
      /^pwsh-lite \S+ \(PowerShell 7\.6 language\)\nPowerShell 7\.6\.5\n\[\]\n$/,
    );
  });
  it('knows where it is when it was started by a relative path and has gone to another folder', () => {
    const link = join(folder, 'here');
    symlinkSync(join(root, 'dist'), link);
    const script = 'Set-Location /; $PSHOME; pwsh -NoProfile -c 6';
    expect(run(['-NoProfile', '-c', script], '', './here/pwsh-lite')).toMatchObject({ out: `${link}\n6\n`, err: '', code: 0 });
  });
  it('runs the plain bundle when the snapshot is missing or was made by another node', () => {
    const copy = join(folder, 'no snapshot');
    cpSync(join(root, 'dist'), copy, { recursive: true });
    rmSync(join(copy, 'pwsh-lite.blob'));
    expect(run(['-NoProfile', '-c', '4'], '', join(copy, 'pwsh-lite'))).toMatchObject({ out: '4\n', err: '', code: 0 });
    const broken = join(folder, 'other node');
    cpSync(join(root, 'dist'), broken, { recursive: true });
    writeFileSync(join(broken, 'pwsh-lite.blob'), 'no snapshot at all');
    writeFileSync(join(broken, 'pwsh-lite.stamp'), '');
    expect(run(['-NoProfile', '-c', '5'], '', join(broken, 'pwsh-lite'))).toMatchObject({ out: '5\n', err: '', code: 0 });
  });
  it('makes the snapshot itself beside the first script when no install script has', async () => {
    const copy = join(folder, 'first start');
    cpSync(join(root, 'dist'), copy, { recursive: true, filter: (path) => !/\.(?:blob|stamp)$/.test(path) });
    const command = ['-NoProfile', '-c', "(Get-Process -Id $PID).CommandLine -match '--snapshot[-]blob'"];
    const copied = join(copy, 'pwsh-lite');
    expect(run(command, '', copied)).toMatchObject({ out: 'False\n', err: '', code: 0 });
    expect(existsSync(join(copy, 'pwsh-lite.making'))).toBe(false);
    const made = new Promise<void>((resolve) => {
      const watcher = watch(copy, (_, name) => {
        if (name !== 'pwsh') return;
        watcher.close();
        resolve();
      });
    });
    expect(run(command, '', copied, { PWSH_LITE_NO_SNAPSHOT: '' })).toMatchObject({ out: 'False\n', err: '', code: 0 });
    // its output ended with it, not with the work beside it
    expect(existsSync(join(copy, 'pwsh-lite.making'))).toBe(true);
    await made;
    expect(existsSync(join(copy, 'pwsh-lite.making'))).toBe(false);
    expect(run(command, '', copied)).toMatchObject({ out: 'True\n', err: '', code: 0 });
  }, 120_000);
  it('passes arguments as they are', () => {
    expect(run(['-NoProfile', '-cwa', '$args -join "|"', '', 'a b', '"q"', '$x', '*', '--', '-x'])).toMatchObject({
      out: '|a b|"q"|$x|*|--|-x\n',
    });
  });
  it('says what is wrong with a script that is a link to itself or to nothing', () => {
    for (const target of ['loop.ps1', 'nothing.ps1']) symlinkSync(target, join(folder, target === 'loop.ps1' ? target : 'dangling.ps1'));
    expect(run(['-NoProfile', '-File', 'loop.ps1'])).toEqual({
      out: '',
      err: `ObjectNotFound: Too many levels of symbolic links : '${join(folder, 'loop.ps1')}'\n`,
      code: 1,
    });
    expect(run(['-NoProfile', '-File', 'dangling.ps1'])).toEqual({
      out: '',
      err: `ObjectNotFound: Could not find file '${join(folder, 'dangling.ps1')}'.\n`,
      code: 1,
    });
    expect(run(['-NoProfile', '-File', ''])).toMatchObject({
      err: "Processing -File '' failed: The value cannot be an empty string. (Parameter 'path') Specify a valid path for the -File parameter.\n",
      code: 64,
    });
  });
  it('writes to files below the home folder, and knows a time zone where TZ is empty', () => {
    const script =
      '"x" > ~/home.txt; "y" | Out-File ~/home.txt -Append; Get-Content home.txt; [TimeZoneInfo]::Local.Id; Get-TimeZone | % Id';
    expect(run(['-NoProfile', '-c', script], '', program, { HOME: folder, TZ: '' })).toEqual({ out: 'x\ny\nUTC\nUTC\n', err: '', code: 0 });
  });
});
