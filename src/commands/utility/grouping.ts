/** What Group-Object gathers from its input (Group-Object.cs). */
import { defaultKeys } from '../../dotnet/comparers.ts';
import { getType } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { switchOn } from '../../objects/switch-parameter.ts';
import { toText } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';
import { comparePSObjects } from '../../operators/compare-ops.ts';
import { errorRecord } from './cmdlet-errors.ts';
import { GroupInfo } from './group-info.ts';
import { isNothing } from './object-model.ts';
import {
  defaultKeyPropertySet,
  nonExisting,
  type OrderByPropertyEntry,
  type OrderRuntime,
  type OrderValue,
  orderParameters,
} from './order-by-property.ts';
import type { MshParameter } from './parameter-processor.ts';

function typeOfKey(value: OrderValue): NetType | null {
  return value === nonExisting || isNothing(value) ? null : typeOf(baseObject(value));
}

/** One invocation of Group-Object. */
export class Grouping {
  parameters: MshParameter[] | null = null;
  property: readonly Value[] | undefined;
  readonly entries: OrderByPropertyEntry[] = [];
  private types: (NetType | null)[] | null = null;
  differentTypes = false;

  add(entry: OrderByPropertyEntry): undefined {
    this.entries.push(entry);
    this.noteTypes(entry);
  }

  /** Notes whether every key keeps one type: only then the groups are sorted. */
  private noteTypes(entry: OrderByPropertyEntry): void {
    if (this.differentTypes) return;
    const { values } = entry;
    this.types ??= values.map(typeOfKey);
    if (this.types.length !== values.length) this.differentTypes = true;
    else
      for (let i = 0; i < values.length; i++) {
        const type = typeOfKey(values[i]!);
        if (type === null || type === this.types[i]) continue;
        if (this.types[i] === null) this.types[i] = type;
        else this.differentTypes = true;
      }
  }
}

type GroupRuntime = OrderRuntime & {
  readonly args: { readonly Property?: readonly Value[] | undefined; readonly AsString: boolean; readonly AsHashTable: boolean };
  boundValue(name: 'Property'): Value | undefined;
};

/** The properties to group by, found when the first object comes; parameters that do not go together end the command. */
export function prepareGrouping(cmd: GroupRuntime, state: Grouping, first: Value): readonly MshParameter[] {
  const { args } = cmd;
  state.property = args.Property ?? defaultKeyPropertySet(first) ?? undefined;
  state.parameters = orderParameters(cmd, state.property ?? [], false);
  if (args.AsString && !args.AsHashTable) {
    const message = 'The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.';
    cmd.throwTerminatingError(errorRecord('Argument', message, 'ArgumentException', 'InvalidArgument', switchOn));
  }
  if (args.AsHashTable && !args.AsString && state.property !== undefined && (state.property.length > 1 || state.parameters.length > 1)) {
    const message =
      'The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.';
    cmd.throwTerminatingError(errorRecord('Argument', message, 'ArgumentException', 'InvalidArgument', cmd.boundValue('Property') ?? null));
  }
  return state.parameters;
}

/** Stands for every custom object: all of them have one hash code. */
const customObject = Symbol('PSCustomObject');

/**
 * One key as a hash table tells keys apart (ObjectCommandPropertyValue.GetHashCode): no such property is the same as null, and what has no
 * order is its text.
 */
function hashKeyOf(value: OrderValue): unknown {
  if (value === nonExisting || isNothing(value)) return null;
  const base = baseObject(value);
  if (base instanceof PSObject) return customObject;
  if (typeof base !== 'object' || base === null || getType('System.IComparable').isAssignableFrom(typeOf(base)))
    return defaultKeys.keyOf(base);
  return `${typeOf(base).fullName}\0${toText(base)}`;
}

/** The groups by their keys (the dictionary of tuples of GroupObjectCommand): a tree of maps, one level a key. */
export class GroupIndex {
  private readonly root = new Map<unknown, unknown>();
  private map(values: readonly OrderValue[]): Map<unknown, unknown> {
    let map = this.root;
    for (let i = 0; i < values.length - 1; i++) {
      const key = hashKeyOf(values[i]!);
      let next = map.get(key);
      if (!(next instanceof Map)) map.set(key, (next = new Map<unknown, unknown>()));
      map = next as Map<unknown, unknown>;
    }
    return map;
  }
  /**
   * The group of objects with these keys.
   * @throws ExtendedTypeSystemException where a key is a custom object, and that of the group another one: they have no order
   */
  get({ values }: OrderByPropertyEntry): GroupInfo | undefined {
    const group = this.map(values).get(hashKeyOf(values[values.length - 1]!));
    if (!(group instanceof GroupInfo)) return undefined;
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      const met = group.groupValue.values[i];
      if (met === value || !(met instanceof PSObject && met.isCustomObject) || !(value instanceof PSObject)) continue;
      comparePSObjects(met, value);
    }
    return group;
  }
  set({ values }: OrderByPropertyEntry, group: GroupInfo): void {
    this.map(values).set(hashKeyOf(values[values.length - 1]!), group);
  }
}
