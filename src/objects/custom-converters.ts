import type { Value } from './net-object.ts';
import type { NetType } from './net-type.ts';

/** What conversion knows of the converters that scripts and classes of C# give to types. */
export const customConverters: {
  /** Lower-case full names of types that got one in some runspace (LanguagePrimitives.s_possibleTypeConverter). */
  readonly possible: Set<string>;
  /** Types with the attribute TypeConverter: the converter that it names. */
  readonly attributed: WeakMap<NetType, () => NetType | null>;
  /**
   * The value that a converter of one of both types makes; undefined where neither can (LanguagePrimitives.IsCustomTypeConversion). Filled in by
   * `dotnet/component-model/custom-conversion.ts`.
   */
  convert(value: Value, from: NetType, to: NetType): Value | undefined;
} = { possible: new Set(), attributed: new WeakMap(), convert: () => undefined };

/** Whether a type may have a converter of its own (LanguagePrimitives.TypeConverterPossiblyExists). */
export function mayHaveConverter(type: NetType): boolean {
  return customConverters.possible.has(type.fullName.toLowerCase()) || customConverters.attributed.has(type);
}
