import { argumentOutOfRange } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { defineDelegate } from '../delegates.ts';
import { eventAccessors, hasListeners, raiseEvent } from '../events.ts';
import { defineType, getType } from '../registry.ts';
import { GenericCollection } from './generic-list.ts';
import { typedElements } from './generic-types.ts';

type Action = 'Add' | 'Remove' | 'Replace' | 'Move' | 'Reset';
type Items = readonly Value[] | null;

/** What is told of a change: which items, and where they are and were; null and -1 where there is nothing to say. */
class NotifyCollectionChangedEventArgs extends NetObject {
  constructor(
    readonly action: Action,
    readonly newItems: Items = null,
    readonly newStartingIndex = -1,
    readonly oldItems: Items = null,
    readonly oldStartingIndex = -1,
  ) {
    super();
  }
}

/** ObservableCollection`1: tells of every change once it is made. */
class ObservableCollection extends GenericCollection {
  private tell(...args: ConstructorParameters<typeof NotifyCollectionChangedEventArgs>): void {
    if (hasListeners(this, 'CollectionChanged'))
      raiseEvent(this, 'CollectionChanged', [this, new NotifyCollectionChangedEventArgs(...args)]);
  }
  override setItem(index: number, value: Value): void {
    const old = this.items[index] ?? null;
    super.setItem(index, value);
    this.tell('Replace', [value], index, [old], index);
  }
  override insertItem(index: number, value: Value): void {
    super.insertItem(index, value);
    this.tell('Add', [value], index);
  }
  override removeItem(index: number): void {
    const old = this.items.slice(index, index + 1);
    super.removeItem(index);
    this.tell('Remove', null, -1, old, index);
  }
  override clearItems(): void {
    super.clearItems();
    this.tell('Reset');
  }
  /** @throws ArgumentOutOfRangeException */
  move(from: number, to: number): void {
    const outside = (i: number): boolean => i < 0 || i >= this.items.length;
    if (outside(from))
      throw argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
    if (outside(to)) throw argumentOutOfRange('index', 'Index must be within the bounds of the List.');
    const item = this.items[from] as Value;
    super.removeItem(from);
    super.insertItem(to, item);
    this.tell('Move', [item], to, [item], from);
  }
}

const specialized = 'System.Collections.Specialized.';
const handler = `${specialized}NotifyCollectionChangedEventHandler`;
type Args = NotifyCollectionChangedEventArgs;
const list = (items: Items): Value => items && new PSArray([...items]);

defineType({
  name: `${specialized}NotifyCollectionChangedEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: NotifyCollectionChangedEventArgs,
  properties: {
    [`${specialized}NotifyCollectionChangedAction Action`]: {
      get: (e: Args) => enumMember(getType(`${specialized}NotifyCollectionChangedAction`), e.action),
    },
    'System.Collections.IList NewItems': { get: (e: Args) => list(e.newItems) },
    'System.Collections.IList OldItems': { get: (e: Args) => list(e.oldItems) },
    'int NewStartingIndex': { get: (e: Args) => e.newStartingIndex },
    'int OldStartingIndex': { get: (e: Args) => e.oldStartingIndex },
  },
});
defineDelegate(handler, `void Invoke(System.Object sender, ${specialized}NotifyCollectionChangedEventArgs e)`);

defineType({
  name: 'System.Collections.ObjectModel.ObservableCollection`1',
  typeParameters: ['T'],
  jsClass: ObservableCollection,
  baseType: 'System.Collections.ObjectModel.Collection[T]',
  interfaces: [`${specialized}INotifyCollectionChanged`, 'System.ComponentModel.INotifyPropertyChanged'],
  events: [`${handler} CollectionChanged`],
  constructors: {
    '()': (type: NetType) => new ObservableCollection(type),
    '(System.Collections.Generic.IEnumerable[T] collection)': (type: NetType, c: Value) =>
      new ObservableCollection(type, typedElements(c, type.genericArguments[0] as NetType)),
  },
  methods: {
    ...eventAccessors('CollectionChanged', handler),
    'void Add(T item)': (l: ObservableCollection, v: Value) => l.push(v),
    'void Move(int oldIndex, int newIndex)': (l: ObservableCollection, from: number, to: number) => l.move(from, to),
  },
});
