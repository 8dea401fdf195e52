import type { CmdletDefinition } from '../cmdlet.ts';
import { disableExperimentalFeature } from './disable-experimental-feature.ts';
import { enableExperimentalFeature } from './enable-experimental-feature.ts';
import { forEachObject } from './for-each-object.ts';
import { getExperimentalFeature } from './get-experimental-feature.ts';
import { invokeCommand } from './invoke-command.ts';
import { invokeExpression } from './invoke-expression.ts';
import { registerArgumentCompleter } from './register-argument-completer.ts';
import { setPSDebug } from './set-ps-debug.ts';
import { setStrictMode } from './set-strict-mode.ts';
import { switchProcess } from './switch-process.ts';
import { whereObject } from './where-object.ts';

/** Cmdlets of the engine itself (Microsoft.PowerShell.Core). */
export const coreCommands: readonly CmdletDefinition[] = [
  forEachObject,
  whereObject,
  invokeCommand,
  invokeExpression,
  registerArgumentCompleter,
  getExperimentalFeature,
  enableExperimentalFeature,
  disableExperimentalFeature,
  switchProcess,
  setPSDebug,
  setStrictMode,
];
