/** The state of a validation: who is told, and what is open (ValidationState.cs). */
import type { NetException } from '../../../errors/exceptions.ts';
import type { NetXmlElement, NetXmlNode } from '../nodes.ts';
import type { TextPlace } from '../text-place.ts';
import type { Particle } from './content-model.ts';
import type { Constraint, ElementDecl } from './declarations.ts';
import type { Severity } from './validation-events.ts';

/** XmlSchemaValidationFlags. */
export const validationFlags = { reportWarnings: 4, identityConstraints: 8, xmlAttributes: 16 } as const;

/** Who is told of errors, and who knows where things stand. */
export interface ValidationSink {
  report(error: NetException, severity: Severity): void;
  place(node: NetXmlNode, isEnd: boolean): TextPlace;
  readonly sourceUri: string | null;
  /** Whether what is known of an element matters before its end. */
  readonly notesStart: boolean;
}

/** How strictly what has no declaration is taken. */
export type Processing = 'strict' | 'lax' | 'skip';

/** A node of a constraint's table. */
export interface Key {
  readonly text: string;
  readonly place: TextPlace;
  readonly node: NetXmlElement;
}

export interface ActiveConstraint {
  readonly constraint: Constraint;
  readonly table: Map<string, Key>;
}

/** An open element. */
export interface Level {
  readonly element: NetXmlElement | null;
  decl: ElementDecl | null;
  isNil: boolean;
  /** Whether its children are looked at. */
  checksChildren: boolean;
  process: Processing;
  isInvalid: boolean;
  isDefault: boolean;
  model: Particle;
  text: string;
  readonly constraints: ActiveConstraint[];
}
