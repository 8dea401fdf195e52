import type { CmdletRuntime, ParameterDeclaration, ParameterInSet } from '../cmdlet.ts';
import { notSupported } from '../utility/cmdlet-errors.ts';

/** One standing in several parameter sets. */
export function inSets<const S extends ParameterInSet>(standing: S, ...names: readonly string[]): Record<string, S> {
  return Object.fromEntries(names.map((name) => [name, standing]));
}

/** -PSSession and the parameters of CIM of Import-Module and Get-Module; `sessionSets` are the sets of -PSSession. */
export const remoteParameters = (...sessionSets: readonly string[]) =>
  ({
    PSSession: {
      type: 'System.Management.Automation.Runspaces.PSSession',
      sets: inSets({ mandatory: true }, ...sessionSets),
      validate: ['notNull'],
      help: 'The session whose modules are meant.',
    },
    CimSession: {
      type: 'Microsoft.Management.Infrastructure.CimSession',
      sets: { CimSession: { mandatory: true } },
      validate: ['notNull'],
      help: 'The CIM session whose modules are meant; not supported.',
    },
    CimResourceUri: { type: 'uri', sets: ['CimSession'], validate: ['notNull'], help: 'Where modules are found by CIM; not supported.' },
    CimNamespace: {
      type: 'string',
      sets: ['CimSession'],
      validate: ['notNullOrEmpty'],
      help: 'Where modules are found by CIM; not supported.',
    },
  }) as const satisfies Record<string, ParameterDeclaration>;

/** Refuses modules of other machines that CIM would find. @throws PSNotSupportedException */
export function refuseRemote(cmd: Pick<CmdletRuntime, 'parameterSetName' | 'throwTerminatingError'>, commandName: string): void {
  if (/cimsession$/i.test(cmd.parameterSetName)) cmd.throwTerminatingError(notSupported(commandName, 'there is no CIM.'));
}
