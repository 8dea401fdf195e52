import type { NetType } from '../objects/net-type.ts';
import { TypeWithoutMembers } from './type-base.ts';
import { typeResolution } from './type-resolution.ts';

/** T of an open generic type or method. */
export class TypeParameter extends TypeWithoutMembers {
  readonly namespace = '';
  readonly fullName = '';
  readonly isAbstract = false;
  /** What an argument breaks: a code of C# and the rest of its message; null where it may stand here. Absent without constraints. */
  violation: ((arg: NetType, args: readonly NetType[]) => readonly [string, ...string[]] | null) | null = null;
  constructor(
    readonly name: string,
    readonly position: number,
    readonly ofMethod = false,
  ) {
    super();
  }
  override get kind(): NetType['kind'] {
    return 'class';
  }
  override get containsGenericParameters(): boolean {
    return true;
  }
  override get baseType(): NetType {
    return typeResolution.fromText('object', null);
  }
  override toString(): string {
    return this.name;
  }
}
