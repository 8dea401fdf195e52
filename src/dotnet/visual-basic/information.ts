/** Microsoft.VisualBasic.Information, Interaction and Conversion, as far as they mean something outside of Visual Basic's own windows. */
import { NetException } from '../../errors/exceptions.ts';
import { argumentNull, exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { NumberStyles, parseDoubleText } from '../../objects/number-parse.ts';
import type { Double, Int64 } from '../../objects/numbers.ts';
import { toText } from '../../objects/to-string.ts';
import { isTrue } from '../../objects/truth.ts';
import { isNumeric } from '../../objects/type-code.ts';
import { typeOf } from '../../objects/type-of.ts';
import { DBNull } from '../object-types.ts';
import { defineType } from '../registry.ts';
import { NetDateTime } from '../time/date-time.ts';
import { tryParseDateTime } from '../time/date-time-types.ts';
import { dbl, enumOf } from '../values.ts';
import { badArgument, windowsOnly } from './strings.ts';

const ns = 'Microsoft.VisualBasic.';

/** Texts that Visual Basic converts to a number: with signs, thousands and currency, hexadecimal with &H and octal with &O. */
function isNumericText(text: string): boolean {
  return /^\s*&(?:h[0-9a-f]+|o?[0-7]+)\s*$/i.test(text) || typeof parseDoubleText(text.trim(), NumberStyles.Any) === 'number';
}

const vbNames: Readonly<Record<string, string>> = {
  'System.Boolean': 'Boolean',
  'System.Byte': 'Byte',
  'System.Char': 'Char',
  'System.DateTime': 'Date',
  'System.DBNull': 'DBNull',
  'System.Decimal': 'Decimal',
  'System.Double': 'Double',
  'System.Int16': 'Short',
  'System.Int32': 'Integer',
  'System.Int64': 'Long',
  'System.Object': 'Object',
  'System.SByte': 'SByte',
  'System.Single': 'Single',
  'System.String': 'String',
  'System.UInt16': 'UShort',
  'System.UInt32': 'UInteger',
  'System.UInt64': 'ULong',
};

function typeName(value: Value): string {
  if (value === null) return 'Nothing';
  const name = typeOf(value).fullName;
  const element = name.replace(/(\[,*\])+$/, '');
  const known = Object.hasOwn(vbNames, element) ? vbNames[element]! : (element.split('.').at(-1) ?? element);
  return known + name.slice(element.length).replaceAll('[', '(').replaceAll(']', ')');
}

const variants: Readonly<Record<string, number>> = {
  Empty: 0,
  Null: 1,
  Short: 2,
  Integer: 3,
  Single: 4,
  Double: 5,
  Currency: 6,
  Date: 7,
  String: 8,
  Object: 9,
  Error: 10,
  Boolean: 11,
  Variant: 12,
  DataObject: 13,
  Decimal: 14,
  Byte: 17,
  Char: 18,
  Long: 20,
  UserDefinedType: 36,
  Array: 8192,
};

function varType(value: Value): number {
  if (value === null) return 9;
  if (value instanceof PSArray) return 8192 + (variants[typeName(value).replace(/\(.*/, '')] ?? 9);
  return variants[typeName(value)] ?? (typeOf(value).kind === 'struct' ? 36 : 9);
}

/** A bound of an array's first dimension. @throws ArgumentNullException, RankException */
function bound(array: PSArray | null, rank: number | undefined, last: boolean): number {
  if (array === null) throw argumentNull('Array');
  if ((rank ?? 1) !== 1) throw exceptionOf('System.RankException', "Argument 'Rank' is not valid.");
  return last ? array.items.length - 1 : 0;
}

const information: Record<string, MemberBody> = {
  'bool IsArray(System.Object VarName)': (_s, value: Value) => value instanceof PSArray,
  'bool IsDate(System.Object Expression)': (_s, value: Value) =>
    value instanceof NetDateTime || (typeof value === 'string' && tryParseDateTime(value) !== undefined),
  'bool IsDBNull(System.Object Expression)': (_s, value: Value) => value instanceof DBNull,
  'bool IsNothing(System.Object Expression)': (_s, value: Value) => value === null,
  'bool IsError(System.Object Expression)': (_s, value: Value) => value instanceof NetException,
  'bool IsReference(System.Object Expression)': (_s, value: Value) => value === null || typeOf(value).kind !== 'struct',
  'int LBound(array Array, int Rank = 1)': (_s, array: PSArray | null, rank?: number) => bound(array, rank, false),
  'int UBound(array Array, int Rank = 1)': (_s, array: PSArray | null, rank?: number) => bound(array, rank, true),
  'int RGB(int Red, int Green, int Blue)': (_s, ...parts: number[]) => {
    const [red, green, blue] = parts.map((part, i) => {
      const name = ['Red', 'Green', 'Blue'][i]!;
      if (part < 0) throw badArgument(name, `Argument '${name}' must be greater or equal to zero.`);
      return Math.min(255, part);
    }) as [number, number, number];
    return red + green * 256 + blue * 65536;
  },
  [`${ns}VariantType VarType(System.Object VarName)`]: (_s, value: Value) => enumOf(`${ns}VariantType`, varType(value)),
  'bool IsNumeric(System.Object Expression)': (_s, value: Value) =>
    typeof value === 'boolean' || isNumeric(value) || (typeof value === 'string' && isNumericText(value)),
  'string TypeName(System.Object VarName)': (_s, value: Value) => typeName(value),
};

const needsForms = (): never => windowsOnly('Method requires System.Windows.Forms.');

const interaction: Record<string, MemberBody> = {
  'void AppActivate(int ProcessId)': needsForms,
  'void AppActivate(string Title)': needsForms,
  'string Environ(string Expression)': (_s, name: string | null) => {
    if (!name?.trim()) throw badArgument('Expression', "Argument 'Expression' is not a valid value.");
    return process.env[name.trim()] ?? null;
  },
  'void Beep()': () => windowsOnly(),
  'string InputBox(string Prompt, string Title = "", string DefaultResponse = "", int XPos = -1, int YPos = -1)': needsForms,
  [`${ns}MsgBoxResult MsgBox(System.Object Prompt, ${ns}MsgBoxStyle Buttons = OkOnly, System.Object Title = null)`]: needsForms,
  'System.Object Choose(double Index, Params System.Object[] Choice)': (_s, index: Double, choices: PSArray) =>
    choices.items[Math.trunc(index.value) - 1] ?? null,
  'System.Object IIf(bool Expression, System.Object TruePart, System.Object FalsePart)': (_s, on: boolean, yes: Value, no: Value) =>
    on ? yes : no,
  'System.Object Switch(Params System.Object[] VarExpr)': (_s, parts: PSArray) => {
    if (parts.items.length % 2 !== 0) throw badArgument('VarExpr', "Argument 'VarExpr' is not a valid value.");
    for (let i = 0; i < parts.items.length; i += 2) if (isTrue(parts.items[i] ?? null)) return parts.items[i + 1] ?? null;
    return null;
  },
};

/** The number that a text begins with, blanks within it left out (Conversion.Val). */
function val(text: string | null): number {
  const given = (text ?? '').replace(/[ \t\r\n\u3000]/g, '');
  const based = /^&(?:h([0-9a-f]+)|o([0-7]+))/i.exec(given);
  if (based?.[1]) return Number(BigInt.asIntN(based[1].length <= 4 ? 16 : based[1].length <= 8 ? 32 : 64, BigInt(`0x${based[1]}`)));
  if (based?.[2]) return Number.parseInt(based[2], 8);
  return Number(/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[ed][+-]?\d+)?/i.exec(given)?.[0].replace(/d/i, 'e') ?? 0);
}

const rounded = (name: string, round: (n: number) => number): Record<string, MemberBody> => ({
  [`int ${name}(int Number)`]: (_s, n: number) => n,
  [`long ${name}(long Number)`]: (_s, n: Value) => n,
  [`double ${name}(double Number)`]: (_s, n: Double) => dbl(round(n.value)),
});

const inBase = (name: string, base: number): Record<string, MemberBody> => ({
  [`string ${name}(int Number)`]: (_s, n: number) => (n >>> 0).toString(base).toUpperCase(),
  [`string ${name}(long Number)`]: (_s, n: Int64) => BigInt.asUintN(64, n.value).toString(base).toUpperCase(),
});

const conversion: Record<string, MemberBody> = {
  ...rounded('Fix', Math.trunc),
  ...rounded('Int', Math.floor),
  ...inBase('Hex', 16),
  ...inBase('Oct', 8),
  'string Str(System.Object Number)': (_s, n: Value) => {
    const text = toText(n);
    return text.startsWith('-') ? text : ` ${text}`;
  },
  'double Val(string InputStr)': (_s, text: string | null) => dbl(val(text)),
};

/** Defines Information, Interaction and Conversion of Microsoft.VisualBasic. */
export function defineVisualBasicInformation(): void {
  defineType({ name: `${ns}VariantType`, kind: 'enum', enumValues: variants });
  defineType({
    name: `${ns}MsgBoxResult`,
    kind: 'enum',
    enumValues: { Ok: 1, Cancel: 2, Abort: 3, Retry: 4, Ignore: 5, Yes: 6, No: 7 },
  });
  defineType({
    name: `${ns}MsgBoxStyle`,
    kind: 'enum',
    flags: true,
    enumValues: {
      OkOnly: 0,
      OkCancel: 1,
      AbortRetryIgnore: 2,
      YesNoCancel: 3,
      YesNo: 4,
      RetryCancel: 5,
      Critical: 16,
      Question: 32,
      Exclamation: 48,
      Information: 64,
      DefaultButton1: 0,
      DefaultButton2: 256,
      DefaultButton3: 512,
      ApplicationModal: 0,
      SystemModal: 4096,
      MsgBoxHelp: 16384,
      MsgBoxRight: 524288,
      MsgBoxRtlReading: 1048576,
      MsgBoxSetForeground: 65536,
    },
  });
  defineType({ name: `${ns}Information`, sealed: true, staticMethods: information });
  defineType({ name: `${ns}Interaction`, sealed: true, staticMethods: interaction });
  defineType({ name: `${ns}Conversion`, sealed: true, staticMethods: conversion });
}
