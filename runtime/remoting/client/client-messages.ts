import { getType } from '../../../src/dotnet/registry.ts';
import { parseGuid } from '../../../src/dotnet/system/guid.ts';
import type { ErrorRecord } from '../../../src/errors/error-record.ts';
import type { Value } from '../../../src/objects/net-object.ts';
import { OriginInfo, RemotingErrorRecord } from '../error-records.ts';
import { defaultConsole } from '../host-encoder.ts';
import { primitiveVersionTable } from '../primitive-version-table.ts';
import { primitiveDictionary } from '../remote-objects.ts';
import {
  decodeDebugRecord,
  decodeErrorRecord,
  decodeInformationRecord,
  decodeObject,
  decodeProgressRecord,
  decodeVerboseRecord,
  decodeWarningRecord,
} from '../remoting-decoder.ts';
import { encodeCreateRunspacePool } from '../remoting-encoder.ts';
import { RemotingDataType } from '../remoting-message.ts';

/** INIT_RUNSPACEPOOL of a session with one runspace whose host is a console of so many columns. */
export function initRunspacePoolPayload(columns = 80): string {
  const size = { ...defaultConsole.bufferSize, first: columns };
  const console = { ...defaultConsole, bufferSize: size, windowSize: size, maxWindowSize: size, maxPhysicalWindowSize: size };
  return encodeCreateRunspacePool({
    minRunspaces: 1,
    maxRunspaces: 1,
    // What the server shows in `$PSSenderInfo`.
    applicationArguments: primitiveDictionary([['PSVersionTable', primitiveVersionTable()]]),
    hostInfo: { isHostNull: false, isHostUINull: false, isHostRawUINull: false, useRunspaceHost: false, defaultData: console },
  });
}

/** What a message for a stream of a pipeline holds. */
export interface StreamItem {
  readonly stream: 'output' | 'error' | 'warning' | 'verbose' | 'debug' | 'progress' | 'information';
  readonly value: Value;
}

/** Where the objects of a session come from. */
export interface Origin {
  readonly computerName: string;
  /** The session's id as text. */
  readonly runspaceId: string;
}

/** An error of the peer as a RemotingErrorRecord. */
export function withOrigin(record: ErrorRecord, origin: Origin): RemotingErrorRecord {
  const made = new RemotingErrorRecord(record, new OriginInfo(origin.computerName, parseGuid(origin.runspaceId)));
  made.netType = getType('System.Management.Automation.Runspaces.RemotingErrorRecord');
  return made;
}

/**
 * Decodes a message for a stream; null for a type that is none (a host call).
 * @throws PSRemotingDataStructureException, XmlException
 */
export function decodeStreamItem(type: number, payload: string, origin: Origin): StreamItem | null {
  switch (type) {
    case RemotingDataType.powerShellOutput:
      return { stream: 'output', value: decodeObject(payload) };
    case RemotingDataType.powerShellErrorRecord:
      return { stream: 'error', value: withOrigin(decodeErrorRecord(payload), origin) };
    case RemotingDataType.powerShellWarning:
      return { stream: 'warning', value: decodeWarningRecord(payload) };
    case RemotingDataType.powerShellVerbose:
      return { stream: 'verbose', value: decodeVerboseRecord(payload) };
    case RemotingDataType.powerShellDebug:
      return { stream: 'debug', value: decodeDebugRecord(payload) };
    case RemotingDataType.powerShellProgress:
      return { stream: 'progress', value: decodeProgressRecord(payload) };
    case RemotingDataType.powerShellInformationStream: {
      const record = decodeInformationRecord(payload);
      // What Write-Host wrote comes once more as a host call, which shows it.
      if (record.tags.includes('PSHOST')) record.tags.push('FORWARDED');
      return { stream: 'information', value: record };
    }
    default:
      return null;
  }
}

/** The `--%` argument: values of `$using:` expressions by base64 of the expression's text in UTF-16 (GetUsingExpressionKey). */
export function usingArgument(values: Iterable<readonly [expression: string, value: Value]>): Value {
  const entries = [...values].map(([expression, value]) => [Buffer.from(expression, 'utf16le').toString('base64'), value] as const);
  return primitiveDictionaryOfObjects(entries);
}

function primitiveDictionaryOfObjects(entries: Iterable<readonly [string, Value]>): Value {
  const table = primitiveDictionary(entries);
  table.typeNames = [
    'System.Collections.Generic.Dictionary`2[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e],[System.Object, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]',
    'System.Object',
  ];
  return table;
}
