import { argumentNull } from '../errors/throw.ts';
import type { MemberBody } from '../objects/net-type.ts';

const parameters = '(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context)';
// nobody can make a SerializationInfo here: all that can be given is null
const noInfo: MemberBody = () => {
  throw argumentNull('info');
};

/** GetObjectData as types have it that show it as a method of their own. */
export const objectData: Record<string, MemberBody> = { [`void GetObjectData${parameters}`]: noInfo };
/** GetObjectData of types that implement ISerializable explicitly. */
export const explicitObjectData: Record<string, MemberBody> = { [`void ISerializable.GetObjectData${parameters}`]: noInfo };
/** The signature of ISerializable itself. */
export const objectDataSignature = `void GetObjectData${parameters}`;
/** OnDeserialization, which does nothing for an object that was not deserialized. */
export const onDeserialization: Record<string, MemberBody> = { 'void OnDeserialization(System.Object sender)': () => undefined };
/** OnDeserialization of types that implement IDeserializationCallback explicitly. */
export const explicitOnDeserialization: Record<string, MemberBody> = {
  'void IDeserializationCallback.OnDeserialization(System.Object sender)': () => undefined,
};
