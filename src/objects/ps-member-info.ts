/** The members that objects can have, as scripts hold them (MshMemberInfo.cs): properties, methods and sets. */
export { PSMemberInfo, PSMethodInfo, PSPropertyInfo } from './ps-member-base.ts';
export { PSMemberSet, PSPropertySet } from './ps-member-sets.ts';
export { PSCodeMethod, PSMethod, PSParameterizedProperty, PSScriptMethod } from './ps-method-info.ts';
export {
  AliasOfOwner,
  PSAdaptedProperty,
  PSAliasProperty,
  PSCodeProperty,
  PSNoteProperty,
  PSScriptProperty,
  type ScriptSource,
} from './ps-property-info.ts';
