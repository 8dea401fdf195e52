/**
 * Views as data: what Format.ps1xml files and the *_format_ps1xml.cs files of PowerShell hold. The helpers at the end write the common
 * shapes shortly.
 */
import type { FrameInfo } from './format-records.ts';
import { TextAlignment } from './format-records.ts';
import type { NativeExpression } from './property-expression.ts';

/** Where a view's value comes from: a property, the program's own code, or the text of a script block. */
export type ViewExpression = string | NativeExpression | { readonly script: string };

/** A value of a view, or fixed text. */
export interface ViewItem {
  /** Absent: the field is `text`, or empty. */
  readonly expression?: ViewExpression;
  readonly text?: string;
  readonly formatString?: string;
  readonly label?: string;
  readonly alignment?: TextAlignment;
  /** Shown only when this is true. */
  readonly condition?: ViewExpression;
}

/** What an entry of a control applies to; an entry without is the default. */
export interface EntrySelection {
  readonly types?: readonly string[];
  /** Those of `types` that the entry names itself, where others come from selection sets: only these are told of (EntrySelectedBy.Get). */
  readonly named?: readonly string[];
  /** Types for which it is used only where a condition holds. */
  readonly conditional?: readonly ConditionalTypes[];
}

/** Types together with a condition (`SelectionCondition` of a format file). */
export interface ConditionalTypes {
  readonly types: readonly string[];
  readonly condition: ViewExpression;
}

/** Header of a table column. */
export interface ColumnHeader {
  readonly label?: string;
  readonly width?: number;
  readonly alignment?: TextAlignment;
}
/** A table. */
export interface TableControl {
  readonly shape: 'Table';
  readonly headers: readonly ColumnHeader[];
  readonly rows: readonly (EntrySelection & { readonly items: readonly ViewItem[]; readonly wrap?: boolean })[];
  readonly hideHeaders?: boolean;
  readonly autosize?: boolean;
}
/** A list. */
export interface ListControl {
  readonly shape: 'List';
  readonly entries: readonly (EntrySelection & { readonly items: readonly ViewItem[] })[];
}
/** Values in columns. */
export interface WideControl {
  readonly shape: 'Wide';
  readonly entries: readonly (EntrySelection & { readonly item: ViewItem })[];
  readonly columns?: number;
  readonly autosize?: boolean;
}
/** Free text. */
export interface CustomControl {
  readonly shape: 'Custom';
  readonly entries: readonly (EntrySelection & { readonly items: readonly CustomItem[] })[];
}
/** A piece of free text. */
export type CustomItem =
  | { readonly text: string }
  | { readonly newLines: number }
  | { readonly frame: FrameInfo; readonly items: readonly CustomItem[] }
  | CustomExpression;
/** A value inside free text; with `control` it is formatted by that control. */
export interface CustomExpression {
  /** Absent: the object itself. */
  readonly expression?: ViewExpression;
  readonly condition?: ViewExpression;
  readonly enumerate?: boolean;
  readonly formatString?: string;
  readonly control?: CustomControl | string | undefined;
}

/** Grouping of a view. */
export interface GroupBy {
  readonly expression: ViewExpression;
  readonly label?: string;
  readonly control?: CustomControl | string | undefined;
}

/** One view (ViewDefinition of displayDescriptionData.cs). */
export interface ViewDefinition {
  readonly name: string;
  readonly types: readonly string[];
  readonly control: TableControl | ListControl | WideControl | CustomControl;
  readonly groupBy?: GroupBy;
  /** True for text that does not belong to a table or list that is being written. */
  readonly outOfBand?: boolean;
  /** Controls that are named by `control`. */
  readonly controls?: ReadonlyMap<string, CustomControl>;
}

/** A column: its header and where its values come from. */
export interface Column extends ColumnHeader {
  /** Alignment of the values where it differs from the header's. */
  readonly valueAlignment?: TextAlignment;
  readonly value: ViewExpression;
  readonly formatString?: string;
}

const align = { left: TextAlignment.Left, right: TextAlignment.Right, center: TextAlignment.Center };

/** A column headed by its property's name, or by `label`. */
export function column(
  value: ViewExpression,
  width?: number,
  alignment?: 'left' | 'right' | 'center',
  label?: string,
  more: { valueAlignment?: 'left' | 'right'; formatString?: string } = {},
): Column {
  return {
    value,
    ...(width !== undefined && { width }),
    ...(alignment && { alignment: align[alignment] }),
    ...(label !== undefined && { label }),
    ...(more.valueAlignment && { valueAlignment: align[more.valueAlignment] }),
    ...(more.formatString && { formatString: more.formatString }),
  };
}

/** A table view. */
export function table(
  name: string,
  types: string | readonly string[],
  columns: readonly Column[],
  options: { groupBy?: GroupBy; autosize?: boolean; wrap?: boolean; hideHeaders?: boolean } = {},
): ViewDefinition {
  return {
    name,
    types: typeof types === 'string' ? [types] : types,
    control: {
      shape: 'Table',
      headers: columns.map(({ label, width, alignment }) => ({
        ...(label !== undefined && { label }),
        ...(width !== undefined && { width }),
        ...(alignment !== undefined && { alignment }),
      })),
      rows: [
        {
          items: columns.map(({ value, valueAlignment, formatString }) => ({
            expression: value,
            ...(valueAlignment && { alignment: valueAlignment }),
            ...(formatString && { formatString }),
          })),
          wrap: options.wrap ?? false,
        },
      ],
      autosize: options.autosize ?? false,
      hideHeaders: options.hideHeaders ?? false,
    },
    ...(options.groupBy && { groupBy: options.groupBy }),
  };
}

/** A list view of properties (a name, or a label with where its value comes from). */
export function list(
  name: string,
  types: string | readonly string[],
  items: readonly (string | readonly [label: string, value: ViewExpression])[],
  groupBy?: GroupBy,
): ViewDefinition {
  return {
    name,
    types: typeof types === 'string' ? [types] : types,
    control: { shape: 'List', entries: [{ items: listItems(items) }] },
    ...(groupBy && { groupBy }),
  };
}

/** Items of a list entry. */
export function listItems(items: readonly (string | readonly [label: string, value: ViewExpression])[]): ViewItem[] {
  return items.map((item) => (typeof item === 'string' ? { expression: item } : { label: item[0], expression: item[1] }));
}

/** A wide view of one property. */
export function wide(name: string, types: string | readonly string[], value: ViewExpression): ViewDefinition {
  return {
    name,
    types: typeof types === 'string' ? [types] : types,
    control: { shape: 'Wide', entries: [{ item: { expression: value } }] },
  };
}

/** A custom view. */
export function custom(
  name: string,
  types: string | readonly string[],
  items: readonly CustomItem[],
  options: { outOfBand?: boolean; groupBy?: GroupBy } = {},
): ViewDefinition {
  return {
    name,
    types: typeof types === 'string' ? [types] : types,
    control: { shape: 'Custom', entries: [{ items }] },
    ...(options.outOfBand && { outOfBand: true }),
    ...(options.groupBy && { groupBy: options.groupBy }),
  };
}
