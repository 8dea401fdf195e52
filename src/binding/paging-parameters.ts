import { defineType } from '../dotnet/registry.ts';
import { newCustomObject } from '../objects/member-access.ts';
import { NetObject } from '../objects/net-object.ts';
import { type Double, UInt64 } from '../objects/numbers.ts';
import type { CommonParameters } from './common-parameters.ts';
import { switchOf } from './switch-parameter.ts';

/** System.Management.Automation.PagingParameters: `$PSCmdlet.PagingParameters` of functions with SupportsPaging. */
export class PagingParameters extends NetObject {
  constructor(private readonly common: CommonParameters) {
    super();
  }
  get includeTotalCount(): boolean {
    return this.common.includeTotalCount === true;
  }
  get skip(): bigint {
    return this.common.skip ?? 0n;
  }
  /** All of them unless a number was given. */
  get first(): bigint {
    return this.common.first ?? 18446744073709551615n;
  }
}

/** The type's members. */
defineType({
  name: 'System.Management.Automation.PagingParameters',
  jsClass: PagingParameters,
  sealed: true,
  properties: {
    'switch IncludeTotalCount': { get: (p: PagingParameters) => switchOf(p.includeTotalCount) },
    'ulong Skip': { get: (p: PagingParameters) => new UInt64(p.skip) },
    'ulong First': { get: (p: PagingParameters) => new UInt64(p.first) },
  },
  methods: {
    'psobject NewTotalCount(ulong totalCount, double accuracy)': (_self, total: UInt64, accuracy: Double) =>
      newCustomObject([
        ['TotalCount', total],
        ['Accuracy', accuracy],
      ]),
  },
});
