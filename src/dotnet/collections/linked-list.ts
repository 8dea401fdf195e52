import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { NetCollection, type PSArray } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { collectionModified } from '../enumerators.ts';
import { netEquals } from '../equality.ts';
import { defineType, genericOf } from '../registry.ts';
import { elementsOf, GenericEnumerator } from './generic-types.ts';
import { copyInto } from './list-helpers.ts';

/** LinkedListNode`1. */
export class LinkedListNode extends NetObject {
  list: LinkedList | null = null;
  next: LinkedListNode | null = null;
  previous: LinkedListNode | null = null;
  constructor(
    public value: Value,
    type: NetType,
  ) {
    super();
    this.netType = type;
  }
}

/** LinkedList`1. */
export class LinkedList extends NetCollection {
  first: LinkedListNode | null = null;
  last: LinkedListNode | null = null;
  private size = 0;
  version = 0;
  constructor(type: NetType) {
    super();
    this.netType = type;
  }
  get count(): number {
    return this.size;
  }
  get elementType(): NetType {
    return this.netType.genericArguments[0] as NetType;
  }
  node(value: Value): LinkedListNode {
    return new LinkedListNode(value, genericOf('System.Collections.Generic.LinkedListNode', this.elementType));
  }
  /** Inserts a node after another; at the front when that is null. */
  insertAfter(before: LinkedListNode | null, node: LinkedListNode): LinkedListNode {
    if (node.list) throw exceptionOf('System.InvalidOperationException', 'The LinkedList node already belongs to a LinkedList.');
    const after = before ? before.next : this.first;
    node.list = this;
    node.previous = before;
    node.next = after;
    if (before) before.next = node;
    else this.first = node;
    if (after) after.previous = node;
    else this.last = node;
    this.size++;
    this.version++;
    return node;
  }
  /** A node that has to be one of the list. @throws ArgumentNullException, InvalidOperationException */
  own(node: LinkedListNode | null): LinkedListNode {
    if (node === null) throw argumentNull('node');
    if (node.list !== this)
      throw exceptionOf('System.InvalidOperationException', 'The LinkedList node does not belong to current LinkedList.');
    return node;
  }
  removeNode(given: LinkedListNode | null): void {
    const node = this.own(given);
    if (node.previous) node.previous.next = node.next;
    else this.first = node.next;
    if (node.next) node.next.previous = node.previous;
    else this.last = node.previous;
    node.list = null;
    node.next = null;
    node.previous = null;
    this.size--;
    this.version++;
  }
  find(value: Value): LinkedListNode | null {
    for (let n = this.first; n; n = n.next) if (netEquals(n.value, value)) return n;
    return null;
  }
  findLast(value: Value): LinkedListNode | null {
    for (let n = this.last; n; n = n.previous) if (netEquals(n.value, value)) return n;
    return null;
  }
  *[Symbol.iterator](): Iterator<Value> {
    const start = this.version;
    for (let n = this.first; n; n = n.next) {
      yield n.value;
      if (this.version !== start) throw collectionModified();
    }
  }
}

const isEmpty = (): never => {
  throw exceptionOf('System.InvalidOperationException', 'The LinkedList is empty.');
};
const node = 'System.Collections.Generic.LinkedListNode[T]';

defineType({
  name: 'System.Collections.Generic.LinkedListNode`1',
  typeParameters: ['T'],
  jsClass: LinkedListNode,
  constructors: { '(T value)': (t: NetType, v: Value) => new LinkedListNode(v, t) },
  properties: {
    'System.Collections.Generic.LinkedList[T] List': { get: (n: LinkedListNode) => n.list },
    [`${node} Next`]: { get: (n: LinkedListNode) => n.next },
    [`${node} Previous`]: { get: (n: LinkedListNode) => n.previous },
    'T Value': {
      get: (n: LinkedListNode) => n.value,
      set: (n: LinkedListNode, v: Value) => {
        n.value = v;
      },
    },
    'T ValueRef': { get: (n: LinkedListNode) => n.value },
  },
});
defineType({
  name: 'System.Collections.Generic.LinkedList`1',
  typeParameters: ['T'],
  jsClass: LinkedList,
  interfaces: [
    'System.Collections.Generic.ICollection[T]',
    'System.Collections.ICollection',
    'System.Collections.Generic.IReadOnlyCollection[T]',
  ],
  constructors: {
    '()': (t: NetType) => new LinkedList(t),
    '(System.Collections.Generic.IEnumerable[T] collection)': (t: NetType, c: Value) => {
      const list = new LinkedList(t);
      for (const v of elementsOf(c)) list.insertAfter(list.last, list.node(convertTo(v, list.elementType)));
      return list;
    },
  },
  properties: {
    'int Count': { get: (l: LinkedList) => l.count },
    [`${node} First`]: { get: (l: LinkedList) => l.first },
    [`${node} Last`]: { get: (l: LinkedList) => l.last },
    'bool IsReadOnly': { get: () => false },
    'System.Object SyncRoot': { get: (l: LinkedList) => l },
    'bool IsSynchronized': { get: () => false },
  },
  methods: {
    [`${node} AddAfter(${node} node, T value)`]: (l: LinkedList, n: LinkedListNode, v: Value) => l.insertAfter(l.own(n), l.node(v)),
    [`void AddAfter(${node} node, ${node} newNode)`]: (l: LinkedList, n: LinkedListNode, m: LinkedListNode) =>
      void l.insertAfter(l.own(n), m),
    [`${node} AddBefore(${node} node, T value)`]: (l: LinkedList, n: LinkedListNode, v: Value) =>
      l.insertAfter(l.own(n).previous, l.node(v)),
    [`void AddBefore(${node} node, ${node} newNode)`]: (l: LinkedList, n: LinkedListNode, m: LinkedListNode) =>
      void l.insertAfter(l.own(n).previous, m),
    'void ICollection[T].Add(T value)': (l: LinkedList, v: Value) => void l.insertAfter(l.last, l.node(v)),
    [`${node} AddFirst(T value)`]: (l: LinkedList, v: Value) => l.insertAfter(null, l.node(v)),
    [`void AddFirst(${node} node)`]: (l: LinkedList, n: LinkedListNode) => void l.insertAfter(null, n),
    [`${node} AddLast(T value)`]: (l: LinkedList, v: Value) => l.insertAfter(l.last, l.node(v)),
    [`void AddLast(${node} node)`]: (l: LinkedList, n: LinkedListNode) => void l.insertAfter(l.last, n),
    'void Clear()': (l: LinkedList) => {
      while (l.first) l.removeNode(l.first);
    },
    'bool Contains(T value)': (l: LinkedList, v: Value) => l.find(v) !== null,
    'void CopyTo(T[] array, int index)': (l: LinkedList, a: PSArray, i: number) => copyInto([...l], 0, a, i, l.count),
    [`${node} Find(T value)`]: (l: LinkedList, v: Value) => l.find(v),
    [`${node} FindLast(T value)`]: (l: LinkedList, v: Value) => l.findLast(v),
    'System.Collections.Generic.LinkedList`1+Enumerator[T] GetEnumerator()': (l: LinkedList) =>
      new GenericEnumerator(() => l[Symbol.iterator](), genericOf('System.Collections.Generic.LinkedList`1+Enumerator', l.elementType)),
    'bool Remove(T value)': (l: LinkedList, v: Value) => {
      const n = l.find(v);
      if (n) l.removeNode(n);
      return n !== null;
    },
    [`void Remove(${node} node)`]: (l: LinkedList, n: LinkedListNode) => l.removeNode(n),
    'void RemoveFirst()': (l: LinkedList) => l.removeNode(l.first ?? isEmpty()),
    'void RemoveLast()': (l: LinkedList) => l.removeNode(l.last ?? isEmpty()),
  },
});
