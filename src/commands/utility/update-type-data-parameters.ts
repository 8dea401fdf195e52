import type { ParameterDeclaration } from '../cmdlet.ts';
import { toTypeName } from './type-data-object.ts';

/** Parameters of Update-TypeData (Update-TypeData.cs). */
export const updateTypeDataParameters = {
  MemberType: {
    type: 'System.Management.Automation.PSMemberTypes',
    sets: ['DynamicTypeSet'],
    validate: [
      'notNullOrEmpty',
      { set: ['NoteProperty', 'AliasProperty', 'ScriptProperty', 'CodeProperty', 'ScriptMethod', 'CodeMethod'] },
    ],
    help: 'The kinds of members.',
  },
  MemberName: { type: 'string', sets: ['DynamicTypeSet'], validate: ['notNullOrEmpty'], help: 'The name of the member.' },
  Value: { type: 'object', sets: ['DynamicTypeSet'], help: 'The value to store.' },
  SecondValue: {
    type: 'object',
    sets: ['DynamicTypeSet'],
    validate: ['notNull'],
    help: 'The second value of the member: the setter of a script property, the type of an alias.',
  },
  TypeConverter: { type: 'type', sets: ['DynamicTypeSet'], validate: ['notNull'], help: 'A type that converts.' },
  TypeAdapter: { type: 'type', sets: ['DynamicTypeSet'], validate: ['notNull'], help: 'A type that adapts.' },
  SerializationMethod: { type: 'string', sets: ['DynamicTypeSet'], validate: ['notNullOrEmpty'], help: 'How objects are serialized.' },
  TargetTypeForDeserialization: {
    type: 'type',
    sets: ['DynamicTypeSet'],
    validate: ['notNull'],
    help: 'The type that objects are deserialized to.',
  },
  SerializationDepth: {
    type: 'int',
    sets: ['DynamicTypeSet'],
    validate: ['notNull', { range: [0, 2147483647] }],
    help: 'How deep objects are serialized.',
  },
  DefaultDisplayProperty: {
    type: 'string',
    sets: ['DynamicTypeSet'],
    validate: ['notNullOrEmpty'],
    help: 'The property shown where there is room for one.',
  },
  InheritPropertySerializationSet: {
    type: 'System.Nullable[bool]',
    sets: ['DynamicTypeSet'],
    validate: ['notNull'],
    help: 'Whether the serialized properties are inherited.',
  },
  StringSerializationSource: {
    type: 'string',
    sets: ['DynamicTypeSet'],
    validate: ['notNullOrEmpty'],
    help: 'The property that stands for the object as text.',
  },
  DefaultDisplayPropertySet: {
    type: 'string[]',
    sets: ['DynamicTypeSet'],
    validate: ['notNullOrEmpty'],
    help: 'The properties shown by default.',
  },
  DefaultKeyPropertySet: {
    type: 'string[]',
    sets: ['DynamicTypeSet'],
    validate: ['notNullOrEmpty'],
    help: 'The properties that identify an object.',
  },
  PropertySerializationSet: {
    type: 'string[]',
    sets: ['DynamicTypeSet'],
    validate: ['notNullOrEmpty'],
    help: 'The properties that are serialized.',
  },
  TypeName: {
    type: 'string',
    mandatory: true,
    pipeline: 'value',
    sets: ['DynamicTypeSet'],
    transform: toTypeName,
    validate: ['notNullOrEmpty'],
    help: 'Name of a type.',
  },
  Force: { type: 'switch', sets: ['DynamicTypeSet', 'TypeDataSet'], help: 'Goes on where the command would otherwise refuse.' },
  TypeData: {
    type: 'System.Management.Automation.Runspaces.TypeData[]',
    position: 0,
    mandatory: true,
    pipeline: 'both',
    sets: ['TypeDataSet'],
    help: 'Type data objects.',
  },
  AppendPath: {
    type: 'string[]',
    position: 0,
    pipeline: 'both',
    sets: ['FileSet'],
    aliases: ['PSPath', 'Path'],
    validate: ['notNull'],
    help: 'Files read after those already loaded.',
  },
  PrependPath: { type: 'string[]', sets: ['FileSet'], validate: ['notNull'], help: 'Files read before those already loaded.' },
} as const satisfies Record<string, ParameterDeclaration>;
