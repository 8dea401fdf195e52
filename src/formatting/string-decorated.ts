import { defineType } from '../dotnet/registry.ts';
import { argumentException } from '../errors/throw.ts';
import { NetObject, type Value } from '../objects/net-object.ts';
import { plainText } from './display-cells.ts';
import { psStyle } from './ps-style.ts';

/** A text with or without escape sequences (StringDecorated.cs). */
class StringDecorated extends NetObject {
  constructor(readonly text: string) {
    super();
  }
  override toString(): string {
    return psStyle.outputRendering === 'PlainText' ? plainText(this.text) : this.text;
  }
}

/** Defines System.Management.Automation.Internal.StringDecorated. */
export function defineStringDecorated(): void {
  const m = 'System.Management.Automation.';
  defineType({
    name: `${m}Internal.StringDecorated`,
    jsClass: StringDecorated,
    constructors: { '(string text)': (_t, text: string | null) => new StringDecorated(text ?? '') },
    properties: {
      'bool IsDecorated': { get: (s: StringDecorated) => plainText(s.text) !== s.text },
      'int ContentLength': { get: (s: StringDecorated) => plainText(s.text).length },
    },
    methods: {
      'string ToString()': (s: StringDecorated) => s.toString(),
      [`string ToString(${m}OutputRendering outputRendering)`]: (s: StringDecorated, rendering: Value) => {
        const kind = String(rendering);
        if (kind === 'Host') throw argumentException("Only 'ANSI' or 'PlainText' is supported for this method.");
        return kind === 'PlainText' ? plainText(s.text) : s.text;
      },
    },
  });
}
