/** The switch statement. */
import { netEquals } from '../../dotnet/equality.ts';
import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { Stmt } from '../syntax/ast.ts';
import type { Body, Named } from './body.ts';
import { convertImplicit } from './conversions.ts';
import { bind, bindCondition, bindValue } from './expressions.ts';
import type { Bound, Frame, Node } from './node.ts';
import { bindPattern, type Test } from './patterns.ts';
import { type BoundStmt, bindBlock, Completion, hasBreak, type StmtRun } from './statements.ts';

interface Label {
  readonly test: Test | null;
  readonly when: Node | null;
  /** The constant, for `goto case`. */
  readonly constant: Value | undefined;
  readonly section: number;
}

interface Parts {
  readonly labels: readonly Label[];
  readonly bodies: readonly StmtRun[];
}

/** The value of a constant, `null` among them; undefined for what is none. */
export function constantOf(bound: Bound | null): Value | undefined {
  if (bound?.kind === 'value') return bound.constant;
  return bound?.kind === 'untyped' && bound.what === '<null>' ? null : undefined;
}

/** `switch (e) { case …: … }`. */
export function bindSwitchStatement(b: Body, s: Stmt & { k: 'switch' }): BoundStmt {
  const value = bindValue(b, s.e);
  const labels: Label[] = [];
  const bodies: StmtRun[] = [];
  let allEnd = true;
  let hasDefault = false;
  // all sections are one block (C# specification, 13.8.3)
  const names = new Map<string, Named>();
  b.breakables++;
  try {
    for (const [i, section] of s.sections.entries())
      b.inBlock(() => {
        for (const l of section.labels) {
          hasDefault ||= l.pattern === null;
          const constant = l.pattern?.k === 'constant' ? bind(b, l.pattern.e) : null;
          const known =
            constant?.kind === 'value' ? (convertImplicit(constant, value.type)?.constant ?? constant.constant) : constantOf(constant);
          if (known !== undefined && !l.when && labels.some((o) => !o.when && o.constant !== undefined && netEquals(o.constant, known)))
            b.error(l.pos, 'CS0152', labelText(b, l.pos));
          labels.push({
            test: l.pattern ? bindPattern(b, l.pattern, value.type) : null,
            when: l.when ? bindCondition(b, l.when) : null,
            constant: known,
            section: i,
          });
        }
        const body = b.inShared(names, () => bindBlock(b, section.body));
        if (!body.ends) {
          const shown = section.labels.at(-1);
          const text = shown?.pattern ? `case ${labelText(b, shown.pos)}:` : 'default:';
          b.error(section.labels.at(-1)?.pos ?? s.pos, section === s.sections.at(-1) ? 'CS8070' : 'CS0163', text);
        }
        if (hasBreak(section.body)) allEnd = false;
        bodies.push(body.run);
      });
  } finally {
    b.breakables--;
  }
  const parts: Parts = { labels, bodies };
  const simple = labels.every((l) => l.when === null && (l.test === null || l.constant !== undefined));
  const run: StmtRun = (f) => {
    const v = value.run(f);
    if (v instanceof Suspension) return new Suspension(switchLater(parts, f, v));
    if (simple) {
      const at = sectionOf(labels, v);
      if (at < 0) return Completion.normal;
      const c = (bodies[at] as StmtRun)(f);
      if (c instanceof Suspension) return new Suspension(sectionRest(parts, f, c));
      if (c !== Completion.goto) return c === Completion.break ? Completion.normal : c;
      return new Suspension(afterSection(parts, f, c));
    }
    return new Suspension(choose(parts, f, v));
  };
  return { run, ends: hasDefault && allEnd };
}

function labelText(b: Body, pos: number): string {
  return /case\s+([^:]*)/y.exec(b.diagnostics.source.slice(pos))?.[1]?.trim() ?? '';
}

function sectionOf(labels: readonly Label[], v: Value): number {
  let byDefault = -1;
  for (const l of labels) {
    if (l.test === null) byDefault = l.section;
    else if (l.constant === v || (typeof v === 'object' && v !== null && netEquals(l.constant as Value, v))) return l.section;
  }
  return byDefault;
}

function* switchLater(parts: Parts, f: Frame, v: Suspension<Value>): Steps<number> {
  return yield* choose(parts, f, yield* v.rest);
}

function* choose(parts: Parts, f: Frame, v: Value): Steps<number> {
  let at = -1;
  for (const l of parts.labels) {
    if (l.test === null || !(yield* complete(l.test(f, v)))) continue;
    if (l.when && (yield* complete(l.when.run(f))) !== true) continue;
    at = l.section;
    break;
  }
  if (at < 0) at = parts.labels.find((l) => l.test === null)?.section ?? -1;
  if (at < 0) return Completion.normal;
  return yield* afterSection(parts, f, yield* complete((parts.bodies[at] as StmtRun)(f)));
}

function* sectionRest(parts: Parts, f: Frame, c: Suspension<number>): Steps<number> {
  return yield* afterSection(parts, f, yield* c.rest);
}

/** Follows `goto case` and `goto default`. */
function* afterSection(parts: Parts, f: Frame, completion: number): Steps<number> {
  let c = completion;
  while (c === Completion.goto && typeof f.label === 'object' && f.label !== null) {
    const target = f.label as { isDefault?: boolean; value?: Value };
    const label = target.isDefault
      ? parts.labels.find((l) => l.test === null)
      : parts.labels.find((l) => l.constant !== undefined && netEquals(l.constant, target.value as Value));
    if (!label) return c;
    f.label = null;
    c = yield* complete((parts.bodies[label.section] as StmtRun)(f));
  }
  return c === Completion.break ? Completion.normal : c;
}
