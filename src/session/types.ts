/** Loads every table of types, in an order in which each finds what it builds on. */
import '../dotnet/index.ts';
import '../binding/attributes/types.ts';
import '../formatting/types.ts';
import '../pipeline/records.ts';
import '../pipeline/ps-script-cmdlet.ts';
import './module-object.ts';
import './engine-intrinsics.ts';
