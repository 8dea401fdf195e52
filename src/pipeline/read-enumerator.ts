/** `$input` of a script that a program runs with objects from outside: read as they come (Pipe.ExternalReader, PipelineReader.GetReadEnumerator). */
import {
  type Ast,
  CommandExpressionAst,
  ForEachStatementAst,
  MemberExpressionAst,
  PipelineAst,
  VariableExpressionAst,
} from '../../grammar/index.ts';
import { NetEnumerator } from '../dotnet/enumerators.ts';
import { defineType, genericOf, wellKnown } from '../dotnet/registry.ts';
import { exceptionOf } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import { isWaitingIterator, type WaitingIterator } from '../objects/waiting-iterator.ts';
import { andThen, type Done, type Step, type Steps } from '../scheduler/suspension.ts';
import type { CommandProcessor } from './command-processor.ts';
import { ScriptProcessor } from './script-processor.ts';

const typeName = 'System.Management.Automation.Runspaces.PipelineReader`1+<GetReadEnumerator>d__20';

/** The enumerator: there is one walk, and who walks waits for what has not come yet. */
export class ReadEnumerator extends NetEnumerator {
  private last: Value = null;
  constructor(private readonly source: Iterator<Value>) {
    super(() => source, genericOf(typeName, wellKnown.object));
  }
  /** Waits until it is known whether another object comes. */
  ready(): Done {
    return isWaitingIterator(this.source) ? this.source.ready() : undefined;
  }
  /** MoveNext, which waits. */
  moveOn(): Step<boolean> {
    return andThen(this.ready(), () => this.moveNext());
  }
  /** The last object stays the current one at the end. */
  override moveNext(): boolean {
    const moved = super.moveNext();
    if (moved) this.last = super.current;
    return moved;
  }
  override get current(): Value {
    return this.last;
  }
  override reset(): never {
    throw exceptionOf('System.NotSupportedException', 'Specified method is not supported.');
  }
  override [Symbol.iterator](): Iterator<Value> {
    const next = (): IteratorResult<Value> => (this.moveNext() ? { done: false, value: this.current } : { done: true, value: undefined });
    const waiting: WaitingIterator = { ready: () => this.ready(), next };
    return isWaitingIterator(this.source) ? waiting : { next };
  }
}

defineType({
  name: typeName,
  typeParameters: ['T'],
  jsClass: ReadEnumerator,
  interfaces: ['System.Collections.Generic.IEnumerator[T]'],
  methods: {
    'bool MoveNext()': (e: ReadEnumerator) => e.moveOn(),
    'void Dispose()': (e: ReadEnumerator) => e.dispose(),
    'void Reset()': (e: ReadEnumerator) => e.reset(),
  },
  properties: { 'T Current': { get: (e: ReadEnumerator) => e.current } },
});

const isInput = (ast: Ast | null): boolean =>
  ast instanceof VariableExpressionAst && !ast.splatted && ast.variablePath.userPath.toLowerCase() === 'input';

/** True for a pipeline that begins with `$input`. */
const beginsWithInput = (ast: Ast): boolean =>
  ast instanceof PipelineAst && ast.pipelineElements[0] instanceof CommandExpressionAst && isInput(ast.pipelineElements[0].expression);

/**
 * True for a script that reads `$input` only where reading can wait: `foreach (… in $input)`, `$input | command`, `$input.MoveNext()`. For others
 * the input is collected first.
 */
function canWaitForInput(script: Ast): boolean {
  const count = (test: (ast: Ast) => boolean): number => script.findAll(test, true).length;
  const waiting =
    count((ast) => beginsWithInput(ast) && (ast as PipelineAst).pipelineElements.length > 1) +
    count(
      (ast) =>
        ast instanceof ForEachStatementAst &&
        beginsWithInput(ast.condition) &&
        (ast.condition as PipelineAst).pipelineElements.length === 1,
    ) +
    count((ast) => ast instanceof MemberExpressionAst && isInput(ast.expression));
  return count(isInput) === waiting;
}

/**
 * The input of a pipeline that a program runs: true when its first command is a script whose end block will read it, as it comes; else it is
 * piped in (ScriptCommandProcessor.ProcessRecord where there is an ExternalReader).
 */
export function* takesInput(command: CommandProcessor | undefined, input: Iterable<Value>): Steps<boolean> {
  if (!(command instanceof ScriptProcessor) || command.isAdvanced) return false;
  const { ast } = command.block;
  if (ast.kind !== 'ScriptBlockAst' || ast.beginBlock || ast.processBlock || !ast.endBlock) return false;
  const source = input[Symbol.iterator]();
  const isCollected = isWaitingIterator(source) && !canWaitForInput(ast);
  command.automatics.givenInput = new ReadEnumerator(isCollected ? (yield* collected(source)).values() : source);
  return true;
}

/** All that comes, once it has come. */
function* collected(source: WaitingIterator): Steps<Value[]> {
  const items: Value[] = [];
  for (;;) {
    const wait = source.ready();
    if (wait) yield* wait.rest;
    const n = source.next();
    if (n.done) return items;
    items.push(n.value);
  }
}
