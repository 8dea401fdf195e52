import { ListedCollection, NetCollection } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { JsEngine } from './js-engine.ts';
import type { OwnMatch } from './matcher.ts';
import type { NetRegex } from './net-regex.ts';

/** System.Text.RegularExpressions.Capture: a part of the subject. */
export class NetCapture extends NetObject {
  constructor(
    readonly input: string,
    protected start: number,
    protected span: number,
  ) {
    super();
  }
  get index(): number {
    return this.start;
  }
  get length(): number {
    return this.span;
  }
  get value(): string {
    return this.input.slice(this.start, this.start + this.span);
  }
  override toString(): string {
    return this.value;
  }
}

/** System.Text.RegularExpressions.Group: the last capture of a group, and all of them. */
export class NetGroup extends NetCapture {
  private all: CaptureCollection | undefined;
  /** @param match the match it belongs to; null for the group that does not exist */
  constructor(
    readonly match: NetMatch | null,
    readonly number: number,
    readonly name: string,
    readonly success: boolean,
    /** The captured text when it is known without its position. */
    private readonly text: string,
  ) {
    super(match?.input ?? '', -1, text.length);
  }
  override get value(): string {
    return this.text;
  }
  override get index(): number {
    if (this.start < 0) this.start = this.success && this.match ? this.match.indexOfGroup(this.number) : 0;
    return this.start;
  }
  get captures(): CaptureCollection {
    return (this.all ??= new CaptureCollection(this.match && this.success ? this.match.capturesOf(this.number) : []));
  }
}

/** System.Text.RegularExpressions.CaptureCollection. */
export class CaptureCollection extends ListedCollection<NetCapture> {}

/** System.Text.RegularExpressions.GroupCollection, in the order of group numbers. Groups are made when they are first asked for. */
export class GroupCollection extends NetCollection {
  /** Of its length at once: an array that grows makes room for many more. */
  private readonly made: (NetGroup | undefined)[];
  private complete = false;
  constructor(
    readonly match: NetMatch,
    private readonly numbers: readonly number[],
  ) {
    super();
    this.made = new Array(numbers.length);
  }
  private at(place: number): NetGroup {
    return (this.made[place] ??= this.match.makeGroup(this.numbers[place]!));
  }
  get items(): readonly NetGroup[] {
    if (!this.complete) for (let i = 0; i < this.numbers.length; i++) this.at(i);
    this.complete = true;
    return this.made as NetGroup[];
  }
  get count(): number {
    return this.numbers.length;
  }
  [Symbol.iterator](): Iterator<NetGroup> {
    return this.items[Symbol.iterator]();
  }
  /** The group of this number; one without success when there is none. */
  byNumber(number: number): NetGroup {
    const place = this.placeOf(number);
    return place < 0 ? noGroup : this.at(place);
  }
  /** Where a group stands: at its number, where no number is left out. */
  private placeOf(number: number): number {
    return this.numbers[number] === number ? number : this.numbers.indexOf(number);
  }
  /** The group of this name (or number as text); undefined when there is none. */
  byName(name: string): NetGroup | undefined {
    const number = this.match.regex.groupNumberFromName(name);
    const place = number < 0 ? -1 : this.placeOf(number);
    return place < 0 ? undefined : this.at(place);
  }
}

/** What asking for a group that does not exist gives. */
export const noGroup: NetGroup = new NetGroup(null, -1, '', false, '');

/** System.Text.RegularExpressions.Match; also its own group 0. */
export class NetMatch extends NetGroup {
  private collection: GroupCollection | undefined;
  private details: OwnMatch | null;
  private positions: readonly ([number, number] | undefined)[] | undefined;

  constructor(
    readonly regex: NetRegex,
    input: string,
    index: number,
    end: number,
    private readonly js: RegExpExecArray | null,
    /** What has found it; null where our own engine has. */
    private readonly engine: JsEngine | null,
    own: OwnMatch | null,
    private readonly searchStart: number,
    success = true,
  ) {
    super(null, 0, '0', success, js ? js[0] : input.slice(index, end));
    (this as { input: string }).input = input;
    this.start = index;
    this.details = own;
  }

  /** Match.Empty for a regex. */
  static empty(regex: NetRegex): NetMatch {
    return new NetMatch(regex, '', 0, 0, null, null, null, 0, false);
  }

  /** Captures as our own engine finds them; runs it when JavaScript's has found the match. */
  private get own(): OwnMatch {
    if (this.details) return this.details;
    const found = this.regex.own.matchAt(this.input, this.start, this.searchStart);
    return (this.details = found ?? { start: this.start, end: this.start + this.length, captures: new Map() });
  }

  /** Regex.Match's Groups. */
  get groups(): GroupCollection {
    return (this.collection ??= new GroupCollection(this, this.success ? this.regex.tree.groupNumbers : [0]));
  }

  /** A group by number; one without success when the regex has none. */
  group(number: number): NetGroup {
    if (number === 0) return this;
    if (this.collection) return this.collection.byNumber(number);
    return this.makeGroup(number);
  }

  /** {@link group}, made anew: GroupCollection keeps the ones that scripts see. */
  makeGroup(number: number): NetGroup {
    if (number === 0) return this;
    const name = this.regex.groupNameFromNumber(number);
    if (name === '' || !this.success) return noGroup;
    const text = this.textOf(number);
    return new NetGroup(this, number, name, text !== undefined, text ?? '');
  }

  /** What a group captured last, undefined when it captured nothing. */
  textOf(number: number): string | undefined {
    if (number === 0) return this.value;
    if (this.js && this.engine && !this.regex.facts.needsOwnCaptures) {
      const slots = this.engine.slots.get(number);
      if (!slots) return undefined;
      for (let i = slots.length - 1; i >= 0; i--) {
        const text = this.js[slots[i]!];
        if (text !== undefined) return text;
      }
      return undefined;
    }
    const list = this.own.captures.get(number);
    if (!list || list.length === 0) return undefined;
    return this.input.slice(list[list.length - 2], list[list.length - 1]);
  }

  /** Where a group's last capture begins. */
  indexOfGroup(number: number): number {
    const { engine } = this;
    if (engine && !this.regex.facts.needsOwnCaptures) {
      if (!this.positions) {
        engine.indices ??= new RegExp(engine.source, 'dy');
        engine.indices.lastIndex = this.start;
        this.positions = engine.indices.exec(this.input)?.indices ?? [];
      }
      const slots = engine.slots.get(number) ?? [];
      for (let i = slots.length - 1; i >= 0; i--) {
        const position = this.positions[slots[i]!];
        if (position) return position[0];
      }
      return 0;
    }
    const list = this.own.captures.get(number);
    return list && list.length > 0 ? list[list.length - 2]! : 0;
  }

  /** All captures of a group. */
  capturesOf(number: number): NetCapture[] {
    if (number === 0) return [this];
    if (this.js && !this.regex.facts.hasRepeatedCaptures) return [this.group(number)];
    const list = this.own.captures.get(number) ?? [];
    const result: NetCapture[] = [];
    for (let i = 0; i < list.length; i += 2) result.push(new NetCapture(this.input, list[i]!, list[i + 1]! - list[i]!));
    return result;
  }

  override get captures(): CaptureCollection {
    return new CaptureCollection(this.success ? [this] : []);
  }

  /** Match.NextMatch. */
  next(): NetMatch {
    return (this.success && this.regex.findAfter(this)) || NetMatch.empty(this.regex);
  }
}

/** System.Text.RegularExpressions.MatchCollection: matches are found when first asked for. */
export class MatchCollection extends NetCollection {
  private found: NetMatch[] | undefined;
  constructor(
    readonly regex: NetRegex,
    readonly input: string,
    private readonly start: number,
  ) {
    super();
  }
  get items(): readonly NetMatch[] {
    if (this.found) return this.found;
    return (this.found = this.regex.findAll(this.input, this.start));
  }
  get count(): number {
    return this.items.length;
  }
  [Symbol.iterator](): Iterator<NetMatch> {
    return this.items[Symbol.iterator]();
  }
}
