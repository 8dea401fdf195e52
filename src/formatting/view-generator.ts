/** What the generators of all shapes share: errors, grouping, fields (FormatViewGenerator.cs, FormatGroupManager.cs). */
import { ErrorDetails, ErrorRecord } from '../errors/error-record.ts';
import type { NetException } from '../errors/exceptions.ts';
import { AutomationNull } from '../objects/collections.ts';
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { ComplexControlGenerator } from './complex-control-generator.ts';
import type { FormatParameter } from './format-parameters.ts';
import { FormatEntry, type FormatEntryData, FormatStartData, GroupStartData, type ShapeInfo } from './format-records.ts';
import { compareGroupValues, entryConditionHolds, isTrue, toExpression, typeNames } from './object-access.ts';
import { expressionDisplayValue, type FieldFormattingDirective, type StringFormatError, smartToString } from './object-text.ts';
import type { PropertyExpression, PropertyExpressionResult } from './property-expression.ts';
import { selectEntryWhere } from './type-info-database.ts';
import { maskDeserialization } from './type-name-mask.ts';
import type { EntrySelection, ViewDefinition, ViewExpression, ViewItem } from './view-definitions.ts';

/** What the command line of a Format-* command says (FormattingCommandLineParameters). */
export interface FormattingParameters {
  properties: readonly FormatParameter[];
  groupBy?: FormatParameter;
  viewName?: string;
  force?: boolean;
  autosize?: boolean;
  repeatHeader?: boolean;
  showErrorsAsMessages?: boolean;
  showErrorsInOutput?: boolean;
  expand?: 'CoreOnly' | 'EnumOnly' | 'Both';
  hideHeaders?: boolean;
  wrap?: boolean;
  columns?: number;
  /** Format-Custom -Depth. */
  maxDepth?: number;
}

/** What stands in the output for a property that failed, with -DisplayError. */
const errorString = '#ERR';
const formatErrorString = '#FMTERR';

/** Keeps failed evaluations until they are written (FormatErrorManager). */
export class FormatErrorManager {
  private readonly failed: ErrorRecord[] = [];
  constructor(
    private readonly asMessages: boolean,
    readonly inOutput: boolean,
  ) {}

  logResult(result: PropertyExpressionResult, object: Value): void {
    if (!this.asMessages || !result.exception) return;
    const message = `Failed to evaluate expression "${result.expression}".`;
    const record = this.record(result.exception, 'PSPropertyExpressionError', message, object);
    record.targetType = 'PSObject'; // what is formatted is always one
    this.failed.push(record);
  }
  logFormatError(error: StringFormatError): void {
    if (!this.asMessages || !error.exception) return;
    const message = `Failed to interpret format string "${error.formatString}".`;
    this.failed.push(this.record(error.exception, 'formattingError', message, error.sourceObject));
  }
  /** The errors since the last call. */
  drain(): ErrorRecord[] {
    return this.failed.splice(0);
  }
  private record(exception: NetException, id: string, message: string, object: Value): ErrorRecord {
    const record = new ErrorRecord(exception, id, 'InvalidArgument', object);
    record.errorDetails = new ErrorDetails(message);
    return record;
  }
}

/** Follows the value that objects are grouped by (GroupingInfoManager). */
class GroupingManager {
  current: Value = AutomationNull;
  private resolvedName: string | null = null;
  constructor(
    private readonly expression: PropertyExpression,
    private readonly label: string | null,
  ) {}
  get displayName(): string | null {
    return this.label ?? this.resolvedName;
  }
  /** True when the object begins a new group. */
  *update(object: Value, context: ExecutionContext): Steps<boolean> {
    const [first] = yield* this.expression.getValues(object, context);
    // an object whose property cannot be read stays in the group
    if (!first || first.exception) return false;
    const old = this.current;
    this.current = first.isNothing ? AutomationNull : first.value;
    const same = (yield* compareGroupValues(first.value, old, context)) || (yield* compareGroupValues(old, first.value, context));
    const changed = !same;
    if (changed && this.label === null) this.resolvedName = first.expression.toString();
    return changed;
  }
}

/** Turns objects of one sequence into records of one shape. */
export abstract class ViewGenerator {
  readonly errors: FormatErrorManager;
  private readonly grouping: GroupingManager | null;
  protected readonly autosize: boolean;
  private readonly applicableTypes: ReadonlySet<string> | null;

  constructor(
    protected readonly context: ExecutionContext,
    protected readonly view: ViewDefinition | null,
    protected readonly parameters: FormattingParameters | null,
  ) {
    this.errors = new FormatErrorManager(parameters?.showErrorsAsMessages ?? false, parameters?.showErrorsInOutput ?? false);
    if (parameters?.groupBy) this.grouping = new GroupingManager(parameters.groupBy.expression, parameters.groupBy.label ?? null);
    else if (view?.groupBy) this.grouping = new GroupingManager(this.expression(view.groupBy.expression), null);
    else this.grouping = null;
    const control = view?.control;
    this.autosize = parameters?.autosize ?? ((control?.shape === 'Table' || control?.shape === 'Wide') && control.autosize === true);
    this.applicableTypes = view ? new Set(view.types.map((type) => type.toLowerCase())) : null;
  }

  /** The shape of the sequence, from its first object. */
  protected abstract shapeInfo(first: Value): Steps<ShapeInfo>;
  /** One object's record. */
  abstract payload(object: Value, enumerationLimit: number): Steps<FormatEntryData>;

  *startData(first: Value): Steps<FormatStartData> {
    const start = new FormatStartData(yield* this.shapeInfo(first));
    if (this.autosize) start.autosizeInfo = { objectCount: 0 };
    return start;
  }

  /** True when the object begins a new group. */
  *updateGroup(object: Value): Steps<boolean> {
    return this.grouping ? yield* this.grouping.update(object, this.context) : false;
  }

  /** The record that begins a group, with its heading. */
  *groupStartData(first: Value, enumerationLimit: number): Steps<GroupStartData> {
    const start = new GroupStartData();
    const grouping = this.grouping;
    if (!grouping || grouping.current === AutomationNull) return start;
    start.groupingEntry = [];
    const groupBy = this.view?.groupBy;
    if (groupBy?.control !== undefined) {
      const generator = new ComplexControlGenerator(this.context, this.view?.controls ?? null, this.errors, enumerationLimit);
      yield* generator.generate(groupBy.control, first, start.groupingEntry);
      return start;
    }
    const error: StringFormatError | null = this.errors.inOutput ? { sourceObject: null, formatString: '', exception: null } : null;
    let text = yield* smartToString(grouping.current, this.context, enumerationLimit, error);
    if (error?.exception) {
      this.errors.logFormatError(error);
      text = formatErrorString;
    }
    const entry = new FormatEntry();
    entry.values.push(`   ${groupBy?.label ?? grouping.displayName ?? ''}: `, text);
    start.groupingEntry.push(entry);
    return start;
  }

  /** True when an object belongs to the sequence; without a view every object does. */
  isApplicable(typeNames: readonly string[]): boolean {
    const types = this.applicableTypes;
    if (!types) return true;
    if (typeNames.some((name) => types.has(name.toLowerCase()))) return true;
    const masked = maskDeserialization(typeNames);
    return masked ? masked.some((name) => types.has(name.toLowerCase())) : false;
  }

  protected expression(source: ViewExpression): PropertyExpression {
    return toExpression(source, this.context);
  }

  /** The text of an expression; failures are logged and shown as `#ERR` when that is asked for. */
  protected *displayValue(
    object: Value,
    enumerationLimit: number,
    expression: PropertyExpression,
    directive: FieldFormattingDirective | null,
  ): Steps<{ text: string; result: PropertyExpressionResult | null }> {
    const error: StringFormatError | null = this.errors.inOutput ? { sourceObject: null, formatString: '', exception: null } : null;
    const shown = yield* expressionDisplayValue(object, this.context, enumerationLimit, expression, directive, error);
    if (shown.result?.exception) {
      this.errors.logResult(shown.result, object);
      if (this.errors.inOutput) shown.text = errorString;
    } else if (shown.result && error?.exception) {
      this.errors.logFormatError(error);
      shown.text = formatErrorString;
    }
    return shown;
  }

  /** The text of an item of a view. */
  protected *viewField(
    item: ViewItem,
    object: Value,
    enumerationLimit: number,
  ): Steps<{ text: string; result: PropertyExpressionResult | null }> {
    if (item.expression === undefined) return { text: item.text ?? '', result: null };
    const directive = item.formatString ? { formatString: item.formatString, isTable: false } : null;
    return yield* this.displayValue(object, enumerationLimit, this.expression(item.expression), directive);
  }

  /** The entry of a control for an object; `seen` is what conditions of types see of it. */
  protected activeEntry<T extends EntrySelection>(entries: readonly T[], object: Value, seen: Value): Steps<T | undefined> {
    return selectEntryWhere(entries, typeNames(object), seen, (value, condition) => entryConditionHolds(value, condition, this.context));
  }

  /** True when a condition holds, or there is none. */
  protected *conditionHolds(object: Value, condition: ViewExpression | undefined): Steps<boolean> {
    if (condition === undefined) return true;
    const [first] = yield* this.expression(condition).getValues(object, this.context);
    if (!first) return false;
    if (first.exception) {
      this.errors.logResult(first, object);
      return false;
    }
    return isTrue(first.value);
  }
}
