import { type StringConstantExpressionAst, type UsingStatementAst, UsingStatementKind } from '../../grammar/index.ts';
import { NetException } from '../errors/exceptions.ts';
import { compareText } from '../objects/collation.ts';
import { escapeWildcard, getWildcardPattern, type WildcardPattern } from '../objects/wildcard.ts';
import { type ProviderPath, paths } from '../providers/path-intrinsics.ts';
import { PathInfo } from '../providers/provider.ts';
import type { CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { unquoted } from './quoting.ts';

/** What kinds of files are wanted. */
export interface FileFilter {
  readonly containersOnly?: boolean;
  /** Extensions with their dots, in lower case; folders come anyway. */
  readonly extensions?: readonly string[];
}

type Quote = '' | "'" | '"';

/** A part of a path as it is written in quotes of this kind, and whether it needs some (CompletionCompleters.EscapePath). */
function escaped(path: string, quote: Quote, literal: boolean, home: string | null): { text: string; quotes: boolean } {
  const single = quote !== '"';
  const homeAt = home ? path.toLowerCase().indexOf(home.toLowerCase()) : -1;
  let text = '';
  let quotes = false;
  for (let i = 0; i < path.length; i++) {
    if (i === homeAt) {
      text += '~';
      i += (home as string).length - 1;
      continue;
    }
    const c = path[i] as string;
    const afterTick = text.endsWith('`');
    if ('#-@'.includes(c)) quotes ||= i === 0 && quote === '';
    else if (' ,;(){}|&'.includes(c)) quotes ||= quote === '';
    else if (c === '[' || c === ']') {
      if (!literal) {
        text += '`'.repeat(single ? 1 : afterTick ? 4 : 2);
        quotes = true;
      }
    } else if (c === '`') {
      if (single) text += literal ? '' : '`';
      else text += '`'.repeat(!literal && afterTick ? 3 : 1);
      quotes ||= quote !== "'";
    } else if (c === '$') {
      if (!single) text += '`';
      quotes ||= quote !== "'";
    } else if (single && "'\u2018\u2019\u201a\u201b".includes(c)) {
      text += "'";
      quotes = true;
    } else if ('"\u201c\u201d\u201e'.includes(c)) {
      if (single) quotes ||= quote === '';
      else {
        text += '`';
        quotes = true;
      }
    }
    text += c;
  }
  return { text, quotes };
}

function written(parent: string, leaf: string, quote: Quote, force: boolean): string {
  const around = quote || (force ? "'" : '');
  return around + parent + leaf + around;
}

/** The word before and after its last separator. */
function split(word: string): { base: string; filter: string } {
  const cut = Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\'), word.lastIndexOf(':')) + 1;
  return { base: word.slice(0, cut), filter: `${word.slice(cut)}*` };
}

function filterPattern(filter: string): WildcardPattern {
  const isRange = /\[[^\]]*\]/.test(filter);
  return getWildcardPattern(isRange ? filter : filter.replace(/[[\]]/g, (c) => escapeWildcard(c)));
}

/** Where a relative path begins: beside the file, for `using module` of a script that has one. */
function relativeBase(at: CompletionContext): string | null {
  const word = at.last as StringConstantExpressionAst;
  const statement = word.parent as UsingStatementAst | null;
  const { file } = word.extent;
  if (statement?.kind !== 'UsingStatementAst' || file === null) return null;
  const kind = statement.usingStatementKind;
  if (kind !== UsingStatementKind.Module && kind !== UsingStatementKind.Assembly) return null;
  return file.slice(0, file.lastIndexOf('/')) || '/';
}

class FileCompleter {
  private readonly intrinsics;
  private readonly quote: Quote;
  private readonly word: string;
  private readonly base: string;
  private readonly pattern: WildcardPattern;
  private readonly providerAt: number;
  private readonly isRelative: boolean;
  private readonly home: string | null;
  private readonly from: string;

  constructor(
    private readonly at: CompletionContext,
    private readonly filter: FileFilter,
  ) {
    this.intrinsics = paths(at.context);
    const { quote, text } = unquoted(at.word);
    this.quote = quote;
    this.word = text;
    this.providerAt = text.indexOf('::');
    const pathStart = this.providerAt < 0 ? 0 : this.providerAt + 2;
    const usedHome = /^~[/\\]/.test(text.slice(pathStart));
    const { base, filter: wanted } = split(text);
    const plain = base === '';
    this.base = plain ? '.' : base;
    this.pattern = filterPattern(wanted);
    const relative = plain || (!usedHome && !/^[/\\]/.test(base) && !this.isAbsolute(text));
    this.isRelative = at.relativePaths ?? relative;
    this.home = usedHome ? (process.env['HOME'] ?? null) : null;
    const beside = this.isRelative ? relativeBase(at) : null;
    this.from = beside ?? this.intrinsics.current.providerPath;
    if (beside !== null) this.base = `${escapeWildcard(beside)}/${this.base}`;
  }

  private isAbsolute(path: string): boolean {
    const drive = /^([^/\\:.]+):/.exec(path);
    return drive !== null && (this.providerAt >= 0 || this.intrinsics.drive(drive[1] as string) !== undefined);
  }

  results(): CompletionResult[] {
    if (this.isRelative && this.providerAt >= 0) return [];
    let places: ProviderPath[];
    try {
      places = this.intrinsics.glob(this.base);
    } catch (e) {
      // A drive or folder that does not exist has nothing to offer.
      if (e instanceof NetException) return [];
      throw e;
    }
    const found: CompletionResult[] = [];
    for (const place of places) found.push(...this.inPlace(place));
    return found.sort((a, b) => compareText(a.toolTip, b.toolTip, false));
  }

  private inPlace(place: ProviderPath): CompletionResult[] {
    const { context } = this.at;
    const { provider } = place;
    if (provider.isNavigation && !provider.isContainer(context, place.path)) return [];
    const isFiles = provider.name === 'FileSystem';
    const info = new PathInfo(context, place.drive, provider, place.path);
    let base: { text: string; quotes: boolean } | null = null;
    const found: CompletionResult[] = [];
    for (const name of provider.childNames(context, place.path)) {
      if (!this.pattern.isMatch(name)) continue;
      const full = provider.isNavigation ? `${place.path === '/' ? '' : place.path}/${name}` : name;
      const isContainer = provider.isNavigation && provider.isContainer(context, full);
      if (!isContainer && (this.filter.containersOnly || !this.hasExtension(name))) continue;
      base ??= escaped(this.parentText(info, isFiles, full, name), this.quote, this.at.literalPaths, this.home);
      const leaf = escaped(name, this.quote, this.at.literalPaths, null);
      const tip = isFiles ? full : this.tipBase(info) + name;
      const text = written(base.text, leaf.text, this.quote, base.quotes || leaf.quotes);
      found.push(new CompletionResult(text, name, isContainer ? 'ProviderContainer' : 'ProviderItem', tip));
    }
    return found;
  }

  private tipBase(info: PathInfo): string {
    return this.providerAt < 0 ? this.withSlash(info.providerPath || info.path) : this.word.slice(0, this.providerAt + 2);
  }

  private hasExtension(name: string): boolean {
    const { extensions } = this.filter;
    if (!extensions) return true;
    const dot = name.lastIndexOf('.');
    return dot >= 0 && extensions.includes(name.slice(dot).toLowerCase());
  }

  private withSlash(path: string): string {
    return /[/\\:]$/.test(path) ? path : `${path}/`;
  }

  /** What stands before the child's name. */
  private parentText(info: PathInfo, isFiles: boolean, full: string, name: string): string {
    if (this.isRelative) {
      if (!isFiles) return './';
      const relative = this.intrinsics.relative(full, this.from);
      return (/^\.\.?[/\\]/.test(relative) ? '' : './') + relative.slice(0, relative.length - name.length);
    }
    const prefix = this.providerAt < 0 ? '' : this.word.slice(0, this.providerAt + 2);
    if (prefix !== '') {
      const shown = prefix.includes('\\') ? `${info.provider.moduleName}\\${info.provider.name}::` : `${info.provider.name}::`;
      return shown + (info.provider.isNavigation ? this.withSlash(info.providerPath) : '');
    }
    return this.withSlash(info.path);
  }
}

/** Files, folders and items of other providers whose paths begin as the word does (CompletionCompleters.CompleteFilename). */
export function completeFileName(at: CompletionContext, filter: FileFilter = {}): CompletionResult[] {
  return new FileCompleter(at, filter).results();
}
