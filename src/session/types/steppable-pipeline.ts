import type { PipelineAst } from '../../../grammar/index.ts';
import { Frame } from '../../compile/frame.ts';
import { currentFrame } from '../../compile/invoke.ts';
import { openPipeline } from '../../compile/pipelines.ts';
import { defineType } from '../../dotnet/registry.ts';
import { StopUpstreamCommandsException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { AutomationNull, PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { CommandProcessor } from '../../pipeline/command-processor.ts';
import { ListPipe, type Pipe } from '../../pipeline/pipe.ts';
import type { PSScriptCmdlet } from '../../pipeline/ps-script-cmdlet.ts';
import type { OpenRedirection } from '../../pipeline/redirection.ts';
import { lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { currentContext } from '../current-context.ts';
import { ScopeShape } from '../scope.ts';
import type { ScriptBlock } from '../script-block.ts';

const m = 'System.Management.Automation.';

function invalid(message: string): never {
  throw exceptionOf(`${m}PSInvalidOperationException`, message);
}

/** The one pipeline that a script block consists of (ScriptBlockAst.GetSimplePipeline). @throws PSInvalidOperationException */
function simplePipeline(block: ScriptBlock): PipelineAst {
  const ast = block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body;
  if (ast.beginBlock ?? ast.processBlock ?? ast.dynamicParamBlock)
    invalid(
      'Can only convert a script block that contains exactly one pipeline or command. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.',
    );
  const statements = ast.endBlock?.statements ?? [];
  if (statements.length === 0 && (ast.endBlock?.traps.length ?? 0) === 0)
    invalid(
      'Cannot convert the script block because it contains more than one statement or is empty. Verify that the script block contains exactly one pipeline or command.',
    );
  if ((ast.endBlock?.traps.length ?? 0) > 0) invalid('Cannot convert a script block with a trap statement to a PowerShell object.');
  const [only] = statements;
  if (statements.length > 1 || only?.kind !== 'PipelineAst' || only.pipelineElements[0]?.kind !== 'CommandAst')
    invalid(
      'Can only convert a script block that contains exactly one pipeline or command. Expressions or control structures are not permitted. Verify that the script block contains exactly one pipeline or command.',
    );
  return only as PipelineAst;
}

/** Makes the processors of a pipeline ready to begin. */
export type OpenCommands = (
  f: Frame,
  expectsInput: boolean,
) => Steps<{ readonly processors: readonly CommandProcessor[]; readonly redirections: readonly OpenRedirection[] }>;

/** A pipeline that a proxy function runs step by step as its own blocks are run (SteppablePipeline in ScriptBlock.cs). */
export class SteppablePipeline extends NetObject {
  private processors: readonly CommandProcessor[] = [];
  private redirections: readonly OpenRedirection[] = [];
  private state: 'new' | 'begun' | 'stopped' | 'ended' | 'disposed' = 'new';
  private expectsInput = false;
  /** What the commands write when it does not go to a command's own output. */
  private readonly list = new ListPipe();
  /** @param pipeline the commands as a script has them, or what opens those that a program has put together */
  constructor(readonly pipeline: PipelineAst | OpenCommands) {
    super();
  }

  /** Binds the commands and runs their begin blocks. @param target where they write; null: Process and End give what they write */
  *begin(expectsInput: boolean, target: Pipe | null): Steps<undefined> {
    if (this.state !== 'new') invalid('The pipeline has already been started; Begin can be called once.');
    const caller = currentFrame(currentContext());
    const out = target ?? this.list;
    const f = new Frame(
      caller.context,
      caller.sessionState,
      caller.scope,
      out,
      caller.streams,
      caller,
      caller.name,
      caller.invocation,
      caller.file,
    );
    f.thisValue = caller.thisValue;
    f.position = caller.position;
    const c = { shape: new ScopeShape(), namespaces: [], script: null as never, isMethod: false, watch: null };
    const { pipeline } = this;
    const opened = typeof pipeline === 'function' ? yield* pipeline(f, expectsInput) : yield* openPipeline(f, pipeline, c, expectsInput);
    this.expectsInput = expectsInput;
    this.processors = opened.processors;
    this.redirections = opened.redirections;
    this.state = 'begun';
    for (const p of this.processors)
      if (!p.begun) {
        p.begun = true;
        const s = p.begin();
        if (s) yield* s.rest;
      }
    return undefined;
  }

  private take(): Value {
    return new PSArray(this.list.items.splice(0));
  }

  private check(): void {
    if (this.state === 'new' || this.state === 'ended' || this.state === 'disposed')
      invalid('The pipeline has not been started or it has already been ended. Call Begin first.');
  }

  /** One object through the commands. */
  *process(value: Value): Steps<Value> {
    this.check();
    if (this.state === 'begun')
      try {
        const s = this.processors[0]?.process(this.expectsInput ? value : AutomationNull);
        if (s) yield* s.rest;
      } catch (e) {
        if (!(e instanceof StopUpstreamCommandsException) || !this.processors.includes(e.requestor as CommandProcessor)) throw e;
        this.state = 'stopped';
      }
    return this.take();
  }

  /** The end blocks. */
  *end(): Steps<Value> {
    this.check();
    this.state = 'ended';
    for (const p of this.processors) {
      const s = p.end();
      if (s) yield* s.rest;
    }
    return this.take();
  }

  /** The clean blocks, and everything closed. */
  *clean(): Steps<undefined> {
    if (this.state === 'disposed' || this.state === 'new') return undefined;
    this.state = 'disposed';
    for (const p of this.processors) {
      const s = p.dispose();
      if (s) yield* s.rest;
    }
    for (const r of this.redirections) yield* r.close();
    return undefined;
  }
}

defineType({
  name: `${m}SteppablePipeline`,
  jsClass: SteppablePipeline,
  methods: {
    'void Begin(bool expectInput)': (p: SteppablePipeline, expects: boolean) => lift(p.begin(expects, null)),
    [`void Begin(bool expectInput, ${m}EngineIntrinsics contextToRedirectTo)`]: (p: SteppablePipeline, expects: boolean) =>
      lift(p.begin(expects, currentFrame(currentContext()).out)),
    [`void Begin(${m}Internal.InternalCommand command)`]: (p: SteppablePipeline, command: PSScriptCmdlet) =>
      lift(p.begin(command.command.processor.invocation.expectingInput, command.command.runtime.pipe)),
    'array Process(System.Object input)': (p: SteppablePipeline, input: Value) => lift(p.process(input)),
    'array Process()': (p: SteppablePipeline) => lift(p.process(AutomationNull)),
    'array End()': (p: SteppablePipeline) => lift(p.end()),
    'void Clean()': (p: SteppablePipeline) => lift(p.clean()),
    'void Dispose()': (p: SteppablePipeline) => lift(p.clean()),
  },
});

const make = (block: ScriptBlock): Step<Value> => new SteppablePipeline(simplePipeline(block));

/** The overloads of ScriptBlock.GetSteppablePipeline. */
export const steppableMethods = {
  [`${m}SteppablePipeline GetSteppablePipeline()`]: make,
  [`${m}SteppablePipeline GetSteppablePipeline(${m}CommandOrigin commandOrigin)`]: make,
  [`${m}SteppablePipeline GetSteppablePipeline(${m}CommandOrigin commandOrigin, System.Object[] args)`]: make,
};
