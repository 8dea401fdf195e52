import type { CmdletDefinition } from '../cmdlet.ts';
import { convertFromSecureString } from './convert-from-secure-string.ts';
import { convertToSecureString } from './convert-to-secure-string.ts';
import { getCredential } from './get-credential.ts';
import { getExecutionPolicy } from './get-execution-policy.ts';
import { setExecutionPolicy } from './set-execution-policy.ts';

/** The cmdlets of Microsoft.PowerShell.Security. */
export const securityCommands = [
  convertFromSecureString,
  convertToSecureString,
  getCredential,
  getExecutionPolicy,
  setExecutionPolicy,
] as unknown as readonly CmdletDefinition[];
