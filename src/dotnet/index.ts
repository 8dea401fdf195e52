/** Loads every type table. Import this once; System.Object comes first, and enums that no other table has defined come last. */
import './object-types.ts';
import './number-types.ts';
import './text-types.ts';
import './type-members.ts';
import './reflection/types.ts';
import './reference-type.ts';
import './exception-types.ts';
import './delegates.ts';
import './collections/array-type.ts';
import './collections/array-list.ts';
import './collections/ordered-dictionary.ts';
import './collections/generic-types.ts';
import './hashtable-types.ts';
import './enumerator-types.ts';
import '../objects/ps-types.ts';
import './more-types.ts';
import './enum-types.ts';
import { registerCoreArrays } from './registry.ts';

registerCoreArrays();
