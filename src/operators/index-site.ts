import { isFlowControl } from '../errors/exceptions.ts';
import { toNetException } from '../errors/throw.ts';
import { NetDictionary, PSArray } from '../objects/collections.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import type { CallContext, NetType } from '../objects/net-type.ts';
import { PSObject } from '../objects/ps-object.ts';
import { andThen, type Step, Suspension } from '../scheduler/suspension.ts';
import { getIndex, type KeyReader, keyReaderOf } from './index-ops.ts';

const orNull = (value: Value | undefined): Value => (value === undefined ? null : value);

/**
 * One place of a script that reads `target[index]`: remembers how an index of this type is read from the type seen last, as the rules of
 * PSGetIndexBinder do. Text and Int32 only, and no negative ones: they need no conversion.
 */
export class IndexSite {
  private type: NetType | null = null;
  private indexKind: 'string' | 'number' | null = null;
  private reader: KeyReader | null = null;

  /** {@link getIndex}. */
  read(target: Value, index: Value, context: CallContext | null): Step<Value> {
    if (typeof target !== 'object' || target === null || target instanceof PSArray) return getIndex(target, index, context);
    // as getIndex does: tables are what scripts look into most
    if (typeof index === 'string' && target instanceof NetDictionary && target.netType.genericDefinition === null)
      return target.lookup(index) ?? null;
    if (target.netType !== this.type || typeof index !== this.indexKind) return this.learn(target, index, context);
    if (this.reader === null || (index as number) < 0) return getIndex(target, index, context);
    let value: Step<Value | undefined>;
    try {
      value = this.reader(target, index);
    } catch (e) {
      if (isFlowControl(e) || ((context as { strictMode?: number } | null)?.strictMode ?? 0) >= 3) throw e;
      toNetException(e);
      return null;
    }
    return value instanceof Suspension ? andThen(value, orNull) : orNull(value);
  }

  private learn(target: NetObject, index: Value, context: CallContext | null): Step<Value> {
    const kind = typeof index;
    if ((kind === 'string' || kind === 'number') && !(target instanceof PSObject)) {
      this.type = target.netType;
      this.indexKind = kind;
      this.reader = keyReaderOf(target, index);
    }
    return getIndex(target, index, context);
  }
}
