/** Finding equal objects for `Select-Object -Unique`. */
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { type ValueComparer, valueComparer } from './object-command-comparer.ts';

interface Seen {
  readonly object: Value;
  readonly notes: readonly PSNoteProperty[];
}

/**
 * The objects kept so far. Two are equal when their base objects are and all notes that were selected; without notes all custom objects
 * are equal. Texts and numbers are looked up by key, other values compared one by one.
 */
export class UniqueObjects {
  readonly kept: Value[] = [];
  private readonly seen: Seen[] = [];
  private readonly keys = new Set<string>();
  /** True while every kept object has a key, so that the keys alone decide. */
  private keyed = true;
  private kind: string | undefined;
  private readonly compare: ValueComparer;
  constructor(private readonly ignoreCase: boolean) {
    this.compare = valueComparer({ caseSensitive: !ignoreCase });
  }

  /** Keeps an object unless an equal one is kept already. */
  add(object: Value, notes: readonly PSNoteProperty[]): boolean {
    const key = this.keyOf(object, notes);
    if (key !== undefined && this.keys.has(key)) return false;
    if (!(this.keyed && key !== undefined) && this.seen.some((s) => this.isEqual(s, object, notes))) return false;
    if (key === undefined) this.keyed = false;
    else this.keys.add(key);
    this.seen.push({ object, notes });
    this.kept.push(object);
    return true;
  }

  private isEqual(seen: Seen, object: Value, notes: readonly PSNoteProperty[]): boolean {
    if (seen.notes.length !== notes.length) return false;
    if (this.compare(object, seen.object) !== 0) return false;
    return notes.every((n) => {
      const other = seen.notes.find((s) => s.name.toLowerCase() === n.name.toLowerCase());
      return other !== undefined && this.compare(other.value, n.value) === 0;
    });
  }

  /** A text that decides alone among objects of the same shape; undefined where only a comparison can tell. */
  private keyOf(object: Value, notes: readonly PSNoteProperty[]): string | undefined {
    const parts: string[] = [];
    let kind = '';
    const values = object instanceof PSObject && object.isCustomObject ? notes.map((n) => n.value) : [object];
    if (values.length === 1 && values[0] === object && notes.length > 0) return undefined;
    for (const value of values) {
      const part = this.plainKey(value);
      if (part === undefined) return undefined;
      kind += part[0];
      parts.push(part);
    }
    kind += `:${notes.map((n) => n.name.toLowerCase()).join('|')}`;
    this.kind ??= kind;
    return kind === this.kind ? parts.join('\u0000') : undefined;
  }

  private plainKey(value: Value): string | undefined {
    if (typeof value === 'number') return `n${value}`;
    if (typeof value === 'boolean') return `b${value}`;
    if (typeof value === 'string' && /^[\x20-\x7e]*$/.test(value)) return `s${this.ignoreCase ? value.toLowerCase() : value}`;
    return undefined;
  }
}

/** Puts `Selected.TYPE` before the type names of a custom object, once unless the object is new. */
export function markSelected(object: Value, inputTypeName: string, isNew: boolean, typeNames: readonly string[]): void {
  if (!(object instanceof PSObject && object.isCustomObject) || !(object instanceof NetObject)) return;
  const name = `Selected.${inputTypeName}`;
  if (isNew || !typeNames.includes(name)) object.typeNames = [name, ...typeNames];
}
