import { TokenKind } from '../../../grammar/index.ts';
import type { CmdletRuntime, ParameterDeclaration } from '../cmdlet.ts';

/** The operators of the simple syntax (`Where-Object Name -eq x`) with their token. */
export const operators: Record<string, readonly [TokenKind, string?]> = {
  EQ: [TokenKind.Ieq, 'IEQ'],
  CEQ: [TokenKind.Ceq],
  NE: [TokenKind.Ine, 'INE'],
  CNE: [TokenKind.Cne],
  GT: [TokenKind.Igt, 'IGT'],
  CGT: [TokenKind.Cgt],
  LT: [TokenKind.Ilt, 'ILT'],
  CLT: [TokenKind.Clt],
  GE: [TokenKind.Ige, 'IGE'],
  CGE: [TokenKind.Cge],
  LE: [TokenKind.Ile, 'ILE'],
  CLE: [TokenKind.Cle],
  Like: [TokenKind.Ilike, 'ILike'],
  CLike: [TokenKind.Clike],
  NotLike: [TokenKind.Inotlike, 'INotLike'],
  CNotLike: [TokenKind.Cnotlike],
  Match: [TokenKind.Imatch, 'IMatch'],
  CMatch: [TokenKind.Cmatch],
  NotMatch: [TokenKind.Inotmatch, 'INotMatch'],
  CNotMatch: [TokenKind.Cnotmatch],
  Contains: [TokenKind.Icontains, 'IContains'],
  CContains: [TokenKind.Ccontains],
  NotContains: [TokenKind.Inotcontains, 'INotContains'],
  CNotContains: [TokenKind.Cnotcontains],
  In: [TokenKind.Iin, 'IIn'],
  CIn: [TokenKind.Cin],
  NotIn: [TokenKind.Inotin, 'INotIn'],
  CNotIn: [TokenKind.Cnotin],
  Is: [TokenKind.Is],
  IsNot: [TokenKind.IsNot],
};

const longNames: Record<string, string> = {
  EQ: 'Equal',
  NE: 'NotEqual',
  GT: 'GreaterThan',
  LT: 'LessThan',
  GE: 'GreaterOrEqual',
  LE: 'LessOrEqual',
};

/** The parameter set of an operator. */
export function operatorSetOf(name: string): string {
  const caseSensitive = /^C(?!ontains$)/.test(name);
  const plain = caseSensitive ? name.slice(1) : name;
  return `${caseSensitive ? 'CaseSensitive' : ''}${longNames[plain] ?? plain}Set`;
}

const operatorSets = Object.keys(operators).map(operatorSetOf);

const operatorParameters: Record<string, ParameterDeclaration> = {};

for (const [name, [, alias]] of Object.entries(operators))
  operatorParameters[name] = {
    type: 'switch',
    sets: { [operatorSetOf(name)]: { mandatory: name !== 'EQ' } },
    ...(alias !== undefined && { aliases: [alias] }),
    help: `Compares the property's value with -${name.toLowerCase()}.`,
  };

/** Parameters of Where-Object: one switch, with a set of its own, for each operator (WhereObjectCommand in InternalCommands.cs). */
export const whereObjectParameters = {
  InputObject: { type: 'psobject', pipeline: 'value', help: 'The objects to filter.' },
  FilterScript: {
    type: 'scriptblock',
    sets: { ScriptBlockSet: { mandatory: true, position: 0 } },
    help: 'Gives true for objects to keep; the object is $_.',
  },
  Property: {
    type: 'string',
    sets: Object.fromEntries([...operatorSets, 'Not'].map((s) => [s, { mandatory: true, position: 0 }])),
    validate: ['notNullOrEmpty'],
    help: 'The property to look at.',
  },
  Value: {
    type: 'object',
    sets: Object.fromEntries(operatorSets.map((s) => [s, { position: 1 }])),
    allowNull: true,
    help: 'What to compare with.',
  },
  ...operatorParameters,
  Not: { type: 'switch', sets: { Not: { mandatory: true } }, help: 'Keeps objects whose property is false, null or empty.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** Where-Object while it runs. */
export type WhereObjectCommand = CmdletRuntime<typeof whereObjectParameters>;
