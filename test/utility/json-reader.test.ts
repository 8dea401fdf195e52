import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JArray, JObject, JsonReader, JsonReaderError, type JToken } from '../../src/dotnet/json/json-reader.ts';
import { Double, Int64 } from '../../src/objects/numbers.ts';

const read = (text: string): JToken | undefined => new JsonReader(text, 1024, (t) => t).read();

/** A token as JavaScript's own value, to compare with JSON.parse. */
function plain(token: JToken | undefined): unknown {
  if (token instanceof JObject) return Object.fromEntries([...token.last()].map(([name, value]) => [name, plain(value)]));
  if (token instanceof JArray) return token.items.map(plain);
  if (token instanceof Int64 || token instanceof Double) return Number(token.value);
  return token;
}

describe('JsonReader', () => {
  it('reads whatever JSON.stringify writes', () => {
    const value = fc.jsonValue({ maxDepth: 4 }).filter((v) => !/-0|\d{17}|e\+/.test(JSON.stringify(v)));
    fc.assert(
      fc.property(
        value,
        fc.boolean(),
        (v, indented) => void expect(plain(read(JSON.stringify(v, null, indented ? 2 : 0)))).toEqual(JSON.parse(JSON.stringify(v))),
      ),
    );
  });

  it.each([
    ["{'a':1, b:[2,],}", { a: 1, b: [2] }],
    ['// note\n[0x1F, 010, .5, 5.]', [31, 8, 0.5, 5]],
    ['[1,,2]', [1, null, 2]],
    ['[1,2', [1, 2]],
  ])('takes %s', (text, expected) => {
    expect(plain(read(text))).toEqual(expected);
  });

  it.each([
    ['{', "Unexpected end when reading JSON. Path '', line 1, position 1."],
    ['{"a":1', "Unexpected end when deserializing object. Path 'a', line 1, position 6."],
    ['nope', "Unexpected character encountered while parsing value: n. Path '', line 0, position 0."],
    ['[1 2]', "After parsing a value an unexpected character was encountered: 2. Path '[0]', line 1, position 3."],
    ['[True]', "Unexpected character encountered while parsing value: T. Path '', line 1, position 1."],
    ['[1.5.2]', "Input string '1.5.2' is not a valid number. Path '[0]', line 1, position 6."],
    ['{"x":{"y":[1,2}}', "JsonToken EndObject is not valid for closing JsonType Array. Path 'x.y', line 1, position 15."],
    ['"abc', "Unterminated string. Expected delimiter: \". Path '', line 1, position 4."],
    ['{\n"a": 1,\n"b": x\n}', "Unexpected character encountered while parsing value: x. Path 'b', line 3, position 5."],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => read(text)).toThrow(new JsonReaderError(message));
  });

  it('keeps to the depth', () => {
    expect(() => new JsonReader('[[[[1]]]]', 3, (t) => t).read()).toThrow(
      "The reader's MaxDepth of 3 has been exceeded. Path '[0][0][0]', line 1, position 4.",
    );
  });
});
