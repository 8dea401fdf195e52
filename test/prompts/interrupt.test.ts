import { expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { parseCommandLine } from '../../src/host/command-line.ts';
import { consoleFiles } from '../../src/host/console-files.ts';
import { ConsoleHost } from '../../src/host/console-host.ts';
import { createConsoleRunspace } from '../../src/host/console-runspace.ts';
import { ConsoleShell } from '../../src/host/console-shell.ts';

/** A shell in which nothing runs. */
function idleShell(): { host: ConsoleHost; shell: ConsoleShell } {
  const host = new ConsoleHost('7.6.5', true, undefined, () => false);
  const line = parseCommandLine([], { fileExists: () => false, fullPath: (p) => p, isInputRedirected: false, temporaryFolderLength: 5 });
  return { host, shell: new ConsoleShell(host, createConsoleRunspace(host), line, consoleFiles(), '') };
}

it('Ctrl+C between a line that was typed and its command does not end a shell at a terminal', () => {
  const { host, shell } = idleShell();
  expect(shell.interrupt()).toBe(false);
  host.editor = { read: () => Promise.resolve({ kind: 'ended' }) };
  expect(shell.interrupt()).toBe(true);
});
