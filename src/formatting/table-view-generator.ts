/** Rows and headers of tables: FormatViewGenerator_Table.cs. */
import type { Value } from '../objects/net-object.ts';
import type { Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { expandAll, expandDefaultPropertySet, expandTableParameters, type ResolvedProperty, withoutComputerName } from './association.ts';
import { FormatEntryData, TableHeaderInfo, TableRowEntry, TextAlignment } from './format-records.ts';
import { hasProperty, typeNames } from './object-access.ts';
import { isScalarType, shouldShowComputerName } from './object-text.ts';
import { PropertyExpression } from './property-expression.ts';
import type { TableControl, ViewDefinition, ViewItem } from './view-definitions.ts';
import { type FormattingParameters, ViewGenerator } from './view-generator.ts';

/** More columns than this are not shown unless they are asked for. */
const maxDefaultColumns = 10;

/** Makes tables, from a view or from properties. */
export class TableViewGenerator extends ViewGenerator {
  private control: TableControl | null;
  private properties: ResolvedProperty[] = [];

  constructor(context: ExecutionContext, view: ViewDefinition | null, parameters: FormattingParameters | null) {
    super(context, view, parameters);
    this.control = view?.control.shape === 'Table' ? view.control : null;
  }

  /** Chooses the columns when there is no view. */
  *initializeFrom(object: Value): Steps<void> {
    const parameters = this.parameters?.properties ?? [];
    if (parameters.length > 0) {
      this.properties = expandTableParameters(parameters, object);
      return;
    }
    this.properties = expandDefaultPropertySet(object);
    if (this.properties.length > 0) {
      if (yield* shouldShowComputerName(object, this.context)) {
        this.properties.push({ parameter: null, expression: PropertyExpression.ofName('PSComputerName') });
      }
      return;
    }
    this.properties = (yield* withoutComputerName(object, expandAll(object), this.context)).slice(0, maxDefaultColumns);
  }

  /** Adds the column for the computer's name to a view. */
  addComputerName(): void {
    if (!this.control) return;
    const item = { expression: 'PSComputerName' };
    this.control = {
      ...this.control,
      headers: this.control.headers.length > 0 ? [...this.control.headers, { label: 'PSComputerName' }] : [],
      rows: this.control.rows.map((row) => (row.types ? row : { ...row, items: [...row.items, item] })),
    };
  }

  protected override *shapeInfo(first: Value): Steps<TableHeaderInfo> {
    const info = new TableHeaderInfo();
    info.hideHeader = this.parameters?.hideHeaders ?? this.control?.hideHeaders ?? false;
    info.repeatHeader = this.parameters?.repeatHeader ?? false;
    if (this.control) yield* this.columnsOfView(this.control, first, info);
    else yield* this.columnsOfProperties(first, info);
    return info;
  }

  private *columnsOfView(control: TableControl, first: Value, info: TableHeaderInfo): Steps<void> {
    const { items } = yield* this.activeRow(control, first);
    items.forEach((item, k) => {
      const header = control.headers[k];
      const label = header?.label;
      const source = item.expression;
      const named = typeof source === 'string' ? source : typeof source === 'object' ? source.script : '';
      info.columns.push({
        width: header?.width ?? 0,
        // a header that nobody has defined stands left (TableColumnInfo), however its column stands
        alignment: header ? (header.alignment ?? item.alignment ?? TextAlignment.Undefined) : TextAlignment.Left,
        label: label ?? (item.expression === undefined ? (item.text ?? '') : named),
        propertyName: null,
        headerMatchesProperty: label ? hasProperty(first, label) : true,
      });
    });
  }

  private *columnsOfProperties(first: Value, info: TableHeaderInfo): Steps<void> {
    for (const { parameter, expression } of this.properties) {
      info.columns.push({
        width: parameter?.width ?? 0,
        alignment: parameter?.alignment ?? (yield* this.defaultAlignment(first, expression)),
        label: null,
        propertyName: parameter?.label ?? expression.toString(),
        headerMatchesProperty: true,
      });
    }
  }

  /** Numbers, booleans, chars and enums stand right. */
  private *defaultAlignment(object: Value, expression: PropertyExpression): Steps<TextAlignment> {
    const [first] = yield* expression.getValues(object, this.context);
    if (!first || first.exception || first.value === null || typeof first.value === 'string') return TextAlignment.Left;
    const names = typeNames(first.value);
    return names[0] !== 'System.String' && isScalarType(names) ? TextAlignment.Right : TextAlignment.Left;
  }

  override *payload(object: Value, enumerationLimit: number): Steps<FormatEntryData> {
    const row = new TableRowEntry();
    if (this.control) {
      const active = yield* this.activeRow(this.control, object);
      row.multiLine = active.wrap;
      for (const item of active.items) {
        const { text } = yield* this.viewField(item, object, enumerationLimit);
        row.fields.push({ propertyValue: text, alignment: item.alignment ?? TextAlignment.Undefined });
      }
    } else {
      for (const { parameter, expression } of this.properties) {
        const directive = parameter?.directive ?? { formatString: '', isTable: true };
        const { text } = yield* this.displayValue(object, enumerationLimit, expression, directive);
        row.fields.push({ propertyValue: text, alignment: TextAlignment.Undefined });
      }
    }
    if (this.parameters?.wrap !== undefined) row.multiLine = this.parameters.wrap;
    return new FormatEntryData(row);
  }

  /** The row definition for an object; empty cells of a definition for certain types are those of the default row. */
  private *activeRow(control: TableControl, object: Value): Steps<{ items: readonly ViewItem[]; wrap: boolean }> {
    const fallback = control.rows.find((row) => !row.types) ?? control.rows[0]!;
    if (control.rows.length === 1) return { items: fallback.items, wrap: fallback.wrap ?? false };
    // conditions of tables see no object
    const row = (yield* this.activeEntry(control.rows, object, null)) ?? fallback;
    if (row === fallback) return { items: row.items, wrap: row.wrap ?? false };
    return {
      items: row.items.map((item, k) => (item.expression === undefined && item.text === undefined ? fallback.items[k]! : item)),
      wrap: row.wrap || fallback.wrap || false,
    };
  }
}
