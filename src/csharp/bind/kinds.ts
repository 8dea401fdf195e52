import { bindConditionalAccess, bindMember, bindName } from './access.ts';
import { bindAssignment, bindStep } from './assignment.ts';
import { bindCall } from './calls.ts';
import { bindAnonymous, bindArray, bindCollection, bindNew, bindTuple, bindWith } from './creation.ts';
import { kinds } from './expressions.ts';
import { bindLambda } from './functions.ts';
import { bindIndex } from './indexes.ts';
import { binaryOperation, ternaryOperation, unaryOperation } from './operations.ts';
import { bindIs, bindSwitch } from './patterns.ts';
import { rangeValue, stackSpan, utf8Span } from './ranges.ts';
import { bindAwait } from './tasks.ts';

/** Puts the kinds of expressions together, which need each other. To be called before the first is bound. */
export function joinKinds(): void {
  Object.assign(kinds, {
    bindConditionalAccess,
    bindMember,
    bindName,
    bindIndex,
    bindAssignment,
    bindStep,
    bindCall,
    bindAnonymous,
    bindArray,
    bindCollection,
    bindNew,
    bindTuple,
    bindWith,
    bindLambda,
    bindIs,
    bindSwitch,
    bindAwait,
    binaryOperation,
    ternaryOperation,
    unaryOperation,
    rangeValue,
    stackSpan,
    utf8Span,
  } satisfies typeof kinds);
}
