/** Views that come from another session become the objects that they were (RehydrateExtendedTypeDefinition and its siblings in serialization.cs). */
import { NetException } from '../errors/exceptions.ts';
import { convertTo } from '../objects/convert.ts';
import { getEnumerable } from '../objects/enumerate.ts';
import type { NetObject, Value } from '../objects/net-object.ts';
import { baseObject } from '../objects/ps-object.ts';
import { deserializedProperties } from '../serialization/deserialized-object.ts';
import { addRehydration } from '../serialization/rehydration.ts';
import { type ControlField, ControlObject, controlFields, controlKinds, listOf, newControl } from './ps-control-types.ts';

/** What a field becomes of what has come for it; undefined: what it has at first. */
function fieldOf(field: ControlField, value: Value): Value | undefined {
  if (field.listOf !== null) {
    if (value === null) return undefined;
    const items = [...(getEnumerable(value) ?? [])].map(baseObject);
    return listOf(field.listOf, field.listOf === 'string' ? items : items.filter((item) => item instanceof ControlObject));
  }
  if (field.isControl) return value instanceof ControlObject ? value : undefined;
  return value === null ? undefined : convertTo(value, field.type());
}

/** The object of a kind; the value itself where something in it is not what it should be. */
function rehydrate(kind: string, value: NetObject): Value {
  const given = new Map((deserializedProperties(value) ?? []).map((p) => [p.name, p.value]));
  const fields: Record<string, Value> = {};
  try {
    for (const field of controlFields(kind)) {
      const made = fieldOf(field, baseObject(given.get(field.name) ?? null));
      if (made !== undefined) fields[field.name] = made;
    }
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return value;
  }
  return newControl(kind, fields);
}

for (const kind of controlKinds) addRehydration(`System.Management.Automation.${kind}`, (value: NetObject) => rehydrate(kind, value));
