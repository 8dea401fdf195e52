import { EnumValue } from '../../objects/enum-value.ts';
import { paths } from '../../providers/path-intrinsics.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';
import type { ParameterDeclaration } from '../cmdlet.ts';

const options: Record<string, ParameterDeclaration> = {
  Options: { type: 'System.Management.Automation.ScopedItemOptions', help: 'ReadOnly, Constant, Private or AllScope.' },
};

/** The dynamic parameter -Options, which the Alias and the Function provider give New-Item and Set-Item (AliasProviderDynamicParameters). */
export function optionsFor(context: ExecutionContext, given: readonly string[]): Record<string, ParameterDeclaration> {
  const [first] = given;
  if (first === undefined) return {};
  return paths(context).providerOf(first)?.hasOptions ? options : {};
}

/** The bits of -Options; undefined when it is not given. */
export function scopedOptions(cmd: { readonly args: object }): number | undefined {
  const value = (cmd.args as { Options?: unknown }).Options;
  return value instanceof EnumValue ? Number(value.value) : undefined;
}
