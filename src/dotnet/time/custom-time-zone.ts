/** Time zones that scripts make: one offset, and rules for daylight saving time where they have some. */
import { argumentException, exceptionOf } from '../../errors/throw.ts';
import type { PSArray } from '../../objects/collections.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { notNull } from '../values.ts';
import { AdjustmentRule, checkedOffset, TransitionTime } from './adjustment-rules.ts';
import { DateTimeKind, NetDateTime } from './date-time.ts';
import type { NetTimeSpan } from './time-span.ts';
import { NetTimeZoneInfo } from './time-zone-info.ts';

const minute = 600_000_000n;

/** What TimeZoneInfo.CreateCustomTimeZone makes. */
class CustomTimeZone extends NetTimeZoneInfo {
  constructor(
    id: string,
    private readonly offset: bigint,
    private readonly shown: string,
    private readonly standard: string,
    private readonly daylight: string,
    private readonly rules: readonly AdjustmentRule[],
    /** Daylight saving time is switched off: the rules are there, but mean nothing. */
    private readonly isDisabled = false,
  ) {
    super(id);
  }
  private ruleAt(ticks: bigint): AdjustmentRule | undefined {
    return this.isDisabled ? undefined : this.rules.find((r) => r.covers(ticks));
  }
  private deltaAt(rule: AdjustmentRule | undefined, isDaylight: boolean): bigint {
    return this.offset + (rule?.baseDelta ?? 0n) + (rule && isDaylight ? rule.delta : 0n);
  }
  /** The offset at a time in UTC: both transitions are times on the clocks as they stand before them. */
  override offsetAt(utcTicks: bigint): bigint {
    const standard = utcTicks + this.offset;
    const rule = this.ruleAt(standard);
    return this.deltaAt(rule, rule?.isDaylight(standard + rule.baseDelta, 0n, -rule.delta) ?? false);
  }
  /** A time that is skipped or shown twice is taken as standard time. */
  override offsetAtLocal(ticks: bigint): bigint {
    const rule = this.ruleAt(ticks);
    return this.deltaAt(rule, rule?.isDaylight(ticks, rule.delta, -rule.delta) ?? false);
  }
  override isAmbiguous(ticks: bigint): boolean {
    const rule = this.ruleAt(ticks);
    if (!rule) return false;
    const end = rule.end.in(new NetDateTime(ticks).year);
    return ticks >= end - rule.delta && ticks < end;
  }
  override isInvalid(ticks: bigint): boolean {
    const rule = this.ruleAt(ticks);
    if (!rule) return false;
    const start = rule.start.in(new NetDateTime(ticks).year);
    return ticks >= start && ticks < start + rule.delta;
  }
  override ambiguousOffsets(ticks: bigint): bigint[] {
    const rule = this.ruleAt(ticks);
    return [this.deltaAt(rule, false), this.deltaAt(rule, true)];
  }
  override isDaylight(time: NetDateTime): boolean {
    const offset = time.kind === DateTimeKind.Utc ? this.offsetAt(time.ticks) : this.offsetAtLocal(time.ticks);
    return offset !== this.offset + (this.ruleAt(time.ticks)?.baseDelta ?? 0n);
  }
  override get baseOffset(): bigint {
    return this.offset;
  }
  override get hasDaylight(): boolean {
    return this.rules.length > 0 && !this.isDisabled;
  }
  override get hasIanaId(): boolean {
    return false;
  }
  override get standardName(): string {
    return this.standard;
  }
  override get daylightName(): string {
    return this.daylight;
  }
  override name(): string {
    return this.standard;
  }
  override get displayName(): string {
    return this.shown;
  }
  override adjustmentRules(): AdjustmentRule[] {
    return [...this.rules];
  }
}

function make(
  id: string | null,
  offset: NetTimeSpan,
  shown: string | null,
  standard: string | null,
  daylight: string | null,
  rules: readonly AdjustmentRule[] = [],
  isDisabled = false,
): CustomTimeZone {
  if (notNull(id, 'id') === '') throw argumentException('The value cannot be an empty string.', 'id');
  const base = checkedOffset(offset, 'baseUtcOffset');
  for (const [i, rule] of rules.entries()) {
    const before = rules[i - 1];
    if (before && rule.dateStart <= before.dateEnd)
      throw exceptionOf(
        'System.InvalidTimeZoneException',
        'The elements of the AdjustmentRule array must be in chronological order and must not overlap.',
      );
  }
  return new CustomTimeZone(id as string, base, shown ?? '', standard ?? '', daylight ?? standard ?? '', rules, isDisabled);
}

const two = (n: number): string => String(n).padStart(2, '0');
function dateText(ticks: bigint): string {
  const d = new NetDateTime(ticks);
  return `${two(d.month)}:${two(d.day)}:${String(d.year).padStart(4, '0')}`;
}
function transitionText(t: TransitionTime): string {
  const ms = Number(t.timeOfDay / 10_000n);
  const time = [Math.floor(ms / 3_600_000), Math.floor(ms / 60_000) % 60, Math.floor(ms / 1000) % 60].map(two).join(':');
  const clock = ms % 1000 === 0 ? time : `${time}.${String(ms % 1000).padStart(3, '0')}`;
  return t.isFixed ? `[1;${clock};${t.month};${t.day};]` : `[0;${clock};${t.month};${t.week};${t.dayOfWeek};]`;
}
const guarded = (text: string): string => text.replace(/[\\[\];]/g, (c) => `\\${c}`);

/** TimeZoneInfo.ToSerializedString (StringSerializer). */
export function serializeZone(zone: NetTimeZoneInfo, rules: readonly AdjustmentRule[]): string {
  const minutes = (ticks: bigint): string => String(ticks / minute);
  const parts = rules.map(
    (r) =>
      `[${dateText(r.dateStart)};${dateText(r.dateEnd)};${minutes(r.delta)};${transitionText(r.start)};${transitionText(r.end)};${
        r.baseDelta === 0n ? '' : `${minutes(r.baseDelta)};`
      }]`,
  );
  const names = [zone.shownId, minutes(zone.baseOffset), zone.displayName, zone.standardName, zone.daylightName];
  return `${names.map(guarded).join(';')};${parts.join('')};`;
}

/** TimeZoneInfo.FromSerializedString. @throws SerializationException */
function deserialize(text: string | null): NetTimeZoneInfo {
  const source = notNull(text, 'source');
  const corrupt = (): never => {
    throw exceptionOf(
      'System.Runtime.Serialization.SerializationException',
      'An error occurred while deserializing the object.  The serialized data is corrupt.',
    );
  };
  const fields = /^((?:\\.|[^;\\])*);(-?\d+);((?:\\.|[^;\\])*);((?:\\.|[^;\\])*);((?:\\.|[^;\\])*);(.*);$/s.exec(source) ?? corrupt();
  const plain = (s: string): string => s.replace(/\\(.)/g, '$1');
  const date = (s: string): bigint => {
    const [month = 1, day = 1, year = 1] = s.split(':').map(Number);
    return NetDateTime.of(year, month, day).ticks;
  };
  const transition = (s: string): TransitionTime => {
    const [kind, clock = '', month, third, fourth] = s.split(';');
    const [h = 0, m = 0, sec = 0] = clock.split(':').map(Number);
    const ticks = BigInt(Math.round(((h * 60 + m) * 60 + sec) * 1000)) * 10_000n;
    return kind === '1'
      ? new TransitionTime(ticks, Number(month), 1, Number(third), 0, true)
      : new TransitionTime(ticks, Number(month), Number(third), 1, Number(fourth), false);
  };
  const rules = [...(fields[6] as string).matchAll(/\[([\d:]+);([\d:]+);(-?\d+);\[([^\]]*)\];\[([^\]]*)\];(?:(-?\d+);)?\]/g)].map(
    ([, from = '', to = '', delta = '0', start = '', end = '', base = '0']) =>
      new AdjustmentRule(date(from), date(to), BigInt(delta) * minute, transition(start), transition(end), BigInt(base) * minute),
  );
  return new CustomTimeZone(
    plain(fields[1] as string),
    BigInt(fields[2] as string) * minute,
    plain(fields[3] as string),
    plain(fields[4] as string),
    plain(fields[5] as string),
    rules,
  );
}

/** The static members that make zones. */
export function customZones(): Record<string, MemberBody> {
  const own = 'System.TimeZoneInfo';
  const names = 'string id, timespan baseUtcOffset, string displayName, string standardDisplayName';
  const more = `${names}, string daylightDisplayName, ${own}+AdjustmentRule[] adjustmentRules`;
  const rulesOf = (rules: PSArray | null): readonly AdjustmentRule[] => (rules?.items ?? []).filter((r) => r instanceof AdjustmentRule);
  const withRules = (
    _s: unknown,
    id: string | null,
    offset: NetTimeSpan,
    shown: string | null,
    standard: string | null,
    daylight: string | null,
    rules: PSArray | null,
    isDisabled = false,
  ): CustomTimeZone => make(id, offset, shown, standard, daylight, rulesOf(rules), isDisabled);
  return {
    [`${own} CreateCustomTimeZone(${names})`]: (
      _s,
      id: string | null,
      offset: NetTimeSpan,
      shown: string | null,
      standard: string | null,
    ) => make(id, offset, shown, standard, null),
    [`${own} CreateCustomTimeZone(${more})`]: withRules,
    [`${own} CreateCustomTimeZone(${more}, bool disableDaylightSavingTime)`]: withRules,
    [`${own} FromSerializedString(string source)`]: (_s, text: string | null) => deserialize(text),
  };
}
