import type { Frame } from '../../compile/frame.ts';
import type { CmdletProcessor } from '../../pipeline/cmdlet-processor.ts';
import type { CmdletRuntime } from '../cmdlet.ts';

/** What a cmdlet of the engine sees besides {@link CmdletRuntime}: the frame that runs its pipeline, and its output as a pipe. */
export interface EngineCommand {
  readonly caller: Frame;
  readonly runtime: CmdletProcessor['runtime'];
}

/** The engine's side of a command. */
export function engineCommand(cmd: unknown): EngineCommand {
  return cmd as EngineCommand;
}
