import { NetProcess } from '../../dotnet/diagnostics/process.ts';
import type { ErrorRecord } from '../../errors/error-record.ts';
import { exceptionOf, newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { baseObject } from '../../objects/ps-object.ts';
import { containsWildcardCharacters, WildcardPattern } from '../../objects/wildcard.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';
import type { ParameterDeclaration } from '../cmdlet.ts';

/** A non-terminating error about a process (ProcessBaseCommand.WriteNonTerminatingError). */
export function processError(message: string, id: string, category: 'ObjectNotFound' | 'CloseError', target: Value): ErrorRecord {
  return newErrorRecord(exceptionOf('Microsoft.PowerShell.Commands.ProcessCommandException', message), id, category, target);
}

/** The parameters that name processes but by name. */
export const processParameters = {
  Id: {
    type: 'int[]',
    aliases: ['PID', 'ProcessId'],
    validate: ['notNullOrEmpty'],
    sets: { Id: { mandatory: true, position: 0, pipeline: 'propertyName' } },
    help: 'Ids of processes.',
  },
  InputObject: {
    type: 'System.Diagnostics.Process[]',
    sets: { InputObject: { mandatory: true, pipeline: 'value' } },
    help: 'Process objects.',
  },
} as const satisfies Record<string, ParameterDeclaration>;

/** How messages name a process: `sleep (123)`. */
export function processLabel(process: NetProcess): string {
  return `${process.processName} (${process.id})`;
}

/** What finding processes needs of a command. */
interface ProcessCommand {
  readonly args: { readonly Name?: unknown; readonly Id?: unknown; readonly InputObject?: unknown };
  writeError(record: ErrorRecord): Done;
}

/**
 * The processes that -Name, -Id or -InputObject mean, sorted by name and id (ProcessBaseCommand.MatchingProcesses). Writes an error for
 * every name without wildcards and every id that means none.
 */
export function* matchingProcesses(cmd: ProcessCommand): Steps<NetProcess[]> {
  const { Name, Id, InputObject } = cmd.args as { Name?: readonly string[]; Id?: readonly number[]; InputObject?: readonly Value[] };
  const found = new Map<number, NetProcess>();
  if (InputObject)
    for (const value of InputObject) {
      const process = baseObject(value);
      if (process instanceof NetProcess) found.set(process.id, process);
    }
  else if (Id)
    for (const id of Id) {
      const process = NetProcess.ofId(id);
      if (process.facts && !process.hasExited) found.set(id, process);
      else {
        const message = `Cannot find a process with the process identifier ${id}.`;
        const s = cmd.writeError(processError(message, 'NoProcessFoundForGivenId', 'ObjectNotFound', id));
        if (s) yield* s.rest;
      }
    }
  else {
    const all = NetProcess.all();
    for (const name of Name ?? ['*']) {
      const pattern = new WildcardPattern(name, true);
      const named = all.filter((p) => pattern.isMatch(p.processName));
      for (const process of named) found.set(process.id, process);
      if (named.length > 0 || containsWildcardCharacters(name)) continue;
      const message = `Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`;
      const s = cmd.writeError(processError(message, 'NoProcessFoundForGivenName', 'ObjectNotFound', name));
      if (s) yield* s.rest;
    }
  }
  return [...found.values()]
    .map((process) => ({ process, name: process.processName }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.process.id - b.process.id)
    .map(({ process }) => process);
}
