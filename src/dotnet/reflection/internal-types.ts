import type { TypeDefinition } from '../../objects/net-type.ts';
import { DefinedType } from '../defined-type.ts';

const makers = new Map<string, () => TypeDefinition>();
const made = new Map<string, DefinedType>();

/** Declares a type that PowerShell has as internal: scripts reach it through its assembly alone (Assembly.GetType). */
export function defineInternalType(name: string, make: () => TypeDefinition): void {
  makers.set(name.toLowerCase(), make);
}

/** An internal type by full name, in any case; null when there is none. */
export function internalType(name: string): DefinedType | null {
  const key = name.toLowerCase();
  const known = made.get(key);
  if (known) return known;
  const make = makers.get(key);
  if (!make) return null;
  const type = new DefinedType(make());
  made.set(key, type);
  return type;
}
