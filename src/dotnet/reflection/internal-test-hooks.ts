import { defineType } from '../registry.ts';

/**
 * InternalTestHooks (engine/Utils.cs): switches inside PowerShell for its own tests. SetTestHook passes over
 * names that the program does not have, and this one has none.
 */
defineType({
  name: 'System.Management.Automation.Internal.InternalTestHooks',
  kind: 'static',
  staticMethods: { 'void SetTestHook(string property, System.Object value)': () => null },
});
