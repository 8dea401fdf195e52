import type { ParameterDeclaration } from '../cmdlet.ts';

/** Which commands of a session are brought here (ImplicitRemotingCommandBase). */
export const implicitRemotingParameters = {
  CommandName: { type: 'string[]', position: 2, aliases: ['Name'] },
  AllowClobber: { type: 'switch' },
  ArgumentList: { type: 'object[]', aliases: ['Args'], allowNull: true, allowEmptyCollection: true },
  CommandType: { type: 'System.Management.Automation.CommandTypes', aliases: ['Type'] },
  Module: { type: 'string[]', aliases: ['PSSnapin'], validate: ['notNull'] },
  FullyQualifiedModule: { type: 'Microsoft.PowerShell.Commands.ModuleSpecification[]', validate: ['notNull'] },
  FormatTypeName: { type: 'string[]', position: 3 },
  Certificate: { type: 'System.Security.Cryptography.X509Certificates.X509Certificate2' },
  Session: { type: 'System.Management.Automation.Runspaces.PSSession', position: 0, mandatory: true, validate: ['notNull'] },
} as const satisfies Record<string, ParameterDeclaration>;
