import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/conformance-cases.mjs';

const script = `(Get-Culture).Name; 1234.5; [datetime]'2/3/2020'; '{0:N1}' -f 1234.56; "$(1.5)"; (-1.5).ToString()`;

// Recorded from PowerShell 7.6.5 with these settings of the environment.
describe('the culture is that of the environment', () => {
  it.each([
    [{ LANG: 'C.UTF-8' }, '\n1234.5\n\nMonday, 03 February 2020 00:00:00\n1,234.6\n1.5\n-1.5\n\n'],
    [{ LANG: '' }, '\n1234.5\n\nMonday, 03 February 2020 00:00:00\n1,234.6\n1.5\n-1.5\n\n'],
    [{ LANG: 'en_US.UTF-8' }, 'en-US\n1234.5\n\nMonday, February 3, 2020 12:00:00\u202fAM\n1,234.6\n1.5\n-1.5\n\n'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'de_DE' }, 'de-DE\n1234,5\n\nMontag, 3. Februar 2020 00:00:00\n1.234,6\n1.5\n-1,5\n\n'],
  ])('%j', (settings, expected) => {
    const environment = { ...process.env, LC_ALL: '', LC_MESSAGES: '', NO_COLOR: '1', NODE_OPTIONS: '', ...settings };
    const { stdout } = spawnSync(join(root, 'dist/pwsh-lite'), ['-NoProfile', '-Command', script], { env: environment, encoding: 'utf8' });
    expect(stdout).toBe(expected);
  });
});
