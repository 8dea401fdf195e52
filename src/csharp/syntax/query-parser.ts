/**
 * Queries: `from x in e where … select …`. They are read as the calls of methods that they stand for (section "Query expressions" of the
 * language's specification). Several range variables travel in one anonymous object, whose members their names then mean.
 */
import type { Argument, Expr } from './ast.ts';
import { CreationParser } from './creation-parser.ts';

/** The range variables of a query, as the parameter of its next lambda has them. */
interface Range {
  /** Name of the lambda's parameter. */
  readonly parameter: string;
  /** What each name means; none where the parameter is the only variable. */
  readonly names: readonly { name: string; e: Expr }[];
}

const nameOf = (name: string, pos: number): Expr => ({ k: 'name', name, args: [], pos });

const argument = (e: Expr): Argument => ({ name: null, mode: '', declares: null, e, pos: e.pos });

const call = (of: Expr, name: string, args: readonly Expr[], pos: number): Expr => ({
  k: 'call',
  fn: { k: 'member', of, name, args: [], namePos: pos, pos: of.pos },
  args: args.map(argument),
  pos: of.pos,
});

function lambda(ranges: readonly Range[], body: Expr): Expr {
  const names = ranges.flatMap((r) => r.names);
  return {
    k: 'lambda',
    params: ranges.map((r) => ({ name: r.parameter, type: null, mode: '', init: null, pos: body.pos })),
    body: names.length > 0 ? { k: 'named', names, e: body, pos: body.pos } : body,
    isAsync: false,
    arrow: body.pos,
    pos: body.pos,
  };
}

const single = (name: string): Range => ({ parameter: name, names: [] });

/** Adds queries to new objects, patterns and types. */
export abstract class QueryParser extends CreationParser {
  private ranges = 0;

  /** A query, when one stands here. */
  protected query(): Expr | null {
    if (!this.is('from')) return null;
    const starts = this.lookAhead(() => {
      this.take();
      if (this.isName() && this.is('in', 1)) return true;
      this.type();
      return this.isName() && this.is('in', 1);
    });
    if (!starts) return null;
    const { range, source } = this.from();
    return this.body(range, source);
  }

  /** `from T x in e`. */
  private from(): { range: Range; source: Expr } {
    const pos = this.take().start;
    const { name, source } = this.rangeSource(pos);
    return { range: single(name), source };
  }

  /** `T x in e`: the variable, and the sequence with its elements as that type. */
  private rangeSource(pos: number): { name: string; source: Expr } {
    const type = this.isName() && this.is('in', 1) ? null : this.type();
    const name = this.identifier();
    this.expect('in');
    const e = this.expression();
    if (!type) return { name, source: e };
    return {
      name,
      source: { k: 'call', fn: { k: 'member', of: e, name: 'Cast', args: [type], namePos: pos, pos: e.pos }, args: [], pos: e.pos },
    };
  }

  /** The variables so far and one more, as one: what makes the object, and how the names are found in it. */
  private joined(range: Range, name: string, pos: number): { range: Range; object: (value: Expr) => Expr } {
    const parameter = `*${this.ranges++}`;
    const inside = (member: string): Expr => ({
      k: 'member',
      of: nameOf(parameter, pos),
      name: member,
      args: [],
      namePos: pos,
      pos,
    });
    const around = inside(range.parameter);
    const names = [
      ...(range.names.length > 0
        ? range.names.map((n) => ({ name: n.name, e: throughObject(n.e, range.parameter, around) }))
        : [{ name: range.parameter, e: around }]),
      { name, e: inside(name) },
    ];
    const object = (value: Expr): Expr => ({
      k: 'anonymous',
      members: [
        { name: range.parameter, e: nameOf(range.parameter, pos) },
        { name, e: value },
      ],
      pos,
    });
    return { range: { parameter, names }, object };
  }

  private body(first: Range, from: Expr): Expr {
    let range = first;
    let source = from;
    for (;;) {
      const pos = this.peek().start;
      if (this.is('from')) {
        const inner = this.from();
        const made = this.joined(range, inner.range.parameter, pos);
        const each = lambda([range], inner.source);
        // the last clause needs no object for its variables
        if (this.is('select')) {
          const selected = this.selected();
          source = call(source, 'SelectMany', [each, lambda([range, inner.range], selected)], pos);
          const rest = this.continuation(source);
          if (!rest) return source;
          ({ range, source } = rest);
          continue;
        }
        source = call(source, 'SelectMany', [each, lambda([range, inner.range], made.object(nameOf(inner.range.parameter, pos)))], pos);
        range = made.range;
      } else if (this.is('let')) {
        this.take();
        const name = this.identifier();
        this.expect('=');
        const made = this.joined(range, name, pos);
        source = call(source, 'Select', [lambda([range], made.object(this.expression()))], pos);
        range = made.range;
      } else if (this.is('where')) {
        this.take();
        source = call(source, 'Where', [lambda([range], this.expression())], pos);
      } else if (this.is('join')) ({ range, source } = this.join(range, source, pos));
      else if (this.is('orderby')) source = this.ordered(range, source);
      else if (this.is('select')) {
        const e = this.selected();
        const isSame = e.k === 'name' && range.names.length === 0 && e.name === range.parameter && source !== from;
        if (!isSame) source = call(source, 'Select', [lambda([range], e)], pos);
        const rest = this.continuation(source);
        if (!rest) return source;
        ({ range, source } = rest);
      } else if (this.is('group')) {
        source = this.grouped(range, source, pos);
        const rest = this.continuation(source);
        if (!rest) return source;
        ({ range, source } = rest);
      } else this.stop(pos, 'CS0742');
    }
  }

  private selected(): Expr {
    this.take();
    return this.expression();
  }

  private grouped(range: Range, source: Expr, pos: number): Expr {
    this.take();
    const element = this.expression();
    this.expect('by');
    const key = lambda([range], this.expression());
    const isSame = element.k === 'name' && range.names.length === 0 && element.name === range.parameter;
    return call(source, 'GroupBy', isSame ? [key] : [key, lambda([range], element)], pos);
  }

  /** `into x`: the query goes on with what it gave. */
  private continuation(source: Expr): { range: Range; source: Expr } | null {
    if (!this.accept('into')) return null;
    return { range: single(this.identifier()), source };
  }

  /** `join x in e on a equals b`, with `into g` all that fit at once. */
  private join(range: Range, source: Expr, pos: number): { range: Range; source: Expr } {
    this.take();
    const inner = this.rangeSource(pos);
    this.expect('on');
    const outerKey = lambda([range], this.expression());
    this.expect('equals');
    const innerKey = lambda([single(inner.name)], this.expression());
    const into = this.accept('into') ? this.identifier() : null;
    const name = into ?? inner.name;
    const made = this.joined(range, name, pos);
    const result = lambda([range, single(name)], made.object(nameOf(name, pos)));
    return {
      range: made.range,
      source: call(source, into === null ? 'Join' : 'GroupJoin', [inner.source, outerKey, innerKey, result], pos),
    };
  }

  private ordered(range: Range, source: Expr): Expr {
    let sorted = source;
    let verb = 'OrderBy';
    do {
      const pos = this.take().start;
      const key = lambda([range], this.expression());
      const down = this.is('descending');
      if (down || this.is('ascending')) this.take();
      sorted = call(sorted, down ? `${verb}Descending` : verb, [key], pos);
      verb = 'ThenBy';
    } while (this.is(','));
    return sorted;
  }
}

/** A member access that begins at a parameter, as one that begins at what holds it now. */
function throughObject(e: Expr, parameter: string, around: Expr): Expr {
  if (e.k === 'member') return { ...e, of: throughObject(e.of, parameter, around) };
  return e.k === 'name' && e.name === parameter ? around : e;
}
