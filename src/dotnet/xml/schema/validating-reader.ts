/** A reader that validates what it comes by (XsdValidatingReader.cs), and validation of whole documents. */
import type { NetException } from '../../../errors/exceptions.ts';
import { exceptionOf } from '../../../errors/throw.ts';
import type { NetObject, Value } from '../../../objects/net-object.ts';
import { callDelegateSync } from '../../delegate-call.ts';
import { hasListeners } from '../../events.ts';
import { NetXmlAttribute, type NetXmlDocument, type NetXmlElement, type NetXmlNode, XmlNodeType } from '../nodes.ts';
import { NetXmlReader, type NetXmlReaderSettings } from '../reader.ts';
import type { TextPlace } from '../text-place.ts';
import { schemaInfos } from './node-info.ts';
import { SchemaSet } from './schema-set.ts';
import { raiseValidation, ValidationEventArgs } from './validation-events.ts';
import { validationFlags } from './validation-state.ts';
import { SchemaValidator } from './validator.ts';

/** System.Xml.XsdValidatingReader. */
export class NetXsdValidatingReader extends NetXmlReader {
  private validator: SchemaValidator | null = null;
  constructor(
    source: string,
    settings: NetXmlReaderSettings,
    private readonly set: SchemaSet,
    private readonly flags: number,
  ) {
    super(source, settings);
  }
  override read(): boolean {
    const hadFailed = this.state === 'Error';
    const found = super.read();
    if (hadFailed) return found;
    this.validator ??= this.makeValidator();
    if (found) this.pass(this.validator);
    else if (this.state === 'EndOfFile' && !this.hasEnded) {
      this.hasEnded = true;
      this.validator.end();
    }
    return found;
  }
  private hasEnded = false;
  private makeValidator(): SchemaValidator {
    return new SchemaValidator(
      this.set,
      {
        report: (error, severity) => {
          if (hasListeners(this.settings, 'ValidationEventHandler')) raiseValidation(this.settings, this, error, severity);
          else if (severity === 'Error') throw error;
        },
        place: (node) => this.placeOf(node),
        sourceUri: '',
        notesStart: true,
      },
      this.flags,
    );
  }
  private pass(validator: SchemaValidator): void {
    const place = this.place;
    if (!place) return;
    const { node, isEnd } = place;
    if (node.nodeType === XmlNodeType.Element) {
      if (!isEnd) validator.startElement(node as NetXmlElement);
      if (isEnd || (node as NetXmlElement).isEmpty) validator.endElement();
    } else if ([3, 4, 13, 14].includes(node.nodeType)) validator.text(node);
  }
  private placeOf(node: NetXmlNode): TextPlace {
    const { line, position } = node instanceof NetXmlAttribute ? this.attributePosition(node) : this.positionOf(node);
    return { line, position };
  }
  override get validates(): boolean {
    return true;
  }
  override readAll(): void {
    while (this.read());
  }
}

/** A reader by its settings: one that validates when they say so. */
export function readerFor(source: string, settings: NetXmlReaderSettings): NetXmlReader {
  if (settings.validation !== 4) return new NetXmlReader(source, settings);
  const set = settings.schemas instanceof SchemaSet ? settings.schemas : new SchemaSet();
  return new NetXsdValidatingReader(source, settings, set, settings.validationFlags);
}

/** Who hears of errors of a whole document: a handler, or whoever catches the first one. */
function reporter(sender: NetObject, handler: Value) {
  return (error: NetException, severity: 'Error' | 'Warning'): void => {
    if (handler !== null) callDelegateSync(handler, [sender, new ValidationEventArgs(error, severity)]);
    else if (severity === 'Error') throw error;
  };
}

/**
 * XmlDocument.Validate: validates a document or a part of it.
 *
 * @throws InvalidOperationException without schemas; XmlSchemaValidationException where no handler is given
 */
export function validateDocument(document: NetXmlDocument, set: SchemaSet | null, handler: Value, node: NetXmlNode = document): void {
  if (!set || set.schemas.length === 0)
    throw exceptionOf(
      'System.InvalidOperationException',
      'The XmlSchemaSet on the document is either null or has no schemas in it. Provide schema information before calling Validate.',
    );
  validateTree(document, set, handler, node);
}

/** Validates a node with all that is in it. */
export function validateTree(sender: NetObject, set: SchemaSet, handler: Value, node: NetXmlNode): void {
  const sink = { report: reporter(sender, handler), place: () => ({ line: 0, position: 0 }), sourceUri: '', notesStart: false };
  const validator = new SchemaValidator(set, sink, validationFlags.identityConstraints | validationFlags.xmlAttributes);
  const known = node.parent === null ? null : (schemaInfos.get(node)?.decl ?? null);
  validator.tree(node, known);
  validator.end();
}
