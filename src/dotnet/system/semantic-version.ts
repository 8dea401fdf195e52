import { exceptionOf, psArgumentNotValid, psArgumentNull } from '../../errors/throw.ts';
import { addMember } from '../../objects/member-access.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { PSNoteProperty } from '../../objects/ps-member-info.ts';
import { PSScriptMethod } from '../../objects/ps-method-info.ts';
import { parseScript } from '../../session/parse-errors.ts';
import { ScriptBlock } from '../../session/script-block.ts';
import { comparisonOperators, nullFirst } from '../comparison-operators.ts';
import { defineType } from '../registry.ts';
import { NetVersion } from './version.ts';

const label = /^(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*$/;
const buildForm = /^[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*$/;
const numbersForm = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?$/;

/** System.Management.Automation.SemanticVersion (PSVersionInfo.cs). */
export class NetSemanticVersion extends NetObject {
  constructor(
    readonly major: number,
    readonly minor = 0,
    readonly patch = 0,
    readonly preReleaseLabel: string | null = null,
    readonly buildLabel: string | null = null,
  ) {
    super();
  }
  /** The order of SemVer 2.0: build labels do not count. */
  compareTo(other: NetSemanticVersion): number {
    return (
      Math.sign(this.major - other.major) ||
      Math.sign(this.minor - other.minor) ||
      Math.sign(this.patch - other.patch) ||
      compareLabels(this.preReleaseLabel ?? '', other.preReleaseLabel ?? '')
    );
  }
  hashKey(): string {
    return `${this.major}.${this.minor}.${this.patch}-${this.preReleaseLabel ?? ''}`;
  }
  override toString(): string {
    const pre = this.preReleaseLabel ? `-${this.preReleaseLabel}` : '';
    const build = this.buildLabel ? `+${this.buildLabel}` : '';
    return `${this.major}.${this.minor}.${this.patch}${pre}${build}`;
  }
}

/** Identifiers one by one: numbers before text, numbers by value, text by code units; none at all comes last. */
function compareLabels(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return 1;
  if (b === '') return -1;
  const x = a.split('.');
  const y = b.split('.');
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const p = x[i] as string;
    const q = y[i] as string;
    const isNumberP = /^\d+$/.test(p);
    const isNumberQ = /^\d+$/.test(q);
    if (isNumberP && isNumberQ) {
      if (Number(p) !== Number(q)) return Math.sign(Number(p) - Number(q));
    } else if (isNumberP !== isNumberQ) return isNumberP ? -1 : 1;
    else if (p !== q) return p < q ? -1 : 1;
  }
  return Math.sign(x.length - y.length);
}

/** SemanticVersion.TryParse; undefined when the text is none. */
export function tryParseSemanticVersion(text: string | null): NetSemanticVersion | undefined {
  if (text === null || /[-+.]$/.test(text)) return undefined;
  const plus = text.indexOf('+');
  const main = plus < 0 ? text : text.slice(0, plus);
  const build = plus < 0 ? null : text.slice(plus + 1);
  const dash = main.indexOf('-');
  const pre = dash < 0 ? null : main.slice(dash + 1);
  const match = numbersForm.exec(dash < 0 ? main : main.slice(0, dash));
  if (!match || (pre !== null && !label.test(pre)) || (build !== null && !buildForm.test(build))) return undefined;
  const numbers = match.slice(1).map((n) => Number(n ?? 0));
  if (numbers.some((n) => n > 2147483647)) return undefined;
  return new NetSemanticVersion(numbers[0] as number, numbers[1], numbers[2], pre, build);
}

/** SemanticVersion.Parse. @throws FormatException, ArgumentNullException */
export function parseSemanticVersion(text: string | null): NetSemanticVersion {
  if (text === null) throw psArgumentNull('version');
  if (text === '') throw exceptionOf('System.FormatException', 'version');
  const version = tryParseSemanticVersion(text);
  if (!version) throw exceptionOf('System.FormatException', "The input string '' was not in a correct format.");
  return version;
}

function checked(
  major: number,
  minor = 0,
  patch = 0,
  pre: string | null = null,
  build: string | null = null,
  preName = 'preReleaseLabel',
): NetSemanticVersion {
  for (const [name, value] of [
    ['major', major],
    ['minor', minor],
    ['patch', patch],
  ] as const)
    if (value < 0) throw psArgumentNotValid(name);
  if (pre && !label.test(pre)) throw exceptionOf('System.FormatException', preName);
  if (build && !buildForm.test(build)) throw exceptionOf('System.FormatException', 'buildLabel');
  return new NetSemanticVersion(major, minor, patch, pre || null, build || null);
}

const preReleaseNote = 'PSSemVerPreReleaseLabel';
const buildNote = 'PSSemVerBuildLabel';

/** The labels that a System.Version cannot hold go with it as notes, and into its text (SemanticVersion.op_Implicit). */
function withLabels(version: NetVersion, from: NetSemanticVersion): NetVersion {
  if (from.preReleaseLabel === null && from.buildLabel === null) return version;
  version.typeNames = ['System.Version#IncludeLabel', 'System.Version', 'System.Object'];
  if (from.preReleaseLabel !== null) addMember(version, new PSNoteProperty(preReleaseNote, from.preReleaseLabel));
  if (from.buildLabel !== null) addMember(version, new PSNoteProperty(buildNote, from.buildLabel));
  addMember(version, new PSScriptMethod('ToString', new ScriptBlock(parseScript(labelledText), null)));
  return version;
}

const labelledText = `
$suffix = ''
if (![string]::IsNullOrEmpty($this.${preReleaseNote})) { $suffix = '-' + $this.${preReleaseNote} }
if (![string]::IsNullOrEmpty($this.${buildNote})) { $suffix += '+' + $this.${buildNote} }
''+$this.Major+'.'+$this.Minor+'.'+$this.Build+$suffix`;

function labelOf(version: NetVersion, note: string): string | null {
  const member = version.instanceMembers?.get(note);
  return member instanceof PSNoteProperty && typeof member.value === 'string' ? member.value : null;
}

const own = 'System.Management.Automation.SemanticVersion';

/** Defines SemanticVersion. */
export function defineSemanticVersion(): void {
  const order = nullFirst((a: NetSemanticVersion, b: NetSemanticVersion) => a.compareTo(b));
  defineType({
    name: own,
    jsClass: NetSemanticVersion,
    accelerators: ['semver'],
    sealed: true,
    interfaces: ['System.IComparable', `System.IComparable[${own}]`, `System.IEquatable[${own}]`],
    constructors: {
      '(string version)': (_t, text: string | null) => {
        if (text === null) throw psArgumentNull('version');
        return parseSemanticVersion(text);
      },
      '(int major, int minor, int patch, string preReleaseLabel, string buildLabel)': (
        _t,
        a: number,
        b: number,
        c: number,
        pre: string | null,
        build: string | null,
      ) => checked(a, b, c, pre, build),
      '(int major, int minor, int patch, string label)': (_t, a: number, b: number, c: number, text: string | null) => {
        const [pre, build] = (text ?? '').split('+');
        return checked(a, b, c, pre ?? null, build ?? null, 'label');
      },
      '(int major, int minor, int patch)': (_t, a: number, b: number, c: number) => checked(a, b, c),
      '(int major, int minor)': (_t, a: number, b: number) => checked(a, b),
      '(int major)': (_t, a: number) => checked(a),
      '(version version)': (_t, v: NetVersion | null) => {
        if (v === null) throw psArgumentNull('version');
        if (v.revision > 0) throw psArgumentNotValid('version');
        return new NetSemanticVersion(v.major, v.minor, Math.max(0, v.build), labelOf(v, preReleaseNote), labelOf(v, buildNote));
      },
    },
    properties: {
      'int Major': { get: (v: NetSemanticVersion) => v.major },
      'int Minor': { get: (v: NetSemanticVersion) => v.minor },
      'int Patch': { get: (v: NetSemanticVersion) => v.patch },
      'string PreReleaseLabel': { get: (v: NetSemanticVersion) => v.preReleaseLabel },
      'string BuildLabel': { get: (v: NetSemanticVersion) => v.buildLabel },
    },
    methods: {
      'int CompareTo(System.Object version)': (v: NetSemanticVersion, o: Value) => {
        if (o === null) return 1;
        if (!(o instanceof NetSemanticVersion)) throw psArgumentNotValid('version');
        return v.compareTo(o);
      },
      [`int CompareTo(${own} value)`]: (v: NetSemanticVersion, o: NetSemanticVersion | null) => (o === null ? 1 : v.compareTo(o)),
      'bool Equals(System.Object obj)': (v: NetSemanticVersion, o: Value) => o instanceof NetSemanticVersion && v.compareTo(o) === 0,
      [`bool Equals(${own} other)`]: (v: NetSemanticVersion, o: NetSemanticVersion | null) => o !== null && v.compareTo(o) === 0,
      'string ToString()': (v: NetSemanticVersion) => v.toString(),
    },
    staticMethods: {
      [`${own} Parse(string version)`]: (_s, text: string | null) => parseSemanticVersion(text),
      [`bool TryParse(string version, [ref] ${own} result)`]: (_s, text: string | null, ref: { value: Value }) => {
        const version = tryParseSemanticVersion(text);
        ref.value = version ?? null;
        return version !== undefined;
      },
      [`int Compare(${own} versionA, ${own} versionB)`]: (_s, a: NetSemanticVersion | null, b: NetSemanticVersion | null) => order(a, b),
    },
    operators: {
      [`version op_Implicit(${own} semver)`]: (_s, v: NetSemanticVersion) => withLabels(new NetVersion(v.major, v.minor, v.patch), v),
      ...comparisonOperators(`${own} v1, ${own} v2`, order),
    },
  });
}
