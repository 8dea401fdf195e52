import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/host/readline/coloring.ts';
import { PSConsoleReadLineOptions } from '../../src/host/readline/options.ts';
import { Screen, type ScreenContent } from '../../src/host/readline/screen.ts';
import { TestTerminal } from './terminal.ts';

function content(text: string, cursor: number, rest: Partial<ScreenContent> = {}): ScreenContent {
  const { spans, hasErrors } = parseLine(text);
  return { text, cursor, spans, hasErrors, selection: null, suggestion: '', below: [], ...rest };
}

function screenOf(columns: number): { terminal: TestTerminal; screen: Screen } {
  const terminal = new TestTerminal(columns);
  const screen = new Screen(terminal, new PSConsoleReadLineOptions());
  screen.begin('PS> ');
  return { terminal, screen };
}

describe('the screen', () => {
  it.each<[string, number, Partial<ScreenContent>, string, [number, number]]>([
    ['dir', 3, {}, 'PS> dir', [0, 7]],
    ['dir /tmp', 8, {}, 'PS> dir /t\nmp', [1, 2]],
    ['abcdef', 6, {}, 'PS> abcdef', [1, 0]],
    ['abcdef', 5, {}, 'PS> abcdef', [0, 9]],
    ['if (1) {\n2', 10, {}, 'PS> if (1)\n {\n>> 2', [2, 4]],
    ['日本語', 2, {}, 'PS> 日本語', [0, 8]],
    ['日本語x日', 4, {}, 'PS> 日本語\nx日', [1, 1]],
    ['di', 2, { suggestion: 'r /' }, 'PS> dir /', [0, 6]],
    ['di', 1, { below: ['dir  dig', 'a line that is too long'] }, 'PS> di\ndir  dig\na line th', [0, 5]],
    ['a\x07b', 3, {}, 'PS> a^Gb', [0, 8]],
  ])('shows %j', (text, cursor, rest, shown, [row, column]) => {
    const { terminal, screen } = screenOf(10);
    screen.draw(content(text, cursor, rest));
    expect([terminal.text, terminal.row, terminal.column]).toEqual([shown, row, column]);
  });
  it('shows the same after many changes as at once', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab $"({|\n日é'), maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, fc.nat(40)), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 8, max: 20 }),
        (lines, columns) => {
          const often = screenOf(columns);
          for (const [text, cursor] of lines) often.screen.draw(content(text, Math.min(cursor, text.length)));
          const [text, cursor] = lines.at(-1) as [string, number];
          const once = screenOf(columns);
          once.screen.draw(content(text, Math.min(cursor, text.length)));
          expect([often.terminal.text, often.terminal.row, often.terminal.column]).toEqual([
            once.terminal.text,
            once.terminal.row,
            once.terminal.column,
          ]);
        },
      ),
    );
  });
});

/** Window and line: what is on the screen has to be the line as it would be in a window without an end, or the part of it around the cursor. */
describe('a window', () => {
  const characters = fc.string({ unit: fc.constantFrom(...'abc "|\n日é\u0301\x07', '😀'), maxLength: 60 });
  const size = fc.record({ columns: fc.integer({ min: 1, max: 20 }), rows: fc.integer({ min: 1, max: 8 }) });
  const step = fc.record({ text: characters, cursor: fc.nat(60), size: fc.option(size, { nil: null }) });

  /** A place in the text between characters. */
  function placeIn(text: string, cursor: number): number {
    const at = Math.min(cursor, text.length);
    return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
  }
  function written(terminal: TestTerminal, text: string): void {
    terminal.wraps = true;
    terminal.write(text);
    terminal.wraps = false;
  }
  /** The terminal breaks the prompt, and nothing else. */
  function guarded(terminal: TestTerminal): ConstructorParameters<typeof Screen>[0] {
    return {
      get columns() {
        return terminal.columns;
      },
      get rows() {
        return terminal.rows;
      },
      write: (text) => {
        const end = text.includes('PS> ') ? text.lastIndexOf('PS> ') + 4 : 0;
        written(terminal, text.slice(0, end));
        terminal.write(text.slice(end));
      },
    };
  }
  function begun(columns: number, rows: number): { terminal: TestTerminal; screen: Screen } {
    const terminal = new TestTerminal(columns, rows);
    const screen = new Screen(guarded(terminal), new PSConsoleReadLineOptions());
    return { terminal, screen };
  }
  function shows(terminal: TestTerminal, text: string, cursor: number): void {
    const plain = begun(terminal.columns, Number.POSITIVE_INFINITY);
    plain.screen.begin('PS> ');
    plain.screen.draw(content(text, cursor));
    const expected = plain.terminal.textLines;
    const { textLines, top, row, rows } = terminal;
    // as many rows of the line as there are, the one of the cursor among them; the prompt, which takes rows itself in a narrow window, may stand above
    const from = plain.terminal.row - (row - top);
    const seen = textLines.slice(top + Math.max(0, -from));
    expect(seen).toEqual(expected.slice(Math.max(0, from), Math.max(0, from) + seen.length));
    expect(terminal.column).toBe(plain.terminal.column);
    expect(row - top).toBeLessThan(rows);
    if (from < 0) expect(seen.length).toBe(expected.length);
  }

  it('shows the part of the line that has the cursor, of whatever size it is', () => {
    fc.assert(
      fc.property(size, fc.array(step, { minLength: 1, maxLength: 8 }), ({ columns, rows }, steps) => {
        const { terminal, screen } = begun(Math.max(columns, 5), rows);
        screen.begin('PS> ');
        for (const { text, cursor } of steps) {
          const at = placeIn(text, cursor);
          screen.draw(content(text, at));
          shows(terminal, text, at);
        }
        // nothing of what was drawn before has moved out of the window
        expect(terminal.textLines.length).toBeLessThanOrEqual(Math.max(rows, 1));
      }),
    );
  });
  it('takes nothing away and leaves nothing behind where it changes its size', () => {
    fc.assert(
      fc.property(size, fc.array(step, { minLength: 1, maxLength: 8 }), ({ columns }, steps) => {
        const { terminal, screen } = begun(Math.max(columns, 5), Number.POSITIVE_INFINITY);
        written(terminal, 'before\r\n');
        screen.begin('PS> ');
        let shown: [string, number] = ['', 0];
        for (const { text, cursor, size: changed } of steps) {
          if (changed) {
            terminal.resize(changed.columns, Number.POSITIVE_INFINITY);
            screen.draw(content(...shown));
            shows(terminal, ...shown);
          }
          shown = [text, placeIn(text, cursor)];
          screen.draw(content(...shown));
          shows(terminal, ...shown);
        }
        expect(terminal.textLines.join('').startsWith('before')).toBe(true);
      }),
    );
  });
});

describe('the colours of a command line', () => {
  it('cover what the parser sees, in order and without overlapping', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abif $"\'({})|-%\n#@[]1'), maxLength: 60 }), (text) => {
        let at = 0;
        for (const { start, end } of parseLine(text).spans) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { examples: [[']a$('], ['"$(1 "b']] },
    );
  });
  it.each([
    ['Get-Item -Path "a $b" # c', 'Command Parameter String Variable String Comment'],
    [
      'if ($x -eq 1) { [int]::MaxValue }',
      'Keyword Default Variable Operator Number Default Default Default Type Default Default Member Default',
    ],
  ])('of %s', (text, colors) => {
    expect(
      parseLine(text)
        .spans.map((s) => s.color)
        .join(' '),
    ).toBe(colors);
  });
});
