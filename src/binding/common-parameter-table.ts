import type { ParameterDeclaration } from '../commands/cmdlet.ts';
import { defineType } from '../dotnet/registry.ts';
import type { PropertyBody } from '../objects/net-type.ts';
import type { BinderAssociation, CompiledCommandParameter } from './compiled-parameter.ts';
import { parameterOf } from './declared-parameters.ts';

const action = 'System.Management.Automation.ActionPreference';

/** CommonParameters.cs, in declared order. */
const common: Record<string, ParameterDeclaration> = {
  Verbose: { type: 'switch', aliases: ['vb'] },
  Debug: { type: 'switch', aliases: ['db'] },
  ErrorAction: { type: action, aliases: ['ea'] },
  WarningAction: { type: action, aliases: ['wa'] },
  InformationAction: { type: action, aliases: ['infa'] },
  ProgressAction: { type: action, aliases: ['proga'] },
  ErrorVariable: { type: 'string', aliases: ['ev'], validate: ['variableName'] },
  WarningVariable: { type: 'string', aliases: ['wv'], validate: ['variableName'] },
  InformationVariable: { type: 'string', aliases: ['iv'], validate: ['variableName'] },
  OutVariable: { type: 'string', aliases: ['ov'], validate: ['variableName'] },
  OutBuffer: { type: 'int', aliases: ['ob'], validate: [{ range: [0, 2147483647] }] },
  PipelineVariable: { type: 'string', aliases: ['pv'], validate: ['variableName'] },
};
const shouldProcess: Record<string, ParameterDeclaration> = {
  WhatIf: { type: 'switch', aliases: ['wi'] },
  Confirm: { type: 'switch', aliases: ['cf'] },
};
const paging: Record<string, ParameterDeclaration> = {
  IncludeTotalCount: { type: 'switch' },
  Skip: { type: 'ulong' },
  First: { type: 'ulong' },
};

const internal = 'System.Management.Automation.Internal.';

/** The classes that declare them, with a property for each: scripts look there whether a name is a common parameter. */
function parameterClass(name: string, table: Record<string, ParameterDeclaration>): void {
  const properties: Record<string, PropertyBody> = {};
  for (const [parameter, { type }] of Object.entries(table)) properties[`${type} ${parameter}`] = { get: () => null, set: () => undefined };
  defineType({ name: internal + name, sealed: true, properties });
}
parameterClass('CommonParameters', common);
parameterClass('ShouldProcessParameters', shouldProcess);

/** Names of the common parameters (Cmdlet.CommonParameters). */
export const commonParameterNames: readonly string[] = Object.keys(common);

const made = new Map<BinderAssociation, readonly CompiledCommandParameter[]>();

/** The parameters that every cmdlet and advanced function has; the same objects for all, they are in all sets. */
export function sharedParameters(association: 'common' | 'shouldProcess' | 'paging'): readonly CompiledCommandParameter[] {
  let list = made.get(association);
  if (!list) {
    const table = association === 'common' ? common : association === 'paging' ? paging : shouldProcess;
    list = Object.entries(table).map(([name, declaration]) => {
      const parameter = parameterOf(declaration, name, association);
      parameter.isInAllSets = true;
      return parameter;
    });
    made.set(association, list);
  }
  return list;
}
