import { describe, expect, it } from 'vitest';
import { eventTranscripts } from './event-transcripts.ts';
import { runScript } from './run-script.ts';
import { backends, transcripts } from './transcripts.ts';

for (const [backend, prelude] of Object.entries(backends))
  describe.concurrent(`jobs over the ${backend} backend`, () => {
    for (const { name, script, expected, differences } of transcripts)
      it(name, async () => {
        expect(await runScript(`${prelude}\n${script}\n`)).toBe(differences?.[backend] ?? expected);
      });
  });

describe.concurrent('events', () => {
  for (const { name, script, expected } of eventTranscripts)
    it(name, async () => {
      expect(await runScript(`${script}\n`)).toBe(expected);
    });
});
