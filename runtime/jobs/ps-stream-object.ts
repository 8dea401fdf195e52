import { defineType } from '../../src/dotnet/registry.ts';
import { NetGuid } from '../../src/dotnet/system/guid.ts';
import { NetObject, type Value } from '../../src/objects/net-object.ts';
import type { Steps } from '../../src/scheduler/suspension.ts';
import type { ExecutionContext } from '../../src/session/execution-context.ts';

const m = 'System.Management.Automation.';

/** System.Management.Automation.PSStreamObjectType, with its numbers. */
const streamObjectTypes = {
  Output: 1,
  Error: 2,
  MethodExecutor: 3,
  Warning: 4,
  BlockingError: 5,
  ShouldMethod: 6,
  WarningRecord: 7,
  Debug: 8,
  Progress: 9,
  Verbose: 10,
  Information: 11,
  Exception: 12,
} as const;

/** One of {@link streamObjectTypes}, by name. */
export type PSStreamObjectType = keyof typeof streamObjectTypes;

/**
 * One object of the interleaved results of a job (PSStreamObject.cs): an output object or a record. Warning, Verbose and Debug hold their
 * text; MethodExecutor holds a {@link HostCall} that the receiver has to serve.
 */
export class PSStreamObject extends NetObject {
  constructor(
    readonly objectType: PSStreamObjectType,
    readonly value: Value,
    readonly id: NetGuid = NetGuid.empty,
  ) {
    super();
  }
}

/** A call of the job for its host (a prompt) that Receive-Job serves: ClientMethodExecutor. */
export abstract class HostCall extends NetObject {
  /** Serves the call with the host of whoever receives, and sends the answer back. */
  abstract execute(context: ExecutionContext): Steps<undefined>;
}

defineType({ name: `${m}Remoting.Internal.PSStreamObjectType`, kind: 'enum', enumValues: streamObjectTypes });
defineType({ name: `${m}Remoting.Internal.PSStreamObject`, jsClass: PSStreamObject });
