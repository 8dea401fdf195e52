import { knownPowerShellType } from '../dotnet/powershell-types/known-types.ts';
import { typeSource } from '../dotnet/registry.ts';
import type { Value } from '../objects/net-object.ts';
import type { PropertyBody, TypeDefinition } from '../objects/net-type.ts';
import type { CmdletDefinition } from './cmdlet.ts';
import { CmdletInstance } from './cmdlet-instance.ts';
import { allCommands } from './index.ts';

const added: CmdletDefinition[] = [];
let classes: Map<string, CmdletDefinition> | null = null;

/** Adds cmdlets to every runspace made from now on (the job cmdlets are part of `runtime`, which nothing in `src` imports). A name that is known already is replaced. */
export function registerCommands(definitions: readonly CmdletDefinition[]): void {
  added.push(...definitions);
  classes = null;
}

/** The cmdlets of a new runspace. */
export function sessionCommands(): readonly CmdletDefinition[] {
  return [...allCommands, ...added];
}

/** How many cmdlets {@link registerCommands} has added: who keeps a table of commands compares it. */
export function commandsAdded(): number {
  return added.length;
}

/** The class of a cmdlet as a type, with its parameters as properties; made when a script first names it. */
function cmdletClass(key: string): TypeDefinition | undefined {
  if (!key.startsWith('microsoft.powershell.')) return undefined;
  classes ??= new Map(sessionCommands().map((c) => [c.className.toLowerCase(), c]));
  const definition = classes.get(key);
  if (!definition) return undefined;
  const properties: Record<string, PropertyBody> = {};
  for (const [name, { type }] of Object.entries(definition.parameters))
    properties[`${type} ${name}`] = {
      get: (c: CmdletInstance) => c.argument(name),
      set: (c: CmdletInstance, value: Value) => c.setArgument(name, value),
    };
  // commands of items say whether they ask (CoreCommandBase.SupportsShouldProcess)
  if (definition.module === 'Microsoft.PowerShell.Management' && 'LiteralPath' in definition.parameters)
    properties['bool SupportsShouldProcess'] = { get: () => definition.supportsShouldProcess === true };
  const constructors = { 'new()': () => new CmdletInstance(definition, () => undefined) };
  const { baseType = 'System.Management.Automation.PSCmdlet', interfaces = [] } = knownPowerShellType(key) ?? {};
  return { name: definition.className, baseType, interfaces, constructors, properties };
}
typeSource.current = cmdletClass;
