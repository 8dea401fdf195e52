import type { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType, PropertyInfo } from '../../objects/net-type.ts';
import { defineType } from '../registry.ts';

const ns = 'System.ComponentModel.';

/** System.ComponentModel.PropertyDescriptor, of a property that reflection finds. */
class NetPropertyDescriptor extends NetObject {
  constructor(
    readonly property: PropertyInfo,
    readonly component: NetType,
  ) {
    super();
  }
}

/** PropertyDescriptorCollection. */
class NetPropertyDescriptors extends NetObject {
  constructor(readonly items: readonly NetPropertyDescriptor[]) {
    super();
  }
  find(name: string, ignoreCase: boolean): NetPropertyDescriptor | null {
    const same = (own: string): boolean => own === name || (ignoreCase && own.toLowerCase() === name.toLowerCase());
    return this.items.find((d) => same(d.property.name)) ?? null;
  }
  *[Symbol.iterator](): Iterator<Value> {
    yield* this.items;
  }
}

/** TypeDescriptor.GetProperties: the public properties of objects of a type. */
export function propertyDescriptors(type: NetType | null): NetPropertyDescriptors {
  const found = type?.allProperties(false).filter((p) => !p.isField && !p.isHidden && p.indexParameters.length === 0) ?? [];
  return new NetPropertyDescriptors(found.map((p) => new NetPropertyDescriptor(p, type as NetType)));
}

/** Defines PropertyDescriptor and its collection. */
export function definePropertyDescriptors(): void {
  type D = NetPropertyDescriptor;
  defineType({
    name: `${ns}MemberDescriptor`,
    abstract: true,
    properties: {
      'string Name': { get: (d: D) => d.property.name },
      'string DisplayName': { get: (d: D) => d.property.name },
      'string Category': { get: () => 'Misc' },
      'string Description': { get: () => '' },
      'bool IsBrowsable': { get: () => true },
      'bool DesignTimeOnly': { get: () => false },
    },
  });
  defineType({
    name: `${ns}PropertyDescriptor`,
    baseType: `${ns}MemberDescriptor`,
    abstract: true,
    jsClass: NetPropertyDescriptor,
    properties: {
      'type ComponentType': { get: (d: D) => d.component },
      'type PropertyType': { get: (d: D) => d.property.propertyType },
      'bool IsReadOnly': { get: (d: D) => !d.property.canWrite },
      'bool IsLocalizable': { get: () => false },
      'bool SupportsChangeEvents': { get: () => false },
    },
    methods: {
      'System.Object GetValue(System.Object component)': (d: D, target: Value) => d.property.body.get?.(target) ?? null,
      'void SetValue(System.Object component, System.Object value)': (d: D, target: Value, value: Value) =>
        d.property.body.set?.(target, value),
    },
  });
  defineType({
    name: `${ns}PropertyDescriptorCollection`,
    jsClass: NetPropertyDescriptors,
    interfaces: ['System.Collections.ICollection', 'System.Collections.IEnumerable'],
    properties: { 'int Count': { get: (c: NetPropertyDescriptors) => c.items.length } },
    indexers: {
      [`${ns}PropertyDescriptor Item(int index)`]: { get: (c: NetPropertyDescriptors, i: number) => c.items[i] ?? null },
      [`${ns}PropertyDescriptor Item(string name)`]: { get: (c: NetPropertyDescriptors, name: string) => c.find(name, false) },
    },
    methods: {
      [`${ns}PropertyDescriptor Find(string name, bool ignoreCase)`]: (c: NetPropertyDescriptors, name: string, ignoreCase: boolean) =>
        c.find(name, ignoreCase),
      [`bool Contains(${ns}PropertyDescriptor value)`]: (c: NetPropertyDescriptors, d: D) => c.items.includes(d),
      [`int IndexOf(${ns}PropertyDescriptor value)`]: (c: NetPropertyDescriptors, d: D) => c.items.indexOf(d),
      'void CopyTo(array array, int index)': (c: NetPropertyDescriptors, target: PSArray, index: number) => {
        for (const [i, d] of c.items.entries()) target.items[index + i] = d;
      },
    },
  });
}
