import { newHashtableLiteral } from '../dotnet/hash-literals.ts';
import { compareText } from '../objects/collation.ts';
import type { Value } from '../objects/net-object.ts';
import { ownEntry } from '../objects/own-entry.ts';
import { aliasesOfModules } from './built-in-aliases.ts';
import { CmdletInfo, type CommandInfo, ModuleAliasInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import { PSModuleInfo } from './ps-module-info.ts';

/** Version, guid and oldest PowerShell of the modules that have others than the rest. */
const identities: Record<string, readonly [version: string, guid: string, oldest: string, isForCore: boolean]> = {
  'Microsoft.PowerShell.Archive': ['1.2.5', 'eb74e8da-9ae2-482a-a648-e96550fb8733', '3.0', false],
  'Microsoft.PowerShell.Host': ['7.0.0.0', '56d66100-99a0-4ffc-a12d-eee9a6718aef', '3.0', true],
  'Microsoft.PowerShell.Management': ['7.0.0.0', 'eefcb906-b326-4e99-9f54-8b4bb6ef3c6d', '3.0', true],
  'Microsoft.PowerShell.Security': ['7.0.0.0', 'a94c8c7e-9810-47c0-b8af-65089c13a35a', '3.0', true],
  'Microsoft.PowerShell.ThreadJob': ['2.2.0', 'a84b375d-c1d6-4a1c-bcb7-8059bc28cd98', '5.1', false],
  'Microsoft.PowerShell.Utility': ['7.0.0.0', '1da87e53-152b-403e-98dc-74d7b4d63d59', '3.0', true],
  PSReadLine: ['2.4.5', '5714753b-2afd-4492-a5fd-01d9e2cff8b5', '5.1', false],
};

/** Where the help of the modules is that are developed apart from PowerShell. */
const helpAddresses: Record<string, string> = {
  'Microsoft.PowerShell.Archive': 'https://go.microsoft.com/fwlink/?LinkId=2113631',
  'Microsoft.PowerShell.ThreadJob': 'https://go.microsoft.com/fwlink/?linkid=2305300',
};

/** A module of PowerShell's own, as its manifest describes it; its commands are part of the program. */
function ownModule(name: string): PSModuleInfo {
  const module = new PSModuleInfo(name, '');
  const [version, guid, oldest, isForCore] = ownEntry(identities, name) ?? ['7.0.0.0', module.guid, '3.0', true];
  module.version = version;
  module.guid = guid;
  module.moduleType = name === 'Microsoft.PowerShell.ThreadJob' ? 'Binary' : 'Manifest';
  module.author = isForCore ? 'PowerShell' : 'Microsoft Corporation';
  module.companyName = 'Microsoft Corporation';
  module.copyright = isForCore ? 'Copyright (c) Microsoft Corporation.' : '(c) Microsoft Corporation. All rights reserved.';
  module.isOwn = true;
  const entries: [Value, Value][] = [['PowerShellVersion', oldest]];
  entries.push(['HelpInfoURI', ownEntry(helpAddresses, name) ?? 'https://aka.ms/powershell75-help']);
  if (isForCore) entries.push(['CompatiblePSEditions', 'Core']);
  module.manifest = newHashtableLiteral(entries);
  return module;
}

const key = Symbol('BuiltInModules');

/** The modules that PowerShell's own cmdlets belong to. They are part of the program; importing one only lists it as loaded. */
export function builtInModules(context: ExecutionContext): PSModuleInfo[] {
  return context.service(key, () => {
    const byName = new Map<string, PSModuleInfo>();
    for (const info of context.cmdlets.values()) {
      const name = info.cmdlet.module;
      // those of an assembly have a module of their own
      if (info.module !== null) continue;
      if (name === 'Microsoft.PowerShell.Core') continue;
      let module = byName.get(name);
      if (!module) {
        module = ownModule(name);
        byName.set(name, module);
      }
      module.exportedCmdlets.set(info.name, info);
    }
    for (const alias of aliasesOfModules()) byName.get(alias.moduleName)?.exportedAliases.set(alias.name, alias);
    for (const { exportedCmdlets } of byName.values()) {
      const inOrder = [...exportedCmdlets].sort(([a], [b]) => compareText(a, b, true));
      exportedCmdlets.clear();
      for (const [name, info] of inOrder) exportedCmdlets.set(name, info);
    }
    return [...byName.values()];
  });
}

/** Commands have been asked for by their names: their modules count as loaded from now on (CommandDiscovery loads them then). */
export function noteUseOf(commands: readonly CommandInfo[], context: ExecutionContext): void {
  for (const info of commands) {
    if (info instanceof CmdletInfo && info.module === null) context.usedModules.add(info.cmdlet.module);
    else if (info instanceof ModuleAliasInfo) context.usedModules.add(info.moduleName);
  }
}
