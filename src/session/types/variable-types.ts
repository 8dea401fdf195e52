import { defineType, getType } from '../../dotnet/registry.ts';
import { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { type EnumValue, enumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { PSVariable, variableErrors } from '../ps-variable.ts';
import { isPrivate, setPrivate } from '../variable-visibility.ts';
import { attributesOf, isValidValue } from './variable-attributes.ts';

const m = 'System.Management.Automation.';

/** A variable whose value obeys attributes from the start. */
function withAttributes(_t: null, name: string, value: Value, options: EnumValue, attributes: Value): PSVariable {
  const variable = new PSVariable(name, value, options.value);
  const collection = attributesOf(variable);
  for (const attribute of getEnumerable(attributes) ?? []) collection.push(baseObject(attribute));
  return variable;
}

/** PSVariable, and the errors of variables that cannot be written. */
export function defineVariableTypes(): void {
  variableErrors.notWritable = (v) => {
    const e = exceptionOf(
      `${m}SessionStateUnauthorizedAccessException`,
      `Cannot overwrite variable ${v.name} because it is read-only or constant.`,
      null,
      { ItemName: v.name },
    );
    e.errorRecord = new ErrorRecord(e, 'VariableNotWritable', 'WriteError', v.name);
    return e;
  };
  defineType({
    name: `${m}PSVariable`,
    jsClass: PSVariable,
    accelerators: ['psvariable'],
    constructors: {
      'psvariable(string name)': (_t: null, name: string) => new PSVariable(name),
      'psvariable(string name, System.Object value)': (_t: null, name: string, value: Value) => new PSVariable(name, value),
      [`psvariable(string name, System.Object value, ${m}ScopedItemOptions options)`]: (
        _t: null,
        name: string,
        value: Value,
        options: EnumValue,
      ) => new PSVariable(name, value, options.value),
      [`psvariable(string name, System.Object value, ${m}ScopedItemOptions options, System.Collections.ObjectModel.Collection[System.Attribute] attributes)`]:
        withAttributes,
    },
    properties: {
      'string Name': { get: (v: PSVariable) => v.name },
      'string Description': {
        get: (v: PSVariable) => v.description,
        set: (v: PSVariable, text: string) => {
          v.description = text;
        },
      },
      'System.Object Value': { get: (v: PSVariable) => v.read(), set: (v: PSVariable, value: Value) => v.assign(value) },
      [`${m}SessionStateEntryVisibility Visibility`]: {
        get: (v: PSVariable) => enumValue(getType(`${m}SessionStateEntryVisibility`), isPrivate(v) ? 1 : 0),
        set: (v: PSVariable, visibility: EnumValue) => setPrivate(v, visibility.value === 1),
      },
      [`${m}PSModuleInfo Module`]: { get: () => null },
      'string ModuleName': { get: (v: PSVariable) => v.moduleName },
      [`${m}ScopedItemOptions Options`]: {
        get: (v: PSVariable) => enumValue(getType(`${m}ScopedItemOptions`), v.options),
        set: (v: PSVariable, options: EnumValue) => {
          v.options = options.value;
        },
      },
      'System.Collections.ObjectModel.Collection[System.Attribute] Attributes': {
        get: (v: PSVariable) => attributesOf(v),
      },
    },
    methods: { 'bool IsValidValue(System.Object value)': (v: PSVariable, value: Value) => isValidValue(v, value) },
  });
}
