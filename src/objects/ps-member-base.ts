import { complete, lift, type Step } from '../scheduler/suspension.ts';
import { NetObject, type Value } from './net-object.ts';
import type { CallContext } from './net-type.ts';
import type { PSMember, PSMemberType, PSProperty } from './ps-members.ts';

/** System.Management.Automation.PSMemberInfo: what `$x.PSObject.Members` gives. */
export abstract class PSMemberInfo extends NetObject implements PSMember {
  abstract readonly memberType: PSMemberType;
  /** False for the members of the type table. */
  isInstance = true;
  /** Not shown unless asked for (`PSStandardMembers`). */
  isHidden = false;
  constructor(readonly name: string) {
    super();
  }
  /** The definition as Get-Member prints it. */
  abstract definition(target: Value): string;
  /** TypeNameOfValue. */
  abstract readonly typeNameOfValue: string;
  /** A copy that can be put on another object. */
  abstract copy(): PSMemberInfo;
}

/** PSPropertyInfo: a member with a value. */
export abstract class PSPropertyInfo extends PSMemberInfo implements PSProperty {
  abstract readonly isGettable: boolean;
  abstract readonly isSettable: boolean;
  abstract getValue(target: Value): Step<Value>;
  abstract setValue(target: Value, value: Value): Step<void>;
}

/** PSMethodInfo: a member that can be called. */
export abstract class PSMethodInfo extends PSMemberInfo {
  abstract invoke(target: Value, args: readonly Value[], context?: CallContext | null): Step<Value>;
  abstract overloadDefinitions(): readonly string[];
}

/** Runs work that may be suspended, mending its exceptions and its result. */
export function guarded<T>(work: () => Step<Value>, mend: (e: unknown) => unknown, result: (v: Value) => T): Step<T> {
  return lift(
    (function* () {
      let value: Value;
      try {
        value = yield* complete(work());
      } catch (e) {
        throw mend(e);
      }
      return result(value);
    })(),
  );
}
