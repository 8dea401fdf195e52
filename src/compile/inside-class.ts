/**
 * Protected members of classes of C#, which the methods of script classes derived from them see on objects of their own class
 * (PSGetMemberBinder and PSInvokeMemberBinder with a class scope). Nobody else does: they stand in no table of members.
 */
import { callMethod, OverloadSite } from '../dotnet/call-site.ts';
import { resultOf } from '../dotnet/invocation.ts';
import { MethodSite } from '../dotnet/method-site.ts';
import { TypeBase } from '../dotnet/type-base.ts';
import { wrapSetException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { convertTo } from '../objects/convert.ts';
import { getterFailed } from '../objects/member-access.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { type CallContext, type MethodInfo, type NetType, type PropertyInfo, selfOrBase } from '../objects/net-type.ts';
import { PropertySite } from '../objects/property-site.ts';
import { andThen, type Done, type Step, Suspension } from '../scheduler/suspension.ts';

interface ProtectedMembers {
  readonly methods: readonly MethodInfo[];
  readonly properties: readonly PropertyInfo[];
}

const nothing: ProtectedMembers = { methods: [], properties: [] };
const known = new WeakMap<NetType, ProtectedMembers>();

/** What the first class above that no script defines keeps for those derived from it. */
function membersAbove(type: NetType): ProtectedMembers {
  let found = known.get(type);
  if (found) return found;
  let base: NetType | null = type;
  while (base?.isScriptType) base = base.baseType;
  found = base instanceof TypeBase ? base.membersForDerived() : nothing;
  known.set(type, found);
  return found;
}

/** The class itself where its methods see protected members; undefined where there are none. */
export function insideOf(type: NetType): NetType | undefined {
  const { methods, properties } = membersAbove(type);
  return methods.length + properties.length > 0 ? type : undefined;
}

function isOwn(scope: NetType, target: Value): target is NetObject {
  return target instanceof NetObject && selfOrBase(target.netType, (t) => t === scope) !== undefined;
}

/** A protected property that code of a class sees on an object; undefined where there is none, or a script class has one of its own instead. */
function protectedProperty(scope: NetType, target: Value, name: string): PropertyInfo | undefined {
  if (!isOwn(scope, target)) return undefined;
  const lower = name.toLowerCase();
  const found = membersAbove(scope).properties.find((p) => !p.isStatic && p.name.toLowerCase() === lower);
  return found && !target.netType.getProperty(name, false)?.declaringType.isScriptType ? found : undefined;
}

/** Protected methods of a name that code of a class sees on an object. */
export function protectedMethods(scope: NetType, target: Value, name: string): readonly MethodInfo[] {
  if (!isOwn(scope, target)) return nothing.methods;
  const lower = name.toLowerCase();
  return membersAbove(scope).methods.filter((m) => !m.isStatic && m.name.toLowerCase() === lower);
}

/** A place in a class that names a property. */
export class InsidePropertySite extends PropertySite {
  constructor(
    name: string,
    private readonly scope: NetType,
  ) {
    super(name);
  }
  override read(target: Value, context: CallContext | null): Step<Value | undefined> {
    const property = protectedProperty(this.scope, target, this.name);
    if (!property?.body.get) return super.read(target, context);
    try {
      return property.body.get(target) as Step<Value | undefined>;
    } catch (e) {
      return getterFailed(property.name, e);
    }
  }
  override write(target: Value, value: Value, context: CallContext | null): Done {
    const property = protectedProperty(this.scope, target, this.name);
    if (!property?.body.set) return super.write(target, value, context);
    try {
      const written = property.body.set(target, convertTo(value === AutomationNull ? null : value, property.propertyType));
      return written instanceof Suspension ? (written as Suspension<undefined>) : undefined;
    } catch (e) {
      throw wrapSetException(property.name, e);
    }
  }
}

/** Calls one of the protected and public methods of a name; `own` false: what a derived class puts in their place does not count. */
export function callProtected(methods: readonly MethodInfo[], name: string, target: Value, args: readonly Value[]): Step<Value> {
  const result = callMethod(new OverloadSite(name).resolve(methods, args), target, args);
  if (result instanceof Suspension) return andThen(result, resultOf);
  return result === undefined ? AutomationNull : (result as Value);
}

/** A place in a class that calls a method. */
export class InsideMethodSite extends MethodSite {
  constructor(
    name: string,
    isStatic: boolean,
    private readonly scope: NetType,
  ) {
    super(name, isStatic);
  }
  override invokeInstance(target: Value, args: readonly Value[], context: CallContext | null): Step<Value> {
    const methods = protectedMethods(this.scope, target, this.name);
    if (methods.length === 0) return super.invokeInstance(target, args, context);
    const visible = (target as NetObject).netType.getMethods(this.name, false);
    return callProtected([...visible, ...methods.filter((m) => !visible.some((v) => replaces(v, m)))], this.name, target, args);
  }
}

/** True for the method of a script class that overrides one. */
function replaces(own: MethodInfo, m: MethodInfo): boolean {
  return own.parameters.length === m.parameters.length && own.parameters.every((p, i) => p.type === m.parameters[i]?.type);
}
