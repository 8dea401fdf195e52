import { findType } from '../dotnet/registry.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { CmdletDefinition } from './cmdlet.ts';

/** A running cmdlet as a value: what an error that is about the command as a whole has as its target. Its type is the cmdlet's class. */
export class CmdletInstance extends NetObject {
  private own: Map<string, Value> | undefined;
  constructor(
    definition: CmdletDefinition,
    private readonly bound: (name: string) => Value | undefined,
  ) {
    super();
    const type = findType(definition.className);
    if (type) this.netType = type;
  }
  /** The value of a parameter; null where it is not bound. */
  argument(name: string): Value {
    return this.own?.get(name) ?? this.bound(name) ?? null;
  }
  /** Sets a property, as who makes such an object for itself does. */
  setArgument(name: string, value: Value): void {
    this.own ??= new Map();
    this.own.set(name, value);
  }
}
