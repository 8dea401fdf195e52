import { programFolder } from '../../host/program-file.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { defineTypeMembers } from '../../objects/type-data.ts';
import { defineType } from '../registry.ts';
import { FileVersionInfo } from './file-version-info.ts';
import { NetProcess } from './process.ts';

/** System.Diagnostics.ProcessModule: the file that a process runs. */
export class ProcessModule extends NetObject {
  constructor(readonly process: NetProcess) {
    super();
  }
  /** This program's own file is the one that can be run again, not the one that runs it. */
  get fileName(): string {
    return this.process.id === process.pid ? `${programFolder()}/pwsh` : (this.process.path ?? '');
  }
  get moduleName(): string {
    return this.fileName.slice(this.fileName.lastIndexOf('/') + 1);
  }
  override toString(): string {
    return `System.Diagnostics.ProcessModule (${this.moduleName})`;
  }
}

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
      'int ModuleMemorySize': { get: () => 0 },
    },
    methods: { 'string ToString()': (m: ProcessModule) => m.toString() },
  });
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

/** What types.ps1xml has for CommandLine. */
const commandLine = `
                        if ($IsWindows) {
                            (Get-CimInstance Win32_Process -Filter "ProcessId = $($this.Id)").CommandLine
                        } elseif ($IsLinux) {
                            $rawCmd = Get-Content -LiteralPath "/proc/$($this.Id)/cmdline"
                            $rawCmd.Substring(0, $rawCmd.Length - 1) -replace "\`0", " "
                        }
                    `;
