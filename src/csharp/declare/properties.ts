/** Fields, properties, indexers and events. */

import { invokeSignature, NetDelegate } from '../../dotnet/delegates.ts';
import { eventAccessors, hasListeners, raiseEventSteps } from '../../dotnet/events.ts';
import { Parameter, Property } from '../../dotnet/members.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import type { PSReference } from '../../objects/collections.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, PropertyBody } from '../../objects/net-type.ts';
import { andThen, lift, type Step } from '../../scheduler/suspension.ts';
import { isVoid } from '../bind/body.ts';
import { Frame } from '../bind/node.ts';
import { ready } from '../bind/properties.ts';
import { valueOfReference } from '../bind/references.ts';
import type { Accessor, Member, Stmt } from '../syntax/ast.ts';
import { runtimeType } from '../types/compilation.ts';
import { type Access, accessOf, CSharpMethod, CSharpProperty, type CSharpType, fieldsOf, noBody } from '../types/csharp-type.ts';
import { memberName } from '../types/names.ts';
import { attributeMaker } from './attributes.ts';
import { accessorBody, constantOf, initialNode, outsideBody, parametersOf } from './methods.ts';
import { hiddenField, hiddenParameters } from './records.ts';

type Checks = (() => void)[];

/** Adds a place for a value to objects of a type; gives its index. */
function newSlot(type: CSharpType, of: NetType, m: Member, checks: Checks): number {
  const base = type.csharpBase?.slotCount ?? 0;
  const slot = base + type.instanceFields.length;
  const field = { slot, type: of, init: null as ((self: Value) => Step<Value>) | null };
  type.instanceFields.push(field);
  if (m.init) field.init = lazyInitial(type, of, m, checks);
  return slot;
}

/** The first value of a field, compiled when first needed. */
function lazyInitial(type: CSharpType, of: NetType, m: Member, checks: Checks): (self: Value) => Step<Value> {
  let run: ((f: Frame) => Step<Value>) | null = null;
  const get = (): ((f: Frame) => Step<Value>) => {
    if (!run) {
      const b = outsideBody(type, type.sourceNames, type.decl.params === null || m.modifiers.has('static'));
      if (!b.isStatic)
        for (const name of hiddenParameters(type.decl)) b.declareAlias(name, { k: 'name', name: hiddenField(name), args: [], pos: m.pos });
      run = b.kept(initialNode(b, m.init!, of));
    }
    return run;
  };
  checks.push(() => void get());
  return (self) => get()(new Frame(self, []));
}

/** A place for a static value. */
function staticBody(type: CSharpType, of: NetType, m: Member, checks: Checks): Required<Pick<PropertyBody, 'get' | 'set'>> {
  const index = type.statics.length;
  type.statics.push(of.defaultValue());
  if (m.init) {
    const init = lazyInitial(type, of, m, checks);
    type.staticWork.push(() =>
      andThen(init(null), (v) => {
        type.statics[index] = v;
      }),
    );
  }
  return {
    get: () => {
      if (!type.isInitialized) ready(type);
      return type.statics[index] as Value;
    },
    set: (_self: Value, v: Value) => {
      if (!type.isInitialized) ready(type);
      type.statics[index] = v;
    },
  };
}

function slotBody(slot: number): Required<Pick<PropertyBody, 'get' | 'set'>> {
  return {
    get: (self: Value) => fieldsOf(self)[slot] as Value,
    set: (self: Value, v: Value) => {
      fieldsOf(self)[slot] = v;
    },
  };
}

/** Declares a field or constant. */
export function declareField(type: CSharpType, m: Member, checks: Checks): CSharpProperty {
  const of = runtimeType(type.sourceNames.resolve(m.type!) ?? wellKnown.object);
  const isConst = m.modifiers.has('const');
  const isStatic = isConst || m.modifiers.has('static');
  let body: PropertyBody;
  let slot = -1;
  let property: CSharpProperty;
  if (isConst) {
    let known: { value: Value | undefined } | null = null;
    let isWorking = false;
    const evaluate = (): Value | undefined => {
      if (known) return known.value;
      if (isWorking) return undefined;
      isWorking = true;
      known = { value: m.init && 'k' in m.init ? constantOf(type, type.sourceNames, m.init, of) : undefined };
      isWorking = false;
      if (known.value === undefined)
        type.compilation.diagnostics.error(
          (m.init as { pos?: number } | null)?.pos ?? m.pos,
          m.init ? 'CS0133' : 'CS0145',
          memberName(type, m.name),
        );
      return known.value;
    };
    body = { get: () => evaluate() ?? null };
    property = new CSharpProperty(m.name, type, of, true, body);
    property.evaluate = evaluate;
    checks.push(() => void evaluate());
  } else {
    if (isStatic) body = staticBody(type, of, m, checks);
    else {
      slot = newSlot(type, of, m, checks);
      body = slotBody(slot);
    }
    property = new CSharpProperty(m.name, type, of, isStatic, body);
  }
  property.slot = slot;
  property.isField = true;
  property.isReadonly = m.modifiers.has('readonly');
  property.member = m;
  property.access = property.setAccess = accessOf(m.modifiers);
  if (m.init && !isConst) property.writes++;
  property.makeAttributes = attributeMaker(type, m.attributes);
  return property;
}

function accessorAccess(m: Member, a: Accessor | undefined): Access {
  const whole = m.explicit ? 'public' : accessOf(m.modifiers);
  if (!a) return whole;
  const own = accessOf(a.modifiers);
  return a.modifiers.has('private') || a.modifiers.has('protected') || a.modifiers.has('internal') ? own : whole;
}

/** Declares a property or indexer. */
export function declareProperty(type: CSharpType, m: Member, checks: Checks): CSharpProperty {
  const of = runtimeType(type.sourceNames.resolve(m.type!) ?? wellKnown.object);
  const getter = m.accessors.find((a) => a.kind === 'get');
  const setter = m.accessors.find((a) => a.kind === 'set' || a.kind === 'init');
  const isStatic = m.modifiers.has('static');
  const isAbstract = m.modifiers.has('abstract') || (type.kind === 'interface' && !isStatic && m.accessors.every((a) => a.body === null));
  const isAuto = !isAbstract && m.kind === 'property' && m.accessors.every((a) => a.body === null);
  const index = m.kind === 'indexer' ? parametersOf(type, type.sourceNames, m.params) : [];
  const isVirtual = type.kind === 'interface' || m.modifiers.has('virtual') || m.modifiers.has('override') || m.modifiers.has('abstract');
  let body: PropertyBody;
  let slot = -1;
  if (m.accessors.length === 0) type.compilation.diagnostics.error(m.pos, 'CS0548', memberName(type, m.name));
  if (isAuto) {
    if (isStatic) body = staticBody(type, of, m, checks);
    else {
      slot = newSlot(type, of, m, checks);
      body = slotBody(slot);
    }
  } else if (isAbstract) body = abstractBody(m, getter, setter);
  else body = accessorBodies(type, m, of, getter, setter, index, checks);
  const property = new CSharpProperty(m.name, type, of, isStatic, body, index);
  // what a class derived from this one may override is not taken from its place
  property.slot = isVirtual ? -1 : slot;
  property.isVirtual = isVirtual;
  property.isAbstract = isAbstract;
  property.isReadonly = isAuto && !setter;
  property.member = m;
  property.access = accessorAccess(m, getter ?? setter);
  if (m.modifiers.has('public') && getter && setter) property.access = accessorAccess(m, getter);
  property.setAccess = setter ? accessorAccess(m, setter) : m.type?.isRef ? 'internal' : 'private';
  property.makeAttributes = attributeMaker(type, m.attributes);
  return property;
}

function abstractBody(m: Member, getter: Accessor | undefined, setter: Accessor | undefined): PropertyBody {
  const found = (self: Value): Property | undefined => {
    const p = (self as NetObject).netType.getProperty(m.name, false);
    return p instanceof Property && p.body.get !== get ? p : undefined;
  };
  const get: MemberBody = (self: Value, ...index: Value[]) => (found(self)?.body.get ?? noBody)(self, ...index);
  return {
    ...(getter && { get }),
    ...(setter && {
      set: (self: Value, v: Value, ...index: Value[]) =>
        (found(self)?.body.set ?? (noBody as NonNullable<PropertyBody['set']>))(self, v, ...index),
    }),
  };
}

function accessorBodies(
  type: CSharpType,
  m: Member,
  of: NetType,
  getter: Accessor | undefined,
  setter: Accessor | undefined,
  index: readonly Parameter[],
  checks: Checks,
): PropertyBody {
  const shown = memberName(type, m.name);
  const body: PropertyBody = {};
  if (getter?.body) {
    const made = accessorBody(type, m, getter.body, index, of, `${shown}.get`);
    checks.push(made.check);
    body.get = made.body;
    // `ref T`: code of C# can assign to what the getter refers to
    if (m.type?.isRef) {
      body.get = valueOfReference(made.body);
      body.set = (self: Value, v: Value, ...given: Value[]) =>
        andThen(made.body(self, ...given) as Step<Value>, (r) => {
          (r as PSReference).value = v;
        });
    }
  }
  if (setter?.body) {
    const value = new Parameter('value', of, false, null, false, false, false, index.length);
    const made = accessorBody(type, m, setter.body as Stmt, [...index, value], wellKnown.void, `${shown}.set`);
    checks.push(made.check);
    body.set = (self: Value, v: Value, ...given: Value[]) => made.body(self, ...given, v) as Step<void>;
  }
  return body;
}

/** Declares an event: its accessors, and what reading it inside of its class gives. */
export function declareEvent(type: CSharpType, m: Member, checks: Checks): { property: CSharpProperty; methods: CSharpMethod[] } {
  const of = type.sourceNames.resolve(m.type!) ?? wellKnown.object;
  const isStatic = m.modifiers.has('static');
  const target = (self: Value): NetObject => (isStatic ? (type as NetObject) : (self as NetObject));
  const value = new Parameter('value', of, false, null, false, false, false, 0);
  const accessors = eventAccessors(m.name, 'object');
  const bodies = ['add', 'remove'].map((kind): MemberBody => {
    const written = m.accessors.find((a) => a.kind === kind)?.body;
    if (written) {
      const made = accessorBody(type, m, written, [value], wellKnown.void, `${memberName(type, m.name)}.${kind}`);
      checks.push(made.check);
      return made.body;
    }
    const plain = accessors[`void ${kind}_${m.name}(object value)`] as MemberBody;
    return (self: Value, handler: Value) => plain(target(self), handler);
  });
  const methods = (['add_', 'remove_'] as const).map((prefix, i) => {
    const made = new CSharpMethod(prefix + m.name, type, [value], null, isStatic, bodies[i] as MemberBody);
    made.access = accessOf(m.modifiers);
    made.isVirtual = type.kind === 'interface' || m.modifiers.has('virtual') || m.modifiers.has('override') || m.modifiers.has('abstract');
    return made;
  });
  const returns = of.kind === 'delegate' ? invokeSignature(of).returnType : null;
  const get = (self: Value): Value => {
    const owner = target(self);
    if (!hasListeners(owner, m.name)) return null;
    return new NetDelegate(of, (args) => lift(raise(owner, m.name, args, returns)), owner);
  };
  const property = new CSharpProperty(m.name, type, of, isStatic, { get });
  property.isEvent = true;
  property.access = accessOf(m.modifiers);
  property.accessors = [methods[0]!, methods[1]!];
  property.member = m;
  return { property, methods };
}

function* raise(owner: NetObject, name: string, args: readonly Value[], returns: NetType | null): Generator<never, Value, unknown> {
  yield* raiseEventSteps(owner, name, args) as unknown as Generator<never, void, unknown>;
  return returns && !isVoid(returns) ? returns.defaultValue() : null;
}
