import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import '../../src/session/runspace.ts';
import { getType } from '../../src/dotnet/registry.ts';
import { sortedEnumValues } from '../../src/objects/enum-value.ts';

// Each line: type, underlying type, names with their values in the order of Enum.GetNames; recorded from PowerShell 7.6.5.
const lines = readFileSync(join(dirname(fileURLToPath(import.meta.url)), 'enum-values.txt'), 'utf8')
  .trim()
  .split('\n');

describe('enums have the names and values of .NET and PowerShell', () => {
  it.each(lines.map((line) => line.split(' ') as [string, string, string]))('%s', (name, _underlying, members) => {
    const expected = members.split(',').sort();
    const actual = sortedEnumValues(getType(name)).map(([member, value]) => `${member}=${value}`);
    expect(actual.sort()).toEqual(expected);
  });
});
