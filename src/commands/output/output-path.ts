import { nativeServices } from '../../native/native-services.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/** The file in the file system that a path of a command line names. */
export function resolveOutputPath(cmd: Pick<CmdletRuntime, 'context'>, path: string, _isLiteral: boolean): string {
  const { resolve } = require('node:path') as typeof import('node:path');
  return resolve(nativeServices(cmd.context).currentDirectory(cmd.context), path);
}
