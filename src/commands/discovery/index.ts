import { defineType } from '../../dotnet/registry.ts';
import '../../binding/index.ts';
import './help-code-methods.ts';
import { registerModuleAutoLoader } from '../../session/command-discovery.ts';
import { moduleAutoLoader } from '../../session/module-auto-loading.ts';
import type { CmdletDefinition } from '../cmdlet.ts';
import { exportAlias } from './export-alias.ts';
import { getAlias } from './get-alias.ts';
import { getCommand } from './get-command.ts';
import { getHelp } from './get-help.ts';
import { importAlias } from './import-alias.ts';
import { newAlias } from './new-alias.ts';
import { removeAlias } from './remove-alias.ts';
import { setAlias } from './set-alias.ts';
import { saveHelp } from './updatable/save-help.ts';
import { updateHelp } from './updatable/update-help.ts';

/** How Export-Alias writes its file. */
defineType({ name: 'Microsoft.PowerShell.Commands.ExportAliasFormat', kind: 'enum', enumValues: { Csv: 0, Script: 1 } });

registerModuleAutoLoader(moduleAutoLoader);

/** A cmdlet without the types of its own parameters. */
const asDefinition = (cmdlet: unknown): CmdletDefinition => cmdlet as CmdletDefinition;

/** The commands about commands: Get-Command, Get-Help and those for aliases. */
export const discoveryCommands: readonly CmdletDefinition[] = [
  exportAlias,
  getAlias,
  getCommand,
  getHelp,
  importAlias,
  newAlias,
  removeAlias,
  setAlias,
  saveHelp,
  updateHelp,
].map(asDefinition);
