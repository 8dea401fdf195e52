/** Patterns of C#: what stands after `is` and `case`. */
import type { Expr, Pattern, TypeRef } from './ast.ts';
import { TokenReader } from './token-reader.ts';

type PropertyPattern = { path: readonly string[]; pattern: Pattern };

/** Adds patterns to tokens and types. */
export abstract class PatternParser extends TokenReader {
  abstract expression(): Expr;
  /** An operand of a comparison. */
  protected abstract shiftOperand(): Expr;

  pattern(): Pattern {
    let l = this.andPattern();
    while (this.is('or')) {
      const pos = this.take().start;
      l = { k: 'or', l, r: this.andPattern(), pos };
    }
    return l;
  }

  private andPattern(): Pattern {
    let l = this.unaryPattern();
    while (this.is('and')) {
      const pos = this.take().start;
      l = { k: 'and', l, r: this.unaryPattern(), pos };
    }
    return l;
  }

  private unaryPattern(): Pattern {
    const { start: pos, text } = this.peek();
    if (this.is('not')) {
      this.take();
      return { k: 'not', of: this.unaryPattern(), pos };
    }
    if (this.peek().kind === 'punct' && /^[<>]=?$/.test(text)) {
      this.take();
      return { k: 'relational', op: text, e: this.shiftOperand(), pos };
    }
    if (this.is('_') && !this.is('.', 1) && !this.is('(', 1)) {
      this.take();
      return { k: 'discard', pos };
    }
    if (this.is('var') && (this.isName(1) || this.is('(', 1))) {
      this.take();
      return this.varPattern();
    }
    if (this.is('[')) return this.listPattern(pos);
    if (this.is('(')) {
      const grouped = this.attempt((): Pattern | null => {
        const items = this.positions();
        if (items.length === 1 && !this.is('{')) return items[0] as Pattern;
        return { k: 'positional', type: null, items, props: this.is('{') ? this.properties() : null, name: this.designation(), pos };
      });
      if (grouped) return grouped;
    }
    if (this.is('{')) return { k: 'property', props: this.properties(), name: this.designation(), pos };
    return this.typePattern(pos) ?? { k: 'constant', e: this.shiftOperand(), pos };
  }

  /** `x` or `(a, (b, _))` behind `var`. */
  private varPattern(): Pattern {
    const { start: pos } = this.peek();
    if (!this.accept('(')) {
      const name = this.identifier();
      return name === '_' ? { k: 'discard', pos } : { k: 'var', name, pos };
    }
    const items: Pattern[] = [];
    do items.push(this.varPattern());
    while (this.accept(','));
    this.expect(')');
    return { k: 'positional', type: null, items, props: null, name: null, pos };
  }

  /** `(p, name: q)`. */
  private positions(): Pattern[] {
    const items: Pattern[] = [];
    this.expect('(');
    while (!this.is(')')) {
      if (this.isName() && this.is(':', 1)) {
        this.take();
        this.take();
      }
      items.push(this.pattern());
      if (!this.accept(',')) break;
    }
    this.expect(')');
    return items;
  }

  /** `[p, .., q]`. */
  private listPattern(pos: number): Pattern {
    const items: (Pattern | { k: 'slice'; of: Pattern | null })[] = [];
    this.take();
    while (!this.is(']')) {
      if (this.accept('..')) items.push({ k: 'slice', of: this.is(',') || this.is(']') ? null : this.pattern() });
      else items.push(this.pattern());
      if (!this.accept(',')) break;
    }
    this.expect(']');
    return { k: 'list', items, name: this.designation(), pos };
  }

  private designation(): string | null {
    return this.isName() && !/^(and|or|when)$/.test(this.peek().text) ? this.identifier() : null;
  }

  /** `T x`, `T { … }`, `int`, `List<int>`: what can be nothing but a type. A name alone is left to the binder as a constant. */
  private typePattern(pos: number): Pattern | null {
    return this.attempt((): Pattern | null => {
      const type = this.testedType();
      const isPlain = type.parts.every((p) => p.args.length === 0) && type.ranks.length === 0 && !type.nullable && type.tuple === null;
      if (this.is('{')) return { k: 'type', type, props: this.properties(), name: this.designation(), pos };
      if (this.is('(')) {
        const items = this.attempt(() => this.positions());
        if (!items) return null;
        return { k: 'positional', type, items, props: this.is('{') ? this.properties() : null, name: this.designation(), pos };
      }
      const name = this.designation();
      if (name !== null) return { k: 'type', type, name, props: null, pos };
      const isKeyword =
        type.parts.length === 1 &&
        /^(int|string|bool|double|float|long|short|byte|sbyte|char|decimal|object|uint|ulong|ushort)$/.test(
          (type.parts[0] as { name: string }).name,
        );
      if (isPlain && !isKeyword) return null;
      const next = this.peek();
      if (isKeyword && this.is('.')) return null;
      return next.kind === 'punct' || next.kind === 'end' || next.kind === 'name'
        ? { k: 'type', type, name: null, props: null, pos }
        : null;
    });
  }

  private properties(): PropertyPattern[] {
    const props: PropertyPattern[] = [];
    this.expect('{');
    while (!this.is('}')) {
      const path = [this.identifier()];
      while (this.accept('.')) path.push(this.identifier());
      this.expect(':');
      props.push({ path, pattern: this.pattern() });
      if (!this.accept(',')) break;
    }
    this.expect('}');
    return props;
  }

  /** The type after `is` or `as`: a `?` behind it that an operand follows belongs to a conditional expression. */
  protected testedType(): TypeRef {
    const asConditional = this.attempt(() => {
      const found = this.type(false);
      if (!this.is('?')) return null;
      const next = this.peek(1);
      return next.kind !== 'punct' || /^[(!~+-]/.test(next.text) ? found : null;
    });
    return asConditional ?? this.type();
  }
}
