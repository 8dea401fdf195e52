import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LogCursor, MessageLog } from '../../runtime/backends/process/message-log.ts';

it('gives back what was appended, to several readers, also from its file', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ type: fc.nat(0xffffffff), size: fc.nat(5000), fill: fc.nat(255), reads: fc.nat(3) }), { maxLength: 60 }),
      fc.nat(3 << 20),
      (entries, large) => {
        const log = new MessageLog(100_000);
        const first = new LogCursor();
        const seen: string[] = [];
        const text = (e: { type: number; bytes: Buffer } | null): string => (e ? `${e.type} ${e.bytes.length} ${e.bytes[0]}` : 'end');
        const expected: string[] = [];
        const append = (type: number, bytes: Buffer): void => {
          log.append(type, bytes);
          expected.push(text({ type, bytes }));
        };
        for (const { type, size, fill, reads } of entries) {
          append(type, Buffer.alloc(size, fill));
          for (let i = 0; i < reads && log.hasMore(first); i++) seen.push(text(log.next(first)));
        }
        append(7, Buffer.alloc(large, 9));
        while (log.hasMore(first)) seen.push(text(log.next(first)));
        expect(seen).toEqual(expected);
        const second = new LogCursor();
        expect(expected.map(() => text(log.next(second)))).toEqual(expected);
        expect([log.next(second), log.hasMore(second)]).toEqual([null, false]);
        log.dispose();
      },
    ),
    { numRuns: 60 },
  );
});

it('holds no more in memory than it may, and leaves no file behind', () => {
  const { readdirSync } = require('node:fs') as typeof import('node:fs');
  const { tmpdir } = require('node:os') as typeof import('node:os');
  const mine = (): string[] => readdirSync(tmpdir()).filter((n) => n.startsWith(`pwsh-lite-job-${process.pid}-`));
  const log = new MessageLog(1 << 20);
  for (let i = 0; i < 300; i++) log.append(1, Buffer.alloc(100_000, i % 256));
  expect(log.size.memory).toBeLessThan(2 << 20);
  expect(log.size.file).toBeGreaterThan(28_000_000);
  expect(mine()).toEqual([]);
  const cursor = new LogCursor();
  for (let i = 0; i < 300; i++) expect(log.next(cursor)?.bytes[99_999]).toBe(i % 256);
  log.dispose();
});
