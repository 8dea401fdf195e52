import { defineType } from '../../dotnet/registry.ts';
import { NetObject } from '../../objects/net-object.ts';

const m = 'System.Management.Automation.';

/** System.Management.Automation.ExperimentalFeature; there is none here. */
class ExperimentalFeature extends NetObject {}

/** InternalTestHooks, by which PowerShell's own tests keep commands from doing what a test must not do, and ExperimentalFeature. */
export function defineTestHooks(): void {
  defineType({
    name: `${m}Internal.InternalTestHooks`,
    kind: 'static',
    staticMethods: {
      // a name that is no hook has no effect, in PowerShell as well; here none is one
      'void SetTestHook(string property, System.Object value)': () => undefined,
    },
  });
  defineType({
    name: `${m}ExperimentalFeature`,
    jsClass: ExperimentalFeature,
    staticMethods: { 'bool IsEnabled(string featureName)': () => false },
  });
}
