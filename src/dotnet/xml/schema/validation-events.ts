/** How validation tells what it finds: ValidationEventArgs to the handlers of an event, or an exception. */
import type { NetException } from '../../../errors/exceptions.ts';
import { NetObject, type Value } from '../../../objects/net-object.ts';
import { raiseEvent } from '../../events.ts';

/** XmlSeverityType. */
export type Severity = 'Error' | 'Warning';

/** System.Xml.Schema.ValidationEventArgs. */
export class ValidationEventArgs extends NetObject {
  constructor(
    readonly exception: NetException,
    readonly severity: Severity,
  ) {
    super();
  }
}

/** Tells the handlers of ValidationEventHandler. */
export function raiseValidation(target: NetObject, sender: Value, exception: NetException, severity: Severity): void {
  raiseEvent(target, 'ValidationEventHandler', [sender, new ValidationEventArgs(exception, severity)]);
}
