import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import type { CmdletRuntime } from '../../src/commands/cmdlet.ts';
import { type CsvState, csvHeaderOf, importCsv } from '../../src/commands/utility/csv-reader.ts';
import type { PSNoteProperty } from '../../src/objects/ps-member-info.ts';
import type { PSObject } from '../../src/objects/ps-object.ts';

/** Reads a text; gives rows as pairs and the warnings. */
function read(text: string, header: readonly string[] | null = null): { rows: [string, unknown][][]; warnings: string[] } {
  const rows: [string, unknown][][] = [];
  const warnings: string[] = [];
  const cmd = {
    write(value: PSObject) {
      rows.push([...value.instanceMembers.values()].map((m) => [m.name, (m as PSNoteProperty).value]));
    },
    writeWarning(text: string) {
      warnings.push(text);
    },
    throwTerminatingError(record: { errorId: string }) {
      throw new Error(record.errorId);
    },
  } as unknown as CmdletRuntime;
  const state: CsvState = { header, typeName: null, warned: false };
  for (const _ of importCsv(cmd, text, ',', state)) throw new Error('reading waits for nothing');
  return { rows, warnings };
}

describe('importCsv', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        [
          ['a', '1'],
          ['b', '2'],
        ],
      ],
    ],
    [
      'a,b\r\n"x, y","q""r"\r\n',
      [
        [
          ['a', 'x, y'],
          ['b', 'q"r'],
        ],
      ],
    ],
    ['a\n"l1\nl2"\n', [[['a', 'l1\nl2']]]],
    [
      'a,b\n1\n',
      [
        [
          ['a', '1'],
          ['b', null],
        ],
      ],
    ],
    [
      'a,b\n\n1,2,3\n',
      [
        [
          ['a', '1'],
          ['b', '2'],
        ],
      ],
    ],
    [
      ' a , b \n 1 ," 2 " \n',
      [
        [
          ['a ', '1 '],
          ['b ', ' 2 '],
        ],
      ],
    ],
    ['#TYPE T\n# note\na\n1\n', [[['a', '1']]]],
  ])('reads %j', (text, expected) => {
    expect(read(text).rows).toEqual(expected);
  });

  it('names what has no name, and warns once', () => {
    const { rows, warnings } = read('a,,b\n1,2,3\n4,5,6\n');
    expect(rows[0]?.map(([name]) => name)).toEqual(['a', 'H1', 'b']);
    expect(warnings).toHaveLength(1);
  });

  it('refuses two columns of one name', () => {
    expect(() => read('a,A\n1,2\n')).toThrow('AlreadyPresentPSMemberInfoInternalCollectionAdd');
  });

  it('finds the columns of a file', () => {
    expect(csvHeaderOf('#TYPE x\n"a","b c"\n1,2\n', ',')).toEqual(['a', 'b c']);
  });
});
