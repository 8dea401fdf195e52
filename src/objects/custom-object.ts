export { toPSCustomObject as customObjectFrom } from './convert-object.ts';
