import { exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, PropertyBody } from '../../objects/net-type.ts';
import { arrayOfType, enumOf } from '../values.ts';
import type { DataColumn } from './data-column.ts';
import type { RowVersion } from './data-row.ts';

/** The namespace of tables. */
export const ns = 'System.Data.';

/** What the collections of tables have in common (InternalDataCollectionBase). */
export const collectionProperties: Readonly<Record<string, PropertyBody>> = {
  'int Count': { get: (c: { readonly count: number }) => c.count },
  'bool IsReadOnly': { get: () => false },
  'bool IsSynchronized': { get: () => false },
  'System.Object SyncRoot': { get: (c: NetObject) => c },
};

/** A property that is a field of the object behind it. */
export const field = <T extends object>(key: keyof T): PropertyBody => ({
  get: (o: T) => o[key],
  set: (o: T, v: Value) => {
    (o as Record<keyof T, unknown>)[key] = v;
  },
});

/** A property that is a field with a text, which is empty rather than null. */
export const textField = <T extends object>(key: keyof T): PropertyBody => ({
  get: (o: T) => o[key] ?? '',
  set: (o: T, v: string | null) => {
    (o as Record<keyof T, unknown>)[key] = v ?? '';
  },
});

/** A property that is a field with the number of an enum's member. */
export const enumField = <T extends object>(type: string, key: keyof T): PropertyBody => ({
  get: (o: T) => enumOf(ns + type, o[key] as number),
  set: (o: T, v: EnumValue) => {
    (o as Record<keyof T, unknown>)[key] = Number(v.value);
  },
});

/** Properties that only a designer looks at (IComponent), and those of ISupportInitialize: nothing happens in between. */
export const componentProperties: Record<string, PropertyBody> = {
  'System.ComponentModel.IContainer Container': { get: () => null },
  'bool DesignMode': { get: () => false },
  'System.ComponentModel.ISite Site': { get: () => null, set: () => undefined },
};
/** {@link componentProperties}. */
export const componentMethods: Record<string, MemberBody> = {
  'void Dispose()': () => undefined,
  'System.Object GetService(type service)': () => null,
};
/** BeginInit and EndInit: tables here are always ready. */
export const initializing: Record<string, MemberBody> = { 'void BeginInit()': () => undefined, 'void EndInit()': () => undefined };

/** DataRowVersion as rows know it. */
export function versionOf(version: EnumValue): RowVersion {
  const names: Readonly<Record<number, RowVersion>> = { 256: 'original', 512: 'current', 1024: 'proposed', 1536: 'default' };
  const found = names[Number(version.value)];
  if (found) return found;
  throw exceptionOf('System.Data.DataException', `Version must be Original, Current, or Proposed.`);
}

/** Columns as an array of .NET. */
export const columnArray = (columns: readonly DataColumn[]): PSArray => arrayOfType(`${ns}DataColumn`, columns);
