/** What follows `new`, and initializers. */
import type { Argument, ArrayItems, Expr, Initializer } from './ast.ts';
import { PatternParser } from './pattern-parser.ts';

/** Adds new objects and arrays to patterns and types. */
export abstract class CreationParser extends PatternParser {
  /** Arguments with their brackets. */
  protected abstract callArguments(close: ')' | ']'): Argument[];

  protected creation(): Expr {
    const pos = this.take().start;
    if (this.is('{')) return this.anonymous(pos);
    if (this.is('[')) {
      this.take();
      let rank = 1;
      while (this.accept(',')) rank++;
      this.expect(']');
      return { k: 'array', element: null, sizes: [], rank, items: this.arrayItems(), pos };
    }
    const type = this.is('(') && !this.isTupleArray() ? null : this.type();
    if (type && type.ranks.length > 0) {
      const element = { ...type, ranks: type.ranks.slice(1) };
      return { k: 'array', element, sizes: [], rank: type.ranks[0] as number, items: this.arrayItems(), pos };
    }
    if (type && this.is('[')) {
      this.take();
      const sizes = [this.expression()];
      while (this.accept(',')) sizes.push(this.expression());
      this.expect(']');
      const more = this.rankSpecifiers();
      const items = this.is('{') ? this.arrayItems() : null;
      return { k: 'array', element: { ...type, ranks: more }, sizes, rank: sizes.length, items, pos };
    }
    const args = this.is('(') ? this.callArguments(')') : [];
    const init = this.is('{') ? this.objectInitializer() : null;
    return { k: 'new', type, args, init, pos };
  }

  /** True for `(int, string)[`, the element of an array, which arguments would never be followed by. */
  private isTupleArray(): boolean {
    let depth = 0;
    for (let i = 0; this.peek(i).kind !== 'end'; i++) {
      if (this.is('(', i)) depth++;
      else if (this.is(')', i) && --depth === 0) return this.is('[', i + 1);
    }
    return false;
  }

  private anonymous(pos: number): Expr {
    this.expect('{');
    const members: { name: string; e: Expr }[] = [];
    while (!this.is('}')) {
      const named = this.isName() && this.is('=', 1) ? this.identifier() : null;
      if (named !== null) this.take();
      const e = this.expression();
      members.push({ name: named ?? (e.k === 'member' || e.k === 'name' ? e.name : ''), e });
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { k: 'anonymous', members, pos };
  }

  protected objectInitializer(): Initializer[] {
    const list: Initializer[] = [];
    this.expect('{');
    while (!this.is('}')) {
      const pos = this.peek().start;
      let name: string | null = null;
      let index: Expr[] | null = null;
      if (this.isName() && this.is('=', 1)) name = this.identifier();
      else if (this.is('[')) index = this.callArguments(']').map((a) => a.e);
      if (name !== null || index !== null) this.expect('=');
      if ((name !== null || index !== null) && this.is('{')) list.push({ name, index, items: [], nested: this.objectInitializer(), pos });
      else if (this.is('{')) {
        this.take();
        const items: Expr[] = [];
        while (!this.is('}')) {
          items.push(this.expression());
          if (!this.accept(',')) break;
        }
        this.expect('}');
        list.push({ name, index, items, nested: null, pos });
      } else list.push({ name, index, items: [this.expression()], nested: null, pos });
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return list;
  }

  protected arrayItems(): ArrayItems {
    const pos = this.peek().start;
    const items: (Expr | ArrayItems)[] = [];
    this.expect('{');
    while (!this.is('}')) {
      items.push(this.is('{') ? this.arrayItems() : this.expression());
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return { items, pos };
  }

  /** The value of a variable: an expression, or `{ 1, 2 }` for an array. */
  protected initializer(): Expr | ArrayItems {
    return this.is('{') ? this.arrayItems() : this.expression();
  }
}
