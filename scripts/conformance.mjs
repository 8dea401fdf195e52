// Runs the conformance suite against the built dist/pwsh-lite.
//
//   node scripts/conformance.mjs [FOLDER...] [--filter REGEX] [--jobs N] [--timeout S] [--diff N] [--slice N] [--shell COMMAND]
//   node scripts/conformance.mjs --update    rewrites test/conformance/expected-failures.json by what fails now, keeping known reasons
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseNames, root, runCases } from './conformance-cases.mjs';

const options = { filter: null, jobs: '2', timeout: '60', diff: '0', slice: '', shell: '', update: false, folders: [] };
for (let i = 2; i < process.argv.length; i++) {
  const word = process.argv[i];
  if (word === '--update') options.update = true;
  else if (word.startsWith('--')) options[word.slice(2)] = process.argv[++i];
  else options.folders.push(word);
}

const names = caseNames().filter(
  (name) =>
    (options.folders.length === 0 || options.folders.includes(name.split('/')[0])) &&
    (!options.filter || new RegExp(options.filter).test(name)),
);
const results = await runCases(names, {
  jobs: Number(options.jobs),
  timeoutSeconds: Number(options.timeout),
  environment: options.slice ? { PWSH_LITE_SLICE: options.slice } : {},
  ...(options.shell ? { shell: options.shell.split(/\s+/) } : {}),
});

/** Reasons to begin with; whoever looks into a case writes a better one. */
const placeholders = {
  jobs: 'the job system is not part of the program yet',
  serialization: 'CLIXML serialization is not part of the program yet',
  types: 'a .NET type, member or text differs or is missing',
  cmdlets: 'a command, parameter or its output differs or is missing',
  formatting: 'a view or the layout of one differs',
  language: 'a rule of the language or an error text differs',
  programs: 'something the program uses differs or is missing',
};

const areas = new Map();
let shown = 0;
for (const result of results) {
  const area = areas.get(result.name.split('/')[0]) ?? { passed: 0, total: 0 };
  areas.set(result.name.split('/')[0], area);
  area.total++;
  if (result.difference === null) area.passed++;
  else if (shown++ < Number(options.diff)) console.log(`FAIL ${result.name}\n    ${result.difference}`);
}
for (const [area, { passed, total }] of areas) console.log(`${area.padEnd(16)} ${passed} of ${total}`);

if (options.update) {
  const file = join(root, 'test/conformance/expected-failures.json');
  let known = {};
  try {
    known = JSON.parse(readFileSync(file, 'utf8'));
  } catch (e) {
    if (e.code !== 'ENOENT') throw e;
  }
  const ran = new Set(names);
  const failing = new Map(Object.entries(known).filter(([name]) => !ran.has(name)));
  for (const { name, difference } of results)
    if (difference !== null) failing.set(name, known[name] ?? placeholders[name.split('/')[0]] ?? 'not yet supported');
  const sorted = Object.fromEntries([...failing].sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`);
  console.log(`${Object.keys(sorted).length} expected failures`);
}
const failed = results.filter((r) => r.difference !== null).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 || options.update ? 0 : 1;
