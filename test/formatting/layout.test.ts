import { describe, expect, it } from 'vitest';
import { ScriptExtent, ScriptSource } from '../../grammar/extent.ts';
import { positionMessage } from '../../src/errors/position-message.ts';
import { calculateColumnWidths } from '../../src/formatting/column-width-manager.ts';
import { cellLength, truncateHead, truncateTail, vtSubstring } from '../../src/formatting/display-cells.ts';
import { ListViewEntry, TextAlignment } from '../../src/formatting/format-records.ts';
import { TextLineOutput } from '../../src/formatting/line-output.ts';
import { writeList } from '../../src/formatting/list-writer.ts';
import { generateLines, splitLines, truncateAtNewLine } from '../../src/formatting/string-manipulation.ts';
import { bestItemsPerRow, TableWriter } from '../../src/formatting/table-writer.ts';

const widths = (given: number[], width: number) => {
  calculateColumnWidths(given, width, 1, 1);
  return given;
};

describe('column widths', () => {
  it.each([
    { given: [5, 5], width: 79, expected: [5, 5] },
    { given: [60, 60, 1], width: 79, expected: [60, 18, -1] },
    { given: [0, 0], width: 79, expected: [39, 39] },
    { given: [30, 0], width: 79, expected: [30, 48] },
    { given: [95, 2], width: 79, expected: [79, -1] },
    { given: [78, 1], width: 79, expected: [78, -1] },
  ])('$given in $width', ({ given, width, expected }) => {
    expect(widths([...given], width)).toEqual(expected);
  });
});

describe('cells', () => {
  it('counts wide characters twice and escape sequences not at all', () => {
    expect(cellLength('日本a')).toBe(5);
    expect(cellLength('\x1b[31mred\x1b[0m')).toBe(3);
    expect(truncateTail('漢字漢字', 5)).toBe(2);
    expect(truncateHead('123456789', 4)).toBe(5);
  });
  it('cuts decorated text and resets it', () => {
    expect(vtSubstring('\x1b[31mabcdef\x1b[0m', 0, 3, '', '…')).toBe('\x1b[31mabc…\x1b[0m');
    expect(vtSubstring('abcdef', 2)).toBe('cdef');
  });
});

describe('lines', () => {
  it('break at words, long words anywhere', () => {
    expect(generateLines('one two three', 8, 8)).toEqual(['one two ', 'three']);
    expect(generateLines('abcdefghij', 4, 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(generateLines('a\r\nb', 10, 10)).toEqual(['a', 'b']);
    expect(generateLines('', 10, 10)).toEqual(['']);
  });
  it('split and are cut at line ends', () => {
    expect(splitLines('a\nb\n')).toEqual(['a', 'b', '']);
    expect(truncateAtNewLine('x\r\ny')).toBe('x…');
  });
});

describe('tables', () => {
  const table = (hint: number[], alignment: TextAlignment[], rows: string[][], header: string[], width = 79) => {
    const output = new TextLineOutput(width, { width: 80, height: 24 }, false);
    const writer = new TableWriter();
    writer.initialize(width, hint, alignment, null, false);
    writer.generateHeader(header, output);
    for (const row of rows) writer.generateRow(row, output, false, null);
    return output.lines;
  };
  it('stand left and right', () => {
    expect(table([6, 4], [TextAlignment.Left, TextAlignment.Right], [['nut', '1024']], ['Name', 'Size'])).toEqual([
      'Name   Size',
      '----   ----',
      'nut    1024',
    ]);
  });
  it('lose the front of right-aligned values and write narrow headers downwards', () => {
    const lines = table([5, 4], [TextAlignment.Right, TextAlignment.Left], [['123456789', 'abcdefgh']], ['Num', 'Abcdefgh']);
    expect(lines).toEqual(['  Num Abcd', '      efgh', '  --- ----', '…6789 abc…']);
  });
  it('fit as many wide values as there is room for', () => {
    expect(bestItemsPerRow(8, 79)).toBe(8);
    expect(bestItemsPerRow(100, 79)).toBe(1);
  });
});

describe('lists', () => {
  it('wrap values beside their labels', () => {
    const entry = new ListViewEntry();
    entry.fields.push(
      { label: null, propertyName: 'Words', value: 'one two three four' },
      { label: 'N', propertyName: null, value: 'a\nb' },
    );
    const output = new TextLineOutput(18, { width: 80, height: 24 }, false);
    writeList(entry, output);
    expect(output.lines).toEqual(['Words : one two ', '        three four', 'N     : a', '        b']);
  });
});

describe('position messages', () => {
  const at = (text: string, part: string) => {
    const start = text.indexOf(part);
    return positionMessage(new ScriptExtent(new ScriptSource(text, '/s.ps1'), start, start + part.length));
  };
  it('underline the error', () => {
    expect(at('x\n1 / 0', '1 / 0')).toBe('At /s.ps1:2 char:1\n+ 1 / 0\n+ ~~~~~');
  });
  it('cut long lines around it and widen tabs', () => {
    const line = `${'a'.repeat(60)} BAD ${'b'.repeat(60)}`;
    const [, shown, marks] = at(line, 'BAD').split('\n');
    expect(shown).toMatch(/^\+ … .*BAD.* …$/);
    expect(marks!.indexOf('~')).toBe(shown!.indexOf('BAD'));
    expect(at('\tBAD', 'BAD')).toBe('At /s.ps1:1 char:2\n+     BAD\n+     ~~~');
  });
});
