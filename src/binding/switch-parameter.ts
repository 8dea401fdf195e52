import { defineType } from '../dotnet/registry.ts';
import { SwitchParameter, switchOf, switchOff, switchOn } from '../objects/switch-parameter.ts';

export { SwitchParameter, switchOf, switchOff, switchOn };

const isOn = (value: unknown): boolean => (value instanceof SwitchParameter ? value.isPresent : value === true);

defineType({
  name: 'System.Management.Automation.SwitchParameter',
  kind: 'struct',
  baseType: 'System.ValueType',
  jsClass: SwitchParameter,
  accelerators: ['switch'],
  defaultValue: () => switchOff,
  constructors: { 'switch new(bool isPresent)': (_self, isPresent: boolean) => switchOf(isPresent) },
  properties: { 'bool IsPresent': { get: (self: SwitchParameter) => self.isPresent } },
  staticProperties: { 'switch Present': { get: () => switchOn } },
  methods: {
    'bool ToBool()': (self: SwitchParameter) => self.isPresent,
    'string ToString()': (self: SwitchParameter) => self.toString(),
    'bool Equals(System.Object obj)': (self: SwitchParameter, other: unknown) =>
      (typeof other === 'boolean' || other instanceof SwitchParameter) && self.isPresent === isOn(other),
    'int GetHashCode()': (self: SwitchParameter) => (self.isPresent ? 1 : 0),
  },
  operators: {
    'bool op_Implicit(switch switchParameter)': (_self, s: SwitchParameter) => s.isPresent,
    'switch op_Implicit(bool value)': (_self, value: boolean) => switchOf(value),
    'bool op_Equality(switch first, switch second)': (_self, a: SwitchParameter, b: SwitchParameter) => a.isPresent === b.isPresent,
    'bool op_Inequality(switch first, switch second)': (_self, a: SwitchParameter, b: SwitchParameter) => a.isPresent !== b.isPresent,
    'bool op_Equality(switch first, bool second)': (_self, a: SwitchParameter, b: boolean) => a.isPresent === b,
    'bool op_Inequality(switch first, bool second)': (_self, a: SwitchParameter, b: boolean) => a.isPresent !== b,
  },
});
