import { describe, expect, it } from 'vitest';
import { splitDefaultKey } from '../../src/binding/default-parameter-values.ts';

describe('keys of $PSDefaultParameterValues', () => {
  it.each([
    ['Get-Item:Path', 'Get-Item', 'Path'],
    [' Get-Item : Path ', 'Get-Item', 'Path'],
    ['*:Verbose', '*', 'Verbose'],
    ["'Get-Item':'Path'", 'Get-Item', 'Path'],
    ['"a:b":p', 'a:b', 'p'],
  ])('%s', (key, command, parameter) => {
    expect(splitDefaultKey(key)).toEqual({ command, parameter });
  });
  it.each(['', 'Get-Item', ':Path', 'Get-Item:', "'Get-Item:Path", "a:'b'c"])('refuses %s', (key) => {
    expect(splitDefaultKey(key)).toBeNull();
  });
});
