import { leftToNodes, nothingWritten } from '../../compile/body-output.ts';
import type { Frame } from '../../compile/frame.ts';
import { blockRunner, externalInvocation } from '../../compile/invoke.ts';
import { writeEnumerated } from '../../compile/output.ts';
import { AutomationNull } from '../../objects/collections.ts';
import { isTrue } from '../../objects/language-primitives.ts';
import type { Value } from '../../objects/net-object.ts';
import { notQuick } from '../../pipeline/command-processor.ts';
import { ListPipe } from '../../pipeline/pipe.ts';
import { type Done, lift, type Steps, Suspension } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { engineCommand } from './engine-command.ts';
import { type ObjectTest, propertyTest } from './property-comparison.ts';
import { type WhereObjectCommand, whereObjectParameters } from './where-object-parameters.ts';

interface State {
  test: ObjectTest;
  /** The test without activating the block, where that can be; else null. */
  quickTest: ((input: Value) => boolean | typeof notQuick) | null;
}

/** Where-Object (WhereObjectCommand in InternalCommands.cs). */
export const whereObject = defineCmdlet<typeof whereObjectParameters, State>({
  name: 'Where-Object',
  module: 'Microsoft.PowerShell.Core',
  className: 'Microsoft.PowerShell.Commands.WhereObjectCommand',
  synopsis: 'Selects objects from a collection based on their property values.',
  defaultParameterSet: 'EqualSet',
  parameters: whereObjectParameters,
  state: () => ({ test: () => false, quickTest: null }),
  begin(cmd, state) {
    if (cmd.parameterSetName === 'ScriptBlockSet') Object.assign(state, scriptTest(cmd));
    else state.test = propertyTest(cmd);
  },
  process(cmd, state) {
    const input = cmd.expectsInput ? cmd.input : ((cmd.args.InputObject as Value | undefined) ?? AutomationNull);
    if (input === AutomationNull) return undefined;
    const keep = state.test(input);
    if (keep instanceof Suspension) return new Suspension(keepIf(cmd, keep, input));
    return keep ? cmd.write(input) : undefined;
  },
  quick(cmd, { quickTest }) {
    return (
      quickTest &&
      ((input) => {
        const keep = quickTest(input);
        return keep === notQuick ? notQuick : keep ? cmd.write(input) : undefined;
      })
    );
  },
});

function* keepIf(cmd: WhereObjectCommand, keep: Suspension<boolean>, input: Value): Steps<undefined> {
  if (yield* keep.rest) {
    const s = cmd.write(input);
    if (s) yield* s.rest;
  }
  return undefined;
}

/** The block writes into a pipe of its own, which no -ErrorVariable or the like outside belongs to (Pipe.SetVariableListForTemporaryPipe). */
function withoutSinks(caller: Frame): Frame {
  const frame = Object.create(caller) as Frame;
  frame.errorSink = null;
  frame.warningSink = null;
  frame.informationSink = null;
  frame.isReadByCommand = true;
  return frame;
}

function scriptTest(cmd: WhereObjectCommand): State {
  const { caller } = engineCommand(cmd);
  const list = new ListPipe();
  const block = cmd.args.FilterScript as import('../../session/script-block.ts').ScriptBlock;
  const { run, output } = blockRunner(withoutSinks(caller), block, list, [], externalInvocation(caller));
  const verdict = (): boolean => {
    const { items } = list;
    const result = items.length === 1 ? isTrue(items[0]!) : items.length > 1;
    items.length = 0;
    return result;
  };
  const test: ObjectTest = (input) => {
    list.items.length = 0;
    const s: Done = run(input);
    return s === undefined ? verdict() : lift(after(s, verdict));
  };
  if (output === null) return { test, quickTest: null };
  const { context } = cmd;
  const quickTest = (input: Value): boolean | typeof notQuick => {
    const v = output(input);
    if (v === leftToNodes) return notQuick;
    if (v === nothingWritten) return false;
    context.questionMark = true;
    if (typeof v !== 'object' || v === null) return isTrue(v);
    list.items.length = 0;
    writeEnumerated(list, v);
    return verdict();
  };
  return { test, quickTest };
}

function* after(s: Suspension<undefined>, verdict: () => boolean): Steps<boolean> {
  yield* s.rest;
  return verdict();
}
