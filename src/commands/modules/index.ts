import type { CmdletDefinition } from '../cmdlet.ts';
import { exportModuleMember } from './export-module-member.ts';
import { getModule } from './get-module.ts';
import { importModule } from './import-module.ts';
import { newModule } from './new-module.ts';
import { newModuleManifest } from './new-module-manifest.ts';
import { removeModule } from './remove-module.ts';
import { testModuleManifest } from './test-module-manifest.ts';

/** Cmdlets that work on modules. */
export const moduleCommands: readonly CmdletDefinition[] = [
  newModule,
  importModule,
  exportModuleMember,
  getModule,
  removeModule,
  newModuleManifest,
  testModuleManifest,
];
