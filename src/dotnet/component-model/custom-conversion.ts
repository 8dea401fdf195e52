/** Conversions by converters that scripts and C# give to types: Update-TypeData -TypeConverter and the attribute TypeConverter. */
import { wrapCast } from '../../objects/cast-errors.ts';
import { customConverters } from '../../objects/custom-converters.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { isKindOf, typeOf } from '../../objects/type-of.ts';
import { typeTable } from '../../objects/type-table.ts';
import { callMethod } from '../comparers.ts';
import { invariantCulture } from '../culture/culture-info.ts';
import { createInstance } from '../type-members.ts';

/** One converter of each class: it is made when it is first asked. */
const made = new WeakMap<NetType, NetObject>();

/** The converter of a type: what this runspace says, else its attribute (LanguagePrimitives.GetConverter). */
function converterOf(type: NetType): NetObject | null {
  const converter = typeTable.get(type.fullName)?.typeConverter ?? customConverters.attributed.get(type)?.() ?? null;
  if (converter === null) return null;
  const known = made.get(converter);
  if (known) return known;
  const instance = runNow(createInstance(converter, []));
  if (!(instance instanceof NetObject)) return null;
  made.set(converter, instance);
  return instance;
}

/** What a converter makes of the value: `What` is From for that of the wanted type, To for that of the value's. */
function convertBy(converter: NetObject, what: 'From' | 'To', value: Value, to: NetType): Value | undefined {
  const isPSTypeConverter = isKindOf(converter.netType, 'System.Management.Automation.PSTypeConverter');
  const can = isPSTypeConverter ? [value, to] : [null, what === 'From' ? typeOf(value) : to];
  if (callMethod(converter, `CanConvert${what}`, can) !== true) return undefined;
  const target = what === 'To' ? [to] : [];
  const args = isPSTypeConverter ? [value, to, invariantCulture, true] : [null, invariantCulture, value, ...target];
  try {
    return callMethod(converter, `Convert${what}`, args);
  } catch (e) {
    throw wrapCast(`InvalidCast${isPSTypeConverter ? 'PS' : ''}TypeConvertersConvert${what}`, e, value, to);
  }
}

/** Fills in what conversion asks (LanguagePrimitives.IsCustomTypeConversion): first the converter of the value's type, then that of the wanted one. */
customConverters.convert = (value, from, to) => {
  const own = converterOf(from);
  const result = own ? convertBy(own, 'To', value, to) : undefined;
  if (result !== undefined) return result;
  const wanted = converterOf(to);
  return wanted ? convertBy(wanted, 'From', value, to) : undefined;
};
