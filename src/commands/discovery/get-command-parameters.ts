import type { CmdletRuntime, ParameterDeclaration } from '../cmdlet.ts';

/** Parameters of Get-Command (GetCommandCommand.cs). */
export const getCommandParameters = {
  Name: {
    type: 'string[]',
    position: 0,
    pipeline: 'both',
    sets: ['AllCommandSet'],
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'Names or patterns.',
  },
  Verb: { type: 'string[]', pipeline: 'propertyName', sets: ['CmdletSet'], wildcards: true, help: 'Verbs.' },
  Noun: { type: 'string[]', pipeline: 'propertyName', sets: ['CmdletSet'], wildcards: true, help: 'Nouns.' },
  Module: { type: 'string[]', pipeline: 'propertyName', aliases: ['PSSnapin'], wildcards: true, help: 'Modules.' },
  ExcludeModule: { type: 'string[]', help: 'Modules whose commands are left out.' },
  FullyQualifiedModule: {
    type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
    pipeline: 'propertyName',
    help: 'Modules with versions.',
  },
  CommandType: {
    type: 'System.Management.Automation.CommandTypes',
    pipeline: 'propertyName',
    sets: ['AllCommandSet'],
    aliases: ['Type'],
    help: 'Kinds of commands.',
  },
  TotalCount: { type: 'int', pipeline: 'propertyName', help: 'How many to give.' },
  Syntax: { type: 'switch', pipeline: 'propertyName', help: 'Gives the syntax only.' },
  ShowCommandInfo: { type: 'switch', help: 'Gives details for other programs.' },
  ArgumentList: {
    type: 'object[]',
    position: 1,
    remaining: true,
    allowNull: true,
    allowEmptyCollection: true,
    aliases: ['Args'],
    help: 'Arguments that decide on dynamic parameters.',
  },
  All: { type: 'switch', pipeline: 'propertyName', help: 'Hidden commands too.' },
  ListImported: { type: 'switch', pipeline: 'propertyName', help: 'Only commands of this session.' },
  ParameterName: { type: 'string[]', validate: ['notNullOrEmpty'], wildcards: true, help: 'Commands with these parameters.' },
  ParameterType: {
    type: 'System.Management.Automation.PSTypeName[]',
    validate: ['notNullOrEmpty'],
    help: 'Commands with parameters of these types.',
  },
  UseFuzzyMatching: { type: 'switch', sets: ['AllCommandSet'], help: 'Finds similar names.' },
  FuzzyMinimumDistance: { type: 'uint', sets: ['AllCommandSet'], default: '5', help: 'How far the names may be from the one given.' },
  UseAbbreviationExpansion: { type: 'switch', pipeline: 'propertyName', sets: ['AllCommandSet'], help: 'Takes names as initials.' },
} as const satisfies Record<string, ParameterDeclaration>;

/** Get-Command while it runs. */
export type GetCommandCommand = CmdletRuntime<typeof getCommandParameters>;
