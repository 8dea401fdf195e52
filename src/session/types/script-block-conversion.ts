import type { PSReference } from '../../objects/collections.ts';
import { NetDictionary, type PSArray } from '../../objects/collections.ts';
import { toStringValue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import type { ScriptBlock } from '../script-block.ts';

/** What `ScriptBlock.GetPowerShell` needs of the hosting API, which sets it (ScriptBlockToPowerShellConverter). */
export const powerShellConversion: {
  /** @param variables values of `$using:` variables by name; null: those of the caller */
  convert: (block: ScriptBlock, args: readonly Value[], isTrusted: boolean, variables: ReadonlyMap<string, Value> | null) => Steps<Value>;
} = {
  convert: () => {
    throw new Error('The hosting API is not registered.');
  },
};

/** Values by the text of their `$using:` expressions. */
function usingOf(variables: Value): ReadonlyMap<string, Value> | null {
  if (!(variables instanceof NetDictionary)) return null;
  return new Map([...variables.entries()].map(([name, value]) => [`$using:${toStringValue(name).toLowerCase()}`, value]));
}

const m = 'System.Management.Automation.';
const dictionary = 'System.Collections.Generic.Dictionary[string,System.Object]';

function convert(block: ScriptBlock, args: PSArray | null, isTrusted = false, variables: Value = null): Step<Value> {
  return lift(powerShellConversion.convert(block, args?.items ?? [], isTrusted, usingOf(variables)));
}

/** The overloads of ScriptBlock.GetPowerShell. */
export const conversionMethods: Record<string, MemberBody> = {
  [`${m}PowerShell GetPowerShell(Params System.Object[] args)`]: (b: ScriptBlock, args: PSArray) => convert(b, args),
  [`${m}PowerShell GetPowerShell(bool isTrustedInput, Params System.Object[] args)`]: (b: ScriptBlock, trusted: boolean, args: PSArray) =>
    convert(b, args, trusted),
  [`${m}PowerShell GetPowerShell(${dictionary} variables, Params System.Object[] args)`]: (
    b: ScriptBlock,
    variables: Value,
    args: PSArray,
  ) => convert(b, args, false, variables),
  [`${m}PowerShell GetPowerShell(${dictionary} variables, [out] ${dictionary} usingVariables, Params System.Object[] args)`]: (
    b: ScriptBlock,
    variables: Value,
    using: PSReference,
    args: PSArray,
  ) => {
    using.value = null;
    return convert(b, args, false, variables);
  },
};
