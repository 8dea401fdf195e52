// What of a start-up snapshot's file is not needed: besides V8's snapshot, Node writes compiled code of all of its own modules into it, 2.6 MB that are read
// and copied whenever a process starts. Most of these modules are in the snapshot already, as they are when they have run, or are never asked for.
'use strict';
const { spawnSync } = require('node:child_process');

/** What a file of Node's SnapshotData begins with (node_snapshotable.cc). */
const magic = 0x143da19;

/**
 * The bytes of the snapshot file `blob` without the compiled code of Node's own modules, but that of the modules `keep` which are not loaded in the snapshot.
 * Answers null when the file is not laid out as Node 20 to 24 write it on a machine that puts the low byte first: it then has to stay as it is.
 */
function withoutCodeCache(blob, keep) {
  const reader = { at: 0 };
  const length = () => {
    const low = blob.readUInt32LE(reader.at);
    const high = blob.readUInt32LE(reader.at + 4);
    reader.at += 8;
    return high === 0 ? low : Number.POSITIVE_INFINITY;
  };
  const bytes = (size) => {
    if (reader.at + size > blob.length) throw new RangeError('past the end of the snapshot');
    reader.at += size;
    return blob.toString('latin1', reader.at - size, reader.at);
  };
  try {
    if (blob.readUInt32LE(0) !== magic) return null;
    // SnapshotMetadata: its type, the version, architecture and platform of Node, V8's tag and flags.
    reader.at = 5;
    for (let texts = 0; texts < 3; texts++) bytes(length());
    reader.at += 8;
    const v8Size = blob.readUInt32LE(reader.at);
    const afterV8 = reader.at + 4 + v8Size;
    // Between V8's part and the code stands what the environment needs, in structures that differ from version to version: the code is where
    // a list begins that ends exactly where the file does.
    for (let start = afterV8; start + 8 <= blob.length; start++) {
      const entries = codeCacheAt(blob, start);
      if (!entries) continue;
      const loaded = blob.toString('latin1', afterV8, start);
      const kept = entries.filter(({ id }) => keep.has(id) && !loaded.includes(lengthPrefixed(id)));
      const count = Buffer.alloc(8);
      count.writeUInt32LE(kept.length);
      return Buffer.concat([blob.subarray(0, start), count, ...kept.map(({ from, to }) => blob.subarray(from, to))]);
    }
  } catch (e) {
    if (!(e instanceof RangeError)) throw e;
  }
  return null;
}

/** The entries of the list of compiled modules that begins at `start` and ends where the file does; null when there is none. */
function codeCacheAt(blob, start) {
  const count = blob.readUInt32LE(start);
  if (count === 0 || count > 2000 || blob.readUInt32LE(start + 4) !== 0) return null;
  const entries = [];
  let at = start + 8;
  for (let i = 0; i < count; i++) {
    const from = at;
    for (const isName of [true, false]) {
      if (at + 8 > blob.length) return null;
      const size = blob.readUInt32LE(at);
      if (blob.readUInt32LE(at + 4) !== 0 || size === 0 || at + 8 + size > blob.length || (isName && size > 200)) return null;
      if (isName) entries.push({ id: blob.toString('latin1', at + 8, at + 8 + size), from, to: 0 });
      at += 8 + size;
    }
    entries[i].to = at;
  }
  return at === blob.length ? entries : null;
}

const lengthPrefixed = (text) => {
  const size = Buffer.alloc(8);
  size.writeUInt32LE(text.length);
  return size.toString('latin1') + text;
};

/** The modules of Node, its internal ones too, that are loaded when the program text `bundle` has asked for all that it mentions. */
function builtinsOf(bundle) {
  const names = [...new Set([...bundle.matchAll(/\("(node:[a-z_/]+)"\)/g)].map((m) => m[1]))];
  const script = `for (const m of ${JSON.stringify(names)}) require(m); console.log(JSON.stringify(process.moduleLoadList))`;
  const ran = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  if (ran.status !== 0) return null;
  return new Set(JSON.parse(ran.stdout).map((m) => m.replace(/^(?:NativeModule|Internal Binding|Binding) /, '')));
}

module.exports = { withoutCodeCache, builtinsOf };
