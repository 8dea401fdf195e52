import { describe, expect, it } from 'vitest';
import { runScript } from '../jobs/run-script.ts';
import { hostingTranscripts } from './hosting-transcripts.ts';
import { parallelTranscripts } from './parallel-transcripts.ts';
import { synchronizationTranscripts } from './synchronization-transcripts.ts';
import { threadJobTranscripts } from './thread-job-transcripts.ts';
import { prelude, type ThreadTranscript } from './transcript.ts';

const groups: Record<string, readonly ThreadTranscript[]> = {
  'ForEach-Object -Parallel': parallelTranscripts,
  'Start-ThreadJob': threadJobTranscripts,
  'hosted PowerShell': hostingTranscripts,
  'collections and locks': synchronizationTranscripts,
};

for (const [group, transcripts] of Object.entries(groups))
  describe.concurrent(group, () => {
    for (const { name, script, expected } of transcripts)
      it(name, async () => {
        expect(await runScript(`${prelude}${script}\n`)).toBe(expected);
      });
  });

/** Slices of one to three safepoints suspend a fiber at every place where it may be suspended. */
describe.concurrent('with very short time slices', () => {
  for (const slice of ['1', '3'])
    for (const [group, transcripts] of Object.entries(groups))
      it(`${group}, ${slice} safepoints a slice`, async () => {
        const scripts = transcripts.map(({ script }) => `'=='\n${script}`).join('\n');
        const whole = prelude + scripts.replaceAll(/^Set-StrictMode.*$/gm, '');
        expect(await runScript(whole, { PWSH_LITE_SLICE: slice })).toBe(await runScript(whole));
      }, 60_000);
});
