/** The PowerShell version whose language and commands this program follows. */
export const powerShellVersion = '7.6.5';

/** The commit of PowerShell that is tagged as that version: ProductVersion of its assemblies names it. */
export const powerShellCommit = '7acb29279dd64e646d821f75d1cc8ad59455a9a6';
