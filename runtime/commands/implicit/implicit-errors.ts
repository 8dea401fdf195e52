import type { ErrorCategory } from '../../../src/errors/error-record.ts';
import { ErrorDetails, type ErrorRecord } from '../../../src/errors/error-record.ts';
import type { NetException } from '../../../src/errors/exceptions.ts';
import { exceptionOf, newErrorRecord } from '../../../src/errors/throw.ts';
import type { Value } from '../../../src/objects/net-object.ts';

// The errors of Import-PSSession and Export-PSSession (ImplicitRemotingStrings.resx).

const runtimeException = 'System.Management.Automation.RuntimeException';

function record(type: string, message: string, id: string, category: ErrorCategory, inner: NetException | null = null): ErrorRecord {
  const made = newErrorRecord(exceptionOf(type, message, inner), id, category, null);
  made.errorDetails = new ErrorDetails(message);
  return made;
}

/** None of the commands may hide one that is here. */
export function nothingImported(): ErrorRecord {
  const message =
    'No command proxies have been created, because all of the requested remote commands would shadow existing local commands.  Use the AllowClobber parameter if you want to shadow existing local commands.';
  return record('System.ArgumentException', message, 'ErrorNoCommandsImportedBecauseOfSkipping', 'InvalidResult');
}

/** The warning about commands that would hide others. */
export function shadowing(names: readonly string[]): string {
  return `Proxy creation has been skipped for the following command: '${names.join(', ')}', because it would shadow an existing local command.  Use the AllowClobber parameter if you want to shadow existing local commands.`;
}

/** What came is not what the command gives. */
export function malformedData(command: string): ErrorRecord {
  const message = `Data returned by the remote ${command} command is not in the expected format.`;
  return record('System.ArgumentException', message, 'ErrorMalformedDataFromRemoteCommand', 'InvalidResult');
}

/** Something was asked for by name, and the session has nothing of it. */
export function noResults(command: string): ErrorRecord {
  const message = `Running the ${command} command in a remote session returned no results.`;
  return record('System.ArgumentException', message, 'ErrorNoResultsFromRemoteEnd', 'InvalidResult');
}

/** The command has failed in the session. @param cmdlet who has asked */
export function remoteFailure(command: string, cmdlet: string, failure: ErrorRecord): ErrorRecord {
  const { exception } = failure;
  const serialized = exception.details?.['SerializedRemoteException'] as Value | undefined;
  const isMissing = typeNamesOf(serialized).some((name) => /(^|\.)CommandNotFoundException$/.test(name));
  if (isMissing) {
    const message = `The ${cmdlet} cmdlet requires the following commands in the remote session: Get-Command, Get-FormatData, and Select-Object. The following commands are used, but optional: Get-Help, and Measure-Object. Verify that the remote session includes the required commands, and then try again.`;
    return record(runtimeException, message, 'ErrorRequiredRemoteCommandNotFound', 'ObjectNotFound', exception);
  }
  const message = `Running the ${command} command in a remote session reported the following error: ${exception.message}.`;
  return record(runtimeException, message, 'ErrorFromRemoteCommand', 'InvalidResult', exception);
}

function typeNamesOf(value: Value | undefined): readonly string[] {
  return typeof value === 'object' && value !== null && 'typeNames' in value ? ((value.typeNames as readonly string[] | null) ?? []) : [];
}

/** A name of an alias that leads nowhere. */
export function unresolvedAlias(name: string): ErrorRecord {
  return record('System.ArgumentException', `Could not resolve remote alias '${name}'.`, 'ErrorCouldntResolveAlias', 'OperationTimeout');
}

/** The session has sent something that nobody asked for. */
export function notRequested(kind: 'Command' | 'TypeDefinition', name: string): ErrorRecord {
  const message =
    kind === 'Command'
      ? `Proxy creation has been skipped for the '${name}' command, because the name did not match the value of the Name parameter.`
      : `Extended type definition has been skipped for the '${name}' type because its name did not match the value of the FormatTypeName parameter.`;
  return record('System.InvalidOperationException', message, `ErrorSkippedNonRequested${kind}`, 'ResourceExists');
}

/** A name that must not stand in a script. @param name what of the command has it; absent: the command itself */
export function unsafeName(command: string, kind: 'Command' | 'Alias' | 'ParameterSet' | 'Parameter', name?: string): ErrorRecord {
  const what: Record<typeof kind, string> = {
    Command: 'of the command name',
    Alias: `of a parameter alias: '${name}'`,
    ParameterSet: `of a parameter set name: '${name}'`,
    Parameter: `of a parameter name: '${name}'`,
  };
  const message = `Proxy creation has been skipped for the '${command}' command, because PowerShell could not verify the safety ${what[kind]}.`;
  return record('System.InvalidOperationException', message, `ErrorSkippedUnsafe${kind}Name`, 'InvalidData');
}

/** -Module and -FullyQualifiedModule exclude each other. */
export function bothModules(): ErrorRecord {
  const message = 'The parameters Module and FullyQualifiedModule cannot be used together. Please specify only one parameter.';
  return newErrorRecord(
    exceptionOf('System.InvalidOperationException', message),
    'ModuleAndFullyQualifiedModuleCannotBeSpecifiedTogether',
    'InvalidOperation',
  );
}
