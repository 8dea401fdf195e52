/** Methods, constructors and operators: their signatures, and their bodies when they are first needed. */
import { Parameter } from '../../dotnet/members.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { typeKey } from '../../dotnet/type-base.ts';
import { TypeParameter } from '../../dotnet/type-parameter.ts';
import { typeDisplayName } from '../../dotnet/type-text.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType } from '../../objects/net-type.ts';
import { andThen, type Step, Suspension } from '../../scheduler/suspension.ts';
import { argumentNodes, bindArguments, noteCallerParameter } from '../bind/arguments.ts';
import { Body, type FunctionLevel, hasYield, isVoid, type Local, newLevel } from '../bind/body.ts';
import { filledArray } from '../bind/creation.ts';
import { checkAssignments } from '../bind/definite-assignment.ts';
import { bindTo } from '../bind/expressions.ts';
import { bodyRun, fillParameters } from '../bind/functions.ts';
import { iteratorValue } from '../bind/iterators.ts';
import { findConstructors, isAccessible } from '../bind/lookup.ts';
import { evaluate, Frame, type Node, type Run } from '../bind/node.ts';
import { operatorMethodName } from '../bind/operators.ts';
import { chooseMethod, reportNoMethod } from '../bind/overloads.ts';
import { ready } from '../bind/properties.ts';
import { valueOfReference } from '../bind/references.ts';
import { frameText, traced } from '../bind/stack-trace.ts';
import { bindStatement } from '../bind/statements.ts';
import { asyncResult, taskResult } from '../bind/tasks.ts';
import type { ArrayItems, Attribute, Expr, Member, Param, Stmt } from '../syntax/ast.ts';
import { runtimeType, type TypeScope } from '../types/compilation.ts';
import { accessOf, CSharpMethod, CSharpObject, CSharpType, noBody, setFields } from '../types/csharp-type.ts';
import { csharpName, methodName } from '../types/names.ts';
import { adopt } from './adoption.ts';
import { attributeMaker } from './attributes.ts';
import { constrain } from './constraints.ts';
import { nativeBody } from './natives.ts';
import { isPrimaryConstructor } from './records.ts';
import { reportUnused } from './unused.ts';

const callerKinds: Readonly<Record<string, string>> = {
  MemberName: 'member',
  LineNumber: 'line',
  FilePath: 'file',
  ArgumentExpression: 'argument',
};

/** The parameter that CallerArgumentExpression names. */
function calledParameter(a: Attribute): string | null {
  const e = a.args[0]?.e;
  if (e?.k === 'nameof') return e.name;
  return e?.k === 'literal' && typeof e.value === 'string' ? e.value : null;
}

/** Parameters as signatures have them. */
export function parametersOf(type: CSharpType, scope: TypeScope, params: readonly Param[]): Parameter[] {
  const { diagnostics } = type.compilation;
  return params.map((p, i) => {
    if (params.findIndex((q) => q.name === p.name) < i) diagnostics.error(p.pos, 'CS0100', p.name);
    const of = runtimeType(scope.resolve(p.type) ?? wellKnown.object);
    const isByRef = p.mode === 'ref' || p.mode === 'out';
    const given = p.attributes.find((a) => /(^|\.)DefaultParameterValue(Attribute)?$/.test(a.type.parts.at(-1)?.name ?? ''))?.args[0]?.e;
    const optional = p.attributes.some((a) => /^Optional(Attribute)?$/.test(a.type.parts.at(-1)?.name ?? ''));
    const init = p.init ?? given ?? null;
    const value = init ? constantOf(type, scope, init, of) : null;
    const made = new Parameter(p.name, of, init !== null || optional, value ?? null, p.mode === 'params', isByRef, p.mode === 'out', i);
    if (p.mode === 'in') made.isIn = true;
    for (const a of p.attributes) {
      const caller = /^Caller(MemberName|LineNumber|FilePath|ArgumentExpression)(Attribute)?$/.exec(a.type.parts.at(-1)?.name ?? '')?.[1];
      if (caller) noteCallerParameter(made, callerKinds[caller] as string, calledParameter(a));
    }
    return made;
  });
}

/** A body for code outside of methods: defaults, initializers, attributes. */
export function outsideBody(type: CSharpType, scope: TypeScope, isStatic = true): Body {
  const b = new Body(scope, type, isStatic, type.compilation.diagnostics, newLevel(null, wellKnown.void, ''));
  b.mayInitialize = true;
  return b;
}

/** The value of an expression that is known now; undefined when it is not constant. */
export function constantOf(type: CSharpType, scope: TypeScope, e: Expr, to: NetType): Value | undefined {
  return bindTo(outsideBody(type, scope), e, to).constant;
}

/** The type as which a value comes out of a field or property's initializer. */
export function initialNode(b: Body, init: Expr | ArrayItems, to: NetType): Node {
  if ('k' in init) return bindTo(b, init, to);
  return filledArray(b, to.elementType ?? wellKnown.object, Math.max(1, to.arrayRank), init);
}

/** What a body is compiled into. */
interface CompiledBody {
  readonly parameters: readonly Local[];
  readonly run: Run;
  readonly slots: { count: number };
}

/** Where `value` and the parameters of an accessor or method stand. */
interface BodySource {
  readonly type: CSharpType;
  readonly scope: TypeScope;
  readonly isStatic: boolean;
  readonly parameters: readonly Parameter[];
  readonly names: readonly { name: string; pos: number }[];
  readonly returnType: NetType;
  readonly body: Stmt;
  readonly shown: string;
  /** The name of the method itself, as stack traces have it. */
  readonly name: string;
  readonly isAsync: boolean;
  /** Static constructors and `init`. */
  readonly mayInitialize?: boolean;
  /** `ref` stands before the type that it returns. */
  readonly returnsRef?: boolean;
  /** Where "not all code paths return a value" is said. */
  readonly pos: number;
}

function compileBody(source: BodySource): CompiledBody & { level: FunctionLevel } {
  const { type, returnType } = source;
  const result = source.isAsync ? (taskResult(returnType) ?? wellKnown.void) : returnType;
  const level = newLevel(null, result, source.shown, source.isAsync);
  const b = new Body(source.scope, type, source.isStatic, type.compilation.diagnostics, level);
  b.mayInitialize = source.mayInitialize ?? false;
  if (source.returnsRef) level.returnsRef = true;
  if (hasYield(source.body)) level.yields = yieldedType(returnType);
  if (level.yields === null && hasYield(source.body)) {
    b.error(source.pos, 'CS1624', source.shown, csharpName(returnType));
    level.yields = wellKnown.object;
  }
  const parameters = source.parameters.map((p, i) => {
    const local = b.declare(p.name, p.type, source.names[i]?.pos ?? source.pos, p.isByRef ? 'reference' : 'parameter');
    return local;
  });
  const body = bindStatement(b, source.body);
  if (!body.ends && !isVoid(result) && level.yields === null) b.error(source.pos, 'CS0161', source.shown);
  checkFlow(b, { params: namedParameters(source), body: source.body, pos: source.pos });
  return { parameters, run: bodyRun(body.run), slots: b.slots, level };
}

/** The parameters of a body as the analysis of what is assigned takes them. */
function namedParameters(source: BodySource): { name: string; mode: string }[] {
  return source.parameters.map((p) => ({ name: p.name, mode: p.isOut ? 'out' : '' }));
}

/** What is said about variables once a body is compiled: those that lack a value, those that nobody uses. */
function checkFlow(b: Body, f: Parameters<typeof checkAssignments>[1]): void {
  const places = new Map(b.locals.map((local) => [local.pos, local]));
  checkAssignments(b.diagnostics, f, (pos) => places.get(pos)?.isWhole ?? true);
  reportUnused(b);
}

function yieldedType(type: NetType): NetType | null {
  const name = (type.genericDefinition ?? type).fullName;
  if (/^System\.Collections\.Generic\.IEnumer(able|ator)`1$/.test(name)) return type.genericArguments[0] as NetType;
  if (name === 'System.Collections.Generic.IAsyncEnumerable`1') return type.genericArguments[0] as NetType;
  return /^System\.Collections\.IEnumer(able|ator)$/.test(name) ? wellKnown.object : null;
}

/** The JavaScript function of a body. It is compiled when it is first called, or checked. */
function lazyBody(source: BodySource): { body: MemberBody; check: () => void } {
  let made: (CompiledBody & { level: FunctionLevel }) | null = null;
  const compiled = () => (made ??= compileBody(source));
  const { isStatic, isAsync, returnType } = source;
  const frame = (): string => frameText(source.type, source.name, source.parameters);
  const body: MemberBody = (self: Value, ...args: unknown[]): Step<unknown> => {
    const { parameters, run, level } = compiled();
    const start = (): Frame => {
      const f = new Frame(isStatic ? null : self, []);
      fillParameters(f, parameters, args);
      return f;
    };
    if (level.yields) return iteratorValue(returnType, level.yields, start, run);
    const work = (): Step<unknown> => traced(frame, () => run(start()));
    if (isAsync) return asyncResult(returnType, work);
    const r = work();
    if (isVoid(returnType)) return r instanceof Suspension ? andThen(r, () => undefined) : undefined;
    return r;
  };
  return { body, check: () => void compiled() };
}

/** Makes sure that static fields are there before a static method runs. */
function whenReady(type: CSharpType, body: MemberBody): MemberBody {
  return (self: Value, ...args: Value[]) => {
    if (!type.isInitialized) ready(type);
    return body(self, ...args);
  };
}

/** Declares a method. */
export function declareMethod(type: CSharpType, m: Member): CSharpMethod {
  const own = m.typeParams.map((name, i) => new TypeParameter(name, i, true));
  const scope = type.sourceNames.with(m.typeParams, own);
  constrain(own, m.constraints, (args) => type.sourceNames.with(m.typeParams, args));
  const returnType = runtimeType(scope.resolve(m.type!) ?? wellKnown.object);
  const parameters = parametersOf(type, scope, m.params);
  const isOperator = m.kind === 'operator';
  const name = isOperator
    ? operatorMethodName(m.name, m.params.length)
    : m.kind === 'conversion'
      ? `op_${m.name === 'implicit' ? 'Implicit' : 'Explicit'}`
      : m.name;
  const isStatic = m.modifiers.has('static');
  let check: (() => void) | null = null;
  let body: MemberBody = noBody;
  const method: { made: CSharpMethod | null } = { made: null };
  const source = (s: TypeScope, ps: readonly Parameter[], returned: NetType): BodySource => ({
    type,
    scope: s,
    isStatic,
    parameters: ps,
    names: m.params,
    returnType: returned,
    body: m.body as Stmt,
    shown: methodName(method.made as CSharpMethod),
    name,
    isAsync: m.modifiers.has('async'),
    returnsRef: m.type?.isRef === true,
    pos: m.pos,
  });
  if (m.body && own.length > 0) body = genericBody(type, m, source);
  else if (m.body) {
    let lazy: ReturnType<typeof lazyBody> | null = null;
    const get = (): ReturnType<typeof lazyBody> => (lazy ??= lazyBody(source(scope, parameters, returnType)));
    body = (self: Value, ...args: Value[]) => get().body(self, ...args);
    check = () => get().check();
  } else if (m.modifiers.has('extern')) body = nativeBody(m, returnType);
  else if (type.kind === 'interface') body = interfaceBody(() => method.made as CSharpMethod);
  else if (m.modifiers.has('partial')) body = () => undefined;
  else if (!m.modifiers.has('abstract')) {
    check = () => type.compilation.diagnostics.error(m.pos, 'CS0501', methodName(method.made as CSharpMethod));
  }
  const referenceBody = m.type?.isRef && m.body ? (isStatic ? whenReady(type, body) : body) : null;
  if (referenceBody) body = valueOfReference(body);
  const made = new CSharpMethod(
    name,
    type,
    parameters,
    isVoid(returnType) ? null : returnType,
    isStatic,
    isStatic ? whenReady(type, body) : body,
  );
  method.made = made;
  made.referenceBody = referenceBody;
  made.member = m;
  made.typeParameters = own;
  made.access = m.explicit ? 'public' : accessOf(m.modifiers);
  made.isVirtual = type.kind === 'interface' || m.modifiers.has('virtual') || m.modifiers.has('override') || m.modifiers.has('abstract');
  made.isAbstract = m.modifiers.has('abstract') || (type.kind === 'interface' && m.body === null);
  made.isExtension = m.params[0]?.mode === 'this';
  made.check = check;
  made.makeAttributes = attributeMaker(type, m.attributes);
  if (m.explicit) {
    const face = type.sourceNames.resolve(m.explicit);
    if (face) made.explicitInterface = typeDisplayName(face, true);
  }
  return made;
}

function interfaceBody(method: () => CSharpMethod): MemberBody {
  return (self: Value, ...args: Value[]) => {
    const found = (self as NetObject).netType
      .getMethods(method().name, false)
      .find((m) => m !== method() && m.declaringType.kind !== 'interface' && m.parameters.length === method().parameters.length);
    return found ? found.body(self, ...args) : noBody(self, ...args);
  };
}

/** A generic method is compiled once for each list of type arguments, which come after the others. */
function genericBody(type: CSharpType, m: Member, source: (s: TypeScope, ps: readonly Parameter[], r: NetType) => BodySource): MemberBody {
  const made = new Map<string, MemberBody>();
  return (self: Value, ...all: unknown[]) => {
    const types = all.at(-1) as readonly NetType[];
    const key = types.map(typeKey).join(',');
    let body = made.get(key);
    if (!body) {
      const scope = type.sourceNames.with(m.typeParams, types);
      const returnType = runtimeType(scope.resolve(m.type!) ?? wellKnown.object);
      body = lazyBody(source(scope, parametersOf(type, scope, m.params), returnType)).body;
      made.set(key, body);
    }
    return body(self, ...all.slice(0, -1));
  };
}

/** Declares an accessor of a property, indexer or event, as a body. */
export function accessorBody(
  type: CSharpType,
  m: Member,
  body: Stmt,
  parameters: readonly Parameter[],
  returnType: NetType,
  shown: string,
): { body: MemberBody; check: () => void } {
  const isStatic = m.modifiers.has('static');
  const lazy = lazyBody({
    type,
    scope: type.sourceNames,
    isStatic,
    parameters,
    names: [...m.params, { name: 'value', pos: m.pos }],
    returnType,
    body,
    shown,
    name: `${shown.slice(shown.lastIndexOf('.') + 1)}_${m.kind === 'indexer' ? 'Item' : m.name}`,
    isAsync: false,
    mayInitialize: m.accessors.some((a) => a.kind === 'init'),
    returnsRef: m.type?.isRef === true && !isVoid(returnType),
    pos: m.pos,
  });
  return isStatic ? { body: whenReady(type, lazy.body), check: lazy.check } : lazy;
}

/** A new object of a type whose base is no class that makes objects itself. */
function allocate(mostDerived: NetType): NetObject {
  const object = new CSharpObject(mostDerived);
  for (let t: NetType | null = mostDerived; t; t = t.baseType)
    if (t instanceof CSharpType) {
      setFields(object, t.defaultFields());
      break;
    }
  return object;
}

/** True when objects of a type are made by a constructor of .NET. */
function madeByDotnet(type: CSharpType): boolean {
  let t: NetType | null = type;
  while (t instanceof CSharpType) t = t.baseType;
  return t !== null && t !== wellKnown.object && t !== wellKnown.valueType && t.getBaseConstructors().length > 0;
}

/** Declares a constructor; `m` is null for the one that nobody wrote. */
export function declareConstructor(type: CSharpType, m: Member | null): CSharpMethod {
  const scope = type.sourceNames;
  const parameters = m ? parametersOf(type, scope, m.params) : [];
  let parts: ReturnType<typeof constructorParts> | null = null;
  const get = () => (parts ??= constructorParts(type, m, parameters));

  const frame = (): string => frameText(type, '.ctor', parameters);
  const construct: NonNullable<CSharpMethod['construct']> = (given, mostDerived, args) => {
    const p = get();
    const f = new Frame(given, []);
    fillParameters(f, p.parameters, args);
    const own = (object: NetObject | null): Step<unknown> => (object === null ? undefined : initializeFields(type, object));
    const run = (object: NetObject): Step<NetObject> => {
      const { body } = p;
      if (!body) return object;
      const inside = new Frame(object, f.vars);
      return andThen(
        traced(frame, () => body(inside)),
        () => object,
      );
    };
    const chain = (): Step<NetObject> =>
      evaluate(p.chainArgs, f, (values) => p.chain(given, mostDerived, values) as Step<Value>) as Step<NetObject>;
    if (p.callsThis) return andThen(chain(), run);
    if (isPrimaryConstructor(m)) {
      const filled = (object: NetObject): Step<NetObject> => andThen(run(object), () => andThen(own(object), () => object));
      if (given === null) return andThen(chain(), filled);
      return andThen(filled(given), () => chain());
    }
    // the values of fields come before the base class where the object is there already
    return andThen(own(given), () => andThen(chain(), (object) => andThen(given === null ? own(object) : undefined, () => run(object))));
  };
  const body: MemberBody = (_type: Value, ...args: Value[]) => {
    if (!type.isInitialized) ready(type);
    return construct(madeByDotnet(type) ? null : allocate(type), type, args);
  };
  const made = new CSharpMethod('.ctor', type, parameters, null, false, body);
  made.isConstructor = true;
  made.construct = construct;
  made.member = m;
  made.access = m ? accessOf(m.modifiers) : type.decl.modifiers.has('abstract') ? 'protected' : 'public';
  made.check = () => void get();
  return made;
}

function initializeFields(type: CSharpType, object: NetObject): Step<unknown> {
  let step: Step<unknown>;
  const fields = (object as unknown as { csFields: Value[] }).csFields;
  for (const field of type.instanceFields) {
    const { init, slot } = field;
    if (!init) continue;
    const put = (): Step<unknown> =>
      andThen(init(object), (v) => {
        fields[slot] = v;
      });
    step = step instanceof Suspension ? andThen(step, put) : put();
  }
  return step;
}

function constructorParts(type: CSharpType, m: Member | null, parameters: readonly Parameter[]) {
  const { diagnostics } = type.compilation;
  const level = newLevel(null, wellKnown.void, m ? csharpName(type) : '');
  const b = new Body(type.sourceNames, type, false, diagnostics, level);
  b.mayInitialize = true;
  const locals = parameters.map((p, i) => {
    const local = b.declare(p.name, p.type, m!.params[i]!.pos, p.isByRef ? 'reference' : 'parameter');
    return local;
  });
  const callsThis = m?.chain?.to === 'this';
  const args = m?.chain ? bindArguments(b, m.chain.args) : [];
  const pos = m?.chain?.pos ?? m?.pos ?? type.decl.pos;
  const base = callsThis ? type : type.baseType;
  let chain: NonNullable<CSharpMethod['construct']> = (given, mostDerived) => given ?? allocate(mostDerived);
  let chainArgs: readonly Node[] = [];
  const constructors = base
    ? (base instanceof CSharpType ? findConstructors(base) : base.getBaseConstructors()).filter(
        (c) => isAccessible(c, type) && (!callsThis || (c as CSharpMethod).member !== m),
      )
    : [];
  const needsNone = type.kind === 'struct' && !callsThis;
  if (base && !needsNone && base !== wellKnown.object && constructors.length > 0) {
    const choice = chooseMethod(constructors, args, []);
    if (choice) {
      chainArgs = argumentNodes(b, choice, args);
      const target = choice.method;
      chain =
        target instanceof CSharpMethod && target.construct
          ? target.construct
          : (_given, mostDerived, values) =>
              andThen(target.body(base, ...values) as Step<NetObject>, (object) => {
                adopt(object, mostDerived);
                return object;
              });
    } else reportNoMethod(diagnostics, constructors, csharpName(base), args, pos, []);
  } else if (args.length > 0 && base === wellKnown.object) diagnostics.error(pos, 'CS1729', 'object', args.length);
  const body = m?.body ? bindStatement(b, m.body) : null;
  if (m?.body) checkFlow(b, { params: m.params, body: m.body, pos: m.pos });
  else reportUnused(b);
  return { parameters: locals, chain, chainArgs, callsThis, body: body ? bodyRun(body.run) : null };
}

/** The static constructor, as work for the first use of the type. */
export function declareStaticConstructor(type: CSharpType, m: Member): { run: () => Step<unknown>; check: () => void } {
  const lazy = lazyBody({
    type,
    scope: type.sourceNames,
    isStatic: true,
    parameters: [],
    names: [],
    returnType: wellKnown.void,
    body: m.body as Stmt,
    shown: csharpName(type),
    name: '.cctor',
    isAsync: false,
    mayInitialize: true,
    pos: m.pos,
  });
  return { run: () => lazy.body(null), check: lazy.check };
}
