import { watching } from '../compile/watching.ts';
import { ScriptProcessor } from '../pipeline/script-processor.ts';
import { BlockWatch } from './block-watch.ts';
import './breakpoints.ts';
import { askedDebugger } from './script-debugger.ts';

/** Has the compiler and the pipeline ask the debugger. */
export function registerDebugger(): void {
  watching.watch = (ast) => new BlockWatch(ast);
  watching.command = (processor) =>
    // the blocks of scripts and functions ask when they are entered
    processor instanceof ScriptProcessor ? undefined : askedDebugger(processor.context)?.command(processor.caller, processor.invocation);
}
