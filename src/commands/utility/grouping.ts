/** What Group-Object gathers from its input (Group-Object.cs). */
import { getType } from '../../dotnet/registry.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { baseObject, PSObject } from '../../objects/ps-object.ts';
import { switchOn } from '../../objects/switch-parameter.ts';
import { toText } from '../../objects/to-string.ts';
import { typeOf } from '../../objects/type-of.ts';
import { comparePSObjects } from '../../operators/compare-ops.ts';
import { errorRecord } from './cmdlet-errors.ts';
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

/**
 * What finds the group of an object with one key at once (ObjectCommandPropertyValue.Equals): no such property is the same as null, and what
 * cannot be compared is its text. Undefined where the comparison has to tell.
 * @throws ExtendedTypeSystemException where one of those `met` is another custom object: they are no key
 */
export function keyOf({ values }: OrderByPropertyEntry, met: () => readonly OrderByPropertyEntry[]): Value | undefined {
  const [value] = values;
  if (values.length !== 1) return undefined;
  if (value === nonExisting || value === undefined || isNothing(value)) return null;
  if (typeof value !== 'object') return value;
  const base = baseObject(value);
  if (base instanceof PSObject) {
    const other = met()
      .map((entry) => entry.values[0])
      .find((v) => v instanceof PSObject && v !== value && baseObject(v) instanceof PSObject);
    if (other instanceof PSObject) comparePSObjects(other, base);
    return base;
  }
  return typeof base === 'object' && base !== null && !getType('System.IComparable').isAssignableFrom(typeOf(base))
    ? `${typeOf(base).fullName}\0${toText(base)}`
    : undefined;
}
