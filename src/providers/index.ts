import { throwRuntime } from '../errors/throw.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import { setDriveVariables } from '../session/drive-variables.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { provideModuleFiles } from './module-files.ts';
import { setSwitchFileReader } from '../session/switch-file.ts';

/** Gives a runspace its drives. Being written. */
export function prepareProviders(context: ExecutionContext): void {
  provideModuleFiles();
  setDriveVariables(context, {
    get(drive, path, c) {
      switch (drive.toLowerCase()) {
        case 'env':
          return process.env[path] ?? null;
        case 'variable':
          return c.getVariableValue(path) ?? null;
        case 'function': {
          const f = c.sessionState.getFunction(path);
          return f && 'scriptBlock' in f ? (f.scriptBlock as import('../session/script-block.ts').ScriptBlock) : null;
        }
        case 'alias':
          return c.sessionState.getAlias(path)?.definition ?? null;
      }
      return throwRuntime('DriveNotFound', 'ObjectNotFound', `Cannot find drive. A drive with the name '${drive}' does not exist.`, drive);
    },
    set(drive, path, value) {
      if (drive.toLowerCase() === 'env') {
        if (value === null) delete process.env[path];
        else process.env[path] = toStringValue(value);
      }
    },
  });
  setSwitchFileReader(context, (_c, path) => {
    const { readFileSync } = require('node:fs') as typeof import('node:fs');
    const text = readFileSync(path, 'utf8');
    const lines = text.split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines;
  });
}
