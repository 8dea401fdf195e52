import type { BaseCtorInvokeMemberExpressionAst, Expression, FunctionMemberAst, ScriptBlockAst, Statement } from '../../grammar/index.ts';
import { callMethod, resolveCached } from '../dotnet/call-site.ts';
import type { Parameter } from '../dotnet/members.ts';
import { AutomationNull } from '../objects/collections.ts';
import { convertTo } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody, NetType } from '../objects/net-type.ts';
import { nullPipe } from '../pipeline/pipe.ts';
import { lift, type Steps, Suspension } from '../scheduler/suspension.ts';
import { PSVariable } from '../session/ps-variable.ts';
import { SessionStateScope } from '../session/scope.ts';
import { activate, runBlock } from './activation.ts';
import { compiler } from './compile-context.ts';
import { TypeConstraint } from './constraints.ts';
import { Frame } from './frame.ts';
import { type CompiledScriptBlockData, compileScriptBlockAst } from './script-block-data.ts';
import { ScriptClass, ScriptObject } from './type-definitions.ts';

/** A method or constructor of a script class. */
export interface ConstructorParts {
  readonly type: ScriptClass;
  readonly member: FunctionMemberAst;
  readonly frame: Frame;
  readonly parameters: readonly Parameter[];
  /** What stays with the variables of the parameters. */
  readonly constraints: readonly (TypeConstraint[] | null)[];
}

/** A body is compiled when it is first called. */
function lazyData(parts: ConstructorParts): () => CompiledScriptBlockData {
  let data: CompiledScriptBlockData | null = null;
  return () => (data ??= compileScriptBlockAst(parts.member.body, parts.member.parameters, true));
}

function memberFrame(parts: ConstructorParts, data: CompiledScriptBlockData, self: Value | undefined, args: readonly Value[]): Frame {
  const outer = parts.frame;
  const scope = new SessionStateScope(outer.scope, data.shape);
  const { context } = outer;
  const caller = context.frame ?? outer;
  const f = new Frame(context, outer.sessionState, scope, nullPipe, caller.streams, caller, parts.member.name, null, data.file);
  f.isMethod = true;
  f.thisValue = self;
  // Script blocks that run inside the method find `$this` through the scope.
  if (self !== undefined) scope.automatic = { get: (name) => (name === 'this' ? f.thisValue : undefined) };
  for (let i = 0; i < data.parameters.length; i++) {
    const p = data.parameters[i]!;
    const variable = new PSVariable(p.name, args[i] ?? null);
    variable.constraints = parts.constraints[i]!;
    scope.slots[p.slot] = variable;
  }
  return f;
}

const constraintCache = new WeakMap<NetType, TypeConstraint[]>();
/** The constraint of a typed parameter; null for `[object]`. */
export function constraintFor(type: NetType): TypeConstraint[] | null {
  if (type.fullName === 'System.Object') return null;
  let list = constraintCache.get(type);
  if (!list) constraintCache.set(type, (list = [new TypeConstraint(type)]));
  return list;
}

/** Errors inside methods end the method: they always go up (ScriptBlock.InvokeAsMethod, propagateAllExceptionsToTop). */
function* runMember(f: Frame, data: CompiledScriptBlockData): Steps<void> {
  const { context } = f;
  const outer = context.propagateExceptions;
  context.propagateExceptions = true;
  try {
    const s = runBlock(f, data.end!);
    if (s instanceof Suspension) yield* s.rest;
  } finally {
    context.propagateExceptions = outer;
  }
}

/** The body of a method: runs the script, gives what `return` gave, converted to the declared type. */
export function methodBody(parts: ConstructorParts, returnType: NetType | null = null): MemberBody {
  const dataOf = lazyData(parts);
  return (self: Value, ...args: Value[]) => {
    if (parts.member.isStatic) parts.type.ensureInitialized();
    const data = dataOf();
    const f = memberFrame(parts, data, parts.member.isStatic ? undefined : self, args);
    return lift(runMethod(f, data, returnType));
  };
}

function* runMethod(f: Frame, data: CompiledScriptBlockData, returnType: NetType | null): Steps<Value | undefined> {
  if (data.end !== null) yield* runMember(f, data);
  if (returnType === null) return undefined;
  return returnType.fullName === 'System.Object' ? f.returnValue : convertTo(f.returnValue, returnType);
}

/** The `: base(…)` call of a constructor: the first statement of its body, as the parser leaves it. */
function baseCall(member: FunctionMemberAst): BaseCtorInvokeMemberExpressionAst | null {
  const first: Statement | undefined = member.body.endBlock?.statements[0];
  if (first?.kind !== 'PipelineAst' && first?.kind !== 'CommandExpressionAst') return null;
  const e: Expression | null = first.kind === 'PipelineAst' ? first.getPureExpression() : first.expression;
  return e?.kind === 'BaseCtorInvokeMemberExpressionAst' ? (e as BaseCtorInvokeMemberExpressionAst) : null;
}

/** What every constructor of a script class answers to `construct`: sets up an object of a class derived from its own. */
interface ScriptConstructor {
  /** `self` is null while the .NET base object does not exist yet; the object that does is returned. */
  construct(self: NetObject, args: readonly Value[], mostDerived: NetType): Steps<NetObject>;
}

const scriptConstructors = new WeakMap<MemberBody, ScriptConstructor>();

/** `[Class]::new(…)`: makes the object and runs the constructors of the whole chain. */
function entry(type: ScriptClass, made: ScriptConstructor): MemberBody {
  const body: MemberBody = (_type: Value, ...args: Value[]) => {
    type.ensureInitialized();
    return lift(made.construct(new ScriptObject(type), args, type));
  };
  scriptConstructors.set(body, made);
  return body;
}

/** Runs the base class's constructor on an object; a .NET base makes a new object, which takes over the fields. */
function* constructBase(type: ScriptClass, self: NetObject, args: readonly Value[], mostDerived: NetType): Steps<NetObject> {
  const base = type.baseType;
  if (base === null || base.fullName === 'System.Object') return self;
  const call = resolveCached(base.getConstructors(), 'new', args);
  const script = scriptConstructors.get(call.method.body);
  if (script) {
    if (base instanceof ScriptClass) base.ensureInitialized();
    const converted = args.map((a, i) => convertTo(a, call.method.parameters[i]?.type ?? base));
    return yield* script.construct(self, converted, mostDerived);
  }
  const s = callMethod(call, base, args);
  const object = (s instanceof Suspension ? yield* s.rest : s) as Value;
  if (!(object instanceof NetObject)) return self;
  object.netType = mostDerived;
  object.fields = self.fields;
  return object;
}

/** The initial values of the properties that a class declares itself. */
function initialize(type: ScriptClass, f: Frame, self: NetObject): void {
  for (const set of type.initializers) set(f, self);
}

/** The constructor that a class without one has. */
export function defaultConstructor(type: ScriptClass, frame: Frame): MemberBody {
  return entry(type, {
    *construct(self, _args, mostDerived) {
      const f = initializerFrame(frame, self);
      const s = activate(f, () => initialize(type, f, self));
      if (s instanceof Suspension) yield* s.rest;
      return yield* constructBase(type, self, [], mostDerived);
    },
  });
}

function initializerFrame(frame: Frame, self: NetObject): Frame {
  const caller = frame.context.frame ?? frame;
  const f = new Frame(
    frame.context,
    frame.sessionState,
    new SessionStateScope(frame.scope),
    nullPipe,
    caller.streams,
    caller,
    '<ScriptBlock>',
    null,
    frame.file,
  );
  f.thisValue = self;
  return f;
}

/** A constructor written in the class. */
export function constructorBody(parts: ConstructorParts): MemberBody {
  const { type, member } = parts;
  const call = baseCall(member);
  let compiled: { data: CompiledScriptBlockData; baseArgs: ReturnType<typeof compiler.expression>[] } | null = null;
  const prepare = () => {
    if (compiled) return compiled;
    const data = compileScriptBlockAst(call ? withoutFirst(member.body) : member.body, member.parameters, true);
    const c = { shape: data.shape, namespaces: data.namespaces, script: member.body, isMethod: true };
    compiled = { data, baseArgs: (call?.arguments ?? []).map((a) => compiler.expression(a, c)) };
    return compiled;
  };
  return entry(type, {
    *construct(self, args, mostDerived) {
      const { data, baseArgs } = prepare();
      const f = memberFrame(parts, data, self, args);
      const init = initializerFrame(parts.frame, self);
      activate(init, () => initialize(type, init, self));
      const values: Value[] = [];
      for (const a of baseArgs) {
        const s = activate(f, () => a(f));
        const v = s instanceof Suspension ? yield* s.rest : s;
        values.push(v === AutomationNull ? null : v);
      }
      const object = yield* constructBase(type, self, values, mostDerived);
      f.thisValue = object;
      if (data.end !== null) yield* runMember(f, data);
      return object;
    },
  });
}

/** The body without the base call, which is run by itself. */
function withoutFirst(body: ScriptBlockAst): ScriptBlockAst {
  const end = body.endBlock!;
  const copy = Object.create(body) as ScriptBlockAst;
  const block = Object.create(end) as typeof end;
  Object.defineProperty(block, 'statements', { value: end.statements.slice(1) });
  Object.defineProperty(copy, 'endBlock', { value: block });
  Object.defineProperty(copy, 'compiled', { value: undefined, writable: true });
  return copy;
}
