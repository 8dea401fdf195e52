/** Free text from a custom control: ComplexControlGenerator (FormatViewGenerator_Complex.cs). */
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { FormatEntry, newLine } from './format-records.ts';
import { entryConditionHolds, enumerable, isTrue, toExpression, typeNames } from './object-access.ts';
import { formatField, type StringFormatError } from './object-text.ts';
import { selectEntryWhere } from './type-info-database.ts';
import type { CustomControl, CustomExpression, CustomItem, ViewExpression } from './view-definitions.ts';
import type { FormatErrorManager } from './view-generator.ts';

/** Guards against controls that refer to themselves. */
const maxTreeDepth = 50;

/** Runs custom controls over objects. */
export class ComplexControlGenerator {
  constructor(
    private readonly context: ExecutionContext,
    private readonly controls: ReadonlyMap<string, CustomControl> | null,
    private readonly errors: FormatErrorManager,
    private readonly enumerationLimit: number,
  ) {}

  /** Adds what the control makes of the object to `values`. */
  *generate(control: CustomControl | string, object: Value, values: FormatEntry['values'], level = 0): Steps<void> {
    const resolved = typeof control === 'string' ? this.controls?.get(control.toLowerCase()) : control;
    if (!resolved) return;
    const holds = (seen: Value, condition: ViewExpression) => entryConditionHolds(seen, condition, this.context);
    const entry = (yield* selectEntryWhere(resolved.entries, typeNames(object), object, holds)) ?? resolved.entries[0];
    if (entry) yield* this.items(entry.items, object, values, level);
  }

  private *items(items: readonly CustomItem[], object: Value, values: FormatEntry['values'], level: number): Steps<void> {
    if (level === maxTreeDepth) return;
    const entry = new FormatEntry();
    values.push(entry);
    for (const item of items) {
      if ('text' in item) entry.values.push(item.text);
      else if ('newLines' in item) for (let i = 0; i < item.newLines; i++) entry.values.push(newLine);
      else if ('frame' in item) {
        const frame = new FormatEntry(item.frame);
        yield* this.items(item.items, object, frame.values, level);
        entry.values.push(frame);
      } else yield* this.expressionItem(item, object, entry, level);
    }
  }

  private *expressionItem(item: CustomExpression, object: Value, entry: FormatEntry, level: number): Steps<void> {
    if (!(yield* this.conditionHolds(object, item.condition))) return;
    const value = item.expression === undefined ? object : yield* this.evaluate(object, item.expression);
    const elements = item.enumerate && value !== null ? enumerable(value) : undefined;
    if (item.control === undefined) {
      const directive = item.formatString ? { formatString: item.formatString, isTable: false } : null;
      const error: StringFormatError | null =
        directive && this.errors.inOutput ? { sourceObject: null, formatString: '', exception: null } : null;
      for (const part of elements ?? [value]) {
        if (elements && part === null) continue;
        entry.values.push(yield* formatField(directive, part ?? '', this.context, this.enumerationLimit, error));
      }
      if (error?.exception) this.errors.logFormatError(error);
      return;
    }
    if (value === null) return;
    for (const part of elements ?? [value]) if (part !== null) yield* this.generate(item.control, part, entry.values, level + 1);
  }

  private *evaluate(object: Value, source: ViewExpression): Steps<Value> {
    const [first] = yield* toExpression(source, this.context).getValues(object, this.context);
    if (first?.exception) this.errors.logResult(first, object);
    return first?.value ?? null;
  }

  private *conditionHolds(object: Value, condition: ViewExpression | undefined): Steps<boolean> {
    if (condition === undefined) return true;
    const [first] = yield* toExpression(condition, this.context).getValues(object, this.context);
    if (first?.exception) this.errors.logResult(first, object);
    return first !== undefined && !first.exception && isTrue(first.value);
  }
}
