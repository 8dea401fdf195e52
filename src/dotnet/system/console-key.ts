import type { EnumValue } from '../../objects/enum-value.ts';
import { NetObject, type Value } from '../../objects/net-object.ts';
import { type Char, charOf } from '../../objects/numbers.ts';
import { defineType } from '../registry.ts';
import { enumOf } from '../values.ts';

/** Names of System.ConsoleKey and their numbers. */
const keys =
  'None=0 Backspace=8 Tab=9 Clear=12 Enter=13 Pause=19 Escape=27 Spacebar=32 PageUp=33 PageDown=34 End=35 Home=36 LeftArrow=37 UpArrow=38 RightArrow=39 DownArrow=40 Select=41 Print=42 Execute=43 PrintScreen=44 Insert=45 Delete=46 Help=47 D0=48 D1=49 D2=50 D3=51 D4=52 D5=53 D6=54 D7=55 D8=56 D9=57 A=65 B=66 C=67 D=68 E=69 F=70 G=71 H=72 I=73 J=74 K=75 L=76 M=77 N=78 O=79 P=80 Q=81 R=82 S=83 T=84 U=85 V=86 W=87 X=88 Y=89 Z=90 LeftWindows=91 RightWindows=92 Applications=93 Sleep=95 NumPad0=96 NumPad1=97 NumPad2=98 NumPad3=99 NumPad4=100 NumPad5=101 NumPad6=102 NumPad7=103 NumPad8=104 NumPad9=105 Multiply=106 Add=107 Separator=108 Subtract=109 Decimal=110 Divide=111 F1=112 F2=113 F3=114 F4=115 F5=116 F6=117 F7=118 F8=119 F9=120 F10=121 F11=122 F12=123 F13=124 F14=125 F15=126 F16=127 F17=128 F18=129 F19=130 F20=131 F21=132 F22=133 F23=134 F24=135 BrowserBack=166 BrowserForward=167 BrowserRefresh=168 BrowserStop=169 BrowserSearch=170 BrowserFavorites=171 BrowserHome=172 VolumeMute=173 VolumeDown=174 VolumeUp=175 MediaNext=176 MediaPrevious=177 MediaStop=178 MediaPlay=179 LaunchMail=180 LaunchMediaSelect=181 LaunchApp1=182 LaunchApp2=183 Oem1=186 OemPlus=187 OemComma=188 OemMinus=189 OemPeriod=190 Oem2=191 Oem3=192 Oem4=219 Oem5=220 Oem6=221 Oem7=222 Oem8=223 Oem102=226 Process=229 Packet=231 Attention=246 CrSel=247 ExSel=248 EraseEndOfFile=249 Play=250 Zoom=251 NoName=252 Pa1=253 OemClear=254';

/** System.ConsoleKeyInfo. */
export class ConsoleKeyInfo extends NetObject {
  constructor(
    readonly keyChar: number,
    readonly key: number,
    /** Alt 1, Shift 2, Control 4. */
    readonly modifiers: number,
  ) {
    super();
  }
}

/** ConsoleKey and ConsoleKeyInfo. */
export function defineConsoleKeys(): void {
  const values: Record<string, number> = {};
  for (const key of keys.split(' ')) {
    const [name = '', number] = key.split('=');
    values[name] = Number(number);
  }
  defineType({ name: 'System.ConsoleKey', kind: 'enum', enumValues: values });
  defineType({
    name: 'System.ConsoleKeyInfo',
    kind: 'struct',
    jsClass: ConsoleKeyInfo,
    defaultValue: () => new ConsoleKeyInfo(0, 0, 0),
    constructors: {
      '(char keyChar, System.ConsoleKey key, bool shift, bool alt, bool control)': (
        _t,
        c: Char,
        key: EnumValue,
        shift: boolean,
        alt: boolean,
        control: boolean,
      ) => new ConsoleKeyInfo(c.code, Number(key.value), (alt ? 1 : 0) | (shift ? 2 : 0) | (control ? 4 : 0)),
    },
    properties: {
      'char KeyChar': { get: (k: ConsoleKeyInfo) => charOf(k.keyChar) },
      'System.ConsoleKey Key': { get: (k: ConsoleKeyInfo) => enumOf('System.ConsoleKey', k.key) },
      'System.ConsoleModifiers Modifiers': { get: (k: ConsoleKeyInfo) => enumOf('System.ConsoleModifiers', k.modifiers) },
    },
    methods: {
      'bool Equals(System.Object value)': (k: ConsoleKeyInfo, o: Value) =>
        o instanceof ConsoleKeyInfo && o.keyChar === k.keyChar && o.key === k.key && o.modifiers === k.modifiers,
    },
  });
}
