/** Writes views as a Format.ps1xml file (FormatXMLWriter.cs). */

import { getEnumerable } from '../objects/enumerate.ts';
import { toText } from '../objects/to-string.ts';
import type { ControlObject } from './ps-control-types.ts';

/** An element: its name, and its text or what is in it. */
type Element = readonly [name: string, content: string | readonly Element[]];

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

function textOf([name, content]: Element, indent: string): string {
  if (content.length === 0) return `${indent}<${name} />`;
  if (typeof content === 'string') return `${indent}<${name}>${escapeXml(content)}</${name}>`;
  return `${indent}<${name}>\n${content.map((inner) => textOf(inner, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

class FormatXmlWriter {
  constructor(private readonly withScripts: boolean) {}

  configuration(definitions: readonly ControlObject[]): Element {
    const typesOf = new Map<ControlObject, string[]>();
    for (const definition of definitions)
      for (const view of definition.list('FormatViewDefinition')) {
        const known = typesOf.get(view);
        if (known) known.push(definition.text('TypeName'));
        else typesOf.set(view, [definition.text('TypeName')]);
      }
    return ['Configuration', [['ViewDefinitions', [...typesOf].map(([view, types]) => this.view(view, types))]]];
  }

  private view(view: ControlObject, types: readonly string[]): Element {
    const control = view.object('Control')!;
    const groupBy = control.object('GroupBy');
    const parts: Element[] = [
      ['Name', view.text('Name')],
      ['ViewSelectedBy', types.map((t): Element => ['TypeName', t])],
    ];
    if (groupBy) {
      const inner = [...this.entry(groupBy.object('Expression')), ...text('Label', groupBy.text('Label'))];
      const custom = groupBy.object('CustomControl');
      parts.push(['GroupBy', custom ? [...inner, this.customControl(custom)] : inner]);
    }
    return ['View', [...parts, ...flag('OutOfBand', control.flag('OutOfBand')), this.control(control)]];
  }

  private control(control: ControlObject): Element {
    switch (control.kind) {
      case 'TableControl':
        return this.table(control);
      case 'ListControl':
        return ['ListControl', [['ListEntries', control.list('Entries').map((e) => this.listEntry(e))]]];
      case 'WideControl':
        return this.wide(control);
      default:
        return this.customControl(control);
    }
  }

  private table(control: ControlObject): Element {
    const headers = control.list('Headers').map((h): Element => {
      const width = h.text('Width');
      return ['TableColumnHeader', [...text('Label', h.text('Label')), ...text('Width', width === '0' ? '' : width), ...alignment(h)]];
    });
    const rows = control.list('Rows').map((row): Element => {
      const columns = row
        .list('Columns')
        .map(
          (c): Element => [
            'TableColumnItem',
            [...alignment(c), ...text('FormatString', c.text('FormatString')), ...this.entry(c.object('DisplayEntry'))],
          ],
        );
      return [
        'TableRowEntry',
        [...flag('Wrap', row.flag('Wrap')), ...this.selectedBy(row.object('SelectedBy')), ['TableColumnItems', columns]],
      ];
    });
    return [
      'TableControl',
      [
        ...flag('AutoSize', control.flag('AutoSize')),
        ...flag('HideTableHeaders', control.flag('HideTableHeaders')),
        ['TableHeaders', headers],
        ['TableRowEntries', rows],
      ],
    ];
  }

  private listEntry(entry: ControlObject): Element {
    const items = entry
      .list('Items')
      .map(
        (item): Element => [
          'ListItem',
          [
            ...text('Label', item.text('Label')),
            ...text('FormatString', item.text('FormatString')),
            ...this.condition(item),
            ...this.entry(item.object('DisplayEntry')),
          ],
        ],
      );
    return [
      'ListEntry',
      [...this.selectedBy(entry.object('EntrySelectedBy')), ...(items.length > 0 ? [['ListItems', items] as const] : [])],
    ];
  }

  private wide(control: ControlObject): Element {
    const entries = control
      .list('Entries')
      .map(
        (e): Element => [
          'WideEntry',
          [
            ...this.selectedBy(e.object('EntrySelectedBy')),
            ['WideItem', [...this.entry(e.object('DisplayEntry')), ...text('FormatString', e.text('FormatString'))]],
          ],
        ],
      );
    const columns = control.text('Columns');
    return [
      'WideControl',
      [...text('ColumnNumber', columns === '0' ? '' : columns), ...flag('AutoSize', control.flag('AutoSize')), ['WideEntries', entries]],
    ];
  }

  private customControl(control: ControlObject): Element {
    const entries = control
      .list('Entries')
      .map(
        (e): Element => [
          'CustomEntry',
          [...this.selectedBy(e.object('SelectedBy')), ['CustomItem', e.list('CustomItems').flatMap((i) => this.customItem(i))]],
        ],
      );
    return ['CustomControl', [['CustomEntries', entries]]];
  }

  private customItem(item: ControlObject): Element[] {
    switch (item.kind) {
      case 'CustomItemNewline':
        return Array.from({ length: Number(item.text('Count')) }, (): Element => ['NewLine', '']);
      case 'CustomItemText':
        return [['Text', item.text('Text')]];
      case 'CustomItemExpression': {
        const custom = item.object('CustomControl');
        const inner = [
          ...flag('EnumerateCollection', item.flag('EnumerateCollection')),
          ...this.condition(item),
          ...this.entry(item.object('Expression')),
        ];
        return [['ExpressionBinding', custom ? [...inner, this.customControl(custom)] : inner]];
      }
      default: {
        const sizes = ['LeftIndent', 'RightIndent', 'FirstLineHanging', 'FirstLineIndent'].flatMap((name) =>
          item.text(name) === '0' ? [] : text(name, item.text(name)),
        );
        return [['Frame', [...sizes, ['CustomItem', item.list('CustomItems').flatMap((i) => this.customItem(i))]]]];
      }
    }
  }

  private condition(item: ControlObject): Element[] {
    const condition = item.object('ItemSelectionCondition');
    return condition ? [['ItemSelectionCondition', this.entry(condition)]] : [];
  }

  private selectedBy(selected: ControlObject | null): Element[] {
    if (!selected) return [];
    const types = [...(getEnumerable(selected.parts['TypeNames'] ?? null) ?? [])].map((t): Element => ['TypeName', toText(t)]);
    const conditions = selected.list('SelectionCondition').map((c): Element => ['SelectionCondition', this.entry(c)]);
    return types.length + conditions.length === 0 ? [] : [['EntrySelectedBy', [...types, ...conditions]]];
  }

  private entry(entry: ControlObject | null): Element[] {
    if (!entry) return [];
    if (entry.text('ValueType') === 'Property') return [['PropertyName', entry.text('Value')]];
    return [['ScriptBlock', this.withScripts ? entry.text('Value') : ';']];
  }
}

function text(name: string, value: string): Element[] {
  return value === '' ? [] : [[name, value]];
}
function flag(name: string, value: boolean): Element[] {
  return value ? [[name, '']] : [];
}
function alignment(item: ControlObject): Element[] {
  const value = item.text('Alignment');
  return value === 'Undefined' ? [] : [['Alignment', value]];
}

/** The text of a format file with these types and their views; scripts stand as `;` unless they are wanted. */
export function formatXml(definitions: readonly ControlObject[], withScripts: boolean): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${textOf(new FormatXmlWriter(withScripts).configuration(definitions), '')}`;
}
