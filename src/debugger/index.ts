import { watching } from '../compile/watching.ts';
import { ScriptProcessor } from '../pipeline/script-processor.ts';
import { type Done, lift } from '../scheduler/suspension.ts';
import { BlockWatch } from './block-watch.ts';
import './breakpoints.ts';
import { askedDebugger, debuggerOf } from './script-debugger.ts';

/** Has the compiler and the pipeline ask the debugger. */
export function registerDebugger(): void {
  watching.watch = (ast) => new BlockWatch(ast);
  watching.breakAt = (context, trigger) =>
    context.frame === null ? undefined : (lift(debuggerOf(context).breakAt(context.frame, trigger)) as Done);
  watching.command = (processor) =>
    // the blocks of scripts and functions ask when they are entered
    processor instanceof ScriptProcessor ? undefined : askedDebugger(processor.context)?.command(processor.caller, processor.invocation);
}
