/** Types that frameworks and their samples use: locks, progress, pools of arrays, names of frameworks, the factory of tasks, stacks of calls. */
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { callNow, type NetDelegate } from '../delegates.ts';
import { netCompare, netEquals } from '../equality.ts';
import { eventAccessors, raiseEvent } from '../events.ts';
import { defineType, findType, getType } from '../registry.ts';
import { formatComposite } from '../text/composite-format.ts';
import { enumOf, notNull } from '../values.ts';
import { taskOfStep } from './task-start.ts';

/** System.Threading.Lock: there is one JavaScript thread, which always gets it. */
class Lock extends NetObject {
  depth = 0;
  exit(): void {
    if (this.depth === 0)
      throw exceptionOf(
        'System.Threading.SynchronizationLockException',
        'Object synchronization method was called from an unsynchronized block of code.',
      );
    this.depth--;
  }
}
class LockScope extends NetObject {
  constructor(readonly lock: Lock) {
    super();
  }
}
class Progress extends NetObject {
  constructor(
    type: NetType,
    readonly handler: NetDelegate | null,
  ) {
    super();
    this.netType = type;
  }
}
class ArrayPool extends NetObject {
  constructor(type: NetType) {
    super();
    this.netType = type;
  }
}
class TaskFactory extends NetObject {}
class StackTrace extends NetObject {}
class StackFrame extends NetObject {}
class StructuralComparer extends NetObject {}

/** System.Runtime.Versioning.FrameworkName. */
class FrameworkName extends NetObject {
  constructor(
    readonly identifier: string,
    readonly version: Value,
    readonly profile: string,
  ) {
    super();
  }
  /** @throws ArgumentException */
  static parse(text: string): FrameworkName {
    const [identifier = '', ...parts] = text.split(',').map((p) => p.trim());
    const of = (key: string): string | undefined =>
      parts
        .find((p) => p.toLowerCase().startsWith(`${key}=`))
        ?.slice(key.length + 1)
        .trim();
    const version = of('version');
    if (identifier === '' || version === undefined)
      throw exceptionOf(
        'System.ArgumentException',
        "FrameworkName cannot have less than two components or more than three components. (Parameter 'frameworkName')",
      );
    return new FrameworkName(identifier, versionOf(version.replace(/^v/i, '')), of('profile') ?? '');
  }
  override toString(): string {
    return `${this.identifier},Version=v${String(this.version)}${this.profile === '' ? '' : `,Profile=${this.profile}`}`;
  }
}
function versionOf(text: string): Value {
  const type = getType('version');
  const make = type.getConstructors().find((c) => c.parameters.length === 1 && c.parameters[0]?.type.fullName === 'System.String');
  return make ? (make.body(type, text) as Value) : null;
}

/** Arrays element by element, other values as they are. */
function structuralCompare(a: Value, b: Value): number {
  if (!(a instanceof PSArray) || !(b instanceof PSArray)) return netCompare(a, b);
  if (a.items.length !== b.items.length)
    throw exceptionOf('System.ArgumentException', 'Object is not an array with the same number of elements as the array to compare it to.');
  for (const [i, v] of a.items.entries()) {
    const order = structuralCompare(v, b.items[i] as Value);
    if (order !== 0) return order;
  }
  return 0;
}
function structuralEquals(a: Value, b: Value): boolean {
  if (!(a instanceof PSArray) || !(b instanceof PSArray)) return netEquals(a, b);
  return a.items.length === b.items.length && a.items.every((v, i) => structuralEquals(v, b.items[i] as Value));
}

function defineLocks(): void {
  const lock = 'System.Threading.Lock';
  const enter = (l: Lock): boolean => {
    l.depth++;
    return true;
  };
  defineType({
    name: lock,
    sealed: true,
    jsClass: Lock,
    constructors: { '()': () => new Lock() },
    properties: { 'bool IsHeldByCurrentThread': { get: (l: Lock) => l.depth > 0 } },
    methods: {
      'void Enter()': (l: Lock) => void enter(l),
      [`${lock}+Scope EnterScope()`]: (l: Lock) => {
        enter(l);
        return new LockScope(l);
      },
      'void Exit()': (l: Lock) => l.exit(),
      'bool TryEnter()': enter,
      'bool TryEnter(int millisecondsTimeout)': enter,
      'bool TryEnter(timespan timeout)': enter,
    },
  });
  defineType({ name: `${lock}+Scope`, kind: 'struct', jsClass: LockScope, methods: { 'void Dispose()': (s: LockScope) => s.lock.exit() } });
}

function defineProgress(): void {
  const handler = 'System.EventHandler[T]';
  defineType({
    name: 'System.Progress`1',
    typeParameters: ['T'],
    jsClass: Progress,
    interfaces: ['System.IProgress[T]'],
    events: [`${handler} ProgressChanged`],
    constructors: {
      '()': (type: NetType) => new Progress(type, null),
      '(System.Action[T] handler)': (type: NetType, f: NetDelegate | null) => new Progress(type, notNull(f, 'handler')),
    },
    methods: {
      ...eventAccessors('ProgressChanged', handler),
      'void IProgress[T].Report(T value)': (p: Progress, value: Value) => {
        if (p.handler) callNow(p.handler, [value]);
        raiseEvent(p, 'ProgressChanged', [p, value]);
      },
    },
  });
  defineType({
    name: 'System.Buffers.ArrayPool`1',
    typeParameters: ['T'],
    abstract: true,
    jsClass: ArrayPool,
    staticProperties: { 'System.Buffers.ArrayPool[T] Shared': { get: (type: NetType) => new ArrayPool(type) } },
    staticMethods: { 'System.Buffers.ArrayPool[T] Create()': (type: NetType) => new ArrayPool(type) },
    methods: {
      'T[] Rent(int minimumLength)': (p: ArrayPool, size: number) => {
        const element = p.netType.genericArguments[0] as NetType;
        const length = size <= 0 ? 0 : Math.max(16, 2 ** Math.ceil(Math.log2(size)));
        const empty = element.isValueType ? element.defaultValue() : null;
        return new PSArray(new Array<Value>(length).fill(empty), element.makeArrayType());
      },
      'void Return(T[] array, bool clearArray = False)': () => undefined,
    },
  });
}

function defineTaskFactory(): void {
  const ns = 'System.Threading.Tasks.';
  const action = (f: NetDelegate): Value => taskOfStep(null, () => f.invoke([]));
  const func = (f: NetDelegate, types: readonly NetType[]): Value => taskOfStep(types[0] as NetType, () => f.invoke([]));
  const methods: Record<string, MemberBody> = {};
  for (const rest of ['', ', System.Threading.CancellationToken cancellationToken', `, ${ns}TaskCreationOptions creationOptions`]) {
    methods[`${ns}Task StartNew(System.Action action${rest})`] = (_f, f: NetDelegate) => action(f);
    methods[`${ns}Task[TResult] StartNew[TResult](System.Func[TResult] function${rest})`] = (_f, f: NetDelegate, ...more: unknown[]) =>
      func(f, more.at(-1) as readonly NetType[]);
  }
  methods[`${ns}Task StartNew(System.Action[System.Object] action, System.Object state)`] = (_f, f: NetDelegate, state: Value) =>
    taskOfStep(null, () => f.invoke([state]));
  defineType({
    name: `${ns}TaskFactory`,
    jsClass: TaskFactory,
    constructors: { '()': () => new TaskFactory() },
    properties: {
      [`${ns}TaskScheduler Scheduler`]: { get: () => null },
      [`${ns}TaskCreationOptions CreationOptions`]: { get: () => enumOf(`${ns}TaskCreationOptions`, 0) },
      [`${ns}TaskContinuationOptions ContinuationOptions`]: { get: () => enumOf(`${ns}TaskContinuationOptions`, 0) },
    },
    methods,
  });
}
function defineStacks(): void {
  const ns = 'System.Diagnostics.';
  defineType({
    name: `${ns}StackFrame`,
    jsClass: StackFrame,
    constructors: {
      '()': () => new StackFrame(),
      '(int skipFrames)': () => new StackFrame(),
      '(bool needFileInfo)': () => new StackFrame(),
    },
    methods: {
      'System.Reflection.MethodBase GetMethod()': () => null,
      'string GetFileName()': () => null,
      'int GetFileLineNumber()': () => 0,
      'int GetFileColumnNumber()': () => 0,
      'int GetNativeOffset()': () => 0,
      'int GetILOffset()': () => 0,
      'string ToString()': () => 'System.Diagnostics.StackFrame',
    },
  });
  defineType({
    name: `${ns}StackTrace`,
    jsClass: StackTrace,
    constructors: {
      '()': () => new StackTrace(),
      '(bool fNeedFileInfo)': () => new StackTrace(),
      '(int skipFrames)': () => new StackTrace(),
      '(System.Exception e)': () => new StackTrace(),
    },
    properties: { 'int FrameCount': { get: () => 1 } },
    methods: {
      [`${ns}StackFrame GetFrame(int index)`]: (_s, index: number) => (index === 0 ? new StackFrame() : null),
      [`${ns}StackFrame[] GetFrames()`]: () => new PSArray([new StackFrame()], getType(`${ns}StackFrame`).makeArrayType()),
      'string ToString()': () => String(environmentStack()),
    },
  });
}
/** Environment.StackTrace, which stands for every stack here. */
function environmentStack(): unknown {
  const property = findType('System.Environment')?.getProperty('StackTrace', true);
  return property?.body.get ? runNow(property.body.get(null)) : '';
}

class CompositeFormat extends NetObject {
  constructor(
    readonly format: string,
    readonly count: number,
  ) {
    super();
  }
}

/** Defines them. */
export function defineSupportTypes(): void {
  defineLocks();
  defineProgress();
  defineTaskFactory();
  defineStacks();
  defineType({
    name: 'System.Runtime.Versioning.FrameworkName',
    sealed: true,
    jsClass: FrameworkName,
    constructors: {
      '(string frameworkName)': (_t, text: string | null) => {
        if (text === null) throw argumentNull('frameworkName');
        return FrameworkName.parse(text);
      },
      '(string identifier, version version)': (_t, id: string, version: Value) => new FrameworkName(id, version, ''),
      '(string identifier, version version, string profile)': (_t, id: string, version: Value, profile: string | null) =>
        new FrameworkName(id, version, profile ?? ''),
    },
    properties: {
      'string Identifier': { get: (f: FrameworkName) => f.identifier },
      'version Version': { get: (f: FrameworkName) => f.version },
      'string Profile': { get: (f: FrameworkName) => f.profile },
      'string FullName': { get: (f: FrameworkName) => f.toString() },
    },
    methods: {
      'bool Equals(System.Object obj)': (f: FrameworkName, o: Value) => o instanceof FrameworkName && o.toString() === f.toString(),
      'string ToString()': (f: FrameworkName) => f.toString(),
    },
  });
  const comparer = new StructuralComparer();
  defineType({
    name: 'System.Collections.StructuralComparer',
    jsClass: StructuralComparer,
    interfaces: ['System.Collections.IComparer', 'System.Collections.IEqualityComparer'],
    methods: {
      'int Compare(System.Object x, System.Object y)': (_c, a: Value, b: Value) => structuralCompare(a, b),
      'bool Equals(System.Object x, System.Object y)': (_c, a: Value, b: Value) => structuralEquals(a, b),
    },
  });
  defineType({
    name: 'System.Collections.StructuralComparisons',
    kind: 'static',
    staticProperties: {
      'System.Collections.IComparer StructuralComparer': { get: () => comparer },
      'System.Collections.IEqualityComparer StructuralEqualityComparer': { get: () => comparer },
    },
  });
  defineType({
    name: 'System.Text.CompositeFormat',
    sealed: true,
    jsClass: CompositeFormat,
    properties: {
      'string Format': { get: (c: CompositeFormat) => c.format },
      'int MinimumArgumentCount': { get: (c: CompositeFormat) => c.count },
    },
    staticMethods: {
      'System.Text.CompositeFormat Parse(string format)': (_s, text: string | null) => {
        const format = notNull(text, 'format');
        const count = 1 + Math.max(-1, ...[...format.replaceAll('{{', '').matchAll(/\{(\d+)/g)].map((m) => Number(m[1])));
        // What cannot be used is refused at once.
        formatComposite(format, new Array<Value>(count).fill(null));
        return new CompositeFormat(format, count);
      },
    },
  });
}
