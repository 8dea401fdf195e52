import {
  ErrorList,
  type Expression,
  type FunctionMemberAst,
  type ITypeName,
  isConstant,
  type ParameterAst,
  type PropertyMemberAst,
  type TypeConstraintAst,
  type TypeDefinitionAst,
  type TypeLookup,
} from '../../grammar/index.ts';
import { DefinedType } from '../dotnet/defined-type.ts';
import { sameParameters } from '../dotnet/implied-methods.ts';
import { Method, Parameter, Property } from '../dotnet/members.ts';
import { resolveTypeName, wellKnown } from '../dotnet/registry.ts';
import { TypeBase } from '../dotnet/type-base.ts';
import { isFlowControl, type NetException } from '../errors/exceptions.ts';
import { carriedByScript, exceptionOf, toNetException, wrapSetException } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { convertTo } from '../objects/language-primitives.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { NetType, PropertyBody, TypeDefinition } from '../objects/net-type.ts';
import { NumberObject } from '../objects/numbers.ts';
import { runSync } from '../scheduler/scheduler.ts';
import { parseException } from '../session/parse-errors.ts';
import type { VariableConstraint } from '../session/ps-variable.ts';
import { attributeMaker } from './attribute-checks.ts';
import { type AttributeConstraint, attributeConstraint } from './attribute-constraints.ts';
import { assemblyOfScript, classNameInAssembly } from './class-assembly.ts';
import { type ConstructorParts, constraintFor, constructorBody, defaultConstructor, methodBody } from './class-members.ts';
import type { CompileContext } from './compile-context.ts';
import { compiler } from './compile-context.ts';
import type { Frame, Stmt } from './frame.ts';
import { setDefinedType, typeDefinedBy } from './lexical-types.ts';
import { scriptException } from './statement-errors.ts';
import {
  ambiguousProperty,
  baseConstructorError,
  creationError,
  enumValues,
  lacksBaseConstructor,
  memberErrors,
  missingMethod,
} from './type-definition-checks.ts';
import { basesFirst } from './type-order.ts';
import { compileTypeName, scriptType } from './types.ts';

/** An object of a class that derives from no .NET class. Its values are in `fields`. */
export class ScriptObject extends NetObject {
  constructor(type: ScriptClass) {
    super();
    this.netType = type;
    // Array.prototype.fill is a call out of compiled code, which takes longer than everything else here.
    const count = type.slotCount;
    const fields = new Array<Value>(count);
    for (let i = 0; i < count; i++) fields[i] = null;
    this.fields = fields;
  }
}

/** A property that objects of a class hold a value of. */
export interface InstanceProperty {
  /** Where the value stands in `fields`. */
  readonly slot: number;
  readonly type: NetType;
  /** The default value of the type, which objects share where it is a number or no object at all. */
  readonly default: Value;
  readonly isShared: boolean;
  /** Its first value, as the class gives it. */
  first(f: Frame): Value;
}

/** A type that a `class` statement defines. */
export class ScriptClass extends DefinedType {
  readonly statics = new Map<string, Value>();
  /** The instance properties that this class declares itself. */
  readonly ownInstanceFields: InstanceProperty[] = [];
  /** True when one of them is written with a value; else all begin with the default value of their type. */
  hasInitialValues = false;
  /** How many values an object of this class holds, its base classes' included; known once the members are added. */
  slotCount = 0;
  /** Static properties and the static constructor, run before the first use of the class. */
  private staticInitializer: (() => void) | null = null;
  private initializerFailure: NetException | null = null;
  /** False while {@link ensureInitialized} has something to do. */
  isInitialized = true;
  /** Makes the attributes of the class, for reflection. */
  makeAttributes: (() => readonly NetObject[]) | null = null;
  constructor(
    def: TypeDefinition,
    readonly ast: TypeDefinitionAst,
    /** The frame that defined it: its scope is what methods see outside themselves. */
    readonly frame: Frame,
  ) {
    super(def);
  }
  override get isScriptType(): boolean {
    return true;
  }
  override get assembly(): string {
    return assemblyOfScript(this.ast);
  }
  onFirstUse(initializer: () => void): void {
    this.staticInitializer = initializer;
    this.isInitialized = false;
  }
  /** @throws TypeInitializationException when its static members could not be made, each time it is used */
  ensureInitialized(): void {
    if (this.initializerFailure !== null) throw this.failedInitializer(this.initializerFailure);
    const run = this.staticInitializer;
    if (run === null) return;
    this.staticInitializer = null;
    this.isInitialized = true;
    try {
      run();
    } catch (e) {
      this.isInitialized = false;
      if (isFlowControl(e)) throw e;
      this.initializerFailure = carriedByScript(toNetException(e));
      throw this.failedInitializer(this.initializerFailure);
    }
  }
  private failedInitializer(inner: NetException): NetException {
    const message = `The type initializer for '${this.fullName}' threw an exception.`;
    return exceptionOf('System.TypeInitializationException', message, inner, { TypeName: this.fullName });
  }
}

/** A type that an `enum` statement defines. */
export class ScriptEnum extends DefinedType {
  makeAttributes: (() => readonly NetObject[]) | null = null;
  constructor(
    def: TypeDefinition,
    readonly ast: TypeDefinitionAst,
  ) {
    super(def);
  }
  override get isScriptType(): boolean {
    return true;
  }
  override get assembly(): string {
    return assemblyOfScript(this.ast);
  }
}

/** `class` and `enum` statements have done their work when their block begins: see {@link afterTypes}. */
export function compileTypeDefinition(_ast: TypeDefinitionAst, _c: CompileContext): Stmt {
  return () => undefined;
}

/** A block with type definitions: before its first statement all its types come into being. */
export function afterTypes(asts: readonly TypeDefinitionAst[], block: Stmt, c: CompileContext): Stmt {
  const define = defineTypesOf(asts, c);
  return (f) => {
    define(f);
    return block(f);
  };
}

/** Makes types, so that they may use each other whatever their order, and their names known in the scope (SymbolResolver, TypeDefiner). */
function defineTypesOf(asts: readonly TypeDefinitionAst[], c: CompileContext): (f: Frame) => void {
  let order: TypeDefinitionAst[] | null = null;
  return (f) => {
    const ordered = (order ??= basesFirst(asts));
    const fresh: [TypeDefinitionAst, ScriptClass][] = [];
    const defined: TypeDefinitionAst[] = [];
    for (const ast of ordered) {
      let type = typeDefinedBy(ast);
      if (type === undefined) {
        f.position = ast.extent;
        assemblyOfScript(ast);
        type = ast.isEnum ? defineEnum(f, ast, c) : makeClass(f, ast, c, classesAfter(asts, ast));
        if (type instanceof ScriptClass) fresh.push([ast, type]);
        setDefinedType(ast, type);
        defined.push(ast);
      }
      f.scope.defineType(ast.name.toLowerCase(), type);
    }
    const errors = defined.flatMap((ast) => memberErrors(f, ast, c));
    if (errors.length > 0) {
      forget(f, defined);
      throw parseException(errors);
    }
    for (const [ast, type] of fresh) addMembers(f, ast, type, c);
    const incomplete = fresh.flatMap(([ast, type]) => {
      if (lacksBaseConstructor(type, ast)) return [baseConstructorError(ast, type.baseType!)];
      const missing = missingMethod(type);
      return missing === null ? [] : [creationError(ast, missing, type.assembly)];
    });
    if (incomplete.length > 0) {
      forget(f, defined);
      throw parseException(incomplete);
    }
  };
}

/** The types of a block in which something is wrong do not come into being. */
function forget(f: Frame, asts: readonly TypeDefinitionAst[]): void {
  for (const ast of asts) {
    setDefinedType(ast, undefined);
    f.scope.forgetType(ast.name.toLowerCase());
  }
}

function defineEnum(f: Frame, ast: TypeDefinitionAst, c: CompileContext): NetType {
  const base = ast.baseTypes[0];
  const underlying = base ? compileTypeName(base.typeName, c)(f) : wellKnown.int32;
  const { values, errors } = enumValues(ast, underlying, (initial) => constantValue(f, initial, ast.name, c));
  if (errors.length > 0) throw parseException(errors);
  const isFlags = ast.attributes.some((a) => /^(system\.)?flags(attribute)?$/i.test(a.typeName.fullName));
  const type = new ScriptEnum(
    { name: classNameInAssembly(ast), kind: 'enum', enumValues: values, flags: isFlags, underlyingType: underlying.fullName },
    ast,
  );
  type.makeAttributes = attributeMaker(f, ast.attributes);
  return type;
}

/** The value of an expression that is known before the script runs, else undefined; `[E]::A` of an enum is (IsConstantValueVisitor). */
function constantValue(f: Frame, initial: Expression, enumName: string, c: CompileContext): Value | undefined {
  if (!isConstant(initial, { types: typesBefore(f, enumName), namespaces: c.namespaces })) return undefined;
  return runSync(compiler.expression(initial, c)(f));
}

/** The types that the scope of a frame knows, those that its own block has defined so far among them, but not the one being made. */
function typesBefore(f: Frame, own: string): TypeLookup {
  const scope = { lookupScriptType: (name: string) => scriptType(f.scope, name) };
  return {
    resolve: (name, namespaces) => {
      const type = name.name.toLowerCase() === own.toLowerCase() ? null : resolveTypeName(name, { ...scope, namespaces });
      return !type ? null : { fullName: type.fullName, isSubclassOf: () => false };
    },
  };
}

/** ParseException of a base class that cannot be one. */
function baseError(
  base: TypeConstraintAst,
  id: 'SubtypeArray' | 'SealedBaseClass' | 'TypeNotFound' | 'SubtypeUnclosedGeneric' | 'InterfaceNameExpected',
  name: string,
): NetException {
  const errors = new ErrorList();
  errors.reportError(base.extent, id, name);
  return parseException(errors.errors);
}

/** The names of the classes that come after one in its block: they cannot be its bases. */
function classesAfter(asts: readonly TypeDefinitionAst[], ast: TypeDefinitionAst): ReadonlySet<string> {
  return new Set(asts.slice(asts.indexOf(ast)).map((a) => a.name.toLowerCase()));
}

/** Whether a type name, or an argument of it, is one of these: a class cannot stand on what has not been made (`IComparable[Own]`). */
function mentions(name: ITypeName, names: ReadonlySet<string>): boolean {
  if (name.kind === 'ArrayTypeName') return mentions(name.elementType, names);
  if (name.kind === 'GenericTypeName') return name.genericArguments.some((argument) => mentions(argument, names));
  return names.has(name.fullName.toLowerCase());
}

function makeClass(f: Frame, ast: TypeDefinitionAst, c: CompileContext, later: ReadonlySet<string>): ScriptClass {
  const type = new ScriptClass({ name: classNameInAssembly(ast) }, ast, f);
  for (const [i, base] of ast.baseTypes.entries()) {
    if (mentions(base.typeName, later)) throw baseError(base, 'TypeNotFound', base.typeName.fullName);
    const resolved = compileTypeName(base.typeName, c)(f);
    if (resolved.genericDefinition === resolved || /`\d+$/.test(resolved.fullName))
      throw baseError(base, 'SubtypeUnclosedGeneric', resolved.name);
    if (i > 0 && resolved.kind === 'array') throw baseError(base, 'SubtypeArray', base.typeName.fullName);
    if (i > 0 && resolved.kind !== 'interface') throw baseError(base, 'InterfaceNameExpected', resolved.name);
    if (i === 0 && resolved.kind === 'array') throw baseError(base, 'SubtypeArray', base.typeName.fullName);
    if (i === 0 && resolved instanceof DefinedType && (resolved.isSealed || resolved === wellKnown.string))
      throw baseError(base, 'SealedBaseClass', resolved.name);
    if (resolved.kind === 'interface') type.addInterface(resolved);
    else if (i === 0) type.baseType = resolved;
  }
  type.makeAttributes = attributeMaker(f, ast.attributes);
  return type;
}

function addMembers(f: Frame, ast: TypeDefinitionAst, type: ScriptClass, c: CompileContext): void {
  const staticWork: (() => void)[] = [];
  if (type.baseType instanceof ScriptClass) type.slotCount = type.baseType.slotCount;
  for (const member of ast.members) if (member.kind === 'PropertyMemberAst') addProperty(f, member, type, c, staticWork);
  let hasConstructor = false;
  for (const member of ast.members) {
    if (member.kind !== 'FunctionMemberAst') continue;
    if (member.name.toLowerCase() !== ast.name.toLowerCase()) addMethod(f, member, type, c);
    else if (member.isStatic) {
      const parts = { type, member, name: member.name, frame: f, parameters: [], constraints: [] };
      const body = methodBody(parts);
      staticWork.push(() => void runSync(body(null)));
    } else {
      hasConstructor = true;
      addConstructor(f, member, type, c);
    }
  }
  overrideProperties(ast, type);
  if (!hasConstructor) {
    const method = new Method('.ctor', type, [], null, false, defaultConstructor(type, f));
    method.isConstructor = true;
    // the engine makes it itself, and hides it, where it has work to do (TypeDefiner.DefineMembers)
    method.isHidden = ast.members.some((m) => m.kind === 'FunctionMemberAst' || (!m.isStatic && m.initialValue !== null));
    type.addConstructor(method);
  }
  inheritProtected(type);
  if (staticWork.length > 0)
    type.onFirstUse(() => {
      for (const work of staticWork) work();
    });
}

/** Static protected members of a base class of C#: hidden, as nobody else sees them (those of objects: `inside-class.ts`). */
function inheritProtected(type: ScriptClass): void {
  const base = type.baseType;
  if (!(base instanceof TypeBase) || base.isScriptType) return;
  const { methods, properties } = base.membersForDerived();
  for (const m of methods) {
    if (!m.isStatic || type.getMethods(m.name, m.isStatic).some((o) => o.declaringType === type && sameParameters(o, m))) continue;
    const copy = new Method(m.name, type, m.parameters, m.returnType, m.isStatic, m.body);
    copy.isHidden = true;
    type.addMethod(copy);
  }
  for (const p of properties) {
    if (!p.isStatic || type.getProperty(p.name, p.isStatic)?.declaringType === type) continue;
    const copy = new Property(p.name, type, p.propertyType, p.isStatic, p.body, p.indexParameters);
    copy.isHidden = true;
    type.addProperty(copy);
  }
}

function addProperty(f: Frame, ast: PropertyMemberAst, type: ScriptClass, c: CompileContext, staticWork: (() => void)[]): void {
  const propertyType = ast.propertyType ? compileTypeName(ast.propertyType.typeName, c)(f) : wellKnown.object;
  const key = ast.name.toLowerCase();
  const makeAttributes = attributeMaker(f, ast.attributes);
  // the attribute next to the name comes first; they are made when the first value is set
  let made: readonly AttributeConstraint[] | null = null;
  const constraints = (): readonly AttributeConstraint[] =>
    (made ??= ast.attributes
      .map((a) => attributeConstraint(f, a))
      .filter((k) => k.checks)
      .reverse());
  const initial = ast.initialValue ? compiler.expression(ast.initialValue, c) : null;
  const checked = (value: Value): Value => {
    let v = value;
    for (const k of constraints()) v = k.transform(v);
    return v === value ? v : convertTo(v, propertyType);
  };
  const ambiguous = initial === null || ast.isStatic ? null : ambiguousProperty(type, ast.name, propertyType);
  const first = (frame: Frame): Value => {
    if (initial === null) return propertyType.defaultValue();
    if (ambiguous !== null) throw exceptionOf('System.Reflection.AmbiguousMatchException', ambiguous);
    const { position } = frame;
    frame.position = ast.initialValue!.extent;
    let value: Value;
    try {
      const v = runSync(initial(frame));
      value = convertTo(v === AutomationNull ? null : v, propertyType);
      for (const k of constraints()) k.validate(value);
    } catch (e) {
      throw scriptException(frame, e);
    }
    frame.position = position;
    return value;
  };
  let body: PropertyBody;
  if (ast.isStatic) {
    staticWork.push(() => type.statics.set(key, first(f)));
    body = {
      get: () => {
        type.ensureInitialized();
        return type.statics.get(key) ?? null;
      },
      set: (_self: null, v: Value) => {
        type.ensureInitialized();
        try {
          type.statics.set(key, checked(v));
        } catch (e) {
          if (isFlowControl(e)) throw e;
          throw wrapSetException(ast.name, e);
        }
      },
    };
  } else {
    // one of the same name in a base class keeps its own place, which nothing but the base class's initial value goes to
    const slot = type.slotCount++;
    const byDefault = propertyType.defaultValue();
    const isShared = typeof byDefault !== 'object' || byDefault === null || byDefault instanceof NumberObject;
    type.ownInstanceFields.push({ slot, type: propertyType, default: byDefault, isShared, first });
    if (initial !== null) type.hasInitialValues = true;
    body = {
      stored: { slot, isChecked: ast.attributes.length > 0 },
      get: (self: NetObject) => self.fields![slot] ?? null,
      set:
        ast.attributes.length === 0
          ? (self: NetObject, v: Value) => {
              self.fields![slot] = v;
            }
          : (self: NetObject, v: Value) => {
              self.fields![slot] = checked(v);
            },
    };
  }
  const property = new Property(ast.name, type, propertyType, ast.isStatic, body);
  property.isHidden = ast.isHidden;
  property.makeAttributes = makeAttributes;
  type.addProperty(property);
}

/** Methods named `get_Name` and `set_Name` are the accessors of a property that the base class has (TypeBuilder.DefineMethod of a virtual method). */
function overrideProperties(ast: TypeDefinitionAst, type: ScriptClass): void {
  for (const member of ast.members) {
    if (member.kind !== 'FunctionMemberAst' || member.isStatic || !/^get_./i.test(member.name)) continue;
    const name = member.name.slice(4);
    const inherited = type.baseType?.isScriptType ? undefined : type.baseType?.getProperty(name, false);
    const getter = type.getMethods(member.name, false).find((m) => m.parameters.length === 0);
    if (!inherited || !getter || type.getProperty(name, false)?.declaringType === type) continue;
    const setter = type.getMethods(`set_${name}`, false).find((m) => m.parameters.length === 1);
    const set = setter ?? (inherited.canWrite ? inherited : null);
    type.addProperty(
      new Property(inherited.name, type, inherited.propertyType, false, {
        get: (self: NetObject) => getter.body(self),
        ...(set !== null && { set: setter ? (self: NetObject, v: Value) => void setter.body(self, v) : inherited.body.set! }),
      }),
    );
  }
}

function partsOf(f: Frame, ast: FunctionMemberAst, type: ScriptClass, c: CompileContext): ConstructorParts {
  const parameters = ast.parameters.map((p, i) => {
    const constraint = p.attributes.find((a) => a.kind === 'TypeConstraintAst');
    const t = constraint ? compileTypeName(constraint.typeName, c)(f) : wellKnown.object;
    return new Parameter(p.name.variablePath.userPath, t, false, null, false, false, false, i);
  });
  return {
    type,
    member: ast,
    name: ast.name,
    frame: f,
    parameters,
    constraints: parameters.map((p, i) => parameterConstraints(f, ast.parameters[i]!, p.type)),
  };
}

/** What stays with the variable of a method's parameter: its type, and attributes that make another value of what is assigned. */
function parameterConstraints(f: Frame, ast: ParameterAst, type: NetType): VariableConstraint[] | null {
  const typed = constraintFor(type);
  const list: VariableConstraint[] = [];
  // from the innermost outwards
  for (const a of [...ast.attributes].reverse()) {
    if (a.kind === 'TypeConstraintAst') list.push(...(typed ?? []));
    else {
      const constraint = attributeConstraint(f, a);
      if (constraint.isTransformation) list.push(constraint);
    }
  }
  return list.length > (typed?.length ?? 0) ? list : typed;
}

function addMethod(f: Frame, ast: FunctionMemberAst, type: ScriptClass, c: CompileContext): void {
  const parts = partsOf(f, ast, type, c);
  // without a type a method gives nothing (FunctionMemberAst.GetReturnType)
  const returnType = ast.returnType ? compileTypeName(ast.returnType.typeName, c)(f) : null;
  const isVoid = returnType === null || returnType.fullName === 'System.Void';
  const method = new Method(
    ast.name,
    type,
    parts.parameters,
    isVoid ? null : returnType,
    ast.isStatic,
    methodBody(parts, isVoid ? null : returnType),
  );
  method.isHidden = ast.isHidden;
  method.makeAttributes = attributeMaker(f, ast.attributes);
  type.addMethod(method);
}

function addConstructor(f: Frame, ast: FunctionMemberAst, type: ScriptClass, c: CompileContext): void {
  const parts = partsOf(f, ast, type, c);
  const method = new Method('.ctor', type, parts.parameters, null, false, constructorBody(parts));
  method.isConstructor = true;
  method.isHidden = ast.isHidden;
  method.makeAttributes = attributeMaker(f, ast.attributes);
  type.addConstructor(method);
}
