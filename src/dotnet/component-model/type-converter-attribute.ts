import { NetObject } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';

/** System.ComponentModel.TypeConverterAttribute: names the converter of a type. */
export class TypeConverterAttribute extends NetObject {
  constructor(
    readonly converterTypeName: string,
    readonly converter: NetType | null = null,
  ) {
    super();
  }
}
