/** Paths of JSON (SelectToken): names, places, all of them, and `..` for whatever is below. */
import { exceptionOf } from '../../../errors/throw.ts';
import { JArray, JObject, JProperty, type JToken } from './tokens.ts';

type Step = { readonly kind: 'name'; readonly name: string } | { readonly kind: 'index'; readonly at: number } | { readonly kind: 'all' };
interface Part {
  readonly step: Step;
  readonly below: boolean;
}

/** @throws JsonException for filters and what is no path */
function parse(path: string): Part[] {
  const parts: Part[] = [];
  const form = /(\.\.)?\.?(?:\[(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(-?\d+)|(\*))\]|(\*)|([^.[\]*]+))/y;
  form.lastIndex = path.startsWith('$') ? 1 : 0;
  while (form.lastIndex < path.length) {
    const at = form.lastIndex;
    const match = form.exec(path);
    if (!match) throw exceptionOf('Newtonsoft.Json.JsonException', `Unexpected character while parsing path: ${path[at]}`);
    const [, below, single, double, index, all, star, name] = match;
    const quoted = single ?? double;
    const step: Step =
      index !== undefined
        ? { kind: 'index', at: Number(index) }
        : all || star
          ? { kind: 'all' }
          : { kind: 'name', name: quoted === undefined ? (name as string) : quoted.replace(/\\(.)/g, '$1') };
    parts.push({ step, below: below !== undefined });
  }
  return parts;
}

const content = (token: JToken): JToken[] => token.children.map((child) => (child instanceof JProperty ? child.value : child));

function* within(token: JToken): Generator<JToken> {
  yield token;
  for (const child of content(token)) yield* within(child);
}

function step(token: JToken, { step: of }: Part): JToken[] {
  if (of.kind === 'all') return content(token);
  if (of.kind === 'name') {
    const found = token instanceof JObject ? token.token(of.name) : null;
    return found ? [found] : [];
  }
  const found = token instanceof JArray ? token.items[of.at] : undefined;
  return found ? [found] : [];
}

/** JToken.SelectTokens. */
export function selectTokens(token: JToken, path: string): JToken[] {
  let found = [token];
  for (const part of parse(path)) found = found.flatMap((t) => (part.below ? [...within(t)] : [t]).flatMap((u) => step(u, part)));
  return found;
}
