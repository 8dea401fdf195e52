import { programPath } from '../../host/program-file.ts';
import { ListedCollection } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { defineTypeMembers } from '../../objects/type-data.ts';
import { NetIntPtr } from '../numbers/native-integers.ts';
import { defineType } from '../registry.ts';
import { FileVersionInfo } from './file-version-info.ts';
import { NetProcess } from './process.ts';

/** System.Diagnostics.ProcessModule: a file that a process runs. */
export class ProcessModule extends NetObject {
  constructor(
    readonly fileName: string,
    readonly baseAddress: bigint,
    readonly size: number,
  ) {
    super();
  }
  get moduleName(): string {
    return this.fileName.slice(this.fileName.lastIndexOf('/') + 1);
  }
  override toString(): string {
    return `System.Diagnostics.ProcessModule (${this.moduleName})`;
  }
}

/** Process.Modules. This program's own file is the one that can be run again, not the one that runs it. */
export function modulesOf(process: NetProcess): ProcessModule[] {
  return process.mappedFiles.map(
    ({ path, start, size }, i) => new ProcessModule(i === 0 && process.isThisProgram ? programPath() : path, start, size),
  );
}

/** System.Diagnostics.ProcessModuleCollection. */
class ProcessModuleCollection extends ListedCollection<ProcessModule> {}

/** The collection of the modules of a process. */
export const moduleCollection = (process: NetProcess): NetObject => new ProcessModuleCollection(modulesOf(process));

/** The process that started another one (ProcessCodeMethods.GetParentProcess); null when it has ended. */
function parentOf(value: Value): Value {
  const given = baseObject(value);
  const parent = given instanceof NetProcess ? given.facts?.parent : undefined;
  if (!parent) return null;
  const found = NetProcess.ofId(parent);
  return found.facts ? found : null;
}

/** Defines ProcessModule, and what types.ps1xml adds to a process beside the aliases. */
export function defineProcessModule(): void {
  defineType({
    name: 'System.Diagnostics.ProcessModule',
    jsClass: ProcessModule,
    properties: {
      'string ModuleName': { get: (m: ProcessModule) => m.moduleName },
      'string FileName': { get: (m: ProcessModule) => m.fileName },
      'System.Diagnostics.FileVersionInfo FileVersionInfo': { get: (m: ProcessModule) => new FileVersionInfo(m.fileName) },
      'System.IntPtr BaseAddress': { get: (m: ProcessModule) => new NetIntPtr(m.baseAddress) },
      'int ModuleMemorySize': { get: (m: ProcessModule) => m.size },
      'System.IntPtr EntryPointAddress': { get: () => new NetIntPtr(0n) },
    },
    methods: { 'string ToString()': (m: ProcessModule) => m.toString() },
  });
  defineType({
    name: 'System.Diagnostics.ProcessModuleCollection',
    baseType: 'System.Collections.ReadOnlyCollectionBase',
    jsClass: ProcessModuleCollection,
    properties: { 'int Count': { get: (c: ProcessModuleCollection) => c.count } },
    indexers: {
      'System.Diagnostics.ProcessModule Item(int index)': {
        get: (c: ProcessModuleCollection, index: number) => c.items[index] ?? null,
      },
    },
    methods: {
      'bool Contains(System.Diagnostics.ProcessModule module)': (c: ProcessModuleCollection, m: ProcessModule) => c.items.includes(m),
      'int IndexOf(System.Diagnostics.ProcessModule module)': (c: ProcessModuleCollection, m: ProcessModule) => c.items.indexOf(m),
    },
  });
  defineTypeMembers('System.Diagnostics.ProcessModule', { scripts: versionScripts });
  const own = 'System.Diagnostics.Process';
  // One after the other: members are shown in the order of types.ps1xml.
  defineTypeMembers(own, { scripts: { Path: '$this.Mainmodule.FileName', CommandLine: commandLine } });
  defineTypeMembers(own, { code: { Parent: ['System.Object', parentOf, 'GetParentProcess'] } });
  defineTypeMembers(own, {
    scripts: {
      Company: '$this.Mainmodule.FileVersionInfo.CompanyName',
      CPU: '$this.TotalProcessorTime.TotalSeconds',
      FileVersion: '$this.Mainmodule.FileVersionInfo.FileVersion',
      ProductVersion: '$this.Mainmodule.FileVersionInfo.ProductVersion',
      Description: '$this.Mainmodule.FileVersionInfo.FileDescription',
      Product: '$this.Mainmodule.FileVersionInfo.ProductName',
    },
    notes: { __NounName: 'Process' },
  });
}

/** What types.ps1xml says about the file of a module. */
const versionScripts = {
  Size: '$this.ModuleMemorySize / 1024',
  Company: '$this.FileVersionInfo.CompanyName',
  FileVersion: '$this.FileVersionInfo.FileVersion',
  ProductVersion: '$this.FileVersionInfo.ProductVersion',
  Description: '$this.FileVersionInfo.FileDescription',
  Product: '$this.FileVersionInfo.ProductName',
};

/** What types.ps1xml has for CommandLine. */
const commandLine = `
                        if ($IsWindows) {
                            (Get-CimInstance Win32_Process -Filter "ProcessId = $($this.Id)").CommandLine
                        } elseif ($IsLinux) {
                            $rawCmd = Get-Content -LiteralPath "/proc/$($this.Id)/cmdline"
                            $rawCmd.Substring(0, $rawCmd.Length - 1) -replace "\`0", " "
                        }
                    `;
