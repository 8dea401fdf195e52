import { defineType } from '../dotnet/registry.ts';

/** The enum of ValidateRange; the others are with the enums of System.Management.Automation. */
defineType({
  name: 'System.Management.Automation.ValidateRangeKind',
  kind: 'enum',
  enumValues: { Positive: 0, NonNegative: 1, Negative: 2, NonPositive: 3 },
});
