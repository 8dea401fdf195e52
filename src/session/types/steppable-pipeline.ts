import type { PipelineAst } from '../../../grammar/index.ts';
import { Frame } from '../../compile/frame.ts';
import { currentFrame } from '../../compile/invoke.ts';
import { type PreparedPipeline, preparePipeline } from '../../compile/pipelines.ts';
import { defineType } from '../../dotnet/registry.ts';
import { StopUpstreamCommandsException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { AutomationNull, PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { CommandProcessor } from '../../pipeline/command-processor.ts';
import { ListPipe, type Pipe } from '../../pipeline/pipe.ts';
import { failureOf } from '../../pipeline/pipeline-processor.ts';
import type { PSScriptCmdlet } from '../../pipeline/ps-script-cmdlet.ts';
import type { OpenRedirection } from '../../pipeline/redirection.ts';
import { type Done, lift, type Step, type Steps } from '../../scheduler/suspension.ts';
import { currentContext } from '../current-context.ts';
import { ScopeShape, SessionStateScope } from '../scope.ts';
import type { ScriptBlock } from '../script-block.ts';
import { steppablePipelines } from '../steppable-pipelines.ts';

const m = 'System.Management.Automation.';

function disposed(): never {
  const name = 'PipelineProcessor';
  throw exceptionOf(
    `${m}PSObjectDisposedException`,
    `Cannot perform operation because object "${name}" has already been disposed.\nObject name: '${name}'.`,
  );
}

function invalid(message: string): never {
  throw exceptionOf(`${m}PSInvalidOperationException`, message);
}

const verify = 'Verify that the script block contains exactly one pipeline or command.';
const emptyPipeline = `An empty script block cannot be converted. ${verify}`;
const onePipeline = `Only a script block that contains exactly one pipeline or command can be converted. Expressions or control structures are not permitted. ${verify}`;

/** The one pipeline that a script block consists of (ScriptBlockAst.GetSimplePipeline). @throws PSInvalidOperationException */
function simplePipeline(block: ScriptBlock): PipelineAst {
  const ast = block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body;
  if (ast.beginBlock ?? ast.processBlock ?? ast.cleanBlock)
    invalid(
      `The script block cannot be converted because it contains more than one clause. Expressions or control structures are not permitted. ${verify}`,
    );
  const statements = ast.endBlock?.statements ?? [];
  const [only] = statements;
  if (only === undefined) invalid(emptyPipeline);
  if (statements.length > 1) invalid(onePipeline);
  if ((ast.endBlock?.traps.length ?? 0) > 0) invalid('A script block that contains a top-level trap statement cannot be converted.');
  if (only.kind !== 'PipelineAst') return invalid(onePipeline);
  if (only.pipelineElements[0]?.kind !== 'CommandAst') invalid(emptyPipeline);
  return only;
}

/** A pipeline that a proxy function runs step by step as its own blocks are run (SteppablePipeline in ScriptBlock.cs). */
export class SteppablePipeline extends NetObject {
  private processors: readonly CommandProcessor[] = [];
  private redirections: readonly OpenRedirection[] = [];
  private state: 'new' | 'begun' | 'disposed' = 'new';
  private expectsInput = false;
  private hasProcessed = false;
  private cleaned = false;
  /** What the commands write when it does not go to a command's own output. */
  private readonly list = new ListPipe();
  /**
   * @param open makes the commands ready to begin
   * @param shownAt where their errors are said to be: in a proxy, where it was called
   */
  constructor(
    private readonly open: PreparedPipeline,
    private readonly shownAt: Frame | null = null,
  ) {
    super();
  }

  /** Binds the commands and runs their begin blocks. @param target where they write; null: Process and End give what they write */
  *begin(expectsInput: boolean, target: Pipe | null): Steps<undefined> {
    if (this.state === 'disposed') disposed();
    if (this.state !== 'new') return undefined;
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
    const { shownAt } = this;
    const position = shownAt?.caller?.position ?? null;
    const opened = yield* this.open(f, expectsInput, (invocation) => {
      if (shownAt === null) return;
      if (shownAt.invocation !== null) invocation.invocationName = shownAt.invocation.invocationName;
      invocation.displayScriptPosition = position;
    });
    this.expectsInput = expectsInput;
    this.processors = opened.processors;
    this.redirections = opened.redirections;
    this.state = 'begun';
    for (const p of this.processors)
      if (!p.begun) {
        p.begun = true;
        yield* this.run(() => p.begin());
      }
    return undefined;
  }

  /** One step of the commands; what one of them fails with is an exception like any other, and ends the pipeline (PipelineProcessor.Step). */
  private *run(step: () => Done): Steps<undefined> {
    try {
      const s = step();
      if (s) yield* s.rest;
    } catch (e) {
      if (e instanceof StopUpstreamCommandsException && this.processors.includes(e.requestor as CommandProcessor)) {
        e.fromSteppable = true;
        throw e;
      }
      yield* this.clean();
      // what nobody has taken yet goes with the pipeline (PipelineProcessor.DisposeCommands)
      this.list.items.length = 0;
      throw failureOf(this.processors, e);
    }
    return undefined;
  }

  private take(): Value {
    return new PSArray(this.list.items.splice(0));
  }

  /** One object through the commands. */
  *process(value: Value): Steps<Value> {
    if (this.state === 'disposed') disposed();
    if (this.state === 'new') yield* this.begin(false, null);
    this.hasProcessed = true;
    // what a command of it stops (Select-Object -First) goes on to who called, and ends the pipeline there
    if (this.state === 'begun') yield* this.run(() => this.processors[0]?.process(this.expectsInput ? value : AutomationNull));
    return this.take();
  }

  /** The end blocks. */
  *end(): Steps<Value> {
    if (this.state === 'disposed') return this.take();
    if (this.state === 'new')
      invalid(
        'Cannot complete the pipeline operation because it has not yet been started. You must call the Begin() method before calling End() on a steppable pipeline.',
      );
    const [first] = this.processors;
    // a pipeline that takes no input processes at its end what it has not processed yet
    if (this.state === 'begun' && first && !this.expectsInput && !this.hasProcessed) yield* this.process(AutomationNull);
    this.state = 'disposed';
    for (let i = 0; i < this.processors.length; i++) {
      try {
        yield* this.run(() => this.processors[i]!.end());
      } catch (e) {
        const requestor = e instanceof StopUpstreamCommandsException ? this.processors.indexOf(e.requestor as CommandProcessor) : -1;
        if (requestor < 0) throw e;
        // as in any pipeline, what asked for the stop and those before it do not end again
        i = requestor;
      }
    }
    yield* this.clean();
    return this.take();
  }

  /** The clean blocks, and everything closed. */
  *clean(): Steps<undefined> {
    if (this.cleaned || this.state === 'new') return undefined;
    this.state = 'disposed';
    this.cleaned = true;
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

function* make(block: ScriptBlock, args: readonly Value[]): Steps<Value> {
  return yield* steppablePipeline(block, args, currentFrame(currentContext()));
}

/**
 * The one pipeline of a block, to be run step by step (ScriptBlock.GetSteppablePipeline).
 * @param shownAt where errors of its commands are said to be; null: where they stand
 * @throws PSInvalidOperationException for a block that is something else
 */
function* steppablePipeline(block: ScriptBlock, args: readonly Value[], shownAt: Frame | null): Steps<SteppablePipeline> {
  const pipeline = simplePipeline(block);
  const caller = currentFrame(currentContext());
  const parameters = (block.ast.kind === 'ScriptBlockAst' ? block.ast : block.ast.body).paramBlock?.parameters ?? [];
  const scope = args.length > 0 && parameters.length > 0 ? new SessionStateScope(caller.scope) : caller.scope;
  if (scope !== caller.scope)
    for (const [i, parameter] of parameters.entries()) scope.setLocal(parameter.name.variablePath.userPath, args[i] ?? null);
  const { context, sessionState, out, streams, name, invocation, file } = caller;
  const f = new Frame(context, sessionState, scope, out, streams, caller, name, invocation, file);
  f.thisValue = caller.thisValue;
  f.position = caller.position;
  const c = { shape: new ScopeShape(), namespaces: [], script: null as never, isMethod: false, watch: null };
  return new SteppablePipeline(yield* preparePipeline(f, pipeline, c), shownAt);
}

steppablePipelines.make = steppablePipeline;

/** The overloads of ScriptBlock.GetSteppablePipeline. */
export const steppableMethods = {
  [`${m}SteppablePipeline GetSteppablePipeline()`]: (block: ScriptBlock): Step<Value> => lift(make(block, [])),
  [`${m}SteppablePipeline GetSteppablePipeline(${m}CommandOrigin commandOrigin)`]: (block: ScriptBlock): Step<Value> =>
    lift(make(block, [])),
  [`${m}SteppablePipeline GetSteppablePipeline(${m}CommandOrigin commandOrigin, System.Object[] args)`]: (
    block: ScriptBlock,
    _: Value,
    args: PSArray | null,
  ): Step<Value> => lift(make(block, args?.items ?? [])),
};
