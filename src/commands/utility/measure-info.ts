/** What Measure-Object emits (MeasureInfo and derived, Measure-Object.cs). */
import { defineType } from '../../dotnet/registry.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { Double } from '../../objects/numbers.ts';

/** The base: which property was measured. */
export abstract class MeasureInfo extends NetObject {
  property: Value = null;
}

/** Statistics of numbers. */
export class GenericMeasureInfo extends MeasureInfo {
  count = 0;
  average: Double | null = null;
  sum: Double | null = null;
  maximum: Value = null;
  minimum: Value = null;
  standardDeviation: Double | null = null;
}

/** Statistics where the smallest or largest value is no number. */
export class GenericObjectMeasureInfo extends GenericMeasureInfo {}

/** Counts of text. */
export class TextMeasureInfo extends MeasureInfo {
  lines: number | null = null;
  words: number | null = null;
  characters: number | null = null;
}

type Accessors<T> = Record<string, { get: (self: T) => Value; set: (self: T, value: Value) => void }>;

/** A read-write property over a field. */
function field<T>(name: keyof T & string): { get: (self: T) => Value; set: (self: T, value: Value) => void } {
  return {
    get: (self) => self[name] as Value,
    set: (self, value) => {
      self[name] = value as T[typeof name];
    },
  };
}

const numberProperties = (extreme: string): Accessors<GenericMeasureInfo> => ({
  'int Count': field('count'),
  'System.Nullable[double] Average': field('average'),
  'System.Nullable[double] Sum': field('sum'),
  [`${extreme} Maximum`]: field('maximum'),
  [`${extreme} Minimum`]: field('minimum'),
  'System.Nullable[double] StandardDeviation': field('standardDeviation'),
});

const namespace = 'Microsoft.PowerShell.Commands.';
const baseType = `${namespace}MeasureInfo`;

defineType({ name: baseType, abstract: true, jsClass: MeasureInfo, properties: { 'string Property': field<MeasureInfo>('property') } });
defineType({
  name: `${namespace}GenericMeasureInfo`,
  baseType,
  sealed: true,
  jsClass: GenericMeasureInfo,
  constructors: { 'GenericMeasureInfo new()': () => new GenericMeasureInfo() },
  properties: numberProperties('System.Nullable[double]'),
});
defineType({
  name: `${namespace}GenericObjectMeasureInfo`,
  baseType,
  sealed: true,
  jsClass: GenericObjectMeasureInfo,
  constructors: { 'GenericObjectMeasureInfo new()': () => new GenericObjectMeasureInfo() },
  properties: numberProperties('System.Object'),
});
defineType({
  name: `${namespace}TextMeasureInfo`,
  baseType,
  sealed: true,
  jsClass: TextMeasureInfo,
  constructors: { 'TextMeasureInfo new()': () => new TextMeasureInfo() },
  properties: {
    'System.Nullable[int] Lines': field<TextMeasureInfo>('lines'),
    'System.Nullable[int] Words': field<TextMeasureInfo>('words'),
    'System.Nullable[int] Characters': field<TextMeasureInfo>('characters'),
  },
});
