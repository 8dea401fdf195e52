/** The values of -Encoding (EncodingUtils.cs, about_Character_Encoding). */
import { ansiCodePage } from '../../dotnet/culture/ansi-code-page.ts';
import { currentCulture } from '../../dotnet/culture/culture-info.ts';
import {
  ascii,
  encodingByCodePage,
  encodingByName,
  latin1,
  NetEncoding,
  Utf32Encoding,
  utf8,
  utf8NoBom,
  utf16,
  utf16BigEndian,
  utf32,
} from '../../dotnet/text/encodings.ts';
import { Utf7Encoding, utf7 } from '../../dotnet/text/utf7.ts';
import type { Value } from '../../objects/net-object.ts';
import { ownEntry } from '../../objects/own-entry.ts';
import { baseObject } from '../../objects/ps-object.ts';
import type { Done, Steps } from '../../scheduler/suspension.ts';

const named: Record<string, () => NetEncoding> = {
  ansi: () => encodingByCodePage(ansiCodePage(currentCulture().name)),
  ascii: () => ascii,
  bigendianunicode: () => utf16BigEndian,
  bigendianutf32: () => new Utf32Encoding(true),
  default: () => utf8NoBom,
  latin1: () => latin1,
  oem: () => utf8NoBom,
  string: () => utf16,
  unicode: () => utf16,
  unknown: () => utf16,
  utf7: () => utf7,
  utf8: () => utf8NoBom,
  utf8bom: () => utf8,
  utf8nobom: () => utf8NoBom,
  utf32: () => utf32,
};

/**
 * Turns a name or code page into an Encoding (ArgumentToEncodingTransformationAttribute); other values stay what they are.
 * @throws ArgumentException for an unknown name
 */
export function toEncoding(value: Value): Value {
  const base = baseObject(value);
  if (typeof base === 'string') return ownEntry(named, base.toLowerCase())?.() ?? encodingByName(base);
  return typeof base === 'number' ? encodingByCodePage(base) : value;
}

/** The encoding that was bound, or UTF-8 without a byte order mark. */
export function encodingArgument(value: Value | undefined): NetEncoding {
  return value instanceof NetEncoding ? value : utf8NoBom;
}

/** UTF-7 may be used, but not without a warning (PathUtils.WarnIfUtf7). */
export function* warnOfUtf7(cmd: { writeWarning(message: string): Done }, encoding: unknown): Steps<void> {
  if (!(encoding instanceof Utf7Encoding)) return;
  const s = cmd.writeWarning("Encoding 'UTF-7' is obsolete, please use UTF-8.");
  if (s) yield* s.rest;
}
