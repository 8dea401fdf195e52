import { typeDisplayName } from '../dotnet/type-text.ts';
import { isFlowControl } from '../errors/exceptions.ts';
import { asThrownByScript, extendedTypeSystemException, toNetException, wrapGetException, wrapSetException } from '../errors/throw.ts';
import { complete, lift, type Step, type Steps, Suspension } from '../scheduler/suspension.ts';
import type { ScriptBlock } from '../session/script-block.ts';
import { AutomationNullObject, PSArray } from './collections.ts';
import { convertTo } from './convert.ts';
import { getMember } from './member-access.ts';
import type { Value } from './net-object.ts';
import type { NetType, PropertyInfo } from './net-type.ts';
import { guarded, PSPropertyInfo } from './ps-member-base.ts';
import { baseObject } from './ps-object.ts';
import { scriptInvoker } from './script-hooks.ts';
import { toText } from './to-string.ts';
import { typeOf, typeToString } from './type-of.ts';

/** PSNoteProperty. */
export class PSNoteProperty extends PSPropertyInfo {
  // on the prototype: there are very many notes
  get memberType() {
    return 'NoteProperty' as const;
  }
  get isGettable() {
    return true;
  }
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
    return noteDefinition(this.name, this.value);
  }
  copy(): PSNoteProperty {
    return new PSNoteProperty(this.name, this.value, this.isSettable);
  }
}

/**
 * A note whose value is a PSObject (a script block has written it, it is `$_` of a pipeline, or Compare-Object keeps its input in it):
 * Get-Member shows that by its full type name and an array by its elements (PSNoteProperty.GetDisplayTypeNameOfValue). A value that is set
 * later is none.
 */
export class PSScriptNoteProperty extends PSNoteProperty {
  private isWritten = true;
  /** True while the value is the PSObject that it came as. */
  get isWrapped(): boolean {
    return this.isWritten;
  }
  override setValue(target: Value, value: Value): void {
    this.isWritten = false;
    super.setValue(target, value);
  }
  override definition(): string {
    const { name, value } = this;
    if (!this.isWritten || value === null || value instanceof AutomationNullObject) return super.definition();
    const text = value instanceof PSArray ? value.items.map((item) => (item === null ? '' : toText(item))).join(' ') : toText(value);
    return `${this.typeNameOfValue} ${name}=${text}`;
  }
  override copy(): PSNoteProperty {
    return this.isWritten ? new PSScriptNoteProperty(this.name, this.value, this.isSettable) : super.copy();
  }
}

/** What "no output" is as an object (AutomationNull.Value is a PSObject without members). */
const customObjectName = 'System.Management.Automation.PSCustomObject';

function typeNameOfNote(value: Value): string {
  if (value instanceof AutomationNullObject) return customObjectName;
  const own = typeof value === 'object' && value !== null ? value.typeNames?.[0] : undefined;
  return own ?? typeOf(value).fullName;
}

/** A PSObject by its first type name, another value by its type without namespaces (PSNoteProperty.GetDisplayTypeNameOfValue). */
function displayName(value: Value): string {
  const own = typeof value === 'object' && value !== null ? value.typeNames?.[0] : undefined;
  if (own !== undefined) return own;
  if (value instanceof AutomationNullObject) return customObjectName;
  const isPSObject = typeof value === 'object' && value !== null && value.instanceMembers !== undefined;
  return isPSObject ? typeOf(value).fullName : typeDisplayName(typeOf(value), true);
}

/** Structs whose static members are properties; those of others are fields, but for a few names. */
const structsWithProperties =
  /^System\.(DateOnly|TimeOnly|Index|Range|Half|U?Int128|Text\.Rune|Drawing\.Color|Threading\.CancellationToken|Security\.Cryptography\.HashAlgorithmName|Numerics\.(BigInteger|Vector\w*|Matrix\w*|Plane|Quaternion))$/;
const propertiesOfStructs = /^(Now|UtcNow|Today|AllBitsSet)$/;

/** Properties (not fields) of structs and generic types are read by reflection, and whether they are static is not looked at (PropertyCacheEntry). */
function readByReflection(property: PropertyInfo): boolean {
  const { declaringType, propertyType, name } = property;
  if (property.isField || declaringType.isScriptType || name === 'Empty') return false;
  if (isGeneric(declaringType) || isGeneric(propertyType)) return true;
  return declaringType.isValueType && (propertiesOfStructs.test(name) || structsWithProperties.test(declaringType.fullName));
}

function isGeneric(type: NetType): boolean {
  return type.genericArguments.length > 0;
}

/** `int a=1`: a note as Get-Member defines it. */
export function noteDefinition(name: string, value: Value): string {
  return `${value === null ? 'object' : displayName(value)} ${name}=${value === null ? 'null' : toText(value)}`;
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
    return this.conversionType?.fullName ?? 'System.Object';
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

/** An alias in a member set: it means a property of the object that the set belongs to (StringSerializationSource). */
export class AliasOfOwner extends PSAliasProperty {
  constructor(
    alias: PSAliasProperty,
    private readonly owner: Value,
  ) {
    super(alias.name, alias.referencedMemberName, alias.conversionType);
  }
  override getValue(_target: Value): Step<Value> {
    return super.getValue(this.owner);
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
    return this.read(target, (v) => (v instanceof AutomationNullObject ? null : v));
  }
  /** As {@link getValue}, but AutomationNull where the script writes nothing. */
  getOutput(target: Value): Step<Value> {
    return this.read(target, (v) => v);
  }
  private read(target: Value, resultOf: (output: Value) => Value): Step<Value> {
    if (this.native) return this.native(target);
    const script = this.getterScript;
    if (!script)
      throw extendedTypeSystemException(
        'GetWithoutGetterFromScriptPropertyValue',
        `Get accessor for property "${this.name}" is unavailable.`,
        'GetValueException',
      );
    return guarded(
      () => scriptInvoker().invoke(script, [], { thisValue: target, errors: 'swallow' }),
      (e) => scriptException('Get', this.name, e),
      resultOf,
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
      () => scriptInvoker().invoke(script, [value], { thisValue: target, errors: 'external' }),
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

function scriptException(kind: 'Get' | 'Set', name: string, e: unknown): unknown {
  if (isFlowControl(e)) return e;
  const inner = asThrownByScript(toNetException(e));
  const verb = kind === 'Get' ? 'getting' : 'setting';
  const type = `${kind}ValueInvocationException`;
  return extendedTypeSystemException(`Script${kind}ValueRuntimeException`, `Exception ${verb} "${name}": "${inner.message}"`, type, inner);
}

/** PSCodeProperty: computed by our own code; what types.ps1xml has as static .NET methods. */
export class PSCodeProperty extends PSPropertyInfo {
  readonly memberType = 'CodeProperty';
  readonly isGettable = true;
  /** The name of the method that computes the value, where it is not the property's. */
  getterName: string | null = null;
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
    return `${this.typeNameOfValue} ${this.name}{get=${this.getterName ?? this.name};}`;
  }
  copy(): PSCodeProperty {
    const copy = new PSCodeProperty(this.name, this.getter, this.typeNameOfValue, this.setter);
    copy.getterName = this.getterName;
    return copy;
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
    return this.property.propertyType.fullName;
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
    if (!set) throw extendedTypeSystemException('ReadOnlyProperty', `"${this.name}" is a ReadOnly property.`, 'SetValueException');
    try {
      return set(baseObject(target), convertTo(value, this.property.propertyType));
    } catch (e) {
      if (isFlowControl(e)) throw e;
      throw wrapSetException(this.name, e);
    }
  }
  definition(): string {
    const prefix = this.property.isStatic && !readByReflection(this.property) ? 'static ' : '';
    const get = this.isGettable ? 'get;' : '';
    const set = this.isSettable ? 'set;' : '';
    return `${prefix}${typeDisplayName(this.property.propertyType)} ${this.name} {${get}${set}}`;
  }
  copy(): PSAdaptedProperty {
    return new PSAdaptedProperty(this.property);
  }
}
