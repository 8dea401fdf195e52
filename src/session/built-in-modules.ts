import type { ExecutionContext } from './execution-context.ts';
import { PSModuleInfo } from './ps-module-info.ts';

const key = Symbol('BuiltInModules');

/** The modules that PowerShell's own cmdlets belong to. They are part of the program; importing one only lists it as loaded. */
export function builtInModules(context: ExecutionContext): PSModuleInfo[] {
  return context.service(key, () => {
    const byName = new Map<string, PSModuleInfo>();
    for (const info of context.cmdlets.values()) {
      const name = info.cmdlet.module;
      if (name === 'Microsoft.PowerShell.Core') continue;
      let module = byName.get(name);
      if (!module) {
        module = new PSModuleInfo(name, '');
        module.version = name === 'Microsoft.PowerShell.Archive' ? '1.2.5' : '7.0.0.0';
        module.moduleType = 'Manifest';
        byName.set(name, module);
      }
      module.exportedCmdlets.set(info.name, info);
    }
    return [...byName.values()];
  });
}
