import { defineType } from '../dotnet/registry.ts';

const management = 'System.Management.Automation.';

/** Enum types of commands and their parameters. */
defineType({
  name: `${management}ActionPreference`,
  kind: 'enum',
  enumValues: { SilentlyContinue: 0, Stop: 1, Continue: 2, Inquire: 3, Ignore: 4, Suspend: 5, Break: 6 },
});
defineType({ name: `${management}ConfirmImpact`, kind: 'enum', enumValues: { None: 0, Low: 1, Medium: 2, High: 3 } });
defineType({
  name: `${management}ValidateRangeKind`,
  kind: 'enum',
  enumValues: { Positive: 0, NonNegative: 1, Negative: 2, NonPositive: 3 },
});
defineType({
  name: `${management}RemotingCapability`,
  kind: 'enum',
  enumValues: { None: 0, PowerShell: 1, SupportedByCommand: 2, OwnedByCommand: 3 },
});
defineType({ name: `${management}ExperimentAction`, kind: 'enum', enumValues: { None: 0, Hide: 1, Show: 2 } });
defineType({
  name: `${management}CommandTypes`,
  kind: 'enum',
  flags: true,
  enumValues: {
    Alias: 1,
    Function: 2,
    Filter: 4,
    Cmdlet: 8,
    ExternalScript: 16,
    Application: 32,
    Script: 64,
    Configuration: 256,
    All: 383,
  },
});
defineType({
  name: `${management}ScopedItemOptions`,
  kind: 'enum',
  flags: true,
  enumValues: { None: 0, ReadOnly: 1, Constant: 2, Private: 4, AllScope: 8, Unspecified: 16 },
});
defineType({ name: `${management}SessionStateEntryVisibility`, kind: 'enum', enumValues: { Public: 0, Private: 1 } });
