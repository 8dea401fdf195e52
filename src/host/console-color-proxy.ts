import { defineType, getType } from '../dotnet/registry.ts';
import { enumMember, enumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { PropertyBody } from '../objects/net-type.ts';

/** Names of the colours and what they are at first (ConsoleColorProxy in ConsoleHost.cs); a number stands for "not set". */
const initial: Record<string, string | number> = {
  FormatAccentColor: 'Green',
  ErrorAccentColor: 'Cyan',
  ErrorForegroundColor: 'Red',
  ErrorBackgroundColor: -1,
  WarningForegroundColor: 'Yellow',
  WarningBackgroundColor: -1,
  DebugForegroundColor: 'Yellow',
  DebugBackgroundColor: -1,
  VerboseForegroundColor: 'Yellow',
  VerboseBackgroundColor: -1,
  ProgressForegroundColor: 'Black',
  ProgressBackgroundColor: 'Yellow',
};

/** `$Host.PrivateData` of the console host: the colours of its streams. Scripts set them; they change nothing without a terminal. */
export class ConsoleColorProxy extends NetObject {
  private readonly colours = new Map<string, Value>();
  get(name: string): Value {
    const value = this.colours.get(name);
    if (value !== undefined) return value;
    const type = getType('System.ConsoleColor');
    const first = initial[name] as string | number;
    return typeof first === 'number' ? enumValue(type, first) : (enumMember(type, first) ?? null);
  }
  set(name: string, value: Value): void {
    this.colours.set(name, value);
  }
}

function properties(): Record<string, PropertyBody> {
  const table: Record<string, PropertyBody> = {};
  for (const name of Object.keys(initial))
    table[`System.ConsoleColor ${name}`] = {
      get: (self: ConsoleColorProxy) => self.get(name),
      set: (self: ConsoleColorProxy, value: Value) => self.set(name, value),
    };
  return table;
}

defineType({ name: 'Microsoft.PowerShell.ConsoleHost+ConsoleColorProxy', jsClass: ConsoleColorProxy, properties: properties() });
