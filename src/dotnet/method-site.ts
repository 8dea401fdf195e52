import { AutomationNull, AutomationNullObject } from '../objects/collections.ts';
import { adapterFor } from '../objects/member-adapter.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { type CallContext, type MethodInfo, NetType } from '../objects/net-type.ts';
import { PSBaseView } from '../objects/ps-intrinsics.ts';
import { PSMethodInfo } from '../objects/ps-member-info.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { typeHierarchy } from '../objects/type-names.ts';
import { typeOf } from '../objects/type-of.ts';
import { typeTable } from '../objects/type-table.ts';
import { andThen, type Step, Suspension } from '../scheduler/suspension.ts';
import { callMethod, OverloadSite } from './call-site.ts';
import { invokeMethod, newObject, reachedMethods, resultOf, usableConstructors } from './invocation.ts';

/** What a place knows of a type that stood there. */
interface KnownType {
  readonly type: NetType;
  readonly methods: readonly MethodInfo[];
  readonly overloads: OverloadSite;
}

/** How many types one place remembers. */
const maximumTypes = 8;

/**
 * One place of a script that calls a method by a constant name, as the binder's call sites are in PowerShell: it remembers the overloads
 * that the name meant for the type that stood there last, and which of them took the arguments.
 */
export class MethodSite {
  private readonly isNew: boolean;
  /** The type that stood here last. */
  private last: KnownType | null = null;
  private others: KnownType[] = [];
  private version = -1;
  constructor(
    readonly name: string,
    readonly isStatic: boolean,
  ) {
    this.isNew = isStatic && name.toLowerCase() === 'new';
  }

  /** What is remembered of a type that is not the last. */
  private known(type: NetType): KnownType | null {
    for (const known of this.others) if (known.type === type) return (this.last = known);
    return null;
  }

  private learn(type: NetType, methods: readonly MethodInfo[]): KnownType {
    if (this.others.length >= maximumTypes) this.others = [];
    const known = { type, methods, overloads: new OverloadSite(this.isNew ? 'new' : this.name) };
    this.others.push(known);
    return (this.last = known);
  }

  /**
   * Calls the method on an object, or (static) on a type; `new` makes an object. The same as {@link invokeMethod} and {@link newObject} do.
   * @returns AutomationNull for methods that return nothing
   */
  invoke(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    return this.isStatic ? this.invokeStatic(target, args, context) : this.invokeInstance(target, args, context);
  }

  /** {@link invoke} of a static method. */
  invokeStatic(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    const type = target;
    if (!(type instanceof NetType)) return this.slowly(target, args, context);
    let known = this.last !== null && this.last.type === type ? this.last : this.known(type);
    if (known === null) {
      const methods = this.isNew ? usableConstructors(type, args.length) : reachedMethods(type, this.name, true);
      if (methods === null || methods.length === 0) return this.slowly(target, args, context);
      known = this.learn(type, methods);
    }
    const call = known.overloads.resolve(known.methods, args);
    const self = this.isNew || type.genericArguments.length > 0 ? type : null;
    const result = callMethod(call, self, args);
    if (result instanceof Suspension) return this.isNew ? (result as Suspension<Value>) : andThen(result, resultOf);
    return result === undefined ? AutomationNull : (result as Value);
  }

  /** {@link invoke} of an object's method. */
  invokeInstance(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    const known = this.knownOf(target);
    if (known === null) return this.slowly(target, args, context);
    const result = callMethod(known.overloads.resolve(known.methods, args), target, args);
    if (result instanceof Suspension) return andThen(result, resultOf);
    return result === undefined ? AutomationNull : (result as Value);
  }

  /** True where the name means a method of the object's own type, which no script has a say in. */
  isOwnMethod(target: Value): boolean {
    return this.knownOf(target) !== null;
  }

  /** The overloads that the name means for an object's own type; null where a script has a say in it. */
  methodsOf(target: Value): readonly MethodInfo[] | null {
    return this.knownOf(target)?.methods ?? null;
  }

  /** What the name means for an object's type; null where that is not all there is to ask. */
  private knownOf(target: Value): KnownType | null {
    let type: NetType;
    if (typeof target === 'object') {
      if (target === null || target.instanceMembers !== undefined || target.typeNames !== undefined || target instanceof PSObject)
        return null;
      type = (target as NetObject).netType;
    } else type = typeOf(target);
    if (this.version !== typeTable.version) {
      this.version = typeTable.version;
      this.last = null;
      this.others = [];
    }
    const known = this.last !== null && this.last.type === type ? this.last : this.known(type);
    if (known !== null) return known;
    if (target instanceof AutomationNullObject || target instanceof PSBaseView || adapterFor(type)?.typeNames) return null;
    if (typeTable.lookup(typeHierarchy(type), this.name) instanceof PSMethodInfo) return null;
    const methods = reachedMethods(type, this.name, false);
    return methods.length === 0 ? null : this.learn(type, methods);
  }

  private slowly(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    const base = baseObject(target);
    if (this.isNew && base instanceof NetType) return newObject(base, args, context);
    return invokeMethod(target, this.name, args, { isStatic: this.isStatic, context });
  }
}
