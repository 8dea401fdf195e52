import type { CmdletRuntime } from '../cmdlet.ts';

const file = (help: string, alias: string) =>
  ({ type: 'string', aliases: [alias], sets: ['Default'], validate: ['notNullOrEmpty'], help }) as const;

/** Parameters of Start-Process (StartProcessCommand in Process.cs). */
export const startProcessParameters = {
  FilePath: {
    type: 'string',
    aliases: ['PSPath', 'Path'],
    mandatory: true,
    position: 0,
    validate: ['notNullOrEmpty'],
    help: 'The program.',
  },
  ArgumentList: { type: 'string[]', aliases: ['Args'], position: 1, help: 'Its arguments.' },
  Credential: {
    type: 'pscredential',
    aliases: ['RunAs'],
    validate: ['notNullOrEmpty'],
    sets: ['Default'],
    help: 'Not supported on Linux.',
  },
  WorkingDirectory: { type: 'string', validate: ['notNullOrEmpty'], help: 'Where it runs.' },
  LoadUserProfile: { type: 'switch', aliases: ['Lup'], sets: ['Default'], help: 'Not supported on Linux.' },
  NoNewWindow: { type: 'switch', aliases: ['nnw'], sets: ['Default'], help: 'In the same window, as always on Linux.' },
  PassThru: { type: 'switch', help: 'Gives the process.' },
  RedirectStandardError: file('A file for its errors.', 'RSE'),
  RedirectStandardInput: file('A file that it reads.', 'RSI'),
  RedirectStandardOutput: file('A file for its output.', 'RSO'),
  Verb: { type: 'string', validate: ['notNullOrEmpty'], complete: () => [], sets: ['UseShellExecute'], help: 'Not supported on Linux.' },
  WindowStyle: {
    type: 'System.Diagnostics.ProcessWindowStyle',
    validate: ['notNullOrEmpty'],
    help: 'Not supported on Linux.',
  },
  Wait: { type: 'switch', help: 'Waits until it has ended.' },
  UseNewEnvironment: { type: 'switch', sets: ['Default'], help: 'Only the variables of the machine; those of this process here.' },
  Environment: { type: 'hashtable', help: 'Variables for it; null takes one away.' },
} as const;

/** Start-Process while it runs. */
export type StartProcessCommand = CmdletRuntime<typeof startProcessParameters>;
