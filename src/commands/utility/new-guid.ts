import { getStaticProperty, invokeMethod, newObject } from '../../dotnet/invocation.ts';
import { wellKnown } from '../../dotnet/registry.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { newErrorRecord } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';

/** New-Guid (NewGuidCommand.cs). */
export const newGuid = defineCmdlet({
  name: 'New-Guid',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.NewGuidCommand',
  defaultParameterSet: 'Default',
  outputType: ['System.Guid'],
  parameters: {
    Empty: { type: 'switch', sets: ['Empty'], help: 'Gives the GUID of zeros.' },
    InputObject: {
      type: 'string',
      position: 0,
      pipeline: 'value',
      sets: ['InputObject'],
      help: 'The objects to work on, usually from the pipeline.',
    },
  },
  synopsis: 'Makes a GUID.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    let guid: Value = null;
    if (args.InputObject !== undefined) {
      try {
        guid = yield* complete(newObject(wellKnown.guid, [args.InputObject]));
      } catch (e) {
        if (!(e instanceof NetException) || isFlowControl(e)) throw e;
        const s = cmd.writeError(newErrorRecord(e.innerException ?? e, 'StringNotRecognizedAsGuid', 'InvalidArgument'));
        if (s) yield* s;
      }
    } else if (args.Empty) guid = yield* complete(getStaticProperty(wellKnown.guid, 'Empty'));
    else guid = (yield* complete(invokeMethod(wellKnown.guid, 'NewGuid', [], { isStatic: true }))) as Value;
    const s = cmd.write(guid);
    if (s) yield* s;
  },
});
