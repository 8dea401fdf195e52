import { AttributeConstraint } from '../../compile/attribute-constraints.ts';
import { defineType, getType } from '../../dotnet/registry.ts';
import { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { PSArray } from '../../objects/collections.ts';
import { type EnumValue, enumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/language-primitives.ts';
import type { NetObject, Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { currentContext } from '../current-context.ts';
import { PSVariable, variableErrors } from '../ps-variable.ts';
import { isPrivate, setPrivate } from '../variable-visibility.ts';

const m = 'System.Management.Automation.';

/** A variable whose value obeys attributes from the start (PSVariable.cs): first it is transformed, then checked. */
function withAttributes(_t: null, name: string, value: Value, options: EnumValue, attributes: Value): PSVariable {
  const variable = new PSVariable(name, null, options.value);
  const holder = { context: currentContext() };
  const all = [...(getEnumerable(attributes) ?? [])]
    .map((a) => new AttributeConstraint(baseObject(a) as NetObject, holder))
    .filter((c) => c.checks);
  variable.constraints = [...all.filter((c) => c.isTransformation), ...all.filter((c) => !c.isTransformation)];
  let first = value;
  for (const constraint of variable.constraints) first = (constraint as AttributeConstraint).applyFirst(first, variable);
  variable.value = first;
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
        get: (v: PSVariable) => new PSArray((v.constraints ?? []).flatMap((c) => (c.attribute ? [c.attribute] : []))),
      },
    },
    methods: { 'bool IsValidValue(System.Object value)': () => true },
  });
}
