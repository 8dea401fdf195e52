import type { NetXmlNode } from '../../dotnet/xml/node.ts';
import { NetXmlDocument, NetXmlElement } from '../../dotnet/xml/nodes.ts';
import { parseDocument } from '../../dotnet/xml/parser.ts';
import { NetException } from '../../errors/exceptions.ts';

/** A text as an XML document with its white space; null when it is none (TryConvertToXml). */
export function xmlDocument(text: string): NetXmlDocument | null {
  if (!/^\s*</.test(text)) return null;
  const document = new NetXmlDocument();
  document.preserveWhitespace = true;
  try {
    parseDocument(text, document, { preserveWhitespace: true });
  } catch (e) {
    if (!(e instanceof NetException)) throw e;
    return null;
  }
  return document.documentElement ? document : null;
}

/** The nodes below another one as a reader meets them. */
function* nodesBelow(node: NetXmlNode): Iterable<NetXmlNode> {
  for (const child of node.children) {
    yield child;
    yield* nodesBelow(child);
  }
}

/** The items of an RSS or Atom feed: one of the first ten nodes says that it is one; null when none does (TryProcessFeedStream). */
export function feedItems(document: NetXmlDocument): NetXmlElement[] | null {
  let count = 0;
  let isFeed = false;
  for (const node of nodesBelow(document)) {
    if (++count > 10) break;
    if (/^(rss|feed)$/i.test(node.name)) isFeed = true;
    if (isFeed) break;
  }
  return isFeed ? [...items(document)] : null;
}

function* items(node: NetXmlNode): Iterable<NetXmlElement> {
  for (const child of node.children)
    if (child instanceof NetXmlElement && /^(item|entry)$/i.test(child.name)) yield child;
    else yield* items(child);
}
