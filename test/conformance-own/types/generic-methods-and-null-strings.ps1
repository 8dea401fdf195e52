Add-Type -TypeDefinition @'
using System;
public class NsT { public static string Get<T>(T a) { string ret = typeof(T).FullName; string[] arr = a as string[]; if (arr != null) { return ret + (arr[1] == null); } return ret; } }
'@
foreach ($t in { [NsT]::Get([NullString]::Value) }, { [NsT]::Get(@('foo',[NullString]::Value,'bar')) }, { [NsT]::Get(@('foo','bar')) }, { [NsT]::Get(@(1,2)) }, { [NsT]::Get(@(1,'a')) }, { [NsT]::Get(@('a',$null)) }, { [NsT]::Get($null) }, { [NsT]::Get(5) }, { [NsT]::Get([object[]]@()) }, { [NsT]::Get(@([NullString]::Value)) }, { [NsT]::Get(@([NullString]::Value,[NullString]::Value)) },{ [NsT]::Get(@($null,'a')) },{ [NsT]::Get(@([int]1,[long]2)) }) { try { "$t => " + (& $t) } catch { "$t => " + $_.Exception.Message } }
