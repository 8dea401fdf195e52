import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commonBeginning } from '../../src/host/readline/functions/completion.ts';
import { History } from '../../src/host/readline/history.ts';
import { PSConsoleReadLineOptions } from '../../src/host/readline/options.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pwsh-lite-history-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function historyOf(...items: string[]): History {
  const options = new PSConsoleReadLineOptions();
  options.historySavePath = '/dev/null';
  const history = new History(options);
  for (const item of items) history.add(item, false);
  return history;
}

describe('the history', () => {
  it('goes back past what was met, and forward to the line that was being edited', () => {
    const history = historyOf('a', 'b', 'c', 'b');
    expect([history.move(-1, 'x'), history.move(-1, 'b'), history.move(-1, 'c')]).toEqual(['b', 'c', 'a']);
    expect(history.move(-1, 'a')).toBeNull();
    expect(history.jump('last', 'a')).toBe('x');
  });
  it('finds what fits', () => {
    const history = historyOf('git push', 'ls', 'git pull', 'ls -a');
    const fits = (item: string): boolean => item.startsWith('git');
    expect([history.move(-1, 'git', fits), history.move(-1, 'git pull', fits)]).toEqual(['git pull', 'git push']);
    expect(history.matches(fits, 1)).toEqual(['git pull']);
  });
  it('is written at the end where the session says so, without secrets', () => {
    const historySavePath = join(folder, 'at-exit.txt');
    const options = Object.assign(new PSConsoleReadLineOptions(), { historySavePath, historySaveStyle: 1 });
    const history = new History(options);
    history.add('one', true);
    history.add('$token = 1', true);
    history.add('for this session', false);
    history.add('two\nlines', true);
    expect(existsSync(historySavePath)).toBe(false);
    history.close();
    expect(readFileSync(historySavePath, 'utf8')).toBe('one\ntwo`\nlines\n');
  });
  it('keeps no more than it should, and nothing twice in a row', () => {
    const options = new PSConsoleReadLineOptions();
    Object.assign(options, { historySavePath: '/dev/null', maximumHistoryCount: 2 });
    const history = new History(options);
    for (const item of ['a', 'b', 'b', ' ', 'c']) history.add(item, false);
    expect(history.items).toEqual(['b', 'c']);
  });
  it('is saved for this user alone, with commands of several lines, without secrets', () => {
    const options = new PSConsoleReadLineOptions();
    options.historySavePath = join(folder, 'deep/history.txt');
    const history = new History(options);
    for (const item of ['one', 'if (1) {\n2\n}', '$password = 1', 'two']) history.add(item, true);
    expect(readFileSync(options.historySavePath, 'utf8')).toBe('one\nif (1) {`\n2`\n}\ntwo\n');
    expect(statSync(options.historySavePath).mode & 0o777).toBe(0o600);
    const later = new History(options);
    later.load();
    expect(later.items).toEqual(['one', 'if (1) {\n2\n}', 'two']);
  });
});

describe('completion', () => {
  it.each([
    [['Get-Item', 'get-Process', 'Get-Job'], 'Get-'],
    [['a'], 'a'],
    [['a', 'b'], ''],
  ])('is certain of what %j begin with', (texts, certain) => expect(commonBeginning(texts)).toBe(certain));
});
