/** Names that no member can be added under: those of the views that every object has (PSMemberInfoInternalCollection, PSObject.Members.Add). */
import type { NetException } from '../errors/exceptions.ts';
import { extendedTypeSystemException, invalidCast, runtimeException } from '../errors/throw.ts';
import type { Value } from './net-object.ts';
import { toText } from './to-string.ts';
import { typeOf } from './type-of.ts';

const reserved = new Set(['psobject', 'psbase', 'psadapted', 'psextended', 'pstypenames']);

/** True for a name that cannot be a note: an empty one, and the names of the views. */
export function isReservedName(name: string): boolean {
  return name === '' || reserved.has(name.toLowerCase());
}

/** What adding a member under such a name throws. */
export function reservedName(name: string): NetException {
  if (name === '')
    return runtimeException(
      'Argument',
      'InvalidArgument',
      'Cannot process argument because the value of argument "name" is not valid. Change the value of the "name" argument and run the operation again.',
      null,
      'System.Management.Automation.PSArgumentException',
    );
  return extendedTypeSystemException('PSObjectMembersMembersAddReservedName', `The member name "${name}" is reserved.`);
}

/** What `[pscustomobject]` before a dictionary with such a key throws. */
export function reservedKey(name: string, source: Value): NetException {
  const type = 'System.Management.Automation.LanguagePrimitives+InternalPSCustomObject';
  if (name.toLowerCase() === 'pstypenames')
    return invalidCast(
      'ObjectCreationError',
      `Cannot create object of type "${type}". Set accessor for property "${name}" is unavailable.`,
    );
  const inner = reservedName(name);
  const message = `Cannot convert value "${toText(source) || typeOf(source).fullName}" to type "${type}". Error: "${inner.message}"`;
  return invalidCast('InvalidCastConstructorException', message, inner);
}
