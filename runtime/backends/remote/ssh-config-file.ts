import { SshConfigError, type SshSurroundings } from './ssh-config.ts';

/** What a configuration is read for. */
export interface ConfigSubject {
  /** The name as the user wrote it. */
  readonly originalHost: string;
  /** The value that a setting has so far; undefined for none. */
  soFar(name: string): string | undefined;
  /** Takes a setting; the first one wins. */
  add(name: string, value: string): void;
}

/** So deep may files include each other, as in ssh. */
const deepest = 16;

/**
 * Reads what a configuration says about a host (ssh_config(5)): Host, Match and Include.
 * @param text what the file holds
 * @param folder where the names of included files begin that are no paths
 * @throws SshConfigError for a condition of Match that is not known here
 */
export function readConfig(text: string, folder: string, subject: ConfigSubject, world: SshSurroundings, depth = 0, outer = true): void {
  let applies = outer;
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([A-Za-z0-9]+)(?:\s*=\s*|\s+)(.*?)\s*$/.exec(line);
    if (!match) continue;
    const [, key = '', rest = ''] = match;
    const name = key.toLowerCase();
    const value = rest.replace(/^"([^"]*)"$/, '$1');
    if (name === 'host') applies = outer && matchesPatterns(value, subject.originalHost);
    else if (name === 'match') applies = outer && conditionsHold(rest, subject, world);
    else if (!applies) continue;
    else if (name === 'include') {
      if (depth >= deepest) throw new SshConfigError('Too many recursive configuration includes');
      for (const pattern of words(rest))
        for (const file of world.glob(includedPath(pattern, folder, world)))
          readConfig(world.readFile(file) ?? '', folder, subject, world, depth + 1, applies);
    } else subject.add(name, value);
  }
}

function includedPath(pattern: string, folder: string, world: SshSurroundings): string {
  if (/^~(?=\/)/.test(pattern)) return pattern.replace('~', () => world.home);
  return pattern.startsWith('/') ? pattern : `${folder}/${pattern}`;
}

/** The words of a line; quotes hold one together. */
function words(text: string): string[] {
  return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? '');
}

/** Whether all conditions of a Match hold. */
function conditionsHold(text: string, subject: ConfigSubject, world: SshSurroundings): boolean {
  const given = words(text.replace(/(\S)=(?=\S)/g, '$1 '));
  const host = (subject.soFar('hostname') ?? subject.originalHost).replace(/%h/g, () => subject.originalHost);
  const user = subject.soFar('user') ?? world.user;
  for (let i = 0; i < given.length; i++) {
    const [, negated, word = ''] = /^(!?)(.*)$/.exec(given[i] as string) ?? [];
    const name = word.toLowerCase();
    let holds: boolean;
    if (name === 'all') holds = true;
    // names are not made canonical, and a configuration is read once
    else if (name === 'canonical' || name === 'final') holds = false;
    else {
      const value = given[++i];
      if (value === undefined) throw new SshConfigError(`Missing argument for the condition ${word} of Match`);
      if (name === 'host') holds = matchesPatterns(value, host);
      else if (name === 'originalhost') holds = matchesPatterns(value, subject.originalHost);
      else if (name === 'user') holds = matchesPatterns(value, user);
      else if (name === 'localuser') holds = matchesPatterns(value, world.user);
      else if (name === 'exec')
        holds = world.succeeds(
          expandTokens(value, {
            h: host,
            n: subject.originalHost,
            r: user,
            u: world.user,
            d: world.home,
            p: subject.soFar('port') ?? '22',
          }),
        );
      else throw new SshConfigError(`The condition ${word} of Match is not supported.`);
    }
    if (holds === (negated === '!')) return false;
  }
  return true;
}

/** Replaces `%h` and its like; `%%` is one sign, what is not known stays. */
export function expandTokens(text: string, values: Readonly<Record<'h' | 'n' | 'r' | 'u' | 'd' | 'p', string>>): string {
  const known = new Map<string, string>(Object.entries(values));
  return text.replace(/%([a-zA-Z%])/g, (all, sign: string) => (sign === '%' ? '%' : (known.get(sign) ?? all)));
}

/** True when one of the patterns, divided by blanks or commas, fits and none after `!` does. */
export function matchesPatterns(patterns: string, host: string): boolean {
  let fits = false;
  for (const pattern of patterns.split(/[\s,]+/)) {
    const negated = pattern.startsWith('!');
    const text = negated ? pattern.slice(1) : pattern;
    if (text === '' || !globOf(text).test(host)) continue;
    if (negated) return false;
    fits = true;
  }
  return fits;
}

/** A pattern with `*` and `?` as a regular expression. */
export function globOf(pattern: string, flags = 'i'): RegExp {
  const body = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${body}$`, flags);
}
