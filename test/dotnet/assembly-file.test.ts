import { expect, it } from 'vitest';
import { powerShellAssemblyFile } from '../../scripts/assembly-file.mjs';
import '../../src/dotnet/index.ts';
import { powerShellAssemblies } from '../../src/dotnet/assemblies.ts';
import { readAssemblyImage } from '../../src/dotnet/reflection/assembly-image.ts';
import { powerShellCommit, powerShellVersion } from '../../src/session/powershell-version.ts';

const fileOf = (fullName: string): Buffer => powerShellAssemblyFile({ fullName, version: powerShellVersion, commit: powerShellCommit });

it.each(powerShellAssemblies())('writes a file that says it is %s', (fullName) => {
  const image = readAssemblyImage(fileOf(fullName));
  expect(image?.fullName).toBe(fullName);
  expect(image?.moduleName).toBe(`${fullName.split(',')[0]}.dll`);
  expect(image?.attributes.get('AssemblyFileVersionAttribute')).toBe(`${powerShellVersion}.500`);
  expect(image?.attributes.get('AssemblyInformationalVersionAttribute')).toBe(
    `${powerShellVersion} SHA: ${powerShellCommit}+${powerShellCommit}`,
  );
});

it('refuses a name whose token belongs to another key', () => {
  expect(() => fileOf('A, Version=1.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')).toThrow('another public key');
});

it('reads nothing of a file that ends too early or is something else', () => {
  const whole = fileOf(powerShellAssemblies()[0] as string);
  for (const length of [0, 1, 64, 200, 400, 0x260, 0x300]) expect(readAssemblyImage(whole.subarray(0, length))).toBeNull();
  expect(readAssemblyImage(Buffer.from('#!/bin/sh\n'))).toBeNull();
  const native = Buffer.from(whole);
  native.fill(0, 0x80 + 24 + 96 + 14 * 8, 0x80 + 24 + 96 + 15 * 8);
  expect(readAssemblyImage(native)).toBeNull();
});
