import { defineType } from '../registry.ts';
import { registerXmlAdapter } from './adapter.ts';
import { defineCollections, defineTexts } from './collection-types.ts';
import { defineDocument } from './document-types.ts';
import { ns } from './dom-support.ts';
import { defineNamespaceManager } from './namespace-manager.ts';
import { defineNavigator } from './navigator-types.ts';
import { defineElement, defineNode } from './node-types.ts';
import { XmlNodeType } from './nodes.ts';
import { defineXmlConvert } from './xml-convert.ts';

/** Defines the types of the DOM and the adapter that makes elements properties. */
export function defineXmlDom(): void {
  defineType({ name: `${ns}XmlNodeType`, kind: 'enum', enumValues: XmlNodeType });
  defineNamespaceManager();
  defineNode();
  defineElement();
  defineTexts();
  defineDocument();
  defineCollections();
  defineNavigator();
  defineXmlConvert();
  registerXmlAdapter();
}
