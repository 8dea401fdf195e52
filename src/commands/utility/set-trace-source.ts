import { applyTracing, FileTraceListener, type TraceListener } from '../../debugger/trace-sources.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { WildcardPattern } from '../../objects/wildcard.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { type ListenerArguments, listenersFor, matchingSources } from './trace-support.ts';

/** Set-TraceSource (SetTracerCommand.cs). */
export const setTraceSource = defineCmdlet({
  name: 'Set-TraceSource',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.SetTraceSourceCommand',
  defaultParameterSet: 'optionsSet',
  outputType: ['System.Management.Automation.PSTraceSource'],
  parameters: {
    Name: { type: 'string[]', position: 0, mandatory: true, pipeline: 'both', help: 'Names of trace sources.' },
    Option: {
      type: 'System.Management.Automation.PSTraceSourceOptions',
      position: 1,
      pipeline: 'propertyName',
      sets: ['optionsSet'],
      help: 'What is traced.',
    },
    ListenerOption: { type: 'System.Diagnostics.TraceOptions', sets: ['optionsSet'], help: 'What is written with each trace.' },
    FilePath: { type: 'string', sets: ['optionsSet'], aliases: ['PSPath', 'Path'], help: 'The file that takes the trace.' },
    Force: { type: 'switch', sets: ['optionsSet'], help: 'Goes on where the command would otherwise refuse.' },
    Debugger: { type: 'switch', sets: ['optionsSet'], help: 'Sends the trace to the debugger.' },
    PSHost: { type: 'switch', sets: ['optionsSet'], help: 'Sends the trace to the host.' },
    RemoveListener: { type: 'string[]', sets: ['removeAllListenersSet'], validate: ['notNullOrEmpty'], help: 'Removes listeners.' },
    RemoveFileListener: {
      type: 'string[]',
      sets: ['removeFileListenersSet'],
      validate: ['notNullOrEmpty'],
      help: 'Removes listeners that write to files.',
    },
    PassThru: { type: 'switch', sets: ['optionsSet'], help: 'Also writes the object that was worked on.' },
  },
  synopsis: 'Sets up tracing.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    const sources = yield* matchingSources(cmd, args.Name ?? [], false);
    const { RemoveListener, RemoveFileListener } = args;
    if (RemoveListener !== undefined || RemoveFileListener !== undefined) {
      const patterns = (RemoveListener ?? RemoveFileListener ?? []).map((name) => new WildcardPattern(name, true));
      const goes = (l: TraceListener): boolean =>
        (RemoveListener !== undefined || l instanceof FileTraceListener) && patterns.some((p) => p.isMatch(l.listenerName));
      for (const source of sources) {
        for (const listener of source.listeners) if (goes(listener) && listener instanceof FileTraceListener) listener.close();
        source.listeners = source.listeners.filter((l) => !goes(l));
      }
      return;
    }
    const listeners = yield* listenersFor(cmd, args as ListenerArguments);
    const option = args.Option as EnumValue | undefined;
    for (const source of sources) {
      source.listeners = [...source.listeners, ...listeners];
      if (option) source.options = Number(option.value);
    }
    applyTracing();
    if (args.PassThru) for (const source of sources) yield* complete(cmd.write(source));
  },
});
