import type { ScriptRequirements } from '../../grammar/index.ts';
import { exceptionOf, newErrorRecord } from '../errors/throw.ts';
import { toStringValue } from '../objects/language-primitives.ts';
import type { Steps } from '../scheduler/suspension.ts';
import { builtInModules } from './built-in-modules.ts';
import type { ExecutionContext } from './execution-context.ts';
import { moduleLoading } from './module-loading.ts';
import { type ModuleSpecification, requiredModule } from './module-specification.ts';
import { powerShellVersion } from './powershell-version.ts';

function fail(script: string, id: string, message: string): never {
  // of an edition the error is a plain one (CommandDiscovery.VerifyRequiredPSEditions)
  const isPlain = id === 'ScriptRequiresUnmatchedPSEdition';
  const e = exceptionOf(`System.Management.Automation.${isPlain ? 'RuntimeException' : 'ScriptRequiresException'}`, message);
  e.errorRecord = newErrorRecord(e, id, isPlain ? 'NotSpecified' : 'ResourceUnavailable', script);
  throw e;
}

/** -1, 0 or 1 for dotted version texts. */
function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((v) => v.split('.').map(Number)) as [number[], number[]];
  for (let i = 0; i < Math.max(x.length, y.length); i++) if ((x[i] ?? 0) !== (y[i] ?? 0)) return (x[i] ?? 0) < (y[i] ?? 0) ? -1 : 1;
  return 0;
}

/**
 * Checks what the `#requires` lines of a script ask for and loads the modules that they name (CommandDiscovery.VerifyScriptRequirements).
 * @param script the script's name, for the texts
 * @throws ScriptRequiresException
 */
export function* verifyRequirements(context: ExecutionContext, script: string, requires: ScriptRequirements): Steps<void> {
  const id = requires.requiredApplicationId;
  if (id !== null && id !== 'Microsoft.PowerShell')
    fail(
      script,
      'ScriptRequiresUnmatchedShellId',
      `The script '${script}' cannot be run because it contained a "#requires" statement with a shell ID of ${id} that is incompatible with the current shell.`,
    );
  const version = requires.requiredPSVersion;
  if (version !== null && compareVersions(version, powerShellVersion) > 0)
    fail(
      script,
      'ScriptRequiresUnmatchedPSVersion',
      `The script '${script}' cannot be run because it contained a "#requires" statement for PowerShell ${version}. The version of PowerShell that is required by the script does not match the currently running version of PowerShell ${powerShellVersion}.`,
    );
  if (requires.requiredPSEditions.length > 0 && !requires.requiredPSEditions.some((e) => e.toLowerCase() === 'core'))
    fail(
      script,
      'ScriptRequiresUnmatchedPSEdition',
      `The script '${script}' cannot be run because it contained a "#requires" statement for PowerShell editions '${requires.requiredPSEditions.join(',')}'. The edition of PowerShell that is required by the script does not match the currently running PowerShell Core edition.`,
    );
  // Whether the user is an administrator is only looked at on Windows (CommandDiscovery.VerifyElevatedPrivileges).
  for (const module of requires.requiredModules) yield* requireModule(context, script, module);
}

function* requireModule(context: ExecutionContext, script: string, asked: ScriptRequirements['requiredModules'][number]): Steps<void> {
  const wanted = requiredModule(asked);
  const { name } = wanted;
  if (moduleLoading.loaded(context, wanted) || builtInModules(context).some((m) => m.name.toLowerCase() === name.toLowerCase())) return;
  const path = moduleLoading.file(context, wanted);
  if (path === null || !(yield* moduleLoading.loadForScript(context, path, name)))
    fail(
      script,
      'ScriptRequiresMissingModules',
      `The script '${script}' cannot be run because the following modules that are specified by the "#requires" statements of the script are missing: The module '${name}' cannot be found${versionWords(wanted)}..`,
    );
}

/** Which versions an error says are missing (ModuleSpecification.GetRequiredModuleNotFoundVersionMessage). */
function versionWords(wanted: ModuleSpecification): string {
  const { version, requiredVersion, maximumVersion } = wanted;
  if (requiredVersion !== null) return ` with RequiredVersion '${toStringValue(requiredVersion)}'`;
  if (version !== null && maximumVersion !== null)
    return ` with ModuleVersion '${toStringValue(version)}' and MaximumVersion '${maximumVersion}'`;
  if (version !== null) return ` with ModuleVersion '${toStringValue(version)}'`;
  return maximumVersion === null ? '' : ` with MaximumVersion '${maximumVersion}'`;
}
