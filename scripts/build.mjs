// Builds dist: the bundle pwsh-lite.cjs, the start-up snapshot of it and the launcher `pwsh-lite`.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

mkdirSync(dist, { recursive: true });
await build({
  entryPoints: [join(root, 'src/main.ts')],
  outfile: join(dist, 'pwsh-lite.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minifySyntax: true,
  legalComments: 'none',
  define: { PWSH_LITE_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
});
copyFileSync(join(root, 'scripts/launcher.sh'), join(dist, 'launcher.sh'));
copyFileSync(join(root, 'scripts/make-snapshot.cjs'), join(dist, 'make-snapshot.cjs'));
createRequire(import.meta.url)('./make-snapshot.cjs').makeSnapshot(dist);
