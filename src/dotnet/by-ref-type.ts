import type { NetType } from '../objects/net-type.ts';
import { TypeBase, TypeWithoutMembers } from './type-base.ts';

/** `int&`: the type of a parameter that is passed by reference, as reflection shows it. */
export class ByRefType extends TypeWithoutMembers {
  constructor(private readonly element: NetType) {
    super();
  }
  override get elementType(): NetType {
    return this.element;
  }
  override get kind(): NetType['kind'] {
    return 'byref';
  }
  override get name(): string {
    return `${this.element.name}&`;
  }
  override get fullName(): string {
    return `${this.element.fullName}&`;
  }
  override get namespace(): string {
    return this.element.namespace;
  }
  override get assembly(): string {
    const { element } = this;
    return element instanceof TypeBase ? element.assembly : super.assembly;
  }
  override get isAbstract(): boolean {
    return false;
  }
  override get baseType(): null {
    return null;
  }
  override toString(): string {
    return `${String(this.element)}&`;
  }
}

const made = new WeakMap<NetType, ByRefType>();

/** Type.MakeByRefType: the same type each time. */
export function byRefTypeOf(type: NetType): ByRefType {
  let found = made.get(type);
  if (!found) made.set(type, (found = new ByRefType(type)));
  return found;
}
