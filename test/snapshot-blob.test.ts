import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const { withoutCodeCache } = createRequire(import.meta.url)('../scripts/snapshot-blob.cjs') as {
  withoutCodeCache: (blob: Buffer, keep: ReadonlySet<string>) => Buffer | null;
};

const u32 = (n: number): Buffer => {
  const b = Buffer.alloc(4);
  b.writeUInt32LE(n);
  return b;
};
const u64 = (n: number): Buffer => Buffer.concat([u32(n), u32(0)]);
const sized = (data: Buffer): Buffer => Buffer.concat([u64(data.length), data]);

/** A file as Node's SnapshotData is written: metadata, V8's part, what the environment needs, and compiled code of Node's modules by name. */
function snapshotFile(modules: readonly (readonly [string, Buffer])[], environment = Buffer.from('environment')): Buffer {
  const metadata = [u32(0x143da19), Buffer.from([1]), ...['20.20.2', 'x64', 'linux'].map((t) => sized(Buffer.from(t))), u32(77), u32(0)];
  const v8 = Buffer.alloc(100, 0xee);
  const code = modules.flatMap(([name, data]) => [sized(Buffer.from(name)), sized(data)]);
  return Buffer.concat([...metadata, u32(v8.length), v8, environment, u64(modules.length), ...code]);
}

describe("compiled code of Node's modules in a snapshot's file", () => {
  const modules = [
    ['fs', Buffer.alloc(50, 1)],
    ['tty', Buffer.alloc(9, 2)],
    ['internal/http2/core', Buffer.alloc(70, 3)],
  ] as const;

  it('is taken out but for what is to be kept', () => {
    expect(withoutCodeCache(snapshotFile(modules), new Set(['tty']))).toEqual(snapshotFile([modules[1]]));
    expect(withoutCodeCache(snapshotFile(modules), new Set())).toEqual(snapshotFile([]));
  });

  it('is taken out of modules to be kept too when they are loaded in the snapshot', () => {
    const loaded = Buffer.concat([u64(2), sized(Buffer.from('fs')), sized(Buffer.from('path'))]);
    expect(withoutCodeCache(snapshotFile(modules, loaded), new Set(['fs', 'tty']))).toEqual(snapshotFile([modules[1]], loaded));
  });

  it('stays where the file is not laid out so', () => {
    const file = snapshotFile(modules);
    expect(withoutCodeCache(file.subarray(0, file.length - 1), new Set())).toBeNull();
    expect(withoutCodeCache(Buffer.concat([u32(1), file.subarray(4)]), new Set())).toBeNull();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => withoutCodeCache(Buffer.from(bytes), new Set()) === null));
  });
});
