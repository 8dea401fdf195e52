import type { ParameterDeclaration } from '../cmdlet.ts';

/** What ConvertTo-Csv and Export-Csv both ask about their lines (BaseCsvWritingCommand in CsvCommands.cs). */
export const csvWritingParameters = {
  Delimiter: { type: 'char', position: 1, sets: ['Delimiter'], validate: ['notNull'], help: 'The character between two values.' },
  UseCulture: { type: 'switch', sets: ['UseCulture'], help: 'Uses the list separator of the current culture.' },
  IncludeTypeInformation: { type: 'switch', aliases: ['ITI'], help: 'Writes a first line with the type of the objects.' },
  NoTypeInformation: {
    type: 'switch',
    aliases: ['NTI'],
    dontShow: true,
    help: 'Writes no line with the type of the objects; this is the rule.',
  },
  QuoteFields: { type: 'string[]', aliases: ['QF'], help: 'Names of the columns whose values are quoted.' },
  UseQuotes: { type: 'Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind', aliases: ['UQ'], help: 'When values are quoted.' },
  NoHeader: { type: 'switch', help: 'Writes no line with the names of the columns.' },
} as const satisfies Record<string, ParameterDeclaration>;
