/** The objects of the Markdown commands (Microsoft.PowerShell.MarkdownRender). */
import { defineType } from '../../dotnet/registry.ts';
import type { MarkdownColors } from '../../markdown/vt100-renderer.ts';
import { arrayOf } from '../../objects/collections.ts';
import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import type { PropertyBody } from '../../objects/net-type.ts';
import type { ExecutionContext } from '../../session/execution-context.ts';

const ns = 'Microsoft.PowerShell.MarkdownRender.';

const dark = {
  Header1: '[7m',
  Header2: '[4;93m',
  Header3: '[4;94m',
  Header4: '[4;95m',
  Header5: '[4;96m',
  Header6: '[4;97m',
  Code: '[48;2;155;155;155;38;2;30;30;30m',
  Link: '[4;38;5;117m',
  Image: '[33m',
  EmphasisBold: '[1m',
  EmphasisItalics: '[36m',
};
const light: typeof dark = { ...dark, Header2: '[4;33m', Header3: '[4;34m', Header4: '[4;35m', Header5: '[4;36m', Header6: '[4;30m' };

/** The parts of a text that have a colour. */
export type MarkdownPart = keyof typeof dark;
const parts = Object.keys(dark) as MarkdownPart[];

/** PSMarkdownOptionInfo: the sequences for the parts of a text. */
export class PSMarkdownOptionInfo extends NetObject {
  colors: Record<MarkdownPart, string> = { ...dark };
  enableVT100Encoding = true;

  setTheme(name: 'dark' | 'light'): void {
    this.colors = { ...(name === 'light' ? light : dark) };
  }
  /** A part's sequence, shown in itself. */
  asEscapeSequence(part: MarkdownPart): string {
    return `\u001b${this.colors[part]}${this.colors[part]}\u001b[0m`;
  }
  /** What the renderer takes. */
  rendererColors(enabled: boolean): MarkdownColors {
    const c = this.colors;
    const headers = [c.Header1, c.Header2, c.Header3, c.Header4, c.Header5, c.Header6];
    return { headers, code: c.Code, link: c.Link, image: c.Image, bold: c.EmphasisBold, italics: c.EmphasisItalics, enabled };
  }
}

/** MarkdownInfo: a text that was converted. */
export class MarkdownInfo extends NetObject {
  html: string | null = null;
  vt100EncodedString: string | null = null;
  tokens: Value = null;
}

const ofRunspace = new WeakMap<ExecutionContext, PSMarkdownOptionInfo>();

/** The options of a runspace. */
export function markdownOptions(context: ExecutionContext): PSMarkdownOptionInfo {
  let options = ofRunspace.get(context);
  if (!options) ofRunspace.set(context, (options = new PSMarkdownOptionInfo()));
  return options;
}

/** Makes these the options of a runspace. */
export function setMarkdownOptions(context: ExecutionContext, options: PSMarkdownOptionInfo): void {
  ofRunspace.set(context, options);
}

/** The classes of the blocks that a text begins with, as its tokens show them. */
export function tokensOf(names: readonly string[]): Value {
  return arrayOf(names.map((name) => `Markdig.Syntax.${name}`));
}

const colorProperties: Record<string, PropertyBody> = {};
for (const part of parts)
  colorProperties[`string ${part}`] = {
    get: (self: PSMarkdownOptionInfo) => self.colors[part],
    set: (self: PSMarkdownOptionInfo, value: string) => {
      self.colors[part] = value;
    },
  };

defineType({
  name: `${ns}MarkdownOptionInfoProperty`,
  kind: 'enum',
  enumValues: {
    Header1: 0,
    Header2: 1,
    Header3: 2,
    Header4: 3,
    Header5: 4,
    Header6: 5,
    Code: 6,
    Link: 7,
    Image: 8,
    EmphasisBold: 9,
    EmphasisItalics: 10,
  },
});
defineType({
  name: `${ns}PSMarkdownOptionInfo`,
  jsClass: PSMarkdownOptionInfo,
  sealed: true,
  constructors: { 'new()': () => new PSMarkdownOptionInfo() },
  properties: {
    ...colorProperties,
    'bool EnableVT100Encoding': {
      get: (self: PSMarkdownOptionInfo) => self.enableVT100Encoding,
      set: (self: PSMarkdownOptionInfo, value: boolean) => {
        self.enableVT100Encoding = value;
      },
    },
  },
  methods: {
    [`string AsEscapeSequence(${ns}MarkdownOptionInfoProperty propertyName)`]: (self: PSMarkdownOptionInfo, part: EnumValue) =>
      self.asEscapeSequence(part.toString() as MarkdownPart),
    'void SetDarkTheme()': (self: PSMarkdownOptionInfo) => self.setTheme('dark'),
    'void SetLightTheme()': (self: PSMarkdownOptionInfo) => self.setTheme('light'),
  },
});
defineType({
  name: `${ns}MarkdownInfo`,
  jsClass: MarkdownInfo,
  constructors: { 'new()': () => new MarkdownInfo() },
  properties: {
    'string Html': { get: (self: MarkdownInfo) => self.html },
    'string VT100EncodedString': { get: (self: MarkdownInfo) => self.vt100EncodedString },
    'System.Object Tokens': { get: (self: MarkdownInfo) => self.tokens },
  },
});
