import { afterEach, describe, expect, it } from 'vitest';
import '../../src/session/load-types.ts';
import { defaultKeyTables } from '../../src/host/readline/bindings.ts';
import type { KeyPress } from '../../src/host/readline/keys.ts';
import { PSConsoleReadLineOptions } from '../../src/host/readline/options.ts';
import { ReadLine, type ReadLineSession } from '../../src/host/readline/read-line.ts';

function decoded(keys: string): KeyPress[] {
  const named = new Map([
    ['\x1b', 'escape'],
    ['\r', 'return'],
    ['\x7f', 'backspace'],
    ['\t', 'tab'],
  ]);
  return [...keys].map((sequence) => {
    const code = sequence.charCodeAt(0);
    const name = named.get(sequence) ?? (code < 27 ? String.fromCharCode(code + 96) : sequence === ' ' ? 'space' : sequence.toLowerCase());
    return { name, sequence, ctrl: code < 27 && !named.has(sequence) };
  });
}

interface Typed {
  readonly text: string;
  readonly bells: number;
  readonly modes: readonly boolean[];
}

/** What comes of keys in the edit mode Vi; Enter ends them. */
async function typed(keys: string, before: readonly string[] = []): Promise<Typed> {
  let bells = 0;
  const modes: boolean[] = [];
  const nothing = function* () {};
  const session: ReadLineSession = {
    complete: async () => ({ replacementIndex: 0, replacementLength: 0, matches: [] }),
    run: async (work) => void work(),
    keyHandler: () => nothing,
    modeHandler: (_block, isCommandMode) => {
      modes.push(isCommandMode);
      return nothing;
    },
    validate: async () => null,
    standing: '',
    editExternally: async (text) => `${text} edited\n`,
    historyOption: () => 0,
    commandHelp: async () => '',
    parameterHelp: async () => [],
    columns: 80,
    rows: 24,
    write: (text) => void (bells += text.split('\x07').length - 1),
  };
  const options = Object.assign(new PSConsoleReadLineOptions(), { editMode: 2, historySavePath: '/dev/null', predictionSource: 1 });
  const editor = new ReadLine(session, options, defaultKeyTables('ViInsert'), defaultKeyTables('ViCommand'));
  for (const item of before) editor.history.add(item, false);
  // a key that waits for another gets it, and the line ends nevertheless
  for (const key of decoded(`${keys}\r\r\r`).reverse()) editor.unread(key);
  const answer = await editor.read('> ', true);
  return { text: answer.kind === 'line' ? answer.text : answer.kind, bells, modes };
}

afterEach(() => {
  process.stdin.removeAllListeners('end');
  process.stdout.removeAllListeners('resize');
});

// The keys, and the line that Enter gives; § is Escape.
describe('the edit mode Vi', () => {
  it.each<[string, string]>([
    // movements, and typing where they end
    ['echo one two§0iX', 'Xecho one two'],
    ['echo one two§bbiX', 'echo Xone two'],
    ['echo one-two three§BBiX', 'echo Xone-two three'],
    ['echo one two§0wiX', 'echo Xone two'],
    ['echo one two§02wiX', 'echo one Xtwo'],
    ['echo one two§0eaX', 'echoX one two'],
    ['echo one.two x§0wEaX', 'echo one.twoX x'],
    ['abc def§hhiX', 'abc Xdef'],
    ['abc def§0llaX', 'abcX def'],
    ['  abc§^iX', '  Xabc'],
    ['abc§0$aX', 'abcX'],
    ['abcdef§3|iX', 'abXcdef'],
    ['(ab) c§0%aX', '(ab)X c'],
    ['abc§IX', 'Xabc'],
    ['abc§0AX', 'abcX'],
    ['a-b-c§0f-iX', 'aX-b-c'],
    ['a-b-c§02t-aX', 'a-bX-c'],
    ['a-b-c§F-aX', 'a-b-Xc'],
    ['a-b-c§0f-;iX', 'a-bX-c'],
    ['a-b-c§0f-;,iX', 'aX-b-c'],
    // d, c and y
    ['echo one two§0dw', 'one two'],
    ['echo one two§02dw', 'two'],
    ['echo one two§0d2w', 'two'],
    ['echo one two§0de', ' one two'],
    ['echo one two§db', 'echo one o'],
    ['echo one-two§0wd$', 'echo '],
    ['echo one§0wD', 'echo '],
    ['echo one§d0', 'e'],
    ['  echo one§d^', '  e'],
    ['echo one.two x§0wdW', 'echo x'],
    ['echo (ab) c§0wd%', 'echo  c'],
    ['a-b-c§0df-', 'b-c'],
    ['a-b-c§0d2t-', '-c'],
    ['a-b-c§dF-', 'a-bc'],
    ['echo one two§bhdiw', 'echo onetwo'],
    ['echo one two§0wdiw', 'echo  two'],
    ['abc§x', 'ab'],
    ['abcd§02x', 'cd'],
    ['abc§X', 'ac'],
    ['abc§0dl', 'bc'],
    ['echo one two§0wcwnew', 'echo new two'],
    ['echo one two§0C1 + 1', '1 + 1'],
    ['echo one two§0cc1', '1'],
    ['echo one two§0ct 1', '1 one two'],
    ['echo one§sX', 'echo onX'],
    ['echo one§02sX', 'Xho one'],
    ['abc§SX', 'X'],
    ['echo one§0rX', 'Xcho one'],
    ['abcd§02rX', 'XXcd'],
    ['abcd§0RXY§', 'XYcd'],
    ['abcd§0RXY\x7f§', 'Xbcd'],
    ['abc§0~~', 'ABc'],
    ['abc§02~iX', 'ABXc'],
    ['echo one§0yw$p', 'echo oneecho '],
    ['ab cd§0dwP', 'ab cd'],
    ['ab cd§0dwp', 'cab d'],
    ['abc§yyp', 'abc\nabc'],
    ['abc§x3p', 'abccc'],
    // undo, and again
    ['echo one§0dwu', 'echo one'],
    ['echo one two§0dw.', 'two'],
    ['a b c d§03xu', 'a b c d'],
    ['one§0cwtwo§u', 'one'],
    ['a b c§0xU', ''],
    ['a b c d§0dwdwu', 'b c d'],
    // lines
    ['"a§ob"', '"a\nb"'],
    ['{a§ob}§Oc', '{a\nc\nb}'],
    ['{a§ob}§kggJ', '{a b}'],
    ['"a§ob§oc"§ggdd0i"', '"b\nc"'],
    ['"a§ob§oc"§dkA"', '"a"'],
    // the rest
    ['echo 1§#', '#echo 1'],
    ['one§v', 'one edited'],
    ['echo§\x01Z', 'echo'],
  ])('%j gives %j', async (keys, text) => {
    expect((await typed(keys.replaceAll('§', '\x1b'))).text).toBe(text);
  });

  it('searches the history', async () => {
    const items = ['Get-Date', 'echo one', 'echo two', 'Get-Item'];
    expect((await typed('\x1b/echo\r', items)).text).toBe('echo two');
    expect((await typed('\x1b/echo\rn', items)).text).toBe('echo one');
    expect((await typed('\x1b/echo\rnN', items)).text).toBe('echo two');
    expect((await typed('\x1bkk', items)).text).toBe('echo two');
    expect((await typed('\x1bkkj', items)).text).toBe('Get-Item');
  });

  it('rings where nothing is to be done', async () => {
    expect((await typed('abc\x1b0dfx')).bells).toBe(1);
    expect((await typed('abc\x1bq')).bells).toBe(1);
    expect((await typed('abc\x1b0df')).text).toBe('abc');
  });

  it('reads Escape and a key that were typed at once as both', async () => {
    const editor = typed('ab\x1bIc');
    expect((await editor).text).toBe('cab');
  });
});
