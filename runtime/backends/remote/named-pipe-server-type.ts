import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineType } from '../../../src/dotnet/registry.ts';
import { exceptionOf } from '../../../src/errors/throw.ts';
import { maxPipePathLength } from '../../../src/host/command-line.ts';
import { NetObject } from '../../../src/objects/net-object.ts';
import { serveCustomPipe } from '../../remoting/server/index.ts';
import { pipePath } from './host-processes.ts';

/** System.Management.Automation.Remoting.RemoteSessionNamedPipeServer: scripts see what makes one only. */
class RemoteSessionNamedPipeServer extends NetObject {}

/** Defines the type (RemoteSessionNamedPipe.cs). */
export function defineNamedPipeServer(): void {
  defineType({
    name: 'System.Management.Automation.Remoting.RemoteSessionNamedPipeServer',
    jsClass: RemoteSessionNamedPipeServer,
    sealed: true,
    interfaces: ['System.IDisposable'],
    methods: { 'void Dispose()': () => undefined },
    staticMethods: {
      'void CreateCustomNamedPipeServer(string pipeName)': (_: null, name: string | null) => {
        const given = name ?? '';
        const longest = maxPipePathLength - join(tmpdir(), '/').length;
        if (given.length > longest)
          throw exceptionOf(
            'System.InvalidOperationException',
            `Cannot process the command because the pipeName specified is too long. Pipe names on this platform can be up to ${longest} characters long. Your pipe name '${given}' is ${given.length} characters.`,
          );
        // .NET refuses a pipe without a name, which leaves the process without one
        if (given !== '') serveCustomPipe(pipePath(given));
      },
    },
  });
}
