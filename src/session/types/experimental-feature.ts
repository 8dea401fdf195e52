import { defineType } from '../../dotnet/registry.ts';
import { NetObject } from '../../objects/net-object.ts';

/** A feature of the engine that is not final (ExperimentalFeature.cs). This program has none of them, so that they are never enabled. */
export class ExperimentalFeature extends NetObject {
  readonly source = 'PSEngine';
  readonly enabled = false;
  constructor(
    readonly name: string,
    readonly description: string,
  ) {
    super();
  }
}

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
    staticMethods: { 'bool IsEnabled(string featureName)': () => false },
  });
}
