/** What objects that came out of CLIXML carry beside their members. */

import { findType } from '../dotnet/registry.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { PSPropertyInfo } from '../objects/ps-member-info.ts';
import type { PSMemberType } from '../objects/ps-members.ts';
import { PSCodeMethod } from '../objects/ps-method-info.ts';
import { PSObject } from '../objects/ps-object.ts';
import { toText } from '../objects/to-string.ts';
import { typeOf, typeToString } from '../objects/type-of.ts';

/** A property that the object had where it was written: has only its value left, which may be changed. */
export class DeserializedProperty extends PSPropertyInfo {
  readonly memberType = 'Property';
  readonly isGettable = true;
  readonly isSettable = true;
  constructor(
    name: string,
    public value: Value,
  ) {
    super(name);
  }
  get typeNameOfValue(): string {
    const { value } = this;
    if (value === null) return '';
    return (typeof value === 'object' && value.typeNames?.[0]) || typeToString(typeOf(value));
  }
  getValue(): Value {
    return this.value;
  }
  setValue(_target: Value, value: Value): void {
    this.value = value;
  }
  definition(): string {
    return `${this.typeNameOfValue} {get;set;}`;
  }
  copy(): DeserializedProperty {
    return new DeserializedProperty(this.name, this.value);
  }
}

/** A method of System.Object that deserialized objects keep. */
class KeptMethod extends PSCodeMethod {
  // biome-ignore lint/suspicious/noExplicitAny: it is listed as a method, though it is code
  override readonly memberType: any = 'Method' satisfies PSMemberType;
}

const adapted = new WeakMap<NetObject, DeserializedProperty[]>();

/** The properties that an object had where it was written; undefined for objects that were not deserialized. */
export function deserializedProperties(value: Value): readonly DeserializedProperty[] | undefined {
  return typeof value === 'object' && value !== null ? adapted.get(value) : undefined;
}

/** Gives an object these properties; its notes come before them. */
export function setDeserializedProperties(target: NetObject, properties: DeserializedProperty[]): void {
  adapted.set(target, properties);
}

/** GetType() of an object that has such properties. */
export function getTypeMethod(): KeptMethod {
  return new KeptMethod('GetType', () => findType('System.Management.Automation.PSObject') as NetObject, 'type GetType()');
}

/** ToString() of an object that was written with its text. */
export function toStringMethod(): KeptMethod {
  const signature =
    'string ToString(), string ToString(string format, System.IFormatProvider formatProvider), string IFormattable.ToString(string format, System.IFormatProvider formatProvider)';
  return new KeptMethod('ToString', (target) => (target instanceof PSObject ? (target.deserializedText ?? '') : toText(target)), signature);
}
