import type { CmdletDefinition } from './cmdlet.ts';
import { coreCommands } from './core/index.ts';
import { discoveryCommands } from './discovery/index.ts';
import { hostCommands } from './host/index.ts';
import { managementCommands } from './management/index.ts';
import { moduleCommands } from './modules/index.ts';
import { outputCommands } from './output/index.ts';
import { readLineCommands } from './readline/index.ts';
import { remotingCommands } from './remoting/index.ts';
import { securityCommands } from './security/index.ts';
import { utilityCommands } from './utility/index.ts';

/** Every cmdlet of the program. */
export const allCommands: readonly CmdletDefinition[] = [
  ...coreCommands,
  ...managementCommands,
  ...moduleCommands,
  ...discoveryCommands,
  ...outputCommands,
  ...hostCommands,
  ...readLineCommands,
  ...utilityCommands,
  ...securityCommands,
  ...remotingCommands,
];
