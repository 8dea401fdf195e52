import type { Value } from '../../objects/net-object.ts';
import { defineType } from '../registry.ts';

const hooks = new Map<string, Value>();

/** True when a test has set this switch. */
export function hasTestHook(name: string): boolean {
  return hooks.get(name) === true;
}

/** What a test has set under this name; null when nothing. */
export function testHook(name: string): Value {
  return hooks.get(name) ?? null;
}

/**
 * InternalTestHooks (engine/Utils.cs): switches inside PowerShell for its own tests. SetTestHook passes over
 * names that the program does not know: nothing asks for them.
 */
defineType({
  name: 'System.Management.Automation.Internal.InternalTestHooks',
  kind: 'static',
  staticMethods: {
    'void SetTestHook(string property, System.Object value)': (_s, name: string, value: Value) => void hooks.set(name, value),
  },
});
