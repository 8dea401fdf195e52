import { defineType } from '../dotnet/registry.ts';
import { NetObject } from '../objects/net-object.ts';
import type { ExecutionContext } from './execution-context.ts';

/** `$ExecutionContext` (EngineIntrinsics). */
export class EngineIntrinsics extends NetObject {
  constructor(readonly context: ExecutionContext) {
    super();
  }
}

defineType({
  name: 'System.Management.Automation.EngineIntrinsics',
  jsClass: EngineIntrinsics,
});
