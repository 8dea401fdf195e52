import { exceptionOf, throwException } from '../../errors/throw.ts';
import { typeCodeOfType } from '../../objects/conversion-rank.ts';
import { enumMember } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { elementTypeOf, type MemberBody, type NetType, type PropertyBody } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { defineDelegate } from '../delegates.ts';
import { eventAccessors, raiseEvent } from '../events.ts';
import { defineType, getType } from '../registry.ts';
import { GenericCollection, type NetList } from './generic-list.ts';

const ns = 'System.ComponentModel.';
type Change = 'Reset' | 'ItemAdded' | 'ItemDeleted' | 'ItemMoved' | 'ItemChanged';

/** What is told of a change of a {@link BindingList}. */
class ListChangedEventArgs extends NetObject {
  constructor(
    readonly change: Change,
    readonly newIndex: number,
    readonly oldIndex: number,
  ) {
    super();
  }
}

class AddingNewEventArgs extends NetObject {
  newObject: Value = null;
}

/** BindingList`1: tells of every change, and can make new items. */
class BindingList extends GenericCollection {
  allowNew: boolean | null = null;
  allowEdit = true;
  allowRemove = true;
  raises = true;
  /** Where the item stands that AddNew has made and nobody has kept yet. */
  private pending = -1;

  tell(change: Change, index: number): void {
    if (this.raises) raiseEvent(this, 'ListChanged', [this, new ListChangedEventArgs(change, index, -1)]);
  }
  override insertItem(index: number, value: Value): void {
    this.endNew(this.pending);
    super.insertItem(index, value);
    this.tell('ItemAdded', index);
  }
  override setItem(index: number, value: Value): void {
    super.setItem(index, value);
    this.tell('ItemChanged', index);
  }
  override removeItem(index: number): void {
    if (!this.allowRemove && !(this.pending >= 0 && this.pending === index))
      throw exceptionOf('System.NotSupportedException', 'Specified method is not supported.');
    this.endNew(this.pending);
    super.removeItem(index);
    this.tell('ItemDeleted', index);
  }
  override clearItems(): void {
    this.endNew(this.pending);
    super.clearItems();
    this.tell('Reset', -1);
  }
  get itemType(): NetType {
    return elementTypeOf(this.netType) as NetType;
  }
  /** AddNew. @throws NotSupportedException for items that cannot be made without arguments */
  addNew(): Value {
    const args = new AddingNewEventArgs();
    raiseEvent(this, 'AddingNew', [this, args]);
    const item = args.newObject ?? this.made();
    this.push(item);
    this.pending = this.items.length - 1;
    return item;
  }
  private made(): Value {
    const type = this.itemType;
    if (type.isValueType) return type.defaultValue();
    const found = type.getConstructors().find((c) => c.parameters.length === 0);
    if (!found) throw exceptionOf('System.MissingMethodException', `Constructor on type '${String(type)}' not found.`);
    return runNow(found.body(type)) as Value;
  }
  endNew(index: number): void {
    if (this.pending >= 0 && this.pending === index) this.pending = -1;
  }
  cancelNew(index: number): void {
    if (this.pending < 0 || this.pending !== index) return;
    this.removeItem(index);
    this.pending = -1;
  }
}

type B = BindingList;
const flag = (value: boolean): PropertyBody => ({ get: () => value });
const unsupported: MemberBody = () => throwException('System.NotSupportedException', 'Specified method is not supported.');
/** AllowNew where nobody has said: what can be made without arguments. */
const canMake = (list: B): boolean => {
  const type = list.itemType;
  return typeCodeOfType(type) > 2 || type.getConstructors().some((c) => c.parameters.length === 0);
};

defineDelegate(`${ns}ListChangedEventHandler`, `void Invoke(System.Object sender, ${ns}ListChangedEventArgs e)`);
defineDelegate(`${ns}AddingNewEventHandler`, `void Invoke(System.Object sender, ${ns}AddingNewEventArgs e)`);
defineType({
  name: `${ns}ListChangedEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: ListChangedEventArgs,
  properties: {
    [`${ns}ListChangedType ListChangedType`]: { get: (e: ListChangedEventArgs) => enumMember(getType(`${ns}ListChangedType`), e.change) },
    'int NewIndex': { get: (e: ListChangedEventArgs) => e.newIndex },
    'int OldIndex': { get: (e: ListChangedEventArgs) => e.oldIndex },
    [`${ns}PropertyDescriptor PropertyDescriptor`]: { get: () => null },
  },
});
defineType({
  name: `${ns}AddingNewEventArgs`,
  baseType: 'System.EventArgs',
  jsClass: AddingNewEventArgs,
  properties: {
    'System.Object NewObject': {
      get: (e: AddingNewEventArgs) => e.newObject,
      set: (e: AddingNewEventArgs, v: Value) => {
        e.newObject = v;
      },
    },
  },
});
defineType({
  name: `${ns}BindingList\`1`,
  typeParameters: ['T'],
  jsClass: BindingList,
  baseType: 'System.Collections.ObjectModel.Collection[T]',
  interfaces: [`${ns}IBindingList`, `${ns}ICancelAddNew`, `${ns}IRaiseItemChangedEvents`],
  events: [`${ns}AddingNewEventHandler AddingNew`, `${ns}ListChangedEventHandler ListChanged`],
  constructors: {
    '()': (type: NetType) => new BindingList(type),
    '(System.Collections.Generic.IList[T] list)': (type: NetType, list: Value) => new BindingList(type, (list as NetList).items),
  },
  properties: {
    'bool RaiseListChangedEvents': {
      get: (b: B) => b.raises,
      set: (b: B, v: boolean) => {
        b.raises = v;
      },
    },
    'bool AllowNew': {
      get: (b: B) => b.allowNew ?? canMake(b),
      set: (b: B, v: boolean) => {
        b.allowNew = v;
        b.tell('Reset', -1);
      },
    },
    'bool AllowEdit': {
      get: (b: B) => b.allowEdit,
      set: (b: B, v: boolean) => {
        b.allowEdit = v;
        b.tell('Reset', -1);
      },
    },
    'bool AllowRemove': {
      get: (b: B) => b.allowRemove,
      set: (b: B, v: boolean) => {
        b.allowRemove = v;
        b.tell('Reset', -1);
      },
    },
    'bool SupportsChangeNotification': flag(true),
    'bool SupportsSearching': flag(false),
    'bool SupportsSorting': flag(false),
    'bool IsSorted': flag(false),
    [`${ns}PropertyDescriptor SortProperty`]: { get: () => null },
    [`${ns}ListSortDirection SortDirection`]: { get: () => enumMember(getType(`${ns}ListSortDirection`), 'Ascending') },
    'bool RaisesItemChangedEvents': flag(false),
  },
  methods: {
    ...eventAccessors('AddingNew', `${ns}AddingNewEventHandler`),
    ...eventAccessors('ListChanged', `${ns}ListChangedEventHandler`),
    'T AddNew()': (b: B) => b.addNew(),
    'void CancelNew(int itemIndex)': (b: B, i: number) => b.cancelNew(i),
    'void EndNew(int itemIndex)': (b: B, i: number) => b.endNew(i),
    'void ResetBindings()': (b: B) => b.tell('Reset', -1),
    'void ResetItem(int position)': (b: B, i: number) => b.tell('ItemChanged', i),
    [`void IBindingList.ApplySort(${ns}PropertyDescriptor property, ${ns}ListSortDirection direction)`]: unsupported,
    'void IBindingList.RemoveSort()': unsupported,
  },
});
defineType({ name: `${ns}IBindingList`, kind: 'interface', interfaces: ['System.Collections.IList'] });
defineType({ name: `${ns}ICancelAddNew`, kind: 'interface' });
defineType({ name: `${ns}IRaiseItemChangedEvents`, kind: 'interface' });
