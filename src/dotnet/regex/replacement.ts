import type { RegexTree } from './nodes.ts';

/** A parsed replacement: literal text and references. */
export interface Replacement {
  readonly parts: readonly { readonly text?: string; readonly group?: number; readonly special?: '`' | "'" | '_' }[];
  /** Nothing but text. */
  readonly literal: string | null;
  /** Nothing but text and groups. */
  readonly isPlain: boolean;
}

/** Parses .NET's replacement patterns: `$1 ${name} $$ $& $` $' $+ $_` (RegexParser.ScanReplacement). What refers to no group stays text. */
export function parseReplacement(text: string, tree: RegexTree): Replacement {
  const parts: { text?: string; group?: number; special?: '`' | "'" | '_' }[] = [];
  let literal = '';
  const flush = (): void => {
    if (literal !== '') parts.push({ text: literal });
    literal = '';
  };
  let pos = 0;
  while (pos < text.length) {
    const dollar = text.indexOf('$', pos);
    if (dollar < 0) {
      literal += text.slice(pos);
      break;
    }
    literal += text.slice(pos, dollar);
    reference.lastIndex = dollar;
    const match = reference.exec(text);
    if (!match) {
      literal += '$';
      pos = dollar + 1;
      continue;
    }
    const [whole, number, bracedNumber, name, special] = match;
    if (special === '$') literal += '$';
    else if (special !== undefined) {
      flush();
      if (special === '&') parts.push({ group: 0 });
      else if (special === '+') parts.push({ group: tree.groupNumbers[tree.groupNumbers.length - 1] as number });
      else parts.push({ special: special as '`' | "'" | '_' });
    } else {
      const digits = number ?? bracedNumber;
      const group = digits !== undefined ? Number(digits) : tree.numberByName.get(name as string);
      if (group === undefined || !tree.groupNumbers.includes(group)) {
        literal += '$';
        pos = dollar + 1;
        continue;
      }
      flush();
      parts.push({ group });
    }
    pos = dollar + whole.length;
  }
  flush();
  const isLiteral = parts.every((p) => p.text !== undefined);
  return { parts, literal: isLiteral ? parts.map((p) => p.text).join('') : null, isPlain: parts.every((p) => p.special === undefined) };
}

const reference = /\$(?:(\d+)|\{(?:(\d+)|([\p{L}\p{Mn}\p{Nd}\p{Pc}\u200c\u200d]+))\}|([$&`'+_]))/uy;
