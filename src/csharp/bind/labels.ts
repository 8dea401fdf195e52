/** Labels and `goto`. */

import type { Value } from '../../objects/net-object.ts';
import { complete, type Steps, Suspension } from '../../scheduler/suspension.ts';
import type { Stmt } from '../syntax/ast.ts';
import type { Body, LabelUse } from './body.ts';
import { Completion } from './completion.ts';
import type { Frame } from './node.ts';
import type { BoundStmt, StmtRun } from './statements.ts';

/** The labels that begin in a block; those of what follows a `using` are known already. */
export function labelsOf(b: Body, body: readonly Stmt[]): Map<string, LabelUse> {
  const found = new Map<string, LabelUse>();
  for (let s of body)
    while (s.k === 'labeled') {
      const at = s;
      if (b.labels.at(-1)?.get(at.label)?.at !== at) found.set(at.label, { at, isUsed: false });
      s = at.body;
    }
  return found;
}

/** Compiles a block with labels. */
export function withLabels(b: Body, names: ReadonlyMap<string, LabelUse>, work: () => BoundStmt): BoundStmt {
  b.labels.push(names);
  const made = work();
  b.labels.pop();
  for (const { at, isUsed } of names.values()) if (!isUsed) b.error(at.pos, 'CS0164');
  return made;
}

/** Runs the statements of a block to which `goto` may go back. */
export function labeledBlock(runs: readonly StmtRun[], labels: ReadonlyMap<string, number>): StmtRun {
  return (f) => new Suspension(labeledSteps(runs, labels, f));
}

function* labeledSteps(runs: readonly StmtRun[], labels: ReadonlyMap<string, number>, f: Frame): Steps<number> {
  for (let i = 0; i < runs.length; ) {
    const c = yield* complete((runs[i] as StmtRun)(f));
    const target = c === Completion.goto && typeof f.label === 'string' ? labels.get(f.label) : undefined;
    if (target !== undefined) {
      f.label = null;
      i = target;
    } else if (c !== Completion.normal) return c;
    else i++;
  }
  return Completion.normal;
}

/** `goto label`, `goto case 1`, `goto default`. @param value the constant behind `case` */
export function gotoStatement(b: Body, s: Stmt & { k: 'goto' }, value: Value | undefined): BoundStmt {
  const { label } = s;
  if (label !== null) {
    const use = b.labels.findLast((names) => names.has(label))?.get(label);
    if (use) use.isUsed = true;
    else b.error(b.diagnostics.source.indexOf(label, s.pos + 'goto'.length), 'CS0159', label);
    return {
      run: (f) => {
        f.label = label;
        return Completion.goto;
      },
      ends: true,
    };
  }
  const target = s.isDefault ? { isDefault: true } : { value };
  return {
    run: (f) => {
      f.label = target;
      return Completion.goto;
    },
    ends: true,
  };
}
