import { beforeAll, describe, expect, it } from 'vitest';
import { registerRuntime } from '../runtime/index.ts';
import { completeInput } from '../src/completion/completion-analysis.ts';
import { ConsoleHost } from '../src/host/console-host.ts';
import { createConsoleRunspace } from '../src/host/console-runspace.ts';
import { scheduler } from '../src/scheduler/scheduler.ts';
import { setCurrentContext } from '../src/session/current-context.ts';
import type { ExecutionContext } from '../src/session/execution-context.ts';

let context: ExecutionContext;
beforeAll(() => {
  registerRuntime();
  context = createConsoleRunspace(new ConsoleHost('7.6.5', false)).context;
});

function complete(text: string) {
  const steps = function* () {
    setCurrentContext(context);
    return yield* completeInput(context, text, text.length);
  };
  return scheduler.whenDone(scheduler.start(steps()));
}

// Text before the cursor, where the word begins, its length, and the first eight candidates as text|list item|kind: recorded from PowerShell 7.6.5.
describe('completion gives what TabExpansion2 gives', () => {
  it.each<[string, number, number, string[]]>([
    ['Get-Chi', 0, 7, ['Get-ChildItem|Get-ChildItem|Command']],
    ['get-childi', 0, 10, ['Get-ChildItem|Get-ChildItem|Command']],
    [
      'Get-ChildItem -',
      14,
      1,
      [
        '-Path|Path|ParameterName',
        '-LiteralPath|LiteralPath|ParameterName',
        '-Filter|Filter|ParameterName',
        '-Include|Include|ParameterName',
        '-Exclude|Exclude|ParameterName',
        '-Recurse|Recurse|ParameterName',
        '-Depth|Depth|ParameterName',
        '-Force|Force|ParameterName',
      ],
    ],
    ['Get-ChildItem -Rec', 14, 4, ['-Recurse|Recurse|ParameterName']],
    ['gci -fi', 4, 3, ['-Filter|Filter|ParameterName', '-File|File|ParameterName']],
    ['$PSVersionT', 0, 11, ['$PSVersionTable|PSVersionTable|Variable']],
    ['$global:PSV', 0, 11, ['$global:PSVersionTable|PSVersionTable|Variable']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is PowerShell's
    ['${PSVersionT', 0, 12, ['${PSVersionTable}|PSVersionTable|Variable']],
    ['[Math]::Ma', 8, 2, ['Max(|Max|Method', 'MaxMagnitude(|MaxMagnitude|Method']],
    [
      '[math]::',
      8,
      0,
      [
        'E|E|Property',
        'PI|PI|Property',
        'Tau|Tau|Property',
        'Abs(|Abs|Method',
        'Acos(|Acos|Method',
        'Acosh(|Acosh|Method',
        'Asin(|Asin|Method',
        'Asinh(|Asinh|Method',
      ],
    ],
    ['"abc".Sub', 6, 3, ['Substring(|Substring|Method']],
    [
      '"abc".Length.',
      13,
      0,
      [
        'CompareTo(|CompareTo|Method',
        'Equals(|Equals|Method',
        'GetByteCount(|GetByteCount|Method',
        'GetHashCode(|GetHashCode|Method',
        'GetShortestBitLength(|GetShortestBitLength|Method',
        'GetType(|GetType|Method',
        'GetTypeCode(|GetTypeCode|Method',
        'ToBoolean(|ToBoolean|Method',
      ],
    ],
    [
      '$x = "abc"; $x.Tr',
      15,
      2,
      ['Trim(|Trim|Method', 'TrimEnd(|TrimEnd|Method', 'TrimStart(|TrimStart|Method', 'TryCopyTo(|TryCopyTo|Method'],
    ],
    [
      '$s = [datetime]::Now; $s.Add',
      25,
      3,
      [
        'Add(|Add|Method',
        'AddDays(|AddDays|Method',
        'AddHours(|AddHours|Method',
        'AddMicroseconds(|AddMicroseconds|Method',
        'AddMilliseconds(|AddMilliseconds|Method',
        'AddMinutes(|AddMinutes|Method',
        'AddMonths(|AddMonths|Method',
        'AddSeconds(|AddSeconds|Method',
      ],
    ],
    [
      '(Get-Date).AddM',
      11,
      4,
      [
        'AddMicroseconds(|AddMicroseconds|Method',
        'AddMilliseconds(|AddMilliseconds|Method',
        'AddMinutes(|AddMinutes|Method',
        'AddMonths(|AddMonths|Method',
      ],
    ],
    ['$h = @{alpha=1; beta=2}; $h.al', 28, 2, ['alpha|alpha|Property']],
    ['$o = [pscustomobject]@{Name=1;Num=2}; $o.N', 41, 1, ['Name|Name|Property', 'Num|Num|Property']],
    ['1,2,3 | ForEach-O', 8, 9, ['ForEach-Object|ForEach-Object|Command']],
    ['Get-Process | Select-Object Na', 28, 2, ['Name|Name|Property']],
    ['Write-Host -ForegroundColor R', 28, 1, ['Red|Red|ParameterValue']],
    [
      'Write-Host -ForegroundColor:',
      28,
      0,
      [
        'Black|Black|ParameterValue',
        'Blue|Blue|ParameterValue',
        'Cyan|Cyan|ParameterValue',
        'DarkBlue|DarkBlue|ParameterValue',
        'DarkCyan|DarkCyan|ParameterValue',
        'DarkGray|DarkGray|ParameterValue',
        'DarkGreen|DarkGreen|ParameterValue',
        'DarkMagenta|DarkMagenta|ParameterValue',
      ],
    ],
    [
      'Get-Content -Encoding u',
      22,
      1,
      [
        'unicode|unicode|ParameterValue',
        'utf7|utf7|ParameterValue',
        'utf8|utf8|ParameterValue',
        'utf8BOM|utf8BOM|ParameterValue',
        'utf8NoBOM|utf8NoBOM|ParameterValue',
        'utf32|utf32|ParameterValue',
      ],
    ],
    ['Set-StrictMode -Version ', 24, 0, ['Latest|Latest|Text', '3.0|3.0|Text', '2.0|2.0|Text', '1.0|1.0|Text']],
    [
      "function foo { param([ValidateSet('red','green','blue')]$Color, [switch]$Fast) }; foo -Color ",
      93,
      0,
      ['blue|blue|ParameterValue', 'green|green|ParameterValue', 'red|red|ParameterValue'],
    ],
    [
      "function foo { param([ValidateSet('red','green','blue')]$Color, [switch]$Fast) }; foo -",
      86,
      1,
      ['-Color|Color|ParameterName', '-Fast|Fast|ParameterName'],
    ],
    ["function foo { param([ValidateSet('red','green','blue')]$Color, [switch]$Fast) }; foo r", 86, 1, ['red|red|ParameterValue']],
    [
      'function bar { param([System.DayOfWeek]$Day) }; bar -Day S',
      57,
      1,
      ['Saturday|Saturday|ParameterValue', 'Sunday|Sunday|ParameterValue'],
    ],
    [
      "function baz { param([ArgumentCompleter({ param($c,$p,$w,$a,$b) 'x1','x2','y' | ? { $_ -like \"$w*\" } })]$V) }; baz -V x",
      118,
      1,
      ['x1|x1|Text', 'x2|x2|Text'],
    ],
    [
      "function qux { param([ArgumentCompletions('Fruits','Vegetables')]$V) }; qux -V ",
      79,
      0,
      ['Fruits|Fruits|ParameterValue', 'Vegetables|Vegetables|ParameterValue'],
    ],
    ['"text $PSVer', 6, 6, ['$PSVersionTable|PSVersionTable|Variable']],
    ['1 -e', 2, 2, ['-eq|eq|ParameterName']],
    [
      '$a -no',
      3,
      3,
      [
        '-not|not|ParameterName',
        '-notcontains|notcontains|ParameterName',
        '-notin|notin|ParameterName',
        '-notlike|notlike|ParameterName',
        '-notmatch|notmatch|ParameterName',
      ],
    ],
    ['"a" -ma', 4, 3, ['-match|match|ParameterName']],
    ['if ($true) { Get-Da', 13, 6, ['Get-Date|Get-Date|Command']],
    ['using name', 6, 4, ['namespace|namespace|Keyword']],
    ['using namespace System.Coll', 16, 11, ['System.Collections|Collections|Namespace']],
    ['[Parameter(Man', 11, 3, ['Mandatory|Mandatory|Property']],
    ['$PSBoundP', 0, 9, ['$PSBoundParameters|PSBoundParameters|Variable']],
    ['Get-Help Get-Chil', 9, 8, ['Get-ChildItem|Get-ChildItem|Command']],
    ['Get-Command -Name Get-Chil', 18, 8, ['Get-ChildItem|Get-ChildItem|Command']],
    ['Import-Module Microsoft.PowerShell.U', 14, 22, ['Microsoft.PowerShell.Utility|Microsoft.PowerShell.Utility|ParameterValue']],
    ['Get-Variable PSV', 13, 3, ['PSVersionTable|PSVersionTable|ParameterValue']],
    ['Set-Alias -Name x -Value Get-Chil', 25, 8, ['Get-ChildItem|Get-ChildItem|Command']],
    ['Get-PSDrive V', 12, 1, ['Variable|Variable|ParameterValue']],
    ['foreach ($item in 1..3) { $it', 26, 3, ['$item|item|Variable']],
    ['func', 0, 4, []],
    [
      'Start-Job -',
      10,
      1,
      [
        '-DefinitionName|DefinitionName|ParameterName',
        '-DefinitionPath|DefinitionPath|ParameterName',
        '-Type|Type|ParameterName',
        '-Name|Name|ParameterName',
        '-ScriptBlock|ScriptBlock|ParameterName',
        '-Credential|Credential|ParameterName',
        '-FilePath|FilePath|ParameterName',
        '-LiteralPath|LiteralPath|ParameterName',
      ],
    ],
    [
      'Get-Job -State ',
      15,
      0,
      [
        'AtBreakpoint|AtBreakpoint|ParameterValue',
        'Blocked|Blocked|ParameterValue',
        'Completed|Completed|ParameterValue',
        'Disconnected|Disconnected|ParameterValue',
        'Failed|Failed|ParameterValue',
        'NotStarted|NotStarted|ParameterValue',
        'Running|Running|ParameterValue',
        'Stopped|Stopped|ParameterValue',
      ],
    ],
    ['Out-File -Enc', 9, 4, ['-Encoding|Encoding|ParameterName']],
  ])('%s', async (text, start, length, expected) => {
    const { matches, replacementIndex, replacementLength } = await complete(text);
    expect(matches.slice(0, 8).map((m) => `${m.completionText}|${m.listItemText}|${m.resultType}`)).toEqual(expected);
    if (expected.length > 0) expect([replacementIndex, replacementLength]).toEqual([start, length]);
  });
});

describe('completion of anything', () => {
  it('never throws', async () => {
    const texts = [
      '',
      ' ',
      '(',
      '@{',
      '"$(',
      '$',
      '@',
      '[',
      '[int',
      '::',
      '.',
      '-',
      'foo | ',
      'if (',
      '`',
      '"',
      "'",
      '${',
      'a.b.c',
      '[x]::',
      '1..',
      '& ',
    ];
    for (const text of texts) expect(await complete(text)).toBeDefined();
  });
});
