/** Views of Format.ps1xml files (about_Format.ps1xml): the TypeInfoDataBaseLoader of PowerShell (typeDataXmlLoader*.cs). */

import { NetXmlDocument, parseDocument } from '../dotnet/xml/index.ts';
import { NetException } from '../errors/exceptions.ts';
import { TextAlignment } from './format-records.ts';
import { formatXmlErrors } from './format-xml-check.ts';
import { nullReference } from './object-access.ts';
import type {
  ColumnHeader,
  CustomControl,
  CustomItem,
  EntrySelection,
  GroupBy,
  ListControl,
  TableControl,
  ViewDefinition,
  ViewExpression,
  ViewItem,
  WideControl,
} from './view-definitions.ts';
import { child, childFlag, childrenOf, childText, parseXmlTree, type XmlElement } from './xml-tree.ts';

/** The views of a format file, and what is wrong with it as messages. */
export interface FormatFile {
  readonly views: ViewDefinition[];
  readonly errors: readonly string[];
}

/** Reads a format file; the messages name `path`. */
export function readFormatXml(text: string, path: string): FormatFile {
  const errors: string[] = [];
  let root: XmlElement;
  try {
    root = parseXmlTree(text);
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    return { views: [], errors: [`Error in file ${path}: ${documentError(text) ?? e.message}`] };
  }
  const configuration = root.children[0];
  // of a document without a root PowerShell takes the children all the same
  if (!configuration && root.text.trim() === '') throw nullReference();
  if (!configuration || root.text.trim() !== '') {
    const message = 'The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.';
    return { views: [], errors: [`Error in file ${path}: ${message}`] };
  }
  const fail = (where: string, message: string): void => void errors.push(`Error at XPath ${where} in file ${path}: ${message}`);
  if (configuration.name !== 'Configuration') fail('', `${configuration.name} is an unknown node.`);
  else errors.push(...formatXmlErrors(configuration, path));
  return { views: errors.length > 0 ? [] : viewsOf(configuration), errors: errors.reverse() };
}

/** What XmlDocument.Load says about a text that is no document; null when it reads it. */
export function documentError(text: string): string | null {
  try {
    parseDocument(text, new NetXmlDocument(), { preserveWhitespace: false });
    return null;
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return e.message;
  }
}

/** The types of the selection sets of a file, by name. */
type SelectionSets = ReadonlyMap<string, readonly string[]>;

const noSets: SelectionSets = new Map();

function viewsOf(configuration: XmlElement): ViewDefinition[] {
  const sets: SelectionSets = new Map(
    childrenOf(child(configuration, 'SelectionSets'), 'SelectionSet').map((set) => [
      (childText(set, 'Name') ?? '').toLowerCase(),
      childrenOf(child(set, 'Types'), 'TypeName').map((type) => type.text.trim()),
    ]),
  );
  const shared = controlsOf(configuration, sets);
  return childrenOf(child(configuration, 'ViewDefinitions'), 'View').flatMap((view) => {
    const control = controlOf(view, sets);
    return control ? [viewOf(view, control, sets, shared)] : [];
  });
}

function controlsOf(parent: XmlElement, sets: SelectionSets): Map<string, CustomControl> {
  return new Map(
    childrenOf(child(parent, 'Controls'), 'Control').map((control) => [
      (childText(control, 'Name') ?? '').toLowerCase(),
      customControl(child(control, 'CustomControl'), sets),
    ]),
  );
}

function viewOf(
  view: XmlElement,
  control: ViewDefinition['control'],
  sets: SelectionSets,
  shared: ReadonlyMap<string, CustomControl>,
): ViewDefinition {
  const selected = child(view, 'ViewSelectedBy');
  const types = typesOf(selected, sets);
  const groupBy = child(view, 'GroupBy');
  return {
    name: childText(view, 'Name') ?? '',
    types,
    control,
    ...(groupBy && { groupBy: groupByOf(groupBy, sets) }),
    ...(childFlag(view, 'OutOfBand') && { outOfBand: true }),
    controls: new Map([...shared, ...controlsOf(view, sets)]),
  };
}

function groupByOf(element: XmlElement, sets: SelectionSets): GroupBy {
  const label = childText(element, 'Label');
  const own = child(element, 'CustomControl');
  const control = own ? customControl(own, sets) : childText(element, 'CustomControlName');
  return { expression: expressionOf(element) ?? '', ...(label !== undefined && { label }), ...(control !== undefined && { control }) };
}

function expressionOf(element: XmlElement | undefined): ViewExpression | undefined {
  const script = child(element, 'ScriptBlock');
  if (script) return { script: script.text };
  return childText(element, 'PropertyName');
}

function controlOf(view: XmlElement, sets: SelectionSets): ViewDefinition['control'] | undefined {
  const table = child(view, 'TableControl');
  if (table) return tableControl(table, sets);
  const list = child(view, 'ListControl');
  if (list) return listControl(list, sets);
  const wide = child(view, 'WideControl');
  if (wide) return wideControl(wide, sets);
  const custom = child(view, 'CustomControl');
  return custom && customControl(custom, sets);
}

function alignmentOf(element: XmlElement): TextAlignment | undefined {
  switch (childText(element, 'Alignment')?.toLowerCase()) {
    case 'left':
      return TextAlignment.Left;
    case 'right':
      return TextAlignment.Right;
    case 'center':
      return TextAlignment.Center;
    default:
      return undefined;
  }
}

/** The types that an element names itself or by selection sets. */
function typesOf(element: XmlElement | undefined, sets: SelectionSets): string[] {
  return [
    ...childrenOf(element, 'TypeName').map((type) => type.text.trim()),
    ...childrenOf(element, 'SelectionSetName').flatMap((set) => sets.get(set.text.trim().toLowerCase()) ?? []),
  ];
}

function selectionOf(entry: XmlElement, sets: SelectionSets): EntrySelection {
  const selected = child(entry, 'EntrySelectedBy');
  const types = typesOf(selected, sets);
  const conditional = childrenOf(selected, 'SelectionCondition').flatMap((element) => {
    const condition = expressionOf(element);
    return condition === undefined ? [] : [{ types: typesOf(element, sets), condition }];
  });
  // what stands for a selection set that nobody has defined applies to nothing
  if (!selected) return {};
  const named = childrenOf(selected, 'TypeName').length < types.length && { named: typesOf(selected, noSets) };
  return { types, ...named, ...(conditional.length > 0 && { conditional }) };
}

function itemOf(element: XmlElement): ViewItem {
  const expression = expressionOf(element);
  const formatString = childText(element, 'FormatString');
  const label = childText(element, 'Label');
  const alignment = alignmentOf(element);
  const condition = expressionOf(child(element, 'ItemSelectionCondition'));
  const text = childText(element, 'Text');
  return {
    ...(expression !== undefined && { expression }),
    ...(text !== undefined && { text }),
    ...(formatString && { formatString }),
    ...(label !== undefined && { label }),
    ...(alignment !== undefined && { alignment }),
    ...(condition !== undefined && { condition }),
  };
}

function tableControl(element: XmlElement, sets: SelectionSets): TableControl {
  const headers = childrenOf(child(element, 'TableHeaders'), 'TableColumnHeader').map((header): ColumnHeader => {
    const label = childText(header, 'Label');
    const width = childText(header, 'Width');
    const alignment = alignmentOf(header);
    return {
      ...(label !== undefined && { label }),
      ...(width !== undefined && { width: Number(width) }),
      ...(alignment !== undefined && { alignment }),
    };
  });
  const rows = childrenOf(child(element, 'TableRowEntries'), 'TableRowEntry').map((row) => ({
    ...selectionOf(row, sets),
    items: childrenOf(child(row, 'TableColumnItems'), 'TableColumnItem').map(itemOf),
    wrap: childFlag(row, 'Wrap'),
  }));
  return { shape: 'Table', headers, rows, autosize: childFlag(element, 'AutoSize'), hideHeaders: childFlag(element, 'HideTableHeaders') };
}

function listControl(element: XmlElement, sets: SelectionSets): ListControl {
  const entries = childrenOf(child(element, 'ListEntries'), 'ListEntry').map((entry) => ({
    ...selectionOf(entry, sets),
    items: childrenOf(child(entry, 'ListItems'), 'ListItem').map(itemOf),
  }));
  return { shape: 'List', entries };
}

function wideControl(element: XmlElement, sets: SelectionSets): WideControl {
  const columns = childText(element, 'ColumnNumber');
  const entries = childrenOf(child(element, 'WideEntries'), 'WideEntry').map((entry) => ({
    ...selectionOf(entry, sets),
    item: itemOf(child(entry, 'WideItem') ?? entry),
  }));
  return { shape: 'Wide', entries, autosize: childFlag(element, 'AutoSize'), ...(columns !== undefined && { columns: Number(columns) }) };
}

function customControl(element: XmlElement | undefined, sets: SelectionSets): CustomControl {
  const entries = childrenOf(child(element, 'CustomEntries'), 'CustomEntry').map((entry) => ({
    ...selectionOf(entry, sets),
    items: customItems(child(entry, 'CustomItem'), sets),
  }));
  return { shape: 'Custom', entries };
}

function customItems(element: XmlElement | undefined, sets: SelectionSets): CustomItem[] {
  return (element?.children ?? []).flatMap((item): CustomItem[] => {
    switch (item.name.toLowerCase()) {
      case 'text':
        return [{ text: item.text }];
      case 'newline':
        return [{ newLines: Number(childText(item, 'Count') ?? '1') }];
      case 'frame': {
        const hanging = childText(item, 'FirstLineHanging');
        const firstLine = hanging !== undefined ? -Number(hanging) : Number(childText(item, 'FirstLineIndent') ?? '0');
        const frame = {
          leftIndentation: Number(childText(item, 'LeftIndent') ?? '0'),
          rightIndentation: Number(childText(item, 'RightIndent') ?? '0'),
          firstLine,
        };
        return [{ frame, items: customItems(child(item, 'CustomItem'), sets) }];
      }
      case 'expressionbinding':
        return [expressionBinding(item, sets)];
      default:
        return [];
    }
  });
}

function expressionBinding(item: XmlElement, sets: SelectionSets): CustomItem {
  const expression = expressionOf(item);
  // a condition beside no expression is read and forgotten (LoadPropertyBaseHelper)
  const condition = expression === undefined ? undefined : expressionOf(child(item, 'ItemSelectionCondition'));
  const own = child(item, 'CustomControl');
  const control = own ? customControl(own, sets) : childText(item, 'CustomControlName');
  const formatString = childText(item, 'FormatString');
  return {
    ...(expression !== undefined && { expression }),
    ...(condition !== undefined && { condition }),
    ...(control !== undefined && { control }),
    ...(formatString && { formatString }),
    enumerate: childFlag(item, 'EnumerateCollection'),
  };
}
