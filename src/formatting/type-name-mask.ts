/** Names of deserialized objects' types: Deserializer.MaskDeserializationPrefix (serialization.cs). */
const deserializedPrefix = 'deserialized.';

/** A type name without the prefix that deserialized objects have. */
export function withoutDeserializedPrefix(name: string): string {
  return name.toLowerCase().startsWith(deserializedPrefix) ? name.slice(deserializedPrefix.length) : name;
}

/** Type names without that prefix; null when none has it (Deserializer.MaskDeserializationPrefix). */
export function maskDeserialization(names: readonly string[]): string[] | null {
  if (!names.some((name) => name.toLowerCase().startsWith(deserializedPrefix))) return null;
  return names.map(withoutDeserializedPrefix);
}
