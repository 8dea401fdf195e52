import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { combine } from '../../src/commands/management/join-path.ts';
import { UnixStat } from '../../src/providers/file-type-data.ts';
import { leafOf, parentOf } from '../../src/providers/items.ts';

const folder = mkdtempSync(join(tmpdir(), 'items-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('paths', () => {
  it.each([
    ['a', 'b', 'a/b'],
    ['a/', '/b', 'a/b'],
    ['a\\b', 'c', 'a/b/c'],
    ['/', 'x', '/x'],
    ['X:', 'a', 'X:/a'],
    ['a', '', 'a/'],
  ])('%s and %s', (parent, child, expected) => {
    expect(combine(parent, child)).toBe(expected);
  });
  it('have a leaf and a parent', () => {
    expect([leafOf('/a/b'), leafOf('/'), parentOf('/a/b'), parentOf('/a'), parentOf('/')]).toEqual(['b', '/', '/a', '/', '']);
  });
});

describe('the note UnixStat', () => {
  it('shows the mode as ls does', () => {
    const file = join(folder, 'f');
    writeFileSync(file, 'x', { mode: 0o640 });
    expect(UnixStat.of(file)?.modeString).toBe('-rw-r-----');
    expect(UnixStat.of(folder)?.modeString).toBe('drwx------');
    expect(UnixStat.of(join(folder, 'none'))).toBeNull();
  });
});
