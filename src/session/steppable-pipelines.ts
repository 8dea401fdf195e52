import type { Frame } from '../compile/frame.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ScriptBlock } from './script-block.ts';
import type { SteppablePipeline } from './types/steppable-pipeline.ts';

/**
 * Makes the steppable pipeline of a block (ScriptBlock.GetSteppablePipeline); `session/types/steppable-pipeline.ts` fills it in, which commands cannot load.
 * `shownAt`: where errors of its commands are said to be; null: where they stand.
 */
export const steppablePipelines: {
  make: (block: ScriptBlock, args: readonly Value[], shownAt: Frame | null) => Steps<SteppablePipeline>;
} = {
  make: () => {
    throw new Error('steppable pipelines are not loaded');
  },
};
