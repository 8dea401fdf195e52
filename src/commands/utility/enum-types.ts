/** Enum types of the parameters of these commands. */
import { defineType, findType } from '../../dotnet/registry.ts';
import { type EnumValue, enumMember } from '../../objects/enum-value.ts';

const enums: Record<string, Record<string, number>> = {
  'System.Management.Automation.SerializationMethod': { AllPublicProperties: 0, String: 1, SpecificProperties: 2 },
  'Microsoft.PowerShell.Commands.Language': { CSharp: 0 },
  'Microsoft.PowerShell.Commands.OutputAssemblyType': { Library: 0, ConsoleApplication: 1, WindowsApplication: 2 },
  'Microsoft.PowerShell.Commands.JsonDateKind': { Default: 0, Local: 1, Utc: 2, Offset: 3, String: 4 },
  'Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind': { Never: 0, Always: 1, AsNeeded: 2 },
  'Newtonsoft.Json.StringEscapeHandling': { Default: 0, EscapeNonAscii: 1, EscapeHtml: 2 },
  'Microsoft.PowerShell.Commands.DisplayHintType': { Date: 0, Time: 1, DateTime: 2 },
  'Microsoft.PowerShell.Commands.BreakpointType': { Line: 0, Variable: 1, Command: 2 },
  'Microsoft.PowerShell.Commands.WebAuthenticationType': { None: 0, Basic: 1, Bearer: 2, OAuth: 3 },
  'Microsoft.PowerShell.Commands.WebRequestMethod': {
    Default: 0,
    Get: 1,
    Head: 2,
    Post: 3,
    Put: 4,
    Delete: 5,
    Trace: 6,
    Options: 7,
    Merge: 8,
    Patch: 9,
  },
};

const flags: Record<string, Record<string, number>> = {
  'Microsoft.PowerShell.Commands.WebSslProtocol': { Default: 0, Tls: 3072, Tls11: 3072, Tls12: 3072, Tls13: 12288 },
  'System.Management.Automation.PSTraceSourceOptions': {
    None: 0,
    Constructor: 1,
    Dispose: 2,
    Finalizer: 4,
    Method: 8,
    Property: 16,
    Delegates: 32,
    Events: 64,
    Exception: 128,
    Lock: 256,
    Error: 512,
    Warning: 1024,
    Verbose: 2048,
    WriteLine: 4096,
    Scope: 8192,
    Assert: 16384,
    ExecutionFlow: 8303,
    Data: 6167,
    Errors: 640,
    All: 32767,
  },
  'System.Diagnostics.TraceOptions': {
    None: 0,
    LogicalOperationStack: 1,
    DateTime: 2,
    Timestamp: 4,
    ProcessId: 8,
    ThreadId: 16,
    Callstack: 32,
  },
};

for (const [name, enumValues] of Object.entries(enums)) defineType({ name, kind: 'enum', enumValues });
for (const [name, enumValues] of Object.entries(flags)) defineType({ name, kind: 'enum', flags: true, enumValues });

/** A member of an enum that this program defines. */
export function enumOf(typeName: string, member: string): EnumValue {
  const type = findType(typeName);
  const value = type && enumMember(type, member);
  if (!value) throw new Error(`${typeName} has no member ${member}`);
  return value;
}
