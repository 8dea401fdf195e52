/** The processes of this computer that can be entered: each has a named pipe (NamedPipeUtils, PSHostProcessInfo). */
import { readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NetProcess } from '../../../src/dotnet/diagnostics/process.ts';
import { defineType } from '../../../src/dotnet/registry.ts';
import { NetObject } from '../../../src/objects/net-object.ts';

/** A file time counts from the year 1601 (DateTime.ToFileTime). */
const ticksBefore1601 = 504_911_232_000_000_000n;
/** How .NET names the sockets that are named pipes on Unix. */
const pipePrefix = 'CoreFxPipe_';
const hostPipe = /^CoreFxPipe_PSHost\.[^.]*\.(\d+)\.([^.]*)\.(.+)$/;

/** Microsoft.PowerShell.Commands.PSHostProcessInfo. */
export class PSHostProcessInfo extends NetObject {
  constructor(
    readonly processName: string,
    readonly processId: number,
    readonly appDomainName: string,
    readonly path: string,
  ) {
    super();
  }
}

/** The path of the pipe with a name. */
export function pipePath(name: string): string {
  return name.startsWith('/') ? name : join(tmpdir(), pipePrefix + name);
}

/** The name of a running process; null where there is none with this id. */
function processName(id: number): string | null {
  const process = NetProcess.ofId(id);
  return process.facts && !process.hasExited ? process.processName : null;
}

/**
 * The processes that can be entered, by name (GetAppDomainNamesFromProcessId). Pipes that processes have left behind are removed.
 * @param ids only these; null: all
 */
export function hostProcesses(ids: readonly number[] | null): PSHostProcessInfo[] {
  const found: PSHostProcessInfo[] = [];
  for (const file of readdirSync(tmpdir())) {
    const parts = hostPipe.exec(file);
    if (parts === null) continue;
    const [, id, domain, name] = parts as unknown as [string, string, string, string];
    const path = join(tmpdir(), file);
    if (ids !== null && !ids.includes(Number(id))) continue;
    const running = processName(Number(id));
    if (running === null) removeStale(path);
    else if (name === running || name === commandOf(Number(id))) found.push(new PSHostProcessInfo(running, Number(id), domain, path));
  }
  return found.sort((a, b) => a.processName.localeCompare(b.processName, 'en', { sensitivity: 'base' }));
}

/** What the system calls a process, as .NET's programs see it: this one runs on Node. */
function commandOf(id: number): string | null {
  try {
    return readFileSync(`/proc/${id}/comm`, 'utf8').trimEnd();
  } catch {
    // it has gone, or there is no such file system
    return null;
  }
}

function removeStale(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // it is somebody else's, or has gone meanwhile
  }
}

/** The path of this process's own pipe: its name says when it began, its id and its name (NamedPipeUtils.CreateProcessPipeName). */
export function ownPipePath(): string {
  const own = NetProcess.ofId(process.pid);
  const fileTime = own.startTime.toUniversalTime().ticks - ticksBefore1601;
  const text = fileTime.toString(16).toUpperCase().padStart(8, '0').slice(1, 9);
  return pipePath(`PSHost.${text}.${own.id}.None.${commandOf(own.id) ?? own.processName}`);
}

/** Defines the type. */
export function defineHostProcesses(): void {
  defineType({
    name: 'Microsoft.PowerShell.Commands.PSHostProcessInfo',
    jsClass: PSHostProcessInfo,
    sealed: true,
    properties: {
      'string ProcessName': { get: (p: PSHostProcessInfo) => p.processName },
      'int ProcessId': { get: (p: PSHostProcessInfo) => p.processId },
      'string AppDomainName': { get: (p: PSHostProcessInfo) => p.appDomainName },
      'string MainWindowTitle': { get: () => '' },
    },
    methods: { 'string GetPipeNameFilePath()': (p: PSHostProcessInfo) => p.path },
  });
}
