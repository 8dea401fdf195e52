import { convertFromSecureString } from './convert-from-secure-string.ts';
import { convertToSecureString } from './convert-to-secure-string.ts';
import { getCmsMessage } from './get-cms-message.ts';
import { getCredential } from './get-credential.ts';
import { getExecutionPolicy } from './get-execution-policy.ts';
import { getPfxCertificate } from './get-pfx-certificate.ts';
import { protectCmsMessage } from './protect-cms-message.ts';
import { setExecutionPolicy } from './set-execution-policy.ts';
import { unprotectCmsMessage } from './unprotect-cms-message.ts';

/** The cmdlets of Microsoft.PowerShell.Security. */
export const securityCommands = [
  convertFromSecureString,
  convertToSecureString,
  getCredential,
  getExecutionPolicy,
  setExecutionPolicy,
  getCmsMessage,
  getPfxCertificate,
  protectCmsMessage,
  unprotectCmsMessage,
];
