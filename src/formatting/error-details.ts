/** Everything about an error and the exceptions in it: the view of Get-Error (PowerShellCore_format_ps1xml.cs, GetErrorInstance). */
import { ErrorRecord } from '../errors/error-record.ts';
import { NetException } from '../errors/exceptions.ts';
import { NetDictionary } from '../objects/collections.ts';
import { equals } from '../objects/compare.ts';
import { isPrimitiveType } from '../objects/conversion-rank.ts';
import { addMember, getMember } from '../objects/member-access.ts';
import type { Value } from '../objects/net-object.ts';
import { NetType } from '../objects/net-type.ts';
import { baseObject } from '../objects/ps-object.ts';
import { PSNoteProperty } from '../objects/ps-property-info.ts';
import { runNow } from '../objects/script-hooks.ts';
import { typeOf, typeToString } from '../objects/type-of.ts';
import { lift, type Steps } from '../scheduler/suspension.ts';
import type { ExecutionContext } from '../session/execution-context.ts';
import { InvocationInfo } from '../session/invocation-info.ts';
import { ellipsis, padding } from './display-cells.ts';
import { setDetailedView } from './error-view.ts';
import { allPropertyNames, displayText, enumerable, readProperty } from './object-access.ts';
import { errorColours } from './ps-style.ts';

const maxDepth = 10;

interface Style {
  readonly error: string;
  readonly accent: string;
  readonly reset: string;
}

/** The text of an ErrorRecord or an exception, nested ones indented. */
export function* showErrorDetails(object: Value, context: ExecutionContext): Steps<string> {
  return yield* new ErrorDetailsWriter(context, errorColours(context.host, 'formatAccent')).show(object, 0, 1);
}

class ErrorDetailsWriter {
  constructor(
    private readonly context: ExecutionContext,
    private readonly style: Style,
  ) {}

  *show(object: Value, indent: number, depth: number): Steps<string> {
    const properties: { name: string; value: Value }[] = [];
    let hidden = 0;
    if (object instanceof NetException) noteType(object);
    for (const name of allPropertyNames(object)) {
      if (name === 'PSErrorIndex') continue;
      const value = yield* this.read(object, name);
      if (value === null || equals(value, '', { ignoreCase: true })) continue;
      // an empty dictionary is not shown, but its name counts for the width: `-ne $null` looks into lists only
      if (isEmpty(value)) hidden = Math.max(hidden, baseObject(value) instanceof NetDictionary ? name.length : 0);
      else properties.push({ name, value });
    }
    const width = Math.max(hidden, ...properties.map((property) => property.name.length));
    const lines: string[] = [];
    for (const { name, value } of properties) {
      const start = padding(indent) + this.style.accent + name + padding(width - name.length) + ' : ' + this.style.reset;
      lines.push(start + (yield* this.value(name, value, indent, width, depth)));
    }
    return lines.join('\n');
  }

  /** A property whose getter fails is left out. */
  private *read(object: Value, name: string): Steps<Value> {
    try {
      return yield* readProperty(object, name, this.context);
    } catch (e) {
      if (e instanceof NetException) return null;
      throw e;
    }
  }

  private *value(name: string, value: Value, indent: number, width: number, depth: number): Steps<string> {
    const inner = indent + 4;
    const base = baseObject(value);
    if (base instanceof NetException || base instanceof ErrorRecord || base instanceof InvocationInfo || name === 'TargetSite') {
      return depth >= maxDepth ? ellipsis : `\n${yield* this.show(value, inner, depth + 1)}`;
    }
    if (name === 'StackTrace') return `\n${yield* displayText(value, this.context)}`;
    if (base instanceof NetDictionary) return yield* this.dictionary(base, indent);
    if (base instanceof NetType) return `[${typeToString(base)}]`;
    const elements = name === 'Data' ? undefined : enumerable(base);
    if (elements) return depth >= maxDepth ? ellipsis : yield* this.elements(elements, indent, inner, depth);
    const text = yield* this.text(name, value);
    if (!text.includes('\n')) return text;
    return text
      .split('\n')
      .map((line, i) => (i === 0 ? line.trim() : padding(indent + width + 3) + line.trim()))
      .join('\n');
  }

  private *text(name: string, value: Value): Steps<string> {
    const text = yield* displayText(value, this.context);
    if (name === 'PositionMessage') {
      const at = text.indexOf('~');
      return at < 0 ? text : text.slice(0, at) + this.style.error + text.slice(at);
    }
    return name === 'Message' ? this.style.error + text : text;
  }

  private *dictionary(table: NetDictionary, indent: number): Steps<string> {
    const named: [string, Value][] = [];
    for (const [key, value] of table.entries()) named.push([yield* displayText(key, this.context), value]);
    named.sort(([a], [b]) => a.localeCompare(b, 'en'));
    let text = named.length > 0 ? '\n' : '';
    for (const [key, value] of named) {
      const shown = key.toLowerCase() === 'authorization' ? ellipsis : yield* displayText(value, this.context);
      text += `${padding(indent)}    ${this.style.accent}${key} : ${this.style.reset}${shown}\n`;
    }
    return text;
  }

  private *elements(elements: Iterable<Value>, indent: number, inner: number, depth: number): Steps<string> {
    let text = '';
    let first = true;
    const start = padding(indent + inner + 2);
    for (const element of elements) {
      text += '\n';
      const base = baseObject(element);
      if (base instanceof NetType) text += `${start}[${typeToString(base)}]`;
      else if (base === null || typeof base === 'string' || isPrimitiveType(typeOf(base)))
        text += start + (yield* displayText(base, this.context));
      else text += (first ? '' : '\n') + (yield* this.show(element, inner, depth + 1));
      first = false;
    }
    return text;
  }
}

/** An exception that has been shown keeps its type's name as a note `Type`, unless it has such a member of its own. */
function noteType(exception: NetException): void {
  if (getMember(exception, 'Type') === undefined) addMember(exception, new PSNoteProperty('Type', typeToString(exception.netType)));
}

function isEmpty(value: Value): boolean {
  const base = baseObject(value);
  if (base instanceof NetDictionary) return base.count === 0;
  const elements = enumerable(base);
  if (!elements) return false;
  for (const _ of elements) return false;
  return true;
}

/** `$ErrorView = 'DetailedView'` shows the same for each error. */
setDetailedView((record, context) => {
  return `\n${runNow(lift(showErrorDetails(record, context)))}\n\n`;
});
