import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from '../jobs/run-script.ts';
import { type ChangeLine, gone, TestSshServer } from './ssh-server.ts';

const server = new TestSshServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

const pattern = /^(<Data [^>]*>)([^<]*)(<\/Data>)$/;

/** A line with other bytes in its data; other lines as they are. */
function withData(line: string, change: (bytes: Buffer) => Buffer): string {
  const [, before, data, after] = pattern.exec(line) ?? [];
  return data === undefined ? line : before + change(Buffer.from(data, 'base64')).toString('base64') + after;
}

/** The same with 32 bits of the header of the first fragment replaced: 17 is where its length stands. */
const withInt32 = (line: string, value: number, at: number): string =>
  withData(line, (bytes) => {
    if (bytes.length > at + 4) bytes.writeInt32BE(value, at);
    return bytes;
  });

/** A server that makes this of its first line with data, and writes nothing more; it is gone then where it says so. */
function once(change: (line: string) => readonly string[]): ChangeLine {
  let isDone = false;
  return (line) => {
    if (isDone) return [];
    if (!line.startsWith('<Data ')) return [`${line}\n`];
    isDone = true;
    return change(line);
  };
}

const attempt = (subsystem: string, milliseconds: number): Promise<string> =>
  runScript(`${server.prelude()}
$Remote.Subsystem = 'hostile:${subsystem}'
try { $s = New-PSSession @Remote -ConnectingTimeout ${milliseconds} -ErrorAction Stop; 'open' }
catch { "$($_.FullyQualifiedErrorId) $($_.Exception.GetType().Name): $("$_" -replace '(.{160}).*', '$1')" }
(Get-PSSession).Count`);

const refused = /^(\d+,)?PSSessionOpenFailed PSRemotingTransportException: .+\n0\n?$/;
const timedOut =
  'PSSessionOpenFailed PSRemotingTransportException: [127.0.0.1] SSH connection attempt failed after time out: 1 seconds.\n0';

describe.concurrent('a server', () => {
  it.each<[string, (line: string) => readonly string[], RegExp]>([
    ['that is gone before it answers', () => [gone], /has abruptly terminated/],
    [
      'that is gone in the middle of a line',
      (line) => [line.slice(0, line.length / 2), gone],
      /has abruptly terminated|error processing data/,
    ],
    ['with a fragment of a negative length', (line) => [`${withInt32(line, -5, 17)}\n`], /error processing data/],
    ['with a fragment longer than its data', (line) => [`${withInt32(line, 0x7fffffff, 17)}\n`], /error processing data/],
    ['with a fragment of no object', (line) => [`${withInt32(line, 0, 4)}\n`], /error processing data/],
    ['with a line that is no element', () => ['garbage\n'], /garbage/],
    ['with an element that nobody knows', () => ["<Order PSGuid='00000000-0000-0000-0000-000000000000' />\n"], /error processing data/],
  ])('%s is one error', async (name, change, expected) => {
    server.hostile.set(name, once(change));
    const out = await attempt(name, 30_000);
    expect(out).toMatch(refused);
    expect(out).toMatch(expected);
  });

  it('that says something and then nothing more is waited for as long as was asked for', async () => {
    server.hostile.set('silent', (line, index) => (index === 0 ? [`${line}\n`] : []));
    expect((await attempt('silent', 1500)).trim()).toBe(timedOut);
  });

  it('that never says anything is waited for as long as was asked for', async () => {
    server.hostile.set('dumb', () => []);
    expect((await attempt('dumb', 1500)).trim()).toBe(timedOut);
  });
});

describe('any server that changes a line and is gone', () => {
  it('ends what was asked for with its results or with errors of PowerShell', async () => {
    let runs = 0;
    const bytes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.nat(11), fc.constantFrom('flip', 'cut', 'twice', 'junk'), bytes, async (at, kind, flips) => {
        const name = `any${runs++}`;
        server.hostile.set(name, (line, index) => {
          if (index !== at) return index < at ? [`${line}\n`] : [];
          if (kind === 'twice') return [`${line}\n${line}\n`, gone];
          if (kind === 'junk') return [`${String.fromCharCode(...flips.map(([, byte]) => byte))}\n${line}\n`, gone];
          const changed = withData(line, (data) => {
            if (kind === 'cut') return data.subarray(0, (flips[0]?.[0] ?? 0) % (data.length + 1));
            for (const [where, byte] of flips) if (data.length > 0) data[where % data.length] = byte;
            return data;
          });
          return [`${changed}\n`, gone];
        });
        const out = await runScript(`${server.prelude()}
$Remote.Subsystem = 'hostile:${name}'
try { Invoke-Command @Remote { 1; [pscustomobject]@{ a = 'b' }; Write-Error e } 2>&1 | ForEach-Object { 'had' } } catch { "caught $($_.FullyQualifiedErrorId -ne '')" }
'end'`);
        expect(out.trim().split('\n').at(-1)).toBe('end');
        expect(out).not.toMatch(/\.[cm]?[jt]s:\d+|TypeError|RangeError/);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
