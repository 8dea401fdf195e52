import { defineType } from '../../dotnet/registry.ts';
import { programFolder } from '../../host/program-file.ts';
import { NetObject } from '../../objects/net-object.ts';
import { modulePathAtStart, personalModulePath } from '../module-path.ts';

class ModuleIntrinsics extends NetObject {}

/** ModuleIntrinsics: what scripts may ask of the way modules are found (ModuleIntrinsics.cs). Paths of a registry have no meaning here. */
export function defineModuleIntrinsics(): void {
  defineType({
    name: 'System.Management.Automation.ModuleIntrinsics',
    jsClass: ModuleIntrinsics,
    staticMethods: {
      'string GetModulePath(string currentProcessModulePath, string hklmMachineModulePath, string hkcuUserModulePath)': (
        _: null,
        current: string | null,
      ) => modulePathAtStart(current || undefined, personalModulePath(process.env), programFolder()),
    },
  });
}
