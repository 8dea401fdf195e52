import type {
  BaseCtorInvokeMemberExpressionAst,
  Expression,
  FunctionMemberAst,
  NamedBlockAst,
  ScriptBlockAst,
  Statement,
} from '../../grammar/index.ts';
import { callMethod, OverloadSite } from '../dotnet/call-site.ts';
import type { Parameter } from '../dotnet/members.ts';
import { wellKnown } from '../dotnet/registry.ts';
import { AutomationNull } from '../objects/collections.ts';
import { convertTo } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody, MethodInfo, NetType } from '../objects/net-type.ts';
import { nullPipe } from '../pipeline/pipe.ts';
import { type ErrorHandling, streamsFor } from '../pipeline/streams.ts';
import { andThen, type Done, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import { currentContext } from '../session/current-context.ts';
import type { InvocationInfo } from '../session/invocation-info.ts';
import { PSVariable, type VariableConstraint } from '../session/ps-variable.ts';
import { type AutomaticVariables, SessionStateScope } from '../session/scope.ts';
import { activate, runBlock } from './activation.ts';
import { leftToNodes } from './body-output.ts';
import { compiler } from './compile-context.ts';
import { TypeConstraint } from './constraints.ts';
import { type Expr, Frame, type Stmt } from './frame.ts';
import { insideOf } from './inside-class.ts';
import { externalInvocation } from './invoke.ts';
import type { HotMember } from './loop-compiler/member-compiler.ts';
import { type CompiledScriptBlockData, compileScriptBlockAst } from './script-block-data.ts';
import { scriptException } from './statement-errors.ts';
import { ScriptClass, ScriptObject } from './type-definitions.ts';

/** A method or constructor of a script class. */
export interface ConstructorParts {
  readonly type: ScriptClass;
  readonly member: FunctionMemberAst;
  /** The member's name. */
  readonly name: string;
  readonly frame: Frame;
  readonly parameters: readonly Parameter[];
  /** What stays with the variables of the parameters. */
  readonly constraints: readonly (VariableConstraint[] | null)[];
}

/** A body is compiled when it is first called. */
function lazyData(parts: ConstructorParts): () => CompiledScriptBlockData {
  let data: CompiledScriptBlockData | null = null;
  return () => (data ??= compileScriptBlockAst(parts.member.body, parts.member.parameters, true, insideOf(parts.type)));
}

/** Through this, script blocks that run inside a method find its `$this`. */
class ThisVariable implements AutomaticVariables {
  private invocation: InvocationInfo | null = null;
  constructor(private readonly frame: Frame) {}
  get(name: string): Value | undefined {
    if (name === 'this') return this.frame.thisValue;
    return name === 'myinvocation' ? (this.invocation ??= externalInvocation(this.frame.caller ?? this.frame)) : undefined;
  }
}

function memberFrame(
  parts: ConstructorParts,
  data: CompiledScriptBlockData,
  self: Value | undefined,
  args: readonly Value[],
  errors: ErrorHandling,
): Frame {
  const outer = parts.frame;
  // An object that was handed to a thread job runs its methods there.
  const context = currentContext();
  const caller = context.frame ?? outer;
  const home = outer.sessionState;
  const state = context === home.context ? home.home : home.seenFrom(context);
  // What a body sees around it: as in a function the scopes of whoever calls (ScriptBlock.InvokeAsMemberFunctionT), in another runspace those of the class.
  const around = caller.context !== outer.context ? outer.scope : state === caller.sessionState ? caller.scope : state.currentScope;
  const scope = new SessionStateScope(around, data.shape);
  const { streams } = caller;
  const own = errors === 'current' ? streams : streamsFor(errors, streams, context.streams ?? streams);
  const f = new Frame(context, state, scope, nullPipe, own, caller, parts.name, null, data.file);
  f.isMethod = true;
  f.thisValue = self;
  if (self !== undefined) scope.automatic = new ThisVariable(f);
  for (let i = 0; i < data.parameters.length; i++) {
    const p = data.parameters[i]!;
    // a text that is null ([NullString]) is empty inside, as whatever is assigned to a typed variable
    const variable = new PSVariable(p.name, args[i] ?? (parts.parameters[i]!.type === wellKnown.string ? '' : null));
    const constraints = parts.constraints[i]!;
    variable.constraints = constraints;
    // the caller has converted what is of a type alone
    if (constraints !== null && (constraints.length > 1 || !(constraints[0] instanceof TypeConstraint))) variable.assign(variable.value);
    scope.slots[p.slot] = variable;
  }
  return f;
}

const constraintCache = new WeakMap<NetType, TypeConstraint[]>();
/** The constraint of a typed parameter; null for `[object]`. */
export function constraintFor(type: NetType): TypeConstraint[] | null {
  if (type.fullName === 'System.Object') return null;
  let list = constraintCache.get(type);
  if (!list) constraintCache.set(type, (list = [new TypeConstraint(type, () => true)]));
  return list;
}

/** Errors inside methods end the method: they always go up (ScriptBlock.InvokeAsMethod, propagateAllExceptionsToTop). */
function runMember(f: Frame, block: Stmt): Done {
  const { context } = f;
  if (context.propagateExceptions) return runBlock(f, block);
  context.propagateExceptions = true;
  let s: Done;
  try {
    s = runBlock(f, block);
  } catch (e) {
    context.propagateExceptions = false;
    throw e;
  }
  if (s instanceof Suspension) return new Suspension(runMemberRest(s, context));
  context.propagateExceptions = false;
  return undefined;
}

function* runMemberRest(s: Suspension<undefined>, context: Frame['context']): Steps<undefined> {
  try {
    yield* s.rest;
  } finally {
    context.propagateExceptions = false;
  }
  return undefined;
}

/** True where a parameter has a type and nothing else. */
function isPlainConstraint(constraints: readonly VariableConstraint[] | null): boolean {
  return constraints === null || (constraints.length === 1 && constraints[0] instanceof TypeConstraint);
}

/** The parts of a member that become JavaScript once it has been called often. */
function hotMember(
  parts: ConstructorParts,
  data: CompiledScriptBlockData,
  block: NamedBlockAst | null,
  baseArguments: readonly Expression[] | null,
  returnType: NetType | null,
): HotMember {
  const parameters = new Map(
    parts.parameters.map((p, index) => {
      const isPlain = isPlainConstraint(parts.constraints[index] ?? null);
      return [p.name.toLowerCase(), { index, type: p.type, isPlain }];
    }),
  );
  return compiler.hotMember({ block, baseArguments, context: data.context, frame: parts.frame, parameters, returnType });
}

/** The body of a method: runs the script, gives what `return` gave, converted to the declared type. */
export function methodBody(parts: ConstructorParts, returnType: NetType | null = null): MemberBody {
  const dataOf = lazyData(parts);
  const { isStatic } = parts.member;
  // InvokeAsMemberFunction and InvokeAsMemberFunctionT
  const errors = returnType === null ? 'current' : 'external';
  const isAny = returnType === null || returnType.fullName === 'System.Object';
  const result = (f: Frame): Value | undefined => {
    if (isAny) return returnType === null ? undefined : f.returnValue;
    try {
      return convertTo(f.returnValue, returnType);
    } catch (e) {
      // The conversion belongs to the `return` in the method.
      throw scriptException(f, e);
    }
  };
  function* rest(f: Frame, s: Suspension<undefined>): Steps<Value | undefined> {
    yield* s.rest;
    return result(f);
  }
  let hot: HotMember | null = null;
  return (self: Value, ...args: Value[]) => {
    if (isStatic) parts.type.ensureInitialized();
    const data = dataOf();
    hot ??= hotMember(parts, data, parts.member.body.endBlock, null, returnType);
    const quick = hot.call(isStatic ? undefined : self, args);
    if (quick !== leftToNodes) return quick;
    const f = memberFrame(parts, data, isStatic ? undefined : self, args, errors);
    const s = data.end === null ? undefined : runMember(f, data.end);
    return s === undefined ? result(f) : new Suspension(rest(f, s));
  };
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
  /** Gives the object: `self`, or where a .NET class is the base what its constructor made, with the fields of `self`. */
  construct(self: NetObject, args: readonly Value[], mostDerived: NetType): Step<NetObject>;
}

const scriptConstructors = new WeakMap<MemberBody, ScriptConstructor>();

/** `[Class]::new(…)`: makes the object and runs the constructors of the whole chain. */
function entry(type: ScriptClass, made: ScriptConstructor): MemberBody {
  const body: MemberBody = (_type: Value, ...args: Value[]) => {
    if (!type.isInitialized) type.ensureInitialized();
    return made.construct(new ScriptObject(type), args, type);
  };
  scriptConstructors.set(body, made);
  return body;
}

function adopted(self: NetObject, made: Step<unknown>, mostDerived: NetType): Step<NetObject> {
  return andThen(made, (object) => {
    if (!(object instanceof NetObject)) return self;
    object.netType = mostDerived;
    object.fields = self.fields;
    return object;
  });
}

/** Runs the base class's constructor on an object; a .NET base makes a new object, which takes over the fields. */
type BaseConstructor = (self: NetObject, args: readonly Value[], mostDerived: NetType) => Step<NetObject>;

function baseConstructor(type: ScriptClass): BaseConstructor {
  const base = type.baseType;
  if (base === null || base.fullName === 'System.Object') return (self) => self;
  const site = new OverloadSite('new');
  // Known when the first object is made, as all that a class has.
  let constructors: readonly MethodInfo[] | null = null;
  let lastBody: MemberBody | null = null;
  let script: ScriptConstructor | undefined;
  return (self, args, mostDerived) => {
    constructors ??= base.getBaseConstructors();
    // of an abstract class of .NET nothing but its members is known here: its constructor is protected, and does nothing
    if (constructors.length === 0 && base.isAbstract && args.length === 0) return self;
    const call = site.resolve(constructors, args);
    const { body, parameters } = call.method;
    if (body !== lastBody) {
      lastBody = body;
      script = scriptConstructors.get(body);
    }
    if (script) {
      if (base instanceof ScriptClass && !base.isInitialized) base.ensureInitialized();
      const converted: Value[] = [];
      for (let i = 0; i < args.length; i++) converted.push(convertTo(args[i]!, parameters[i]?.type ?? base));
      return script.construct(self, converted, mostDerived);
    }
    return adopted(self, callMethod(call, base, args), mostDerived);
  };
}

/** Gives the properties that a class declares itself their first values. */
function initialize(type: ScriptClass, frame: Frame, self: NetObject): Done {
  const fields = self.fields!;
  if (!type.hasInitialValues) {
    for (const p of type.ownInstanceFields) fields[p.slot] = p.isShared ? p.default : p.type.defaultValue();
    return undefined;
  }
  return initializeByScript(type, initializerFrame(frame, self), fields);
}

function initializeByScript(type: ScriptClass, f: Frame, fields: Value[]): Done {
  return activate(f, () => {
    for (const p of type.ownInstanceFields) fields[p.slot] = p.first(f);
    return undefined;
  });
}

/** The constructor that a class without one has. */
export function defaultConstructor(type: ScriptClass, frame: Frame): MemberBody {
  let base: BaseConstructor | null = null;
  return entry(type, {
    construct(self, _args, mostDerived) {
      base ??= baseConstructor(type);
      const s = initialize(type, frame, self);
      if (s instanceof Suspension) return andThen(s, () => base!(self, [], mostDerived));
      return base(self, [], mostDerived);
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

/** What a constructor needs besides its frame, made when it first runs. */
interface PreparedConstructor {
  readonly data: CompiledScriptBlockData;
  /** What it does itself after the base constructor; null for an empty body. */
  readonly block: Stmt | null;
  /** The arguments of the base constructor; null when there are none. */
  readonly baseArgs: BaseArguments | null;
  readonly base: BaseConstructor;
  readonly hot: HotMember;
}

const noValues: readonly Value[] = [];

/** Evaluates the arguments of a `: base(…)`. */
type BaseArguments = (f: Frame) => Step<readonly Value[]>;

function baseArguments(nodes: readonly Expr[]): BaseArguments {
  return (f) => {
    const values: Value[] = [];
    for (const node of nodes) {
      const v = node(f);
      if (v instanceof Suspension) return new Suspension(baseArgumentsRest(f, nodes, values, v));
      values.push(v === AutomationNull ? null : v);
    }
    return values;
  };
}

function* baseArgumentsRest(f: Frame, nodes: readonly Expr[], values: Value[], pending: Suspension<Value>): Steps<readonly Value[]> {
  const first = yield* pending.rest;
  values.push(first === AutomationNull ? null : first);
  for (let i = values.length; i < nodes.length; i++) {
    const s = nodes[i]!(f);
    const v = s instanceof Suspension ? yield* s.rest : s;
    values.push(v === AutomationNull ? null : v);
  }
  return values;
}

/** The body itself, once the base constructor has made the object. */
function finish(p: PreparedConstructor, f: Frame, object: NetObject): Step<NetObject> {
  f.thisValue = object;
  const s = p.block === null ? undefined : runMember(f, p.block);
  return s === undefined ? object : new Suspension(giveAfter(s, object));
}

function* giveAfter<T>(s: Suspension, value: T): Steps<T> {
  yield* s.rest;
  return value;
}

function* finishRest(p: PreparedConstructor, f: Frame, made: Suspension<NetObject>): Steps<NetObject> {
  const r = finish(p, f, yield* made.rest);
  return r instanceof Suspension ? yield* r.rest : r;
}

function* argumentsRest(p: PreparedConstructor, f: Frame, self: NetObject, of: NetType, v: Step<readonly Value[]>): Steps<NetObject> {
  const values = v instanceof Suspension ? yield* v.rest : v;
  const made = p.base(self, values, of);
  const r = finish(p, f, made instanceof Suspension ? yield* made.rest : made);
  return r instanceof Suspension ? yield* r.rest : r;
}

function* constructRest(p: PreparedConstructor, f: Frame, self: NetObject, of: NetType, first: Suspension<undefined>): Steps<NetObject> {
  yield* first.rest;
  const v = p.baseArgs === null ? noValues : activate(f, p.baseArgs);
  return yield* argumentsRest(p, f, self, of, v);
}

/** A constructor written in the class. */
export function constructorBody(parts: ConstructorParts): MemberBody {
  const { type, member } = parts;
  const call = baseCall(member);
  let prepared: PreparedConstructor | null = null;
  const prepare = (): PreparedConstructor => {
    const body = call ? withoutFirst(member.body) : member.body;
    const data = compileScriptBlockAst(body, member.parameters, true, insideOf(type));
    const c = { shape: data.shape, namespaces: data.namespaces, script: member.body, isMethod: true, watch: null };
    const args = (call?.arguments ?? []).map((a) => compiler.expression(a, c));
    return {
      data,
      block: body.endBlock?.statements.length === 0 ? null : data.end,
      baseArgs: args.length === 0 ? null : baseArguments(args),
      base: baseConstructor(type),
      hot: hotMember(parts, data, body.endBlock?.statements.length === 0 ? null : body.endBlock, call?.arguments ?? null, null),
    };
  };
  // what attributes make of arguments is made before the base constructor runs
  const isPlain = parts.constraints.every(isPlainConstraint);
  /** The object made by the base constructor, and the body run on it. */
  const completed = (p: PreparedConstructor, object: NetObject, self: NetObject, args: readonly Value[]): Step<NetObject> => {
    if (p.hot.call(object, args) !== leftToNodes) return object;
    return finish(p, memberFrame(parts, p.data, self, args, 'current'), object);
  };
  return entry(type, {
    construct(self, args, mostDerived) {
      const p = (prepared ??= prepare());
      const quick = type.hasInitialValues || !isPlain ? leftToNodes : p.hot.baseArguments(args);
      if (quick !== leftToNodes) {
        initialize(type, parts.frame, self);
        const made = p.base(self, quick, mostDerived);
        return andThen(made, (object) => completed(p, object, self, args));
      }
      const f = memberFrame(parts, p.data, self, args, 'current');
      const first = initialize(type, parts.frame, self);
      const { baseArgs } = p;
      if (first instanceof Suspension) {
        return new Suspension(constructRest(p, f, self, mostDerived, first));
      }
      let values = noValues;
      if (baseArgs !== null) {
        const v = activate(f, baseArgs);
        if (v instanceof Suspension) return new Suspension(argumentsRest(p, f, self, mostDerived, v));
        values = v;
      }
      const made = p.base(self, values, mostDerived);
      return made instanceof Suspension ? new Suspension(finishRest(p, f, made)) : finish(p, f, made);
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
