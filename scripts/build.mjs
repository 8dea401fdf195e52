// Builds dist: the bundle pwsh-lite.cjs, the start-up snapshot of it and the launcher `pwsh-lite`. A build that fails leaves the last one as it is.
//
//   node scripts/build.mjs [FOLDER [--full]]
//
// Into another folder than dist goes a quick build, whose functions keep their names in stack traces and profiles; --full makes it as dist is.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { powerShellAssemblyFile } from './assembly-file.mjs';
import { openedDrawers, withoutColdText } from './cold-text.mjs';
import { withDrawers } from './lazy-code.mjs';
import { lazyTables } from './lazy-tables.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = resolve(process.argv[2] ?? join(root, 'dist'));
const isFull = process.argv[2] === undefined || process.argv.includes('--full');
const fresh = join(dist, `.build-${process.pid}`);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

// Comments would cost memory in every process, and make the text two bytes a character.
const compact = { minifySyntax: true, minifyWhitespace: true, legalComments: 'none', target: 'node20' };

/** What a module of src exports. */
async function sourceModule(path) {
  const built = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].contents).toString('base64')}`);
}

/** Files of the assemblies that types and commands say they are in, so that whoever looks at their versions finds them; gives their names. */
async function writeAssemblies() {
  const { powerShellAssemblies } = await sourceModule('src/dotnet/assemblies.ts');
  const { powerShellVersion, powerShellCommit } = await sourceModule('src/session/powershell-version.ts');
  return powerShellAssemblies().map((fullName) => {
    const name = `${fullName.split(',')[0]}.dll`;
    writeFileSync(join(fresh, name), powerShellAssemblyFile({ fullName, version: powerShellVersion, commit: powerShellCommit }));
    return name;
  });
}

mkdirSync(fresh, { recursive: true });
try {
  const bundle = join(fresh, 'pwsh-lite.cjs');
  await build({
    entryPoints: [join(root, 'src/main.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    ...compact,
    // withDrawers reads the comments that say which module what follows comes from.
    minifyWhitespace: !isFull,
    define: { PWSH_LITE_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
    plugins: [lazyTables],
    external: ['ssh2'],
  });
  // The SSH client is a file of its own, read when the first session is opened. Its native parts only make it faster and stay away.
  await build({
    entryPoints: ['ssh2'],
    absWorkingDir: root,
    outfile: join(fresh, 'ssh2.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    ...compact,
    minifyIdentifiers: true,
    external: ['cpu-features', '*.node'],
    logLevel: 'warning',
  });
  if (isFull) {
    const minify = async (text) => (await transform(text, { ...compact, minifyIdentifiers: true, format: 'cjs', platform: 'node' })).code;
    const drawered = withDrawers(bundle);
    const { text, coldText } = await withoutColdText(drawered, openedDrawers(drawered), minify);
    writeFileSync(bundle, await minify(text));
    writeFileSync(join(fresh, 'pwsh-lite-cold.cjs'), coldText);
  }
  for (const name of ['launcher.sh', 'make-snapshot.cjs', 'snapshot-blob.cjs'])
    copyFileSync(join(root, 'scripts', name), join(fresh, name));
  const { makeSnapshot } = createRequire(import.meta.url)('./make-snapshot.cjs');
  if (!makeSnapshot(fresh)) {
    const plain = spawnSync(process.execPath, [join(fresh, 'pwsh-lite.cjs'), '-Version'], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (plain.status !== 0) throw new Error('The bundle does not run.');
  }
  const assemblies = await writeAssemblies();
  rmSync(join(dist, 'pwsh-lite.stamp'), { force: true });
  for (const name of [
    ...assemblies,
    'pwsh-lite.cjs',
    'pwsh-lite-cold.cjs',
    'ssh2.cjs',
    'launcher.sh',
    'make-snapshot.cjs',
    'snapshot-blob.cjs',
    'pwsh-lite',
    'pwsh',
    'pwsh-lite-server.blob',
    'pwsh-lite.blob',
    'pwsh-lite.stamp',
  ])
    try {
      renameSync(join(fresh, name), join(dist, name));
    } catch (e) {
      // Without a snapshot there is neither blob nor stamp, and a quick build keeps all text in one file.
      if (e.code !== 'ENOENT') throw e;
      rmSync(join(dist, name), { force: true });
    }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
