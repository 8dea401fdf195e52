import { Hashtable } from '../hashtable.ts';

/** System.Data.PropertyCollection: a hashtable of whatever a script wants to keep beside a table, column, relation or set. */
export class ExtendedProperties extends Hashtable {}
