import type { Value } from '../../objects/net-object.ts';
import { type Steps, Suspension } from '../../scheduler/suspension.ts';
import { type Flow, type Frame, ReturnSignal } from '../frame.ts';
import { afterBody, LoopStop } from '../loop-turns.ts';
import { SlotVariable } from '../slot-variable.ts';
import { listRest } from '../statement-list.ts';
import { bail } from './simple-operations.ts';
import { type Around, inSwitch, type Place } from './source-writer.ts';

/** Ways out of a compiled loop: what stands around a place goes on as nodes, from the inside out, and the loop itself after that. */

type Rest = Suspension<Flow | undefined>;

function outwards(f: Frame, around: Around, first: Rest): LoopStop {
  let rest = first;
  for (const outer of around) {
    if (outer === inSwitch) rest = new Suspension(afterClause(rest));
    else if (typeof outer === 'function') rest = new Suspension(outer().rest(f, new LoopStop('body', rest)));
    else rest = new Suspension(listRest(f, outer.statements(), outer.at, rest));
  }
  return new LoopStop('body', rest);
}

/** The end of a `switch` whose clause ends: `break` and `continue` without a label are meant for it. */
function* afterClause(clause: Rest): Steps<Flow | undefined> {
  const ended = yield* clause.rest;
  return ended !== undefined && afterBody(ended, null) === ended ? ended : undefined;
}

/** A statement that was run as a node ended with a flow, or has to wait. */
export function stoppedAt(f: Frame, { around }: Place, ended: Flow | Suspension<Flow | undefined>): LoopStop | Flow {
  // nothing within the loop takes a return
  if (ended instanceof ReturnSignal) return ended;
  return outwards(f, around, ended instanceof Suspension ? ended : new Suspension(flow(ended)));
}

/** A statement was run as a node and has left a variable that is not what the loop was compiled for. */
export function afterStatement(f: Frame, { around }: Place): LoopStop {
  return outwards(f, around, new Suspension(flow(undefined)));
}

/** A time slice is over, between the test of a loop and its body. */
export function paused(f: Frame, { around }: Place): LoopStop {
  return inLoop(f, around, new LoopStop('pause', null));
}

function inLoop(f: Frame, around: Around, stop: LoopStop): LoopStop {
  const [loop, ...outer] = around;
  return typeof loop === 'function' ? outwards(f, outer, new Suspension(loop().rest(f, stop))) : stop;
}

/**
 * Something was thrown: {@link bail} runs again as nodes what stands at the place, which has done nothing yet; an error is its statement's.
 * @param element of a `foreach`: what is to be assigned
 * @throws an error in the head of the compiled loop
 */
export function failedAt(f: Frame, { around, part, extent }: Place, e: unknown, element: IteratorResult<Value> | undefined): LoopStop {
  if (e !== bail) {
    if (extent !== null) f.position = extent;
    // an error in the head of a loop is one of the statement that the loop is
    const outer = part === 'statement' ? around : around.slice(1);
    if (outer.length === 0) throw e;
    return outwards(f, outer, new Suspension(failure(e)));
  }
  if (part instanceof SlotVariable) {
    if (extent !== null) f.position = extent;
    part.write(f, element?.value ?? null);
    return new LoopStop('hot', null);
  }
  if (part === 'test') return inLoop(f, around, new LoopStop('again', null));
  if (part === 'iterator') return inLoop(f, around, new LoopStop('body', new Suspension(flow(undefined))));
  const [list, ...outer] = around;
  if (list === undefined || list === inSwitch || typeof list === 'function')
    throw new Error('a statement of a compiled loop stands in no list');
  return outwards(f, outer, new Suspension(listRest(f, list.statements(), list.at, null)));
}

/** A flow that is there already, where one may have to be waited for. */
function* flow(ended: Flow | undefined): Steps<Flow | undefined> {
  return ended;
}

/** An error that has happened already. */
function* failure(e: unknown): Steps<Flow | undefined> {
  throw e;
}
