import { NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { type Fiber, scheduler } from '../../scheduler/scheduler.ts';
import { mustNotBeNegative } from '../argument-errors.ts';
import { listedCultures } from './culture-list.ts';
import { NetDateTimeFormatInfo } from './date-time-format-info.ts';
import { type CultureNames, cultureNames, dateFields, numberFields } from './locale-data.ts';
import { NetNumberFormatInfo } from './number-format-info.ts';

/** System.Globalization.CultureInfo. */
export class NetCultureInfo extends NetObject {
  private names: CultureNames | undefined;
  private number: NetNumberFormatInfo | undefined;
  private date: NetDateTimeFormatInfo | undefined;
  constructor(
    readonly name: string,
    readonly isReadOnly: boolean,
  ) {
    super();
  }
  /** What the culture is called. */
  get info(): CultureNames {
    return (this.names ??= cultureNames(this.name));
  }
  get numberFormat(): NetNumberFormatInfo {
    return (this.number ??= new NetNumberFormatInfo(numberFields(this.name), this.isReadOnly));
  }
  set numberFormat(value: NetNumberFormatInfo) {
    this.number = value;
  }
  get dateTimeFormat(): NetDateTimeFormatInfo {
    return (this.date ??= new NetDateTimeFormatInfo(dateFields(this.name), this.isReadOnly, this.name === '', this.name));
  }
  set dateTimeFormat(value: NetDateTimeFormatInfo) {
    this.date = value;
  }
  get isNeutral(): boolean {
    return this.name !== '' && !/-([A-Z]{2}|\d{3})(-|$)/.test(this.name);
  }
  get parent(): NetCultureInfo {
    const dash = this.name.lastIndexOf('-');
    return dash < 0 ? invariantCulture : getCulture(this.name.slice(0, dash));
  }
  /** A copy whose formats may be changed. */
  clone(): NetCultureInfo {
    const copy = new NetCultureInfo(this.name, false);
    copy.numberFormat = this.numberFormat.clone();
    copy.dateTimeFormat = this.dateTimeFormat.clone();
    return copy;
  }
  hashKey(): string {
    return this.name;
  }
  override toString(): string {
    return this.name;
  }
}

/** CultureInfo.InvariantCulture. */
export const invariantCulture: NetCultureInfo = new NetCultureInfo('', true);
const usCulture = new NetCultureInfo('en-US', true);
const cache = new Map<string, NetCultureInfo>([
  ['', invariantCulture],
  ['en-us', usCulture],
]);

let current: NetCultureInfo = usCulture;
let currentUI: NetCultureInfo = usCulture;

/**
 * The culture that the environment asks for, as ICU finds it: LC_ALL, LC_MESSAGES, LANG, in this order. `C`, `POSIX` and nothing are the
 * invariant culture. The program calls it once, when it starts.
 */
export function useEnvironmentCulture(environment: Readonly<Record<string, string | undefined>>): void {
  const setting = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'C';
  const name = setting.replace(/[.@].*$/, '');
  current = name === 'C' || name === 'POSIX' ? invariantCulture : cultureOrInvariant(name);
  currentUI = current;
}

function cultureOrInvariant(name: string): NetCultureInfo {
  try {
    return getCulture(name);
  } catch (e) {
    if (e instanceof NetException && e.netType.fullName === 'System.Globalization.CultureNotFoundException') return invariantCulture;
    throw e;
  }
}

/** CultureInfo.CurrentCulture of the thread, which is a fiber here: the environment's unless a script changed it. */
export function currentCulture(): NetCultureInfo {
  const own = scheduler.current?.cultures;
  return own ? (own.current as NetCultureInfo) : current;
}

/** Sets CultureInfo.CurrentCulture. */
export function setCurrentCulture(culture: NetCultureInfo): void {
  const own = scheduler.current?.cultures;
  if (own) own.current = culture;
  else current = culture;
}

/** CultureInfo.CurrentUICulture. */
export function currentUICulture(): NetCultureInfo {
  const own = scheduler.current?.cultures;
  return own ? (own.ui as NetCultureInfo) : currentUI;
}

/** Sets CultureInfo.CurrentUICulture. */
export function setCurrentUICulture(culture: NetCultureInfo): void {
  const own = scheduler.current?.cultures;
  if (own) own.ui = culture;
  else currentUI = culture;
}

/** Gives a new fiber the cultures of the one that starts it; from then on they are its own, as those of a thread. */
export function inheritCultures(fiber: Fiber): void {
  fiber.cultures = { current: currentCulture(), ui: currentUICulture() };
}

/** The name of a culture in its usual case: `de-de` is `de-DE`. */
function canonicalName(name: string): string {
  return name
    .replaceAll('_', '-')
    .split('-')
    .map((part, i) => {
      if (i === 0) return part.toLowerCase();
      return part.length === 4 ? part[0]!.toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase();
    })
    .join('-');
}

/**
 * CultureInfo.GetCultureInfo(name).
 * @throws CultureNotFoundException when the name is no culture
 */
export function getCulture(name: string): NetCultureInfo {
  const key = name.toLowerCase();
  const known = cache.get(key);
  if (known) return known;
  const canonical = canonicalName(name);
  // ICU takes any name of the right form, with the formats of its root for those that it does not know.
  if (!/^([a-z0-9_]{2,11}|[a-z0-9_](-[a-z0-9_]+)+|[a-z0-9_]{2,11}(-[a-z0-9_]+)+)$/i.test(canonical))
    throw exceptionOf(
      'System.Globalization.CultureNotFoundException',
      `Culture is not supported. (Parameter 'name')\n${name} is an invalid culture identifier.`,
      null,
      {
        ParamName: 'name',
        InvalidCultureName: name,
      },
    );
  const made = new NetCultureInfo(canonical, true);
  cache.set(key, made);
  return made;
}

/**
 * CultureInfo.GetCultureInfo(lcid).
 * @throws CultureNotFoundException when the number is no culture's
 */
export function getCultureByLcid(lcid: number): NetCultureInfo {
  if (lcid < 0) throw mustNotBeNegative('culture', lcid);
  const name = lcid === 127 ? '' : listedCultures().find((c) => c.lcid === lcid && lcid !== 4096)?.name;
  if (name !== undefined) return getCulture(name);
  throw exceptionOf(
    'System.Globalization.CultureNotFoundException',
    `Culture is not supported. (Parameter 'culture')\n${lcid} (0x${lcid.toString(16).padStart(4, '0')}) is an invalid culture identifier.`,
    null,
    { ParamName: 'culture' },
  );
}

/** NumberFormatInfo.GetInstance: of a culture, itself, or the current one's for null and other providers. */
export function numberFormatOf(provider: Value): NetNumberFormatInfo {
  if (provider instanceof NetNumberFormatInfo) return provider;
  if (provider instanceof NetCultureInfo) return provider.numberFormat;
  return currentCulture().numberFormat;
}

/** DateTimeFormatInfo.GetInstance. */
export function dateFormatOf(provider: Value): NetDateTimeFormatInfo {
  if (provider instanceof NetDateTimeFormatInfo) return provider;
  if (provider instanceof NetCultureInfo) return provider.dateTimeFormat;
  return currentCulture().dateTimeFormat;
}
