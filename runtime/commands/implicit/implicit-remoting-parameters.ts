import type { ParameterDeclaration } from '../../../src/commands/cmdlet.ts';
import { newHashtableLiteral } from '../../../src/dotnet/hash-literals.ts';
import { toItems } from '../../../src/objects/enumerate.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { commandTypeBits } from '../../../src/session/command-info.ts';
import { moduleSpecification } from '../../../src/session/module-specification.ts';

/** Which commands of a session are brought here (ImplicitRemotingCommandBase). */
export const implicitRemotingParameters = {
  CommandName: { type: 'string[]', position: 2, aliases: ['Name'], wildcards: true, help: 'The commands; all where nothing is said.' },
  AllowClobber: { type: 'switch', help: 'Brings also commands that hide one that is here.' },
  ArgumentList: {
    type: 'object[]',
    aliases: ['Args'],
    allowNull: true,
    allowEmptyCollection: true,
    help: 'Arguments for which commands have dynamic parameters.',
  },
  CommandType: { type: 'System.Management.Automation.CommandTypes', aliases: ['Type'], help: 'The kinds of commands.' },
  Module: {
    type: 'string[]',
    aliases: ['PSSnapin'],
    validate: ['notNull'],
    help: 'Modules of the session whose commands are meant; they have to be loaded there.',
  },
  FullyQualifiedModule: {
    type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]',
    validate: ['notNull'],
    help: 'Modules of the session, with their versions.',
  },
  FormatTypeName: { type: 'string[]', position: 3, wildcards: true, help: 'The types whose views are brought.' },
  Certificate: {
    type: 'System.Security.Cryptography.X509Certificates.X509Certificate2',
    help: 'What the files are signed with where scripts have to be signed, which is nowhere but on Windows.',
  },
  Session: {
    type: 'System.Management.Automation.Runspaces.PSSession',
    position: 0,
    mandatory: true,
    validate: ['notNull'],
    help: 'The session.',
  },
} as const satisfies Record<string, ParameterDeclaration>;

/** The kinds of commands without -CommandType: all but files. */
export const defaultCommandTypes =
  commandTypeBits.All & ~(commandTypeBits.Application | commandTypeBits.Script | commandTypeBits.ExternalScript);

/** Specifications of modules as tables, which every peer understands. */
export function moduleTables(given: Value): Value[] {
  return toItems(given, true).map((value) => {
    const { name, version, maximumVersion, requiredVersion, guid } = moduleSpecification(value);
    const entries: [string, Value][] = [['ModuleName', name]];
    if (version !== null) entries.push(['ModuleVersion', version]);
    if (maximumVersion !== null) entries.push(['MaximumVersion', maximumVersion]);
    if (requiredVersion !== null) entries.push(['RequiredVersion', requiredVersion]);
    if (guid !== null) entries.push(['GUID', guid]);
    return newHashtableLiteral(entries);
  });
}
