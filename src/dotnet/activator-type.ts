import type { PSArray } from '../objects/collections.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType } from '../objects/net-type.ts';
import { callNow, type NetDelegate } from './delegates.ts';
import { defineTypes } from './registry.ts';
import { createInstance } from './type-members.ts';

/** Lazy`1: the value is made when it is first asked for. */
export class Lazy extends NetObject {
  private made = false;
  private held: Value = null;
  constructor(
    type: NetType,
    private readonly factory: () => Value,
  ) {
    super();
    this.netType = type;
  }
  get isCreated(): boolean {
    return this.made;
  }
  /** With its value made already. */
  created(): this {
    this.held = this.factory();
    this.made = true;
    return this;
  }
  get value(): Value {
    if (!this.made) this.created();
    return this.held;
  }
}

/** WeakReference: holds its target as long as the program does (garbage collection cannot be seen by scripts). */
export class WeakReference extends NetObject {
  constructor(public target: Value) {
    super();
  }
}

const make = (type: NetType): Value => createInstance(type, []) as Value;
const argument = (type: NetType): NetType => type.genericArguments[0] as NetType;

defineTypes([
  {
    name: 'System.Activator',
    kind: 'static',
    staticMethods: {
      'System.Object CreateInstance(type type)': (_: null, t: NetType) => createInstance(t, []),
      'System.Object CreateInstance(type type, bool nonPublic)': (_: null, t: NetType) => createInstance(t, []),
      'System.Object CreateInstance(type type, Params System.Object[] args)': (_: null, t: NetType, args: PSArray | null) =>
        createInstance(t, args?.items ?? []),
      'T CreateInstance[T]()': (_: null, types: readonly NetType[]) => createInstance(types[0] as NetType, []),
    },
  },
  {
    name: 'System.Lazy`1',
    typeParameters: ['T'],
    jsClass: Lazy,
    constructors: {
      '()': (t: NetType) => new Lazy(t, () => make(argument(t))),
      '(T value)': (t: NetType, v: Value) => new Lazy(t, () => v).created(),
      '(System.Func[T] valueFactory)': (t: NetType, f: NetDelegate) => new Lazy(t, () => callNow(f, [])),
      '(bool isThreadSafe)': (t: NetType) => new Lazy(t, () => make(argument(t))),
      '(System.Func[T] valueFactory, bool isThreadSafe)': (t: NetType, f: NetDelegate) => new Lazy(t, () => callNow(f, [])),
    },
    properties: { 'bool IsValueCreated': { get: (l: Lazy) => l.isCreated }, 'T Value': { get: (l: Lazy) => l.value } },
    methods: { 'string ToString()': (l: Lazy) => (l.isCreated ? String(l.value) : 'Value is not created.') },
  },
  {
    name: 'System.WeakReference',
    jsClass: WeakReference,
    constructors: {
      '(System.Object target)': (_: NetType, v: Value) => new WeakReference(v),
      '(System.Object target, bool trackResurrection)': (_: NetType, v: Value) => new WeakReference(v),
    },
    properties: {
      'bool TrackResurrection': { get: () => false },
      'bool IsAlive': { get: (w: WeakReference) => w.target !== null },
      'System.Object Target': {
        get: (w: WeakReference) => w.target,
        set: (w: WeakReference, v: Value) => {
          w.target = v;
        },
      },
    },
  },
]);
