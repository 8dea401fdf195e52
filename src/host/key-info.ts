import { defineType } from '../dotnet/registry.ts';
import { readKey } from '../dotnet/system/console.ts';
import { enumOf } from '../dotnet/values.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import type { MemberBody } from '../objects/net-type.ts';
import { type Char, charOf } from '../objects/numbers.ts';
import { andThen, type Step } from '../scheduler/suspension.ts';

const host = 'System.Management.Automation.Host.';
/** ReadKeyOptions.NoEcho */
const noEcho = 2;

/** System.Management.Automation.Host.KeyInfo: a key as `$Host.UI.RawUI.ReadKey()` tells it. */
class KeyInfo extends NetObject {
  constructor(
    public virtualKeyCode = 0,
    public character = 0,
    public controlKeyState = 0,
    public keyDown = false,
  ) {
    super();
  }
  hashKey(): string {
    return `${this.virtualKeyCode},${this.character},${this.controlKeyState},${this.keyDown}`;
  }
  override toString(): string {
    const state = String(enumOf(`${host}ControlKeyStates`, this.controlKeyState));
    return `${this.virtualKeyCode},${String.fromCharCode(this.character)},${state},${this.keyDown ? 'True' : 'False'}`;
  }
}

defineType({
  name: `${host}KeyInfo`,
  kind: 'struct',
  jsClass: KeyInfo,
  defaultValue: () => new KeyInfo(),
  constructors: {
    [`(int virtualKeyCode, char ch, ${host}ControlKeyStates controlKeyState, bool keyDown)`]: (
      _t,
      code: number,
      ch: Char,
      state: EnumValue,
      down: boolean,
    ) => new KeyInfo(code, ch.code, Number(state.value), down),
  },
  properties: {
    'int VirtualKeyCode': {
      get: (k: KeyInfo) => k.virtualKeyCode,
      set: (k: KeyInfo, v: number) => {
        k.virtualKeyCode = v;
      },
    },
    'char Character': {
      get: (k: KeyInfo) => charOf(k.character),
      set: (k: KeyInfo, v: Char) => {
        k.character = v.code;
      },
    },
    [`${host}ControlKeyStates ControlKeyState`]: {
      get: (k: KeyInfo) => enumOf(`${host}ControlKeyStates`, k.controlKeyState),
      set: (k: KeyInfo, v: EnumValue) => {
        k.controlKeyState = Number(v.value);
      },
    },
    'bool KeyDown': {
      get: (k: KeyInfo) => k.keyDown,
      set: (k: KeyInfo, v: boolean) => {
        k.keyDown = v;
      },
    },
  },
  methods: {
    'string ToString()': (k: KeyInfo) => k.toString(),
    'bool Equals(System.Object obj)': (k: KeyInfo, o: Value) => o instanceof KeyInfo && o.hashKey() === k.hashKey(),
  },
});

function read(options: number): Step<Value> {
  return andThen(readKey((options & noEcho) !== 0), (key) => new KeyInfo(key.key, key.keyChar, 0, true));
}

/** What RawUI reads keys with; of the options only NoEcho has a meaning on Unix (ConsoleHostRawUserInterface). */
export const readKeyMethods: Record<string, MemberBody> = {
  [`${host}KeyInfo ReadKey(${host}ReadKeyOptions options)`]: (_r: NetObject, options: EnumValue) => read(Number(options.value)),
  // IncludeKeyDown, which echoes
  [`${host}KeyInfo ReadKey()`]: () => read(0),
};
