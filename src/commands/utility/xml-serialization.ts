/** Objects as XML, as ConvertTo-Xml writes them (CustomSerialization.cs). */
import { escapeText } from '../../dotnet/xml/serializer.ts';
import { isFlowControl, NetException } from '../../errors/exceptions.ts';
import { exceptionOf } from '../../errors/throw.ts';
import { AutomationNullObject, NetDictionary } from '../../objects/collections.ts';
import { EnumValue } from '../../objects/enum-value.ts';
import { getEnumerable } from '../../objects/enumerate.ts';
import type { Value } from '../../objects/net-object.ts';
import { PSObject } from '../../objects/ps-object.ts';
import { runNow } from '../../objects/script-hooks.ts';
import { toText } from '../../objects/to-string.ts';
import { typeOf, typeToString } from '../../objects/type-of.ts';
import { propertiesOf } from './object-model.ts';

/** The value of a property; null where reading it fails. */
function heldBy(p: ReturnType<typeof propertiesOf>[number], owner: Value): Value {
  try {
    return runNow(p.getValue(owner));
  } catch (e) {
    if (!(e instanceof NetException) || isFlowControl(e)) throw e;
    return null;
  }
}

/** Types that are written as their text. */
const knownTypes = new Set(
  [
    'String Char Boolean DateTime TimeSpan Byte SByte UInt16 Int16 UInt32 Int32 UInt64 Int64 Single Double Decimal Guid Uri Version'
      .split(' ')
      .map((n) => `System.${n}`),
    ['System.Byte[]', 'System.Xml.XmlDocument', 'System.Management.Automation.ScriptBlock', 'System.Management.Automation.SemanticVersion'],
    ['System.Security.SecureString', 'System.Management.Automation.ProgressRecord'],
  ].flat(),
);

/** Writes objects, each as an Object element. */
export class XmlSerialization {
  constructor(
    private readonly noTypes: boolean,
    private readonly depth: number,
  ) {}

  /** One object; `indent` stands before each line. */
  write(value: Value, indent: string): string {
    return this.object(value, null, 'Object', this.depth, indent);
  }

  private start(tag: string, name: string | null, type: string | null): string {
    const nameText = name === null ? '' : ` Name="${escapeText(name, true)}"`;
    return `<${tag}${nameText}${type === null || this.noTypes ? '' : ` Type="${escapeText(type, true)}"`}`;
  }

  private object(value: Value, name: string | null, tag: string, depth: number, indent: string): string {
    if (value === null || value instanceof AutomationNullObject) return `${indent}${this.start(tag, name, null)} />`;
    const isCustom = value instanceof PSObject && value.isCustomObject;
    const base = value instanceof PSObject && !isCustom ? value.baseObject : value;
    const type = typeToString(typeOf(value));
    if (!isCustom && (typeof base !== 'object' || base === null || knownTypes.has(base.netType.fullName)))
      return this.text(base, name, tag, type, indent);
    if (base instanceof NetDictionary) {
      const parts = [...base.entries()].flatMap(([k, v]) => [
        this.object(k, 'Key', 'Property', depth, `${indent}  `),
        this.object(v, 'Value', 'Property', depth, `${indent}  `),
      ]);
      return this.element(this.start(tag, name, type), parts, indent);
    }
    const elements = isCustom ? null : getEnumerable(base);
    if (elements) {
      const parts = [...elements].map((v) => this.object(v, null, 'Property', depth, `${indent}  `));
      return this.element(this.start(tag, name, type), parts, indent);
    }
    if (depth === 0) return isCustom ? this.customText(value, name, tag, type, indent) : this.text(value, name, tag, type, indent);
    if (base instanceof EnumValue) {
      // the one field of an enum (CustomSerialization.HandleComplexTypePSObject)
      const held = this.text(base.value, 'value__', 'Property', base.netType.underlyingType?.fullName ?? 'System.Int32', `${indent}  `);
      return this.element(this.start(tag, name, type), [held], indent);
    }
    return this.element(this.start(tag, name, type), this.properties(value, depth - 1, `${indent}  `), indent);
  }

  private properties(value: Value, depth: number, indent: string): string[] {
    return propertiesOf(value).map((p) => {
      const held = heldBy(p, value);
      return held === null
        ? `${indent}${this.start('Property', p.name, p.typeNameOfValue)} />`
        : this.object(held, p.name, 'Property', depth, indent);
    });
  }

  /** A custom object beyond the depth: its text, and its notes as text (CustomSerialization.HandlePSObjectAsString). */
  private customText(value: Value, name: string | null, tag: string, type: string, indent: string): string {
    const inner = `${indent}  `;
    const notes = propertiesOf(value).map((p) => {
      const held = heldBy(p, value);
      return this.text(held ?? '', p.name, 'Property', 'System.Management.Automation.PSNoteProperty', inner);
    });
    return this.element(
      this.start(tag, name, type),
      [this.text(toText(value), null, 'Property', 'System.String', inner), ...notes],
      indent,
    );
  }

  private text(value: Value, name: string | null, tag: string, type: string, indent: string): string {
    return `${indent}${this.start(tag, name, type)}>${escapeText(checked(toText(value)), false)}</${tag}>`;
  }

  private element(start: string, parts: readonly string[], indent: string): string {
    const tag = (/^<(\w+)/.exec(start) as RegExpExecArray)[1];
    return parts.length === 0 ? `${indent}${start} />` : `${indent}${start}>\n${parts.join('\n')}\n${indent}</${tag}>`;
  }
}

/** The text, if XML can hold it. @throws ArgumentException (XmlCharCheckingWriter.CheckCharacters) */
function checked(text: string): string {
  const bad = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.exec(text)?.[0];
  if (bad === undefined) return text;
  const code = bad.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
  throw exceptionOf('System.ArgumentException', `'${bad === '\0' ? '.' : bad}', hexadecimal value 0x${code}, is an invalid character.`);
}
