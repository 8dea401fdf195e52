import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestSshServer } from '../remote/ssh-server.ts';
import { eventTranscripts } from './event-transcripts.ts';
import { runScript } from './run-script.ts';
import { backends, transcripts } from './transcripts.ts';

/** Remote jobs are process jobs that are far away: they differ from thread jobs in the same way. */
const sameAs: Readonly<Record<string, string>> = { remote: 'process' };

const server = new TestSshServer();
beforeAll(() => server.listen());
afterAll(() => server.close());

for (const [backend, prelude] of Object.entries(backends))
  describe.concurrent(`jobs over the ${backend} backend`, () => {
    for (const { name, script, expected, differences } of transcripts)
      it(name, async () => {
        const reach = backend === 'remote' ? `${server.prelude()}\n` : '';
        expect(await runScript(`${reach}${prelude}\n${script}\n`)).toBe(differences?.[sameAs[backend] ?? backend] ?? expected);
      });
  });

describe.concurrent('events', () => {
  for (const { name, script, expected } of eventTranscripts)
    it(name, async () => {
      expect(await runScript(`${script}\n`)).toBe(expected);
    });
});
