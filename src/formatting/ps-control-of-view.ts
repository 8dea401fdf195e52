/** Views of the session as objects of scripts (the constructors of displayDescriptionData_*.cs that take a definition). */
import type { NetException } from '../errors/exceptions.ts';
import { argumentOutOfRange } from '../errors/throw.ts';
import type { Value } from '../objects/net-object.ts';
import { UInt32 } from '../objects/numbers.ts';
import { TextAlignment } from './format-records.ts';
import { nullReference } from './object-access.ts';
import { alignmentValue, type ControlObject, displayEntry, listOf, newControl } from './ps-control-types.ts';
import type { CustomControl, CustomItem, EntrySelection, GroupBy, ViewDefinition, ViewExpression, ViewItem } from './view-definitions.ts';

const alignmentNames = Object.keys(TextAlignment) as (keyof typeof TextAlignment)[];

function alignment(value: TextAlignment | undefined): Value {
  return alignmentValue(alignmentNames.find((n) => TextAlignment[n] === value) ?? 'Undefined');
}

/** Where a value comes from; what the program computes itself stands as a script that gives the object. */
function entryOf(expression: ViewExpression | undefined): ControlObject {
  if (typeof expression === 'string') return displayEntry(expression, false);
  return displayEntry(typeof expression === 'object' ? expression.script : '$_', true);
}

function conditionOf(expression: ViewExpression | undefined): ControlObject | null {
  return expression === undefined ? null : entryOf(expression);
}

function selectedBy({ types, named = types, conditional }: EntrySelection): ControlObject | null {
  if (!types) return null;
  return newControl('EntrySelectedBy', {
    TypeNames: named?.length ? listOf('string', named) : null,
    SelectionCondition: conditional?.length
      ? listOf(
          'DisplayEntry',
          conditional.map((c) => entryOf(c.condition)),
        )
      : null,
  });
}

/** The entries of a control as they are told of: the default comes first. */
function inOrder<T extends EntrySelection>(entries: readonly T[]): readonly T[] {
  return [...entries.filter((entry) => !entry.types), ...entries.filter((entry) => entry.types)];
}

/** Where an item has its value from: nothing for a text; PowerShell takes the first of an item's tokens without a look. */
function itemEntry(item: ViewItem, missing = noToken): ControlObject | null {
  if (item.expression !== undefined) return entryOf(item.expression);
  if (item.text !== undefined) return null;
  throw missing();
}

function noToken(): NetException {
  return argumentOutOfRange('index', 'Index was out of range. Must be non-negative and less than the size of the collection.');
}

function tableColumn(item: ViewItem): ControlObject {
  return newControl('TableControlColumn', {
    Alignment: alignment(item.alignment),
    DisplayEntry: itemEntry(item),
    FormatString: item.formatString ?? null,
  });
}

function listItem(item: ViewItem): ControlObject {
  return newControl('ListControlEntryItem', {
    Label: item.label ?? null,
    DisplayEntry: itemEntry(item, nullReference),
    ItemSelectionCondition: conditionOf(item.condition),
    FormatString: item.formatString ?? null,
  });
}

function controlOf(view: ViewDefinition): ControlObject {
  const { control, groupBy } = view;
  const shared = { GroupBy: groupBy ? groupOf(groupBy) : null, OutOfBand: view.outOfBand === true };
  switch (control.shape) {
    case 'Table':
      return newControl('TableControl', {
        ...shared,
        Headers: listOf(
          'TableControlColumnHeader',
          control.headers.map((h) =>
            newControl('TableControlColumnHeader', { Label: h.label ?? null, Alignment: alignment(h.alignment), Width: h.width ?? 0 }),
          ),
        ),
        Rows: listOf(
          'TableControlRow',
          inOrder(control.rows).map((r) =>
            newControl('TableControlRow', {
              Columns: listOf('TableControlColumn', r.items.map(tableColumn)),
              SelectedBy: selectedBy(r),
              Wrap: r.wrap === true,
            }),
          ),
        ),
        AutoSize: control.autosize === true,
        HideTableHeaders: control.hideHeaders === true,
      });
    case 'List':
      return newControl('ListControl', {
        ...shared,
        Entries: listOf(
          'ListControlEntry',
          inOrder(control.entries).map((e) =>
            newControl('ListControlEntry', {
              Items: listOf('ListControlEntryItem', e.items.map(listItem)),
              EntrySelectedBy: selectedBy(e),
            }),
          ),
        ),
      });
    case 'Wide':
      return newControl('WideControl', {
        ...shared,
        Entries: listOf(
          'WideControlEntryItem',
          inOrder(control.entries).map((e) =>
            newControl('WideControlEntryItem', {
              DisplayEntry: itemEntry(e.item),
              EntrySelectedBy: selectedBy(e),
              FormatString: e.item.formatString ?? null,
            }),
          ),
        ),
        AutoSize: control.autosize === true,
        Columns: new UInt32(control.columns ?? 0),
      });
    case 'Custom':
      return customControl(control, view, shared);
  }
}

/** PSControlGroupBy.Get leaves the control of a heading away. */
function groupOf(groupBy: GroupBy): ControlObject {
  return newControl('PSControlGroupBy', { Expression: entryOf(groupBy.expression), Label: groupBy.label ?? null, CustomControl: null });
}

function customControl(control: CustomControl, view: ViewDefinition, shared: Record<string, Value> = {}, depth = 0): ControlObject {
  const entries = inOrder(control.entries).map((e) =>
    newControl('CustomControlEntry', {
      SelectedBy: selectedBy(e),
      CustomItems: listOf(
        'CustomItemBase',
        e.items.map((item) => customItem(item, view, depth)),
      ),
    }),
  );
  return newControl('CustomControl', { ...shared, Entries: listOf('CustomControlEntry', entries) });
}

function customItem(item: CustomItem, view: ViewDefinition, depth: number): ControlObject {
  if ('text' in item) return newControl('CustomItemText', { Text: item.text });
  if ('newLines' in item) return newControl('CustomItemNewline', { Count: item.newLines });
  if ('frame' in item) {
    const { leftIndentation = 0, rightIndentation = 0, firstLine = 0 } = item.frame;
    return newControl('CustomItemFrame', {
      LeftIndent: new UInt32(leftIndentation),
      RightIndent: new UInt32(rightIndentation),
      FirstLineIndent: new UInt32(Math.max(firstLine, 0)),
      FirstLineHanging: new UInt32(Math.max(-firstLine, 0)),
      CustomItems: listOf(
        'CustomItemBase',
        item.items.map((inner) => customItem(inner, view, depth)),
      ),
    });
  }
  const named = typeof item.control === 'string' ? undefined : item.control;
  // a control may name itself
  const inner = named && depth < 5 ? customControl(named, view, {}, depth + 1) : null;
  return newControl('CustomItemExpression', {
    ItemSelectionCondition: conditionOf(item.condition),
    Expression: item.expression === undefined ? null : entryOf(item.expression),
    EnumerateCollection: item.enumerate === true,
    CustomControl: inner,
  });
}

/** A view as a FormatViewDefinition. */
function formatViewDefinition(view: ViewDefinition): ControlObject {
  return newControl('FormatViewDefinition', { Name: view.name, Control: controlOf(view) });
}

/** Types with their views, as an ExtendedTypeDefinition for each list of types: all have the same objects as views. */
export function extendedTypeDefinitions(types: readonly (readonly string[])[], views: readonly ViewDefinition[]): ControlObject[] {
  const definitions = views.map(formatViewDefinition);
  return types.map((names) =>
    newControl('ExtendedTypeDefinition', {
      TypeName: names[0] ?? '',
      TypeNames: listOf('string', names),
      FormatViewDefinition: listOf('FormatViewDefinition', definitions),
    }),
  );
}
