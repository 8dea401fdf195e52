import { argumentException, argumentNull, exceptionOf } from '../../errors/throw.ts';
import { isPrimitiveType } from '../../objects/conversion-rank.ts';
import { underlyingOfNullable } from '../../objects/convert.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { MemberBody, NetType, TypeDefinition } from '../../objects/net-type.ts';
import { toText } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';
import { callMethod } from '../comparers.ts';
import { changeTo } from '../convert-type.ts';
import { currentCulture, invariantCulture } from '../culture/culture-info.ts';
import { defineType, getType, wellKnown } from '../registry.ts';
import { arrayOfType } from '../values.ts';
import './custom-conversion.ts';
import { type ConverterRule, converterRules, kindRules } from './converter-rules.ts';
import { definePropertyDescriptors, propertyDescriptors } from './property-descriptor.ts';
import { TypeConverterAttribute } from './type-converter-attribute.ts';

const ns = 'System.ComponentModel.';
const context = `${ns}ITypeDescriptorContext context`;
const culture = 'cultureinfo culture';

/** System.ComponentModel.TypeConverter: the converter of a type of .NET, or (without a rule) the base of a script's own. */
class NetTypeConverter extends NetObject {
  constructor(
    readonly rule: ConverterRule | null = null,
    readonly converts: NetType = wellKnown.object,
  ) {
    super();
  }
  /** What kind of values a conversion gives where a class of a script says how: its own methods are asked. */
  ask(name: string, args: readonly Value[]): Value {
    return callMethod(this, name, args);
  }
  canConvertFrom(source: NetType | null): boolean {
    if (source === null) throw argumentNull('sourceType');
    if (source === wellKnown.string) return this.rule?.fromText !== undefined;
    return source.fullName === 'System.ComponentModel.Design.Serialization.InstanceDescriptor' || this.isNullableOf(source);
  }
  private isNullableOf(source: NetType): boolean {
    return this.rule?.name === 'NullableConverter' && source === this.converts;
  }
  canConvertTo(target: NetType | null): boolean {
    return target === wellKnown.string || (target !== null && this.isNumber && isPrimitiveType(target));
  }
  private get isNumber(): boolean {
    return this.rule?.base === 'BaseNumberConverter';
  }
  convertFrom(cultureInfo: Value, value: Value): Value {
    if (typeof value === 'string' && this.rule?.fromText) return this.rule.fromText(value, cultureInfo ?? currentCulture(), this.converts);
    const given = value === null ? '(null)' : typeOf(value).fullName;
    throw exceptionOf('System.NotSupportedException', `${this.netType.name} cannot convert from ${given}.`);
  }
  convertTo(cultureInfo: Value, value: Value, target: NetType | null): Value {
    if (target === null) throw argumentNull('destinationType');
    if (target === wellKnown.string) {
      if (value === null) return this.rule?.name === 'CultureInfoConverter' ? '(Default)' : '';
      return this.rule?.toText ? this.rule.toText(value, cultureInfo ?? currentCulture(), this.converts) : toText(value);
    }
    if (this.isNumber && isPrimitiveType(target)) return changeTo(value, target, cultureInfo);
    throw exceptionOf(
      'System.NotSupportedException',
      `'${this.netType.name}' is unable to convert '${value === null ? '(null)' : typeOf(value).fullName}' to '${target.fullName}'.`,
    );
  }
  /** True for values that may stand where the type is asked for, as text too. */
  isValid(value: Value): boolean {
    if (this.rule?.name === 'EnumConverter')
      return typeof value === 'string'
        ? [...(this.converts.enumValues?.keys() ?? [])].includes(value)
        : (this.rule.standard?.(this.converts) ?? []).includes(value);
    if (value !== null && !(this.ask('CanConvertFrom', [null, typeOf(value)]) as boolean)) return false;
    try {
      this.ask('ConvertFrom', [null, invariantCulture, value]);
      return true;
    } catch (e) {
      if (e instanceof NetObject) return false;
      throw e;
    }
  }
}

const made = new Map<NetType, NetTypeConverter>();

/** A converter of a rule's class. */
function converterOf(rule: ConverterRule | null, type: NetType): NetTypeConverter {
  const converter = new NetTypeConverter(rule, type);
  if (rule) converter.netType = getType((rule.space ?? ns) + rule.name);
  return converter;
}

const nullableRule = (inner: NetType): ConverterRule => {
  const own = getConverter(inner).rule;
  return {
    name: 'NullableConverter',
    fromText: (text, provider) => (text === '' ? null : (own?.fromText?.(text, provider, inner) ?? null)),
    toText: (value, provider) => own?.toText?.(value, provider, inner) ?? toText(value),
    ...(own?.standard && { standard: () => [null, ...(own.standard?.(inner) ?? [])] }),
  };
};

function ruleOf(type: NetType): ConverterRule | null {
  const inner = underlyingOfNullable(type);
  if (inner) return nullableRule(inner);
  if (type.isEnum) return kindRules.enum;
  if (type.kind === 'array') return kindRules.array;
  const own = converterRules.find((r) => r.type === type.fullName);
  if (own) return own;
  if (getType('System.Collections.ICollection').isAssignableFrom(type)) return kindRules.collection;
  return type.kind === 'interface' ? kindRules.reference : null;
}

/** TypeDescriptor.GetConverter. */
function getConverter(type: NetType): NetTypeConverter {
  let converter = made.get(type);
  if (!converter) made.set(type, (converter = converterOf(ruleOf(type), type)));
  return converter;
}

const from = (c: NetTypeConverter, provider: Value, value: Value): Value => c.ask('ConvertFrom', [null, provider, value]);
const to = (c: NetTypeConverter, provider: Value, value: Value): Value => c.ask('ConvertTo', [null, provider, value, wellKnown.string]);

const methods: Record<string, MemberBody> = {
  'bool CanConvertFrom(type sourceType)': (c: NetTypeConverter, t: NetType) => c.ask('CanConvertFrom', [null, t]),
  [`bool CanConvertFrom(${context}, type sourceType)`]: (c: NetTypeConverter, _x, t: NetType | null) => c.canConvertFrom(t),
  'bool CanConvertTo(type destinationType)': (c: NetTypeConverter, t: NetType) => c.ask('CanConvertTo', [null, t]),
  [`bool CanConvertTo(${context}, type destinationType)`]: (c: NetTypeConverter, _x, t: NetType | null) => c.canConvertTo(t),
  'System.Object ConvertFrom(System.Object value)': (c: NetTypeConverter, v: Value) => from(c, currentCulture(), v),
  [`System.Object ConvertFrom(${context}, ${culture}, System.Object value)`]: (c: NetTypeConverter, _x, p: Value, v: Value) =>
    c.convertFrom(p, v),
  'System.Object ConvertFromInvariantString(string text)': (c: NetTypeConverter, v: Value) => from(c, invariantCulture, v),
  [`System.Object ConvertFromInvariantString(${context}, string text)`]: (c: NetTypeConverter, _x, v: Value) =>
    from(c, invariantCulture, v),
  'System.Object ConvertFromString(string text)': (c: NetTypeConverter, v: Value) => from(c, null, v),
  [`System.Object ConvertFromString(${context}, string text)`]: (c: NetTypeConverter, _x, v: Value) => from(c, currentCulture(), v),
  [`System.Object ConvertFromString(${context}, ${culture}, string text)`]: (c: NetTypeConverter, _x, p: Value, v: Value) => from(c, p, v),
  'System.Object ConvertTo(System.Object value, type destinationType)': (c: NetTypeConverter, v: Value, t: NetType) =>
    c.ask('ConvertTo', [null, null, v, t]),
  [`System.Object ConvertTo(${context}, ${culture}, System.Object value, type destinationType)`]: (
    c: NetTypeConverter,
    _x,
    p: Value,
    v: Value,
    t: NetType | null,
  ) => c.convertTo(p, v, t),
  'string ConvertToInvariantString(System.Object value)': (c: NetTypeConverter, v: Value) => to(c, invariantCulture, v),
  'string ConvertToString(System.Object value)': (c: NetTypeConverter, v: Value) => to(c, currentCulture(), v),
  [`string ConvertToString(${context}, ${culture}, System.Object value)`]: (c: NetTypeConverter, _x, p: Value, v: Value) => to(c, p, v),
  'System.Collections.ICollection GetStandardValues()': (c: NetTypeConverter) => {
    const values = c.rule?.standard?.(c.converts);
    return values ? arrayOfType('System.Object', values) : null;
  },
  'bool GetStandardValuesSupported()': (c: NetTypeConverter) => c.rule?.standard !== undefined,
  'bool GetStandardValuesExclusive()': (c: NetTypeConverter) => c.rule?.standard !== undefined && !c.converts.isFlags,
  'bool GetCreateInstanceSupported()': (c: NetTypeConverter) => c.rule?.type?.startsWith('System.Drawing.') ?? false,
  'bool GetPropertiesSupported()': (c: NetTypeConverter) =>
    (c.rule?.type?.startsWith('System.Drawing.') ?? false) || c.rule?.name === 'ArrayConverter',
  'bool IsValid(System.Object value)': (c: NetTypeConverter, v: Value) => c.isValid(v),
  [`bool IsValid(${context}, System.Object value)`]: (c: NetTypeConverter, _x, v: Value) => c.isValid(v),
};

/** The class of one rule; those of kinds of types take the type. */
function defineConverter(rule: ConverterRule): void {
  class Own extends NetTypeConverter {}
  const constructors: TypeDefinition['constructors'] = rule.type
    ? { '()': () => converterOf(rule, getType(rule.type as string)) }
    : rule === kindRules.enum
      ? { '(type type)': (_t, type: NetType) => converterOf(rule, type) }
      : { '()': () => converterOf(rule, wellKnown.object) };
  defineType({ name: (rule.space ?? ns) + rule.name, baseType: ns + (rule.base ?? 'TypeConverter'), jsClass: Own, constructors });
}

function typeDescriptor(): void {
  const componentType = (v: Value): NetType => {
    if (v === null) throw argumentNull('component');
    return typeOf(v);
  };
  const converter = `${ns}TypeConverter GetConverter`;
  const properties = `${ns}PropertyDescriptorCollection GetProperties`;
  defineType({
    name: `${ns}TypeDescriptor`,
    sealed: true,
    staticMethods: {
      [`${converter}(System.Object component)`]: (_s, v: Value) => getConverter(componentType(v)),
      [`${converter}(type type)`]: (_s, t: NetType | null) => {
        if (t === null) throw argumentNull('type');
        return getConverter(t);
      },
      [`${properties}(System.Object component)`]: (_s, v: Value) => propertyDescriptors(v === null ? null : typeOf(v)),
      [`${properties}(type componentType)`]: (_s, t: NetType | null) => propertyDescriptors(t),
      'string GetClassName(System.Object component)': (_s, v: Value) => componentType(v).fullName,
      'string GetClassName(type componentType)': (_s, t: NetType) => t.fullName,
      'string GetComponentName(System.Object component)': (_s, v: Value) => {
        componentType(v);
        return null;
      },
      'void Refresh(System.Object component)': () => undefined,
      'void Refresh(type type)': () => undefined,
    },
  });
}

function typeConverterAttribute(): void {
  defineType({
    name: `${ns}TypeConverterAttribute`,
    baseType: 'System.Attribute',
    sealed: true,
    jsClass: TypeConverterAttribute,
    constructors: {
      '()': () => new TypeConverterAttribute(''),
      '(string typeName)': (_t, name: string) => new TypeConverterAttribute(name),
      '(type type)': (_t, type: NetType) => new TypeConverterAttribute(type.fullName, type),
    },
    properties: { 'string ConverterTypeName': { get: (a: TypeConverterAttribute) => a.converterTypeName } },
  });
}

/** System.ComponentModel: TypeDescriptor, the converters of .NET's types, and what describes properties. */
export function defineTypeConverters(): void {
  defineType({ name: `${ns}ITypeDescriptorContext`, kind: 'interface', interfaces: ['System.IServiceProvider'] });
  defineType({ name: `${ns}TypeConverter`, jsClass: NetTypeConverter, constructors: { '()': () => new NetTypeConverter() }, methods });
  defineType({ name: `${ns}BaseNumberConverter`, baseType: `${ns}TypeConverter`, abstract: true });
  for (const rule of [kindRules.collection, kindRules.array, kindRules.enum, kindRules.reference, ...converterRules]) defineConverter(rule);
  class Nullable extends NetTypeConverter {}
  defineType({
    name: `${ns}NullableConverter`,
    baseType: `${ns}TypeConverter`,
    jsClass: Nullable,
    constructors: {
      '(type type)': (_t, type: NetType) => {
        if (!underlyingOfNullable(type)) throw argumentException('The specified type is not a nullable type.', 'type');
        return getConverter(type);
      },
    },
    properties: {
      'type NullableType': { get: (c: NetTypeConverter) => c.converts },
      'type UnderlyingType': { get: (c: NetTypeConverter) => underlyingOfNullable(c.converts) },
      [`${ns}TypeConverter UnderlyingTypeConverter`]: {
        get: (c: NetTypeConverter) => getConverter(underlyingOfNullable(c.converts) ?? c.converts),
      },
    },
  });
  typeConverterAttribute();
  definePropertyDescriptors();
  typeDescriptor();
}
