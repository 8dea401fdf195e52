import type { Value } from '../objects/net-object.ts';
import { NetObject } from '../objects/net-object.ts';
import type { MemberBody, MethodInfo, NetType, ParameterInfo, PropertyBody, PropertyInfo } from '../objects/net-type.ts';
import { Decimal, decimalText, NumberObject } from '../objects/numbers.ts';
import { typeDisplayName } from './type-text.ts';

/** A type, or how it is found when somebody asks: whoever calls one method of a type should not have to wait for the types that others mention. */
export type TypeSource = NetType | (() => NetType);

/** One parameter of a {@link Method}; an object that scripts can hold (System.Reflection.ParameterInfo). */
export class Parameter extends NetObject implements ParameterInfo {
  /** A read-only reference (`in` of C#): shown as one, called with a plain value. */
  isIn?: true;
  constructor(
    readonly name: string,
    private typeSource: TypeSource,
    readonly isOptional: boolean,
    readonly defaultValue: Value,
    readonly isParams: boolean,
    readonly isByRef: boolean,
    readonly isOut: boolean,
    readonly position: number,
  ) {
    super();
  }
  get type(): NetType {
    if (typeof this.typeSource === 'function') this.typeSource = this.typeSource();
    return this.typeSource;
  }
}

/** One overload or constructor; an object that scripts can hold (System.Reflection.MethodInfo, ConstructorInfo). */
export class Method extends NetObject implements MethodInfo {
  isHidden = false;
  /** Interface whose method this implements explicitly, as it stands in the signature. */
  explicitInterface: string | null = null;
  /** Type parameters of a generic method definition; empty otherwise. */
  typeParameters: readonly NetType[] = [];
  /** For a constructed generic method: its definition and the arguments. */
  genericMethodDefinition: Method | null = null;
  genericArguments: readonly NetType[] = [];
  /** True for `[T]::new(…)`. */
  isConstructor = false;
  /** Makes the attributes that a class gives it, for reflection. */
  makeAttributes: (() => readonly NetObject[]) | null = null;
  private text: string | undefined;
  constructor(
    readonly name: string,
    readonly declaringType: NetType,
    readonly parameters: readonly ParameterInfo[],
    private returnTypeSource: TypeSource | null,
    readonly isStatic: boolean,
    readonly body: MemberBody,
  ) {
    super();
  }
  get returnType(): NetType | null {
    if (typeof this.returnTypeSource === 'function') this.returnTypeSource = this.returnTypeSource();
    return this.returnTypeSource;
  }
  /** As Get-Member prints it (DotNetAdapter.GetMethodInfoOverloadDefinition). */
  get signature(): string {
    this.text ??= signatureText(this);
    return this.text;
  }
}

/** One property, field or indexer; an object that scripts can hold (System.Reflection.PropertyInfo, FieldInfo). */
export class Property extends NetObject implements PropertyInfo {
  isHidden = false;
  /** A member of a C# class that is not public: nothing that copies an object looks at it. */
  isPrivate = false;
  /** A constant or static read-only field rather than a property: reflection shows it as a field. */
  isField = false;
  /** The interface that an indexer belongs to, where the type has it for that only: Get-Member puts it before the name. */
  explicitInterface: string | null = null;
  /** Makes the attributes that a class gives it, for reflection. */
  makeAttributes: (() => readonly NetObject[]) | null = null;
  constructor(
    readonly name: string,
    readonly declaringType: NetType,
    private typeSource: TypeSource,
    readonly isStatic: boolean,
    readonly body: PropertyBody,
    readonly indexParameters: readonly ParameterInfo[] = [],
  ) {
    super();
  }
  get propertyType(): NetType {
    if (typeof this.typeSource === 'function') this.typeSource = this.typeSource();
    return this.typeSource;
  }
  get canRead(): boolean {
    return this.body.get !== undefined;
  }
  get canWrite(): boolean {
    return this.body.set !== undefined;
  }
}

/** The text of one parameter: `[ref] int result`, `Params string[] value`, `int x = 0`. */
function parameterText(p: ParameterInfo): string {
  const prefix = (p.isByRef || p.isIn ? '[ref] ' : '') + (p.isParams ? 'Params ' : '');
  const suffix = p.isOptional ? ` = ${defaultText(p)}` : '';
  return `${prefix}${typeDisplayName(p.type)} ${p.name}${suffix}`;
}

/** A type parameter of a generic method: it has no name but its own. */
const isMethodParameter = (type: NetType): boolean => (type as { ofMethod?: boolean }).ofMethod === true;

function defaultText(p: ParameterInfo): string {
  const v = p.defaultValue;
  if (v === null) return p.type.isValueType || isMethodParameter(p.type) ? 'default' : 'null';
  if (p.type.isEnum) return `${typeDisplayName(p.type)}.${String(v)}`;
  if (typeof v === 'string') return `"${v}"`;
  if (typeof v === 'boolean') return v ? 'True' : 'False';
  // digits only: what writes values in a culture's way needs the types that are made of these members
  if (v instanceof Decimal) return decimalText(v);
  return String(v instanceof NumberObject ? v.value : v);
}

/** An overload in PowerShell's words (DotNetAdapter.GetMethodInfoOverloadDefinition), without the `static` that it puts first. */
function signatureText(m: Method): string {
  const isExplicit = m.explicitInterface !== null;
  const owner = isExplicit
    ? `${m.explicitInterface}.`
    : m.declaringType.kind === 'interface'
      ? `${typeDisplayName(m.declaringType, true)}.`
      : '';
  const type = m.isConstructor ? typeDisplayName(m.declaringType) : m.returnType ? typeDisplayName(m.returnType) : 'void';
  const shown = m.isConstructor ? 'new' : owner + m.name;
  const args = m.genericArguments.length > 0 ? m.genericArguments : m.typeParameters;
  const generic = args.length > 0 ? `[${args.map((t) => typeDisplayName(t)).join(', ')}]` : '';
  return `${type} ${shown}${generic}(${m.parameters.map(parameterText).join(', ')})`;
}
