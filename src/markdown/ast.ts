/** The parts of a Markdown text (https://spec.commonmark.org). */

/** What stands inside a paragraph or heading. */
export type Inline =
  | { k: 'text'; text: string }
  | { k: 'code'; text: string }
  | { k: 'entity'; text: string }
  | { k: 'html'; text: string }
  | { k: 'break'; hard: boolean }
  | { k: 'autolink'; url: string; text: string }
  | { k: 'emphasis'; mark: string; children: Inline[] }
  | { k: 'link'; image: boolean; url: string; title: string; children: Inline[] }
  | { k: 'footnote'; label: string };

/** One item of a list. */
export interface ListItem {
  blocks: Block[];
  /** For a task: whether it is done. */
  task: boolean | null;
}

/** What a document consists of. */
export type Block =
  | { k: 'heading'; level: number; text: string }
  | { k: 'paragraph'; text: string }
  | { k: 'code'; text: string; info: string; fenced: boolean }
  | { k: 'html'; text: string }
  | { k: 'rule' }
  | { k: 'quote'; blocks: Block[] }
  | { k: 'list'; ordered: boolean; start: number; bullet: string; tight: boolean; items: ListItem[] }
  | { k: 'table'; align: string[]; head: string[]; rows: string[][] };

/** A document: its blocks, and what links and footnotes refer to by label. */
export interface MarkdownDocument {
  blocks: Block[];
  references: Map<string, { url: string; title: string }>;
  footnotes: Map<string, Block[]>;
}

/** How labels are compared. */
export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}
