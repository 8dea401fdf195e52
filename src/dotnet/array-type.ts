import { exceptionOf } from '../errors/throw.ts';
import type { PSArray } from '../objects/collections.ts';
import type { MethodInfo, NetType } from '../objects/net-type.ts';
import { createArray } from './collections/array-helpers.ts';
import { Method, Parameter } from './members.ts';
import { TypeBase, TypeWithoutMembers } from './type-base.ts';
import { typeResolution } from './type-resolution.ts';

const none: readonly never[] = [];

/** `int[]`, `object[,]` …: members come from System.Array. Made by the registry's `arrayTypeOf`. */
export class ArrayType extends TypeWithoutMembers {
  constructor(
    private readonly element: NetType,
    private readonly rank: number,
  ) {
    super();
  }
  override get elementType(): NetType {
    return this.element;
  }
  override get arrayRank(): number {
    return this.rank;
  }
  private get brackets(): string {
    return `[${','.repeat(this.rank - 1)}]`;
  }
  override get kind(): NetType['kind'] {
    return 'array';
  }
  override get name(): string {
    return this.element.name + this.brackets;
  }
  override get fullName(): string {
    return this.element.fullName + this.brackets;
  }
  override get namespace(): string {
    return this.element.namespace;
  }
  override get assembly(): string {
    const element = this.element;
    return element instanceof TypeBase ? element.assembly : super.assembly;
  }
  override get containsGenericParameters(): boolean {
    const element = this.element;
    return element instanceof TypeBase && element.containsGenericParameters;
  }
  override get isAbstract(): boolean {
    return false;
  }
  override toString(): string {
    return String(this.element) + this.brackets;
  }
  override get baseType(): NetType {
    return typeResolution.fromText('System.Array', null);
  }
  protected override ownInterfaces(): readonly NetType[] {
    if (this.rank > 1) return none;
    const scope = new Map([['T', this.element]]);
    const names = ['IList', 'ICollection', 'IEnumerable', 'IReadOnlyList', 'IReadOnlyCollection'];
    return names.map((n) => typeResolution.fromText(`System.Collections.Generic.${n}[T]`, scope));
  }
  /** `[int[]]::new(5)`: one length a dimension; arrays of arrays also take the lengths of those inside. */
  protected override ownConstructors(): readonly MethodInfo[] {
    if (this.constructorList !== null) return this.constructorList;
    const list = [arrayConstructor(this, this.rank)];
    let inner: NetType | null = this.element;
    for (let count = 2; this.rank === 1 && inner?.kind === 'array' && inner.arrayRank === 1; count++) {
      list.push(arrayConstructor(this, count));
      inner = inner.elementType;
    }
    return (this.constructorList = list);
  }
  private constructorList: readonly MethodInfo[] | null = null;
}

function jaggedArray(type: NetType, lengths: readonly number[]): PSArray {
  const made = createArray(type.elementType as NetType, [lengths[0] as number]);
  const inner = lengths.slice(1);
  if (inner.length > 0) for (let i = 0; i < made.items.length; i++) made.items[i] = jaggedArray(type.elementType as NetType, inner);
  return made;
}

function arrayConstructor(type: ArrayType, count: number): MethodInfo {
  const int = typeResolution.fromText('int', null);
  const parameters = Array.from({ length: count }, (_, i) => new Parameter('', int, false, null, false, false, false, i));
  const made = new Method('.ctor', type, parameters, null, false, (_: NetType, ...lengths: number[]) => {
    if (lengths.some((n) => n < 0)) throw exceptionOf('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
    return type.arrayRank === 1 ? jaggedArray(type, lengths) : createArray(type.elementType, lengths);
  });
  made.isConstructor = true;
  return made;
}
