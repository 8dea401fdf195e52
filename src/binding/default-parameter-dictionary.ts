import { ignoreCaseKeys } from '../dotnet/comparers.ts';
import { Hashtable } from '../dotnet/hashtable.ts';
import { defineType } from '../dotnet/registry.ts';
import { argumentException, argumentNull, exceptionOf } from '../errors/throw.ts';
import type { NetDictionary } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { defaultValueWarnings, fill } from './binding-messages.ts';
import { splitDefaultKey } from './default-parameter-values.ts';
import { textOf } from './primitives.ts';

function isDisabled(key: string): boolean {
  return key.toLowerCase() === 'disabled';
}

/** System.Management.Automation.DefaultParameterDictionary: what `$PSDefaultParameterValues` holds. Keys are trimmed texts `Command:Parameter`. */
export class DefaultParameterDictionary extends Hashtable {
  constructor() {
    super(ignoreCaseKeys);
  }
  /** From any dictionary. @throws PSInvalidOperationException that names the keys in a bad format. */
  static from(dictionary: NetDictionary): DefaultParameterDictionary {
    const made = new DefaultParameterDictionary();
    const bad: Value[] = [];
    for (const [key, value] of dictionary.entries()) {
      const text = typeof key === 'string' ? key.trim() : null;
      if (text === null || (splitDefaultKey(text) === null && !isDisabled(text))) bad.push(key);
      else if (!made.containsKey(text)) made.put(text, value);
    }
    if (bad.length === 0) return made;
    const text = bad.length > 1 ? defaultValueWarnings.MultipleKeysInBadFormat : defaultValueWarnings.SingleKeyInBadFormat;
    throw exceptionOf('System.Management.Automation.PSInvalidOperationException', fill(text, bad.map(textOf).join(', ')));
  }
  private put(key: string, value: Value): void {
    super.set(key, value);
  }
  private check(key: Value): string {
    if (key === null) throw argumentNull('key');
    if (typeof key !== 'string')
      throw argumentException(
        `The key '${textOf(key)}' of type '${typeOf(key).fullName}' is not a string value. DefaultParameterDictionary only accepts string value keys.`,
        'key',
      );
    const text = key.trim();
    if (splitDefaultKey(text) === null && !isDisabled(text))
      throw exceptionOf('System.Management.Automation.PSInvalidOperationException', fill(defaultValueWarnings.SingleKeyInBadFormat, key));
    return text;
  }
  override lookup(key: Value): Value | undefined {
    return typeof key === 'string' ? super.lookup(key.trim()) : undefined;
  }
  override containsKey(key: Value): boolean {
    if (key === null) throw argumentNull('key');
    return typeof key === 'string' && super.containsKey(key.trim());
  }
  override set(key: Value, value: Value): void {
    if (typeof key === 'string' && super.containsKey(key.trim())) super.set(key.trim(), value);
    else super.set(this.check(key), value);
  }
  override add(key: Value, value: Value): void {
    if (this.containsKey(key)) throw argumentException(`The key '${textOf(key)}' has already been added to the dictionary.`, 'key');
    super.set(this.check(key), value);
  }
  override remove(key: Value): boolean {
    return typeof key === 'string' && super.remove(key.trim());
  }
}

/** The type; everything else comes from Hashtable. */
defineType({
  name: 'System.Management.Automation.DefaultParameterDictionary',
  baseType: 'System.Collections.Hashtable',
  jsClass: DefaultParameterDictionary,
  sealed: true,
  constructors: {
    '()': () => new DefaultParameterDictionary(),
    '(System.Collections.IDictionary dictionary)': (_type, dictionary: NetDictionary | null) => {
      if (dictionary === null) throw argumentNull('dictionary');
      return DefaultParameterDictionary.from(dictionary);
    },
  },
  methods: { 'bool ChangeSinceLastCheck()': () => true },
});
