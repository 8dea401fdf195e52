/** Parts of declarations: attributes, modifiers, type parameters and their constraints. */
import type { Attribute, Constraint, Expr, TypeRef } from './ast.ts';
import { StatementParser } from './statement-parser.ts';

const modifierNames = new Set(
  'public private protected internal static abstract virtual override sealed readonly const new partial unsafe extern async volatile required file'.split(
    ' ',
  ),
);

/** Adds the parts that types and members have in common. */
export abstract class DeclarationParts extends StatementParser {
  protected attributes(): Attribute[] {
    const list: Attribute[] = [];
    while (this.is('[')) {
      this.take();
      let target = '';
      if (this.is(':', 1)) {
        target = this.take().text;
        this.take();
      }
      do {
        if (this.is(']')) break;
        list.push(this.attribute(target));
      } while (this.accept(','));
      this.expect(']');
    }
    return list;
  }

  protected attribute(target: string): Attribute {
    const pos = this.peek().start;
    const type = this.type();
    const named: { name: string; e: Expr }[] = [];
    const args: Attribute['args'][number][] = [];
    if (this.accept('(')) {
      while (!this.is(')')) {
        const at = this.peek().start;
        if (this.isName() && this.is('=', 1)) {
          const name = this.identifier();
          this.take();
          named.push({ name, e: this.expression() });
        } else {
          const name = this.isName() && this.is(':', 1) ? this.identifier() : null;
          if (name !== null) this.take();
          args.push({ name, mode: '', declares: null, e: this.expression(), pos: at });
        }
        if (!this.accept(',')) break;
      }
      this.expect(')');
    }
    return { type, args, named, target, pos };
  }

  protected modifiers(): Set<string> {
    const found = new Set<string>();
    while (this.peek().kind === 'name' && modifierNames.has(this.peek().text) && !(this.is('file') && !this.isName(1)))
      found.add(this.take().text);
    if (this.is('ref') && (this.is('struct', 1) || this.is('partial', 1))) found.add(this.take().text);
    return found;
  }

  protected typeParameters(): string[] {
    const names: string[] = [];
    this.expect('<');
    do {
      this.attributes();
      if (this.is('in') || this.is('out')) this.take();
      names.push(this.identifier());
    } while (this.accept(','));
    this.expect('>');
    return names;
  }

  protected constraints(): Constraint[] {
    const list: Constraint[] = [];
    while (this.is('where') && this.isName(1) && this.is(':', 2)) {
      this.take();
      const name = this.identifier();
      const kinds = new Set<'class' | 'struct' | 'new'>();
      const types: TypeRef[] = [];
      do {
        this.take();
        const { text } = this.peek();
        if (
          text === 'class' ||
          text === 'struct' ||
          text === 'default' ||
          ((text === 'unmanaged' || text === 'notnull') && !this.is('.', 1))
        ) {
          this.take();
          if (text === 'class') kinds.add('class');
          else if (text === 'struct' || text === 'unmanaged') kinds.add('struct');
          this.accept('?');
        } else if (text === 'new') {
          this.take();
          this.expect('(');
          this.expect(')');
          kinds.add('new');
        } else types.push(this.type());
      } while (this.is(','));
      list.push({ name, kinds, types });
    }
    return list;
  }
}
