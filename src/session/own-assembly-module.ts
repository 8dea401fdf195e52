import { assemblyOf } from '../dotnet/assemblies.ts';
import type { NetAssembly } from '../dotnet/reflection/assembly.ts';
import { builtInModules } from './built-in-modules.ts';
import { CmdletInfo } from './command-info.ts';
import type { ExecutionContext } from './execution-context.ts';
import { PSModuleInfo } from './ps-module-info.ts';

/**
 * The module that Import-Module makes of one of PowerShell's own assemblies: its cmdlets under the name of the file. When it is removed they belong
 * to PowerShell's own module again.
 */
export function ownAssemblyModule(context: ExecutionContext, name: string, file: string, assembly: NetAssembly): PSModuleInfo {
  const module = new PSModuleInfo(name, file);
  module.moduleType = 'Binary';
  module.version = assembly.version;
  module.implementingAssembly = assembly;
  // they are listed before any of their cmdlets is hidden
  builtInModules(context);
  const hidden = [...context.cmdlets.values()].filter((i) => i.module === null && assemblyOf(i.cmdlet.className) === assembly.fullName);
  for (const { cmdlet } of hidden) {
    const info = new CmdletInfo(Object.create(cmdlet, { module: { value: name, enumerable: true } }));
    info.module = module;
    module.exportedCmdlets.set(info.name, info);
  }
  module.onUnload = () => {
    for (const info of hidden) context.setCmdlet(info);
  };
  return module;
}
