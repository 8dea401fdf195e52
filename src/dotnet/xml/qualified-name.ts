import { NetObject } from '../../objects/net-object.ts';

/** System.Xml.XmlQualifiedName: a name in a namespace. */
export class XmlQualifiedName extends NetObject {
  constructor(
    readonly name: string,
    readonly namespace: string,
  ) {
    super();
  }
  hashKey(): string {
    return this.toString();
  }
  override toString(): string {
    return this.namespace === '' ? this.name : `${this.namespace}:${this.name}`;
  }
}
