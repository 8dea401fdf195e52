import { invokeMethod } from '../dotnet/invocation.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { extendedTypeSystemException, toNetException, wrapGetException, wrapSetException } from '../errors/throw.ts';
import { complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { AutomationNullObject } from './collections.ts';
import { convertTo } from './convert.ts';
import { getMember } from './member-access.ts';
import { NetObject, type Value } from './net-object.ts';
import type { CallContext, MethodInfo, NetType, PropertyInfo } from './net-type.ts';
import type { PSMember, PSMemberType, PSProperty } from './ps-members.ts';
import { baseObject } from './ps-object.ts';
import { scriptInvoker } from './script-hooks.ts';
import { toText } from './to-string.ts';
import { typeOf, typeToString } from './type-of.ts';

/** System.Management.Automation.PSMemberInfo: what `$x.PSObject.Members` gives. */
export abstract class PSMemberInfo extends NetObject implements PSMember {
  abstract readonly memberType: PSMemberType;
  /** False for the members of the type table. */
  isInstance = true;
  /** Not shown unless asked for (`PSStandardMembers`). */
  isHidden = false;
  constructor(readonly name: string) {
    super();
  }
  /** The definition as Get-Member prints it. */
  abstract definition(target: Value): string;
  /** TypeNameOfValue. */
  abstract readonly typeNameOfValue: string;
  /** A copy that can be put on another object. */
  abstract copy(): PSMemberInfo;
}

/** PSPropertyInfo: a member with a value. */
export abstract class PSPropertyInfo extends PSMemberInfo implements PSProperty {
  abstract readonly isGettable: boolean;
  abstract readonly isSettable: boolean;
  abstract getValue(target: Value): Step<Value>;
  abstract setValue(target: Value, value: Value): Step<void>;
}

/** PSMethodInfo: a member that can be called. */
export abstract class PSMethodInfo extends PSMemberInfo {
  abstract invoke(target: Value, args: readonly Value[], context?: CallContext | null): Step<Value>;
  abstract overloadDefinitions(): readonly string[];
}

/** PSNoteProperty. */
export class PSNoteProperty extends PSPropertyInfo {
  readonly memberType = 'NoteProperty';
  readonly isGettable = true;
  constructor(
    name: string,
    public value: Value,
    readonly isSettable = true,
  ) {
    super(name);
  }
  get typeNameOfValue(): string {
    return this.value === null ? 'System.Object' : typeNameOfNote(this.value);
  }
  getValue(): Value {
    return this.value;
  }
  setValue(_target: Value, value: Value): void {
    this.value = value instanceof AutomationNullObject ? null : value;
  }
  definition(): string {
    const type = this.value === null ? 'object' : displayName(this.value);
    return `${type} ${this.name}=${this.value === null ? 'null' : noteText(this.value)}`;
  }
  copy(): PSNoteProperty {
    return new PSNoteProperty(this.name, this.value, this.isSettable);
  }
}

function typeNameOfNote(value: Value): string {
  const own = typeof value === 'object' && value !== null ? value.typeNames?.[0] : undefined;
  return own ?? typeToString(typeOf(value));
}

function displayName(value: Value): string {
  const own = typeof value === 'object' && value !== null ? value.typeNames?.[0] : undefined;
  return own ?? typeDisplayName(typeOf(value), true);
}

function noteText(value: Value): string {
  return toText(value);
}

/** PSAliasProperty: another name of a member, perhaps converted. */
export class PSAliasProperty extends PSPropertyInfo {
  readonly memberType = 'AliasProperty';
  constructor(
    name: string,
    readonly referencedMemberName: string,
    readonly conversionType: NetType | null = null,
  ) {
    super(name);
  }
  referenced(target: Value): PSPropertyInfo {
    const seen = new Set<string>([this.name.toLowerCase()]);
    let member = getMember(target, this.referencedMemberName);
    while (member instanceof PSAliasProperty) {
      if (seen.has(member.name.toLowerCase()))
        throw extendedTypeSystemException('CycleInAliasLookup', `The alias with name "${this.name}" contains a cycle.`);
      seen.add(member.name.toLowerCase());
      member = getMember(target, member.referencedMemberName);
    }
    if (!member)
      throw extendedTypeSystemException('AliasLookupMemberNotPresent', `The member "${this.referencedMemberName}" is not present.`);
    return member as PSPropertyInfo;
  }
  readonly isGettable = true;
  get isSettable(): boolean {
    return true;
  }
  get typeNameOfValue(): string {
    return this.conversionType ? typeToString(this.conversionType) : 'System.Object';
  }
  getValue(target: Value): Step<Value> {
    const value = this.referenced(target).getValue(target);
    if (!this.conversionType) return value;
    const type = this.conversionType;
    return value instanceof Suspension ? lift(convertLater(value, type)) : convertTo(value, type);
  }
  setValue(target: Value, value: Value): Step<void> {
    return this.referenced(target).setValue(target, value);
  }
  definition(): string {
    const type = this.conversionType ? `(${typeToString(this.conversionType)})` : '';
    return `${this.name} = ${type}${this.referencedMemberName}`;
  }
  copy(): PSAliasProperty {
    return new PSAliasProperty(this.name, this.referencedMemberName, this.conversionType);
  }
}

function* convertLater(value: Suspension<Value>, type: NetType): Steps<Value> {
  return convertTo(yield* complete(value), type);
}

/** A script block, or its text when it is parsed only once it is needed (the members of types.ps1xml). */
export type ScriptSource = ScriptBlock | string | null;

function materialize(source: ScriptSource): ScriptBlock | null {
  return typeof source === 'string' ? (scriptInvoker().create(source) as ScriptBlock) : source;
}

/** PSScriptProperty: its value is what a script block gives for `$this`. */
export class PSScriptProperty extends PSPropertyInfo {
  readonly memberType = 'ScriptProperty';
  private getter: ScriptBlock | null | undefined;
  private setter: ScriptBlock | null | undefined;
  constructor(
    name: string,
    private readonly getterSource: ScriptSource,
    private readonly setterSource: ScriptSource = null,
    /** Our own code that gives the same as the script, for built-in properties that are asked for often. */
    private readonly native: ((target: Value) => Value) | null = null,
  ) {
    super(name);
  }
  /** The getter's block, null when there is none. */
  get getterScript(): ScriptBlock | null {
    return (this.getter ??= materialize(this.getterSource));
  }
  /** The setter's block, null when there is none. */
  get setterScript(): ScriptBlock | null {
    return (this.setter ??= materialize(this.setterSource));
  }
  get isGettable(): boolean {
    return this.getterSource !== null;
  }
  get isSettable(): boolean {
    return this.setterSource !== null;
  }
  readonly typeNameOfValue = 'System.Object';
  getValue(target: Value): Step<Value> {
    if (this.native) return this.native(target);
    const script = this.getterScript;
    if (!script)
      throw extendedTypeSystemException(
        'GetWithoutGetterFromScriptPropertyValue',
        `Get accessor for property "${this.name}" is unavailable.`,
        'GetValueException',
      );
    return guarded(
      () => scriptInvoker().invoke(script, [], { thisValue: target }),
      (e) => scriptException('Get', this.name, e),
      (v) => (v instanceof AutomationNullObject ? null : v),
    );
  }
  setValue(target: Value, value: Value): Step<void> {
    const script = this.setterScript;
    if (!script)
      throw extendedTypeSystemException(
        'SetWithoutSetterFromScriptProperty',
        `Set accessor for property "${this.name}" is unavailable.`,
        'SetValueException',
      );
    return guarded(
      () => scriptInvoker().invoke(script, [value], { thisValue: target }),
      (e) => scriptException('Set', this.name, e),
      () => undefined,
    ) as Step<void>;
  }
  definition(): string {
    const parts: string[] = [];
    if (this.getterSource !== null) parts.push(`get=${this.getterSource.toString()};`);
    if (this.setterSource !== null) parts.push(`set=${this.setterSource.toString()};`);
    return `System.Object ${this.name} {${parts.join('')}}`;
  }
  copy(): PSScriptProperty {
    return new PSScriptProperty(this.name, this.getterSource, this.setterSource, this.native);
  }
}

/** Runs work that may be suspended, mending its exceptions and its result. */
function guarded<T>(work: () => Step<Value>, mend: (e: unknown) => unknown, result: (v: Value) => T): Step<T> {
  return lift(
    (function* () {
      let value: Value;
      try {
        value = yield* complete(work());
      } catch (e) {
        throw mend(e);
      }
      return result(value);
    })(),
  );
}

function scriptException(kind: 'Get' | 'Set', name: string, e: unknown): unknown {
  if (isFlowControl(e)) return e;
  const inner = toNetException(e);
  const verb = kind === 'Get' ? 'getting' : 'setting';
  const type = `${kind}ValueInvocationException`;
  return extendedTypeSystemException(
    `Script${kind}ValueRuntimeException`,
    `Exception ${verb} "${name}": "${inner.message}"`,
    type,
    toNetException(e),
  );
}

/** PSCodeProperty: computed by our own code; what types.ps1xml has as static .NET methods. */
export class PSCodeProperty extends PSPropertyInfo {
  readonly memberType = 'CodeProperty';
  readonly isGettable = true;
  constructor(
    name: string,
    private readonly getter: (target: Value) => Value,
    readonly typeNameOfValue = 'System.Object',
    private readonly setter: ((target: Value, value: Value) => void) | null = null,
  ) {
    super(name);
  }
  get isSettable(): boolean {
    return this.setter !== null;
  }
  getValue(target: Value): Value {
    return this.getter(target);
  }
  setValue(target: Value, value: Value): void {
    if (!this.setter)
      throw extendedTypeSystemException(
        'SetWithoutSetterFromCodeProperty',
        `Set accessor for property "${this.name}" is unavailable.`,
        'SetValueException',
      );
    this.setter(target, value);
  }
  definition(): string {
    return `${this.typeNameOfValue} ${this.name}{get=${this.name};}`;
  }
  copy(): PSCodeProperty {
    return new PSCodeProperty(this.name, this.getter, this.typeNameOfValue, this.setter);
  }
}

/** PSProperty: a property of the .NET type (or of an adapter). */
export class PSAdaptedProperty extends PSPropertyInfo {
  readonly memberType = 'Property';
  constructor(readonly property: PropertyInfo) {
    super(property.name);
    this.isHidden = property.isHidden;
  }
  get isGettable(): boolean {
    return this.property.canRead;
  }
  get isSettable(): boolean {
    return this.property.canWrite;
  }
  get typeNameOfValue(): string {
    return typeToString(this.property.propertyType);
  }
  getValue(target: Value): Step<Value> {
    const get = this.property.body.get;
    if (!get)
      throw extendedTypeSystemException(
        'GetWithoutGetter',
        `Get accessor for property "${this.name}" is unavailable.`,
        'GetValueException',
      );
    try {
      return get(baseObject(target)) as Step<Value>;
    } catch (e) {
      if (isFlowControl(e)) throw e;
      throw wrapGetException(this.name, e);
    }
  }
  setValue(target: Value, value: Value): Step<void> {
    const set = this.property.body.set;
    if (!set)
      throw extendedTypeSystemException(
        'SetWithoutSetter',
        `Set accessor for property "${this.name}" is unavailable.`,
        'SetValueException',
      );
    try {
      return set(baseObject(target), convertTo(value, this.property.propertyType));
    } catch (e) {
      if (isFlowControl(e)) throw e;
      throw wrapSetException(this.name, e);
    }
  }
  definition(): string {
    const prefix = this.property.isStatic ? 'static ' : '';
    const get = this.isGettable ? 'get;' : '';
    const set = this.isSettable ? 'set;' : '';
    return `${prefix}${typeDisplayName(this.property.propertyType)} ${this.name} {${get}${set}}`;
  }
  copy(): PSAdaptedProperty {
    return new PSAdaptedProperty(this.property);
  }
}

function methodException(name: string, count: number, e: unknown): unknown {
  if (isFlowControl(e)) return e;
  const inner = toNetException(e);
  const message = `Exception calling "${name}" with "${count}" argument(s): "${inner.message}"`;
  return extendedTypeSystemException('ScriptMethodRuntimeException', message, 'MethodInvocationException', inner);
}

/** PSScriptMethod. */
export class PSScriptMethod extends PSMethodInfo {
  readonly memberType = 'ScriptMethod';
  readonly typeNameOfValue = 'System.Object';
  constructor(
    name: string,
    readonly script: ScriptBlock,
  ) {
    super(name);
  }
  invoke(target: Value, args: readonly Value[], context: CallContext | null = null): Step<Value> {
    return guarded(
      () => scriptInvoker().invoke(this.script, args, { thisValue: target, context }),
      (e) => methodException(this.name, args.length, e),
      (v) => v,
    );
  }
  overloadDefinitions(): readonly string[] {
    return [`System.Object ${this.name}();`];
  }
  definition(): string {
    return `System.Object ${this.name}();`;
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSScriptMethod {
    return new PSScriptMethod(this.name, this.script);
  }
}

/** PSCodeMethod: our own code as a method. */
export class PSCodeMethod extends PSMethodInfo {
  readonly memberType = 'CodeMethod';
  readonly typeNameOfValue = 'System.Management.Automation.PSCodeMethod';
  constructor(
    name: string,
    private readonly body: (target: Value, args: readonly Value[]) => Step<Value>,
    private readonly signature = `System.Object ${name}()`,
  ) {
    super(name);
  }
  invoke(target: Value, args: readonly Value[]): Step<Value> {
    return this.body(target, args);
  }
  overloadDefinitions(): readonly string[] {
    return [this.signature];
  }
  definition(): string {
    return this.signature;
  }
  copy(): PSCodeMethod {
    return new PSCodeMethod(this.name, this.body, this.signature);
  }
}

/** PSMethod: the overloads of a .NET method, bound to an object (`$x.Substring` without parentheses). */
export class PSMethod extends PSMethodInfo {
  readonly memberType = 'Method';
  readonly typeNameOfValue = 'System.Management.Automation.PSMethod';
  constructor(
    name: string,
    /** The object, or the type for static methods. */
    readonly target: Value,
    readonly methods: readonly MethodInfo[],
    readonly isStatic = false,
  ) {
    super(name);
  }
  invoke(target: Value, args: readonly Value[], context: CallContext | null = null): Step<Value> {
    return invokeMethod(this.isStatic ? this.target : target, this.name, [...args], {
      isStatic: this.isStatic,
      ...(context && { context }),
    });
  }
  overloadDefinitions(): readonly string[] {
    return this.methods.map((m) => (m.isStatic ? `static ${m.signature}` : m.signature));
  }
  definition(): string {
    return this.overloadDefinitions().join(', ');
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSMethod {
    return new PSMethod(this.name, this.target, this.methods, this.isStatic);
  }
}

/** PSParameterizedProperty: an indexer with a name (`$s.Chars(0)`). */
export class PSParameterizedProperty extends PSMethodInfo {
  readonly memberType = 'ParameterizedProperty';
  constructor(
    name: string,
    readonly target: Value,
    readonly properties: readonly PropertyInfo[],
  ) {
    super(name);
  }
  get typeNameOfValue(): string {
    return typeToString((this.properties[0] as PropertyInfo).propertyType);
  }
  invoke(target: Value, args: readonly Value[]): Step<Value> {
    const property = this.properties.find((p) => p.indexParameters.length === args.length);
    if (!property?.body.get)
      throw extendedTypeSystemException(
        'MethodCountCouldNotFindBest',
        `Cannot find an overload for "${this.name}" and the argument count: "${args.length}".`,
        'MethodException',
      );
    const converted = args.map((a, i) => convertTo(a, (property.indexParameters[i] as { type: NetType }).type));
    return property.body.get(baseObject(target), ...converted) as Step<Value>;
  }
  overloadDefinitions(): readonly string[] {
    return this.properties.map((p) => {
      const parameters = p.indexParameters.map((i) => `${typeDisplayName(i.type)} ${i.name}`).join(', ');
      return `${typeDisplayName(p.propertyType)} ${p.name}(${parameters}) {${p.canRead ? 'get;' : ''}${p.canWrite ? 'set;' : ''}}`;
    });
  }
  definition(): string {
    return this.overloadDefinitions().join(', ');
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSParameterizedProperty {
    return new PSParameterizedProperty(this.name, this.target, this.properties);
  }
}

/** PSPropertySet: a name for several properties (`Select-Object PSConfiguration`). */
export class PSPropertySet extends PSMemberInfo {
  readonly memberType = 'PropertySet';
  readonly typeNameOfValue = 'System.Management.Automation.PSPropertySet';
  constructor(
    name: string,
    readonly referencedPropertyNames: readonly string[],
  ) {
    super(name);
  }
  definition(): string {
    return `${this.name} {${this.referencedPropertyNames.join(', ')}}`;
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSPropertySet {
    return new PSPropertySet(this.name, this.referencedPropertyNames);
  }
}

/** PSMemberSet: a group of members (`PSStandardMembers`). */
export class PSMemberSet extends PSMemberInfo {
  readonly memberType = 'MemberSet';
  readonly typeNameOfValue = 'System.Management.Automation.PSMemberSet';
  constructor(
    name: string,
    readonly members: readonly PSMemberInfo[],
    readonly inheritMembers = true,
  ) {
    super(name);
  }
  member(name: string): PSMemberInfo | undefined {
    const lower = name.toLowerCase();
    return this.members.find((m) => m.name.toLowerCase() === lower);
  }
  definition(): string {
    return `${this.name} {${this.members.map((m) => m.name).join(', ')}}`;
  }
  override toString(): string {
    return this.definition();
  }
  copy(): PSMemberSet {
    return new PSMemberSet(this.name, this.members, this.inheritMembers);
  }
}
