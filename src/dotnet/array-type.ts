import { exceptionOf } from '../errors/throw.ts';
import type { PSArray } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { MethodInfo, NetType } from '../objects/net-type.ts';
import { byRefTypeOf } from './by-ref-type.ts';
import { createArray, flatIndex } from './collections/array-helpers.ts';
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

  /** `Get`, `Set` and `Address`, which the runtime gives every array type: one index a dimension. */
  protected override ownMethods(lowerName = '', isStatic = false): readonly MethodInfo[] {
    if (isStatic) return none;
    switch (lowerName) {
      case 'get':
        return [new Method('Get', this, indexParameters(this.rank), this.element, false, getElement)];
      case 'set': {
        const value = new Parameter('', this.element, false, null, false, false, false, this.rank);
        return [new Method('Set', this, [...indexParameters(this.rank), value], null, false, setElement)];
      }
      case 'address':
        return [new Method('Address', this, indexParameters(this.rank), byRefTypeOf(this.element), false, refuseAddress)];
      default:
        return none;
    }
  }
  protected override ownMethodNames(isStatic = false): Iterable<string> {
    return isStatic ? none : ['Get', 'Set', 'Address'];
  }
}

const getElement = (a: PSArray, ...indices: number[]): Value => a.items[flatIndex(a, indices)] as Value;

const setElement = (a: PSArray, ...rest: Value[]): void => {
  const indices = rest.slice(0, -1) as number[];
  a.items[flatIndex(a, indices)] = rest.at(-1) as Value;
};

const refuseAddress = (a: PSArray): never => {
  const name = (a.netType.elementType as NetType).fullName;
  throw exceptionOf('System.InvalidOperationException', `No coercion operator is defined between types '${name}&' and 'System.Object'.`);
};

function indexParameters(count: number): Parameter[] {
  const int = typeResolution.fromText('int', null);
  return Array.from({ length: count }, (_, i) => new Parameter('', int, false, null, false, false, false, i));
}

function jaggedArray(type: NetType, lengths: readonly number[]): PSArray {
  const made = createArray(type.elementType as NetType, [lengths[0] as number]);
  const inner = lengths.slice(1);
  if (inner.length > 0) for (let i = 0; i < made.items.length; i++) made.items[i] = jaggedArray(type.elementType as NetType, inner);
  return made;
}

function arrayConstructor(type: ArrayType, count: number): MethodInfo {
  const parameters = indexParameters(count);
  const made = new Method('.ctor', type, parameters, null, false, (_: NetType, ...lengths: number[]) => {
    if (lengths.some((n) => n < 0)) throw exceptionOf('System.OverflowException', 'Arithmetic operation resulted in an overflow.');
    return type.arrayRank === 1 ? jaggedArray(type, lengths) : createArray(type.elementType, lengths);
  });
  made.isConstructor = true;
  return made;
}
