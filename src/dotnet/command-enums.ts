/** System.Management.Automation.CommandTypes, with their bits. */
export const commandTypeBits = {
  Alias: 1,
  Function: 2,
  Filter: 4,
  Cmdlet: 8,
  ExternalScript: 16,
  Application: 32,
  Script: 64,
  Configuration: 256,
  All: 383,
} as const;

/** ScopedItemOptions: the bits of variables, functions and aliases. */
export const scopedItemOptions = { None: 0, ReadOnly: 1, Constant: 2, Private: 4, AllScope: 8, Unspecified: 16 } as const;
