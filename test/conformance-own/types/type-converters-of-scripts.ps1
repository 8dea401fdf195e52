# Converters that scripts and C# give to types: Update-TypeData -TypeConverter, [TypeConverter(…)]
class Temp { [double]$C }
class TempConv : System.Management.Automation.PSTypeConverter {
  [bool] CanConvertFrom([object]$v, [type]$t) { return $v -is [string] }
  [object] ConvertFrom([object]$v, [type]$t, [System.IFormatProvider]$f, [bool]$i) { if ($v -eq 'bad') { throw 'bad value' }; $d = [Temp]::new(); $d.C = $v.TrimEnd('C'); return $d }
  [bool] CanConvertTo([object]$v, [type]$t) { return $t -eq [int] -or $t -eq [datetime] }
  [object] ConvertTo([object]$v, [type]$t, [System.IFormatProvider]$f, [bool]$i) { if ($t -eq [datetime]) { throw 'no date' }; return [int]$v.C }
}
Update-TypeData -TypeName Temp -TypeConverter TempConv
([Temp]'5C').C
[Temp]$x = '7C'; $x.C
function f([Temp]$t) { $t.C }; f '9C'
'6C' -as [Temp] | ForEach-Object C
"[$('bad' -as [Temp])]"
try { [Temp]'bad' } catch { "$($_.FullyQualifiedErrorId) $_ | $($_.Exception.GetType().FullName)" }
try { f bad } catch { "$($_.FullyQualifiedErrorId) $_" }
[int]$x
try { [datetime]$x } catch { "$($_.FullyQualifiedErrorId) $_" }
"$x", [string]$x
try { [guid]$x } catch { "$($_.FullyQualifiedErrorId) $_" }
([Temp]@{ C = 3 }).C
([Temp[]]('1C', '2C')).C -join ','
(Get-TypeData Temp).TypeConverter.FullName
class Temp2 { [int]$V }
class Temp2Conv : System.ComponentModel.TypeConverter {
  [bool] CanConvertFrom([System.ComponentModel.ITypeDescriptorContext]$c, [type]$t) { return $t -eq [string] }
  [object] ConvertFrom([System.ComponentModel.ITypeDescriptorContext]$c, [System.Globalization.CultureInfo]$cu, [object]$v) { $r = [Temp2]::new(); $r.V = $v.Length; return $r }
}
Update-TypeData -TypeName Temp2 -TypeConverter Temp2Conv
([Temp2]'four').V
Update-TypeData -TypeName System.Guid -TypeConverter TempConv -Force
try { [guid]'zz' } catch { "$($_.FullyQualifiedErrorId) $_" }
Remove-TypeData -TypeName System.Guid
([guid]'00000000-0000-0000-0000-000000000001').ToString('N')
Add-Type 'using System; using System.ComponentModel; using System.Management.Automation; [TypeConverter(typeof(AConv))] public class A1 { public string S; } public class AConv : PSTypeConverter { public override bool CanConvertFrom(object v, Type t) { return v is int; } public override object ConvertFrom(object v, Type t, IFormatProvider p, bool i) { return new A1 { S = "from " + v }; } public override bool CanConvertTo(object v, Type t) { return t == typeof(int); } public override object ConvertTo(object v, Type t, IFormatProvider p, bool i) { return 77; } }'
([A1]5).S
[int][A1]5
try { [A1]'x' } catch { "$($_.FullyQualifiedErrorId) $_" }
$s = [System.Management.Automation.PSSerializer]; $null = 1
class Deep { [int]$A = 1; [object]$B = 2 }
Update-TypeData -TypeName Deserialized.Deep -TargetTypeForDeserialization Deep
$r = $s::Deserialize($s::Serialize([Deep]::new())); "$($r.GetType()) $($r.A) $($r.B)"
class Conv : System.Management.Automation.PSTypeConverter {
  [bool] CanConvertFrom([object]$v, [type]$t) { return $v.PSTypeNames -contains 'Deserialized.Deep' -or $v.PSTypeNames -contains 'Deep' }
  [object] ConvertFrom([object]$v, [type]$t, [System.IFormatProvider]$f, [bool]$i) { $d = [Deep]::new(); $d.A = 42; return $d }
  [bool] CanConvertTo([object]$v, [type]$t) { return $false }
  [object] ConvertTo([object]$v, [type]$t, [System.IFormatProvider]$f, [bool]$i) { throw 'no' }
}
Update-TypeData -TypeName Deep -TypeConverter Conv
$r = $s::Deserialize($s::Serialize([Deep]::new())); "$($r.GetType()) $($r.A) $($r.B)"
$j = $s::Deserialize($s::Serialize([pscustomobject]@{ PSTypeName = 'Deep'; A = 5; B = 6 })); "$($j.GetType()) $($j.A)"
([Deep]$j).A
([Deep]([pscustomobject]@{ A = 3 })).A
