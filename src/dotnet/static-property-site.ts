import type { Value } from '../objects/net-object.ts';
import type { CallContext, NetType, PropertyInfo } from '../objects/net-type.ts';
import { type Step, Suspension } from '../scheduler/suspension.ts';
import { getStaticProperty, getterError } from './invocation.ts';

/**
 * One place of a script that names a static property by a constant name, as the binder's call sites are in PowerShell: it remembers the property
 * of the type that stood there last.
 */
export class StaticPropertySite {
  private type: NetType | null = null;
  private property: PropertyInfo | null = null;
  constructor(readonly name: string) {}

  /** `[type]::name`, as {@link getStaticProperty} reads it. @throws GetValueInvocationException */
  read(type: NetType, context: CallContext | null): Step<Value> {
    if (type !== this.type) return this.learn(type, context);
    const property = this.property!;
    try {
      const value = property.body.get!(null) as Step<Value | undefined>;
      if (value instanceof Suspension) return value as Suspension<Value>;
      return value === undefined ? null : value;
    } catch (e) {
      throw getterError(e, property);
    }
  }

  private learn(type: NetType, context: CallContext | null): Step<Value> {
    // generic types hand themselves to their getters
    const property = type.genericArguments.length === 0 ? type.getProperty(this.name, true) : null;
    if (property?.body.get) {
      this.type = type;
      this.property = property;
    }
    return getStaticProperty(type, this.name, context);
  }
}
