/** What validation found out about nodes (IXmlSchemaInfo). */
import type { Value } from '../../../objects/net-object.ts';
import type { NetXmlNode } from '../node.ts';
import type { ElementDecl } from './declarations.ts';

/** What is known of one node. */
export interface NodeInfo {
  readonly validity: 'NotKnown' | 'Valid' | 'Invalid';
  readonly isDefault: boolean;
  readonly isNil: boolean;
  readonly schemaType: Value;
  readonly schemaElement: Value;
  readonly schemaAttribute: Value;
  readonly decl: ElementDecl | null;
}

/** The nodes that were validated. */
export const schemaInfos = new WeakMap<NetXmlNode, NodeInfo>();
