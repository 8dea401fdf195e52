import { NetObject } from '../objects/net-object.ts';
/** Scopes, variables, functions, aliases, drives and location of the global scope or of one module. Being written by the interpreter's author. */
export abstract class SessionState extends NetObject {}
