import type { Ast } from '../../grammar/index.ts';
import { construct } from '../binding/primitives.ts';
import type { NetList } from '../dotnet/collections/generic-list.ts';
import { defineType, getType } from '../dotnet/registry.ts';
import { argumentOutOfRange } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import { lift, type Step } from '../scheduler/suspension.ts';
import { currentContext } from '../session/current-context.ts';
import { completeInput } from './completion-analysis.ts';
import './inference/ast-type-inference.ts';
import { CommandCompletion } from './completion-result.ts';

const sma = 'System.Management.Automation.';
const results = `System.Collections.ObjectModel.Collection[${sma}CompletionResult]`;
const lists = new WeakMap<CommandCompletion, Value>();

/** The candidates as the collection that scripts see: the same one each time. */
function listOf(completion: CommandCompletion): Value {
  let list = lists.get(completion);
  if (list === undefined) {
    const made = construct(getType(results), []) as unknown as NetList;
    made.items.push(...completion.matches);
    list = made;
    lists.set(completion, list);
  }
  return list;
}

function input(text: string | null, cursor: number): Step<Value> {
  const given = text ?? '';
  if (cursor < 0 || cursor > given.length)
    throw argumentOutOfRange('cursorIndex', 'Cannot process argument because the value of argument "cursorIndex" is out of range.');
  return lift(completeInput(currentContext(), given, cursor));
}

type Completion = CommandCompletion;
defineType({
  name: `${sma}CommandCompletion`,
  jsClass: CommandCompletion,
  properties: {
    'int CurrentMatchIndex': {
      get: (c: Completion) => c.currentMatchIndex,
      set: (c: Completion, index: number) => {
        c.currentMatchIndex = index;
      },
    },
    'int ReplacementIndex': {
      get: (c: Completion) => c.replacementIndex,
      set: (c: Completion, index: number) => {
        c.replacementIndex = index;
      },
    },
    'int ReplacementLength': {
      get: (c: Completion) => c.replacementLength,
      set: (c: Completion, length: number) => {
        c.replacementLength = length;
      },
    },
    [`${results} CompletionMatches`]: { get: listOf },
  },
  methods: { [`${sma}CompletionResult GetNextResult(bool forward)`]: (c: Completion, forward: boolean) => c.getNextResult(forward) },
  staticMethods: {
    [`${sma}CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options)`]: (
      _: unknown,
      text: string,
      cursor: number,
    ) => input(text, cursor),
    [`${sma}CommandCompletion CompleteInput(${sma}Language.Ast ast, ${sma}Language.Token[] tokens, ${sma}Language.IScriptPosition positionOfCursor, hashtable options)`]:
      (_: unknown, ast: Ast, _tokens: Value, position: { offset: number }) => input(ast.extent.source.text, position.offset),
  },
});
