import { argumentException, exceptionOf } from '../../errors/throw.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { Byte, Single } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { notNull } from '../values.ts';

/** The named colours of the web, as System.Drawing.KnownColor has them. */
const table = `AliceBlue=f0f8ff AntiqueWhite=faebd7 Aqua=00ffff Aquamarine=7fffd4 Azure=f0ffff Beige=f5f5dc Bisque=ffe4c4 Black=000000
BlanchedAlmond=ffebcd Blue=0000ff BlueViolet=8a2be2 Brown=a52a2a BurlyWood=deb887 CadetBlue=5f9ea0 Chartreuse=7fff00
Chocolate=d2691e Coral=ff7f50 CornflowerBlue=6495ed Cornsilk=fff8dc Crimson=dc143c Cyan=00ffff DarkBlue=00008b DarkCyan=008b8b
DarkGoldenrod=b8860b DarkGray=a9a9a9 DarkGreen=006400 DarkKhaki=bdb76b DarkMagenta=8b008b DarkOliveGreen=556b2f DarkOrange=ff8c00
DarkOrchid=9932cc DarkRed=8b0000 DarkSalmon=e9967a DarkSeaGreen=8fbc8f DarkSlateBlue=483d8b DarkSlateGray=2f4f4f
DarkTurquoise=00ced1 DarkViolet=9400d3 DeepPink=ff1493 DeepSkyBlue=00bfff DimGray=696969 DodgerBlue=1e90ff Firebrick=b22222
FloralWhite=fffaf0 ForestGreen=228b22 Fuchsia=ff00ff Gainsboro=dcdcdc GhostWhite=f8f8ff Gold=ffd700 Goldenrod=daa520 Gray=808080
Green=008000 GreenYellow=adff2f Honeydew=f0fff0 HotPink=ff69b4 IndianRed=cd5c5c Indigo=4b0082 Ivory=fffff0 Khaki=f0e68c
Lavender=e6e6fa LavenderBlush=fff0f5 LawnGreen=7cfc00 LemonChiffon=fffacd LightBlue=add8e6 LightCoral=f08080 LightCyan=e0ffff
LightGoldenrodYellow=fafad2 LightGreen=90ee90 LightGray=d3d3d3 LightPink=ffb6c1 LightSalmon=ffa07a LightSeaGreen=20b2aa
LightSkyBlue=87cefa LightSlateGray=778899 LightSteelBlue=b0c4de LightYellow=ffffe0 Lime=00ff00 LimeGreen=32cd32 Linen=faf0e6
Magenta=ff00ff Maroon=800000 MediumAquamarine=66cdaa MediumBlue=0000cd MediumOrchid=ba55d3 MediumPurple=9370db
MediumSeaGreen=3cb371 MediumSlateBlue=7b68ee MediumSpringGreen=00fa9a MediumTurquoise=48d1cc MediumVioletRed=c71585
MidnightBlue=191970 MintCream=f5fffa MistyRose=ffe4e1 Moccasin=ffe4b5 NavajoWhite=ffdead Navy=000080 OldLace=fdf5e6 Olive=808000
OliveDrab=6b8e23 Orange=ffa500 OrangeRed=ff4500 Orchid=da70d6 PaleGoldenrod=eee8aa PaleGreen=98fb98 PaleTurquoise=afeeee
PaleVioletRed=db7093 PapayaWhip=ffefd5 PeachPuff=ffdab9 Peru=cd853f Pink=ffc0cb Plum=dda0dd PowderBlue=b0e0e6 Purple=800080
RebeccaPurple=663399 Red=ff0000 RosyBrown=bc8f8f RoyalBlue=4169e1 SaddleBrown=8b4513 Salmon=fa8072 SandyBrown=f4a460
SeaGreen=2e8b57 SeaShell=fff5ee Sienna=a0522d Silver=c0c0c0 SkyBlue=87ceeb SlateBlue=6a5acd SlateGray=708090 Snow=fffafa
SpringGreen=00ff7f SteelBlue=4682b4 Tan=d2b48c Teal=008080 Thistle=d8bfd8 Tomato=ff6347 Turquoise=40e0d0 Violet=ee82ee
Wheat=f5deb3 White=ffffff WhiteSmoke=f5f5f5 Yellow=ffff00 YellowGreen=9acd32`;

let byName: Map<string, { name: string; rgb: number }> | null = null;

function known(name: string): { name: string; rgb: number } | undefined {
  byName ??= new Map(
    table.split(/\s+/).map((entry) => {
      const [n = '', hex = '0'] = entry.split('=');
      return [n.toLowerCase(), { name: n, rgb: Number.parseInt(hex, 16) }];
    }),
  );
  return byName.get(name.toLowerCase());
}

/** System.Drawing.Color: alpha, red, green, blue, and the name when it has one. */
export class Color extends NetObject {
  constructor(
    readonly a: number,
    readonly r: number,
    readonly g: number,
    readonly b: number,
    readonly given: string | null = null,
    readonly isEmpty = false,
  ) {
    super();
  }
  static named(name: string): Color {
    if (name.toLowerCase() === 'transparent') return new Color(0, 255, 255, 255, 'Transparent');
    const found = known(name);
    if (!found) return new Color(0, 0, 0, 0, name);
    return new Color(255, found.rgb >> 16, (found.rgb >> 8) & 255, found.rgb & 255, found.name);
  }
  get isKnown(): boolean {
    return this.given !== null && (this.given === 'Transparent' || known(this.given) !== undefined);
  }
  get argb(): number {
    return (this.a << 24) | (this.r << 16) | (this.g << 8) | this.b;
  }
  get name(): string {
    return this.given ?? (this.isEmpty ? '0' : (this.argb >>> 0).toString(16));
  }
  /** Brightness, saturation and hue, as HSL has them. */
  get hsl(): { h: number; s: number; l: number } {
    const [r, g, b] = [this.r / 255, this.g / 255, this.b / 255];
    const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
    const l = (max + min) / 2;
    if (max === min) return { h: 0, s: 0, l };
    const d = max - min;
    const s = l > 0.5 ? d / (2 - max - min) : d / (max + min);
    const h = max === r ? (g - b) / d : max === g ? 2 + (b - r) / d : 4 + (r - g) / d;
    return { h: (h * 60 + 360) % 360, s, l };
  }
  hashKey(): string {
    return `${this.argb} ${this.given?.toLowerCase() ?? ''} ${this.isEmpty}`;
  }
  override toString(): string {
    if (this.given !== null) return `Color [${this.given}]`;
    return this.isEmpty ? 'Color [Empty]' : `Color [A=${this.a}, R=${this.r}, G=${this.g}, B=${this.b}]`;
  }
}

const part = (value: number, name: string): number => {
  if (value < 0 || value > 255)
    throw argumentException(
      `Value of '${value}' is not valid for '${name}'. '${name}' should be greater than or equal to 0 and less than or equal to 255.`,
    );
  return value;
};

/** A colour from text: a name, `#rrggbb`, or numbers (ColorConverter). @throws ArgumentException */
function parse(text: string): Color {
  const trimmed = text.trim();
  if (trimmed === '') return new Color(0, 0, 0, 0, null, true);
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(trimmed)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex;
    const n = Number.parseInt(full, 16);
    return new Color(full.length === 8 ? n >>> 24 : 255, (n >> 16) & 255, (n >> 8) & 255, n & 255);
  }
  if (trimmed.toLowerCase() === 'transparent' || known(trimmed)) return Color.named(trimmed);
  const numbers = trimmed.split(',').map((n) => Number(n));
  if (numbers.some((n) => !Number.isInteger(n)) || (numbers.length !== 3 && numbers.length !== 4))
    throw argumentException(`${text} is not a valid value for Int32.`, 'value');
  const [a, r, g, b] = numbers.length === 4 ? numbers : [255, ...numbers];
  return new Color(part(a!, 'alpha'), part(r!, 'red'), part(g!, 'green'), part(b!, 'blue'));
}

/** Color and ColorTranslator. */
export function defineColors(): void {
  const own = 'System.Drawing.Color';
  type C = Color;
  const empty = new Color(0, 0, 0, 0, null, true);
  const names = table.split(/\s+/).map((entry) => entry.split('=')[0]!);
  const fromArgb = (a: number, r: number, g: number, b: number): Color =>
    new Color(part(a, 'alpha'), part(r, 'red'), part(g, 'green'), part(b, 'blue'));
  defineType({
    name: own,
    kind: 'struct',
    jsClass: Color,
    defaultValue: () => empty,
    properties: {
      'byte R': { get: (c: C) => new Byte(c.r) },
      'byte G': { get: (c: C) => new Byte(c.g) },
      'byte B': { get: (c: C) => new Byte(c.b) },
      'byte A': { get: (c: C) => new Byte(c.a) },
      'bool IsKnownColor': { get: (c: C) => c.isKnown },
      'bool IsEmpty': { get: (c: C) => c.isEmpty },
      'bool IsNamedColor': { get: (c: C) => c.given !== null },
      'bool IsSystemColor': { get: () => false },
      'string Name': { get: (c: C) => c.name },
    },
    staticProperties: {
      [`${own} Empty`]: { get: () => empty },
      [`${own} Transparent`]: { get: () => Color.named('Transparent') },
      ...Object.fromEntries(names.map((name) => [`${own} ${name}`, { get: () => Color.named(name) }])),
    },
    staticMethods: {
      [`${own} FromArgb(int argb)`]: (_s, n: number) => new Color((n >>> 24) & 255, (n >> 16) & 255, (n >> 8) & 255, n & 255),
      [`${own} FromArgb(int alpha, int red, int green, int blue)`]: (_s, a: number, r: number, g: number, b: number) =>
        fromArgb(a, r, g, b),
      [`${own} FromArgb(int alpha, ${own} baseColor)`]: (_s, a: number, c: C) => fromArgb(a, c.r, c.g, c.b),
      [`${own} FromArgb(int red, int green, int blue)`]: (_s, r: number, g: number, b: number) => fromArgb(255, r, g, b),
      [`${own} FromName(string name)`]: (_s, name: string | null) => Color.named(notNull(name, 'name')),
    },
    methods: {
      'int ToArgb()': (c: C) => c.argb,
      'float GetBrightness()': (c: C) => new Single(Math.fround(c.hsl.l)),
      'float GetSaturation()': (c: C) => new Single(Math.fround(c.hsl.s)),
      'float GetHue()': (c: C) => new Single(Math.fround(c.hsl.h)),
      'string ToString()': (c: C) => c.toString(),
      'bool Equals(System.Object obj)': (c: C, o: Value) => o instanceof Color && o.hashKey() === c.hashKey(),
    },
    operators: {
      // What ColorConverter makes of text: PowerShell finds it as the type's converter.
      [`${own} op_Implicit(string text)`]: (_s, text: string) => {
        const color = parse(text);
        if (color.given !== null && !color.isKnown)
          throw exceptionOf('System.ArgumentException', `${text} is not a valid value for Int32.`);
        return color;
      },
    },
  });
  defineType({
    name: 'System.Drawing.ColorTranslator',
    kind: 'static',
    staticMethods: {
      [`${own} FromHtml(string htmlColor)`]: (_s, text: string | null) => parse(text ?? ''),
      [`string ToHtml(${own} c)`]: (_s, c: C) =>
        c.isEmpty ? '' : c.isKnown ? c.name : `#${[c.r, c.g, c.b].map((n) => n.toString(16).toUpperCase().padStart(2, '0')).join('')}`,
      [`int ToWin32(${own} c)`]: (_s, c: C) => c.r | (c.g << 8) | (c.b << 16),
    },
  });
}
