/** A tree written as lines, without extents: two trees are of one structure when their lines are the same. */

import { type Ast, NumberLiteral, VariablePath } from '../../grammar/index.ts';

const skipped = new Set([
  'extent',
  'parent',
  'compiled',
  'errorPosition',
  'nameExtent',
  'functionDefinition',
  'scriptRequirements',
  'kindToken',
]);

function valueText(value: unknown): string | null {
  if (value === null || typeof value !== 'object')
    return typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? String(value));
  if (value instanceof NumberLiteral) return `${value.kind} ${value.value}`;
  if (value instanceof VariablePath) return value.userPath;
  if ('fullName' in value) return String(value.fullName);
  return null;
}

/** The structure of a tree: one line for each node and value, the deeper the further in. */
export function structure(root: Ast): string {
  const lines: string[] = [];
  const write = (name: string, value: unknown, depth: number): void => {
    const pad = ' '.repeat(depth);
    const text = valueText(value);
    if (text !== null) {
      lines.push(`${pad}${name}: ${text}`);
      return;
    }
    const node = value as { kind?: string };
    lines.push(`${pad}${name}: ${node.kind ?? (Array.isArray(value) ? 'list' : 'pair')}`);
    for (const key of Object.keys(value as object).sort()) {
      // The value of a string with expansions holds their text; the parts tell the same.
      if (key === 'value' && node.kind === 'ExpandableStringExpressionAst') continue;
      if (!skipped.has(key) || (key === 'functionDefinition' && node.kind === 'FunctionMemberAst')) {
        write(key, (value as Record<string, unknown>)[key], depth + 1);
      }
    }
  };
  write('root', root, 0);
  return lines.join('\n');
}
