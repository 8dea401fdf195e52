import { FileVersionInfo } from '../../dotnet/diagnostics/file-version-info.ts';
import type { NetProcess } from '../../dotnet/diagnostics/process.ts';
import { modulesOf } from '../../dotnet/diagnostics/process-module.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSMemberTable } from '../../objects/ps-members.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { matchingProcesses } from './process-base.ts';

const parameters = {
  Name: {
    type: 'string[]',
    aliases: ['ProcessName'],
    sets: { Name: { position: 0, pipeline: 'propertyName' }, NameWithUserName: { position: 0, pipeline: 'propertyName' } },
    validate: ['notNullOrEmpty'],
    wildcards: true,
    help: 'Names of processes.',
  },
  Id: {
    type: 'int[]',
    aliases: ['PID'],
    sets: { Id: { mandatory: true, pipeline: 'propertyName' }, IdWithUserName: { mandatory: true, pipeline: 'propertyName' } },
    help: 'Ids of processes.',
  },
  InputObject: {
    type: 'System.Diagnostics.Process[]',
    sets: {
      InputObject: { mandatory: true, pipeline: 'value' },
      InputObjectWithUserName: { mandatory: true, pipeline: 'value' },
    },
    help: 'Process objects.',
  },
  IncludeUserName: {
    type: 'switch',
    sets: {
      NameWithUserName: { mandatory: true },
      IdWithUserName: { mandatory: true },
      InputObjectWithUserName: { mandatory: true },
    },
    help: 'Adds the user that owns the process.',
  },
  Module: { type: 'switch', sets: ['Name', 'Id', 'InputObject'], help: 'The files that the process runs instead.' },
  FileVersionInfo: {
    type: 'switch',
    aliases: ['FV', 'FVI'],
    sets: ['Name', 'Id', 'InputObject'],
    help: 'What is known of the version of the program instead.',
  },
} as const;

/** Get-Process (GetProcessCommand in Process.cs). */
export const getProcess = defineCmdlet<typeof parameters>({
  name: 'Get-Process',
  aliases: ['gps'],
  module: 'Microsoft.PowerShell.Management',
  className: 'Microsoft.PowerShell.Commands.GetProcessCommand',
  synopsis: 'Gets the processes that are running on the local computer.',
  defaultParameterSet: 'Name',
  outputType: ['System.Diagnostics.ProcessModule', 'System.Diagnostics.FileVersionInfo', 'System.Diagnostics.Process'],
  parameters,
  *process(cmd) {
    const { Module, FileVersionInfo: version, IncludeUserName } = cmd.args;
    for (const process of yield* matchingProcesses(cmd)) {
      if (IncludeUserName) addUserName(process);
      const files = Module ? modulesOf(process) : version ? modulesOf(process).slice(0, 1) : null;
      for (const value of files?.map((m) => (version ? new FileVersionInfo(m.fileName) : m)) ?? [process]) {
        const s = cmd.write(value);
        if (s) yield* s.rest;
      }
    }
  },
});

function addUserName(process: NetProcess): void {
  process.instanceMembers ??= new PSMemberTable();
  process.instanceMembers.set(new PSNoteProperty('UserName', userOf(process.id)));
}

/** The name of the user who owns a process, from /proc and /etc/passwd; the number where it has no name. */
function userOf(pid: number): string | null {
  const { statSync, readFileSync } = require('node:fs') as typeof import('node:fs');
  const stat = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
  if (!stat) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.split(':')[2] === String(stat.uid));
  return line?.split(':')[0] ?? String(stat.uid);
}
