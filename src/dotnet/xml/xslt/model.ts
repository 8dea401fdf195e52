/** What a stylesheet is compiled to. */
import type { NetXmlDocument, NetXmlElement, NetXmlNode } from '../nodes.ts';
import type { XPathValue } from '../xpath/evaluate.ts';
import type { Step } from '../xpath/syntax.ts';
import type { ResultBuilder } from './result-builder.ts';
import type { Runtime } from './runtime.ts';

/** The namespace of XSLT. */
export const xslNs = 'http://www.w3.org/1999/XSL/Transform';

/** Variables in scope: those of a block, and what stands around it. */
export interface Scope {
  readonly values: Map<string, XPathValue>;
  readonly outer: Scope | null;
}

/** Where an instruction runs. */
export interface Frame {
  readonly node: NetXmlNode;
  readonly position: number;
  readonly size: number;
  readonly scope: Scope | null;
  readonly runtime: Runtime;
  /** The rule that is applied (xsl:apply-imports). */
  readonly template: Template | null;
  readonly mode: string;
  /** Values for the parameters of the template. */
  readonly parameters: ReadonlyMap<string, XPathValue>;
}

/** A compiled instruction. One that calls a template may leave that to whoever performs it ({@link perform}). */
export type Instruction = (frame: Frame, out: ResultBuilder) => void;

/** A template that is to be instantiated next. */
export interface TemplateCall {
  readonly body: Instruction;
  readonly frame: Frame;
}

/** Carries out an instruction, and the templates that it ends with: one that calls itself at its end, as loops are written, needs no room for each turn. */
export function perform(instruction: Instruction, frame: Frame, out: ResultBuilder): void {
  const { runtime } = frame;
  instruction(frame, out);
  for (let { next } = runtime; next; { next } = runtime) {
    runtime.next = null;
    next.body(next.frame, out);
  }
}
/** A compiled expression. */
export type Expression = (frame: Frame) => XPathValue;

/** One alternative of a pattern. */
export interface Pattern {
  readonly steps: readonly Step[];
  /** Begins at the root, or at nodes that `id` or `key` give. */
  readonly from: 'root' | 'anywhere' | Expression;
  readonly element: NetXmlElement;
  readonly priority: number;
}

/** A template. */
export interface Template {
  readonly patterns: readonly Pattern[];
  readonly name: string | null;
  readonly mode: string;
  readonly priority: number | null;
  readonly precedence: number;
  readonly order: number;
  readonly body: Instruction;
}

/** A rule of xsl:strip-space or xsl:preserve-space. */
export interface SpaceRule {
  readonly name: string;
  readonly namespace: string | null;
  readonly strips: boolean;
  readonly precedence: number;
}

/** xsl:decimal-format. */
export interface DecimalFormat {
  readonly decimal: string;
  readonly grouping: string;
  readonly infinity: string;
  readonly minus: string;
  readonly nan: string;
  readonly percent: string;
  readonly perMille: string;
  readonly zero: string;
  readonly digit: string;
  readonly separator: string;
}

/** xsl:output. */
export interface OutputOptions {
  method: 'xml' | 'html' | 'text' | null;
  indent: boolean | null;
  omitDeclaration: boolean;
  encoding: string | null;
  standalone: string | null;
  doctypePublic: string | null;
  doctypeSystem: string | null;
  mediaType: string | null;
  readonly cdata: Set<string>;
}

/** xsl:key. */
export interface Key {
  readonly patterns: readonly Pattern[];
  readonly use: Expression;
}

/** A variable or parameter of the stylesheet. */
export interface GlobalVariable {
  readonly isParameter: boolean;
  readonly value: Expression;
  readonly precedence: number;
}

/** A compiled stylesheet. */
export interface Stylesheet {
  readonly document: NetXmlDocument;
  readonly templates: Template[];
  readonly named: Map<string, Template>;
  readonly variables: Map<string, GlobalVariable>;
  readonly keys: Map<string, Key[]>;
  readonly attributeSets: Map<string, Instruction[]>;
  readonly formats: Map<string, DecimalFormat>;
  readonly spaces: SpaceRule[];
  readonly output: OutputOptions;
  /** Where an element of it stands. */
  place(element: NetXmlElement): { line: number; position: number };
}
