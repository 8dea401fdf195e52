import { StringConstantType } from '../../grammar/index.ts';
import { type CommandParameterInternal, NoArgument } from '../binding/command-parameter.ts';
import { NetException } from '../errors/exceptions.ts';
import { derivesFrom } from '../errors/throw.ts';
import { AutomationNull } from '../objects/collections.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { Value } from '../objects/net-object.ts';
import { ownEntry } from '../objects/own-entry.ts';
import { WrappedNumber } from '../objects/ps-object.ts';
import { toStringValue } from '../objects/to-string.ts';
import { containsWildcardCharacters } from '../objects/wildcard.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { expandGlob } from './glob.ts';
import { parseArgumentsIntoList } from './legacy-arguments.ts';

/** `$PSNativeCommandArgumentPassing`. `Windows` is `Standard` here. */
export type NativeArgumentPassingStyle = 'Legacy' | 'Standard' | 'Windows';

/** What the arguments of a native program depend on besides themselves. */
export interface NativeArgumentContext {
  readonly context: ExecutionContext;
  readonly style: NativeArgumentPassingStyle;
  /** Folder of the file system in which patterns are looked up; null when the current location is no folder. */
  readonly currentDirectory: string | null;
  /** What `~` stands for. */
  readonly home: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** The words that a native program is started with (NativeCommandParameterBinder.cs). */
export function bindNativeArguments(parameters: readonly CommandParameterInternal[], at: NativeArgumentContext): string[] {
  return new NativeCommandParameterBinder(at).bind(parameters);
}

/** True when text has blanks outside double quotes, so that a command line would have to quote it (NeedQuotes). */
function needsQuotes(text: string): boolean {
  let quotes = 0;
  let afterBackslash = false;
  for (const c of text) {
    if (c === '"' && !afterBackslash) quotes++;
    else if (quotes % 2 === 0 && /\s/.test(c)) return true;
    afterBackslash = c === '\\';
  }
  return false;
}

class NativeCommandParameterBinder {
  /** What programs get. */
  private readonly list: string[] = [];
  /** The one command line of the Legacy style. */
  private line = '';

  constructor(private readonly at: NativeArgumentContext) {}

  bind(parameters: readonly CommandParameterInternal[]): string[] {
    let verbatim = false;
    parameters.forEach((parameter, index) => {
      if (index > 0) this.line += ' ';
      if (parameter.parameterName !== null) {
        this.possiblyGlob(parameter.parameterText, parameter, false);
        if (parameter.spaceAfterParameter) this.line += ' ';
      }
      const { argument } = parameter;
      if (argument === NoArgument) return;
      if (typeof argument === 'string' && argument === '--%') {
        verbatim = true;
        return;
      }
      if (argument !== AutomationNull) this.append(parameter, argument, verbatim);
    });
    return this.at.style === 'Legacy' ? parseArgumentsIntoList(this.line) : this.list;
  }

  /** AppendOneNativeArgument: the elements of a collection are words of their own. */
  private append(parameter: CommandParameterInternal, argument: Value, verbatim: boolean): void {
    const ast = parameter.argumentAst ?? null;
    const usedQuotes =
      (ast?.kind === 'StringConstantExpressionAst' || ast?.kind === 'ExpandableStringExpressionAst') &&
      ast.stringConstantType !== StringConstantType.BareWord;
    const literal = ast?.kind === 'ArrayLiteralAst' ? ast : null;
    const legacy = this.at.style === 'Legacy';
    let separator = '';
    let index = -1;
    for (const value of getEnumerable(argument) ?? [argument]) {
      index++;
      if (index > 0) separator = literal ? arraySeparator(literal.extent.text, literal, index) : ' ';
      const text = this.textOf(parameter, value, argument);
      if (text === '') {
        if (!legacy && value !== null) this.add(parameter, '');
        continue;
      }
      this.line += separator;
      if (verbatim) {
        const expanded = text.replace(/%([^%]+)%/g, (whole, name: string) => ownEntry(this.at.environment, name) ?? whole);
        this.line += expanded;
        this.list.push(...expanded.split(' ').filter((word) => word !== ''));
      } else if (needsQuotes(text)) {
        this.line += `"${text}${/\\*$/.exec(text)?.[0] ?? ''}"`;
        this.add(parameter, text);
      } else if (literal && !legacy) {
        // An array written as a literal reaches the program as it is written: `port=a,b`.
        for (const word of literal.extent.text.split(' ')) if (word !== '') this.possiblyGlob(word, parameter, usedQuotes);
        return;
      } else this.possiblyGlob(text, parameter, usedQuotes);
    }
  }

  /** Numbers keep the text they were written with. */
  private textOf(parameter: CommandParameterInternal, value: Value, argument: Value): string {
    if (value instanceof WrappedNumber) return value.tokenText;
    if (value === argument && parameter.argumentText !== null && typeof value !== 'string') return parameter.argumentText;
    return toStringValue(value, this.at.context);
  }

  /** AddToArgumentList: `-name:` takes its value into the same word unless a blank stood between them. */
  private add(parameter: CommandParameterInternal, word: string): void {
    const { parameterName, parameterText } = parameter;
    if (parameterName === null || !parameterText.endsWith(':')) this.list.push(word);
    else if (word !== parameterText) {
      if (parameter.spaceAfterParameter) this.list.push(parameterText, word);
      else this.list.push(parameterText + word);
    }
  }

  /** Expands patterns and `~` in what was not quoted, as Unix shells do. */
  private possiblyGlob(word: string, parameter: CommandParameterInternal, usedQuotes: boolean): void {
    const expanded = usedQuotes ? null : this.expand(word);
    if (expanded === null) {
      this.line += word;
      this.add(parameter, word);
      return;
    }
    this.line += expanded.map((path) => (needsQuotes(path) ? `"${path}"` : path)).join(' ');
    for (const path of expanded) this.add(parameter, path);
  }

  private expand(word: string): string[] | null {
    const { currentDirectory, home } = this.at;
    if (containsWildcardCharacters(word)) {
      if (currentDirectory === null) return null;
      const pattern = word.startsWith('~/') ? home + word.slice(1) : word;
      const paths = globbed(pattern, currentDirectory);
      return paths.length > 0 ? paths : null;
    }
    if (word === '~') return [home];
    return word.startsWith('~/') ? [home + word.slice(1)] : null;
  }
}

/** The paths that a pattern stands for; none for a text that is no pattern (`a[b`), which stays as it is. */
function globbed(pattern: string, currentDirectory: string): string[] {
  try {
    return expandGlob(pattern, currentDirectory);
  } catch (e) {
    if (e instanceof NetException && derivesFrom(e, 'System.Management.Automation.WildcardPatternException')) return [];
    throw e;
  }
}

/** The comma between two elements of an array literal with the blanks around it (GetEnumerableArgSeparator). */
function arraySeparator(
  text: string,
  literal: { extent: { startOffset: number }; elements: readonly { extent: { startOffset: number; endOffset: number } }[] },
  index: number,
): string {
  const next = literal.elements[index];
  const previous = literal.elements[index - 1];
  if (!next || !previous) return ' ';
  const afterPrevious = previous.extent.endOffset;
  const beforeNext = next.extent.startOffset - 1;
  if (afterPrevious === beforeNext) return ',';
  if (text[afterPrevious - literal.extent.startOffset] === ',') return ', ';
  return text[beforeNext - literal.extent.startOffset] === ',' ? ' ,' : ' , ';
}
