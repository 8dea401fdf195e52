/** Texts of the errors of Add-Member (AddMember.resx), by id. */
export const memberTexts = {
  WrongMemberCount: 'To add a member, only one member type can be specified. The member types specified are: "{0}"',
  CannotAddMemberType: 'Cannot add a member with type "{0}". Specify a different type for the MemberTypes parameter.',
  Value2ShouldNotBeSpecified:
    'The SecondValue parameter is not necessary for a member of type "{0}", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.',
  Value1AndValue2AreNotBothNull:
    'Both Value and SecondValue parameters should not be null for a member of type "{0}". Specify a non-null value for one of the two parameters.',
  MemberAlreadyExists:
    'Cannot add a member with the name "{0}" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.',
  CannotRemoveTypeDataMember:
    'Cannot force the member with name "{0}" and type "{1}" to be added. A member with that name and type already exists, and the existing member is not an instance extension.',
  Value1ShouldNotBeNull:
    'The Value parameter should not be null for a member of type "{0}". Specify a non-null value for the Value parameter when adding members of this type.',
  Value2ShouldNotBeNull:
    'The SecondValue parameter should not be null for a member of type "{0}". Specify a non-null value for the SecondValue parameter when adding members of this type.',
  InvalidValueForNotePropertyName:
    'The parameter NotePropertyName cannot take values that could be converted to the type {0}. To define the name of a member with those values, use Add-Member, and specify the member type.',
  NotePropertyNameShouldNotBeNull: 'The name for a NoteProperty member should not be null or an empty string.',
  TypeNameShouldNotBeEmpty: 'The TypeName parameter should not be null, empty, or contain only white spaces.',
} as const;
