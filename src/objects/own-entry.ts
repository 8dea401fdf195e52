/**
 * Look-ups under names that come from outside: a script, a file, the network. A JavaScript object answers `constructor`, `toString` or
 * `__proto__` with what every object inherits, so a plain `table[name]` would take that for an entry.
 */

/** What a table has under a name that may be anything; undefined when it has no such entry of its own. */
export function ownEntry<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** A variable of the process's environment; undefined when there is none. (What is inherited is no text.) */
export function environmentVariable(name: string): string | undefined {
  const value: unknown = process.env[name];
  return typeof value === 'string' ? value : undefined;
}
