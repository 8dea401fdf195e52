/** What patterns declare, and when that has a value. */
import type { Expr, Pattern } from '../syntax/ast.ts';

/** The variables of a pattern, by whether they have a value where it matches or where it does not, and the expressions in it. */
export interface PatternFlow {
  readonly names: readonly (readonly [name: string, when: 'yes' | 'no' | 'both'])[];
  readonly values: readonly Expr[];
}

/** True for a pattern that everything matches. */
export function alwaysMatches(p: Pattern): boolean {
  if (p.k === 'and') return alwaysMatches(p.l) && alwaysMatches(p.r);
  if (p.k === 'or') return alwaysMatches(p.l) || alwaysMatches(p.r);
  return p.k === 'discard' || p.k === 'var';
}

/** Looks through a pattern. */
export function patternFlow(pattern: Pattern): PatternFlow {
  const names: [string, 'yes' | 'no' | 'both'][] = [];
  const values: Expr[] = [];
  const name = (text: string | null, when: 'yes' | 'no' | 'both'): void => {
    if (text !== null && text !== '_') names.push([text, when]);
  };
  const walk = (p: Pattern, when: 'yes' | 'no'): void => {
    switch (p.k) {
      case 'var':
        name(p.name, p === pattern ? 'both' : when);
        return;
      case 'constant':
      case 'relational':
        values.push(p.e);
        return;
      case 'type':
        name(p.name, when);
        for (const prop of p.props ?? []) walk(prop.pattern, when);
        return;
      case 'not':
        walk(p.of, when === 'yes' ? 'no' : 'yes');
        return;
      case 'and':
      case 'or':
        walk(p.l, when);
        walk(p.r, when);
        return;
      case 'positional':
        for (const item of p.items) walk(item, when);
        for (const prop of p.props ?? []) walk(prop.pattern, when);
        name(p.name, when);
        return;
      case 'property':
        for (const prop of p.props) walk(prop.pattern, when);
        name(p.name, when);
        return;
      case 'list':
        for (const item of p.items) {
          if (item.k !== 'slice') walk(item, when);
          else if (item.of) walk(item.of, when);
        }
        name(p.name, when);
        return;
      default:
    }
  };
  walk(pattern, 'yes');
  return { names, values };
}
