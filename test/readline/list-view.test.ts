import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/formatting/display-cells.ts';
import { History } from '../../src/host/readline/history.ts';
import { ListView } from '../../src/host/readline/list-view.ts';
import { PSConsoleReadLineOptions } from '../../src/host/readline/options.ts';

function historyOf(commands: readonly string[], options: PSConsoleReadLineOptions): History {
  const history = new History(options);
  for (const command of commands) history.add(command, false);
  return history;
}

const commands = ['dir', 'git diff', 'git log', 'cd dig', 'git diff', 'if (1) {\n  dir\n}', 'Dir /tmp', 'DI'];

/** What is shown for a text after `moves` through the list. */
function shown(text: string, moves: readonly number[] = [], columns = 61, rows = 30, from = commands): string[] {
  const options = new PSConsoleReadLineOptions();
  const view = new ListView();
  view.update(text, historyOf(from, options), options);
  for (const count of moves) view.move(count);
  return view.lines(columns, rows, options).map(plainText);
}

describe('the list of suggestions', () => {
  it.each<[string, string[]]>([
    ['di', ['Dir /tmp', 'dir', 'git diff', 'cd dig']],
    ['git', ['git diff', 'git log']],
    ['nothing', []],
    ['', []],
  ])('has for %j what begins so, then what holds it, the newest first and each once', (text, items) => {
    expect(
      shown(text)
        .slice(1)
        .map((line) => /^> (.*?) +\[History\]$/.exec(line)?.[1]),
    ).toEqual(items);
  });
  it.each<[number[], string]>([
    [[], '<-/4>                                           <History(4)>'],
    [[1], '<1/4>                                         <History(1/4)>'],
    [[-1], '<4/4>                                         <History(4/4)>'],
    [[1, 3, 1], '<-/4>                                           <History(4)>'],
    [[3, -2], '<1/4>                                         <History(1/4)>'],
  ])('after moves by %j has the heading %j', (moves, heading) => {
    expect(shown('di', moves)[0]).toBe(heading);
  });
  it('is cut where the line ends, around what was typed', () => {
    const long = [`${'a'.repeat(40)}needle${'b'.repeat(40)}`, `needle${'c'.repeat(60)}`, `${'日'.repeat(30)} needle`];
    expect(shown('needle', [], 51, 30, long)).toEqual([
      '  <-/3>',
      `> needle${'c'.repeat(31)}… [History]`,
      `> …${'日'.repeat(15)} needle [History]`,
      `> …${'a'.repeat(15)}needle${'b'.repeat(15)}… [History]`,
    ]);
  });
  it('is as high as the screen lets it be, and follows what is chosen', () => {
    const many = Array.from({ length: 20 }, (_, i) => `echo ${i}`);
    expect(shown('echo', [], 61, 30, many)).toHaveLength(11);
    expect(shown('echo', [], 61, 20, many)).toHaveLength(6);
    expect(shown('echo', [], 61, 10, many)).toHaveLength(4);
    expect(shown('echo', [8], 61, 10, many)[3]).toMatch(/^> echo 12 /);
    expect(shown('echo', [], 40, 10, many)).toEqual(['! terminal size too small to show the list view']);
  });
  it('stays what it is while one of its items, or what was typed for it, is the text', () => {
    const options = new PSConsoleReadLineOptions();
    const history = historyOf(commands, options);
    const view = new ListView();
    view.update('di', history, options);
    view.move(1);
    expect(view.chosen).toBe('Dir /tmp');
    view.update('Dir /tmp', history, options);
    expect(view.chosen).toBe('Dir /tmp');
    view.update('di', history, options);
    expect(view.chosen).toBeNull();
    expect(view.lines(61, 30, options)).toHaveLength(5);
    view.update('Dir /tmpx', history, options);
    expect(view.isEmpty).toBe(true);
  });
});
