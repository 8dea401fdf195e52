import { isFlowControl } from '../errors/exceptions.ts';
import { toNetException, wrapSetException } from '../errors/throw.ts';
import { type Done, type Step, Suspension } from '../scheduler/suspension.ts';
import { AutomationNull, AutomationNullObject, NetDictionary, PSArray } from './collections.ts';
import { convertTo } from './convert.ts';
import { getPropertyEnumerated, getterFailed, getterSuspended, setProperty } from './member-access.ts';
import { adapterFor } from './member-adapter.ts';
import type { NetObject, Value } from './net-object.ts';
import type { CallContext, NetType, PropertyBody, PropertyInfo } from './net-type.ts';
import { PSBaseView } from './ps-intrinsics.ts';
import { lowerName } from './ps-members.ts';
import { PSObject } from './ps-object.ts';
import { PSNoteProperty } from './ps-property-info.ts';
import { typeHierarchy } from './type-names.ts';
import { typeTable } from './type-table.ts';

const noBody: PropertyBody = {};

/** How many types one place remembers. */
const maximumTypes = 8;

/**
 * One place of a script that names a property, as the binder's call sites are in PowerShell: it remembers which .NET property the name meant
 * for the type that stood there last, as long as nothing but the type decides it.
 */
export class PropertySite {
  private readonly lower: string;
  /** The type that stood here last, and its property. */
  private type: NetType | null = null;
  private property: PropertyInfo | null = null;
  /** Types that stood here before, when there are several. */
  private others: [type: NetType, property: PropertyInfo][] = [];
  private version = -1;
  /** True for Count and Length. The type of array for which that was last found to be its own, and when. */
  private readonly namesCount: boolean;
  private arrayType: NetType | null = null;
  private arrayVersion = -1;
  constructor(readonly name: string) {
    this.lower = lowerName(name);
    this.namesCount = this.lower === 'count' || this.lower === 'length';
  }

  /** The .NET property for an object, if the object has no members of its own and the property is the one remembered for its type. */
  private known(target: NetObject): PropertyInfo | null {
    if (this.version !== typeTable.version || target.instanceMembers !== undefined || target.typeNames !== undefined) return null;
    const type = target.netType;
    if (type === this.type) return this.property;
    for (const known of this.others) {
      if (known[0] !== type) continue;
      this.type = type;
      return (this.property = known[1]);
    }
    return null;
  }

  /** Remembers the property for objects of this one's type, where neither an adapter nor the type table nor the object itself has a say. */
  private learn(target: NetObject): void {
    if (target.instanceMembers !== undefined || target.typeNames !== undefined) return;
    if (target instanceof AutomationNullObject || target instanceof NetDictionary || target instanceof PSBaseView) return;
    const type = target.netType;
    if (adapterFor(type) || typeTable.lookup(typeHierarchy(type), this.name)) return;
    const property = type.getProperty(this.name, false);
    if (!property || property.indexParameters.length > 0) return;
    if (this.version !== typeTable.version || this.others.length >= maximumTypes) this.others = [];
    this.others.push([type, property]);
    this.type = type;
    this.version = typeTable.version;
    this.property = property;
  }

  /** True when the name means the number of elements of an array: nothing else of that name was added to it or its type. */
  private isCountOf(target: PSArray): boolean {
    if (!this.namesCount || target.instanceMembers !== undefined) return false;
    if (this.arrayType === target.netType && this.arrayVersion === typeTable.version) return true;
    if (typeTable.lookup(typeHierarchy(target.netType), this.name) !== undefined) return false;
    this.arrayType = target.netType;
    this.arrayVersion = typeTable.version;
    return true;
  }

  /** `target.name` as {@link getPropertyEnumerated} reads it; undefined when nothing has the member. */
  read(target: Value, context: CallContext | null): Step<Value | undefined> {
    if (typeof target !== 'object' || target === null) return getPropertyEnumerated(target, this.name, context);
    if (target instanceof PSObject) {
      const own = target.instanceMembers.getLower(this.lower);
      if (own instanceof PSNoteProperty) return own.value;
      return getPropertyEnumerated(target, this.name, context);
    }
    if (target instanceof PSArray && this.isCountOf(target)) return target.items.length;
    const property =
      this.type === target.netType &&
      this.version === typeTable.version &&
      target.instanceMembers === undefined &&
      target.typeNames === undefined
        ? this.property
        : this.known(target);
    const get = property?.body.get;
    if (!property || !get) {
      this.learn(target);
      return getPropertyEnumerated(target, this.name, context);
    }
    let value: Step<Value | undefined>;
    try {
      value = get(target) as Step<Value | undefined>;
    } catch (e) {
      return getterFailed(property.name, e);
    }
    if (value instanceof Suspension) return getterSuspended(value as Suspension<Value>);
    return value === undefined ? null : value;
  }

  /**
   * `target.name` where no script can have a say in it: a value that the object stores, or that a type of .NET's own gives at once; undefined for all else,
   * also where reading it fails.
   */
  readStored(target: Value): Value | undefined {
    if (typeof target !== 'object' || target === null) return undefined;
    if (target instanceof PSObject) {
      const own = target.instanceMembers.getLower(this.lower);
      return own instanceof PSNoteProperty ? own.value : undefined;
    }
    const property = this.ownProperty(target);
    const { get, stored } = property?.body ?? noBody;
    if (property === null || !get || (property.declaringType.isScriptType && !stored)) return undefined;
    try {
      const value = get(target) as Step<Value | undefined>;
      return value instanceof Suspension ? undefined : (value ?? null);
    } catch (e) {
      if (isFlowControl(e)) throw e;
      toNetException(e);
      return undefined;
    }
  }

  /** The property that the name means for an object, where nothing but its type has a say. */
  ownProperty(target: NetObject): PropertyInfo | null {
    const known = this.known(target);
    if (known !== null) return known;
    this.learn(target);
    return this.known(target);
  }

  /** `target.name = value` as {@link setProperty} does it. */
  write(target: Value, value: Value, context: CallContext | null): Done {
    if (typeof target !== 'object' || target === null) return done(setProperty(target, this.name, value, context));
    if (target instanceof PSObject) {
      const own = target.instanceMembers.getLower(this.lower);
      if (own instanceof PSNoteProperty) return done(own.setValue(target, value));
      return done(setProperty(target, this.name, value, context));
    }
    const property = this.known(target);
    const set = property?.body.set;
    if (!property || !set) {
      this.learn(target);
      return done(setProperty(target, this.name, value, context));
    }
    try {
      const written = set(target, convertTo(value === AutomationNull ? null : value, property.propertyType));
      return written instanceof Suspension ? (written as Suspension<undefined>) : undefined;
    } catch (e) {
      if (isFlowControl(e)) throw e;
      throw wrapSetException(property.name, e);
    }
  }
}

function done(written: Step<void>): Done {
  return written instanceof Suspension ? (written as Suspension<undefined>) : undefined;
}
