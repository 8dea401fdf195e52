import { defineType } from '../../../src/dotnet/registry.ts';
import { connectionDefaults, RunspaceConnectionInfo } from '../process/remote-runspace.ts';
import { hostProcesses, pipePath } from './host-processes.ts';

const ns = 'System.Management.Automation.Runspaces.';

/** System.Management.Automation.Runspaces.NamedPipeConnectionInfo: a session in another process of this computer. */
export class NamedPipeConnectionInfo extends RunspaceConnectionInfo {
  readonly computerName = 'localhost';
  override culture = null;
  override uiCulture = null;
  override openTimeout = 60_000;
  constructor(
    public processId = 0,
    public appDomainName: string | null = '',
    public customPipeName: string | null = null,
  ) {
    super();
  }

  /** Where its pipe is; null where there is none. */
  get path(): string | null {
    if (this.customPipeName) return pipePath(this.customPipeName);
    const domain = this.appDomainName || 'None';
    return hostProcesses([this.processId]).find((p) => p.appDomainName === domain)?.path ?? null;
  }
}

type Info = NamedPipeConnectionInfo;

/** Defines the type. */
export function defineNamedPipeConnectionInfo(): void {
  const timed = (info: Info, openTimeout: number): Info => Object.assign(info, { openTimeout });
  defineType({
    name: `${ns}NamedPipeConnectionInfo`,
    baseType: `${ns}RunspaceConnectionInfo`,
    jsClass: NamedPipeConnectionInfo,
    sealed: true,
    constructors: {
      '()': () => new NamedPipeConnectionInfo(),
      '(int processId)': (_t: unknown, id: number) => new NamedPipeConnectionInfo(id),
      '(int processId, string appDomainName)': (_t: unknown, id: number, domain: string | null) => new NamedPipeConnectionInfo(id, domain),
      '(int processId, string appDomainName, int openTimeout)': (_t: unknown, id: number, domain: string | null, ms: number) =>
        timed(new NamedPipeConnectionInfo(id, domain), ms),
      '(string customPipeName)': (_t: unknown, name: string | null) => new NamedPipeConnectionInfo(0, '', name),
      '(string customPipeName, int openTimeout)': (_t: unknown, name: string | null, ms: number) =>
        timed(new NamedPipeConnectionInfo(0, '', name), ms),
    },
    properties: {
      'int ProcessId': { get: (c: Info) => c.processId, set: (c: Info, id: number) => void (c.processId = id) },
      'string AppDomainName': { get: (c: Info) => c.appDomainName, set: (c: Info, v: string | null) => void (c.appDomainName = v) },
      'string CustomPipeName': { get: (c: Info) => c.customPipeName, set: (c: Info, v: string | null) => void (c.customPipeName = v) },
      ...connectionDefaults,
    },
    methods: {
      [`${ns}RunspaceConnectionInfo Clone()`]: (c: Info) => new NamedPipeConnectionInfo(c.processId, c.appDomainName, c.customPipeName),
    },
  });
}
