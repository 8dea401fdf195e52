/**
 * What may stand in an element: particles, and how they go on with each child. The rest of a model after a child is a particle again (its derivative), so that
 * ranges of occurrences need no table of states. Counterpart: ContentValidator.cs of System.Private.Xml.
 */
import type { SchemaObject } from './schema-object.ts';

/** An element that a model names. */
export interface ElementLeaf {
  readonly kind: 'element';
  readonly name: string;
  readonly namespace: string;
  /** The declaration: of a reference that of the element of the schema. */
  readonly object: SchemaObject;
  readonly isReference: boolean;
}
/** Any element of some namespaces. */
export interface AnyLeaf {
  readonly kind: 'any';
  /** As the attribute `namespace` has it. */
  readonly namespace: string;
  readonly allows: (namespace: string) => boolean;
  readonly process: 'strict' | 'lax' | 'skip';
  readonly object: SchemaObject;
}
/** What a child can be. */
export type Leaf = ElementLeaf | AnyLeaf;
/** A particle. */
export type Particle =
  | { readonly kind: 'empty' }
  | Leaf
  | { readonly kind: 'sequence' | 'choice'; readonly items: readonly Particle[] }
  | { readonly kind: 'repeat'; readonly item: Particle; readonly min: number; readonly max: number }
  | {
      readonly kind: 'all';
      readonly items: readonly { readonly leaf: ElementLeaf; readonly isRequired: boolean }[];
      readonly isOptional: boolean;
    };

/** A particle without anything. */
export const emptyParticle: Particle = { kind: 'empty' };

/** Several particles one behind the other. */
export function sequence(items: readonly Particle[]): Particle {
  const left = items.filter((i) => i.kind !== 'empty');
  return left.length === 1 ? (left[0] as Particle) : left.length === 0 ? emptyParticle : { kind: 'sequence', items: left };
}

/** A particle that occurs so often. */
export function repeat(item: Particle, min: number, max: number): Particle {
  if (max === 0 || item.kind === 'empty') return emptyParticle;
  return min === 1 && max === 1 ? item : { kind: 'repeat', item, min, max };
}

/** True where nothing has to come. */
export function isNullable(p: Particle): boolean {
  switch (p.kind) {
    case 'empty':
      return true;
    case 'sequence':
      return p.items.every(isNullable);
    case 'choice':
      return p.items.length === 0 || p.items.some(isNullable);
    case 'repeat':
      return p.min === 0 || isNullable(p.item);
    case 'all':
      return p.isOptional || p.items.every((i) => !i.isRequired);
    default:
      return false;
  }
}

/** What can come first, in the order of the model. */
export function firsts(p: Particle): Leaf[] {
  switch (p.kind) {
    case 'empty':
      return [];
    case 'sequence': {
      const found: Leaf[] = [];
      for (const item of p.items) {
        found.push(...firsts(item));
        if (!isNullable(item)) break;
      }
      return found;
    }
    case 'choice':
      return p.items.flatMap(firsts);
    case 'repeat':
      return firsts(p.item);
    case 'all':
      return p.items.map((i) => i.leaf);
    default:
      return [p];
  }
}

function fits(leaf: Leaf, name: string, namespace: string): boolean {
  return leaf.kind === 'any' ? leaf.allows(namespace) : leaf.name === name && leaf.namespace === namespace;
}

/** How a model goes on: the leaf that took the child, and what is left. */
export interface Taken {
  readonly leaf: Leaf;
  readonly rest: Particle;
}

/** The model after a child with a name; null when the child may not stand here. */
export function take(p: Particle, name: string, namespace: string): Taken | null {
  switch (p.kind) {
    case 'empty':
      return null;
    case 'sequence':
      return takeOfSequence(p.items, name, namespace);
    case 'choice': {
      let any: Taken | null = null;
      for (const item of p.items) {
        const taken = take(item, name, namespace);
        // an element by its name comes before any
        if (taken?.leaf.kind === 'element') return taken;
        any ??= taken;
      }
      return any;
    }
    case 'repeat': {
      const taken = take(p.item, name, namespace);
      if (!taken) return null;
      const left = repeat(p.item, Math.max(0, p.min - 1), p.max - 1);
      return { leaf: taken.leaf, rest: sequence([taken.rest, left]) };
    }
    case 'all': {
      const found = p.items.find((i) => fits(i.leaf, name, namespace));
      if (!found) return null;
      return { leaf: found.leaf, rest: { kind: 'all', items: p.items.filter((i) => i !== found), isOptional: false } };
    }
    default:
      return fits(p, name, namespace) ? { leaf: p, rest: emptyParticle } : null;
  }
}

function takeOfSequence(items: readonly Particle[], name: string, namespace: string): Taken | null {
  let any: Taken | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Particle;
    const taken = take(item, name, namespace);
    if (taken) {
      const whole = { leaf: taken.leaf, rest: sequence([taken.rest, ...items.slice(i + 1)]) };
      if (taken.leaf.kind === 'element') return whole;
      any ??= whole;
    }
    if (!isNullable(item)) break;
  }
  return any;
}

/** All leaves, in the order in which the model names them. */
export function leaves(p: Particle): Leaf[] {
  switch (p.kind) {
    case 'empty':
      return [];
    case 'sequence':
    case 'choice':
      return p.items.flatMap(leaves);
    case 'repeat':
      return leaves(p.item);
    case 'all':
      return p.items.map((i) => i.leaf);
    default:
      return [p];
  }
}

/** Ranges made short: two of each kind tell whether a model is ambiguous. */
function shortened(p: Particle): Particle {
  if (p.kind === 'sequence' || p.kind === 'choice') return { kind: p.kind, items: p.items.map(shortened) };
  if (p.kind !== 'repeat') return p;
  const min = Math.min(p.min, 2);
  return {
    kind: 'repeat',
    item: shortened(p.item),
    min,
    max: p.max === Number.POSITIVE_INFINITY ? p.max : Math.min(p.max, min + (p.max > p.min ? 1 : 0)),
  };
}

/** Two particles that take the same child at one place (Unique Particle Attribution); null when there are none. */
export function ambiguity(model: Particle): readonly [Leaf, Leaf] | null {
  const seen = new Set<string>();
  const ids = new Map<Leaf, number>();
  for (const leaf of leaves(model)) if (!ids.has(leaf)) ids.set(leaf, ids.size);
  const key = (p: Particle): string => {
    switch (p.kind) {
      case 'empty':
        return '';
      case 'sequence':
      case 'choice':
        return `${p.kind[0]}(${p.items.map(key).join(',')})`;
      case 'repeat':
        return `r${p.min}-${p.max}(${key(p.item)})`;
      case 'all':
        return `a(${p.items.map((i) => ids.get(i.leaf)).join(',')})`;
      default:
        return String(ids.get(p));
    }
  };
  const open: Particle[] = [shortened(model)];
  while (open.length > 0 && seen.size < 300) {
    const state = open.pop() as Particle;
    const id = key(state);
    if (seen.has(id)) continue;
    seen.add(id);
    const next = [...new Set(firsts(state))];
    for (const [i, a] of next.entries()) for (const b of next.slice(i + 1)) if (a.object !== b.object && overlap(a, b)) return [a, b];
    for (const leaf of next) {
      const taken = leaf.kind === 'element' ? take(state, leaf.name, leaf.namespace) : null;
      if (taken) open.push(taken.rest);
    }
  }
  return null;
}

function overlap(a: Leaf, b: Leaf): boolean {
  if (a.kind === 'element') return b.kind === 'element' ? a.name === b.name && a.namespace === b.namespace : b.allows(a.namespace);
  return b.kind === 'element' ? a.allows(b.namespace) : a.namespace === b.namespace;
}
