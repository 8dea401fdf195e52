/** What Select-String emits (MatchInfo, MatchInfoContext: MatchString.cs). */
import { defineType } from '../../dotnet/registry.ts';
import { arrayOfType, stringArray } from '../../dotnet/values.ts';
import { PSArray } from '../../objects/collections.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { UInt64 } from '../../objects/numbers.ts';

const inputStream = 'InputStream';
const reverseVideo = '\u001b[7m';
const resetColors = '\u001b[0m';

/** Lines around a match; the ones to display leave out what an earlier match has shown. */
export class MatchInfoContext extends NetObject {
  preContext: Value = null;
  postContext: Value = null;
  displayPreContext: readonly string[] = [];
  displayPostContext: readonly string[] = [];
  setContext(before: readonly string[], after: readonly string[]): void {
    this.preContext = stringArray(before);
    this.postContext = stringArray(after);
  }
  copy(): MatchInfoContext {
    return Object.assign(new MatchInfoContext(), this);
  }
}

/** A line that matches. */
export class MatchInfo extends NetObject {
  ignoreCase = true;
  lineNumber = 0;
  line = '';
  pattern = '';
  context: MatchInfoContext | null = null;
  matches: PSArray = arrayOfType('System.Text.RegularExpressions.Match', []);
  private held: string | null = null;
  /** @param spans start and length of what is highlighted; null: nothing is */
  constructor(private readonly spans: readonly (readonly [number, number])[] | null = null) {
    super();
  }
  get path(): string {
    return this.held ?? inputStream;
  }
  set path(value: string) {
    this.held = value;
  }
  get filename(): string {
    return this.held === null ? inputStream : this.held.slice(this.held.lastIndexOf('/') + 1);
  }
  relativePath(directory: string | null): string {
    const { held } = this;
    if (held === null || !directory || !held.toLowerCase().startsWith(directory.toLowerCase()) || directory.length >= held.length)
      return this.path;
    if (/[\\/]$/.test(directory)) return held.slice(directory.length);
    return /[\\/]/.test(held[directory.length] as string) ? held.slice(directory.length + 1) : held;
  }
  /** The line with path and number, and with its context when there is one. */
  text(directory: string | null = null, line: string = this.line): string {
    const path = directory === null ? this.path : this.relativePath(directory);
    const shown = (text: string, number: number, prefix: string): string =>
      this.held === null ? prefix + text : `${prefix}${path}:${number}:${text}`;
    const { context } = this;
    if (context === null) return shown(line, this.lineNumber, '');
    let number = this.lineNumber - context.displayPreContext.length;
    const lines = context.displayPreContext.map((l) => shown(l, number++, '  '));
    lines.push(shown(line, number++, '> '));
    for (const l of context.displayPostContext) lines.push(shown(l, number++, '  '));
    return lines.join('\n');
  }
  /** As {@link text}, with what matched in reverse video. */
  emphasizedText(directory: string | null): string {
    if (this.spans === null) return this.text(directory);
    let line = '';
    let at = 0;
    for (const [index, length] of this.spans) {
      line += `${this.line.slice(at, index)}${reverseVideo}${this.line.slice(index, index + length)}${resetColors}`;
      at = index + length;
    }
    return this.text(directory, line + this.line.slice(at));
  }
  override toString(): string {
    return this.text();
  }
  copy(): MatchInfo {
    const clone = Object.assign(new MatchInfo(this.spans), this) as MatchInfo;
    clone.context = this.context?.copy() ?? null;
    return clone;
  }
}

const own = 'Microsoft.PowerShell.Commands.';
const lines = (value: readonly string[] | null): Value => (value === null ? null : stringArray(value));
const toLines = (value: Value): string[] => (value instanceof PSArray ? value.items.map(String) : []);

defineType({
  name: `${own}MatchInfoContext`,
  sealed: true,
  jsClass: MatchInfoContext,
  interfaces: ['System.ICloneable'],
  methods: { 'System.Object Clone()': (self: MatchInfoContext) => self.copy() },
  properties: {
    'string[] PreContext': {
      get: (self: MatchInfoContext) => self.preContext,
      set: (self: MatchInfoContext, v: Value) => void (self.preContext = v),
    },
    'string[] PostContext': {
      get: (self: MatchInfoContext) => self.postContext,
      set: (self: MatchInfoContext, v: Value) => void (self.postContext = v),
    },
    'string[] DisplayPreContext': {
      get: (self: MatchInfoContext) => lines(self.displayPreContext),
      set: (self: MatchInfoContext, v: Value) => void (self.displayPreContext = toLines(v)),
    },
    'string[] DisplayPostContext': {
      get: (self: MatchInfoContext) => lines(self.displayPostContext),
      set: (self: MatchInfoContext, v: Value) => void (self.displayPostContext = toLines(v)),
    },
  },
});

defineType({
  name: `${own}MatchInfo`,
  jsClass: MatchInfo,
  constructors: { 'MatchInfo new()': () => new MatchInfo() },
  methods: {
    'string RelativePath(string directory)': (self: MatchInfo, directory: string | null) => self.relativePath(directory),
    'string ToString()': (self: MatchInfo) => self.text(),
    'string ToString(string directory)': (self: MatchInfo, directory: string | null) => self.text(directory),
    'string ToEmphasizedString(string directory)': (self: MatchInfo, directory: string | null) => self.emphasizedText(directory),
  },
  properties: {
    'bool IgnoreCase': { get: (self: MatchInfo) => self.ignoreCase, set: (self: MatchInfo, v: boolean) => void (self.ignoreCase = v) },
    'ulong LineNumber': {
      get: (self: MatchInfo) => new UInt64(BigInt(self.lineNumber)),
      set: (self: MatchInfo, v: UInt64) => void (self.lineNumber = Number(v.value)),
    },
    'string Line': { get: (self: MatchInfo) => self.line, set: (self: MatchInfo, v: string) => void (self.line = v) },
    'string Filename': { get: (self: MatchInfo) => self.filename },
    'string Path': { get: (self: MatchInfo) => self.path, set: (self: MatchInfo, v: string) => void (self.path = v) },
    'string Pattern': { get: (self: MatchInfo) => self.pattern, set: (self: MatchInfo, v: string) => void (self.pattern = v) },
    [`${own}MatchInfoContext Context`]: {
      get: (self: MatchInfo) => self.context,
      set: (self: MatchInfo, v: MatchInfoContext | null) => void (self.context = v),
    },
    'System.Text.RegularExpressions.Match[] Matches': {
      get: (self: MatchInfo) => self.matches,
      set: (self: MatchInfo, v: PSArray) => void (self.matches = v),
    },
  },
});
