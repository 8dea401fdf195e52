import { knownAssembly, powerShellAssemblyNames } from './powershell-types/known-types.ts';

/** Namespaces and types that are not in the core library, longest prefix first. */
const homes: readonly [string, string][] = [
  ['System.Management.Automation', 'System.Management.Automation'],
  ['Microsoft.PowerShell.Commands.Utility', 'Microsoft.PowerShell.Commands.Utility'],
  ['Microsoft.PowerShell', 'System.Management.Automation'],
  ['Newtonsoft.Json', 'Newtonsoft.Json'],
  ['Microsoft.VisualBasic', 'Microsoft.VisualBasic.Core'],
  ['System.Text.RegularExpressions', 'System.Text.RegularExpressions'],
  ['System.Collections.Concurrent.ConcurrentDictionary', 'System.Collections.Concurrent'],
  ['System.Collections.Concurrent.ConcurrentBag', 'System.Collections.Concurrent'],
  ['System.Collections.Concurrent.ConcurrentStack', 'System.Collections.Concurrent'],
  ['System.Collections.Concurrent.BlockingCollection', 'System.Collections.Concurrent'],
  ['System.Collections.Specialized', 'System.Collections.Specialized'],
  ['System.Collections.Generic.SortedDictionary', 'System.Collections'],
  ['System.Collections.Generic.SortedList', 'System.Collections'],
  ['System.Collections.Generic.SortedSet', 'System.Collections'],
  ['System.Collections.Generic.LinkedList', 'System.Collections'],
  ['System.Collections.Generic.LinkedListNode', 'System.Collections'],
  ['System.Collections.ObjectModel.ObservableCollection', 'System.ObjectModel'],
  ['System.Collections.CaseInsensitiveComparer', 'System.Collections.NonGeneric'],
  ['System.UriBuilder', 'System.Private.Uri'],
  ['System.UriFormatException', 'System.Private.Uri'],
  ['System.Xml.Linq', 'System.Private.Xml.Linq'],
  ['System.Web.HttpUtility', 'System.Web.HttpUtility'],
  ['System.Diagnostics.ProcessStartInfo', 'System.Diagnostics.Process'],
  ['System.Collections.Generic.PriorityQueue', 'System.Collections'],
  ['System.Collections.Generic.OrderedDictionary', 'System.Collections'],
  ['System.Collections.Immutable', 'System.Collections.Immutable'],
  ['System.Collections.Generic.Stack', 'System.Collections'],
  ['System.Collections.Stack', 'System.Collections.NonGeneric'],
  ['System.Collections.Queue', 'System.Collections.NonGeneric'],
  ['System.Collections.SortedList', 'System.Collections.NonGeneric'],
  ['System.Linq', 'System.Linq'],
  ['System.Numerics.BigInteger', 'System.Runtime.Numerics'],
  ['System.Numerics.Complex', 'System.Runtime.Numerics'],
  ['System.Uri', 'System.Private.Uri'],
  ['System.Xml', 'System.Private.Xml'],
  ['System.Net.Http', 'System.Net.Http'],
  ['System.Net.Mail', 'System.Net.Mail'],
  ['System.Net.IPAddress', 'System.Net.Primitives'],
  ['System.Diagnostics.Process', 'System.Diagnostics.Process'],
  ['System.Security.Claims', 'System.Security.Claims'],
  ['System.Security.Principal.GenericIdentity', 'System.Security.Claims'],
  ['System.Security.Principal.GenericPrincipal', 'System.Security.Claims'],
  ['System.Net.Mime', 'System.Net.Mail'],
  ['System.Net', 'System.Net.Primitives'],
  ['System.Security.Cryptography', 'System.Security.Cryptography'],
  ['System.Console', 'System.Console'],
  ['System.IO.Compression.ZipFile', 'System.IO.Compression.ZipFile'],
  ['System.IO.Compression.ZipFileExtensions', 'System.IO.Compression.ZipFile'],
  ['System.IO.Compression.Brotli', 'System.IO.Compression.Brotli'],
  ['System.IO.Compression', 'System.IO.Compression'],
];

const core = 'System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e';

function powerShellAssembly(name: string): string {
  return `${name}, Version=7.6.0.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35`;
}

/** The full name of the assembly that a type lives in. Types without a namespace come from PowerShell classes. */
export function assemblyOf(fullName: string): string {
  const recorded = fullName.startsWith('Microsoft.PowerShell.') ? knownAssembly(fullName) : undefined;
  if (recorded) return powerShellAssembly(recorded);
  for (const [prefix, name] of homes) {
    if (!fullName.startsWith(prefix) || /[\w]/.test(fullName[prefix.length] ?? '')) continue;
    if (name === 'Newtonsoft.Json') return `${name}, Version=13.0.0.0, Culture=neutral, PublicKeyToken=30ad4fe6b2a6aeed`;
    if (name === 'Microsoft.VisualBasic.Core') return `${name}, Version=15.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a`;
    if (name === 'System.Management.Automation' || name.startsWith('Microsoft.')) {
      return powerShellAssembly(name);
    }
    if (name.startsWith('System.IO.Compression')) return `${name}, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089`;
    const token = /^System\.(Private\.Xml|Net\.Mail|Web)/.test(name) ? 'cc7b13ffcd2ddd51' : 'b03f5f7f11d50a3a';
    return `${name}, Version=10.0.0.0, Culture=neutral, PublicKeyToken=${token}`;
  }
  if (!fullName.includes('.')) return 'PowerShell Class Assembly, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null';
  return core;
}

/** The full names of every assembly that a type may live in, the core library first. */
export function allAssemblies(): string[] {
  const names = homes.map(([prefix]) => assemblyOf(prefix));
  return [...new Set([core, ...names])];
}

/** The full names of PowerShell's own assemblies: the build writes a file for each. */
export function powerShellAssemblies(): string[] {
  return powerShellAssemblyNames().map(powerShellAssembly);
}

/** Names that .NET keeps for old programs: assemblies that only forward to others, by their public key. */
const forwarding: Record<string, string> = {
  b77a5c561934e089:
    'mscorlib System System.Core System.Data System.IO.Compression.FileSystem System.Numerics System.Runtime.Serialization System.Transactions System.Xml System.Xml.Linq',
  b03f5f7f11d50a3a: 'System.Configuration System.Drawing System.Net System.Security System.Web',
};
const languages = ['Microsoft.CSharp', 'Microsoft.VisualBasic'];

/** The full name of the assembly with a simple name (in any case), null where there is none. */
export function assemblyNamed(simpleName: string): string | null {
  const lower = simpleName.toLowerCase();
  for (const [token, names] of Object.entries(forwarding)) {
    const name = names.split(' ').find((n) => n.toLowerCase() === lower);
    if (name) return `${name}, Version=4.0.0.0, Culture=neutral, PublicKeyToken=${token}`;
  }
  const language = languages.find((n) => n.toLowerCase() === lower);
  if (language) return `${language}, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a`;
  if (lower.startsWith('microsoft.powershell.commands.')) return powerShellAssembly(simpleName);
  return [...allAssemblies(), ...powerShellAssemblies()].find((full) => full.split(',')[0]?.toLowerCase() === lower) ?? null;
}
