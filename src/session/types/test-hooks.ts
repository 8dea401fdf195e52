import { defineType } from '../../dotnet/registry.ts';
import { NetObject } from '../../objects/net-object.ts';

const m = 'System.Management.Automation.';

/** System.Management.Automation.ExperimentalFeature; there is none here. */
class ExperimentalFeature extends NetObject {}

/** ExperimentalFeature. */
export function defineTestHooks(): void {
  defineType({
    name: `${m}ExperimentalFeature`,
    jsClass: ExperimentalFeature,
    staticMethods: { 'bool IsEnabled(string featureName)': () => false },
  });
}
