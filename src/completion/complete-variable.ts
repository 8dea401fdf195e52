import type { ParameterAst, VariableExpressionAst } from '../../grammar/index.ts';
import { matchingVariables, sortedByName } from '../commands/utility/variable-support.ts';
import { typeDisplayName } from '../dotnet/type-text.ts';
import { compareText } from '../objects/collation.ts';
import { PSObject } from '../objects/ps-object.ts';
import { typeOf } from '../objects/type-of.ts';
import type { WildcardPattern } from '../objects/wildcard.ts';
import { paths } from '../providers/path-intrinsics.ts';
import type { PSVariable } from '../session/ps-variable.ts';
import { byName, type CompletionContext } from './completion-context.ts';
import { CompletionResult } from './completion-result.ts';
import { findVariables } from './found-variables.ts';
import { reflectionTypeOf } from './inference/inferred-type.ts';
import { needsMemberQuotes, startingWith, startsWith } from './quoting.ts';
import { specialVariableNames } from './special-variables.ts';

const scopes = ['Global:', 'Local:', 'Script:', 'Private:', 'Using:'];

/** What a list shows beside a variable: the type of its value, which is psobject for whatever is wrapped, and its description. */
function tipOf({ name, value, description }: PSVariable): string {
  const type = value instanceof PSObject ? 'psobject' : value === null ? null : typeDisplayName(typeOf(value), true);
  const shown = type === null ? name : `[${type}]$${name}`;
  return description ? `${shown} - ${description}` : shown;
}

const byItem = (a: CompletionResult, b: CompletionResult): number => byName(a.listItemText, b.listItemText);

class VariableCompleter {
  private readonly found: CompletionResult[] = [];
  private readonly seen = new Set<string>();
  private readonly sigil: string;
  private readonly braced: boolean;
  private readonly scope: string;
  private readonly pattern: WildcardPattern;
  private readonly name: string;

  constructor(private readonly at: CompletionContext) {
    const { last } = at;
    this.sigil = last.kind === 'VariableExpressionAst' && (last as VariableExpressionAst).splatted ? '@' : '$';
    this.braced = at.tokenAtCursor?.text.startsWith('${') === true;
    const colon = at.word.indexOf(':');
    this.scope = at.word.slice(0, colon + 1);
    this.name = at.word.slice(colon + 1);
    this.pattern = startingWith(this.name);
  }

  private result(name: string, item: string, tip: string, suffix = ''): CompletionResult | null {
    const inner = `${name}${suffix}`;
    const text = this.braced || needsMemberQuotes(name.replace(/^\w+:/, '')) ? `${this.sigil}{${inner}}` : this.sigil + inner;
    const key = text.toLowerCase();
    if (this.seen.has(key)) return null;
    this.seen.add(key);
    return new CompletionResult(text, item, 'Variable', tip);
  }

  private add(results: readonly (CompletionResult | null)[], sorted: boolean): void {
    const made = results.filter((r) => r !== null);
    this.found.push(...(sorted ? made.sort(byItem) : made));
  }

  private addFromText(): void {
    for (const { name, constraint, assigned } of findVariables(this.at.last, this.at.inference)) {
      if (!this.pattern.isMatch(name)) continue;
      const type = constraint ?? assigned;
      const known = type && reflectionTypeOf(type);
      const tip = known ? `[${typeDisplayName(known, true)}]$${name}` : (type?.name ?? name);
      this.add([this.result(this.scope + name, name, tip)], false);
    }
  }

  /** The variables that can be seen, in the order of Sort-Object where a scope is named. */
  private addVisible(prefix: string): void {
    const { variables } = matchingVariables(this.at.context.sessionState, '*', undefined);
    const wanted = sortedByName(variables).filter((v) => this.pattern.isMatch(v.name));
    this.add(
      wanted.map((v) => this.result(prefix + v.name, v.name, tipOf(v))),
      prefix === '',
    );
  }

  /** `$env:…`, `${function:…}` and other drives. */
  private addFromDrive(): void {
    const drive = paths(this.at.context).drive(this.scope.slice(0, -1));
    if (!drive || drive.provider.isNavigation) return;
    if (drive.provider.name === 'Variable') {
      this.addVisible(this.scope);
      return;
    }
    const names = drive.provider.childNames(this.at.context, '').filter((n) => this.pattern.isMatch(n));
    this.add(
      names.sort((a, b) => compareText(a, b, true)).map((n) => this.result(this.scope + n, n, n)),
      false,
    );
  }

  private addOthers(): void {
    const special = specialVariableNames.filter((n) => this.pattern.isMatch(n)).sort(byName);
    this.add(
      special.map((n) => this.result(n, n, n)),
      false,
    );
    const drives = paths(this.at.context)
      .visibleDrives()
      .filter((d) => d.name.length >= 2 && this.pattern.isMatch(d.name));
    this.add(
      drives.map((d) => this.result(d.name, d.name, d.description || d.name, ':')),
      true,
    );
    const matching = scopes.filter((s) => this.pattern.isMatch(s));
    this.add(
      matching.map((s) => this.result(s, s, s)),
      false,
    );
  }

  results(): CompletionResult[] {
    this.addFromText();
    if (this.scope !== '') {
      if (scopes.some((s) => s.toLowerCase() === this.scope.toLowerCase())) this.addVisible(this.scope);
      else this.addFromDrive();
      return this.found;
    }
    this.addVisible('');
    if (startsWith('env', this.name)) {
      const names = Object.keys(process.env);
      this.add(
        names.map((n) => this.result(`env:${n}`, `env:${n}`, `[string]env:${n}`)),
        true,
      );
    }
    this.addOthers();
    return this.found;
  }
}

/** `$na`, `$env:PA`, `$global:x`, `${a b`, `@spl` (CompletionCompleters.CompleteVariable). */
export function completeVariable(at: CompletionContext): CompletionResult[] {
  const { last } = at;
  // A name that is being made up: a new parameter, or a member of a class.
  if (last.kind === 'PropertyMemberAst') return [];
  if (last.parent?.kind === 'ParameterAst' && (last.parent as ParameterAst).defaultValue !== last) return [];
  return new VariableCompleter(at).results();
}
