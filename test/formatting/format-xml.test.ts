import '../../src/dotnet/index.ts';
import { describe, expect, it } from 'vitest';
import {
  FormatEntryData,
  FormatStartData,
  GroupEndData,
  GroupStartData,
  ListViewHeaderInfo,
  TableRowEntry,
} from '../../src/formatting/format-records.ts';
import { readFormatXml } from '../../src/formatting/format-xml.ts';

const viewsOf = (text: string) => readFormatXml(text, 'f').views;

import { OutputGroupQueue } from '../../src/formatting/output-queue.ts';

const view = (content: string) =>
  viewsOf(
    `<?xml version="1.0"?><Configuration><!-- c --><SelectionSets><SelectionSet><Name>S</Name><Types><TypeName>A</TypeName><TypeName>B</TypeName></Types></SelectionSet></SelectionSets>` +
      `<ViewDefinitions><View><Name>v</Name><ViewSelectedBy><SelectionSetName>S</SelectionSetName></ViewSelectedBy>${content}</View></ViewDefinitions></Configuration>`,
  )[0]!;

describe('format files', () => {
  it('give tables with headers, alignment and script columns', () => {
    const { types, control, groupBy } = view(
      '<GroupBy><PropertyName>G</PropertyName><Label>L</Label></GroupBy><TableControl><TableHeaders><TableColumnHeader><Label>N</Label><Width>8</Width><Alignment>Right</Alignment></TableColumnHeader><TableColumnHeader/></TableHeaders>' +
        '<TableRowEntries><TableRowEntry><Wrap/><TableColumnItems><TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem><TableColumnItem><ScriptBlock>$_.V -gt 1 -and "&lt;x&gt;"</ScriptBlock></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl>',
    );
    expect(types).toEqual(['A', 'B']);
    expect(groupBy).toEqual({ expression: 'G', label: 'L' });
    expect(control).toMatchObject({
      shape: 'Table',
      headers: [{ label: 'N', width: 8, alignment: 3 }, {}],
      rows: [{ wrap: true, items: [{ expression: 'Name' }, { expression: { script: '$_.V -gt 1 -and "<x>"' } }] }],
    });
  });
  it('give custom controls with frames', () => {
    const { control } = view(
      '<CustomControl><CustomEntries><CustomEntry><CustomItem><Text>Hi </Text><NewLine/><Frame><LeftIndent>4</LeftIndent><CustomItem><ExpressionBinding><PropertyName>N</PropertyName><EnumerateCollection/></ExpressionBinding></CustomItem></Frame></CustomItem></CustomEntry></CustomEntries></CustomControl>',
    );
    expect(control).toMatchObject({
      shape: 'Custom',
      entries: [
        {
          items: [
            { text: 'Hi ' },
            { newLines: 1 },
            { frame: { leftIndentation: 4, rightIndentation: 0, firstLine: 0 }, items: [{ expression: 'N', enumerate: true }] },
          ],
        },
      ],
    });
  });
  it('say what is wrong with them', () => {
    expect(readFormatXml('<Configuration><A></B></Configuration>', 'f').errors[0]).toMatch(
      /'A' start tag .* does not match the end tag of 'B'/,
    );
    expect(readFormatXml('<Other/>', 'f').errors).toEqual(['Error at XPath  in file f: Other is an unknown node.']);
  });
});

describe('the queue of a table without widths', () => {
  it('holds a group until it ends, and leaves out-of-band text out of the widths', () => {
    const seen: number[] = [];
    const queue = new OutputGroupQueue((_start, held) => seen.push(held.length), 0, 300);
    const outOfBand = new FormatEntryData(new TableRowEntry());
    outOfBand.outOfBand = true;
    expect(queue.add(new FormatStartData(new ListViewHeaderInfo()))).toHaveLength(1);
    expect(queue.add(new GroupStartData())).toHaveLength(0);
    expect(queue.add(new FormatEntryData(new TableRowEntry()))).toHaveLength(0);
    expect(queue.add(outOfBand)).toHaveLength(0);
    expect(queue.holding).toBe(true);
    expect(queue.add(new GroupEndData())).toHaveLength(4);
    expect(seen).toEqual([3]);
    expect(queue.holding).toBe(false);
  });
});
