import type { ParameterDeclaration } from '../cmdlet.ts';

/** What Save-Help and Update-Help share (UpdatableHelpCommandBase). */
export const updatableHelpParameters = {
  UICulture: { type: 'System.Globalization.CultureInfo[]', position: 2, validate: ['notNull'] },
  Credential: { type: 'System.Management.Automation.PSCredential' },
  UseDefaultCredentials: { type: 'switch' },
  Force: { type: 'switch' },
  Scope: { type: 'Microsoft.PowerShell.Commands.UpdateHelpScope', pipeline: 'propertyName' },
} as const satisfies Record<string, ParameterDeclaration>;
