import type { NetType } from './net-type.ts';
import type { PSMemberTable } from './ps-members.ts';

/**
 * Every PowerShell value. `null` is `$null`, a JavaScript number is an `Int32` (always an integer in its range), a JavaScript string is a
 * `String`, a JavaScript boolean a `Boolean`; everything else (other numbers, chars, arrays, dates …) is a {@link NetObject}.
 * `undefined` is never a value.
 */
export type Value = null | boolean | number | string | NetObject;

/** The base of everything that .NET would hold as an object or a struct and that JavaScript has no exact counterpart for. */
export abstract class NetObject {
  /** The object's .NET type. Stands on the prototype (see `defineType`); instances of generic types and of script classes have their own. */
  declare netType: NetType;
  /** Members added to this one object (`Add-Member`); PowerShell keeps them in its "resurrection table". */
  declare instanceMembers?: PSMemberTable | undefined;
  /** `PSTypeNames` where they differ from those of the type. */
  declare typeNames?: string[] | undefined;
  /** Values of the properties that script classes declare, each in its place (also for script classes that derive from .NET types). */
  declare fields?: Value[] | undefined;
}
