import { newErrorRecord, runtimeException } from '../../errors/throw.ts';
import type { Value } from '../../objects/net-object.ts';
import type { NetType } from '../../objects/net-type.ts';
import type { PSMemberInfo } from '../../objects/ps-member-info.ts';
import { typeTable } from '../../objects/type-table.ts';
import { complete, type Steps } from '../../scheduler/suspension.ts';
import { defineCmdlet } from '../cmdlet.ts';
import { errorRecord, notSupported } from './cmdlet-errors.ts';
import { makeMember, standardMembers } from './type-data-members.ts';
import { TypeDataObject, toTypeName } from './type-data-object.ts';

/** Update-TypeData (Update-TypeData.cs). */
export const updateTypeData = defineCmdlet({
  name: 'Update-TypeData',
  module: 'Microsoft.PowerShell.Utility',
  className: 'Microsoft.PowerShell.Commands.UpdateTypeDataCommand',
  defaultParameterSet: 'FileSet',
  supportsShouldProcess: true,
  confirmImpact: 'Low',
  parameters: {
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
  },
  synopsis: 'Adds members to types.',
  *process(cmd): Steps<void> {
    const { args } = cmd;
    if (cmd.parameterSetName === 'FileSet' && (args.AppendPath?.length || args.PrependPath?.length))
      cmd.throwTerminatingError(notSupported('Update-TypeData -AppendPath', 'files of type data (.ps1xml) are not read here.'));
    const name = args.TypeName;
    const members: PSMemberInfo[] = [];
    const standard = standardMembers(args);
    if (cmd.parameterSetName === 'TypeDataSet') {
      for (const data of (args.TypeData ?? []) as readonly Value[]) {
        if (!(data instanceof TypeDataObject)) continue;
        for (const m of data.data.members.values()) typeTable.addMember(data.data.typeName, m as PSMemberInfo);
        for (const m of data.data.standardMembers.values()) typeTable.addStandardMember(data.data.typeName, m);
      }
      return;
    }
    if (name === undefined) return;
    if (name.trim() === '')
      cmd.throwTerminatingError(
        errorRecord(
          'InvalidOperation',
          'The target type name should not be null, empty, or contain only white spaces.',
          'TargetTypeNameEmpty',
          'InvalidOperation',
          name,
        ),
      );
    if (args.MemberType !== undefined)
      members.push(makeMember(cmd, String(args.MemberType), args.MemberName, cmd.boundValue('Value'), cmd.boundValue('SecondValue')));
    else if (args.MemberName !== undefined || cmd.isBound('Value') || cmd.isBound('SecondValue')) {
      const message = 'The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.';
      cmd.throwTerminatingError(errorRecord('InvalidOperation', message, 'MemberTypeIsMissing', 'InvalidOperation'));
    }
    const { TypeConverter: converter, TypeAdapter: adapter } = args;
    if (members.length === 0 && standard.length === 0 && converter === undefined && adapter === undefined) {
      const message = `No member is specified for the update on type "${name}".`;
      yield* complete(cmd.writeError(errorRecord('InvalidOperation', message, 'TypeDataEmpty', 'InvalidOperation')));
      return;
    }
    if (!(yield* complete(cmd.shouldProcess(`Type to update: ${name}`, 'Update TypeData')))) return;
    const data = typeTable.getOrAdd(name);
    const taken = [
      ...members.filter((m) => data.members.get(m.name)),
      ...standard.filter((m) => data.standardMembers.has(m.name.toLowerCase())),
    ];
    if (taken.length > 0 && !args.Force) {
      for (const m of taken) {
        const exception = runtimeException(
          'RuntimeException',
          'NotSpecified',
          `Error in TypeData "${name}": The member ${m.name} is already present.`,
        );
        yield* complete(cmd.writeError(newErrorRecord(exception, 'TypesDynamicUpdateException', 'InvalidOperation')));
      }
      return;
    }
    for (const m of members) typeTable.addMember(name, m);
    for (const m of standard) typeTable.addStandardMember(name, m);
    if (converter !== undefined) data.typeConverter = converter as NetType;
    if (adapter !== undefined) data.typeAdapter = adapter as NetType;
  },
});
