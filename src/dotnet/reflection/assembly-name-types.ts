/** System.Reflection.AssemblyName. */
import { convertTo } from '../../objects/convert.ts';
import type { Value } from '../../objects/net-object.ts';
import { getCulture, invariantCulture } from '../culture/culture-info.ts';
import { defineType, getType } from '../registry.ts';
import { byteArray, enumOf, notNull } from '../values.ts';
import { NetAssembly, NetAssemblyName } from './assembly.ts';
import { assemblyNameOf } from './assembly-files.ts';
import { codeBase } from './own-assemblies.ts';

/** What a display name says of one of its parts; undefined where it has none. */
function partOf({ assembly }: NetAssemblyName, part: string): string | undefined {
  return new RegExp(`${part}=([^,]*)`, 'i').exec(assembly.fullName)?.[1];
}

function cultureName(name: NetAssemblyName): string | null {
  const culture = partOf(name, 'Culture');
  return culture === undefined ? null : culture === 'neutral' ? '' : culture;
}

/** Only what is loaded has an address. */
function addressOf({ assembly, origin }: NetAssemblyName): string | null {
  return origin === 'loaded' ? codeBase(assembly) : null;
}

const configuration = 'System.Configuration.Assemblies.';

defineType({
  name: 'System.Reflection.AssemblyName',
  jsClass: NetAssemblyName,
  properties: {
    'string Name': { get: (n: NetAssemblyName) => n.assembly.simpleName },
    'version Version': {
      get: (n: NetAssemblyName): Value =>
        partOf(n, 'Version') === undefined ? null : convertTo(n.assembly.version, getType('System.Version')),
    },
    'cultureinfo CultureInfo': {
      get: (n: NetAssemblyName) => {
        const culture = cultureName(n);
        return culture === null ? null : culture === '' ? invariantCulture : getCulture(culture);
      },
    },
    'string CultureName': { get: cultureName },
    'string CodeBase': { get: addressOf },
    'string EscapedCodeBase': { get: addressOf },
    'System.Reflection.ProcessorArchitecture ProcessorArchitecture': {
      get: (n: NetAssemblyName) => enumOf('System.Reflection.ProcessorArchitecture', n.origin === 'loaded' ? 1 : 0),
    },
    'System.Reflection.AssemblyContentType ContentType': { get: () => enumOf('System.Reflection.AssemblyContentType', 0) },
    'System.Reflection.AssemblyNameFlags Flags': {
      get: (n: NetAssemblyName) =>
        enumOf('System.Reflection.AssemblyNameFlags', /^(?!null)/.test(partOf(n, 'PublicKeyToken') ?? 'null') ? 1 : 0),
    },
    'System.Configuration.Assemblies.AssemblyHashAlgorithm HashAlgorithm': {
      get: (n: NetAssemblyName) => enumOf(`${configuration}AssemblyHashAlgorithm`, n.origin === 'text' ? 0 : 0x8004),
    },
    'System.Configuration.Assemblies.AssemblyVersionCompatibility VersionCompatibility': {
      get: () => enumOf(`${configuration}AssemblyVersionCompatibility`, 1),
    },
    'System.Reflection.StrongNameKeyPair KeyPair': { get: () => null },
    'string FullName': { get: (n: NetAssemblyName) => n.assembly.fullName },
  },
  constructors: {
    '(string assemblyName)': (_t, name: string) => new NetAssemblyName(new NetAssembly(notNull(name, 'assemblyName')), 'text'),
  },
  staticMethods: {
    'System.Reflection.AssemblyName GetAssemblyName(string assemblyFile)': (_t, file: string | null) =>
      new NetAssemblyName(new NetAssembly(assemblyNameOf(notNull(file, 'assemblyFile'))), 'file'),
  },
  methods: {
    'byte[] GetPublicKeyToken()': (n: NetAssemblyName) => {
      const token = partOf(n, 'PublicKeyToken');
      return token === undefined ? null : byteArray(token === 'null' ? [] : Buffer.from(token, 'hex'));
    },
    'string ToString()': (n: NetAssemblyName) => n.assembly.fullName,
  },
});
