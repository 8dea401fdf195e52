import type { ParameterDeclaration } from '../cmdlet.ts';

// How Enter-PSSession and New-PSSession reach another computer (PSRemotingBaseCmdlet), in groups: the order of all is that of the commands' classes.

/** Where the other computer listens. */
export const endpointParameters = {
  Port: { type: 'int', sets: ['ComputerName', 'SSHHost'], validate: [{ range: [1, 65535] }] },
  UseSSL: { type: 'switch', sets: ['ComputerName'] },
  ApplicationName: { type: 'string', pipeline: 'propertyName', sets: ['ComputerName'] },
} as const satisfies Record<string, ParameterDeclaration>;

/** What WS-Management asks besides. */
export const wsmanParameters = {
  AllowRedirection: { type: 'switch', sets: ['Uri'] },
  SessionOption: { type: 'System.Management.Automation.Remoting.PSSessionOption', sets: ['ComputerName', 'Uri'], validate: ['notNull'] },
  Authentication: { type: 'System.Management.Automation.Runspaces.AuthenticationMechanism', sets: ['ComputerName', 'Uri'] },
  CertificateThumbprint: { type: 'string', sets: ['ComputerName', 'Uri'] },
} as const satisfies Record<string, ParameterDeclaration>;

/** What SSH asks besides. */
export const sshParameters = {
  UserName: { type: 'string', sets: ['SSHHost'], validate: ['notNullOrEmpty'] },
  KeyFilePath: { type: 'string', sets: ['SSHHost'], aliases: ['IdentityFilePath'], validate: ['notNullOrEmpty'] },
  Subsystem: { type: 'string', pipeline: 'propertyName', sets: ['SSHHost'] },
  ConnectingTimeout: { type: 'int', sets: ['SSHHost'] },
  SSHTransport: { type: 'switch', sets: ['SSHHost'], validate: [{ set: ['true'] }] },
} as const satisfies Record<string, ParameterDeclaration>;
