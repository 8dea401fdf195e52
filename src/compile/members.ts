import type {
  CommandElement,
  IndexExpressionAst,
  InvokeMemberExpressionAst,
  ITypeName,
  MemberExpressionAst,
  TypeConstraintAst,
} from '../../grammar/index.ts';
import { getStaticProperty, invokeMethod, newObject } from '../dotnet/invocation.ts';
import { MethodSite } from '../dotnet/method-site.ts';
import { protectedMethod } from '../dotnet/protected-methods.ts';
import { StaticPropertySite } from '../dotnet/static-property-site.ts';
import { argumentNull, throwRuntime } from '../errors/throw.ts';
import { AutomationNull, NetDictionary, PSArray } from '../objects/collections.ts';
import { checkInvocation } from '../objects/language-mode.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import { getPropertyEnumerated, intrinsicCount } from '../objects/member-access.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { PropertySite } from '../objects/property-site.ts';
import { baseObject, PSObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import { getIndex, getIndexes } from '../operators/index-ops.ts';
import { IndexSite } from '../operators/index-site.ts';
import { andThen, complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { nary, unary } from './combinators.ts';
import { type CompileContext, compiler } from './compile-context.ts';
import type { Expr, Frame } from './frame.ts';
import { indexNode } from './index-nodes.ts';
import { callProtected, InsideMethodSite, InsidePropertySite, protectedMethods } from './inside-class.ts';
import { isSteady } from './operand.ts';

/** The name of a member: constant where written plainly, else computed and turned into text. */
export function compileMemberName(member: CommandElement, c: CompileContext): (f: Frame) => Step<string> {
  if (member.kind === 'StringConstantExpressionAst') {
    const { value } = member;
    return () => value;
  }
  if (member.kind === 'CommandParameterAst') {
    const text = member.extent.text;
    return () => text;
  }
  const name = compiler.expression(member, c);
  return (f) => andThen(name(f), (v) => toStringValue(v));
}

/** `target.name` or `[type]::name`. */
export function readMember(f: Frame, target: Value, name: string, isStatic: boolean): Step<Value> {
  if (isStatic) {
    const type = baseObject(target);
    if (type instanceof NetType) return getStaticProperty(type, name, f.context);
    if (type === null || type === AutomationNull) return missingProperty(f, target, name);
    // of an object that is no type: the static member of its type
    const holder = typeOf(type);
    return holder.getProperty(name, true) || holder.getMethods(name, true).length > 0
      ? getStaticProperty(holder, name, f.context)
      : missingProperty(f, target, name);
  }
  if (target === null || target === AutomationNull) return propertyOfNull(f, target, name);
  const v = getPropertyEnumerated(target, name, f.context);
  if (v instanceof Suspension) return orMissing(f, target, name, v);
  return v === undefined ? missingProperty(f, target, name) : v;
}

/** {@link readMember} of an object's property at one place. */
export function readAt(f: Frame, site: PropertySite, target: Value): Step<Value> {
  if (target === null || target === AutomationNull) return propertyOfNull(f, target, site.name);
  const v = site.read(target, f.context);
  if (v === undefined) return missingProperty(f, target, site.name);
  return v instanceof Suspension ? orMissing(f, target, site.name, v) : v;
}

function orMissing(f: Frame, target: Value, name: string, value: Suspension<Value | undefined>): Step<Value> {
  return andThen(value, (r) => r ?? missingProperty(f, target, name));
}

/** Members that every object has; `$null` has them as null. */
const intrinsicMembers = /^ps(object|base|adapted|extended|typenames)$/i;

/** A property of `$null`, or of what a command gave nothing for, which is a custom object without properties when asked so. */
function propertyOfNull(f: Frame, target: Value, name: string): Step<Value> {
  if (!intrinsicMembers.test(name)) return missingProperty(f, null, name);
  if (target === null || /^ps(typenames|base)$/i.test(name)) return null;
  return andThen(getPropertyEnumerated(new PSObject(), name, f.context), (v) => v ?? null);
}

/** A property that does not exist: null (Count and Length: 0 or 1), or an error under strict mode 2. */
function missingProperty(f: Frame, target: Value, name: string): Value {
  if (f.context.strictMode >= 2) {
    // custom objects alone have a number of elements under strict mode too
    const count = target instanceof PSObject && target.isCustomObject ? intrinsicCount(target, name) : undefined;
    if (count !== undefined) return count;
    throwRuntime(
      'PropertyNotFoundStrict',
      'NotSpecified',
      `The property '${name}' cannot be found on this object. Verify that the property exists.`,
      null,
      'System.Management.Automation.PropertyNotFoundException',
    );
  }
  return intrinsicCount(target, name) ?? null;
}

/** `expression.member`, `::` and `?.`. */
export function compileMember(ast: MemberExpressionAst, c: CompileContext): Expr {
  const target = compiler.expression(ast.expression, c);
  const isStatic = ast.static;
  const conditional = ast.nullConditional;
  const nameOf = compileMemberName(ast.member, c);
  if (ast.member.kind === 'StringConstantExpressionAst') {
    const name = ast.member.value;
    if (isStatic) {
      const site = new StaticPropertySite(name);
      const read = (v: Value, f: Frame): Step<Value> => (v instanceof NetType ? site.read(v, f.context) : readMember(f, v, name, true));
      return unary(target, conditional ? (v, f) => (isNull(v) ? null : read(v, f)) : read);
    }
    const site = c.inside ? new InsidePropertySite(name, c.inside) : new PropertySite(name);
    if (conditional) return unary(target, (v, f) => (isNull(v) ? null : readAt(f, site, v)));
    const later = (f: Frame, t: Suspension<Value>): Step<Value> => andThen(t, (v) => readAt(f, site, v));
    return (f) => {
      const t = target(f);
      return t instanceof Suspension ? later(f, t) : readAt(f, site, t);
    };
  }
  const key = ast.member.kind === 'CommandParameterAst' ? null : compiler.expression(ast.member, c);
  if (key !== null && !isStatic) return (f) => lift(readDynamic(f, target, key, conditional, c.inside));
  return (f) => andThen(target(f), (t) => (conditional && isNull(t) ? null : andThen(nameOf(f), (n) => readMember(f, t, n, isStatic))));
}

/** `target.(expression)`: a dictionary is asked for the key as it is, anything else for the property of that name (PSGetDynamicMemberBinder). */
function* readDynamic(f: Frame, target: Expr, key: Expr, conditional: boolean, inside: NetType | undefined): Steps<Value> {
  const t = yield* complete(target(f));
  if (conditional && isNull(t)) return null;
  const k = yield* complete(key(f));
  if (inside && typeof k === 'string') return yield* complete(readAt(f, new InsidePropertySite(k, inside), t));
  return yield* complete(readDynamicMember(f, t, k));
}

/** The value of `target.(key)`. A dictionary without a key that is no text has nothing there, whatever its members are. */
export function readDynamicMember(f: Frame, target: Value, key: Value): Step<Value> {
  const base = baseObject(target);
  const plain = baseObject(key);
  if (base instanceof NetDictionary) {
    if (plain === null || plain === AutomationNull) throw argumentNull('key');
    const found = base.lookup(plain);
    if (found !== undefined) return found;
    if (typeof plain !== 'string') return missingProperty(f, null, toStringValue(key));
  }
  return readMember(f, target, toStringValue(key), false);
}

function isNull(v: Value): boolean {
  return v === null || v === AutomationNull;
}

/** Type constraints that casts in the argument list put on arguments: `$x.M([int]$a)` prefers the overload that takes an int. */
function argumentConstraints(ast: InvokeMemberExpressionAst, c: CompileContext): ((f: Frame) => (NetType | null)[]) | null {
  const types = ast.arguments.map((a): TypeConstraintAst | null => (a.kind === 'ConvertExpressionAst' ? a.type : null));
  if (types.every((t) => t === null)) return null;
  const resolved = types.map((t) => (t === null ? null : compiler.typeOf(t.typeName, c)));
  return (f) => resolved.map((t) => (t === null ? null : t(f)));
}

/** The type of `([Base]$x).M()`, which calls Base's own method. */
function castOf(e: InvokeMemberExpressionAst['expression']): ITypeName | null {
  if (e.kind !== 'ParenExpressionAst' || e.pipeline.kind !== 'PipelineAst') return null;
  const inner = e.pipeline.getPureExpression();
  return inner?.kind === 'ConvertExpressionAst' ? inner.type.typeName : null;
}

/** A call of a method by its constant name, without casts or type arguments that would have a say in the choice of the overload. */
function plainInvocation(target: Expr, site: MethodSite, args: readonly Expr[]): Expr {
  const count = args.length;
  function* rest(f: Frame, t: Step<Value>, values: Value[], pending: Suspension<Value> | null): Steps<Value> {
    const self = t instanceof Suspension ? yield* t.rest : t;
    if (pending) values.push(orNull(yield* pending.rest));
    for (let i = values.length; i < count; i++) {
      const v = args[i]!(f);
      values.push(orNull(v instanceof Suspension ? yield* v.rest : v));
    }
    const r = site.invoke(self, values, f.context);
    return r instanceof Suspension ? yield* r.rest : r;
  }
  return (f) => {
    const t = target(f);
    if (t instanceof Suspension) return new Suspension(rest(f, t, [], null));
    const values: Value[] = [];
    for (let i = 0; i < count; i++) {
      const v = args[i]!(f);
      if (v instanceof Suspension) return new Suspension(rest(f, t, values, v));
      values.push(v === AutomationNull ? null : v);
    }
    return site.isStatic ? site.invokeStatic(t, values, f.context) : site.invokeInstance(t, values, f.context);
  };
}

/** `$this.MemberwiseClone()`: a protected method, which methods of classes alone can call on objects of classes. */
function orClone(target: Expr, invoke: Expr): Expr {
  return (f) =>
    andThen(target(f), (value) => (value instanceof NetObject && value.netType.isScriptType ? memberwiseClone(value) : invoke(f)));
}

/** A copy with the same values; members that were added to the object itself are not copied. */
function memberwiseClone(object: NetObject): NetObject {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(object)) as NetObject, object);
  if (object.fields) copy.fields = [...object.fields];
  copy.instanceMembers = undefined;
  return copy;
}

function orNull(v: Value): Value {
  return v === AutomationNull ? null : v;
}

/** `expression.method(arguments)`, `[type]::method(…)`, `[type]::new(…)`. */
export function compileInvokeMember(ast: InvokeMemberExpressionAst, c: CompileContext): Expr {
  const target = compiler.expression(ast.expression, c);
  const args = ast.arguments.map((a) => compiler.expression(a, c));
  const nameOf = compileMemberName(ast.member, c);
  const constant = ast.member.kind === 'StringConstantExpressionAst' ? ast.member.value : null;
  const constraintsOf = argumentConstraints(ast, c);
  const generic = ast.genericTypeArguments.map((t: ITypeName) => compiler.typeOf(t, c));
  const isStatic = ast.static;
  const conditional = ast.nullConditional;
  const cast = isStatic ? null : castOf(ast.expression);
  const targetTypeOf = cast === null ? null : compiler.typeOf(cast, c);
  const isPlain = constant !== null && constraintsOf === null && generic.length === 0 && targetTypeOf === null;
  const orClones = (invoke: Expr): Expr =>
    c.isMethod && constant?.toLowerCase() === 'memberwiseclone' && args.length === 0 ? orClone(target, invoke) : invoke;
  if (isPlain && !conditional && !c.guards)
    return orClones(
      plainInvocation(target, c.inside ? new InsideMethodSite(constant, isStatic, c.inside) : new MethodSite(constant, isStatic), args),
    );
  const call = (f: Frame, t: Value, name: string, values: Value[]): Step<Value> => {
    if (c.guards) checkInvocation(t, name, isStatic);
    for (let i = 0; i < values.length; i++) if (values[i] === AutomationNull) values[i] = null;
    const constraints = constraintsOf === null ? undefined : constraintsOf(f);
    if (isStatic) {
      const type = baseObject(t);
      if (type instanceof NetType) {
        if (name.toLowerCase() === 'new') return newObject(type, values, f.context, constraints);
        return invokeMethod(type, name, values, {
          isStatic: true,
          context: f.context,
          ...(constraints && { constraints }),
          ...(generic.length > 0 && { genericArguments: generic.map((g) => g(f)) }),
        });
      }
    }
    if (c.inside && !isStatic) {
      const inherited = protectedMethods(c.inside, t, name);
      if (inherited.length > 0)
        return targetTypeOf
          ? callProtected(inherited, name, t, values)
          : new InsideMethodSite(name, false, c.inside).invokeInstance(t, values, f.context);
    }
    if (targetTypeOf !== null && c.isMethod && t instanceof NetObject && t.netType.isScriptType) {
      const inherited = protectedMethod(targetTypeOf(f), name);
      if (inherited) return andThen(inherited(t, ...values), (r) => (r ?? null) as Value);
    }
    return invokeMethod(t, name, values, {
      isStatic,
      context: f.context,
      ...(targetTypeOf && { targetType: targetTypeOf(f) }),
      ...(constraints && { constraints }),
      ...(generic.length > 0 && { genericArguments: generic.map((g) => g(f)) }),
    });
  };
  const evaluateAndCall = (f: Frame, t: Value, name: string): Step<Value> => nary(args, (values) => call(f, t, name, values))(f);
  const invoke: Expr = (f) => {
    const t = target(f);
    if (t instanceof Suspension)
      return andThen(t, (v) => (conditional && isNull(v) ? null : andThen(nameOf(f), (n) => evaluateAndCall(f, v, n))));
    if (conditional && isNull(t)) return null;
    if (constant !== null) return evaluateAndCall(f, t, constant);
    return andThen(nameOf(f), (n) => evaluateAndCall(f, t, n));
  };
  return isPlain && !conditional ? orClones(invoke) : invoke;
}

/** `target[index]`, also with several indexes and `?[]`. */
export function compileIndex(ast: IndexExpressionAst, c: CompileContext): Expr {
  const target = compiler.expression(ast.target, c);
  const indexes = ast.index.kind === 'ArrayLiteralAst' ? ast.index.elements.map((e) => compiler.expression(e, c)) : null;
  const index = indexes === null ? compiler.expression(ast.index, c) : nary(indexes, (values) => new PSArray(values));
  const conditional = ast.nullConditional;
  // a cast of the index chooses the indexer of an ordered dictionary: $d[[object]1] is a key, $d[1] a place
  const cast = ast.index.kind === 'ConvertExpressionAst' ? compiler.typeOf(ast.index.type.typeName, c) : null;
  if (cast === null && indexes === null && isSteady(target) && isSteady(index)) return indexNode(target, index, conditional);
  function* rest(f: Frame, t: Step<Value>): Steps<Value> {
    const v = t instanceof Suspension ? yield* t.rest : t;
    if (conditional && isNull(v)) return null;
    const i = index(f);
    const r = read(f, v, i instanceof Suspension ? yield* i.rest : i);
    return r instanceof Suspension ? yield* r.rest : r;
  }
  const site = new IndexSite();
  const read = (f: Frame, t: Value, i: Value): Step<Value> => {
    if (cast && t instanceof NetDictionary) return getIndex(t, i, f.context, cast(f));
    return indexes !== null && i instanceof PSArray ? getIndexes(t, i, f.context) : site.read(t, i, f.context);
  };
  const readLater = (f: Frame, t: Value, i: Suspension<Value>): Step<Value> => andThen(i, (v) => read(f, t, v));
  return (f) => {
    const t = target(f);
    if (t instanceof Suspension) return new Suspension(rest(f, t));
    if (conditional && isNull(t)) return null;
    const i = index(f);
    if (i instanceof Suspension) return readLater(f, t, i);
    if (typeof i === 'number' && t instanceof PSArray && t.lengths === null) {
      const n = i < 0 ? i + t.items.length : i;
      const v = t.items[n];
      if (v !== undefined) return v;
    }
    return read(f, t, i);
  };
}
