/** Checks key, keyref and unique while elements end (XmlSchemaValidator.EndElementIdentityConstraints). */
import type { NetXmlElement, NetXmlNode } from '../nodes.ts';
import type { TextPlace } from '../text-place.ts';
import { fieldNodes, selects } from './identity.ts';
import type { ActiveConstraint, Level } from './validation-state.ts';

/** Who is told what is wrong. */
export interface ConstraintSink {
  send(message: string, node: NetXmlNode): void;
  sendAt(message: string, place: TextPlace, node: NetXmlNode): void;
  place(node: NetXmlNode): TextPlace;
}

/** The values of nodes, and what constraints say to them. */
export class ConstraintTables {
  /** Values of elements and attributes with simple types. */
  readonly values = new Map<NetXmlNode, { readonly key: string; readonly text: string }>();
  constructor(private readonly sink: ConstraintSink) {}

  /** What the constraints of all open elements say to the innermost one, which ends. */
  elementEnds(levels: readonly Level[]): void {
    const level = levels[levels.length - 1] as Level;
    const ended = level.element as NetXmlElement;
    const chain: NetXmlElement[] = [];
    for (let i = levels.length - 1; i > 0; i--) {
      const holder = levels[i] as Level;
      for (const active of holder.constraints) if (selects(active.constraint, chain)) this.addKey(active, ended);
      chain.unshift(holder.element as NetXmlElement);
    }
    for (const active of level.constraints) if (active.constraint.role === 'Keyref') this.checkReferences(active, level, ended);
  }

  private checkReferences(active: ActiveConstraint, level: Level, ended: NetXmlElement): void {
    const target = level.constraints.find((c) => c.constraint.name.toString() === active.constraint.refer?.toString());
    if (!target) {
      const { localName, namespaceURI } = ended;
      const name = namespaceURI === '' ? localName : `${namespaceURI}:${localName}`;
      this.sink.send(`The Keyref '${name}' cannot find the referred key or unique in scope.`, ended);
      return;
    }
    const name = target.constraint.name.toString();
    for (const [key, { text, place, node }] of active.table)
      if (!target.table.has(key))
        this.sink.sendAt(`The key sequence '${text}' in '${name}' Keyref fails to refer to some key.`, place, node);
  }

  private addKey({ constraint, table }: ActiveConstraint, node: NetXmlElement): void {
    const place = this.sink.place(node);
    const parts: { key: string; text: string }[] = [];
    for (const [i, paths] of constraint.fields.entries()) {
      const nodes = fieldNodes(paths, node);
      if (nodes.length > 1) this.sink.send(`The field '${nodes[1]?.localName ?? i}' is expecting at the most one value.`, node);
      const value = nodes[0] && this.values.get(nodes[0]);
      if (value) parts.push(value);
    }
    const name = constraint.name.toString();
    if (parts.length < constraint.fields.length) {
      if (constraint.role !== 'Key') return;
      const message = `The identity constraint '${name}' validation has failed. Either a key is missing or the existing key has an empty node.`;
      this.sink.sendAt(message, place, node);
      return;
    }
    const key = parts.map((p) => p.key).join('\n');
    const text = parts.map((p) => p.text).join(' ');
    if (!table.has(key)) table.set(key, { text, place, node });
    else if (constraint.role !== 'Keyref')
      this.sink.sendAt(`There is a duplicate key sequence '${text}' for the '${name}' key or unique identity constraint.`, place, node);
  }
}
