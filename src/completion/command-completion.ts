import { type Ast, parse, ScriptPosition, type Token } from '../../grammar/index.ts';
import { construct } from '../binding/primitives.ts';
import { GenericList, type NetList } from '../dotnet/collections/generic-list.ts';
import { invokeMethod } from '../dotnet/invocation.ts';
import { defineType, genericOf, getType } from '../dotnet/registry.ts';
import { NetTuple } from '../dotnet/tuple-types.ts';
import { NetException } from '../errors/exceptions.ts';
import { exceptionOf, psArgumentNull } from '../errors/throw.ts';
import { type NetDictionary, PSArray } from '../objects/collections.ts';
import { toItems } from '../objects/enumerate.ts';
import { getProperty } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { nodeValue } from '../objects/node-value.ts';
import { baseObject } from '../objects/ps-object.ts';
import { complete, lift, type Step, type Steps } from '../scheduler/suspension.ts';
import { currentContext } from '../session/current-context.ts';
import { completeCommandName } from './complete-command.ts';
import { completeFileName } from './complete-file.ts';
import { completeOperator } from './complete-operator.ts';
import { completeTypeName } from './complete-type.ts';
import { completeVariable } from './complete-variable.ts';
import { completeInput, completeParsed } from './completion-analysis.ts';
import { CompletionContext } from './completion-context.ts';
import { CommandCompletion, type CompletionResult } from './completion-result.ts';
import './inference/ast-type-inference.ts';

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

function invalidArgument(name: string): NetException {
  const message = `Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`;
  return exceptionOf(`${sma}PSArgumentException`, message, null, { ParamName: name });
}

function input(text: string | null, cursor: number, options: NetDictionary | null): Step<Value> {
  const given = text ?? '';
  if (given !== '' && cursor > given.length) throw invalidArgument('cursorIndex');
  return lift(completeInput(currentContext(), given, cursor, options));
}

/** TabExpansion2, run by a PowerShell object in its own runspace (CommandCompletion.CallScriptWithStringParameterSet); what fails gives no candidates. */
function* runIn(shell: Value, ...args: Value[]): Steps<Value> {
  const call = (target: Value, name: string, ...given: Value[]): Step<Value> => invokeMethod(target, name, given);
  const clear = function* (): Steps<void> {
    yield* complete(call((yield* complete(getProperty(shell, 'Commands'))) ?? null, 'Clear'));
  };
  try {
    yield* clear();
    yield* complete(call(shell, 'AddCommand', 'TabExpansion2'));
    for (const arg of args) yield* complete(call(shell, 'AddArgument', arg));
    const found = toItems(yield* complete(call(shell, 'Invoke'))).map(baseObject);
    if (found.length === 1 && found[0] instanceof CommandCompletion) return found[0];
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
  } finally {
    yield* clear();
  }
  return new CommandCompletion([], -1, -1);
}

function parsedInput(
  ast: Ast | null,
  tokens: PSArray | null,
  position: { offset: number } | null,
  options: NetDictionary | null,
): Step<Value> {
  if (!ast) throw psArgumentNull('ast');
  if (!tokens) throw psArgumentNull('tokens');
  if (!position) throw psArgumentNull('positionOfCursor');
  return lift(completeParsed(currentContext(), ast, tokens.items as unknown as readonly Token[], position.offset, options));
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
      text: string | null,
      cursor: number,
      options: NetDictionary | null,
    ) => input(text, cursor, options),
    [`${sma}CommandCompletion CompleteInput(${sma}Language.Ast ast, ${sma}Language.Token[] tokens, ${sma}Language.IScriptPosition positionOfCursor, hashtable options)`]:
      (_: unknown, ast: Ast | null, tokens: PSArray | null, position: { offset: number } | null, options: NetDictionary | null) =>
        parsedInput(ast, tokens, position, options),
    [`${sma}CommandCompletion CompleteInput(string input, int cursorIndex, hashtable options, ${sma}PowerShell powershell)`]: (
      _: unknown,
      text: string | null,
      cursor: number,
      options: NetDictionary | null,
      shell: Value,
    ) => {
      if (text && cursor > text.length) throw invalidArgument('cursorIndex');
      if (!text) return input(text, cursor, options);
      if (shell === null) throw psArgumentNull('powershell');
      return lift(runIn(shell, text, cursor, options));
    },
    [`${sma}CommandCompletion CompleteInput(${sma}Language.Ast ast, ${sma}Language.Token[] tokens, ${sma}Language.IScriptPosition cursorPosition, hashtable options, ${sma}PowerShell powershell)`]:
      (
        _: unknown,
        ast: Ast | null,
        tokens: PSArray | null,
        position: { offset: number } | null,
        options: NetDictionary | null,
        shell: Value,
      ) => {
        if (!ast || !tokens || !position) return parsedInput(ast, tokens, position, options);
        if (shell === null) throw psArgumentNull('powershell');
        return lift(runIn(shell, nodeValue(ast), tokens, position as unknown as Value, options));
      },
    [`System.Tuple[${sma}Language.Ast,${sma}Language.Token[],${sma}Language.IScriptPosition] MapStringInputToParsedInput(string input, int cursorIndex)`]:
      (_: unknown, text: string, cursor: number) => mapInput(text, cursor),
  },
});

/** The tree, the tokens and the position that a text and a cursor stand for. */
function mapInput(text: string, cursor: number): Value {
  if (cursor > text.length) throw invalidArgument('cursorIndex');
  const { ast, tokens } = parse(text);
  const position = nodeValue(new ScriptPosition(ast.extent.source, cursor));
  const items = new PSArray(tokens.map(nodeValue), getType(`${sma}Language.Token`).makeArrayType());
  const types = [getType(`${sma}Language.Ast`), items.netType, getType(`${sma}Language.IScriptPosition`)];
  return new NetTuple([nodeValue(ast), items, position], genericOf('System.Tuple', ...types));
}

/** The context that the completers of one kind get which scripts call on their own: a word without a text around it. */
function alone(word: string | null): CompletionContext {
  const { ast, tokens } = parse('');
  const at = new CompletionContext(currentContext(), ast, tokens, 0, null);
  at.word = word ?? '';
  return at;
}

const resultList = (found: readonly CompletionResult[]): Value =>
  new GenericList([...found], genericOf('System.Collections.Generic.List', getType(`${sma}CompletionResult`)));
const enumerable = `System.Collections.Generic.IEnumerable[${sma}CompletionResult]`;

defineType({
  name: `${sma}CompletionCompleters`,
  kind: 'static',
  staticMethods: {
    [`${enumerable} CompleteCommand(string commandName)`]: (_: null, word: string) => resultList(completeCommandName(alone(word))),
    [`${enumerable} CompleteCommand(string commandName, string moduleName, ${sma}CommandTypes commandTypes = 383)`]: (
      _: null,
      word: string,
      module: string | null,
      types: { value: number } | number,
    ) => resultList(completeCommandName(alone(word), typeof types === 'number' ? types : types.value, module)),
    [`${enumerable} CompleteFilename(string fileName)`]: (_: null, word: string) => resultList(completeFileName(alone(word))),
    [`${enumerable} CompleteType(string typeName)`]: (_: null, word: string) => resultList(completeTypeName(word, null)),
    [`${enumerable} CompleteVariable(string variableName)`]: (_: null, word: string) => resultList(completeVariable(alone(word))),
    [`System.Collections.Generic.List[${sma}CompletionResult] CompleteOperator(string wordToComplete)`]: (_: null, word: string) =>
      resultList(completeOperator(word)),
  },
});
