import { defineType, getType } from '../dotnet/registry.ts';
import { argumentException } from '../errors/throw.ts';
import { enumMember } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';

const sma = 'System.Management.Automation.';

/** CompletionResultType's names. */
export type CompletionResultType =
  | 'Text'
  | 'History'
  | 'Command'
  | 'ProviderItem'
  | 'ProviderContainer'
  | 'Property'
  | 'Method'
  | 'ParameterName'
  | 'ParameterValue'
  | 'Variable'
  | 'Namespace'
  | 'Type'
  | 'Keyword'
  | 'DynamicKeyword';

/** One candidate (CompletionResult.cs). */
export class CompletionResult extends NetObject {
  constructor(
    /** What is inserted. */
    readonly completionText: string,
    /** What a list shows. */
    readonly listItemText: string = completionText,
    readonly resultType: CompletionResultType = 'Text',
    readonly toolTip: string = completionText,
  ) {
    super();
    if (completionText === '')
      throw argumentException('Cannot process argument because the value of argument "completionText" is null or empty.');
  }
}

/** Candidates, and what they replace (CommandCompletion.cs): characters from `replacementIndex` on. */
export class CommandCompletion extends NetObject {
  currentMatchIndex = -1;
  constructor(
    readonly matches: readonly CompletionResult[],
    public replacementIndex: number,
    public replacementLength: number,
  ) {
    super();
  }
  /** The next or previous candidate, round about; null when there is none. */
  getNextResult(forward: boolean): CompletionResult | null {
    const count = this.matches.length;
    if (count === 0) return null;
    const next = this.currentMatchIndex + (forward ? 1 : -1);
    this.currentMatchIndex = next >= count ? 0 : next < 0 ? count - 1 : next;
    return this.matches[this.currentMatchIndex] ?? null;
  }
}

type Result = CompletionResult;
defineType({
  name: `${sma}CompletionResult`,
  jsClass: CompletionResult,
  constructors: {
    'CompletionResult(string completionText)': (_: unknown, text: string) => new CompletionResult(text),
    [`CompletionResult(string completionText, string listItemText, ${sma}CompletionResultType resultType, string toolTip)`]: (
      _: unknown,
      text: string,
      item: string,
      type: Value,
      tip: string,
    ) => new CompletionResult(text, item, String(type) as CompletionResultType, tip),
  },
  properties: {
    'string CompletionText': { get: (r: Result) => r.completionText },
    'string ListItemText': { get: (r: Result) => r.listItemText },
    [`${sma}CompletionResultType ResultType`]: {
      get: (r: Result) => enumMember(getType(`${sma}CompletionResultType`), r.resultType) as Value,
    },
    'string ToolTip': { get: (r: Result) => r.toolTip },
  },
});
