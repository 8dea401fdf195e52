import { argumentNull, argumentOutOfRange, exceptionOf } from '../../errors/throw.ts';
import { NetCollection, PSArray, type PSReference } from '../../objects/collections.ts';
import { convertTo } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { elementTypeOf, type MemberBody, type NetType, type PropertyBody } from '../../objects/net-type.ts';
import { comparisonOf, equalityBy } from '../comparers.ts';
import { defaultComparer } from '../default-comparers.ts';
import { netEquals } from '../equality.ts';
import { defineType, genericOf } from '../registry.ts';
import { type NetTuple, valueTuple } from '../tuple-types.ts';
import { itemsOf, PlainEnumerator } from './array-list.ts';
import { doubledCapacity, trimTo } from './capacity.ts';
import { elementsOf, GenericEnumerator } from './generic-types.ts';
import { LinearCollection, shareItems } from './linear-collection.ts';
import { copyInto } from './list-helpers.ts';

/** Queues: items from first to last. */
export class NetQueue extends LinearCollection {}
/** Stacks: items from top to bottom. */
export class NetStack extends LinearCollection {}
/** The non-generic ones. `inner`: what a synchronized one stands for, whose items it shows. */
export class PlainQueue extends NetQueue {
  constructor(
    items: Value[],
    readonly inner: PlainQueue | null = null,
  ) {
    super(items);
    if (inner) shareItems(this, inner);
  }
}
/** See {@link PlainQueue}. */
export class PlainStack extends NetStack {
  constructor(
    items: Value[],
    readonly inner: PlainStack | null = null,
  ) {
    super(items);
    if (inner) shareItems(this, inner);
  }
}

/** Queue.Synchronized and Stack.Synchronized: there is one JavaScript thread, so that a call that cannot wait needs no lock. */
class SyncQueue extends PlainQueue {}
class SyncStack extends PlainStack {}

function empty(what: string): never {
  throw exceptionOf('System.InvalidOperationException', `${what} empty.`);
}
function first(l: LinearCollection): Value {
  return l.peek() ?? (l.count === 0 ? empty(l instanceof NetQueue ? 'Queue' : 'Stack') : null);
}
function takeFirst(l: LinearCollection): Value {
  const v = first(l);
  l.takeFirst();
  return v;
}
function defaultOf(l: LinearCollection): Value {
  const t = elementTypeOf(l.netType);
  return t?.isValueType ? t.defaultValue() : null;
}
function tryFirst(l: LinearCollection, r: PSReference, remove: boolean): boolean {
  const has = l.count > 0;
  r.value = has ? (l.peek() as Value) : defaultOf(l);
  if (has && remove) l.takeFirst();
  return has;
}
const array = (l: LinearCollection): PSArray => {
  const t = elementTypeOf(l.netType);
  return t ? new PSArray([...l.items], t.makeArrayType()) : new PSArray([...l.items]);
};
/** A part of an array that PushRange and TryPopRange take. @throws ArgumentNullException, ArgumentOutOfRangeException, ArgumentException */
function checkPart(items: PSArray | null, start: number, count: number): PSArray {
  if (items === null) throw argumentNull('items');
  if (count < 0) throw argumentOutOfRange('count', `count ('${count}') must be a non-negative value.`, count);
  if (start < 0) throw argumentOutOfRange('startIndex', `startIndex ('${start}') must be a non-negative value.`, start);
  const size = items.items.length;
  if (start > size) throw argumentOutOfRange('startIndex', `startIndex ('${start}') must be less than or equal to '${size}'.`, start);
  if (start + count > size)
    throw exceptionOf(
      'System.ArgumentException',
      "The sum of the startIndex and count arguments must be less than or equal to the collection's Count.",
    );
  return items;
}

function pushRange(l: LinearCollection, items: PSArray | null, start: number, count: number): void {
  for (const v of checkPart(items, start, count).items.slice(start, start + count)) l.pushFront(v);
}

/** How many items have been taken from the top. */
function popRange(l: LinearCollection, items: PSArray | null, start: number, count: number): number {
  const target = checkPart(items, start, count);
  const taken = Math.min(count, l.count);
  for (let i = 0; i < taken; i++) target.items[start + i] = l.takeFirst() as Value;
  return taken;
}

const contains = (l: LinearCollection, v: Value): boolean => l.items.some((x) => netEquals(x, v));
const put = (l: LinearCollection, v: Value): void => l.push(v);
const putOnTop = (l: LinearCollection, v: Value): void => l.pushFront(v);

/** How many elements .NET has room for by now, by collection. */
const rooms = new WeakMap<LinearCollection, number>();
const capacity: PropertyBody = {
  get: (l: LinearCollection) => {
    const room = doubledCapacity(rooms.get(l) ?? 0, l.count);
    rooms.set(l, room);
    return room;
  },
};
function roomy<L extends LinearCollection>(made: L, room: number): L {
  rooms.set(made, room);
  return made;
}
const filled = <L extends LinearCollection>(made: L): L => roomy(made, made.count);

const count: Record<string, PropertyBody> = {
  'int Count': { get: (l: LinearCollection) => l.count },
  'bool IsSynchronized': { get: (l: LinearCollection) => l instanceof SyncQueue || l instanceof SyncStack },
  'System.Object SyncRoot': { get: (l: LinearCollection) => (l instanceof PlainQueue || l instanceof PlainStack ? (l.inner ?? l) : l) },
};
const common = (t: string): Record<string, MemberBody> => ({
  'void Clear()': (l: LinearCollection) => l.clear(),
  [`bool Contains(${t} ${t === 'T' ? 'item' : 'obj'})`]: contains,
  [`void CopyTo(${t === 'T' ? 'T[]' : 'array'} array, int ${t === 'T' ? 'arrayIndex' : 'index'})`]: (
    l: LinearCollection,
    a: PSArray,
    i: number,
  ) => copyInto(l.items, 0, a, i, l.items.length),
  [`${t}[] ToArray()`]: array,
});
const generic = (owner: string): Record<string, MemberBody> => ({
  ...common('T'),
  'void TrimExcess()': () => undefined,
  'void TrimExcess(int capacity)': (l: LinearCollection, n: number) => trimTo(n, l.count),
  'int EnsureCapacity(int capacity)': (l: LinearCollection, n: number) => {
    const room = Number(capacity.get?.(l));
    if (n > room) rooms.set(l, Math.max(n, doubledCapacity(room, room + 1)));
    return Number(capacity.get?.(l));
  },
  [`${owner}+Enumerator[T] GetEnumerator()`]: (l: LinearCollection) =>
    new GenericEnumerator(() => l[Symbol.iterator](), genericOf(`${owner}+Enumerator`, elementTypeOf(l.netType) as NetType)),
});

const interfaces = [
  'System.Collections.Generic.IEnumerable[T]',
  'System.Collections.ICollection',
  'System.Collections.Generic.IReadOnlyCollection[T]',
];
const typed = (t: NetType, c: Value): Value[] => elementsOf(c).map((v) => convertTo(v, t.genericArguments[0] as NetType));

/** What was made with a capacity. @throws ArgumentOutOfRangeException when that is negative */
function withCapacity<T>(capacity: number, parameter: string, made: T): T {
  if (capacity < 0) throw argumentOutOfRange(parameter, `${parameter} ('${capacity}') must be a non-negative value.`, capacity);
  return made;
}

defineType({
  name: 'System.Collections.Generic.Queue`1',
  typeParameters: ['T'],
  jsClass: NetQueue,
  interfaces,
  constructors: {
    '()': (t: NetType) => new NetQueue([], t),
    '(int capacity)': (t: NetType, n: number) => roomy(withCapacity(n, 'capacity', new NetQueue([], t)), n),
    '(System.Collections.Generic.IEnumerable[T] collection)': (t: NetType, c: Value) => filled(new NetQueue(typed(t, c), t)),
  },
  properties: { ...count, 'int Capacity': capacity },
  methods: {
    ...generic('System.Collections.Generic.Queue`1'),
    'void Enqueue(T item)': put,
    'T Dequeue()': takeFirst,
    'T Peek()': first,
    'bool TryDequeue([out] T result)': (l: LinearCollection, r: PSReference) => tryFirst(l, r, true),
    'bool TryPeek([out] T result)': (l: LinearCollection, r: PSReference) => tryFirst(l, r, false),
  },
});
defineType({
  name: 'System.Collections.Generic.Stack`1',
  typeParameters: ['T'],
  jsClass: NetStack,
  interfaces,
  constructors: {
    '()': (t: NetType) => new NetStack([], t),
    '(int capacity)': (t: NetType, n: number) => roomy(withCapacity(n, 'capacity', new NetStack([], t)), n),
    '(System.Collections.Generic.IEnumerable[T] collection)': (t: NetType, c: Value) => filled(new NetStack(typed(t, c).reverse(), t)),
  },
  properties: { ...count, 'int Capacity': capacity },
  methods: {
    ...generic('System.Collections.Generic.Stack`1'),
    'void Push(T item)': putOnTop,
    'T Pop()': takeFirst,
    'T Peek()': first,
    'bool TryPop([out] T result)': (l: LinearCollection, r: PSReference) => tryFirst(l, r, true),
    'bool TryPeek([out] T result)': (l: LinearCollection, r: PSReference) => tryFirst(l, r, false),
  },
});

const plainInterfaces = ['System.Collections.ICollection', 'System.ICloneable'];
const plainWalk = (typeName: string): Record<string, MemberBody> => ({
  'System.Collections.IEnumerator GetEnumerator()': (l: LinearCollection) =>
    new PlainEnumerator(() => l[Symbol.iterator](), `System.Collections.${typeName}`),
});

defineType({
  name: 'System.Collections.Queue',
  jsClass: PlainQueue,
  interfaces: plainInterfaces,
  constructors: {
    '()': () => new PlainQueue([]),
    '(int capacity)': (_t, n: number) => withCapacity(n, 'capacity', new PlainQueue([])),
    '(System.Collections.ICollection col)': (_: NetType, c: Value) => new PlainQueue(itemsOf(c, 'col')),
  },
  staticMethods: {
    'System.Collections.Queue Synchronized(System.Collections.Queue queue)': (_: null, q: PlainQueue) => new SyncQueue([], q),
  },
  properties: count,
  methods: {
    ...common('System.Object'),
    'System.Object Clone()': (l: LinearCollection) => new PlainQueue([...l.items]),
    'void Enqueue(System.Object obj)': put,
    'System.Object Dequeue()': takeFirst,
    'System.Object Peek()': first,
    'void TrimToSize()': () => undefined,
    ...plainWalk('Queue+QueueEnumerator'),
  },
});
defineType({
  name: 'System.Collections.Stack',
  jsClass: PlainStack,
  interfaces: plainInterfaces,
  constructors: {
    '()': () => new PlainStack([]),
    '(int initialCapacity)': (_t, n: number) => withCapacity(n, 'initialCapacity', new PlainStack([])),
    '(System.Collections.ICollection col)': (_: NetType, c: Value) => new PlainStack(itemsOf(c, 'col').reverse()),
  },
  staticMethods: {
    'System.Collections.Stack Synchronized(System.Collections.Stack stack)': (_: null, s: PlainStack) => new SyncStack([], s),
  },
  properties: count,
  methods: {
    ...common('System.Object'),
    'System.Object Clone()': (l: LinearCollection) => new PlainStack([...l.items]),
    'void Push(System.Object obj)': putOnTop,
    'System.Object Pop()': takeFirst,
    'System.Object Peek()': first,
    ...plainWalk('Stack+StackEnumerator'),
  },
});

defineType({ name: 'System.Collections.Queue+SynchronizedQueue', baseType: 'System.Collections.Queue', jsClass: SyncQueue });
defineType({ name: 'System.Collections.Stack+SyncStack', baseType: 'System.Collections.Stack', jsClass: SyncStack });

for (const [name, base, add, addTop] of [
  ['ConcurrentQueue', NetQueue, 'Enqueue', false],
  ['ConcurrentStack', NetStack, 'Push', true],
  ['ConcurrentBag', NetStack, 'Add', true],
] as const) {
  const take = { ConcurrentQueue: 'TryDequeue', ConcurrentStack: 'TryPop', ConcurrentBag: 'TryTake' }[name];
  defineType({
    name: `System.Collections.Concurrent.${name}\`1`,
    typeParameters: ['T'],
    jsClass: base,
    interfaces: [...interfaces, 'System.Collections.Concurrent.IProducerConsumerCollection[T]'],
    constructors: {
      '()': (t: NetType) => new base([], t),
      '(System.Collections.Generic.IEnumerable[T] collection)': (t: NetType, c: Value) =>
        new base(addTop ? typed(t, c).reverse() : typed(t, c), t),
    },
    properties: {
      ...count,
      'System.Object SyncRoot': {
        get: () => {
          throw exceptionOf(
            'System.NotSupportedException',
            'The SyncRoot property may not be used for the synchronization of concurrent collections.',
          );
        },
      },
      'bool IsEmpty': { get: (l: LinearCollection) => l.count === 0 },
    },
    methods: {
      'void Clear()': (l: LinearCollection) => l.clear(),
      'void CopyTo(T[] array, int index)': (l: LinearCollection, a: PSArray, i: number) => copyInto(l.items, 0, a, i, l.items.length),
      'T[] ToArray()': array,
      [`void ${add}(T item)`]: addTop ? putOnTop : put,
      [`bool ${take}([out] T result)`]: (l: LinearCollection, r: PSReference) => tryFirst(l, r, true),
      'bool TryPeek([out] T result)': (l: LinearCollection, r: PSReference) => tryFirst(l, r, false),
      ...(name === 'ConcurrentStack'
        ? {
            'void PushRange(T[] items)': (l: LinearCollection, a: PSArray) => pushRange(l, a, 0, a.items.length),
            'void PushRange(T[] items, int startIndex, int count)': pushRange,
            'int TryPopRange(T[] items)': (l: LinearCollection, a: PSArray) => popRange(l, a, 0, a.items.length),
            'int TryPopRange(T[] items, int startIndex, int count)': popRange,
          }
        : {}),
      'System.Collections.Generic.IEnumerator[T] GetEnumerator()': (l: LinearCollection) =>
        new GenericEnumerator(
          () => [...l.items][Symbol.iterator](),
          genericOf('System.Collections.Generic.Queue`1+Enumerator', elementTypeOf(l.netType) as NetType),
        ),
    },
  });
}
defineType({
  name: 'System.Collections.Concurrent.IProducerConsumerCollection`1',
  kind: 'interface',
  typeParameters: ['T'],
  interfaces: ['System.Collections.ICollection'],
});

/** PriorityQueue`2, which is no IEnumerable: a quaternary heap as .NET keeps it, so that equal priorities come out in .NET's order. */
export class PriorityQueue extends NetObject {
  private readonly heap: [Value, Value][] = [];
  /** How many nodes .NET has room for by now. */
  capacity = 0;
  constructor(
    type: NetType,
    readonly compare: (a: Value, b: Value) => number,
    /** The comparer as scripts see it, null for the default. */
    readonly comparer: Value = null,
  ) {
    super();
    this.netType = type;
  }
  get size(): number {
    return this.heap.length;
  }
  get nodes(): readonly [Value, Value][] {
    return this.heap;
  }
  enqueue(element: Value, priority: Value): void {
    const node: [Value, Value] = [element, priority];
    this.heap.push(node);
    if (this.heap.length > this.capacity) this.capacity = Math.max(2 * this.capacity, this.capacity + 4);
    this.moveUp(node, this.heap.length - 1);
  }
  peek(): [Value, Value] | undefined {
    return this.heap[0];
  }
  dequeue(): [Value, Value] | undefined {
    const top = this.heap[0];
    if (!top) return undefined;
    const node = this.heap.pop() as [Value, Value];
    if (this.heap.length > 0) this.moveDown(node);
    return top;
  }
  /** Takes the first node out that holds an element equal to this one (PriorityQueue.Remove). */
  removeElement(element: Value, equal: (a: Value, b: Value) => boolean = netEquals): [Value, Value] | undefined {
    const at = this.heap.findIndex(([e]) => equal(e, element));
    if (at < 0) return undefined;
    const [found, last] = [this.heap[at] as [Value, Value], this.heap.pop() as [Value, Value]];
    if (at === this.heap.length) return found;
    if (this.compare(last[1], found[1]) < 0) this.moveUp(last, at);
    else this.moveDown(last, at);
    return found;
  }
  private moveUp(node: [Value, Value], from: number): void {
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 2;
      const p = this.heap[parent] as [Value, Value];
      if (this.compare(node[1], p[1]) >= 0) break;
      this.heap[i] = p;
      i = parent;
    }
    this.heap[i] = node;
  }
  private moveDown(node: [Value, Value], start = 0): void {
    let i = start;
    for (;;) {
      const from = (i << 2) + 1;
      if (from >= this.heap.length) break;
      let best = from;
      for (let c = from + 1; c < Math.min(from + 4, this.heap.length); c++) {
        if (this.compare((this.heap[c] as [Value, Value])[1], (this.heap[best] as [Value, Value])[1]) < 0) best = c;
      }
      const child = this.heap[best] as [Value, Value];
      if (this.compare(node[1], child[1]) <= 0) break;
      this.heap[i] = child;
      i = best;
    }
    this.heap[i] = node;
  }
  clear(): void {
    this.heap.length = 0;
  }
}

/** PriorityQueue.UnorderedItemsCollection: its elements with their priorities, in the order of the heap. */
export class UnorderedItems extends NetCollection {
  constructor(readonly queue: PriorityQueue) {
    super();
    this.netType = genericOf(unordered, ...queue.netType.genericArguments);
  }
  get count(): number {
    return this.queue.size;
  }
  *[Symbol.iterator](): Iterator<Value> {
    for (const [element, priority] of this.queue.nodes) yield valueTuple([element, priority]);
  }
}
const unordered = 'System.Collections.Generic.PriorityQueue`2+UnorderedItemsCollection';
defineType({
  name: unordered,
  typeParameters: ['TElement', 'TPriority'],
  jsClass: UnorderedItems,
  interfaces: ['System.Collections.Generic.IReadOnlyCollection[System.ValueTuple[TElement,TPriority]]', 'System.Collections.ICollection'],
  properties: {
    'int Count': { get: (i: UnorderedItems) => i.count },
    'System.Object SyncRoot': { get: (i: UnorderedItems) => i },
    'bool IsSynchronized': { get: () => false },
  },
});

const queueEmpty = (): never => {
  throw exceptionOf('System.InvalidOperationException', 'Queue empty.');
};
function tryNode(q: PriorityQueue, node: [Value, Value] | undefined, e: PSReference, p: PSReference): boolean {
  const [te, tp] = q.netType.genericArguments as [NetType, NetType];
  e.value = node ? node[0] : te.isValueType ? te.defaultValue() : null;
  p.value = node ? node[1] : tp.isValueType ? tp.defaultValue() : null;
  return node !== undefined;
}

defineType({
  name: 'System.Collections.Generic.PriorityQueue`2',
  typeParameters: ['TElement', 'TPriority'],
  jsClass: PriorityQueue,
  constructors: {
    '()': (t: NetType) => new PriorityQueue(t, comparisonOf(null)),
    '(int initialCapacity)': (t: NetType, n: number) => {
      const queue = withCapacity(n, 'initialCapacity', new PriorityQueue(t, comparisonOf(null)));
      queue.capacity = n;
      return queue;
    },
    '(System.Collections.Generic.IComparer[TPriority] comparer)': (t: NetType, c: Value) => new PriorityQueue(t, comparisonOf(c), c),
  },
  properties: {
    'int Count': { get: (q: PriorityQueue) => q.size },
    'int Capacity': { get: (q: PriorityQueue) => q.capacity },
    'System.Collections.Generic.IComparer[TPriority] Comparer': {
      get: (q: PriorityQueue) => q.comparer ?? defaultComparer(q.netType.genericArguments[1] as NetType),
    },
    [`${unordered}[TElement,TPriority] UnorderedItems`]: { get: (q: PriorityQueue) => new UnorderedItems(q) },
  },
  methods: {
    'void Clear()': (q: PriorityQueue) => q.clear(),
    'void Enqueue(TElement element, TPriority priority)': (q: PriorityQueue, e: Value, p: Value) => q.enqueue(e, p),
    'TElement DequeueEnqueue(TElement element, TPriority priority)': (q: PriorityQueue, e: Value, p: Value) => {
      const top = q.dequeue() ?? queueEmpty();
      q.enqueue(e, p);
      return top[0];
    },
    'void EnqueueRange(System.Collections.Generic.IEnumerable[System.ValueTuple[TElement,TPriority]] items)': (
      q: PriorityQueue,
      list: Value,
    ) => {
      for (const pair of elementsOf(list)) q.enqueue((pair as NetTuple).items[0] as Value, (pair as NetTuple).items[1] as Value);
    },
    'void EnqueueRange(System.Collections.Generic.IEnumerable[TElement] elements, TPriority priority)': (
      q: PriorityQueue,
      list: Value,
      p: Value,
    ) => {
      for (const e of elementsOf(list)) q.enqueue(convertTo(e, q.netType.genericArguments[0] as NetType), p);
    },
    'bool Remove(TElement element, [out] TElement removedElement, [out] TPriority priority)': (
      q: PriorityQueue,
      e: Value,
      element: PSReference,
      priority: PSReference,
    ) => tryNode(q, q.removeElement(e), element, priority),
    'bool Remove(TElement element, [out] TElement removedElement, [out] TPriority priority, System.Collections.Generic.IEqualityComparer[TElement] equalityComparer)':
      (q: PriorityQueue, e: Value, element: PSReference, priority: PSReference, comparer: Value) =>
        tryNode(q, q.removeElement(e, equalityBy(comparer)), element, priority),
    'int EnsureCapacity(int capacity)': (q: PriorityQueue, n: number) => {
      if (n > q.capacity) q.capacity = Math.max(n, 2 * q.capacity, q.capacity + 4);
      return q.capacity;
    },
    'void TrimExcess()': () => undefined,
    'TElement Dequeue()': (q: PriorityQueue) => (q.dequeue() ?? queueEmpty())[0],
    'TElement Peek()': (q: PriorityQueue) => (q.peek() ?? queueEmpty())[0],
    'TElement EnqueueDequeue(TElement element, TPriority priority)': (q: PriorityQueue, e: Value, p: Value) => {
      const top = q.peek();
      // what is not behind the first comes out again at once
      if (!top || q.compare(p, top[1]) <= 0) return e;
      q.dequeue();
      q.enqueue(e, p);
      return top[0];
    },
    'bool TryDequeue([out] TElement element, [out] TPriority priority)': (q: PriorityQueue, e: PSReference, p: PSReference) =>
      tryNode(q, q.dequeue(), e, p),
    'bool TryPeek([out] TElement element, [out] TPriority priority)': (q: PriorityQueue, e: PSReference, p: PSReference) =>
      tryNode(q, q.peek(), e, p),
  },
});
