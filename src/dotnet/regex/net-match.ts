import { ListedCollection, NetCollection } from '../../objects/collections.ts';
import { NetObject } from '../../objects/net-object.ts';
import type { JsEngine } from './js-engine.ts';
import type { OwnMatch } from './matcher.ts';
import type { NetRegex } from './net-regex.ts';

/**
 * System.Text.RegularExpressions.Capture: a part of the subject. Scripts keep matches by the thousand, and the garbage collector copies each of them twice: what can be
 * worked out is no field, and what is seldom asked for becomes one when it is.
 */
export abstract class NetCapture extends NetObject {
  abstract get index(): number;
  abstract get length(): number;
  abstract get value(): string;
  override toString(): string {
    return this.value;
  }
}

/** A capture that is neither a match nor a group. */
class PartCapture extends NetCapture {
  constructor(
    private readonly input: string,
    readonly index: number,
    readonly length: number,
  ) {
    super();
  }
  get value(): string {
    return this.input.slice(this.index, this.index + this.length);
  }
}

/** System.Text.RegularExpressions.Group: the last capture of a group, and all of them. */
export abstract class NetGroup extends NetCapture {
  abstract get name(): string;
  abstract get success(): boolean;
  abstract get captures(): CaptureCollection;
}

/** A group of a match other than the match itself. */
class MatchGroup extends NetGroup {
  private start = -1;
  declare private all?: CaptureCollection;
  /**
   * @param match the match it belongs to; null for the group that does not exist
   * @param text what it captured last; null where it captured nothing
   * @param next the group of the match that was made before this one
   */
  constructor(
    private readonly match: NetMatch | null,
    readonly number: number,
    private readonly text: string | null,
    readonly next: MatchGroup | null,
  ) {
    super();
  }
  get name(): string {
    return this.match?.regex.groupNameFromNumber(this.number) ?? '';
  }
  get success(): boolean {
    return this.text !== null;
  }
  get value(): string {
    return this.text ?? '';
  }
  get length(): number {
    return this.value.length;
  }
  get index(): number {
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
  /** The group that was made last; the others follow from it. */
  private made: MatchGroup | null = null;
  constructor(readonly match: NetMatch) {
    super();
  }
  private at(number: number): NetGroup {
    if (number === 0) return this.match;
    for (let group = this.made; group !== null; group = group.next) if (group.number === number) return group;
    const group = this.match.makeGroup(number, this.made);
    if (group === null) return noGroup;
    this.made = group;
    return group;
  }
  get items(): readonly NetGroup[] {
    return this.match.groupNumbers.map((number) => this.at(number));
  }
  get count(): number {
    return this.match.groupNumbers.length;
  }
  [Symbol.iterator](): Iterator<NetGroup> {
    return this.items[Symbol.iterator]();
  }
  /** The group of this number; one without success when there is none. */
  byNumber(number: number): NetGroup {
    return this.at(number);
  }
  /** The group of this name (or number as text); undefined when there is none. */
  byName(name: string): NetGroup | undefined {
    const number = this.match.regex.groupNumberFromName(name);
    const group = number < 0 ? noGroup : this.at(number);
    return group === noGroup ? undefined : group;
  }
}

/** What asking for a group that does not exist gives. */
export const noGroup: NetGroup = new MatchGroup(null, -1, null, null);

/** What has found a match: a regex, and its form for JavaScript's engine; null where our own engine has. */
export interface MatchFinder {
  readonly regex: NetRegex;
  readonly engine: JsEngine | null;
}

/** System.Text.RegularExpressions.Match; also its own group 0. */
export class NetMatch extends NetGroup {
  declare private collection?: GroupCollection;
  declare private details?: OwnMatch;
  declare private positions?: readonly ([number, number] | undefined)[];

  /** @param js what JavaScript's engine found; null where it was not that, or nothing was found */
  constructor(
    private readonly finder: MatchFinder,
    readonly input: string,
    readonly index: number,
    private readonly end: number,
    private readonly js: RegExpExecArray | null,
    private readonly searchStart: number,
  ) {
    super();
  }

  /** A match that our own engine found. */
  static ofOwn(finder: MatchFinder, input: string, own: OwnMatch, searchStart: number): NetMatch {
    const match = new NetMatch(finder, input, own.start, own.end, null, searchStart);
    match.details = own;
    return match;
  }

  /** Match.Empty for a regex. */
  static empty(regex: NetRegex): NetMatch {
    return new NetMatch({ regex, engine: null }, '', 0, 0, null, -1);
  }

  get regex(): NetRegex {
    return this.finder.regex;
  }
  get number(): number {
    return 0;
  }
  get name(): string {
    return '0';
  }
  get success(): boolean {
    return this.searchStart >= 0;
  }
  get length(): number {
    return this.end - this.index;
  }
  get value(): string {
    return this.js === null ? this.input.slice(this.index, this.end) : this.js[0];
  }

  /** Captures as our own engine finds them; runs it when JavaScript's has found the match. */
  private get own(): OwnMatch {
    if (this.details) return this.details;
    const found = this.regex.own.matchAt(this.input, this.index, this.searchStart);
    return (this.details = found ?? { start: this.index, end: this.end, captures: new Map() });
  }

  /** Regex.Match's Groups. */
  get groups(): GroupCollection {
    return (this.collection ??= new GroupCollection(this));
  }

  /** A group by number; one without success when the regex has none. */
  group(number: number): NetGroup {
    if (number === 0) return this;
    return this.collection ? this.collection.byNumber(number) : (this.makeGroup(number, null) ?? noGroup);
  }

  /** The numbers of all groups that there are. */
  get groupNumbers(): readonly number[] {
    return this.success ? this.regex.tree.groupNumbers : [0];
  }

  /** A group made anew, null for one that does not exist: GroupCollection keeps those that scripts see, with the one it made before. */
  makeGroup(number: number, before: MatchGroup | null): MatchGroup | null {
    return this.groupNumbers.includes(number) ? new MatchGroup(this, number, this.textOf(number) ?? null, before) : null;
  }

  /** What a group captured last, undefined when it captured nothing. */
  textOf(number: number): string | undefined {
    if (number === 0) return this.value;
    const { regex, engine } = this.finder;
    if (this.js && engine && !regex.facts.needsOwnCaptures) {
      const slots = engine.slots.get(number);
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
    const { regex, engine } = this.finder;
    if (engine && !regex.facts.needsOwnCaptures) {
      if (!this.positions) {
        engine.indices ??= new RegExp(engine.source, 'dy');
        engine.indices.lastIndex = this.index;
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
    for (let i = 0; i < list.length; i += 2) result.push(new PartCapture(this.input, list[i]!, list[i + 1]! - list[i]!));
    return result;
  }

  get captures(): CaptureCollection {
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
