import { defineType, genericOf, getType } from '../../dotnet/registry.ts';
import { ListedCollection } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import { enabledFeatureNames, isFeatureEnabled } from '../experimental-features.ts';

/** A feature of the engine or of a module that is not final (ExperimentalFeature.cs). */
export class ExperimentalFeature extends NetObject {
  constructor(
    readonly name: string,
    readonly description: string | null,
    /** The manifest that declares it. */
    readonly source = 'PSEngine',
  ) {
    super();
  }
  get enabled(): boolean {
    return isFeatureEnabled(this.name);
  }
}

/** ReadOnlyBag<string>: the names in `$EnabledExperimentalFeatures`. */
class ReadOnlyBag extends ListedCollection<string> {
  constructor(items: readonly string[]) {
    super(items);
    this.netType = genericOf('System.Management.Automation.Internal.ReadOnlyBag', getType('System.String'));
  }
}

/** The value of `$EnabledExperimentalFeatures`. */
export const enabledFeatureBag = (): NetObject => new ReadOnlyBag(enabledFeatureNames());

/** ExperimentalFeature. */
export function defineExperimentalFeature(): void {
  defineType({
    name: 'System.Management.Automation.ExperimentalFeature',
    jsClass: ExperimentalFeature,
    properties: {
      'string Name': { get: (f: ExperimentalFeature) => f.name },
      'string Description': { get: (f: ExperimentalFeature) => f.description },
      'string Source': { get: (f: ExperimentalFeature) => f.source },
      'bool Enabled': { get: (f: ExperimentalFeature) => f.enabled },
    },
    staticMethods: { 'bool IsEnabled(string featureName)': (_: null, name: string | null) => isFeatureEnabled(name ?? '') },
  });
  defineType({
    name: 'System.Management.Automation.Internal.ReadOnlyBag`1',
    typeParameters: ['T'],
    jsClass: ReadOnlyBag,
    interfaces: ['System.Collections.IEnumerable'],
    properties: {
      'int Count': { get: (b: ReadOnlyBag) => b.count },
      'bool IsReadOnly': { get: () => true },
    },
    methods: { 'bool Contains(T item)': (b: ReadOnlyBag, name: string) => b.items.some((n) => n.toLowerCase() === name.toLowerCase()) },
  });
}
