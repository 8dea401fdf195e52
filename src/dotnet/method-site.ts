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
import { invokeMethod, newObject, resultOf, usableConstructors } from './invocation.ts';

const none: readonly MethodInfo[] = [];

/**
 * One place of a script that calls a method by a constant name, as the binder's call sites are in PowerShell: it remembers the overloads
 * that the name meant for the type that stood there last, and which of them took the arguments.
 */
export class MethodSite {
  private readonly overloads: OverloadSite;
  private readonly isNew: boolean;
  private type: NetType | null = null;
  private version = -1;
  private methods: readonly MethodInfo[] = none;
  constructor(
    readonly name: string,
    private readonly isStatic: boolean,
  ) {
    this.isNew = isStatic && name.toLowerCase() === 'new';
    this.overloads = new OverloadSite(this.isNew ? 'new' : name);
  }

  /**
   * Calls the method on an object, or (static) on a type; `new` makes an object. The same as {@link invokeMethod} and {@link newObject} do.
   * @returns AutomationNull for methods that return nothing
   */
  invoke(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    return this.isStatic ? this.invokeStatic(target, args, context) : this.invokeInstance(target, args, context);
  }

  private invokeStatic(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    const type = target;
    if (!(type instanceof NetType)) return this.slowly(target, args, context);
    if (type !== this.type) {
      // a type defined again, or extended while it is being defined, is another object
      const methods = this.isNew ? usableConstructors(type, args.length) : type.getMethods(this.name, true);
      if (methods === null || methods.length === 0) return this.slowly(target, args, context);
      this.methods = methods;
      this.type = type;
    }
    const call = this.overloads.resolve(this.methods, args);
    const self = this.isNew || type.genericArguments.length > 0 ? type : null;
    const result = callMethod(call, self, args);
    if (result instanceof Suspension) return this.isNew ? (result as Suspension<Value>) : andThen(result, resultOf);
    return result === undefined ? AutomationNull : (result as Value);
  }

  private invokeInstance(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    let type: NetType;
    if (typeof target === 'object') {
      if (target === null || target.instanceMembers !== undefined || target.typeNames !== undefined || target instanceof PSObject)
        return this.slowly(target, args, context);
      type = (target as NetObject).netType;
    } else type = typeOf(target);
    if (type !== this.type || this.version !== typeTable.version) {
      if (target instanceof AutomationNullObject || target instanceof PSBaseView || adapterFor(type)?.typeNames)
        return this.slowly(target, args, context);
      if (typeTable.lookup(typeHierarchy(type), this.name) instanceof PSMethodInfo) return this.slowly(target, args, context);
      const methods = type.getMethods(this.name, false);
      if (methods.length === 0) return this.slowly(target, args, context);
      this.type = type;
      this.version = typeTable.version;
      this.methods = methods;
    }
    const result = callMethod(this.overloads.resolve(this.methods, args), target, args);
    if (result instanceof Suspension) return andThen(result, resultOf);
    return result === undefined ? AutomationNull : (result as Value);
  }

  private slowly(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    const base = baseObject(target);
    if (this.isNew && base instanceof NetType) return newObject(base, args, context);
    // `$x::M()` of what is no type calls M of the object
    return invokeMethod(target, this.name, args, { isStatic: this.isStatic && base instanceof NetType, context });
  }
}
