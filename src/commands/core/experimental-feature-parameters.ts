import type { ParameterDeclaration } from '../cmdlet.ts';

/** Which features are meant, and whose settings (EnableDisableExperimentalFeatureCommandBase). */
export const experimentalFeatureParameters = {
  Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'propertyName' },
  Scope: { type: 'System.Management.Automation.Configuration.ConfigScope' },
} as const satisfies Record<string, ParameterDeclaration>;
